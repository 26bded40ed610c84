"""What the template has no place for, and what it has again that a user's workbook lacked."""

from collections.abc import Iterator

from monitor.domain.findings import Finding, Severity, Subject, gathered
from monitor.domain.submission import Leftover, Submission
from monitor.files.annotated.spots import Spots
from monitor.files.locating.columns_by_year import MISTYPED
from monitor.files.taking.handed_back import OPEN
from monitor.files.taking.lacked_columns import as_leftover
from monitor.files.taking.scaled_tables import STOPPING

_ASKING_THEMSELVES = frozenset({OPEN, MISTYPED, *STOPPING})
"""Fouten of what is put back as it was: a row or a header that stands there again."""


def unplaced(submission: Submission, spots: Spots) -> list[Leftover]:
    """The texts without a place in the template, and whether they need one; then what was lacking.

    They need one where a fout says that they may be answers, as the reader marked them, or that
    they tell of all amounts.
    """
    scaled = {finding.raw for finding in submission.findings if finding.code in STOPPING}
    texts = [
        left._replace(needs_place=left.needs_place or left.text in scaled)
        for left in (*submission.leftovers, *_without_row(submission, spots))
    ]
    return [*texts, *dict.fromkeys(_lacked(submission, texts, spots))]


def _without_row(submission: Submission, spots: Spots) -> Iterator[Leftover]:
    """Cells that were read and for which the template has none: of rows that the model lacks."""
    cells = submission.cells
    columns = ("table", "row", "column", "sheet", "cell", "raw")
    for table, row, column, sheet, cell, raw in zip(*map(cells.get, columns), strict=True):
        if raw and spots.of(Subject(table, row, column)) is None:
            yield Leftover(sheet, cell, raw, needs_place=True)


def _lacked(submission: Submission, texts: list[Leftover], spots: Spots) -> Iterator[Leftover]:
    """What was lacking and is there again: empty it would look as if nobody had an answer.

    A column that the template lacks as well asks by itself. So do the texts of a sheet of which
    something wasn't read; where it has none, what was said of it stands for them.
    """
    needing = {left.sheet for left in texts if left.needs_place}
    for finding in gathered(submission.findings):
        if not _is_of_a_part(finding):
            continue
        sheet = finding.sheet or ""
        if finding.columns:
            there = (column for column in finding.columns if spots.header_of(column))
            yield from (as_leftover(sheet, column) for column in there)
        elif sheet not in needing:
            yield Leftover(sheet, "", finding.message, needs_place=True)


def _is_of_a_part(finding: Finding) -> bool:
    """Whether it's a fout of more than one cell."""
    return (
        finding.severity is Severity.ERROR
        and finding.subject is None
        and finding.code not in _ASKING_THEMSELVES
    )
