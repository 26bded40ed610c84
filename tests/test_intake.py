"""From bytes to findings: a refused file is told to the user, and in the log by its reference."""

import hashlib
import logging
from datetime import date

import pytest

from monitor.domain.checks import NOTHING
from monitor.domain.checks.known import Earlier, Known, Partnership, no_cells
from monitor.domain.scores import score
from monitor.domain.submission import UNSTORED
from monitor.intake import inspect
from tests.files.workbook_corpus import HOSTILE, HOSTILE_TO_THE_PARSER
from tests.filled_workbook import MODEL, filled_workbook

NAME = "Begroting van Jansen.xlsx"


def refused(content: bytes) -> str:
    [finding] = inspect(NAME, content, MODEL, NOTHING).findings
    return f"{finding.message} {finding.remedy}"


def reference(content: bytes) -> str:
    digits = hashlib.sha256(content).hexdigest()[:6].upper()
    return f"{digits[:4]}-{digits[4:]}"


@pytest.mark.parametrize(
    ("make", "code", "reason"),
    [
        HOSTILE["entities in a sheet"],
        HOSTILE["torn XML"],
        HOSTILE_TO_THE_PARSER["yes, no or two"],
    ],
)
def test_what_only_a_developer_can_use_is_in_the_log_under_the_reference_on_screen(
    make, code: str, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    told = refused(make())
    [record] = caplog.records
    assert record.levelno == logging.WARNING
    for part in (reference(make()), code, reason):
        assert part in record.getMessage()
    assert reference(make()) in told
    assert reason.strip(": ") not in told
    assert "Jansen" not in record.getMessage()


def test_the_same_file_has_the_same_reference_each_time() -> None:
    content = HOSTILE["torn XML"].make()
    assert refused(content) == refused(content)
    assert reference(content) not in refused(content + b" ")


def test_what_a_user_can_mend_is_logged_without_a_warning_or_reference_on_screen(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, logger="monitor")
    told = refused(b"%PDF-1.7")
    [record] = caplog.records
    assert record.levelno == logging.INFO
    assert "BESTAND-PDF" in record.getMessage()
    assert reference(b"%PDF-1.7") in record.getMessage()
    assert reference(b"%PDF-1.7") not in told


def test_the_frames_of_a_monitor_are_scored_as_they_are() -> None:
    submission = inspect(NAME, filled_workbook(), MODEL, NOTHING).submission
    assert submission is not None
    for frame in (submission.header, submission.answers, submission.cells):
        assert frame["submission"].tolist() == [UNSTORED] * len(frame)
    assert len(score(submission.header, submission.answers, MODEL).totals) == 1


@pytest.mark.parametrize(
    ("code", "round_"), [("NHN TECH 01", "2025 – midterm"), ("nhn_tech_01", "midterm 2025")]
)
def test_a_monitor_has_the_code_and_round_that_were_stored_however_they_are_typed(
    code: str, round_: str
) -> None:
    stored = Earlier(1, 1, "NHN–Tech–01", "2025_Midterm", "", date(2025, 10, 1), None, 2)
    partnership = Partnership(stored.pps_id, "", "", "", None, None)
    submissions = {"nhn–tech–01": (stored,)}
    known = Known({"": partnership}, submissions, date(2026, 1, 1), no_cells, {})
    typed = filled_workbook({"pps_id": code, "meetmoment": round_})
    read = inspect(NAME, typed, MODEL, known)
    assert read.submission is not None
    about = read.submission.about
    assert (about.pps_id, about.round) == (stored.pps_id, stored.round)
    assert "WORDT-NIEUWE-VERSIE" in [item.code for item in read.findings]
