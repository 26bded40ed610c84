"""The cells of one table, read: each filled cell of a row of ours becomes a row of the frame."""

import datetime
from collections.abc import Iterable, Mapping

from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.layout import Kind, Tab
from monitor.domain.rules import rule
from monitor.files.cell_text import raw_text
from monitor.files.page import Page, Place
from monitor.files.questions import Question, Questions
from monitor.files.reading import Reading
from monitor.files.rows import Doubtful, FoundRows
from monitor.files.workbook import Cell, a1

CellRow = tuple[str, str, str, str, str, str, str, float | None, datetime.date | None, str | None]
"""A row of ``frames.CELLS``."""

_INVALID = Reading(State.INVALID)
_EMPTY = Reading(State.EMPTY)


class CellTaker:
    """Reads the cells of one table on one page. ``inputs`` are its columns by column id."""

    def __init__(
        self,
        page: Page,
        tab: Tab,
        inputs: Mapping[str, int],
        questions: Questions,
    ) -> None:
        self.page, self.tab, self.inputs, self.questions = page, tab, inputs, questions
        self.in_column = {column_id: questions.of_column(tab, column_id) for column_id in inputs}
        self.cells: list[CellRow] = []
        self.findings: list[Finding] = []
        self.hidden: Mapping[Place, Place] = {}

    def take(self, rows: FoundRows) -> None:
        """Read the rows that are surely ours; of the doubtful ones only say what stands there."""
        by_row = [*rows.taken.values(), *(doubtful.row for doubtful in rows.doubtful)]
        self.hidden = _under_merges(self.page, by_row, set(self.inputs.values()))
        for row_id, row in rows.taken.items():
            for column_id, column in self.inputs.items():
                self._take_cell(row_id, row, column_id, column)
        told: set[tuple[str, str]] = set()
        for doubtful in rows.doubtful:
            is_taken = doubtful.row_id in rows.taken or not doubtful.row_id
            for column_id, column in self.inputs.items():
                self._doubt_cell(doubtful, column_id, column, told, is_taken=is_taken)

    def _take_cell(self, row_id: str, row: int, column_id: str, column: int) -> None:
        cell = self.page.rows.get(row, {}).get(column)
        covered = self.hidden.get((row, column))
        kind = self.tab.column(column_id).kind
        if covered and (cell or kind is not Kind.TEXT):
            self._take_covered(row_id, row, column_id, column, covered, cell)
        elif cell is not None:
            question = self.in_column[column_id] or self.questions.of_cell(
                self.tab, row_id, column_id
            )
            reading = question.read(cell)
            self._add(row_id, column_id, row, column, raw_text(cell), reading)
            if reading.problem:
                self._say(reading.problem, row_id, column_id, row, column, question)
            if (row, column) in self.page.sheet.cleaned:
                self._say("TEKENS-WEGGELATEN", row_id, column_id, row, column, question)
        elif kind is Kind.ANSWER:
            self._add(row_id, column_id, row, column, "", _EMPTY)

    def _take_covered(
        self,
        row_id: str,
        row: int,
        column_id: str,
        column: int,
        top_left: Place,
        cell: Cell | None,
    ) -> None:
        """A cell that nobody sees, because it's merged with another: what it holds isn't taken."""
        code = "VAK-SAMENGEVOEGD" if cell is None else "WAARDE-ONDER-SAMENVOEGING"
        self.findings.append(
            rule(code).at(
                self.page.name,
                a1(row, column),
                raw=raw_text(cell) if cell else "",
                label=self.questions.label(self.tab, row_id, column_id),
                shown=a1(*top_left),
            )
        )
        if cell is not None:
            self._add(row_id, column_id, row, column, raw_text(cell), _INVALID)
        elif self.tab.column(column_id).kind is Kind.ANSWER:
            self._add(row_id, column_id, row, column, "", _EMPTY)

    def _doubt_cell(
        self,
        doubtful: Doubtful,
        column_id: str,
        column: int,
        told: set[tuple[str, str]],
        *,
        is_taken: bool,
    ) -> None:
        row = doubtful.row
        cell = self.page.rows[row].get(column)
        if cell is None:
            return
        raw = raw_text(cell)
        place = a1(row, column)
        self.findings.append(
            rule(doubtful.code).at(self.page.name, place, raw=raw, **doubtful.facts)
        )
        key = (doubtful.row_id, column_id)
        if is_taken or key in told:
            self.page.ignore([(row, column)])
        else:
            told.add(key)
            self._add(doubtful.row_id, column_id, row, column, raw, _INVALID)

    def _add(
        self, row_id: str, column_id: str, row: int, column: int, raw: str, reading: Reading
    ) -> None:
        number: float | None = None
        date: datetime.date | None = None
        text: str | None = None
        match reading.value:
            case bool() | float() as value:
                number = float(value)
            case datetime.date() as value:
                date = value
            case value:
                text = value
        self.page.claim_as_read(row, column)
        self.cells.append(
            (
                self.tab.table,
                row_id,
                column_id,
                self.page.name,
                a1(row, column),
                raw,
                reading.state,
                number,
                date,
                text,
            )
        )

    def _say(
        self, code: str, row_id: str, column_id: str, row: int, column: int, question: Question
    ) -> None:
        self.findings.append(
            rule(code).at(
                self.page.name,
                a1(row, column),
                raw=self.page.text(row, column),
                label=self.questions.label(self.tab, row_id, column_id),
                example=question.example,
            )
        )


def _under_merges(page: Page, rows: Iterable[int], columns: set[int]) -> dict[Place, Place]:
    """The cells in these rows and columns that a merge covers, with the cell that is seen."""
    listed = sorted(rows)
    if not listed or not columns:
        return {}
    covered: dict[Place, Place] = {}
    for top, left, bottom, right in page.sheet.merged:
        if bottom < listed[0] or top > listed[-1]:
            continue
        for row in listed:
            if top <= row <= bottom:
                for column in columns:
                    if left <= column <= right and (row, column) != (top, left):
                        covered[row, column] = (top, left)
    return covered
