"""Whatever an office does to a workbook: the same answer, or none and a finding that says why."""

from random import Random

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.frames import CELLS, State
from monitor.domain.layout import BY_TABLE
from monitor.domain.submission import CellCounts
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from monitor.files.workbook import Cell, a1
from tests.files.filled_grid import MODEL, Grid, answers, filled_grid
from tests.files.office_changes import CHANGES

Key = tuple[str, str, str]
FIXED = ("fields", "indicators", "kpi", "finance")

changes = st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), st.integers(0, 9999)), max_size=4)


def values_of(tables: Tables) -> dict[Key, tuple[str, object]]:
    """State and value by table, row and column."""
    found = {}
    for record in tables.cells.to_dict("records"):
        values = (record[name] for name in ("number", "date", "text"))
        value = next((value for value in values if not pd.isna(value)), None)
        found[record["table"], record["row"], record["column"]] = (record["state"], value)
    return found


UNTOUCHED = values_of(read_tables(filled_grid().workbook(), MODEL))
FILLED = {key: value for key, value in UNTOUCHED.items() if key in answers(MODEL)}


def test_an_untouched_workbook_is_read_whole() -> None:
    tables = read_tables(filled_grid().workbook(), MODEL)
    assert tables.findings == ()
    assert set(FILLED) == set(answers(MODEL))
    assert {state for state, _ in FILLED.values()} == {State.ANSWERED}
    assert tables.counts == CellCounts(len(FILLED), len(FILLED), 0)


def answer_cells(grid: Grid) -> dict[Key, Cell]:
    """The very cell of each answer, so that it can be followed wherever it goes."""
    cells = {}
    for table, row_id, column_id in answers(MODEL):
        tab = BY_TABLE[table]
        stem, _, year = column_id.rpartition("_")
        headers = {column.id: f"{column.header} {year}" for column in tab.by_year}
        header = headers.get(stem) or tab.column(column_id).header
        sheet = grid[tab.title]
        cells[table, row_id, column_id] = sheet.cells[sheet.row(row_id), sheet.column(header)]
    return cells


ABOUT_A_SHEET = ("TAB-", "TABEL-", "KOLOM-", "VAKKEN-LOS", "RIJEN-ZONDER-NAAM")
"""Codes of findings about a whole sheet, or about cells on it that are too many to name."""


def is_told(tables: Tables, sheet: str, row: int, column: int) -> bool:
    """Whether a finding is about this cell: at it, its row, its header, or about its sheet.

    Of sheets with the same table one tells it of all.
    """
    named = f'"{sheet}"'
    return any(it.code.startswith("TAB-") and named in it.message for it in tables.findings) or any(
        finding.cell in (None, a1(row, column))
        or is_in_row(finding.cell, row)
        or (finding.code.startswith("KO") and finding.cell.startswith(letters(a1(row, column))))
        for finding in tables.findings
        if finding.sheet == sheet
        and (finding.cell is not None or finding.code.startswith(ABOUT_A_SHEET))
    )


def is_in_row(cell: str, row: int) -> bool:
    return cell[len(letters(cell)) :] == str(row)


def letters(cell: str) -> str:
    return cell.rstrip("0123456789")


@settings(max_examples=25, deadline=None)
@given(changes)
def test_never_another_value_and_never_a_silence(steps: list[tuple[str, int]]) -> None:
    grid = filled_grid()
    cells = answer_cells(grid)
    for name, seed in steps:
        CHANGES[name](grid, Random(seed))
    workbook = grid.workbook()
    tables = read_tables(workbook, MODEL)

    counts = tables.counts
    assert counts.read + counts.ignored == counts.filled
    assert list(tables.cells.columns) == list(CELLS)
    assert not tables.cells.duplicated(["table", "row", "column"]).any()

    found = values_of(tables)
    places = {
        id(cell): (sheet, at) for sheet in workbook.sheets for at, cell in sheet.cells.items()
    }
    for key, cell in cells.items():
        state, value = found.get(key, (None, None))
        if key[0] in FIXED and state == State.ANSWERED:
            guessed = any(finding.code == "KOP-GERADEN" for finding in tables.findings)
            assert guessed or value == FILLED[key][1], (key, steps)
        elif key[0] in FIXED and id(cell) in places:
            sheet, (row, column) = places[id(cell)]
            assert is_told(tables, sheet.name, row, column), (key, steps)
