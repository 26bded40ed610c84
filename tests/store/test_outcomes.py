"""What became of partnerships after their subsidy: recorded, corrected, and never lost."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pandas as pd
import pytest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.domain.outcome import OutcomeFault
from monitor.store import NotAllowed, NotFound, NotStorable, OutcomeRefused, open_store
from monitor.store.store import Store
from tests.store.invented import AFTERWARDS, NOW, WENT_ON, submission

LATER = AFTERWARDS + timedelta(days=40)


@pytest.fixture
def filled(store: Store) -> Store:
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    return store


def test_an_outcome_is_recorded_with_who_and_when_and_an_audit_row(filled: Store) -> None:
    before = filled.data_version()
    assert filled.put_outcome(LOCAL_ADMIN, replace(WENT_ON, pps_id="nhn - 01"), AFTERWARDS)
    (row,) = filled.outcomes(LOCAL_ADMIN).to_dict("records")
    assert row == {
        "id": 1,
        "pps_id": "NHN-01",
        "months": 12,
        "outcome": "voortgezet",
        "established": datetime(2028, 8, 1),
        "note": WENT_ON.note,
        "recorded_at": pd.Timestamp(AFTERWARDS),
        "recorded_by": "beheerder",
        "counts": True,
    }
    newest = filled.audit(LOCAL_ADMIN).iloc[0]
    assert (newest["action"], newest["pps_id"]) == ("outcome", "NHN-01")
    assert newest["details"] == "12 months after the subsidy: voortgezet"
    assert filled.data_version() == before + 1
    assert filled.verify(LOCAL_ADMIN) == []


def test_a_correction_is_a_new_record_and_the_old_one_stays(filled: Store) -> None:
    filled.put_outcome(LOCAL_ADMIN, WENT_ON, AFTERWARDS)
    a_year_on = replace(WENT_ON, months=24, established=date(2029, 8, 1))
    filled.put_outcome(LOCAL_ADMIN, a_year_on, AFTERWARDS + timedelta(days=365))
    assert filled.put_outcome(LOCAL_ADMIN, replace(WENT_ON, outcome="gestopt"), LATER)
    found = filled.outcomes(LOCAL_ADMIN)
    told = list(zip(found["months"], found["outcome"], found["counts"], strict=True))
    assert told == [(12, "voortgezet", False), (24, "voortgezet", True), (12, "gestopt", True)]
    assert filled.verify(LOCAL_ADMIN) == []


def test_the_same_once_more_is_recorded_once(filled: Store) -> None:
    assert filled.put_outcome(LOCAL_ADMIN, WENT_ON, AFTERWARDS)
    version = filled.data_version()
    assert not filled.put_outcome(LOCAL_ADMIN, WENT_ON, LATER)
    assert (len(filled.outcomes(LOCAL_ADMIN)), filled.data_version()) == (1, version)


@pytest.mark.parametrize("role", [Role.ADVISER, Role.COORDINATOR, Role.PROVINCE])
def test_only_the_admin_records(filled: Store, role: Role) -> None:
    with pytest.raises(NotAllowed):
        filled.put_outcome(Viewer("x", role, frozenset({"NHN-01"})), WENT_ON, AFTERWARDS)
    assert filled.outcomes(LOCAL_ADMIN).empty


def test_what_says_nothing_or_is_of_nobody_is_refused(filled: Store) -> None:
    for wrong in (replace(WENT_ON, outcome=""), replace(WENT_ON, months=0)):
        with pytest.raises(NotStorable):
            filled.put_outcome(LOCAL_ADMIN, wrong, AFTERWARDS)
    with pytest.raises(NotFound):
        filled.put_outcome(LOCAL_ADMIN, replace(WENT_ON, pps_id="UTR-99"), AFTERWARDS)
    assert filled.outcomes(LOCAL_ADMIN).empty


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"established": date(2028, 8, 3)}, OutcomeFault.TO_COME),
        ({"established": date(2028, 6, 29)}, OutcomeFault.TOO_EARLY),
        ({"note": "Vraag het aan jan@voorbeeld.nl"}, OutcomeFault.MAIL_ADDRESS),
        ({"note": "Bel 06 12345678"}, OutcomeFault.PHONE_NUMBER),
    ],
)
def test_a_day_or_note_that_cannot_be_is_refused_whoever_asks(
    filled: Store, changes: dict[str, object], fault: OutcomeFault
) -> None:
    before = filled.data_version()
    with pytest.raises(OutcomeRefused) as refused:
        filled.put_outcome(LOCAL_ADMIN, replace(WENT_ON, **changes), AFTERWARDS)
    assert refused.value.faults == (fault,)
    assert filled.outcomes(LOCAL_ADMIN).empty
    assert filled.data_version() == before


def test_the_end_of_the_subsidy_is_that_of_the_newest_monitor(filled: Store) -> None:
    later = {"reference_date": date(2027, 3, 1), "subsidy_end": date(2027, 8, 31)}
    new = submission(meetmoment="2027-jaarlijks", **later)
    filled.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    at_once = replace(WENT_ON, established=date(2028, 6, 30))
    with pytest.raises(OutcomeRefused) as refused:
        filled.put_outcome(LOCAL_ADMIN, at_once, AFTERWARDS)
    assert refused.value.subsidy_end == date(2027, 8, 31)
    assert refused.value.first == date(2028, 7, 31)
    assert filled.put_outcome(
        LOCAL_ADMIN, replace(at_once, established=date(2028, 7, 31)), AFTERWARDS
    )


def test_where_the_end_of_the_subsidy_is_not_known_no_day_is_the_first(store: Store) -> None:
    store.save(LOCAL_ADMIN, submission(subsidy_end=None), draft_id=None, now=NOW)
    told = replace(WENT_ON, established=date(2020, 1, 1), note="Vraag het aan jan@voorbeeld.nl")
    with pytest.raises(OutcomeRefused) as refused:
        store.put_outcome(LOCAL_ADMIN, told, AFTERWARDS)
    assert refused.value.faults == (OutcomeFault.MAIL_ADDRESS,)
    assert (refused.value.subsidy_end, refused.value.first) == (None, None)


def test_a_note_is_read_by_who_advises_or_answers_for_the_partnership(store: Store) -> None:
    store.save(LOCAL_ADMIN, submission(visibility="provincie"), draft_id=None, now=NOW)
    store.put_outcome(LOCAL_ADMIN, WENT_ON, AFTERWARDS)
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
    filled.put_outcome(LOCAL_ADMIN, WENT_ON, AFTERWARDS)
    before = filled.outcomes(LOCAL_ADMIN)
    filled.rebuild(LOCAL_ADMIN, lambda *_: submission(), LATER)
    pd.testing.assert_frame_equal(filled.outcomes(LOCAL_ADMIN), before)
    filled.backup(LOCAL_ADMIN, tmp_path / "copy.sqlite3")
    copy = open_store(f"sqlite:///{tmp_path / 'copy.sqlite3'}")
    pd.testing.assert_frame_equal(copy.outcomes(LOCAL_ADMIN), before)
    assert copy.verify(LOCAL_ADMIN) == []
    copy.close()
