"""Where in a file an answer stands, as people find it there."""

import re
from typing import NamedTuple

import pandas as pd

from monitor.domain.findings import Subject
from monitor.domain.layout import BY_TABLE

_ROW = re.compile(r"\d+")


class _Tab(NamedTuple):
    """What a file has of a table: its tab, the cells of its answers, and a cell of each row."""

    sheet: str
    cells: dict[tuple[str, str], str]
    beside: dict[str, str]


class Places:
    """Where the answers of one monitor (frames.CELLS) stand; each table is gone through once."""

    def __init__(self, cells: pd.DataFrame) -> None:
        self._cells = cells[cells["sheet"] != ""]
        self._tabs: dict[str, _Tab] = {}

    def of(self, subject: Subject) -> str:
        """Its tab as the file calls it, with its cell.

        Where the file holds nothing, the tab with the row; alone if that isn't there either.
        """
        tab = BY_TABLE[subject.table]
        there = self._tab(subject.table)
        if tab.free_rows:
            row = f"regel {subject.row}"
        else:
            at = _ROW.search(there.beside.get(subject.row, ""))
            row = f"rij {at[0]}" if at else ""
        place = there.cells.get((subject.row, subject.column), row)
        return ", ".join(filter(None, (there.sheet or tab.title, place)))

    def _tab(self, table: str) -> _Tab:
        if table not in self._tabs:
            found = self._cells[self._cells["table"] == table]
            rows, columns, names = (found[name].tolist() for name in ("row", "column", "cell"))
            self._tabs[table] = _Tab(
                next(iter(found["sheet"]), ""),
                dict(zip(zip(rows, columns, strict=True), names, strict=True)),
                dict(zip(reversed(rows), reversed(names), strict=True)),
            )
        return self._tabs[table]
