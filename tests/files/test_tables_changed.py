"""Whatever an office does to a workbook: the same answer, or none and a finding that says why."""

import re
from random import Random
from string import ascii_uppercase

import pandas as pd
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.domain.checks import NOTHING
from monitor.domain.findings import Severity
from monitor.domain.frames import CELLS, State
from monitor.domain.layout import BY_TABLE
from monitor.domain.scores import Scores
from monitor.domain.submission import CellCounts
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from monitor.files.workbook import Cell, a1
from monitor.intake import examine
from tests.files.filled_grid import MODEL, Grid, answers, filled_grid
from tests.files.office_changes import CHANGES

Key = tuple[str, str, str]
Place = tuple[int, int]
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


_UNTOUCHED = read_tables(filled_grid().workbook(), MODEL)
UNTOUCHED = values_of(_UNTOUCHED)
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


ROWS_WITHOUT_NAME = "RIJEN-ZONDER-NAAM"
"""Stands at the first row of a table of which no row can be told, and counts them all."""

ABOUT_A_SHEET = ("TAB-", "TABEL-", "KOLOM-", "VAKKEN-LOS", ROWS_WITHOUT_NAME)
"""Codes of findings about a whole sheet, or about cells on it that are too many to name."""


def is_told(tables: Tables, sheet: str, row: int, column: int) -> bool:
    """Whether a finding is about this cell: at it, naming it, its row, its header or its sheet.

    Of sheets with the same table one tells it of all.
    """
    named = f'"{sheet}"'
    return any(it.code.startswith("TAB-") and named in it.message for it in tables.findings) or any(
        finding.cell in (None, a1(row, column))
        or finding.code == ROWS_WITHOUT_NAME
        or is_in_row(finding.cell, row)
        or a1(row, column) in re.findall(r"\b[A-Z]+\d+\b", finding.message)
        or (finding.code.startswith("KO") and finding.cell.startswith(letters(a1(row, column))))
        for finding in tables.findings
        if finding.sheet == sheet
        and (finding.cell is not None or finding.code.startswith(ABOUT_A_SHEET))
    )


def is_in_row(cell: str, row: int) -> bool:
    return cell[len(letters(cell)) :] == str(row)


def letters(cell: str) -> str:
    return cell.rstrip("0123456789")


@settings(max_examples=40, deadline=None)
@example([("blank_some_ids", 40), ("blank_some_labels", 40)])
@example([("delete_the_ids", 7), ("delete_the_ids", 7)])
@example([("sort_half_the_table", 44), ("blank_some_labels", 9)])
@example([("sort_half_the_table", 71), ("blank_some_labels", 13)])
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
    if any(item.needs_place for item in tables.leftovers):
        assert any(item.severity is Severity.ERROR for item in tables.findings), steps
    assert list(tables.cells.columns) == list(CELLS)
    assert not tables.cells.duplicated(["table", "row", "column"]).any()

    found = values_of(tables)
    stand = stand_of(tables)
    places: dict[int, list[tuple[str, Place]]] = {}
    for sheet in workbook.sheets:
        for place, cell in sheet.cells.items():
            places.setdefault(id(cell), []).append((sheet.name, place))
    for key, cell in cells.items():
        state, value = found.get(key, (None, None))
        there = places.get(id(cell), [])
        if key[0] not in FIXED:
            assert not there or any(
                is_read_there(tables, key, sheet, at) or is_told(tables, sheet, *at)
                for sheet, at in there
            ), (key, steps)
        elif state == State.ANSWERED:
            assert value == FILLED[key][1] or is_guessed(tables, stand[key]), (key, steps)
        elif there:
            sheet, at = there[-1]
            assert is_told(tables, sheet, *at), (key, steps)
    for rows in rows_read(tables).values():
        assert len(rows) == 1, (rows, steps)
    if found == UNTOUCHED:
        scores = scores_of(tables)
        assert scores.dimensions.equals(scores_of(_UNTOUCHED).dimensions), steps
        assert scores.totals.equals(scores_of(_UNTOUCHED).totals), steps


def stand_of(tables: Tables) -> dict[Key, tuple[str, str]]:
    """Sheet and cell of what was read, by table, row and column."""
    return {
        (item["table"], item["row"], item["column"]): (item["sheet"], item["cell"])
        for item in tables.cells.to_dict("records")
    }


def is_guessed(tables: Tables, at: tuple[str, str]) -> bool:
    """Whether a finding says that the header above this very cell was guessed."""
    return any(
        item.code == "KOP-GERADEN"
        and item.sheet == at[0]
        and item.cell is not None
        and letters(item.cell) == letters(at[1])
        for item in tables.findings
    )


def is_read_there(tables: Tables, key: Key, sheet: str, at: Place) -> bool:
    """Whether an answer of a row of the user's own, whatever its id is, was read in this cell."""
    table, _, column = key
    value = FILLED[key]
    values = values_of(tables)
    return any(
        (name, of_column, values[name, row, of_column]) == (table, column, value)
        for (name, row, of_column), stands in stand_of(tables).items()
        if stands == (sheet, a1(*at))
    )


def rows_read(tables: Tables) -> dict[tuple[str, str, str], set[int]]:
    """On which rows stands what was read of each row of the user's own, by table, id and sheet."""
    found: dict[tuple[str, str, str], set[int]] = {}
    for (table, row_id, _), (sheet, cell) in stand_of(tables).items():
        if table not in FIXED:
            rows = found.setdefault((table, row_id, sheet), set())
            rows.add(int(cell.lstrip(ascii_uppercase)))
    return found


def scores_of(tables: Tables) -> Scores:
    """The scores of what was read."""
    scores = examine("m.xlsx", b"", tables, MODEL, NOTHING).scores
    assert scores is not None
    return scores
