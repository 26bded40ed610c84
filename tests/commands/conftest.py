"""Commands as they are given: in a process of their own, against a store of the test's own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.settings import PROJECT_ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """An environment with a store of the test's own."""
    (tmp_path / "store").mkdir()
    return {**os.environ, "MONITOR_DATABASE_URL": f"sqlite:///{tmp_path}/store/monitor.db"}


@pytest.fixture
def run(environ: dict[str, str]) -> Run:
    """Run a command against a store of its own; the result has stdout, stderr and returncode."""

    def command(*arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "monitor", *map(str, arguments)],
            cwd=PROJECT_ROOT,
            env=environ,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return command
