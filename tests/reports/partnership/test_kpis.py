"""KPI's against their target: a colour only where there is a target."""

from collections.abc import Callable

import pandas as pd
import pytest

from monitor.domain.colour import Colour
from monitor.domain.frames import State
from monitor.domain.notation import Euros
from monitor.reports import words
from monitor.reports.partnership.kpis import kpi_lines, kpi_sentence, kpi_table, kpi_title
from monitor.reports.partnership.opened import Opened
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import NOW, THEN

OpenBook = Callable[..., Opened]


@pytest.mark.parametrize(
    ("realised", "colour"),
    [(59, Colour.RED), (60, Colour.ORANGE), (89, Colour.ORANGE), (90, Colour.GREEN)],
)
def test_the_colour_follows_the_bounds_of_the_model(
    book: Workbook, open_book: OpenBook, realised: int, colour: Colour
):
    book.put("kpi", "students_reached", target=100, realised=realised)
    line = kpi_lines(open_book(book))[0]
    assert line.colour is colour
    assert line.status == f"{colour.look.symbol} {colour.look.word}"


@pytest.mark.parametrize(
    ("realised", "reached"), [(599, "59%"), (600, "60%"), (896, "89%"), (999, "99%"), (954, "95%")]
)
def test_the_share_is_not_rounded_up_to_a_bound(
    book: Workbook, open_book: OpenBook, realised: int, reached: str
):
    book.put("kpi", "students_reached", target=1000, realised=realised)
    assert kpi_lines(open_book(book))[0].reached == reached


def test_money_is_told_in_euros_and_the_rest_as_a_count(book: Workbook, open_book: OpenBook):
    book.put("kpi", "students_reached", target=1000, realised=950)
    book.put("kpi", "own_revenue", target=100_000, realised=50_000)
    found = {line.name: line.realised_of_target for line in kpi_lines(open_book(book))}
    assert found["Bereikte studenten"] == "950 van 1.000"
    assert found["Eigen inkomsten"] == "€\xa050.000 van €\xa0100.000"


def test_without_a_target_or_a_number_there_is_no_colour(book: Workbook, open_book: OpenBook):
    book.put("kpi", "students_reached", target=None, realised=80)
    book.put("kpi", "companies_total", target=0, realised=3)
    book.put("kpi", "companies_active", target=12, realised=State.UNKNOWN)
    found = {line.name: line for line in kpi_lines(open_book(book))}
    assert found["Bereikte studenten"].colour is None
    assert found["Bereikte studenten"].status == "doel: nog niet ingevuld"
    assert found["Aangesloten bedrijven"].status == "geen doel boven 0"
    assert found["Actieve bedrijven"].status == "realisatie: onbekend"


def test_the_words_count_what_is_reached_and_name_what_is_far_off(
    book: Workbook, open_book: OpenBook
):
    book.put("kpi", "own_revenue", target=100_000, realised=50_000)
    monitor = open_book(book)
    lines = kpi_lines(monitor)
    bounds = monitor.model.kpi_status
    assert kpi_title(lines, NOW) == "Nog geen van de 6 KPI’s haalt het doel"
    assert kpi_sentence(lines, bounds, NOW) == (
        "Ver van het doel: Eigen inkomsten. Vanaf 90% van het doel noemen we een KPI op orde, "
        "onder 60% kwetsbaar."
    )
    assert kpi_title([], NOW) == "KPI’s: doel en realisatie"
    assert kpi_sentence([], bounds, NOW) == "Er zijn nog geen KPI’s met een doel en een realisatie."
    table = kpi_table(lines)
    assert table["Van het doel"].iloc[0] == "95%"  # 380 of 400
    assert table["Telling"].iloc[0] == "administratie"


def test_a_kpi_far_past_its_target_is_named_with_its_share(book: Workbook, open_book: OpenBook):
    book.put("kpi", "students_reached", target=8, realised=24)
    monitor = open_book(book)
    said = kpi_sentence(kpi_lines(monitor), monitor.model.kpi_status, NOW)
    assert said.endswith(
        "Veel meer dan het doel: Bereikte studenten (300%); die balk is op 150% afgebroken."
    )


@pytest.mark.parametrize(
    ("realised", "colour"),
    [
        (0, Colour.GREEN),
        (22, Colour.GREEN),
        (23, Colour.ORANGE),
        (33, Colour.ORANGE),
        (34, Colour.RED),
    ],
)
def test_where_less_is_better_the_colour_is_that_of_what_goes_past_the_target(
    book: Workbook, open_book: OpenBook, realised: int, colour: Colour
):
    book.put("kpi", "companies_left", target=20, realised=realised)
    line = next(item for item in kpi_lines(open_book(book)) if item.name == "Gestopte bedrijven")
    assert line.colour is colour
    assert line.status == f"{colour.look.symbol} {colour.look.word} (minder is beter)"
    assert line.realised_of_target == f"{realised} van hooguit 20"


def test_a_target_to_stay_below_is_told_as_one(book: Workbook, open_book: OpenBook):
    book.put("kpi", "companies_left", target=2, realised=8)
    monitor = open_book(book)
    lines = [item for item in kpi_lines(monitor) if item.name == "Gestopte bedrijven"]
    assert kpi_title(lines, NOW) == "De ene KPI met een doel haalt het nog niet"
    assert kpi_title(lines, THEN) == (
        "De ene KPI met een doel haalde het op 1 oktober 2026 nog niet"
    )
    assert kpi_sentence(lines, monitor.model.kpi_status, NOW) == (
        "Ver van het doel: Gestopte bedrijven. Vanaf 90% van het doel noemen we een KPI op orde, "
        "onder 60% kwetsbaar. Bij Gestopte bedrijven is minder beter: tot 11% boven het doel is op "
        "orde, meer dan 67% erboven kwetsbaar. Veel meer dan het doel: Gestopte bedrijven (400%); "
        "die balk is op 150% afgebroken."
    )


@pytest.mark.parametrize(
    ("realised", "colour", "far", "title"),
    [
        (0, Colour.GREEN, "", "De ene KPI met een doel haalt het"),
        (
            3,
            Colour.RED,
            "Ver van het doel: Gestopte bedrijven. ",
            "De ene KPI met een doel haalt het nog niet",
        ),
    ],
)
def test_where_less_is_better_none_at_all_is_a_target_without_per_cents(
    book: Workbook, open_book: OpenBook, realised: int, colour: Colour, far: str, title: str
):
    book.put("kpi", "companies_left", target=0, realised=realised)
    monitor = open_book(book)
    lines = [item for item in kpi_lines(monitor) if item.name == "Gestopte bedrijven"]
    (line,) = lines
    assert (line.colour, line.reached, line.torn) == (colour, words.MISSING, False)
    assert line.realised_of_target == f"{realised} bij een doel van 0"
    assert kpi_title(lines, NOW) == title
    said = kpi_sentence(lines, monitor.model.kpi_status, NOW)
    assert said == (
        f"{far}Bij Gestopte bedrijven is het doel 0: dan is alleen 0 op orde en meer kwetsbaar."
    )


def test_only_euros_are_amounts_in_the_table(book: Workbook, open_book: OpenBook):
    book.put("kpi", "own_revenue", target=None, realised=50_000.5)
    table = kpi_table(kpi_lines(open_book(book))).set_index("KPI")
    realised = table["Realisatie"]
    assert [name for name, value in realised.items() if isinstance(value, Euros)] == [
        "Eigen inkomsten"
    ]
    assert pd.isna(table["Doel"]["Eigen inkomsten"])


def test_the_only_kpi_with_a_target_is_not_counted(book: Workbook, open_book: OpenBook):
    book.put("kpi", "companies_left", target=2, realised=2)
    lines = [item for item in kpi_lines(open_book(book)) if item.name == "Gestopte bedrijven"]
    assert kpi_title(lines, NOW) == "De ene KPI met een doel haalt het"


def test_a_kpi_that_reached_its_target_is_counted(book: Workbook, open_book: OpenBook):
    book.put("kpi", "students_reached", target=100, realised=100)
    assert kpi_title(kpi_lines(open_book(book)), NOW) == "1 van de 6 KPI’s haalt het doel"


def test_of_a_monitor_that_is_past_the_targets_were_met_then(book: Workbook, open_book: OpenBook):
    lines = kpi_lines(open_book(book))
    assert kpi_title(lines, THEN) == "Nog geen van de 6 KPI’s haalde op 1 oktober 2026 het doel"
    bounds = open_book(book).model.kpi_status
    assert kpi_sentence([], bounds, THEN).startswith("Er waren op 1 oktober 2026 nog geen KPI’s")
