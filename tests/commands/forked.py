"""A command in a process of its own, copied from one that has imported what commands import.

Starting Python and importing pandas takes far longer than most commands do. Everything else is as
when ``python -m monitor`` is given: its own process, environment, folder, streams and exit status.
"""

import os
import runpy
import subprocess
import sys
from collections.abc import Mapping, Sequence
from multiprocessing.context import ForkServerContext
from pathlib import Path

from monitor.settings import PROJECT_ROOT

SECONDS = 120


def run_command(
    processes: ForkServerContext, said: Path, environ: Mapping[str, str], arguments: Sequence[str]
) -> subprocess.CompletedProcess[str]:
    """Run ``python -m monitor`` to its end; what it prints goes into the folder ``said``."""
    process = processes.Process(target=_become, args=(said, dict(environ), list(arguments)))
    process.start()
    process.join(SECONDS)
    if process.exitcode is None:
        process.kill()
        process.join()
        raise subprocess.TimeoutExpired(arguments, SECONDS)
    out, err = ((said / name).read_text(encoding="utf-8") for name in ("stdout", "stderr"))
    return subprocess.CompletedProcess(arguments, process.exitcode, out, err)


def _become(said: Path, environ: dict[str, str], arguments: list[str]) -> None:
    for number, name in ((1, "stdout"), (2, "stderr")):
        with (said / name).open("wb") as file:
            os.dup2(file.fileno(), number)
        setattr(sys, name, open(number, "w", encoding="utf-8", closefd=False))  # noqa: SIM115
    os.environ.clear()
    os.environ.update(environ)
    os.chdir(PROJECT_ROOT)
    sys.argv = ["monitor", *arguments]
    runpy.run_module("monitor", run_name="__main__", alter_sys=True)
