"""A workbook of somebody's own: all of our tables, under other names, in other places."""

import random
from collections.abc import Mapping
from datetime import UTC, datetime

from monitor.domain.layout import BY_TABLE, HEADER_ROW
from monitor.domain.pointing import PointedColumn, Pointing
from monitor.files.locating.header_texts import column_named
from tests.files.filled_grid import Grid, GridSheet, filled_grid

AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
DOWN = 5
"""So many rows further down than in the template stand the tables: the headers on row 9."""

SHEETS = {
    "fields": "Over ons",
    "indicators": "Vragenlijst",
    "kpi": "Cijfers",
    "finance": "Geld",
    "partners": "Bedrijven",
    "milestones": "Planning",
    "swot": "Sterk en zwak",
}


def odd_grid(seed: int = 1) -> tuple[Grid, tuple[Pointing, ...]]:
    """A filled workbook of which no tab or header is ours, and where its tables stand.

    The columns stand in another order for each ``seed``.
    """
    grid, places = filled_grid(), random.Random(seed)
    pointings = []
    for table, name in SHEETS.items():
        sheet = grid.sheets.pop(BY_TABLE[table].title)
        sheet.name = grid.sheets.setdefault(name, sheet).name = name
        pointings.append(_made_odd(sheet, table, places))
    for title in ("Toelichting", "Lijsten"):
        del grid.sheets[title]
    return grid, tuple(pointings)


def _made_odd(sheet: GridSheet, table: str, places: random.Random) -> Pointing:
    tab = BY_TABLE[table]
    for row in (1, 2):
        sheet.put(row, 1, None)
    last = max(column for _, column in sheet.cells)
    sheet.order_columns(places.sample(range(1, last + 1), last))
    sheet.insert_rows(1, DOWN)
    row = HEADER_ROW + DOWN
    columns = []
    for column in range(1, last + 1):
        ours = column_named(str(sheet.cells[row, column].value), tab)
        assert ours
        header = f"Zaal {column}"
        by_year = ours.rpartition("_")[2]
        if tab.by_year and by_year.isdigit():
            header = f"Bak {ours[0]} {by_year}"
        sheet.put(row, column, header)
        columns.append(PointedColumn(header, column, ours))
    return Pointing(table, sheet.name, row, tuple(columns), "beheerder", AT)


def pointing_of(pointings: tuple[Pointing, ...]) -> Mapping[str, Pointing]:
    """The pointings by table."""
    return {item.table: item for item in pointings}
