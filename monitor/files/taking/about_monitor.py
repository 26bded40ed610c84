"""What a monitor tells of itself on tab PPS: of which partnership, project, round and day it is."""

import datetime
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from monitor.domain.cells import Cell, CellRow, cell_of
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.layout import FIELDS
from monitor.files.taking.corrections import correct
from monitor.files.taking.questions import Questions


class Days(NamedTuple):
    """A number of days on end: the first and the last."""

    first: datetime.date
    last: datetime.date


class AboutMonitor:
    """Looks that up in the rows (``frames.CELLS``) of a monitor, each when it's first asked for.

    What was put right on screen counts, also where the rows are those of the workbook itself.
    """

    def __init__(
        self, rows: Sequence[CellRow], corrections: Iterable[Correction], questions: Questions
    ) -> None:
        self._rows, self._corrections, self._questions = rows, corrections, questions

    def with_rows(self, rows: Sequence[CellRow]) -> "AboutMonitor":
        """The same, to look up in other rows: those of tab PPS itself."""
        return AboutMonitor(rows, self._corrections, self._questions)

    @cached_property
    def partnership(self) -> Cell | None:
        """The cell with the code of the partnership; None if the monitor has none."""
        return self._answer("pps_id")

    @cached_property
    def round(self) -> str:
        """The round, as it's written there; "" if none can be read."""
        answer = self._answer("meetmoment")
        return answer.text if answer else ""

    @cached_property
    def day(self) -> datetime.date | None:
        """The day of reference; None if none can be read."""
        answer = self._answer("peildatum")
        return answer.date if answer else None

    @cached_property
    def project(self) -> Days | None:
        """The days of the project, both included; None unless begin and end can be read in order.

        One without a subsidy may have no end.
        """
        first, last = map(self._answer, ("startdatum", "einddatum_subsidie"))
        if not (first and first.date and last and last.date and first.date < last.date):
            return None
        return Days(first.date, last.date)

    def _answer(self, field: str) -> Cell | None:
        subject = Subject(FIELDS.table, field, "answer")
        row = next((row for row in self._rows if row[:3] == subject), None)
        put_right = [item for item in self._corrections if item.subject == subject]
        if put_right:
            (row,), _ = correct([row] if row else [], (), put_right, self._questions)
        return cell_of(row) if row else None
