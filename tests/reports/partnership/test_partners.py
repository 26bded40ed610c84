"""Partners: who takes part, who is active, and who goes on."""

from collections.abc import Callable
from datetime import date

from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.partners import (
    partner_lines,
    partner_sentence,
    partner_summary,
    partner_table,
)
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import NOW, THEN

OpenBook = Callable[..., Opened]


def test_partners_are_counted_by_kind(book: Workbook, open_book: OpenBook):
    book.put("partners", "P02", status="slapend")
    book.put("partners", "P04", status="gestopt")
    book.put("partners", "P06", organisation="Zonder soort", status="actief")
    summary = partner_summary(partner_lines(open_book(book)), NOW).set_index("Soort")
    assert summary.loc["Bedrijven en fondsen"].tolist() == [2, 1, 1]
    assert summary.loc["Onderwijs"].tolist() == [1, 1, 0]
    assert summary.loc["Overheid"].tolist() == [1, 1, 0]
    assert summary.loc["Type niet ingevuld"].tolist() == [1, 1, 0]
    assert "Overig" not in summary.index


def test_the_sentence_gives_the_shares_that_count(book: Workbook, open_book: OpenBook):
    book.put("partners", "P04", status="gestopt")
    monitor = open_book(book)
    said = partner_sentence(monitor, partner_lines(monitor), NOW)
    assert said.startswith("4 partners doen mee en 1 is gestopt.")
    assert "behoud van partners sinds de start (80%)" in said  # four of five
    assert "toezegging van private partners na de subsidie (50%)" in said


def test_after_the_subsidy_it_says_that_who_stayed_is_counted_from_its_end(
    book: Workbook, open_book: OpenBook
):
    book.put("partners", "P04", status="gestopt", end=date(2025, 6, 1))
    book.fields(einddatum_subsidie=date(2026, 6, 30))
    monitor = open_book(book)
    said = partner_sentence(monitor, partner_lines(monitor), NOW)
    assert said.startswith("4 partners doen mee en 1 is gestopt.")
    assert "behoud van partners sinds het einde van de subsidie (100%)" in said


def test_the_table_adds_money_and_kind_and_keeps_unknown_apart(book: Workbook, open_book: OpenBook):
    book.put("partners", "P06", organisation="<b>Nieuw</b>", type="overig")
    table = partner_table(partner_lines(open_book(book))).set_index("Organisatie")
    assert table.loc["Metaalwerk Voorbeeld", "Bijdrage begroot"] == 900_000
    assert table.loc["Metaalwerk Voorbeeld", "Toezegging na subsidie"] == "contract"
    assert table["Bijdrage begroot"].isna()["<b>Nieuw</b>"]


def test_of_a_monitor_that_is_past_they_took_part_then(book: Workbook, open_book: OpenBook):
    book.put("partners", "P04", status="gestopt")
    monitor = open_book(book)
    lines = partner_lines(monitor)
    said = partner_sentence(monitor, lines, THEN)
    assert said.startswith("4 partners deden op 1 oktober 2026 mee en 1 was gestopt. ")
    assert "In de score telden mee: " in said
    assert "Deed mee" in partner_summary(lines, THEN).columns
