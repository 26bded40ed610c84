"""Answers that were put right on screen, read in place of what stands in the workbook."""

from collections.abc import Iterable, Sequence

from monitor.domain.cells import CellRow
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, Subject
from monitor.domain.frames import State
from monitor.domain.layout import BY_TABLE
from monitor.domain.rules import rule
from monitor.files.questions import Questions
from monitor.files.reading import Reading
from monitor.files.take_cells import cell_row
from monitor.files.workbook import Cell, Kind


def correct(
    rows: Iterable[CellRow],
    findings: Iterable[Finding],
    corrections: Sequence[Correction],
    questions: Questions,
) -> tuple[list[CellRow], list[Finding]]:
    """Rows (``frames.CELLS``) and findings with the corrections in place.

    What was said of a cell when it was read goes, for it was said of what stood there; what is to
    be said of the correction comes instead. A cell that the workbook lacks gets no place in it.
    """
    new = {correction.subject: correction.new for correction in corrections}
    corrected: list[CellRow] = []
    said = [finding for finding in findings if finding.subject not in new]
    for row in rows:
        subject = Subject(*row[:3])
        if subject in new:
            row, about = _read(subject, new.pop(subject), row[3], row[4], questions)
            said += about
        corrected.append(row)
    for subject, text in new.items():
        row, about = _read(subject, text, "", "", questions)
        corrected.append(row)
        said += about
    return corrected, said


def _read(
    subject: Subject, text: str, sheet: str, place: str, questions: Questions
) -> tuple[CellRow, list[Finding]]:
    tab = BY_TABLE[subject.table]
    question = questions.of_column(tab, subject.column) or questions.of_cell(tab, subject.row)
    reading = question.read(Cell(Kind.TEXT, text)) if text.strip() else Reading(State.EMPTY)
    found = []
    if reading.problem:
        label = questions.label(tab, subject.row, subject.column)
        facts = {"label": label, "example": question.example, **reading.facts}
        found = [rule(reading.problem).at(sheet, place, subject, raw=text, **facts)]
    return cell_row(subject, sheet, place, text, reading), found
