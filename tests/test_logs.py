"""The log: one line on standard error for each thing that was met, under this project's name."""

import logging
from collections.abc import Iterator

import pytest

from monitor.logs import log_to_stderr


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    log = logging.getLogger("monitor")
    level, handlers, propagate = log.level, log.handlers, log.propagate
    yield
    log.level, log.handlers, log.propagate = level, handlers, propagate


def test_a_line_has_its_moment_level_and_module(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_stderr(logging.INFO)
    logging.getLogger("monitor.intake").info("File %s refused", "7F3A-21")
    out, err = capsys.readouterr()
    assert out == ""
    assert err[:2] == "20"
    assert err.endswith(" INFO monitor.intake: File 7F3A-21 refused\n")


def test_below_the_level_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_stderr(logging.WARNING)
    logging.getLogger("monitor.intake").info("File refused")
    assert capsys.readouterr().err == ""


def test_called_twice_it_writes_once(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_stderr(logging.INFO)
    log_to_stderr(logging.INFO)
    logging.getLogger("monitor").info("once")
    assert capsys.readouterr().err.count("once") == 1
