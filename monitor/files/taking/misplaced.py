"""Answers beside their cell: under another column of their row, or in a note at the cell.

People type in the wrong column, paste all answers a column too far, or write one in a note. Where
the cell itself holds no answer and a text beside it reads as one, it is asked: never taken.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from monitor.domain.cells import STATE, CellRow, cell_of
from monitor.domain.findings import Finding, Subject
from monitor.domain.frames import State
from monitor.domain.layout import CONFIRMED, EXPLAINING
from monitor.domain.rules import rule
from monitor.domain.tab import Kind
from monitor.files.cell.reading import Problem, Reading
from monitor.files.cell.text import cleaned, folded
from monitor.files.cell.time_words import YEAR
from monitor.files.locating.header_texts import header_text
from monitor.files.taking.comments import theirs
from monitor.files.taking.questions import Question
from monitor.files.taking.shifted import Shifted, said_at_once, texts_shifted_along
from monitor.files.taking.take_cells import CellTaker, Spot, cell_row
from monitor.files.workbook import Cell, Comment, a1
from monitor.files.workbook import Kind as CellKind

BESIDE, IN_NOTE = "ANTWOORD-BIJ-TOELICHTING", "ANTWOORD-IN-NOTITIE"
MISPLACED = (BESIDE, IN_NOTE)
"""The findings of a text that may be the answer to the cell that they are about."""
_REASON = "reason"
_LONGEST = 300
_MOST_NAMED = 3
_NUMBER_AND_TEXT = re.compile(r"[0-9]{1,3}\s*[-–—:.)]+\s*(?P<text>[^\W\d_].*[0-9].*)", re.DOTALL)
"""A level's own text may hold a number; any other text with one may be a list: 1. Plan, 2. Doen."""
_NO_REMARKS = frozenset({"geen", "geen."})
"""What says under a column that explains that there is nothing to explain, folded."""
_WHOSE = re.compile(r".*:\s*\n", re.DOTALL)
"""Who wrote a note, and what Excel says of a thread, each before what it says."""


class _Empty(NamedTuple):
    """A cell without an answer, and what it asks."""

    spot: Spot
    question: Question
    header: str
    is_yes_or_no: bool


def ask_misplaced(
    taker: CellTaker, taken: Mapping[str, int]
) -> tuple[list[CellRow], list[Finding]]:
    """Rows (``frames.CELLS``) and findings of a table, with those of answers beside their cell.

    ``taken`` are the rows of the sheet by row id. A reason for n.v.t. that reads as the answer is
    no reason, and isn't read as one.
    """
    if taker.tab is CONFIRMED:
        return taker.cells, taker.findings
    rows: dict[tuple[str, ...], CellRow] = {row[:3]: row for row in taker.cells}
    notes: dict[int, list[Comment]] = {}
    for item in theirs(taker.page.sheet):
        notes.setdefault(item.row, []).append(item)
    texts = {column: at for column, at in taker.inputs.items() if column in EXPLAINING}
    said: list[Finding] = []
    asked: list[Shifted] = []

    def say(finding: Finding) -> None:
        said.append(finding)
        assert finding.subject
        rows.setdefault(finding.subject, _empty_row(taker, finding.subject, taken))

    for row_id, row in taken.items():
        beside = [
            Spot(row_id, column, row, at)
            for column, at in texts.items()
            if _is_text(rows.get((taker.tab.table, row_id, column)))
        ]
        if not beside and row not in notes:
            continue
        empty = list(_empty_cells(taker, rows, row_id, row))
        for spot, fitting in _beside(taker, rows, beside, empty):
            say(_about_beside(taker, rows, spot, fitting))
            asked += [Shifted(spot, here) for here in fitting[:1] if len(fitting) == 1]
        for found in filter(None, (_in_note(taker, note, empty) for note in notes.get(row, ()))):
            say(found)
    for spot, here in texts_shifted_along(taker, rows, taken, asked):
        say(_about_beside(taker, rows, spot, [here]))
    told = {item.cell for item in said if item.code == BESIDE}
    cells = list(rows.values())
    return (
        [_no_reason(item, told) for item in cells] if told else cells,
        [item for item in taker.findings if not (_is_of_a_text(item) and item.cell in told)] + said,
    )


def _beside(
    taker: CellTaker,
    rows: Mapping[tuple[str, ...], CellRow],
    beside: Iterable[Spot],
    empty: Sequence[_Empty],
) -> Iterable[tuple[Spot, list[Spot]]]:
    """What stands under the columns that explain, and the empty cells whose answer it reads as."""
    for spot in beside:
        raw = cell_of(rows[_subject(taker, spot)]).raw
        if fitting := _fitting(raw, empty):
            yield spot, [item.spot for item in fitting]


def _about_beside(
    taker: CellTaker, rows: Mapping[tuple[str, ...], CellRow], spot: Spot, fitting: Sequence[Spot]
) -> Finding:
    """What is asked of a text that may be the answer to any of these cells."""
    one = fitting[0] if len(fitting) == 1 else None
    found = rule(BESIDE).at(
        taker.page.name,
        a1(spot.row, spot.column),
        _subject(taker, one or spot),
        raw=cell_of(rows[_subject(taker, spot)]).raw,
        label=taker.label(one or spot._replace(column_id="answer")),
        where=_columns([header_text(taker.tab, item.column_id) for item in fitting]),
    )
    return replace(found, at_once=said_at_once(taker, Shifted(spot, one))) if one else found


def _in_note(taker: CellTaker, note: Comment, empty: Iterable[_Empty]) -> Finding | None:
    """A note at an empty cell that reads as its answer."""
    at = [item for item in empty if item.spot.column == note.column]
    text = cleaned(note.text).strip()
    said = _WHOSE.sub("", text).removeprefix(f"{note.author}:").strip()
    raw = next((one for one in (text, said) if at and _answers_alone(one, at[0].question)), None)
    if raw is None:
        return None
    spot = at[0].spot
    label, place = taker.label(spot), a1(spot.row, spot.column)
    found = rule(IN_NOTE).at(
        taker.page.name,
        place,
        _subject(taker, spot),
        raw=raw,
        label=label,
    )
    return replace(found, at_once=rule("ANTWOORDEN-IN-NOTITIES").at(taker.page.name, None))


def _empty_cells(
    taker: CellTaker, rows: Mapping[tuple[str, ...], CellRow], row_id: str, row: int
) -> Iterable[_Empty]:
    """The cells of a row that hold no answer, and whose answer can be told from any text."""
    for column_id, column in taker.inputs.items():
        there = rows.get((taker.tab.table, row_id, column_id))
        if there is not None and there[STATE] not in (State.EMPTY, State.UNKNOWN):
            continue
        spot = Spot(row_id, column_id, row, column)
        question = taker.question(spot)
        if not question.takes_any_text:
            is_yes_or_no = taker.kinds[column_id] is Kind.BOOL
            yield _Empty(spot, question, header_text(taker.tab, column_id), is_yes_or_no)


def _fitting(raw: str, empty: Sequence[_Empty]) -> list[_Empty]:
    """The cells whose answer a text may be: by the header it begins with, else by what it is.

    A yes alone, among other columns, may be said of anything; a *geen* says of nothing.
    """
    for item in empty:
        named = re.match(rf"{re.escape(item.header)}\b\s*[:=]?\s*", raw, re.IGNORECASE)
        if named and _answers(raw[named.end() :], item.question):
            return [item]
    if folded(raw) in _NO_REMARKS:
        return []
    return [item for item in empty if not item.is_yes_or_no and _answers_alone(raw, item.question)]


def _answers_alone(text: str, question: Question) -> bool:
    """Whether a text is the answer by what it is; a bare year says of an amount when it was."""
    return not (question.asks_amount and YEAR.fullmatch(text)) and _answers(text, question)


def _answers(text: str, question: Question) -> bool:
    """Whether a text is one answer to a question, or one that would be asked: 20 for 20%."""
    if not text or len(text) > _LONGEST:
        return False
    if (listed := _NUMBER_AND_TEXT.fullmatch(text)) and not _answers(listed["text"], question):
        return False
    reading = question.read(Cell(CellKind.TEXT, text))
    is_share = reading.problem == Problem.UNCLEAR_PERCENTAGE and "example" in reading.facts
    return (
        reading.state is State.ANSWERED or is_share or reading.problem == Problem.AMBIGUOUS_NUMBER
    )


def _columns(headers: Sequence[str]) -> str:
    """The column to put an answer in: one of these, if they aren't too many to name."""
    named = " of ".join(f'"{header}"' for header in headers)
    return f"de kolom {named}" if len(headers) <= _MOST_NAMED else "de kolom waar het hoort"


def _subject(taker: CellTaker, spot: Spot) -> Subject:
    return Subject(taker.tab.table, spot.row_id, spot.column_id)


def _is_text(there: CellRow | None) -> bool:
    return there is not None and there[STATE] == State.ANSWERED


def _empty_row(taker: CellTaker, subject: Subject, taken: Mapping[str, int]) -> CellRow:
    """The row of a cell that is asked about, so that it's known where the answer is to come."""
    place = a1(taken[subject.row], taker.inputs[subject.column])
    return cell_row(subject, taker.page.name, place, "", Reading(State.EMPTY))


def _no_reason(row: CellRow, told: Collection[str | None]) -> CellRow:
    """The row; of a reason at one of the cells that was ``told`` of an answer, read as none."""
    cell = cell_of(row)
    if cell.column != _REASON or cell.cell not in told:
        return row
    place = cell.sheet or "", cell.cell or ""
    return cell_row(cell.subject, *place, cell.raw, Reading(State.INVALID))


def _is_of_a_text(finding: Finding) -> bool:
    """Whether it says that Excel made a date of a text: of an answer it may be one."""
    return finding.code == Problem.DATE_FOR_TEXT
