"""What was put right on screen in a monitor that isn't stored yet, as the page lists it."""

from collections.abc import Iterable

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.layout import WITH_TABLE
from monitor.domain.submission import Submission
from monitor.files.parser.cell_names import split_reference
from monitor.reports.expected import Expectations
from monitor.reports.put_right import PutRight, put_right_in

_TABS = [tab.table for tab in WITH_TABLE]


def put_right_so_far(
    submission: Submission, corrections: Iterable[Correction], expected: Expectations
) -> list[PutRight]:
    """These corrections in the order of the file: by tab, row and column."""
    places = {Subject(*row[:3]): row[4] for row in submission.rows}

    def where(item: Correction) -> tuple[int, bool, tuple[int, int]]:
        cell = places.get(item.subject)
        address = split_reference(cell) if cell else (0, 0)
        return _TABS.index(item.subject.table), not cell, address

    return put_right_in(submission.cells, sorted(corrections, key=where), expected)
