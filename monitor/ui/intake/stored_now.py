"""What is stored by now, while several drafts are stored one after the other."""

from datetime import date

import pandas as pd

from monitor.batch.standing import KnownNow
from monitor.domain.access import Viewer
from monitor.domain.checks import Known
from monitor.domain.keys import key
from monitor.domain.submission import Submission
from monitor.reports.arriving.arrival import every_opened
from monitor.store import Saved, Standing
from monitor.store.store import Store

_TELLING = ["submission", "pps_id", "round", "version", "sha256", "state"]
"""The columns of store.reading.SUBMISSIONS that tell what a draft would become."""


class StoredNow:
    """What is stored by now, read again only when somebody else changed it."""

    def __init__(self, store: Store, viewer: Viewer, today: date) -> None:
        self._store = store
        self._viewer = viewer
        self._known = KnownNow(store, viewer, today)
        self._data_version = -1
        self._added: set[str] = set()
        self._every_version = pd.DataFrame()

    def known(self) -> Known:
        """What a monitor is held against."""
        return self._known.now()

    def every_version(self) -> pd.DataFrame:
        """Every version that the viewer may open, by the columns of ``_TELLING``."""
        if (version := self._store.data_version()) != self._data_version:
            every = every_opened(self._store, self._viewer)
            self._every_version, self._data_version = every[_TELLING], version
        return self._every_version

    def has_added_of(self, pps_id: str) -> bool:
        """Whether a monitor of this partnership was taken along since this began."""
        return key(pps_id) in self._added

    def add(self, submission: Submission, saved: Saved) -> None:
        """Take along what was stored just now."""
        self._known.stored(submission, saved)
        self._added.add(key(saved.pps_id))
        new = (
            saved.id,
            saved.pps_id,
            saved.round,
            saved.version,
            submission.sha256,
            Standing.CURRENT.value,
        )
        added = pd.DataFrame([new], columns=_TELLING).astype(self._every_version.dtypes)
        self._every_version = pd.concat([self._every_version, added], ignore_index=True)
        self._data_version += 1
