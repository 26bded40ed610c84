"""What was put right on screen in a monitor that isn't stored yet, as the page lists it."""

from collections.abc import Iterable
from typing import NamedTuple

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.frames import State, by_row
from monitor.domain.layout import WITH_TABLE
from monitor.domain.submission import Submission
from monitor.files.parser.cell_names import split_reference
from monitor.reports.arriving.place_in import place_in
from monitor.reports.expected import Expectations

_TABS = [tab.table for tab in WITH_TABLE]


class PutRight(NamedTuple):
    """One correction: of which question it is, and where that stands in the file.

    ``is_read``: whether what was typed can be read; else it's asked again.
    """

    correction: Correction
    question: str
    place: str
    is_read: bool


def put_right_so_far(
    submission: Submission, corrections: Iterable[Correction], expected: Expectations
) -> list[PutRight]:
    """These corrections in the order of the file: by tab, row and column."""
    cells = submission.cells
    places = {Subject(*row[:3]): row[4] for row in submission.rows}
    unread = cells.loc[cells["state"] == State.INVALID, ["table", "row", "column"]]
    wrong = {Subject(*ids) for ids in unread.itertuples(index=False)}

    def where(item: Correction) -> tuple[int, bool, tuple[int, int]]:
        cell = places.get(item.subject)
        address = split_reference(cell) if cell else (0, 0)
        return _TABS.index(item.subject.table), not cell, address

    listed = sorted(corrections, key=where)
    filled = {table: by_row(cells, table) for table in {item.subject.table for item in listed}}
    return [
        PutRight(
            item,
            expected.question(item.subject, filled[item.subject.table]),
            place_in(submission, item.subject),
            item.subject not in wrong,
        )
        for item in listed
    ]
