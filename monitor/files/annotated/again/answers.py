"""Answers that were read with a remark, or of which it was asked what they are."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from monitor.domain.findings import Severity, Subject
from monitor.domain.frames import State
from monitor.domain.layout import BY_TABLE
from monitor.domain.model import Model
from monitor.domain.submission import Submission
from monitor.files.annotated.spots import Spots
from monitor.files.book import Sheet, Value
from monitor.files.cell.no_answer import AS_ABOVE, DOUBT, NO_RESULT, PART_OF_TEXT
from monitor.files.cell.reading import Problem, Reading
from monitor.files.cell.values import as_part_or_whole
from monitor.files.taking.misplaced import MISPLACED
from monitor.files.taking.other_round import OF_MISTYPED
from monitor.files.taking.questions import Questions
from monitor.files.workbook import Cell, Kind


def ask_answers_again(
    sheets: Mapping[str, Sheet], submission: Submission, spots: Spots, model: Model
) -> None:
    """Put back as it stood what was read with a remark, and as a question what is doubtful.

    The template holds each answer as it was understood. Typed so, a level with the text of another
    would come back without a remark; and what wasn't taken because of where it stood (a row that
    is there twice) would come back as an answer that nobody gave.
    """
    questions = Questions(model, date_1904=False)
    faults: dict[Subject, set[str]] = defaultdict(set)
    for finding in submission.findings:
        if finding.subject and finding.severity is Severity.ERROR:
            faults[finding.subject].add(finding.code)
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
        if cell["state"] != State.INVALID:
            value = raw if again.problem and _same(again, cell) else value
        elif subject in of_mistyped:
            value = raw
        elif Problem.UNCOMPUTED_FORMULA in faults.get(subject, ()):
            value = f"{NO_RESULT}: {raw}"
        elif again.state is not State.INVALID:
            value = _doubted(raw, again, faults.get(subject, ()))
        sheets[spot.title].cells[spot.place] = (value, style)


def _doubted(raw: str, again: Reading, faults: Collection[str]) -> Value:
    """What stands in the place of a text that would be read now, as ``again``, and wasn't before.

    ``faults`` are the codes of what was said of it.
    """
    if not faults:
        # A text merged over this cell may hold here; what else there is is told.
        return None if raw else AS_ABOVE
    if Problem.PARTLY_STRUCK in faults:
        # Who took away only our question would keep 721, of 72 with a small 1 behind.
        return PART_OF_TEXT
    if Problem.MAYBE_WHOLE_PERCENTAGE in faults and isinstance(again.value, float):
        return as_part_or_whole(again.value)
    return f"{DOUBT} {raw}"


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
