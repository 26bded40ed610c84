"""What the documents are held against."""

import re
import subprocess
import sys

import pytest

from monitor.settings import PROJECT_ROOT


@pytest.fixture(scope="session")
def commands() -> frozenset[str]:
    """The commands of ``python -m monitor``, as its own help lists them."""
    listed = subprocess.run(
        [sys.executable, "-m", "monitor", "--help"],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return frozenset(re.findall(r"^ {4}(\w+)\s", listed, flags=re.MULTILINE)) - {"COMMAND"}
