"""Where in the workbook handed back each thing stands that a finding can be about."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd

from monitor.domain.findings import Finding, Subject
from monitor.domain.layout import BY_TABLE, FIRST_DATA_ROW, HEADER_ROW, LEFTOVERS_TITLE
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
    it's listed; of what stands beside answers the first of those; of what stands above a column of
    them its header; of a whole tab its first cell.
    """

    def __init__(self, inputs: Mapping[Subject, Spot]) -> None:
        self._inputs = inputs
        self._leftovers: dict[tuple[str, str], Spot] = {}
        self._rows: dict[tuple[str, int], Spot] = {}
        self._columns: dict[tuple[str, str], tuple[int, Spot]] = {}
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
            spot = self.of(subject)
            if spot and cell:
                letters, row = _parted(cell)
                self._rows.setdefault((sheet, row), spot)
                top, header = row, spot._replace(row=HEADER_ROW)
                if known := self._columns.get((sheet, letters)):
                    top, header = min(top, known[0]), known[1]
                self._columns[sheet, letters] = top, header

    def of(self, subject: Subject | None) -> Spot | None:
        """The input cell for this subject; None if the template has none."""
        return self._inputs.get(subject) if subject else None

    def to_mark(self, finding: Finding) -> Spot | None:
        """The input cell or header that a finding is about; None if it's about neither."""
        return self.of(finding.subject) or self._header(finding)

    def to_go_to(self, finding: Finding) -> Spot | None:
        """Where to go for a finding; None when it's about the whole file."""
        sheet, cell = finding.sheet or "", finding.cell or ""
        listed = self._leftovers.get((sheet, cell)) if cell else None
        in_row = self._rows.get((sheet, _parted(cell)[1])) if cell else None
        beside = self._leftovers.get((sheet, ""))
        return (
            self.of(finding.subject)
            or listed
            or in_row
            or self._header(finding)
            or self._tabs.get(sheet)
            or beside
        )

    def _header(self, finding: Finding) -> Spot | None:
        """Our header, of what was found at a cell above all answers of a column of ours."""
        if finding.subject or not finding.cell:
            return None
        sheet, (letters, row) = finding.sheet or "", _parted(finding.cell)
        top, header = self._columns.get((sheet, letters), (0, None))
        is_listed = (sheet, finding.cell) in self._leftovers
        return header if row < top and not is_listed else None


def _parted(cell: str) -> tuple[str, int]:
    """Column and row of an A1 address: E4 is E and 4."""
    letters = cell.rstrip("0123456789")
    return letters, int(cell[len(letters) :] or 0)
