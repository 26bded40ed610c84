"""What the template has no place for, and what it has again that a user's workbook lacked."""

from collections.abc import Iterator

from monitor.domain.findings import Severity, Subject
from monitor.domain.submission import Leftover, Submission
from monitor.files.annotated.in_question import with_questions
from monitor.files.annotated.spots import Spots
from monitor.files.taking.lacked_columns import as_leftover
from monitor.files.taking.scaled_tables import STOPPING


def unplaced(submission: Submission, spots: Spots) -> list[Leftover]:
    """The texts without a place in the template, and whether they need one; then what was lacking.

    They need one where a fout says that they may be answers, as the reader marked them, or that
    they tell of all amounts. Of those that a waarschuwing asks of it's asked again.
    """
    scaled = {finding.raw for finding in submission.findings if finding.code in STOPPING}
    texts = (
        left._replace(needs_place=left.needs_place or left.text in scaled)
        for left in (*submission.leftovers, *_without_row(submission, spots))
    )
    asked = with_questions(list(texts), submission.findings)
    return [*asked, *dict.fromkeys(_lacked(submission, spots))]


def _without_row(submission: Submission, spots: Spots) -> Iterator[Leftover]:
    """Cells that were read and for which the template has none: of rows that the model lacks."""
    cells = submission.cells
    columns = ("table", "row", "column", "sheet", "cell", "raw")
    for table, row, column, sheet, cell, raw in zip(*map(cells.get, columns), strict=True):
        if raw and spots.of(Subject(table, row, column)) is None:
            yield Leftover(sheet, cell, raw, needs_place=True)


def _lacked(submission: Submission, spots: Spots) -> Iterator[Leftover]:
    """The columns that were lacking and are there again: empty they'd look as if nobody had any.

    One that the template lacks as well asks by itself.
    """
    for finding in submission.findings:
        if finding.severity is Severity.ERROR:
            there = (column for column in finding.columns if spots.header_of(column))
            yield from (as_leftover(finding.sheet or "", column) for column in there)
