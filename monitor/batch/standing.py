"""What is known while a batch is stored: kept up by hand, because reading it anew for each file
takes longer the more there is.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from monitor.domain.access import Viewer
from monitor.domain.checks import Known
from monitor.domain.keys import key
from monitor.domain.submission import Submission
from monitor.intake import known_to
from monitor.store import Saved

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


class KnownNow:
    """What a file is held against now, while one after the other is stored."""

    def __init__(self, store: Store, viewer: Viewer, today: date) -> None:
        self._store = store
        self._viewer = viewer
        self._today = today
        self._version, self._known = self._read()

    def now(self) -> Known:
        """What is known at this moment, whoever stored it."""
        if self._store.data_version() != self._version:
            self._version, self._known = self._read()
        return self._known

    def stored(self, submission: Submission, saved: Saved) -> None:
        """Take along what was stored just now. A new partnership is read with all the rest."""
        if key(saved.pps_id) in self._known.partnerships:
            self._known = self._known.after(
                submission.header, saved.id, saved.pps_id, saved.version
            )
            self._version += 1

    def _read(self) -> tuple[int, Known]:
        version = self._store.data_version()
        return version, known_to(self._store, self._viewer, self._today)
