"""What a cell must hold so that what was asked of it is asked again when it comes back unmended."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from monitor.domain.findings import Finding, Severity, Subject
from monitor.domain.frames import State
from monitor.domain.layout import BY_TABLE, TABLES
from monitor.domain.model import Model
from monitor.domain.notation import day
from monitor.domain.submission import Submission
from monitor.files.annotated.spots import Spots
from monitor.files.book import Format, Sheet, Value
from monitor.files.cell.no_answer import (
    AS_ABOVE,
    DOUBT,
    MERGED,
    NO_RESULT,
    PART_OF_TEXT,
    UNDER_MERGE,
)
from monitor.files.cell.reading import Problem, Reading
from monitor.files.cell.values import read_date
from monitor.files.locating.header_texts import column_like, header_text
from monitor.files.locating.mistyped_years import MISTYPED
from monitor.files.locating.times_named import without_times
from monitor.files.taking.dated_headers import OLD_HEADER
from monitor.files.taking.misplaced import MISPLACED
from monitor.files.taking.other_round import OF_MISTYPED
from monitor.files.taking.questions import Questions
from monitor.files.workbook import Cell, Kind

_MERGED = {
    "VAK-SAMENGEVOEGD": MERGED,
    "VAK-WAS-SAMENGEVOEGD": MERGED,
    "WAARDE-ONDER-SAMENVOEGING": UNDER_MERGE,
}
"""What a cell has instead, by what was said of one that nobody could answer in."""


def ask_again(
    sheets: Mapping[str, Sheet], submission: Submission, spots: Spots, model: Model
) -> None:
    """Put back as it stood what was read with a remark, and as a question what is doubtful.

    The template holds each answer as it was understood. Typed so, a level with the text of another
    would come back without a remark; and what wasn't taken because of where it stood (a row that
    is there twice) would come back as an answer that nobody gave.
    """
    questions = Questions(model, date_1904=False)
    wrong = {
        finding.subject for finding in submission.findings if finding.severity is Severity.ERROR
    }
    in_part = {
        finding.subject for finding in submission.findings if finding.code == Problem.PARTLY_STRUCK
    }
    of_mistyped = {item.subject for item in submission.findings if item.code == OF_MISTYPED}
    misplaced = {(item.sheet, item.cell) for item in submission.findings if item.code in MISPLACED}
    for cell in submission.cells.to_dict("records"):
        if cell["state"] in (State.EMPTY, State.UNKNOWN):
            continue
        if (cell["sheet"], cell["cell"]) in misplaced:
            continue
        subject = Subject(cell["table"], cell["row"], cell["column"])
        spot = spots.of(subject)
        if spot is None:
            continue
        tab, raw = BY_TABLE[subject.table], str(cell["raw"])
        question = questions.of_column(tab, subject.column) or questions.of_cell(tab, subject.row)
        again = question.read(Cell(Kind.TEXT, raw)) if raw else Reading(State.EMPTY)
        value, style = sheets[spot.title].cells[spot.place]
        if cell["state"] == State.INVALID:
            if again.state is not State.INVALID:
                if subject in of_mistyped:
                    value = raw
                elif subject not in wrong:
                    # A text merged over this cell may hold here; what else there is is told.
                    value = None if raw else AS_ABOVE
                elif subject in in_part:
                    # Who took away only our question would keep 721, of 72 with a small 1 behind.
                    value = PART_OF_TEXT
                else:
                    value = f"{DOUBT} {raw}" if raw else NO_RESULT
        elif again.problem and _same(again, cell):
            value = raw
        sheets[spot.title].cells[spot.place] = (value, style)


def ask_merged_again(
    sheets: Mapping[str, Sheet], findings: Iterable[Finding], spots: Spots
) -> None:
    """Ask for the answers of cells that were merged with another: here that can't be seen."""
    for finding in findings:
        spot = spots.of(finding.subject) if finding.code in _MERGED else None
        if spot and (cell := sheets[spot.title].cells[spot.place])[0] is None:
            sheets[spot.title].cells[spot.place] = (_MERGED[finding.code], cell[1])


def ask_dates_again(sheets: Mapping[str, Sheet], findings: Iterable[Finding], spots: Spots) -> None:
    """Put back as a date what a spreadsheet made one of: as a text it would pass for what's meant.

    With a time it stays a text: our own cells hold none.
    """
    for finding in findings:
        spot = spots.of(finding.subject) if finding.code == Problem.DATE_FOR_TEXT else None
        date = read_date(Cell(Kind.TEXT, finding.raw)).value if spot else None
        if spot and isinstance(date, datetime.date) and day(date) == finding.raw:
            _, style = sheets[spot.title].cells[spot.place]
            sheets[spot.title].cells[spot.place] = (date, replace(style, format=Format.DATE))


def ask_headers_again(
    sheets: Mapping[str, Sheet], findings: Iterable[Finding], spots: Spots
) -> None:
    """Put back headers that name an old day or that seem mistyped, to be typed over.

    Below ours those answers would pass for those of now, or of a year that nobody confirmed.
    """
    for finding in findings:
        spot = spots.to_mark(finding) if finding.code in (OLD_HEADER, MISTYPED) else None
        if spot is None:
            continue
        value, style = sheets[spot.title].cells[spot.place]
        if finding.code == MISTYPED or _is_read_by_itself(finding.raw, spot.title, value):
            again = (finding.raw, replace(style, locked=False))
            sheets[spot.title].cells[spot.place] = again


def _is_read_by_itself(header: str, title: str, ours: Value) -> bool:
    """Whether a header that names a time is read as ours where nobody points at it."""
    tab = next(tab for tab in TABLES if tab.title == title)
    found = column_like(without_times(header), tab)
    return found is not None and header_text(tab, found) == ours


def strike_again(sheets: Mapping[str, Sheet], struck: Iterable[Subject], spots: Spots) -> None:
    """Strike through what was struck through: else it would come back as any other answer."""
    for spot in filter(None, map(spots.of, struck)):
        value, style = sheets[spot.title].cells[spot.place]
        if value is not None:
            sheets[spot.title].cells[spot.place] = (value, replace(style, struck=True))


def _same(reading: Reading, cell: Mapping[Any, Any]) -> bool:
    """Whether a reading says what a cell of the frame holds."""
    value = reading.value
    if reading.state is State.NOT_APPLICABLE:
        return bool(cell["state"] == State.NOT_APPLICABLE)
    if isinstance(value, str):
        return bool(value == cell["text"])
    if isinstance(value, float | bool):
        return bool(float(value) == cell["number"])
    return value is not None and not pd.isna(cell["date"]) and bool(value == cell["date"].date())
