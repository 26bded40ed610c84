"""Columns without a header beside the amounts, where all forecasts are empty."""

from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from monitor.files.parser.cell_names import column_letter
from tests.files.filled_grid import YEARS, Grid, filled_grid
from tests.files.read_back import read

FIRST = 40
"""A column beyond the table."""
AFTER = YEARS[1] + 1

Amount = Callable[[int, int], float]
"""What stands in a row, in which of the columns."""


def an_amount(row: int, place: int) -> float:
    return 1000.0 + 31 * (row * row % 11) + 7 * place


def beside(amount: Amount, columns: int, header: str | None = None) -> Grid:
    """A workbook without forecasts, with so many columns beside its amounts."""
    grid = filled_grid()
    sheet = grid["Financien"]
    for place in list(sheet.cells):
        above = sheet.cells.get((HEADER_ROW, place[1]))
        if place[0] > HEADER_ROW and above and str(above.value).startswith("Prognose"):
            sheet.put(*place, None)
    for place in range(columns):
        sheet.put(HEADER_ROW, FIRST + place, header)
        for row in sheet.data_rows:
            sheet.put(row, FIRST + place, amount(row, place))
    return grid


def asked(grid: Grid) -> list[str]:
    """At which columns it's asked whether they are answers."""
    return [
        item.cell.rstrip("0123456789") if item.cell else ""
        for item in read(grid).findings
        if item.code == "KOLOM-MISSCHIEN-ANTWOORDEN"
    ]


def test_several_on_end_are_each_asked_for_their_own_year() -> None:
    found = [
        item
        for item in read(beside(an_amount, 2)).findings
        if item.code == "KOLOM-MISSCHIEN-ANTWOORDEN"
    ]
    assert {item.severity for item in found} == {Severity.WARNING}
    assert f'"Prognose {AFTER}", geen antwoord' in found[0].message
    assert f'"Prognose {AFTER + 1}", geen antwoord' in found[1].message
    assert asked(beside(an_amount, 2)) == [column_letter(FIRST), column_letter(FIRST + 1)]


def test_one_may_be_anything() -> None:
    assert asked(beside(an_amount, 1)) == []


def test_more_than_there_are_forecasts_are_something_else() -> None:
    assert asked(beside(an_amount, 12)) == []


def test_only_the_forecasts_that_are_empty_count() -> None:
    grid = beside(an_amount, 2)
    for year in range(AFTER, AFTER + 3):
        grid.fill("finance", "B02.geld", f"forecast_{year}", 500.0)
    assert asked(grid) == []


@pytest.mark.parametrize("of", [("Begroot",), ("Gerealiseerd",), ("Begroot", "Gerealiseerd")])
def test_what_is_worked_out_of_the_row_is_none(of: tuple[str, ...]) -> None:
    sheet = filled_grid()["Financien"]

    def the_sum(row: int, place: int) -> float:
        return sum(
            cell.value
            for (at, column), cell in sheet.cells.items()
            if at == row
            and isinstance(cell.value, float)
            and str(sheet.cells[HEADER_ROW, column].value).startswith(of)
        )

    assert asked(beside(the_sum, 2)) == []


def test_shares_are_none() -> None:
    assert asked(beside(lambda row, place: 0.1 + row / 100 + place / 10, 2)) == []


def test_numbers_from_the_top_are_none() -> None:
    assert asked(beside(lambda row, place: 4000.0 + 10 * row + place, 2)) == []
