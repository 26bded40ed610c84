"""Answers that were put right on screen, read in place of what stands in the workbook."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from monitor.domain.cells import CellRow, cell_of
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, Subject
from monitor.domain.frames import State
from monitor.domain.layout import BY_TABLE
from monitor.domain.rules import rule
from monitor.files.cell.reading import Problem, Reading, Value
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.taking.changed_labels import OF_NUMBERS
from monitor.files.taking.misplaced import MISPLACED
from monitor.files.taking.other_partnership import OF_ANOTHER
from monitor.files.taking.questions import Question, Questions
from monitor.files.taking.take_cells import BESIDE_ANOTHER_TEXT, cell_row
from monitor.files.workbook import Cell, Kind, a1

Place = tuple[str, str]
"""Sheet and cell."""
NOWHERE: Mapping[Subject, Place] = MappingProxyType({})
_UNCLEAR = (
    Problem.PARTLY_STRUCK,
    Problem.MONTH_MAY_BE_FIRST,
    Problem.MAYBE_WHOLE_PERCENTAGE,
    Problem.UNCOMPUTED_FORMULA,
)


def correct(
    rows: Sequence[CellRow],
    findings: Sequence[Finding],
    corrections: Sequence[Correction],
    questions: Questions,
    empty: Mapping[Subject, Place] = NOWHERE,
) -> tuple[list[CellRow], list[Finding]]:
    """Rows (``frames.CELLS``) and findings with the corrections in place.

    What was said of a cell when it was read goes, for it was said of what stood there; what is to
    be said of the correction comes instead. ``empty`` tells where the cells stand in which nothing
    was found to read. One that the workbook lacks gets no place in it.
    """
    new = {correction.subject: correction.new for correction in corrections}
    told = {item.subject: (item.sheet or "", item.cell or "") for item in findings if item.subject}
    places = {**told, **empty}
    cells = [cell_of(row) for row in rows]
    called = {cell.subject: cell.raw for cell in cells if cell.column == name_column(cell.table)}
    corrected: list[CellRow] = []
    said = [finding for finding in findings if finding.subject not in new]

    def put(subject: Subject, sheet: str, place: str) -> None:
        name = called.get(subject._replace(column=name_column(subject.table)), "")
        row, about = _read(subject, new.pop(subject), sheet, place, name, questions)
        corrected.append(row)
        said.extend(about)

    for row, cell in zip(rows, cells, strict=True):
        if cell.subject in new:
            put(cell.subject, cell.sheet or "", cell.cell or "")
        else:
            corrected.append(row)
    for subject in list(new):
        put(subject, *places.get(subject, ("", "")))
    settled = _rows_in_doubt(findings) - _rows_in_doubt(said)
    return corrected, [
        _settled(finding) if _row(finding) in settled else finding for finding in said
    ]


def places_of(
    corrections: Iterable[Correction],
    tabs: Mapping[str, FoundTab],
    rows: Mapping[str, Mapping[str, int]],
) -> dict[Subject, Place]:
    """Where corrected cells stand: in ``rows`` of the sheet, by table and by row id."""
    found = {}
    for subject in (item.subject for item in corrections):
        row = rows.get(subject.table, {}).get(subject.row)
        table = tabs.get(subject.table)
        column = table.header.columns.get(subject.column) if table else None
        if table and row and column:
            found[subject] = table.page.name, a1(row, column)
    return found


def _rows_in_doubt(findings: Iterable[Finding]) -> set[tuple[str, str]]:
    """The rows of sheets with a number that wasn't taken for a changed text beside it."""
    return {_row(finding) for finding in findings if finding.code == BESIDE_ANOTHER_TEXT}


def _row(finding: Finding) -> tuple[str, str]:
    return finding.sheet or "", "".join(sign for sign in finding.cell or "" if sign.isdigit())


def _settled(finding: Finding) -> Finding:
    """What is left to say of a text beside numbers that somebody confirmed or typed anew."""
    if finding.code != OF_NUMBERS:
        return finding
    return rule("TEKST-ANDERS-BEVESTIGD").at(finding.sheet, finding.cell, raw=finding.raw)


def doubted(
    cells: pd.DataFrame, findings: Iterable[Finding], questions: Questions
) -> dict[tuple[Subject, str], Value]:
    """What wasn't taken only for where it stood, by the cell (frames.CELLS) and the text in it.

    So is the code of a partnership in a workbook that was made for another. Typed there, it would
    be an answer of which nothing has to be asked. Where ``findings`` ask what the text itself
    means, to say that it's right tells nothing.
    """
    findings = list(findings)
    unclear = {finding.subject for finding in findings if finding.code in _UNCLEAR}
    refused = cells.loc[cells["state"] == State.INVALID, ["table", "row", "column", "raw"]]
    found: dict[tuple[Subject, str], Value] = {}
    for item in findings:
        if item.code in {*MISPLACED, OF_ANOTHER} and item.subject:
            reading = _question(item.subject, questions).read(Cell(Kind.TEXT, item.raw))
            if reading.value is not None and reading.problem is None:
                found[item.subject, item.raw] = reading.value
    for table, row, column, raw in refused.itertuples(index=False):
        subject = Subject(table, row, column)
        reading = _question(subject, questions).read(Cell(Kind.TEXT, raw))
        is_clear = reading.problem is None and subject not in unclear
        if reading.value is not None and is_clear:
            found[subject, raw] = reading.value
    return found


def can_be_read(subject: Subject, text: str, questions: Questions) -> bool:
    """Whether a text that is typed for this cell can be read there; none leaves it empty."""
    reading = _question(subject, questions).read(Cell(Kind.TEXT, text))
    return not text.strip() or reading.state is not State.INVALID


def _question(subject: Subject, questions: Questions) -> Question:
    tab = BY_TABLE[subject.table]
    return questions.of_column(tab, subject.column) or questions.of_cell(tab, subject.row)


def name_column(table: str) -> str:
    """The column that names a row, in a table that is filled row by row; "" elsewhere."""
    tab = BY_TABLE[table]
    return tab.naming if tab.free_rows else ""


def _read(
    subject: Subject, text: str, sheet: str, place: str, called: str, questions: Questions
) -> tuple[CellRow, list[Finding]]:
    tab, question = BY_TABLE[subject.table], _question(subject, questions)
    reading = question.read(Cell(Kind.TEXT, text)) if text.strip() else Reading(State.EMPTY)
    found = []
    if reading.problem:
        name = "" if subject.column == name_column(subject.table) else called
        label = questions.label(tab, subject.row, subject.column, name)
        facts = {"label": label, **question.facts, **reading.facts}
        found = [rule(reading.problem).at(sheet, place, subject, raw=text, **facts)]
    return cell_row(subject, sheet, place, text, reading), found
