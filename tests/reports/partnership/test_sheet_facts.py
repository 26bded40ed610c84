"""The sentence that answers how a partnership does: of now, or of then."""

from datetime import date

import pytest

from monitor import settings
from monitor.files.model_file import load_model
from monitor.reports.partnership.opened import Opened, opened
from monitor.reports.partnership.score_words import score_facts
from monitor.reports.partnership.sheet_facts import sentence
from monitor.store import Standing
from tests.domain.conftest import Workbook, full_workbook
from tests.reports.partnership.conftest import stored

MODEL = load_model(settings.from_environment().model_path)
SOON, LATER = date(2027, 10, 1), date(2028, 4, 2)
"""A year and a year and a half after the peildatum of the workbook, 1 October 2026."""


@pytest.fixture
def book() -> Workbook:
    return full_workbook(MODEL)


def open_book(*books: Workbook, standing: Standing = Standing.CURRENT) -> Opened:
    """The first of these workbooks, opened as a version of this standing."""
    snapshot, answers = stored(list(books), MODEL)
    head = snapshot.submissions.iloc[:1].assign(state=standing.value)
    return opened(snapshot, head, books[0].cells().assign(submission=1), answers[0])


def said(monitor: Opened, on: date) -> str:
    return sentence(monitor, score_facts(monitor, monitor.tense(on)), on)


def test_a_monitor_of_the_last_year_says_how_it_stands(book: Workbook):
    found = said(open_book(book), SOON)
    assert found.startswith("Techniekhuis Voorbeeldstad staat op ")
    assert " is de zwakste schakel" in found


def test_an_old_one_says_how_it_stood_when_and_how_long_ago(book: Workbook):
    found = said(open_book(book), LATER)
    assert found.startswith(
        "Techniekhuis Voorbeeldstad stond op 1 oktober 2026, 18 maanden geleden, op "
    )
    assert " was de zwakste schakel" in found
    for dimension in ("vision_positioning", "governance", "education_embedding"):
        for item in MODEL.of_dimension(dimension):
            book.put("indicators", item.id, answer=None)
    assert said(open_book(book), LATER).startswith(
        "Techniekhuis Voorbeeldstad had op 1 oktober 2026, 18 maanden geleden, nog geen totaalscore"
    )


def test_a_round_with_another_after_it_is_past_though_not_old(book: Workbook):
    later = full_workbook(MODEL)
    later.fields(meetmoment="2026-jaarlijks", peildatum=date(2026, 11, 1))
    assert "stond op 1 oktober 2026 op " in said(open_book(book, later), date(2026, 11, 2))


@pytest.mark.parametrize("standing", [Standing.SUPERSEDED, Standing.WITHDRAWN])
def test_a_version_that_no_longer_counts_is_past(book: Workbook, standing: Standing):
    assert "stond op 1 oktober 2026 op " in said(open_book(book, standing=standing), SOON)
