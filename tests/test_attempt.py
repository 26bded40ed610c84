"""One file at which something fails: a person is told, the log has why, and the others go on."""

import hashlib
import logging

import pytest

from monitor.attempt import attempt
from monitor.domain import reference
from monitor.domain.findings import Finding
from monitor.files.parser.limits import Refused
from monitor.store import Reason, StoreUnavailable

FILES = {"een": b"een", "odd": b"", "twee": b"twee"}


def first(content: bytes, *, more: int = 0) -> int:
    return content[0] + more


def digest(name: str) -> str:
    return hashlib.sha256(FILES[name]).hexdigest()


def test_what_is_right_is_given_as_it_is():
    assert attempt(digest("een"), first, b"een", more=1) == ord("e") + 1


def test_a_file_at_which_we_fail_is_told_by_a_reference_that_the_log_has(
    caplog: pytest.LogCaptureFixture,
):
    results = {name: attempt(digest(name), first, content) for name, content in FILES.items()}
    assert [results["een"], results["twee"]] == [ord("e"), ord("t")]
    told = results["odd"]
    assert isinstance(told, Finding)
    assert told.code == "BESTAND-MISLUKT"
    number = reference.of_content(digest("odd"))
    assert number in told.remedy
    assert "index" not in told.message + told.remedy
    (logged,) = caplog.records
    assert number in logged.getMessage()
    assert isinstance(logged.exc_info and logged.exc_info[1], IndexError)


def test_of_a_file_without_bytes_there_is_a_reference_too(caplog: pytest.LogCaptureFixture):
    told = attempt(None, first, b"")
    assert isinstance(told, Finding)
    (logged,) = caplog.records
    number = logged.getMessage().split()[1]
    assert number in told.remedy


def test_a_refusal_is_told_with_its_own_cause_and_is_no_failure(caplog: pytest.LogCaptureFixture):
    def refuses() -> int:
        raise Refused("BESTAND-LEEG")

    caplog.set_level(logging.INFO)
    told = attempt(digest("odd"), refuses)
    assert isinstance(told, Finding)
    assert told.code == "BESTAND-LEEG"
    (logged,) = caplog.records
    assert (logged.levelno, logged.exc_info) == (logging.INFO, None)


@pytest.mark.parametrize(
    "error", [StoreUnavailable(Reason.FULL), KeyboardInterrupt(), SystemExit(1)], ids=repr
)
def test_what_fails_for_every_file_or_ends_the_program_is_not_held_back(error: BaseException):
    def fails() -> int:
        raise error

    with pytest.raises(type(error)):
        attempt(digest("een"), fails)
