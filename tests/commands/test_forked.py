"""A command of these tests tells, and ends, as the same command given in a shell."""

import subprocess
import sys
from pathlib import Path

import pytest

from monitor.settings import PROJECT_ROOT
from tests.commands.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "ends"),
    [
        (("submissions",), 2),
        (("--help",), 0),
        (("template", "--pps"), 2),
        (("check", "bestand.xlsx", "--json"), 1),
    ],
)
def test_it_says_and_ends_as_in_a_shell(
    run: Run, environ: dict[str, str], tmp_path: Path, arguments: tuple[str, ...], ends: int
) -> None:
    (tmp_path / "bestand.xlsx").write_bytes(b"Geachte heer, mevrouw")
    given = [str(tmp_path / item) if item.endswith(".xlsx") else item for item in arguments]
    shell = subprocess.run(
        [sys.executable, "-m", "monitor", *given],
        cwd=PROJECT_ROOT,
        env=environ,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    here = run(*given)
    assert (here.returncode, here.stdout, here.stderr) == (ends, shell.stdout, shell.stderr)
    assert shell.returncode == ends
