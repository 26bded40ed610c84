"""Money: hand-made sums over the workbook of tests.domain.conftest."""

from collections.abc import Callable
from datetime import date

import pytest

from monitor.domain.frames import State
from monitor.reports.partnership import money
from monitor.reports.partnership.opened import Opened
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import NOW, THEN

OpenBook = Callable[..., Opened]


def test_of_the_running_year_counts_the_part_that_has_passed(book: Workbook, open_book: OpenBook):
    table = money.to_date_table(open_book(book)).set_index("Post")
    # 1 January to 1 October 2026 is 274 of 365 days: 120 + 360 + 360 * 274 / 365 thousand.
    assert table.loc["Bedrijven en fondsen", "Begroot tot peildatum"] == 750_247
    assert table.loc["Bedrijven en fondsen", "Gerealiseerd"] == 700_000
    assert table.loc["Bedrijven en fondsen", "Gerealiseerd van begroot"] == "93%"
    assert table.loc["Eigen inkomsten", "Gerealiseerd"] == 50_000
    assert table.loc["Eigen inkomsten", "Gerealiseerd van begroot"] == "–"
    assert "Kosten" in table.index
    assert table.index[0] == "Rijkssubsidie"


def test_nothing_is_reckoned_without_the_dates(book: Workbook, open_book: OpenBook):
    book.fields(startdatum=None)
    assert money.to_date_table(open_book(book)).empty


def test_the_years_ahead_set_income_beside_costs(book: Workbook, open_book: OpenBook):
    book.money("B02.natura", "forecast", 2029, 30)
    monitor = open_book(book)
    years = money.years_ahead(monitor)
    assert [item.year for item in years] == [2029, 2030, 2031, 2032]
    assert years[0].income == {"privaat": 30_000, "eigen_inkomsten": 150_000}
    assert years[0].covered == pytest.approx(1.2)
    assert money.ahead_title(years, NOW) == ("Geraamd voor 2029: inkomsten voor 120% van de kosten")
    said = money.ahead_sentence(monitor, years, NOW)
    assert "Voor 2029 zijn €\xa0180.000 inkomsten en €\xa0150.000 kosten geraamd" in said
    assert "al is toegezegd: 50%" in said
    table = money.ahead_table(years)
    assert table["Inkomsten samen"].tolist() == [180_000, 160_000, 170_000, 180_000]
    assert table["Inkomsten van kosten"].iloc[0] == "120%"


def test_it_says_in_how_many_years_the_costs_are_covered_and_what_lacks_most(
    book: Workbook, open_book: OpenBook
):
    monitor = open_book(book)
    said = money.ahead_sentence(monitor, money.years_ahead(monitor), NOW)
    assert "De geraamde inkomsten zijn voor alle 4 jaren genoeg voor de geraamde kosten." in said
    book.money("L01.geld", "forecast", 2029, 190, 190, 190, 190)
    monitor = open_book(book)
    none = money.ahead_sentence(monitor, money.years_ahead(monitor), NOW)
    assert "De geraamde inkomsten zijn voor geen van de 4 jaren genoeg" in none
    book.money("L01.geld", "forecast", 2029, 150, 190, 175, 165)
    monitor = open_book(book)
    said = money.ahead_sentence(monitor, money.years_ahead(monitor), NOW)
    # 150, 160, 170 and 180 thousand come in.
    assert (
        "De geraamde inkomsten zijn voor 2 van de 4 jaren genoeg voor de geraamde kosten; voor "
        "2030 ontbreekt €\xa030.000."
    ) in said
    assert "gedekt" not in said  # what is planned isn't secured


def test_of_years_that_are_over_it_tells_the_estimate_and_not_the_future(
    book: Workbook, open_book: OpenBook
):
    book.money("L01.geld", "forecast", 2029, 190, 190, 190, 190)
    book.fields(peildatum=date(2033, 3, 1))
    monitor = open_book(book)
    years = money.years_ahead(monitor)
    assert money.ahead_title(years, NOW) == (
        "Voor 2029 waren inkomsten geraamd voor 79% van de kosten"
    )
    assert money.ahead_about(years) == (
        "Raming van inkomsten en kosten na de subsidie; in euro’s per jaar. Op de peildatum waren "
        "2029, 2030, 2031 en 2032 al voorbij; wat er echt kwam, vraagt de monitor niet."
    )
    said = money.ahead_sentence(monitor, years, NOW)
    assert said.startswith("Voor 2029 waren €\xa0150.000 inkomsten en €\xa0190.000 kosten geraamd")
    assert (
        "De geraamde inkomsten waren voor geen van de 4 jaren genoeg voor de geraamde kosten; voor "
        "2029 kwam de raming €\xa040.000 tekort."
    ) in said


def test_a_year_that_is_over_is_told_apart_from_those_to_come(book: Workbook, open_book: OpenBook):
    book.fields(peildatum=date(2030, 3, 1))
    years = money.years_ahead(open_book(book))
    assert [item.over for item in years] == [True, False, False, False]
    assert money.ahead_about(years).startswith(
        "Raming van inkomsten en kosten na de subsidie: gepland, nog niet zeker; in euro’s per "
        "jaar. Op de peildatum was 2029 al voorbij;"
    )


def test_costs_that_nobody_estimated_are_not_called_covered(book: Workbook, open_book: OpenBook):
    for year in range(2029, 2033):
        book.put("finance", "L01.geld", **{f"forecast_{year}": None})
    monitor = open_book(book)
    years = money.years_ahead(monitor)
    assert money.ahead_title(years, NOW) == "Voor 2029 zijn nog geen kosten geraamd"
    said = money.ahead_sentence(monitor, years, NOW)
    assert "nog geen kosten geraamd" in said
    assert "genoeg" not in said


def test_zeros_are_answers_and_what_is_empty_is_not(book: Workbook, open_book: OpenBook):
    for key in [key for key in book.values if key[0] == "finance"]:
        book.values[key] = None
    assert money.to_date_table(open_book(book)).empty
    assert money.years_ahead(open_book(book)) == []
    book.money("B01.geld", "budget", 2024, 0)
    book.money("B02.geld", "realised", 2025, 0)
    book.money("B02.geld", "forecast", 2029, 0)
    book.money("L01.geld", "forecast", 2030, 0)
    monitor = open_book(book)
    table = money.to_date_table(monitor).set_index("Post")
    assert list(table.index) == ["Rijkssubsidie", "Bedrijven en fondsen"]
    assert (table[["Begroot tot peildatum", "Gerealiseerd"]] == 0).all().all()
    years = money.years_ahead(monitor)
    said = money.ahead_sentence(monitor, years, NOW)
    assert said.startswith(
        "Voor 2029 zijn €\xa00 inkomsten en nog geen kosten geraamd; voor 2030 nog geen inkomsten "
        "en €\xa00 kosten."
    )
    assert money.ahead_title(years, NOW) == "Voor 2029 zijn nog geen kosten geraamd"
    assert money.ahead_title(years[1:], NOW) == "Voor 2030 zijn de kosten op €\xa00 geraamd"
    ahead = money.ahead_table(years)
    assert ahead["Inkomsten samen"].isna().tolist() == [False, True]
    assert ahead["Kosten"].isna().tolist() == [True, False]


def test_amounts_that_nobody_knows_are_named(book: Workbook, open_book: OpenBook):
    assert money.unread_amounts(open_book(book), NOW) == ""
    book.put("finance", "B02.geld", budget_2025=State.UNKNOWN)
    _, cell = book.place("finance", "B02.geld", "budget_2025")
    assert cell in money.unread_amounts(open_book(book), NOW)


def test_of_a_monitor_that_is_past_it_was_estimated_then(book: Workbook, open_book: OpenBook):
    monitor = open_book(book)
    years = money.years_ahead(monitor)
    assert money.ahead_title(years, THEN).startswith("Geraamd op 1 oktober 2026 voor 2029: ")
    said = money.ahead_sentence(monitor, years, THEN)
    assert said.startswith("Voor 2029 waren ")
    assert "De geraamde inkomsten waren voor alle 4 jaren genoeg" in said
    assert "Voor de score telde alleen wat al was toegezegd: 50%" in said
    assert money.to_date_caption(THEN).endswith("telde het deel dat voorbij was")
