"""Where in the workbook handed back each thing stands that a finding can be about."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd

from monitor.domain.findings import Finding, Subject
from monitor.domain.layout import BY_TABLE, FIRST_DATA_ROW, HEADER_ROW, LEFTOVERS_TITLE
from monitor.domain.pointing import Located
from monitor.domain.submission import Leftover
from monitor.files.parser.cell_names import a1, column_letter
from monitor.files.taking import asides, comments, links
from monitor.files.taking.printed import OF_PAGES
from monitor.files.taking.scaled_tables import ASKED_OF_TEXTS

_BESIDE_CELLS = {
    comments.OF_NOTES: comments.is_place,
    asides.OF_BOXES: asides.is_place,
    links.OF_LINKS: links.is_place,
}
"""By what is said of all such texts of a tab, whether one stood there: it leads to the first."""


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
    it's listed; of what stands beside answers, or is a label of ours, the first of those; of what
    stands above them our header; of a whole tab its first cell.
    """

    def __init__(self, inputs: Mapping[Subject, Spot]) -> None:
        self._inputs = inputs
        self._first: dict[tuple[str, str], Spot] = {}
        for subject, spot in inputs.items():
            self._first.setdefault((subject.table, subject.row), spot)
        self._headers = {
            (subject.table, subject.column): spot._replace(row=HEADER_ROW)
            for subject, spot in inputs.items()
        }
        self._leftovers: dict[tuple[str, str], Spot] = {}
        self._texts: dict[tuple[str, str], Spot] = {}
        self._beside: dict[tuple[str, str], Spot] = {}
        self._read: dict[tuple[str, str], Spot] = {}
        self._rows: dict[tuple[str, int], Spot] = {}
        self._labels: dict[tuple[str, str], str] = {}
        self._columns: dict[tuple[str, str], tuple[int, Spot]] = {}
        self._tabs = {spot.title: Spot(spot.title, 1, 1) for spot in inputs.values()}

    def add_leftovers(self, leftovers: Iterable[Leftover]) -> None:
        """Make the listed leftovers known, in their order."""
        self._tabs[LEFTOVERS_TITLE] = Spot(LEFTOVERS_TITLE, 1, 1)
        asking: set[str] = set()
        for row, leftover in enumerate(leftovers, FIRST_DATA_ROW):
            spot, of_sheet = Spot(LEFTOVERS_TITLE, row, 1), (leftover.sheet, "")
            if leftover.cell:
                self._leftovers[leftover.sheet, leftover.cell] = spot
            self._leftovers.setdefault(of_sheet, spot)
            # Of a whole sheet the first is meant of which something is asked.
            if leftover.asks and leftover.sheet not in asking:
                asking.add(leftover.sheet)
                self._leftovers[of_sheet] = spot
            # What stood beside the pages of several tabs is found in the whole file.
            for sheet in (leftover.sheet, ""):
                self._texts.setdefault((sheet, leftover.text), spot)
            for code, is_place in _BESIDE_CELLS.items():
                if is_place(leftover.cell):
                    self._beside.setdefault((leftover.sheet, code), spot)

    def add_tables(
        self, located: Iterable[Located], cells: pd.DataFrame, put_right: Iterable[Subject]
    ) -> None:
        """Make known where the user's workbook has our tables, and the cells that were read.

        What is said of a row isn't said at an answer that was ``put_right`` if it has others.
        """
        for table in located:
            tab = BY_TABLE[table.table]
            self._tabs.setdefault(table.sheet, Spot(tab.title, 1, 1))
            for column_id, column in table.columns:
                at = table.sheet, column_letter(column)
                if not tab.column(column_id).is_input:
                    self._labels[at] = column_id
                elif header := self._headers.get((table.table, column_id)):
                    self._columns[at] = table.row, header
        columns = (cells[name] for name in ("sheet", "cell", "table", "row", "column"))
        for sheet, cell, *ids in zip(*columns, strict=True):
            spot = self.of(Subject(*ids))
            if spot and cell:
                self._read[sheet, cell] = spot
        settled = set(map(self.of, put_right))
        for (sheet, cell), spot in sorted(self._read.items(), key=lambda item: item[1] in settled):
            self._rows.setdefault((sheet, _parted(cell)[1]), spot)

    def of(self, subject: Subject | None) -> Spot | None:
        """The input cell for this subject; None if the template has none."""
        return self._inputs.get(subject) if subject else None

    def header_of(self, column: tuple[str, str]) -> Spot | None:
        """The header of a column, by its table and id; None if the template has none."""
        return self._headers.get(column)

    def row_of(self, finding: Finding) -> tuple[Spot, str] | None:
        """The first input cell of the row of ours that a label was taken for, and the id of the
        column where that label stands.
        """
        first = self._first.get(finding.row) if finding.row else None
        letters, _ = _parted(finding.cell or "")
        column_id = self._labels.get((finding.sheet or "", letters))
        return (first, column_id) if first and column_id else None

    def to_mark(self, finding: Finding) -> Spot | None:
        """The input cell or header that a finding is about; None if it's about neither."""
        if finding.subject or self._saying(finding):
            return self.of(finding.subject)
        return self._answer(finding) or self._header(finding)

    def to_go_to(self, finding: Finding) -> Spot | None:
        """Where to go for a finding; None when it's about the whole file."""
        sheet, cell = finding.sheet or "", finding.cell or ""
        listed = self._leftovers.get((sheet, cell)) if cell else None
        in_row = self._rows.get((sheet, _parted(cell)[1])) if cell else None
        anything = self._leftovers.get((sheet, ""))
        return (
            self.of(finding.subject)
            or self._saying(finding)
            or self._beside.get((sheet, finding.code))
            or self._answer(finding)
            or listed
            or in_row
            or self._header(finding)
            or self._tabs.get(sheet)
            or anything
        )

    def _saying(self, finding: Finding) -> Spot | None:
        """The row that lists the text which a finding is about, where no cell of the user's does.

        A text that tells of all amounts may stand in a note at an answer.
        """
        if finding.subject or finding.code not in {*ASKED_OF_TEXTS, OF_PAGES}:
            return None
        return self._texts.get((finding.sheet or "", finding.raw))

    def _answer(self, finding: Finding) -> Spot | None:
        """The answer that was read at a cell, or the first in the row of a label of ours.

        In a row without any, or that wasn't there, it's the first that is asked there.
        """
        if finding.subject:
            return None
        asked = self._first.get(finding.row) if finding.row else None
        if not finding.cell:
            return asked
        sheet, (letters, row) = finding.sheet or "", _parted(finding.cell)
        in_row = self._rows.get((sheet, row)) if (sheet, letters) in self._labels else None
        return self._read.get((sheet, finding.cell)) or in_row or asked

    def _header(self, finding: Finding) -> Spot | None:
        """Our header, of what was found there or above it, or of a column that wasn't there."""
        if finding.columns:
            return self.header_of(finding.columns[0])
        if finding.subject or not finding.cell:
            return None
        sheet, (letters, row) = finding.sheet or "", _parted(finding.cell)
        at, header = self._columns.get((sheet, letters), (0, None))
        is_listed = (sheet, finding.cell) in self._leftovers
        return header if row <= at and not is_listed else None


def _parted(cell: str) -> tuple[str, int]:
    """Column and row of an A1 address: E4 is E and 4."""
    letters = cell.rstrip("0123456789")
    return letters, int(cell[len(letters) :] or 0)
