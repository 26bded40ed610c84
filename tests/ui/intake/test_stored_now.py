"""What is stored by now, while several drafts are stored one after the other."""

from datetime import UTC, date, datetime

import pandas as pd
import pytest

from monitor.domain.access import LOCAL_ADMIN, Viewer
from monitor.domain.submission import Submission
from monitor.reports.arriving.arrival import every_opened
from monitor.store.store import Store
from monitor.ui.intake import stored_now
from monitor.ui.intake.stored_now import StoredNow
from tests.store.invented import submission
from tests.ui.intake.conftest import NOW, Save, book

TODAY = date(2026, 11, 1)


def put(store: Store, there: StoredNow, new: Submission) -> None:
    there.every_version()
    there.add(new, store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW))


def test_what_was_taken_along_stands_there_as_the_store_gives_it(store: Store):
    there = StoredNow(store, LOCAL_ADMIN, TODAY)
    for name, content in (("2026-midterm", b"1"), ("2026-review", b"2"), ("2026-midterm", b"3")):
        put(store, there, submission(meetmoment=name, content=content))
    mine, theirs = there.every_version(), StoredNow(store, LOCAL_ADMIN, TODAY).every_version()
    told = ["submission", "pps_id", "round", "version", "sha256"]
    pd.testing.assert_frame_equal(
        mine[told].sort_values("submission", ignore_index=True),
        theirs[told].sort_values("submission", ignore_index=True),
    )


def test_it_is_read_again_only_when_somebody_else_stored(
    store: Store, save: Save, monkeypatch: pytest.MonkeyPatch
):
    read = []

    def counted(store: Store, viewer: Viewer) -> pd.DataFrame:
        read.append(datetime.now(UTC))
        return every_opened(store, viewer)

    monkeypatch.setattr(stored_now, "every_opened", counted)
    there = StoredNow(store, LOCAL_ADMIN, TODAY)
    put(store, there, submission())
    assert (len(there.every_version()), len(read)) == (1, 1)
    save(book())
    assert (len(there.every_version()), len(read)) == (2, 2)


def test_of_which_partnerships_something_was_taken_along_is_known(store: Store):
    there = StoredNow(store, LOCAL_ADMIN, TODAY)
    new = submission()
    assert not there.has_added_of(new.about.pps_id)
    put(store, there, new)
    assert there.has_added_of(new.about.pps_id.lower())
    assert not there.has_added_of("NHN-ANDER-09")
