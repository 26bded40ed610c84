"""What was put right on screen before a monitor was saved: by whom, when, and what stood there."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.layout import BY_TABLE, INDICATORS
from monitor.domain.ratio import Ratio
from monitor.files.cell.no_answer import without_question
from monitor.reports import words
from monitor.reports.expected import Expectations
from monitor.reports.partnership.opened import Opened

TITLE = "Op het scherm verbeterd of bevestigd"
"""What stands above all of it."""


class PutRight(NamedTuple):
    """One cell that was put right. ``old`` stood in the file, ``new`` came in its place.

    ``confirmed``: whether nothing was wrong after all. ``place`` is the cell in the file, or the
    tab where the file lacks it. ``old`` and ``new`` come from outside, ``when`` is written out.
    """

    subject: Subject
    question: str
    place: str
    old: str
    new: str
    confirmed: bool
    by: str
    when: str

    @property
    def sentence(self) -> str:
        """What stood there, and who put it right when."""
        stood = f"“{self.old}”" if self.old else "niets"
        what = "bevestigd" if self.confirmed else "verbeterd"
        return f"in het bestand stond {stood}; {what} op {self.when} door {self.by}"


def put_right(monitor: Opened) -> list[PutRight]:
    """All that was put right in a monitor, in the order in which that was done."""
    expected = Expectations(monitor.model)
    return [_line(item, monitor, expected) for item in monitor.corrections]


def of_indicator(lines: Sequence[PutRight], indicator: str, ratio: Ratio | None) -> str:
    """What was put right of one indicator, in sentences; "" where nothing was.

    ``ratio`` is what its answer was computed with, if it was: then the cells that it comes from are
    told along, each with its place.
    """
    own = [
        line.sentence if line.subject.column == "answer" else f"{line.question}: {line.sentence}"
        for line in lines
        if line.subject[:2] == (INDICATORS.table, indicator)
    ]
    used = {cell.subject for cell in ratio.cells} if ratio else set()
    own += [
        f"{line.place}, {line.question}: {line.sentence}" for line in lines if line.subject in used
    ]
    return ". ".join(text[:1].upper() + text[1:] for text in own)


def put_right_table(lines: Sequence[PutRight]) -> pd.DataFrame:
    """The lines as a table, for screen and download."""
    return pd.DataFrame(
        {
            "Vraag": [line.question for line in lines],
            "Plaats": [line.place for line in lines],
            "Er stond": [line.old or words.NO_VALUE for line in lines],
            "Er staat nu": [words.now_stands(line.new, confirmed=line.confirmed) for line in lines],
            "Door": [line.by for line in lines],
            "Wanneer": [line.when for line in lines],
        }
    )


def _line(item: Correction, monitor: Opened, expected: Expectations) -> PutRight:
    subject = item.subject
    return PutRight(
        subject=subject,
        question=expected.question(subject, monitor.rows(subject.table)),
        place=_place(subject, monitor),
        old=without_question(item.old),
        new=item.new,
        confirmed=item.is_confirmation,
        by=item.by,
        when=words.moment(item.at),
    )


def _place(subject: Subject, monitor: Opened) -> str:
    cell = monitor.rows(subject.table).get(subject.row, {}).get(subject.column, {})
    if cell.get("cell"):
        return f"{cell['sheet']}, {cell['cell']}"
    tab = BY_TABLE[subject.table]
    return f"{tab.title}, regel {subject.row}" if tab.free_rows else tab.title
