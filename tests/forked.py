"""Programs in processes of their own, copied from one that has imported what is slow to import.

Starting Python and importing pandas takes far longer than most of what tests ask of a program.
Everything else is as when ``python -m`` starts it: its own process, environment, folder, streams,
signals and exit status.
"""

import os
import runpy
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from monitor.settings import PROJECT_ROOT

IMPORTED = [
    "monitor.batch.worker",
    "monitor.commands.stored",
    "monitor.commands.workbooks",
    "monitor.store.store",
    "tests.forked",
    "tests.store.saving_process",
    # Of the dashboard only what others wrote: its own modules are imported by each server.
    "plotly.graph_objects",
    "streamlit.web.bootstrap",
    "streamlit.web.cli",
    "uvicorn",
]
"""What the process has imported that the others are copies of."""


class Streams(NamedTuple):
    """The files in which a program writes what it prints."""

    out: Path
    err: Path


class Forked:
    """A program that runs, with of ``subprocess.Popen`` what tests ask of it."""

    def __init__(self, process: BaseProcess) -> None:
        self._process = process

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float) -> int:
        """The exit status. What still runs by then is left running, as ``Popen.wait`` does."""
        self._process.join(timeout)
        status = self.poll()
        if status is None:
            raise subprocess.TimeoutExpired(self._process.name, timeout)
        return status

    def send_signal(self, number: int) -> None:
        assert self._process.pid is not None
        os.kill(self._process.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it. Whoever gives up waiting must: pytest waits for it at its own end."""
        self._process.kill()
        self._process.join()


def start(
    forkserver: ForkServerContext,
    module: str,
    arguments: Sequence[str],
    environ: Mapping[str, str],
    streams: Streams,
) -> Forked:
    """Begin ``python -m module`` in the folder of the project."""
    process = forkserver.Process(
        target=_become, args=(module, list(arguments), dict(environ), streams)
    )
    with no_page_as_main():
        process.start()
    return Forked(process)


@contextmanager
def no_page_as_main() -> Iterator[None]:
    """A page that was tested before is left as the main module; a new process would run that."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "__main__", ModuleType("__main__"))
        yield


def _become(module: str, arguments: list[str], environ: dict[str, str], streams: Streams) -> None:
    for number, name, path in ((1, "stdout", streams.out), (2, "stderr", streams.err)):
        with path.open("ab") as file:
            os.dup2(file.fileno(), number)
        setattr(sys, name, open(number, "w", encoding="utf-8", closefd=False))  # noqa: SIM115
    resource_tracker._resource_tracker._fd = None  # one of its own, which ends with it
    os.environ.clear()
    os.environ.update(environ)
    os.chdir(PROJECT_ROOT)
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
