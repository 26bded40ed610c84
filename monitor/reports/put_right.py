"""What was put right on screen in one monitor, stored or not: where, and what stood there."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.frames import State, by_row
from monitor.domain.layout import EXPLAINING
from monitor.files.cell.no_answer import without_question
from monitor.reports import words
from monitor.reports.expected import Expectations
from monitor.reports.places import Places

TITLE = "Op het scherm verbeterd of bevestigd"
"""What stands above all of it."""


class PutRight(NamedTuple):
    """One correction: of which question it is, and where in the file that stands.

    ``is_read``: whether what was typed can be read; in a stored monitor it always can.
    ``taken_from``: the cell beside it that holds this answer, "" if none does. What stood there and
    what came in its place are from outside.
    """

    correction: Correction
    question: str
    place: str
    is_read: bool
    taken_from: str

    @property
    def subject(self) -> Subject:
        """The answer that was put right."""
        return self.correction.subject

    @property
    def stood(self) -> str:
        """What stood in the file, without a question of ours; "" where nothing did."""
        return without_question(self.correction.old)

    @property
    def stands(self) -> str:
        """What stands there now: "3", "120 (bevestigd)", "4 (overgenomen uit F5)"."""
        new = self.correction.new
        if self.correction.is_confirmation:
            return f"{new} (bevestigd)"
        if self.taken_from:
            return f"{new} (overgenomen uit {self.taken_from})"
        return new or words.NO_VALUE


def put_right_in(
    cells: pd.DataFrame, corrections: Iterable[Correction], expected: Expectations
) -> list[PutRight]:
    """These corrections in a monitor with these frames.CELLS, in their own order."""
    made = list(corrections)
    unread = cells.loc[cells["state"] == State.INVALID, ["table", "row", "column", "raw", "cell"]]
    wrong, beside = set(), {}
    for *ids, raw, cell in unread.itertuples(index=False):
        subject = Subject(*ids)
        wrong.add(subject)
        if subject.column in EXPLAINING:
            beside[subject[:2], raw] = cell
    filled = {table: by_row(cells, table) for table in {item.subject.table for item in made}}
    places = Places(cells)
    return [
        PutRight(
            item,
            expected.question(item.subject, filled[item.subject.table]),
            places.of(item.subject),
            item.subject not in wrong,
            beside.get((item.subject[:2], item.new), ""),
        )
        for item in made
    ]
