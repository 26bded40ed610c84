"""Milestones: reached, on schedule, or past their date."""

from collections.abc import Callable
from datetime import date

from monitor.reports.partnership.milestones import (
    milestone_lines,
    milestone_sentence,
    milestone_table,
)
from monitor.reports.partnership.opened import Opened
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import NOW, THEN

OpenBook = Callable[..., Opened]


def test_milestones_are_counted_and_late_ones_named(book: Workbook, open_book: OpenBook):
    lines = milestone_lines(open_book(book))
    assert milestone_sentence(lines, NOW) == "2 van 3 mijlpalen zijn gehaald."
    book.put("milestones", "M03", planned=date(2026, 9, 30), status="vertraagd")
    book.put("milestones", "M04", milestone="Oud", planned=date(2025, 1, 1), status="vervallen")
    lines = milestone_lines(open_book(book))
    assert milestone_sentence(lines, NOW) == (
        "2 van 4 mijlpalen zijn gehaald; van 1 is de plandatum voorbij."
    )
    table = milestone_table(lines)
    assert "Toelichting" not in table
    assert table["Stand"].tolist() == [
        "gehaald",
        "gehaald",
        "vertraagd; plandatum voorbij",
        "vervallen",
    ]


def test_a_milestone_without_name_or_status_is_shown_all_the_same(
    book: Workbook, open_book: OpenBook
):
    book.put("milestones", "M05", note="Later invullen")
    lines = milestone_lines(open_book(book))
    assert milestone_table(lines)["Toelichting"].tolist() == ["", "", "", "Later invullen"]
    line = lines[-1]
    assert (line.milestone, line.standing) == ("zonder naam", "status niet ingevuld")
    assert line.planned is None
    assert not line.late


def test_of_a_monitor_that_is_past_they_were_reached_then(book: Workbook, open_book: OpenBook):
    book.put("milestones", "M03", planned=date(2026, 9, 30), status="vertraagd")
    assert milestone_sentence(milestone_lines(open_book(book)), THEN) == (
        "2 van 3 mijlpalen waren op 1 oktober 2026 gehaald; van 1 was de plandatum voorbij."
    )


def test_without_any_it_says_so():
    assert milestone_sentence([], NOW) == "Op tab Mijlpalen staat nog niets."
