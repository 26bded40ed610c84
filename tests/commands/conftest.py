"""Commands as they are given: in a process of their own, against a store of the test's own."""

import os
import subprocess
from collections.abc import Callable
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from tests.forked import Streams, start

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """An environment with a store of the test's own."""
    (tmp_path / "store").mkdir()
    return {**os.environ, "MONITOR_DATABASE_URL": f"sqlite:///{tmp_path}/store/monitor.db"}


@pytest.fixture
def run(
    environ: dict[str, str],
    forkserver: ForkServerContext,
    tmp_path_factory: pytest.TempPathFactory,
) -> Run:
    """Run a command against a store of its own; the result has stdout, stderr and returncode."""

    def command(*arguments: object) -> subprocess.CompletedProcess[str]:
        said = tmp_path_factory.mktemp("said")
        streams = Streams(said / "stdout", said / "stderr")
        given = list(map(str, arguments))
        process = start(forkserver, "monitor", given, environ, streams)
        try:
            returncode = process.wait(120)
        finally:
            process.kill()
        out, err = (path.read_text(encoding="utf-8") for path in streams)
        return subprocess.CompletedProcess(given, returncode, out, err)

    return command
