"""A table on a sheet: in which of its rows and columns something is answered."""

import pytest

from monitor.files.cell.text import folded
from monitor.files.locating.side_by_side import Side
from tests.files.filled_grid import Grid, empty_grid, filled_grid
from tests.files.found import TEXTS, found


def side(grid: Grid, table: str) -> Side:
    there = found(grid, table)
    return Side.of(there.page, there.tab, there.header, TEXTS.known)


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
    for column in explaining:
        grid.fill(table, row, column, "Zie het jaarverslag")
    assert side(grid, table).answered == {}
    assert side(grid, table).answered_rows == frozenset()
    grid.fill(table, row, answer, "4")
    assert side(grid, table).answered == {answer: {(row, 0)}}
    assert side(grid, table).answered_rows == {(row, 0)}


def test_rows_that_people_add_are_called_by_their_names() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    sheet.put(7, sheet.column("Organisatie"), "Duinstreek College")
    sheet.put(7, sheet.column("Rol"), "penvoerder")
    named = [("Windkracht Werkplaats", 0), ("Duinstreek College", 0), ("Duinstreek College", 1)]
    assert side(grid, "partners").answered_rows == {(folded(name), at) for name, at in named}
