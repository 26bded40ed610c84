"""What is a header above a column on a sheet of their own, and what a row of theirs."""

from datetime import date

import pytest

from monitor.files.locating.page import Page
from monitor.files.taking.header_elsewhere import header_above
from monitor.files.workbook import Cell, Kind
from tests.files.filled_grid import Grid, Value, filled_grid
from tests.files.read_back import read, said

OWN = "Blad1"
NONE: frozenset[int] = frozenset()


def above(*texts: Value | Cell, answered: frozenset[int] = NONE, first: Value = 7.5) -> str:
    """The header of a column with these texts from the top, above its first answer."""
    grid = filled_grid()
    own = grid.add(OWN)
    for row, text in enumerate((*texts, first), 1):
        own.put(row, 2, text)
    (sheet,) = [item for item in grid.workbook().sheets if item.name == OWN]
    return header_above(Page(sheet), len(texts) + 1, 2, answered)


@pytest.mark.parametrize(
    "text",
    [
        *("Stand nu", "2024", 2024.0, "2024-2025", "2023/24", "Stand 2024", "1e kwartaal"),
        *("n", "€", "31-12-2025", "Niveau 2", "x 1.000 euro"),
    ],
)
def test_a_text_or_year_is_one(text: Value) -> None:
    assert above(text)


@pytest.mark.parametrize(
    "text",
    [
        *(12.5, "12,5", "1.250,50", "1.250", "€ 1.000", "45%", "12"),
        *("PM", "n.v.t.", "?", "nee", "ja", Cell(Kind.BOOL, True)),
    ],
)
def test_an_answer_is_none(text: Value | Cell) -> None:
    assert above(text) == ""
    assert above("Stand nu", text) == "Stand nu"


@pytest.mark.parametrize("day", ["31-12-2025", date(2025, 12, 31)])
def test_a_date_above_dates_is_one_of_them(day: Value) -> None:
    assert above(day, first=date(2026, 1, 31)) == ""
    assert above(day)


def test_in_a_row_of_another_table_stands_none() -> None:
    assert above("Stand nu", "Kennismaking", answered=frozenset({2})) == "Stand nu"


def with_realised_apart(first: int) -> Grid:
    """A workbook of which the results stand on a sheet of their own from this row on."""
    grid = filled_grid()
    sheet, own = grid["KPI"], grid.add(OWN)
    for at, row in enumerate(sheet.data_rows):
        own.put(first + at, 1, sheet.cells[row, sheet.column("KPI")])
        own.put(first + at, 2, float(row * row))
        sheet.put(row, sheet.column("Realisatie"), None)
    return grid


def codes(grid: Grid) -> list[str]:
    return [code for code, sheet, _ in said(read(grid)) if sheet == OWN]


def test_below_a_row_of_their_own_answers_are_as_sure_as_without() -> None:
    grid = with_realised_apart(5)
    grid[OWN].put(4, 1, "Een eigen KPI")
    grid[OWN].put(4, 2, 12.5)
    assert codes(grid) == ["TAB-MET-KOLOMMEN"]


def test_so_are_those_below_another_table() -> None:
    grid = with_realised_apart(60)
    sheet, own = grid["Indicatoren"], grid[OWN]
    for at, row in enumerate(sheet.data_rows, 5):
        own.put(at, 1, sheet.cells[row, 1])
        own.put(at, 2, sheet.cells.get((row, sheet.column("Antwoord"))))
    assert codes(grid) == ["TAB-MET-KOLOMMEN"]
