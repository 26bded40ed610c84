"""Servers to measure: the dashboard on a store, and an empty Streamlit page as the bound."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from monitor.settings import PROJECT_ROOT

EMPTY_PAGE = """
import streamlit as st
st.title("Leeg")
st.selectbox("Keuze", ["alle", "een", "twee"], key="keuze")
"""


@dataclass(frozen=True)
class Server:
    """A server that runs, and how long it took to become healthy (seconds)."""

    address: str
    pid: int
    start: float

    @property
    def memory(self) -> float:
        """Resident memory in megabytes."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


@contextmanager
def dashboard(url: str) -> Iterator[Server]:
    """The dashboard on the store at this URL."""
    with _running(PROJECT_ROOT / "dashboard.py", {"MONITOR_DATABASE_URL": url}) as server:
        yield server


@contextmanager
def empty_app(folder: Path) -> Iterator[Server]:
    """A Streamlit app with one title and one choice, under the same settings."""
    script = folder / "empty_app.py"
    script.write_text(EMPTY_PAGE)
    with _running(script, {}) as server:
        yield server


@contextmanager
def _running(script: Path, environ: dict[str, str]) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script)],
        cwd=PROJECT_ROOT,
        env=os.environ
        | environ
        # The toolbar of developers has the key that asks for a rerun.
        | {"STREAMLIT_SERVER_PORT": str(port), "STREAMLIT_CLIENT_TOOLBAR_MODE": "developer"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(address, process)
        yield Server(address, process.pid, time.perf_counter() - begun)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.01)
    raise RuntimeError(f"{address} did not start")
