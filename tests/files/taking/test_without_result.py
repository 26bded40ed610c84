"""Errors and formulas without a result on our tabs, wherever they stand: each has its address."""

from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity
from monitor.files.workbook import Cell, Kind, a1
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read, said, same_answers

ERROR, UNCOMPUTED = Cell(Kind.ERROR, "#REF!"), Cell(Kind.UNCOMPUTED, None)
CODE = "FORMULE-BUITEN-INVULVAK"


def _beside(grid: Grid) -> tuple[int, int]:
    return 40, 9


def _label(grid: Grid) -> tuple[int, int]:
    return grid["Indicatoren"].row("gov_pdca"), grid["Indicatoren"].column("Vraag")


def _above(grid: Grid) -> tuple[int, int]:
    return 2, 5


@pytest.mark.parametrize(
    ("place", "cell"),
    [
        (_beside, ERROR),
        (_beside, UNCOMPUTED),
        (_label, ERROR),
        (_label, UNCOMPUTED),
        (_above, UNCOMPUTED),
    ],
)
def test_one_outside_the_input_cells_is_named(
    place: Callable[[Grid], tuple[int, int]], cell: Cell
) -> None:
    grid = filled_grid()
    at = place(grid)
    grid["Indicatoren"].put(*at, cell)
    tables = read(grid)
    found = finding(tables, CODE)
    assert (found.sheet, found.cell, found.severity) == ("Indicatoren", None, Severity.NOTICE)
    assert a1(*at) in found.message
    assert said(tables) == [(CODE, "Indicatoren", None)]
    assert same_answers(tables)


def test_those_in_a_row_or_column_of_somebodys_own_are_named_as_well() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    sheet.put(4, 30, "Eigen kolom")
    sheet.put(6, 30, ERROR)
    sheet.put(60, 2, "Eigen rij")
    sheet.put(60, 6, UNCOMPUTED)
    message = finding(read(grid), CODE).message
    assert "AD6" in message
    assert "F60" in message


def test_one_that_is_named_already_is_not_named_again() -> None:
    grid = filled_grid()
    grid["Indicatoren"].put(2, 5, ERROR)
    grid.fill("indicators", "par_active_share", "answer", ERROR)
    assert said(read(grid)) == [
        ("FOUTCODE-IN-CEL", "Indicatoren", "E11"),
        ("RIJ-ONBEKEND", "Indicatoren", "E2"),
    ]


@pytest.mark.parametrize("title", ["Toelichting", "Lijsten"])
def test_those_on_our_tabs_without_a_table_are_named(title: str) -> None:
    grid = filled_grid()
    grid[title].put(50, 2, UNCOMPUTED)
    assert said(read(grid)) == [(CODE, title, None)]


def test_those_on_the_tab_of_another_are_no_concern_of_ours() -> None:
    grid = filled_grid()
    grid.add("Eigen berekening").put(1, 1, ERROR)
    assert said(read(grid)) == [("TAB-VREEMD", "Eigen berekening", None)]


def test_of_many_the_first_are_named_and_all_are_counted() -> None:
    grid = filled_grid()
    for row in range(100, 150):
        grid["KPI"].put(row, 12, ERROR)
    tables = read(grid)
    message = finding(tables, CODE).message
    assert "(50)" in message
    assert "L119 en nog 30" in message
    assert tables.counts.ignored == 50
