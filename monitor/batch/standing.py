"""What is known while a batch is stored: kept up by hand, because reading it anew for each file
takes longer the more there is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from monitor.domain.access import Viewer
from monitor.domain.cells import Cells, answered_cells
from monitor.domain.checks import Known
from monitor.domain.checks.known import Earlier, Partnership
from monitor.domain.submission import Submission
from monitor.intake import known_to
from monitor.store import Saved
from monitor.store.records import Partnership as Joined

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store

_RECENT = 64
"""Of so many submissions that were stored last is kept what they answered. The rounds of a
partnership mostly come soon after each other, and reading them back took half of a storing."""


class KnownNow:
    """What a file is held against now, while one after the other is stored."""

    def __init__(self, store: Store, viewer: Viewer, today: date) -> None:
        self._store = store
        self._viewer = viewer
        self._today = today
        self._recent: dict[int, Cells] = {}
        self._version, self._known = self._read()

    def now(self) -> Known:
        """What is known at this moment, whoever stored it."""
        if self._store.data_version() != self._version:
            self._version, self._known = self._read()
        return self._known

    def stored(self, submission: Submission, saved: Saved) -> None:
        """Take along what was stored just now."""
        about, joined = submission.about, saved.joined
        self._known = self._known.after(
            Earlier(
                submission=saved.id,
                round_number=saved.round_number,
                pps_id=saved.pps_id,
                round=about.round,
                scheme=about.scheme,
                reference_date=about.reference_date,
                start_date=about.start_date,
                version=saved.version,
            ),
            None if joined is None else _in_register(joined),
        )
        self._version += 1
        self._recent[saved.id] = answered_cells(submission.rows)
        if len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]

    def _read(self) -> tuple[int, Known]:
        self._recent.clear()
        version = self._store.data_version()
        known = known_to(self._store, self._viewer, self._today)
        return version, replace(known, cells_of=self._cells_of)

    def _cells_of(self, submissions: Sequence[int]) -> Mapping[int, Cells]:
        """As the store's ``answered``; what was stored just now is at hand."""
        at_hand = {number: self._recent[number] for number in submissions if number in self._recent}
        others = [number for number in submissions if number not in at_hand]
        return {**at_hand, **self._store.answered(self._viewer, others)} if others else at_hand


def _in_register(joined: Joined) -> Partnership:
    return Partnership(
        pps_id=joined.pps_id,
        name=joined.name,
        campus=joined.campus,
        scheme=joined.scheme or "",
        active_from=joined.active_from,
        active_to=joined.active_to,
    )
