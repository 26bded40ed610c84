"""Where in the workbook handed back each thing stands that a finding can be about."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd

from monitor.domain.findings import Finding, Subject
from monitor.domain.layout import BY_TABLE, FIRST_DATA_ROW, LEFTOVERS_TITLE
from monitor.domain.submission import Leftover
from monitor.files.parser.cell_names import a1


class Spot(NamedTuple):
    """A cell: its tab, and its row and column counted from 1."""

    title: str
    row: int
    column: int

    @property
    def place(self) -> tuple[int, int]:
        """Row and column."""
        return self.row, self.column

    @property
    def address(self) -> str:
        """Its A1 address on its tab."""
        return a1(self.row, self.column)


class Spots:
    """Looks up the cell to go to for a finding.

    Of input cells their place in the template is known; of what had no place there the row where
    it's listed; of what stands beside answers the first of those; of a whole tab its first cell.
    """

    def __init__(self, inputs: Mapping[Subject, Spot]) -> None:
        self._inputs = inputs
        self._leftovers: dict[tuple[str, str], Spot] = {}
        self._rows: dict[tuple[str, str], Spot] = {}
        self._tabs = {spot.title: Spot(spot.title, 1, 1) for spot in inputs.values()}

    def add_leftovers(self, leftovers: Iterable[Leftover]) -> None:
        """Make the listed leftovers known, in their order."""
        self._tabs[LEFTOVERS_TITLE] = Spot(LEFTOVERS_TITLE, 1, 1)
        for row, leftover in enumerate(leftovers, FIRST_DATA_ROW):
            spot = Spot(LEFTOVERS_TITLE, row, 1)
            self._leftovers[leftover.sheet, leftover.cell] = spot
            self._leftovers.setdefault((leftover.sheet, ""), spot)

    def add_tabs(self, cells: pd.DataFrame) -> None:
        """Make known which sheets of the user's are which tabs, from the cells that were read."""
        columns = (cells[name] for name in ("sheet", "cell", "table", "row", "column"))
        for sheet, cell, *ids in zip(*columns, strict=True):
            if not sheet:
                continue
            subject = Subject(*ids)
            self._tabs.setdefault(sheet, Spot(BY_TABLE[subject.table].title, 1, 1))
            if spot := self.of(subject):
                self._rows.setdefault((sheet, _row(cell)), spot)

    def of(self, subject: Subject | None) -> Spot | None:
        """The input cell for this subject; None if the template has none."""
        return self._inputs.get(subject) if subject else None

    def to_go_to(self, finding: Finding) -> Spot | None:
        """Where to go for a finding; None when it's about the whole file."""
        sheet, cell = finding.sheet or "", finding.cell or ""
        listed = self._leftovers.get((sheet, cell)) if cell else None
        in_row = self._rows.get((sheet, _row(cell))) if cell else None
        beside = self._leftovers.get((sheet, ""))
        return self.of(finding.subject) or listed or in_row or self._tabs.get(sheet) or beside


def _row(cell: str) -> str:
    """The row of an A1 address, as its digits."""
    return cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
