"""Which browser is taken: the first by name that starts."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from monitor.settings import PROJECT_ROOT


def found(folder: Path, *browsers: tuple[str, int]) -> subprocess.CompletedProcess[str]:
    """What ``.ci/chromium`` says where the PATH holds these commands, each with its exit status."""
    for name, status in browsers:
        command = folder / name
        command.write_text(f"#!/bin/sh\nexit {status}\n")
        command.chmod(0o755)
    bash = shutil.which("bash")
    assert bash
    return subprocess.run(
        [bash, PROJECT_ROOT / ".ci" / "chromium"],
        env={"PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_a_browser_is_found_by_each_of_its_names(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, (name, 0)).stdout.strip() == os.fspath(tmp_path / name)


def test_a_name_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    answer = found(tmp_path, ("chromium-browser", 1), ("google-chrome", 0))
    assert answer.stdout.strip() == os.fspath(tmp_path / "google-chrome")


def test_without_a_browser_it_says_what_to_do(tmp_path: Path) -> None:
    answer = found(tmp_path, ("chromium-browser", 1))
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert ".ci/packages test" in answer.stderr
