"""Where tables were pointed at: with a draft, with its monitor, remembered for the partnership."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.findings import Subject
from monitor.domain.pointing import PointedColumn, Pointing, Remembered
from monitor.store import Disagreement, DraftChanged, Mismatch, NotFound, Reason, StoreUnavailable
from monitor.store.store import Store
from tests.store.invented import NOW, POINTED, PUT_RIGHT, seen, submission

LATER = NOW + timedelta(hours=1)
MONEY = replace(POINTED, table="finance", sheet="Geld", at=LATER)


def save(store: Store, round_: str, *pointings: Pointing, pps_id: str = "NHN-01") -> int:
    new = submission(pps_id, round_, pointings=pointings)
    return store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW).id


def test_a_draft_keeps_the_last_pointing_at_each_table(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    other = store.put_draft(LOCAL_ADMIN, "b.xlsx", b"b", NOW)
    store.point_in_draft(LOCAL_ADMIN, seen(store, draft_id), replace(POINTED, row=4), NOW)
    store.point_in_draft(LOCAL_ADMIN, seen(store, draft_id), MONEY, NOW)
    store.point_in_draft(LOCAL_ADMIN, seen(store, draft_id), POINTED, NOW)
    kept = {item.id: item.pointings for item in store.drafts(LOCAL_ADMIN, NOW)}
    assert kept == {draft_id: (POINTED, MONEY), other: ()}
    gone = seen(store, draft_id)
    assert gone.pointings == (POINTED, MONEY)
    store.drop_draft(LOCAL_ADMIN, seen(store, draft_id))
    with pytest.raises(NotFound):
        store.point_in_draft(LOCAL_ADMIN, gone, POINTED, NOW)


def test_a_window_that_was_not_reloaded_points_at_no_table_that_changed_since(store: Store) -> None:
    shown = seen(store, store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW))
    store.point_in_draft(LOCAL_ADMIN, shown, POINTED, NOW)
    with pytest.raises(DraftChanged):
        store.point_in_draft(LOCAL_ADMIN, shown, replace(POINTED, row=4), NOW)
    store.point_in_draft(LOCAL_ADMIN, shown, MONEY, NOW)
    assert seen(store, shown.id).pointings == (POINTED, MONEY)

    put_right = replace(PUT_RIGHT, subject=Subject(POINTED.table, "2", "target"))
    pointed = seen(store, shown.id)
    store.correct_draft(LOCAL_ADMIN, pointed, [put_right], NOW)
    with pytest.raises(DraftChanged):
        store.point_in_draft(LOCAL_ADMIN, pointed, replace(POINTED, row=4), NOW)
    assert seen(store, shown.id).corrections == (put_right,)


def test_what_was_put_right_in_a_table_is_forgotten_once_that_is_pointed_at(store: Store) -> None:
    """Rows without a code are numbered in order: row 2 may be another one now."""
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    elsewhere = replace(PUT_RIGHT, subject=Subject("finance", "F01", "budget_2025"))
    here = replace(PUT_RIGHT, subject=Subject(POINTED.table, "2", "answer"))
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [here, elsewhere], NOW)
    assert store.point_in_draft(LOCAL_ADMIN, seen(store, draft_id), POINTED, NOW) == 1
    found = store.draft(LOCAL_ADMIN, draft_id, NOW)
    assert found is not None
    assert found[0].corrections == (elsewhere,)
    assert store.point_in_draft(LOCAL_ADMIN, seen(store, draft_id), POINTED, NOW) == 0


def test_pointings_are_stored_with_the_monitor_that_was_read_by_them(store: Store) -> None:
    number = save(store, "2026-midterm", POINTED, MONEY)
    assert store.decided(LOCAL_ADMIN, number).pointings == (POINTED, MONEY)
    assert "tables pointed at: 2" in store.audit(LOCAL_ADMIN)["details"].iloc[0]
    assert store.verify(LOCAL_ADMIN) == []


def test_the_last_pointing_at_each_table_is_remembered_by_partnership(store: Store) -> None:
    save(store, "2025-start", replace(POINTED, row=4), MONEY)
    save(store, "2026-midterm", POINTED)
    save(store, "2026-midterm", MONEY, pps_id="UTR-02")
    save(store, "2026-midterm", pps_id="UTR-03")
    assert set(store.remembered(LOCAL_ADMIN)) == {
        Remembered("nhn-01", (POINTED, MONEY)),
        Remembered("utr-02", (MONEY,)),
    }


def test_a_pointing_for_one_file_does_not_make_one_that_lasts_forgotten(store: Store) -> None:
    lasting = replace(POINTED, columns=(PointedColumn("Wat?", 2, "kpi"),))
    save(store, "2025-start", lasting)
    save(store, "2026-midterm", POINTED)
    assert store.remembered(LOCAL_ADMIN) == (Remembered("nhn-01", (lasting,)),)
    save(store, "2027-eind", replace(POINTED, sheet="", row=0, columns=()))
    assert store.remembered(LOCAL_ADMIN) == ()
    save(store, "2028-review", POINTED)
    assert store.remembered(LOCAL_ADMIN) == (Remembered("nhn-01", (POINTED,)),)


def test_what_was_taken_back_or_withdrawn_is_forgotten(store: Store) -> None:
    save(store, "2025-start", POINTED)
    back = replace(POINTED, sheet="", row=0, columns=())
    number = save(store, "2026-midterm", back)
    assert store.remembered(LOCAL_ADMIN) == ()
    store.withdraw(LOCAL_ADMIN, number, "vergissing", NOW)
    assert store.remembered(LOCAL_ADMIN) == (Remembered("nhn-01", (POINTED,)),)


def test_a_damaged_pointing_is_passed_over_and_named(
    store: Store, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody's upload waits for it; where it is asked for itself it is a fault."""
    save(store, "2025-start", POINTED, pps_id="NHN-02")
    number = save(store, "2025-start", POINTED)
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    connection.execute("UPDATE pointing SET columns = '[[1' WHERE submission = ?", (number,))
    connection.commit()
    connection.close()
    assert store.remembered(LOCAL_ADMIN) == (Remembered("nhn-02", (POINTED,)),)
    assert f"submission {number}" in caplog.text
    with pytest.raises(StoreUnavailable) as fault:
        store.decided(LOCAL_ADMIN, number)
    assert fault.value.reason is Reason.UNREADABLE
    (found,) = store.verify(LOCAL_ADMIN)
    assert found == Disagreement(number, Mismatch.GIVEN)
    assert found in store.rebuild(LOCAL_ADMIN, lambda *read: None, NOW)


def test_a_later_pointing_that_lasts_takes_the_place_of_one_that_lasts(store: Store) -> None:
    lasting = replace(POINTED, columns=(PointedColumn("Wat?", 2, "kpi"),))
    save(store, "2025-start", lasting)
    save(store, "2026-midterm", replace(lasting, row=7))
    assert store.remembered(LOCAL_ADMIN) == (Remembered("nhn-01", (replace(lasting, row=7),)),)
