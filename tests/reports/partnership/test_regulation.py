"""The rules of the regulation: a signal with its source, or nothing to lay beside."""

from collections.abc import Callable

from monitor.reports.partnership import regulation
from monitor.reports.partnership.opened import Opened
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import NOW, THEN

OpenBook = Callable[..., Opened]


def test_the_rules_are_signals_with_their_source(book: Workbook, open_book: OpenBook):
    book.fields(subsidiebedrag=3_000_000)
    monitor = open_book(book)
    rules = regulation.rules_table(monitor)
    first = rules.iloc[0]
    assert first["Uitkomst"] == "signaal"
    assert "art. 6" in first["Waar dit staat"]
    said = regulation.rules_sentence(monitor, rules, NOW)
    assert "1 geeft een signaal" in said
    assert "geen oordeel" in said
    source = regulation.rules_source(monitor)
    assert source is not None
    assert "2024-2027" in source.title
    assert source.url.startswith("https://")


def test_without_a_regulation_nothing_is_laid_beside_it(book: Workbook, open_book: OpenBook):
    book.fields(regeling="geen")
    monitor = open_book(book)
    rules = regulation.rules_table(monitor)
    assert rules.empty
    assert regulation.rules_source(monitor) is None
    assert "niet onder een RIF-regeling" in regulation.rules_sentence(monitor, rules, NOW)


def test_of_a_monitor_that_is_past_it_met_them_then(book: Workbook, open_book: OpenBook):
    monitor = open_book(book)
    said = regulation.rules_sentence(monitor, regulation.rules_table(monitor), THEN)
    assert ": de monitor voldeed op 1 oktober 2026 aan " in said


def test_every_rule_is_counted_once_under_what_came_of_it(book: Workbook, open_book: OpenBook):
    book.fields(subsidiebedrag=3_000_000)
    book.values = {
        place: value for place, value in book.values.items() if place[2] != "forecast_2032"
    }
    monitor = open_book(book)
    rules = regulation.rules_table(monitor)
    counts = rules["Uitkomst"].value_counts().to_dict()
    assert counts == {"voldoet": 6, "niet te bepalen": 4, "signaal": 1, "advies": 1}
    named = "van de Regeling regionaal investeringsfonds mbo 2024-2027"
    assert regulation.rules_sentence(monitor, rules, NOW) == (
        f"Van 12 regels {named}: de monitor voldoet aan 6, 1 geeft een signaal, 1 geeft een advies "
        "en 4 zijn niet na te rekenen. Een signaal is iets om te bespreken, geen oordeel. Een "
        "advies is geen eis."
    )


def test_what_is_made_of_an_amount_that_can_hardly_be_is_told_with_that(
    book: Workbook, open_book: OpenBook
):
    plain = regulation.rules_table(open_book(book))["Uitkomst"]
    book.values["finance", "B02.geld", "realised_2025"] = 9_999_999
    outcome = regulation.rules_table(open_book(book))["Uitkomst"]
    sheet, cell = book.place("finance", "B02.geld", "realised_2025")
    beside = f", maar kijk eerst naar {sheet}, {cell}: dat bedrag is veel hoger dan begroot"
    assert [item for item in outcome if beside in item] == [f"voldoet{beside}"]
    assert not any("maar kijk" in item for item in plain)
