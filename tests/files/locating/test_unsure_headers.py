"""A header that may be meant for ours, beside ours under a header that we don't know."""

import datetime
from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from monitor.files.parser.cell_names import column_letter
from monitor.files.workbook import Cell
from tests.files.filled_grid import Grid, Value, filled_grid
from tests.files.read_back import read, said, same_answers

Text = Callable[[int], Value | Cell]


def a_day(number: int) -> datetime.datetime:
    return datetime.datetime(2026, 3, 1 + number)


def a_number(number: int) -> float:
    return 100.0 + 7 * number


def one_to_five(number: int) -> float:
    return 1.0 + number % 5


def a_person(number: int) -> str:
    return f"Jan {number}"


def add_own_column(grid: Grid, title: str, ours: str, new: str, own: str, text: Text) -> None:
    """Put a ``new`` header above a column of ours, and a column of one's ``own`` before it."""
    sheet = grid[title]
    column = sheet.column(ours)
    sheet.put(HEADER_ROW, column, new)
    sheet.insert_columns(column)
    sheet.put(HEADER_ROW, column, own)
    for number, row in enumerate(sheet.data_rows[:5]):
        sheet.put(row, column, text(number))


@pytest.mark.parametrize(
    ("title", "ours", "new", "own", "text"),
    [
        ("Mijlpalen", "Plandatum", "Datum volgens plan", "Planning", a_day),
        ("Mijlpalen", "Realisatiedatum", "Klaar per", "Gereed", a_day),
        ("Partners", "Startdatum", "Lid sinds", "Vanaf", a_day),
        ("SWOT", "Urgentie (1-5)", "Haast", "Prioriteit", one_to_five),
        ("KPI", "Doel", "Ambitie", "Doelwaarde", a_number),
        ("KPI", "Realisatie", "Aantal", "Stand", a_number),
        ("Financien", "Prognose 2027", "2027 na afloop", "Verwacht 2027", a_number),
        ("Financien", "Begroot 2025", "Plan 2025", "Gepland 2025", a_number),
        ("Partners", "Organisatie", "Instelling", "Naam", a_person),
    ],
)
def test_where_another_may_be_ours_as_well_both_are_asked(
    title: str, ours: str, new: str, own: str, text: Text
) -> None:
    grid = filled_grid()
    grid.fill("milestones", "M01", "realised", a_day(0))
    grid.fill("swot", "S01", "urgency", 3.0)
    add_own_column(grid, title, ours, new, own, text)
    tables = read(grid)
    found = [item for item in tables.findings if item.severity is Severity.ERROR]
    assert {item.code for item in found} == {"KOLOM-VREEMD-OF-ONZE"}
    assert [item.raw for item in found] == [own, new]
    assert all(f'de kolom "{ours}" ontbreekt' in item.message for item in found)


@pytest.mark.parametrize(
    ("title", "ours", "name", "own", "text"),
    [
        ("KPI", "Realisatie", "Stand", "Weging", a_number),
        ("KPI", "Realisatie", "Stand", "Bron", a_person),
        ("KPI", "Realisatie", "Stand", "Nulmeting", a_number),
        ("KPI", "Doel", "Doelwaarde", "Totaal", a_number),
        ("Mijlpalen", "Plandatum", "Planning", "Wie", a_person),
        ("Financien", "Prognose 2027", "Verwacht 2027", "Grootboek", a_number),
        ("Partners", "Organisatie", "Naam", "Contactpersoon", a_person),
    ],
)
def test_where_none_can_be_that_header_is_ours(
    title: str, ours: str, name: str, own: str, text: Text
) -> None:
    grid = filled_grid()
    add_own_column(grid, title, ours, name, own, text)
    column = column_letter(grid[title].column(own))
    tables = read(grid)
    assert same_answers(tables)
    assert [item.code for item in tables.findings] == ["KOP-ANDERS", "KOLOM-VREEMD"]
    assert said(tables)[1] == ("KOLOM-VREEMD", title, f"{column}{HEADER_ROW}")
