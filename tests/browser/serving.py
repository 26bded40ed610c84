"""A dashboard of its own for a test, started and ended with it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from multiprocessing.context import ForkServerContext
from pathlib import Path

from monitor.settings import PROJECT_ROOT
from tests.forked import Forked, Streams, start

START_SECONDS = 60
COMMAND = ("run", "dashboard.py")

Server = subprocess.Popen[bytes] | Forked
Start = Callable[[Mapping[str, str], Path], Server]
"""Starts a dashboard with an environment, which writes its log to a file."""


def afresh(environ: Mapping[str, str], log: Path) -> Server:
    """As ``make run`` starts it."""
    with log.open("w") as output:
        return subprocess.Popen(
            [sys.executable, "-m", "streamlit", *COMMAND],
            cwd=PROJECT_ROOT,
            env=environ,
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def copied(forkserver: ForkServerContext) -> Start:
    """In a third of the time: a copy of a process that has imported the libraries."""
    return lambda environ, log: start(forkserver, "streamlit", COMMAND, environ, Streams(log, log))


_LEFT: list[int] = []
"""The ports at which a dashboard of this process stood that has ended."""


def _free_port() -> int:
    while True:
        with socket.socket() as free:
            # As the server does: what is left of old connections keeps nobody from listening.
            free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with suppress(OSError):  # another program's by now
                free.bind(("127.0.0.1", _LEFT.pop() if _LEFT else 0))
                return int(free.getsockname()[1])


@contextmanager
def running_server(folder: Path, begin: Start) -> Iterator[str]:
    """The address of a dashboard on the store in `folder`; an empty one if there is none yet.

    Where an earlier one stood, if that is still free: the browser has its compiled scripts.
    """
    port = _free_port()
    environ = os.environ | {
        "MONITOR_DATABASE_URL": f"sqlite:///{folder / 'monitor.sqlite3'}",
        "STREAMLIT_SERVER_PORT": str(port),
    }
    log = folder / "server.log"
    server = begin(environ, log)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_healthy(address, server, log)
        yield address
    finally:
        _stop(server)
        _LEFT.append(port)


def _stop(server: Server) -> None:
    """End a server, at once if it waits for a visitor.

    Uvicorn closes the connections it knows of; one that the browser opened at that very moment
    keeps it waiting for as long as the browser runs. An interrupt is its signal to wait no more.
    """
    server.terminate()
    try:
        server.wait(timeout=5)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(timeout=20)
        finally:
            server.kill()


def _wait_until_healthy(address: str, server: Server, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
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
