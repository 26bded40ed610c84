"""The cells of one table, read: each filled cell of a row of ours becomes a row of the frame."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from monitor.domain.cells import CellRow
from monitor.domain.findings import Finding, Subject
from monitor.domain.frames import State
from monitor.domain.quoting import quote
from monitor.domain.rules import rule
from monitor.domain.tab import Kind, Tab
from monitor.files.cell.no_answer import says_as_above
from monitor.files.cell.reading import Problem, Reading, refused
from monitor.files.cell.scale_words import Scaling, part_that_tells, scaled_beside, scaled_elsewhere
from monitor.files.cell.text import kept_text, raw_text
from monitor.files.locating.found_rows import Doubtful, FoundRows
from monitor.files.locating.page import Page, Place
from monitor.files.taking.changed_labels import Changed
from monitor.files.taking.names import is_name, with_notice
from monitor.files.taking.of_many import OfMany
from monitor.files.taking.questions import Question, Questions
from monitor.files.taking.scaled_tables import WITH_AMOUNTS, asked
from monitor.files.workbook import Cell, a1
from monitor.files.workbook import Kind as CellKind

_INVALID = Reading(State.INVALID)
_EMPTY = Reading(State.EMPTY)
BESIDE_ANOTHER_TEXT = "GETAL-BIJ-ANDERE-TEKST"
"""The finding of a number that isn't taken for a changed text beside it."""
"""What is said at once of many cells that have the same amiss: of a column a row too high, of all
amounts in one format, of all formulas in a file that no spreadsheet worked out."""
_NUMBERS = (Kind.NUMBER, Kind.MONEY, Kind.ANSWER)
"""What a changed label can make another number of; an answer only in a row that asks for one."""


class Spot(NamedTuple):
    """An input cell: what it is in our table, and where it stands on the sheet."""

    row_id: str
    column_id: str
    row: int
    column: int


class CellTaker:
    """Reads the cells of one table on one page. ``inputs`` are its columns by column id."""

    def __init__(
        self, page: Page, tab: Tab, inputs: Mapping[str, int], questions: Questions
    ) -> None:
        self.page, self.tab, self.inputs, self.questions = page, tab, inputs, questions
        self.in_column = {column_id: questions.of_column(tab, column_id) for column_id in inputs}
        self.kinds = {column_id: tab.column(column_id).kind for column_id in inputs}
        of_kind = self.kinds.items()
        self.numbers = [inputs[column_id] for column_id, kind in of_kind if kind in _NUMBERS]
        self.notes = {column_id for column_id, kind in of_kind if kind is Kind.TEXT}
        self.has_amounts = tab in WITH_AMOUNTS
        self.cells: list[CellRow] = []
        self.findings: list[Finding] = []
        self.other_numbers: Mapping[str, Changed] = {}
        self.of_many = OfMany(page.name, tab)

    def take(self, rows: FoundRows, other_numbers: Mapping[str, Changed]) -> None:
        """Read the rows that are surely ours; of the doubtful ones only say what stands there.

        ``other_numbers`` are the rows where a changed label makes another number of each.
        """
        self.other_numbers = other_numbers
        covered = _under_merges(self.page, rows.taken.values(), set(self.inputs.values()))
        cleaned = self.page.sheet.cleaned
        for row_id, row in rows.taken.items():
            there = self.page.rows.get(row, {})
            for column_id, column in self.inputs.items():
                cell = there.get(column)
                if covered and (top_left := covered.get((row, column))):
                    self._take_covered(Spot(row_id, column_id, row, column), cell, top_left)
                    continue
                if cell is not None:
                    self._take_filled(Spot(row_id, column_id, row, column), cell)
                elif self.kinds[column_id] is Kind.ANSWER:
                    self._add(Spot(row_id, column_id, row, column), "", _EMPTY)
                if cleaned and (row, column) in cleaned:  # also where nothing is left
                    self._say("TEKENS-WEGGELATEN", Spot(row_id, column_id, row, column), cell)
        told: set[tuple[str, str]] = set()
        for doubtful in rows.doubtful:
            # Beside the row that was taken this one has no place, and what stands in it needs one.
            row_id = "" if doubtful.row_id in rows.taken else doubtful.row_id
            for column_id, column in self.inputs.items():
                spot = Spot(row_id, column_id, doubtful.row, column)
                if cell := self.page.rows[spot.row].get(column):
                    self._doubt(spot, cell, doubtful)
                    if not row_id:
                        self.page.need_place([(spot.row, spot.column)])
                    if not row_id or spot[:2] in told:
                        self.page.ignore([(spot.row, spot.column)])
                    else:
                        told.add(spot[:2])
                        self._add(spot, kept_text(cell), _INVALID)

    def question(self, spot: Spot) -> Question:
        """What is asked in a cell."""
        return self.in_column[spot.column_id] or self.questions.of_cell(self.tab, spot.row_id)

    def label(self, spot: Spot) -> str:
        """What a cell is called in a message."""
        return self.questions.label(self.tab, spot.row_id, spot.column_id, self._called(spot))

    def _take_filled(self, spot: Spot, cell: Cell) -> None:
        question = self.question(spot)
        if cell.shown or cell.kind is CellKind.MASKED:
            cell = _as_seen(question, cell)
        reading = self._read(question, spot, cell)
        changed = self.other_numbers.get(spot.row_id)
        if changed and reading.state is State.ANSWERED and self.kinds[spot.column_id] in _NUMBERS:
            facts = {**question.facts, **changed.facts}
            self._say(BESIDE_ANOTHER_TEXT, spot, cell, **facts)
            facts = {"raw": changed.facts["there"], "ours": changed.facts["ours"]}
            at_once = rule("GETALLEN-BIJ-ANDERE-TEKST").at(self.page.name, None, **facts)
            self.findings[-1] = replace(self.findings[-1], at_once=at_once)
            reading = _INVALID
        if reading.problem == Problem.OTHER_UNIT and cell.shown:  # it's asked by what is seen
            cell = cell._replace(value=cell.shown)
        raw = kept_text(cell)
        self._add(spot, raw, reading)
        if reading.problem:
            facts = {**question.facts, **reading.facts}
            self._say(reading.problem, spot, cell, **facts)
            asks_alike = self.in_column[spot.column_id] is not None
            if told := self.of_many.told(reading, raw, spot.column_id if asks_alike else ""):
                self.findings[-1] = replace(self.findings[-1], at_once=told)
        # What is answered with a text is no note of what stands beside it.
        is_note = spot.column_id in self.notes
        if (is_note or question.takes_any_text) and (
            said := self._tells_of_other_amounts(spot, cell, is_note=is_note)
        ):
            self._ask_scale(said, spot, raw)

    def _read(self, question: Question, spot: Spot, cell: Cell) -> Reading:
        """What stands there, if all of its text counts; a text is read with its small signs."""
        marked = self.page.sheet.marked
        has_marks = bool(marked) and (spot.row, spot.column) in marked
        if has_marks and not question.takes_any_text:
            return refused(Problem.PARTLY_STRUCK)
        reading = question.read(cell)
        column_id = spot.column_id
        if not question.takes_any_text or not is_name(column_id, self.kinds[column_id]):
            return reading
        return with_notice(reading, column_id, raw_text(cell), has_marks=has_marks)

    def _tells_of_other_amounts(self, spot: Spot, cell: Cell, *, is_note: bool) -> Scaling:
        """How surely a text says that the amount beside it, or all of them, are in thousands."""
        there = self.page.rows[spot.row]
        beside_amount = (
            is_note
            and self.has_amounts
            and any(column in there for column in self.numbers)
            and self.questions.asks_amount(self.tab, spot.row_id)
        )
        scales = scaled_beside if beside_amount else scaled_elsewhere
        return scales(raw_text(cell))

    def _ask_scale(self, said: Scaling, spot: Spot, text: str) -> None:
        place, subject = a1(spot.row, spot.column), Subject(self.tab.table, *spot[:2])
        there = f"Hier staat {quote(part_that_tells(text))}."
        self.findings.append(asked(said, self.page.name, place, text, there, subject=subject))

    def _take_covered(self, spot: Spot, cell: Cell | None, top_left: Place) -> None:
        """A cell that nobody sees, because it's merged with another: what it holds isn't taken."""
        if cell is not None:
            self._say("WAARDE-ONDER-SAMENVOEGING", spot, cell, shown=a1(*top_left))
            self._add(spot, kept_text(cell), _INVALID)
        elif self.kinds[spot.column_id] is not Kind.TEXT:
            self._say("VAK-SAMENGEVOEGD", spot, cell, shown=a1(*top_left))
            if self.kinds[spot.column_id] is Kind.ANSWER:
                self._add(spot, "", _EMPTY)

    def _doubt(self, spot: Spot, cell: Cell, doubtful: Doubtful) -> None:
        self._find(doubtful.code, spot, kept_text(cell), **doubtful.facts)
        self.findings[-1] = replace(self.findings[-1], at_once=doubtful.at_once)

    def _say(self, code: str, spot: Spot, cell: Cell | None, **facts: object) -> None:
        raw = kept_text(cell) if cell else ""
        self._find(code, spot, raw, label=self.label(spot), **facts)

    def _find(self, code: str, spot: Spot, raw: str, **facts: object) -> None:
        place = a1(spot.row, spot.column)
        subject = Subject(self.tab.table, spot.row_id, spot.column_id) if spot.row_id else None
        self.findings.append(rule(code).at(self.page.name, place, subject, raw=raw, **facts))

    def _called(self, spot: Spot) -> str:
        """What the user named this row, in its first text; "" if it has none or this is it."""
        if not self.tab.free_rows:
            return ""
        column = self.inputs.get(self.tab.naming)
        if column is None or column == spot.column:
            return ""
        name = self.page.text(spot.row, column).strip()
        return "" if says_as_above(name) else name

    def _add(self, spot: Spot, raw: str, reading: Reading) -> None:
        self.page.claim_as_read(spot.row, spot.column)
        subject = (self.tab.table, spot.row_id, spot.column_id)
        place = a1(spot.row, spot.column)
        self.cells.append(cell_row(subject, self.page.name, place, raw, reading))


def _as_seen(question: Question, cell: Cell) -> Cell:
    """The cell as if it held what is seen in it, where that says the same: "ja" for a masked 1.

    Where any text is an answer, what is seen beside a number is a part of it: RIF22927.
    """
    if cell.shown and question.takes_any_text:
        return Cell(CellKind.TEXT, cell.shown)
    if cell.kind is not CellKind.MASKED:
        return cell
    seen = Cell(CellKind.TEXT, cell.shown)
    held = question.read(Cell(CellKind.NUMBER, cell.value))
    return seen if held.state is State.ANSWERED and question.read(seen) == held else cell


def cell_row(
    subject: tuple[str, str, str], sheet: str, place: str, raw: str, reading: Reading
) -> CellRow:
    """A row of ``frames.CELLS``: what a cell is for, where it stands and what it was read as."""
    state, value = reading.state, reading.value
    if value is None:
        return (*subject, sheet, place, raw, state, None, None, None)
    if isinstance(value, (float, bool)):
        return (*subject, sheet, place, raw, state, float(value), None, None)
    if isinstance(value, str):
        return (*subject, sheet, place, raw, state, None, None, value)
    date = value if isinstance(value, datetime.date) else None
    return (*subject, sheet, place, raw, state, None, date, None)


def _under_merges(page: Page, rows: Iterable[int], columns: set[int]) -> dict[Place, Place]:
    """The cells in these rows and columns that a merge covers, with the cell that is seen."""
    listed = sorted(rows)
    covered: dict[Place, Place] = {}
    for top, left, bottom, right in page.sheet.merged:
        if not listed or bottom < listed[0] or top > listed[-1]:
            continue
        for row in listed:
            if top <= row <= bottom:
                for column in columns:
                    if left <= column <= right and (row, column) != (top, left):
                        covered[row, column] = (top, left)
    return covered
