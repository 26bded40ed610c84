"""The rows of a sheet by what they are called, and which of them are answered."""

import pytest

from monitor.domain.layout import BY_TABLE
from monitor.files.locating.headers import find_header
from monitor.files.locating.named_rows import answered_rows
from monitor.files.locating.page import Page
from monitor.files.taking.written import written
from tests.files.filled_grid import MODEL, Grid, empty_grid

TEXTS = written(MODEL, None)


def answered(grid: Grid, table: str) -> set[str]:
    """What the rows are called in which something is answered."""
    tab = BY_TABLE[table]
    page = Page(next(sheet for sheet in grid.workbook().sheets if sheet.name == tab.title))
    header = find_header(page, tab, TEXTS.row_ids[table])
    assert header
    return {name for name, _ in answered_rows(page, tab, header, TEXTS.known)}


@pytest.mark.parametrize(
    ("table", "row", "answer", "explaining"),
    [
        ("fields", "campus", "answer", ["note"]),
        ("indicators", "par_retention", "answer", ["evidence", "reason"]),
        ("kpi", "students_reached", "realised", ["note"]),
    ],
)
def test_a_row_with_an_answer_is_answered_and_one_that_only_explains_is_not(
    table: str, row: str, answer: str, explaining: list[str]
) -> None:
    grid = empty_grid()
    assert answered(grid, table) == set()
    for column in explaining:
        grid.fill(table, row, column, "Zie het jaarverslag")
    assert answered(grid, table) == set()
    grid.fill(table, row, answer, "4")
    assert answered(grid, table) == {row}
