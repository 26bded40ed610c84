"""Of columns with nearly our header, or beside the table, it's told which count and which don't."""

import pytest

from monitor.domain.layout import FINANCE, HEADER_ROW
from monitor.files.locating.columns_by_year import MISTYPED, judged
from monitor.files.locating.headers import find_header
from monitor.files.locating.page import Page
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import read, said, same_answers


def beside_the_realised(header: str, amount: float | None) -> Grid:
    """A workbook of which the KPIs have a column before Realisatie cumulatief, that is ours."""
    grid = filled_grid()
    sheet = grid["KPI"]
    column = sheet.column("Realisatie")
    sheet.insert_columns(column)
    sheet.put(HEADER_ROW, column, header)
    sheet.put(HEADER_ROW, column + 1, "Realisatie cumulatief")
    for row in sheet.data_rows:
        sheet.put(row, column, amount)
    return grid


@pytest.mark.parametrize(
    ("header", "amount"),
    [("Realisatie dit jaar", None), ("Realisatie vorig jaar", 5.0), ("Realisatie in %", 5.0)],
)
def test_an_empty_column_or_one_of_another_number_is_no_rival(
    header: str, amount: float | None
) -> None:
    tables = read(beside_the_realised(header, amount))
    assert said(tables) == [("KOP-ANDERS", "KPI", "F4"), ("KOLOM-VREEMD", "KPI", "E4")]
    assert same_answers(tables)


def test_a_year_beside_the_table_says_nothing_of_the_years_in_it() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    beside = max(column for _, column in sheet.cells) + 2
    sheet.put(HEADER_ROW, sheet.column("Begroot 2024"), "Begroot 2034")
    sheet.put(HEADER_ROW, beside, "Begroot 2034")
    sheet.put(sheet.data_rows[0], beside, 7.0)
    tables = read(grid)
    slips = [cell for code, _, cell in said(tables) if code == MISTYPED]
    assert slips == ["D4"]
    assert same_answers(tables)


def test_a_column_that_is_of_another_year_after_all_is_there_twice_no_more() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    column, other = sheet.column("Begroot 2024"), sheet.column("Begroot 2025")
    sheet.put(HEADER_ROW, column, "Begroot 2025")
    page = next(Page(item) for item in grid.workbook().sheets if item.name == "Financien")
    found = find_header(page, FINANCE, frozenset())
    assert found
    header = judged(page, FINANCE, found, frozenset())
    assert (header.columns["budget_2024"], header.columns["budget_2025"]) == (column, other)
    assert header.doubled == {}
