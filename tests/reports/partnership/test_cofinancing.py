"""Cofinancing by year and added up: hand-made sums over the workbook of tests.domain.conftest."""

import math
from collections.abc import Callable
from datetime import date

import pytest

from monitor.charts.cofinancing import cofinancing as draw
from monitor.domain.frames import Origin, State
from monitor.reports import words
from monitor.reports.partnership import cofinancing
from monitor.reports.partnership.opened import Opened
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import NOW, THEN

OpenBook = Callable[..., Opened]

# By year 40 + 80 + 20 + 20 + 40 = 200 and 120 + 240 + 60 + 60 + 120 = 600 thousand is planned; 200,
# 580 and 400 thousand came in. Of 2026, 274 of 365 days have passed on 1 October.
DUE_2026 = 600_000 * 274 / 365
ROWS = ("B02.geld", "B02.natura", "B05.geld", "B06.natura", "B07.geld")


def test_each_year_has_its_plan_and_what_came_in(book: Workbook, open_book: OpenBook):
    found = cofinancing.years(open_book(book), NOW)
    assert [item.year for item in found] == [2024, 2025, 2026, 2027, 2028]
    assert [item.budget for item in found] == [200_000, 600_000, 600_000, 600_000, 400_000]
    assert [item.realised for item in found[:3]] == [200_000, 580_000, 400_000]
    assert all(math.isnan(item.realised) for item in found[3:])
    assert [item.due for item in found] == pytest.approx([200_000, 600_000, DUE_2026, 0, 0])
    assert [item.running for item in found] == [False, False, True, False, False]
    assert found[2].label == "2026 (loopt)"


def test_added_up_it_ends_at_the_reference_date(book: Workbook, open_book: OpenBook):
    found = cofinancing.years(open_book(book), NOW)
    assert [item.total_due for item in found[:3]] == pytest.approx(
        [200_000, 800_000, 800_000 + DUE_2026]
    )
    assert [item.total_realised for item in found[:3]] == [200_000, 780_000, 1_180_000]
    assert all(math.isnan(item.total_due) for item in found[3:])


def test_the_share_is_the_answer_that_counts(book: Workbook, open_book: OpenBook):
    monitor = open_book(book)
    last = cofinancing.to_date(cofinancing.years(monitor, NOW))
    assert last is not None
    answer = monitor.indicators["fin_cofinancing_realisation"]
    assert answer["origin"] == Origin.COMPUTED
    assert last.total_realised / last.total_due == pytest.approx(answer["number"])


def test_a_newcomer_reads_what_came_in_of_what_was_planned(book: Workbook, open_book: OpenBook):
    found = cofinancing.years(open_book(book), NOW)
    assert cofinancing.title(found, NOW) == "Van de cofinanciering tot nu toe is 94% gerealiseerd"
    behind = words.euro(DUE_2026 - 400_000)
    assert cofinancing.sentence(found, NOW) == (
        f"Tot de peildatum is €\xa01.180.000 gerealiseerd van de {words.euro(800_000 + DUE_2026)} "
        "die tot dan was begroot; over alle jaren is €\xa02.400.000 begroot. Van 2026 telt alleen "
        f"het deel dat voorbij is. Het meest ontbreekt in 2026: {behind}."
    )
    table = cofinancing.table(found)
    assert table["Jaar"].tolist() == ["2024", "2025", "2026 (loopt)", "2027", "2028"]
    assert table["Opgeteld gerealiseerd (euro)"].tolist()[:3] == [200_000, 780_000, 1_180_000]


def test_of_a_project_that_is_over_it_tells_the_whole(book: Workbook, open_book: OpenBook):
    book.fields(peildatum=date(2030, 3, 1))
    found = cofinancing.years(open_book(book), NOW)
    assert cofinancing.title(found, NOW) == "Van de cofinanciering is in totaal 49% gerealiseerd"
    assert cofinancing.sentence(found, NOW).startswith(
        "Over alle jaren is €\xa01.180.000 gerealiseerd van de €\xa02.400.000 die was begroot. "
    )
    assert cofinancing.title(found, THEN).startswith(
        "Van de cofinanciering was op 1 oktober 2026 in totaal 49%"
    )


def test_a_year_that_nobody_filled_in_is_missing_and_said(book: Workbook, open_book: OpenBook):
    for row in ROWS:
        book.put("finance", row, realised_2025=None)
    found = cofinancing.years(open_book(book), NOW)
    assert math.isnan(found[1].realised)
    assert cofinancing.sentence(found, NOW).endswith(
        "Over 2025 is geen realisatie ingevuld; wat daarvoor begroot was, telt wel mee in wat tot "
        "de peildatum was begroot."
    )
    marks = next(trace for trace in draw(found).data if trace.text == ("○",))
    assert list(marks.x) == ["2025"]


def test_without_any_realisation_none_is_told_or_drawn(book: Workbook, open_book: OpenBook):
    for row in ROWS:
        book.put("finance", row, realised_2024=None, realised_2025=None, realised_2026=None)
    found = cofinancing.years(open_book(book), NOW)
    assert cofinancing.title(found, NOW) == (
        "Van de cofinanciering tot nu toe is nog geen realisatie ingevuld"
    )
    said = cofinancing.sentence(found, NOW)
    assert said.startswith(f"Tot de peildatum was {words.euro(800_000 + DUE_2026)} begroot; ")
    assert "Over 2024, 2025 en 2026 is geen realisatie ingevuld" in said
    assert "gerealiseerd" not in said
    assert cofinancing.table(found)["Opgeteld gerealiseerd (euro)"].isna().all()
    added_up = draw(found).data[-1]
    assert all(math.isnan(value) for value in added_up.y)


def test_what_came_in_before_anything_is_due_is_told(book: Workbook, open_book: OpenBook):
    book.fields(peildatum=date(2023, 5, 1))
    found = cofinancing.years(open_book(book), NOW)
    assert cofinancing.title(found, NOW) == (
        "Er is al €\xa01.180.000 cofinanciering, eerder dan begroot"
    )
    assert cofinancing.sentence(found, NOW) == (
        "Begroot is €\xa02.400.000 over 5 jaren. Gerealiseerd is al €\xa01.180.000; tot de "
        "peildatum was niets begroot."
    )


def test_nothing_is_told_that_would_mislead(book: Workbook, open_book: OpenBook):
    book.put("finance", "B02.geld", realised_2025=State.INVALID)
    assert cofinancing.years(open_book(book), NOW) == []
    book.put("finance", "B02.geld", realised_2025=110_000)
    book.fields(startdatum=None)
    assert cofinancing.years(open_book(book), NOW) == []


def test_before_the_start_nothing_is_due(book: Workbook, open_book: OpenBook):
    book.fields(peildatum=date(2023, 5, 1))
    for row in ROWS:
        book.put("finance", row, realised_2024=None, realised_2025=None, realised_2026=None)
    found = cofinancing.years(open_book(book), NOW)
    assert cofinancing.title(found, NOW) == "De cofinanciering moet nog beginnen"
    assert cofinancing.sentence(found, NOW) == "Begroot is €\xa02.400.000 over 5 jaren."
    assert draw(found).data


def test_the_chart_draws_plan_and_realisation_of_each_year(book: Workbook, open_book: OpenBook):
    planned, came, *_ = draw(cofinancing.years(open_book(book), NOW)).data
    assert list(planned.y) == [200, 600, 600, 600, 400]
    assert list(came.y)[:3] == [200, 580, 400]
    # The year that runs is hatched and says so.
    assert list(came.marker.pattern.shape) == ["", "", "/", "", ""]
    assert planned.x[2] == "2026<br>(loopt)"


def test_of_a_monitor_that_is_past_it_was_so_then(book: Workbook, open_book: OpenBook):
    found = cofinancing.years(open_book(book), THEN)
    assert found[2].label == "2026 (liep nog)"
    assert (
        draw(found).data[0].x[2] == "2026<br>(liep nog)"
    )  # on three lines it touches what follows
    assert cofinancing.title(found, THEN) == (
        "Van de cofinanciering tot 1 oktober 2026 was 94% gerealiseerd"
    )
    said = cofinancing.sentence(found, THEN)
    assert "over alle jaren was " in said
    assert "Van 2026 telde alleen het deel dat voorbij was. Het meest ontbrak in 2026: " in said
