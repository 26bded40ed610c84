"""Tables below each other on one sheet are each read where somebody pointed at them."""

from dataclasses import replace

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import BY_TABLE
from monitor.domain.pointing import Guide, PointedColumn, Pointing
from monitor.files.locating.header_texts import column_named
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from monitor.files.workbook import Comment
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.locating.test_doubled_rows import copied_below
from tests.files.odd_workbook import AT, odd_grid, pointing_of
from tests.files.read_back import read, said, same_answers

DOWN = 100
NOTE = Comment(120, 3, "", "Zie mail")


def below(table: str, other: str, *, title: str | None = None) -> tuple[Grid, tuple[Pointing, ...]]:
    """A workbook of somebody's own with one table below another, and where all stand."""
    grid, pointings = odd_grid()
    upper, lower = pointing_of(pointings)[other], pointing_of(pointings)[table]
    for (row, column), cell in grid.sheets.pop(lower.sheet).cells.items():
        grid[upper.sheet].put(row + DOWN, column, cell)
    if title:
        grid[upper.sheet].put(lower.row + DOWN - 1, 2, title)
    moved = Pointing(table, upper.sheet, lower.row + DOWN, lower.columns, lower.by, lower.at)
    return grid, tuple(moved if item is lower else item for item in pointings)


def by(grid: Grid, *pointings: Pointing) -> Tables:
    return read_tables(grid.workbook(), MODEL, (), Guide(pointings))


def pointed_at(grid: Grid, table: str, sheet: str, row: int) -> Pointing:
    """Where a table stands of which the headers are ours."""
    tab, cells = BY_TABLE[table], grid[sheet].cells
    columns = tuple(
        PointedColumn(text, column, column_named(text, tab) or "")
        for (at, column), cell in sorted(cells.items(), key=lambda item: item[0])
        if at == row and (text := str(cell.value))
    )
    return Pointing(table, sheet, row, columns, "beheerder", AT)


@pytest.mark.parametrize(
    ("table", "other"),
    [("finance", "kpi"), ("kpi", "finance"), ("partners", "kpi"), ("swot", "milestones")],
)
def test_a_table_below_another_is_read_as_in_the_untouched_workbook(table: str, other: str) -> None:
    grid, pointings = below(table, other)
    tables = by(grid, *pointings)
    assert same_answers(tables)
    assert {code for code, *_ in said(tables)} == {"TABEL-AANGEWEZEN"}
    assert tables.counts == read(filled_grid()).counts
    assert tables.pointings == pointings


def test_the_order_of_pointing_is_of_no_account() -> None:
    grid, pointings = below("finance", "kpi")
    assert same_answers(by(grid, *reversed(pointings)))


def test_so_they_are_remembered() -> None:
    grid, pointings = below("finance", "kpi")
    grid["Cijfers"].insert_rows(1, 3)
    assert same_answers(by(grid, *pointings))


def test_three_tables_on_one_sheet() -> None:
    grid, pointings = below("finance", "kpi")
    third = pointing_of(pointings)["partners"]
    for (row, column), cell in grid.sheets.pop(third.sheet).cells.items():
        grid["Cijfers"].put(row + 2 * DOWN, column, cell)
    moved = Pointing("partners", "Cijfers", third.row + 2 * DOWN, third.columns, third.by, third.at)
    assert same_answers(by(grid, *(moved if item is third else item for item in pointings)))


def test_a_title_above_the_lower_table_is_not_taken_for_a_row_of_the_upper() -> None:
    grid, pointings = below("finance", "kpi", title="Totaal van onze financien 1.000")
    tables = by(grid, *pointings)
    assert same_answers(tables)
    codes = {code for code, *_ in said(tables)}
    assert codes == {"TABEL-AANGEWEZEN", "VAK-LOS"}


def test_a_note_is_told_and_kept_once() -> None:
    grid, pointings = below("finance", "kpi")
    workbook = grid.workbook()
    sheets = tuple(
        replace(sheet, comments=(NOTE,)) if sheet.name == "Cijfers" else sheet
        for sheet in workbook.sheets
    )
    changed = replace(workbook, sheets=sheets)
    tables = read_tables(changed, MODEL, (), Guide(pointings))
    assert [item.text for item in tables.leftovers] == ["Zie mail"]


def test_a_table_above_it_is_still_recognised_without_pointing() -> None:
    grid = filled_grid()
    for (row, column), cell in grid.sheets.pop("Financien").cells.items():
        grid["KPI"].put(row + DOWN, column, cell)
    tables = by(grid, pointed_at(grid, "finance", "KPI", 4 + DOWN))
    assert same_answers(tables)
    assert Severity.ERROR not in {item.severity for item in tables.findings}


def test_of_a_table_that_is_there_twice_the_lower_one_can_be_pointed_at() -> None:
    grid = copied_below("KPI")
    grid["KPI"].put(7, 4, 999.0)
    tables = by(grid, pointed_at(grid, "kpi", "KPI", 23))
    assert same_answers(tables)
    assert [item.code for item in tables.findings] == ["TABEL-AANGEWEZEN", "TAB-VREEMD"]


def test_text_above_a_table_that_was_pointed_at_stays_with_it() -> None:
    grid, pointings = odd_grid()
    grid["Cijfers"].put(3, 2, "Zo tellen wij")
    tables = by(grid, *pointings)
    assert same_answers(tables)
    assert ("VAK-LOS", "Cijfers", "B3") in said(tables)
