"""A tab without its headers: whether answers are lost there, or somebody only left a remark."""

import pytest

from monitor.domain.layout import HEADER_ROW
from tests.files.filled_grid import Grid, Value, empty_grid, filled_grid
from tests.files.read_back import read, said

LOST, TOLD = "TABEL-ONTBREEKT", "TABEL-ONTBREEKT-OPTIONEEL"
TITLES = ["KPI", "Financien", "Partners", "Mijlpalen", "SWOT"]


def with_only(title: str, *lines: tuple[Value, ...]) -> Grid:
    """A workbook of which a tab holds nothing but these lines."""
    grid = filled_grid()
    sheet = grid[title]
    sheet.cells = {}
    for row, line in enumerate(lines, 3):
        for column, value in enumerate(line, 1):
            sheet.put(row, column, value)
    return grid


def codes(grid: Grid, title: str) -> list[str]:
    return [code for code, sheet, _ in said(read(grid)) if sheet == title]


@pytest.mark.parametrize("title", TITLES)
def test_a_remark_is_no_answer_in_however_many_cells_it_is_typed(title: str) -> None:
    remark = ("n.v.t.", "Dit leveren", "wij in het", "voorjaar", "aan", "(Piet)")
    assert codes(with_only(title, remark, ("Met dank",)), title) == [TOLD]


@pytest.mark.parametrize("title", TITLES)
def test_nor_is_what_the_template_printed_itself(title: str) -> None:
    grid = empty_grid()
    sheet = grid[title]
    sheet.cells = {place: cell for place, cell in sheet.cells.items() if place[0] != HEADER_ROW}
    assert codes(grid, title) == [TOLD]


@pytest.mark.parametrize("title", TITLES)
def test_what_stands_in_one_of_our_rows_is_lost(title: str) -> None:
    grid = empty_grid()
    sheet = grid[title]
    for column in range(1, 40):
        sheet.put(HEADER_ROW, column, None)
    sheet.put(7, 5, 12.0)
    assert codes(grid, title) == [LOST]


def test_our_names_without_the_rest_of_our_columns_are_enough() -> None:
    grid = filled_grid()
    names = [str(grid["KPI"].cells[row, 2].value) for row in grid["KPI"].data_rows]
    lines = [(name, float(number * 7)) for number, name in enumerate(names, 1)]
    assert codes(with_only("KPI", *lines), "KPI") == [LOST]


@pytest.mark.parametrize("title", TITLES)
def test_so_are_some_lines_of_their_own(title: str) -> None:
    lines = [(f"Regel {number}", f"Antwoord {number}") for number in range(3)]
    assert codes(with_only(title, *lines), title) == [LOST]
    assert codes(with_only(title, *lines[:2]), title) == [TOLD]
