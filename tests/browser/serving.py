"""A dashboard of its own for a test, started and ended with it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from monitor.settings import PROJECT_ROOT

START_SECONDS = 60


@contextmanager
def running_server(folder: Path) -> Iterator[str]:
    """The address of a dashboard on the store in `folder`; an empty one if there is none yet."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environ = os.environ | {
        "MONITOR_DATABASE_URL": f"sqlite:///{folder / 'monitor.sqlite3'}",
        "STREAMLIT_SERVER_PORT": str(port),
    }
    log = folder / "server.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "dashboard.py"],
            cwd=PROJECT_ROOT,
            env=environ,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_until_healthy(address, process, log)
            yield address
        finally:
            _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a server, at once if it waits for a visitor.

    Uvicorn closes the connections it knows of; one that the browser opened at that very moment
    keeps it waiting for as long as the browser runs. An interrupt is its signal to wait no more.
    """
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)


def _wait_until_healthy(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/gezond", timeout=5) as answer:
                if answer.status == 200:
                    return
        except urllib.error.HTTPError as error:
            error.close()
        except OSError:
            pass  # not listening yet
        time.sleep(0.05)
    raise AssertionError(f"The server did not become healthy:\n{log.read_text()}")
