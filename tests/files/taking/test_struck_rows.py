"""Answers that are struck through as a whole are read, and each row that has any says so."""

from monitor.domain.findings import Severity
from tests.files.filled_grid import filled_grid
from tests.files.read_back import finding, read, said, same_answers

CODE = "RIJ-DOORGESTREEPT"


def test_a_row_that_is_struck_through_says_so_once() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    row = sheet.row("P01")
    sheet.struck |= {place for place in sheet.cells if place[0] == row}
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [(CODE, "Partners", f"B{row}")]
    found = finding(tables, CODE)
    assert found.severity is Severity.WARNING
    filled = sum(place[0] == row and place[1] > 1 for place in sheet.cells)
    assert found.message.startswith(f'In rij {row} is "Windkracht Werkplaats" doorgestreept ')
    assert f"(B{row} en nog {filled - 1} vakken)" in found.message


def test_each_row_says_so_for_itself() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    sheet.struck |= {(5, 4), (7, 5)}
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [(CODE, "KPI", "D5"), (CODE, "KPI", "E7")]
    assert "(D5)" in tables.findings[0].message


def test_what_is_no_answer_may_be_struck_through() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    sheet.struck |= {(1, 1), (4, 4), (5, 1), (5, 2), (90, 4)}
    sheet.put(5, 7, " ")
    sheet.struck.add((5, 7))
    assert said(read(grid)) == []
