"""A program that never ends holds up no test run: whoever gives up waiting ends it."""

import os
import subprocess
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from tests.forked import Streams, start


def test_what_is_given_up_is_ended(forkserver: ForkServerContext, tmp_path: Path):
    streams = Streams(tmp_path / "out", tmp_path / "err")
    program = start(forkserver, "http.server", ["0"], os.environ, streams)
    with pytest.raises(subprocess.TimeoutExpired):
        program.wait(0.5)
    assert program.poll() is None
    program.kill()
    assert program.poll() is not None
