"""What became of partnerships after their subsidy: recorded, corrected, and never lost."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.store import NotAllowed, NotFound, NotStorable, open_store
from monitor.store.store import Store
from tests.store.invented import NOW, WENT_ON, submission

LATER = NOW + timedelta(days=40)


@pytest.fixture
def filled(store: Store) -> Store:
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    return store


def test_an_outcome_is_recorded_with_who_and_when_and_an_audit_row(filled: Store) -> None:
    before = filled.data_version()
    assert filled.put_outcome(LOCAL_ADMIN, replace(WENT_ON, pps_id="nhn - 01"), NOW)
    (row,) = filled.outcomes(LOCAL_ADMIN).to_dict("records")
    assert row == {
        "id": 1,
        "pps_id": "NHN-01",
        "months": 12,
        "outcome": "voortgezet",
        "established": datetime(2028, 8, 1),
        "note": WENT_ON.note,
        "recorded_at": pd.Timestamp(NOW),
        "recorded_by": "beheerder",
        "counts": True,
    }
    newest = filled.audit(LOCAL_ADMIN).iloc[0]
    assert (newest["action"], newest["pps_id"]) == ("outcome", "NHN-01")
    assert newest["details"] == "12 months after the subsidy: voortgezet"
    assert filled.data_version() == before + 1
    assert filled.verify(LOCAL_ADMIN) == []


def test_a_correction_is_a_new_record_and_the_old_one_stays(filled: Store) -> None:
    filled.put_outcome(LOCAL_ADMIN, WENT_ON, NOW)
    filled.put_outcome(LOCAL_ADMIN, replace(WENT_ON, months=24), NOW)
    assert filled.put_outcome(LOCAL_ADMIN, replace(WENT_ON, outcome="gestopt"), LATER)
    found = filled.outcomes(LOCAL_ADMIN)
    told = list(zip(found["months"], found["outcome"], found["counts"], strict=True))
    assert told == [(12, "voortgezet", False), (24, "voortgezet", True), (12, "gestopt", True)]
    assert filled.verify(LOCAL_ADMIN) == []


def test_the_same_once_more_is_recorded_once(filled: Store) -> None:
    assert filled.put_outcome(LOCAL_ADMIN, WENT_ON, NOW)
    version = filled.data_version()
    assert not filled.put_outcome(LOCAL_ADMIN, WENT_ON, LATER)
    assert (len(filled.outcomes(LOCAL_ADMIN)), filled.data_version()) == (1, version)


@pytest.mark.parametrize("role", [Role.ADVISER, Role.COORDINATOR, Role.PROVINCE])
def test_only_the_admin_records(filled: Store, role: Role) -> None:
    with pytest.raises(NotAllowed):
        filled.put_outcome(Viewer("x", role, frozenset({"NHN-01"})), WENT_ON, NOW)
    assert filled.outcomes(LOCAL_ADMIN).empty


def test_what_says_nothing_or_is_of_nobody_is_refused(filled: Store) -> None:
    for wrong in (replace(WENT_ON, outcome=""), replace(WENT_ON, months=0)):
        with pytest.raises(NotStorable):
            filled.put_outcome(LOCAL_ADMIN, wrong, NOW)
    with pytest.raises(NotFound):
        filled.put_outcome(LOCAL_ADMIN, replace(WENT_ON, pps_id="UTR-99"), NOW)
    assert filled.outcomes(LOCAL_ADMIN).empty


def test_a_note_is_read_by_who_advises_or_answers_for_the_partnership(store: Store) -> None:
    store.save(LOCAL_ADMIN, submission(visibility="provincie"), draft_id=None, now=NOW)
    store.put_outcome(LOCAL_ADMIN, WENT_ON, NOW)
    readers = {
        Viewer("a", Role.ADVISER): True,
        Viewer("c", Role.COORDINATOR, frozenset({"nhn-01"})): True,
        Viewer("d", Role.COORDINATOR, frozenset({"UTR-02"})): False,
        Viewer("p", Role.PROVINCE): False,
    }
    for viewer, reads in readers.items():
        (row,) = store.outcomes(viewer).to_dict("records")
        assert row["outcome"] == "voortgezet"
        assert pd.isna(row["note"]) is pd.isna(row["recorded_by"]) is (not reads)


def test_outcomes_are_in_a_backup_and_rebuilding_leaves_them_alone(
    filled: Store, tmp_path: Path
) -> None:
    filled.put_outcome(LOCAL_ADMIN, WENT_ON, NOW)
    before = filled.outcomes(LOCAL_ADMIN)
    filled.rebuild(LOCAL_ADMIN, lambda *_: submission(), LATER)
    pd.testing.assert_frame_equal(filled.outcomes(LOCAL_ADMIN), before)
    filled.backup(LOCAL_ADMIN, tmp_path / "copy.sqlite3")
    copy = open_store(f"sqlite:///{tmp_path / 'copy.sqlite3'}")
    pd.testing.assert_frame_equal(copy.outcomes(LOCAL_ADMIN), before)
    assert copy.verify(LOCAL_ADMIN) == []
    copy.close()
