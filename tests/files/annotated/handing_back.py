"""Workbooks handed back: read from a grid, written, and read again, without a file in between."""

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from monitor.domain.checks import NOTHING
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, Subject
from monitor.domain.pointing import Guide, Pointing
from monitor.domain.submission import Submission
from monitor.files.annotated import annotated_book
from monitor.files.book import Book, Sheet, Style, Value
from monitor.files.tables import read_tables
from monitor.intake import Intake, examine
from tests.files.filled_grid import MODEL, Grid

TODAY = datetime.date(2026, 11, 25)


def intake_of(
    grid: Grid, corrections: Sequence[Correction] = (), pointings: Sequence[Pointing] = ()
) -> Intake:
    """What comes of a workbook as it was put right, without writing it as a file first."""
    tables = read_tables(grid.workbook(), MODEL, corrections, Guide(tuple(pointings)))
    return examine("monitor.xlsx", b"", tables, MODEL, NOTHING, corrections)


class HandedBack(NamedTuple):
    """A workbook that was read, handed back, and read again unmended."""

    before: Intake
    book: Book
    after: Intake

    @property
    def read(self) -> Submission:
        """What was read at first."""
        assert self.before.submission is not None
        return self.before.submission

    @property
    def read_again(self) -> Submission:
        """What was read of what was handed back."""
        assert self.after.submission is not None
        return self.after.submission

    def sheet(self, title: str) -> Sheet:
        """The tab whose title begins so."""
        return next(sheet for sheet in self.book.sheets if sheet.title.startswith(title))

    def at(self, title: str, row_id: str, header: str) -> tuple[Value, Style, str]:
        """Value, style and note of a cell, by the id of its row and the header of its column."""
        sheet = self.sheet(title)
        row = next(row for (row, column), (value, _) in sheet.cells.items() if value == row_id)
        column = next(
            column for (at, column), (value, _) in sheet.cells.items() if (at, value) == (4, header)
        )
        return *sheet.cells[row, column], sheet.notes.get((row, column), "")


def handed_back(
    grid: Grid, corrections: Sequence[Correction] = (), pointings: Sequence[Pointing] = ()
) -> HandedBack:
    """Read a workbook, hand it back as it was put right, and read that."""
    before = intake_of(grid, corrections, pointings)
    assert before.submission is not None
    book = annotated_book(before.submission, MODEL, TODAY)
    return HandedBack(before, book, intake_of(Grid(book)))


def of(intake: Intake, code: str) -> Finding:
    """The first finding with this code."""
    return next(item for item in intake.findings if item.code == code)


def subjects(intake: Intake) -> set[tuple[str, Subject | None]]:
    """Codes and subjects of the findings that ask for something."""
    return {(item.code, item.subject) for item in intake.findings if item.severity != "opmerking"}
