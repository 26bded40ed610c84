"""What reading a grid gives, asked in the words of the tests."""

from functools import cache

import pandas as pd

from monitor.domain.findings import Finding
from monitor.domain.frames import CELLS
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from tests.files.filled_grid import MODEL, Grid, empty_grid, filled_grid


def read(grid: Grid) -> Tables:
    return read_tables(grid.workbook(), MODEL)


def cell(tables: Tables, table: str, row: str, column: str = "answer") -> pd.Series:
    """The row of one cell in the frame."""
    found = tables.cells.query("table == @table and row == @row and column == @column")
    assert len(found) == 1
    return found.iloc[0]


def said(tables: Tables) -> list[tuple[str, str | None, str | None]]:
    """The findings: code, sheet and cell."""
    return [(finding.code, finding.sheet, finding.cell) for finding in tables.findings]


def finding(tables: Tables, code: str) -> Finding:
    """The first finding with this code."""
    return next(item for item in tables.findings if item.code == code)


def only_answers_need_a_place(tables: Tables, title: str) -> bool:
    """Whether of what was left out all but the template's own texts on a tab, and titles, do."""
    written = {str(cell.value) for cell in empty_grid()[title].cells.values()}
    return all(
        item.needs_place == (item.text not in written and item.cell != "A1")
        for item in tables.leftovers
    )


def same_answers(tables: Tables, without: tuple[str, ...] = ()) -> bool:
    """Whether all answers are those of the untouched workbook, wherever they stand."""
    names = [name for name in CELLS if name not in ("sheet", "cell", "raw")]
    order = ["table", "row", "column"]
    kept, expected = (
        part[names].loc[lambda frame: ~frame["table"].isin(without)].sort_values(order)
        for part in (tables.cells, _untouched())
    )
    return kept.reset_index(drop=True).equals(expected.reset_index(drop=True))


@cache
def _untouched() -> pd.DataFrame:
    return read(filled_grid()).cells
