"""What saving and withdrawing do to the versions of a round."""

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.domain.pointing import Pointing
from monitor.store import (
    AlreadyStored,
    DraftChanged,
    NotAllowed,
    NotFound,
    NotStorable,
    Saved,
)
from monitor.store.store import Store
from tests.store.damage import put
from tests.store.invented import ERROR, NOW, POINTED, PUT_RIGHT, seen, submission

LATER = NOW + timedelta(hours=1)
COORDINATOR = Viewer("trekker", Role.COORDINATOR, frozenset({"NHN-01"}))


def standings(store: Store) -> dict[int, tuple[int, str]]:
    found = store.submissions(LOCAL_ADMIN, every_version=True)
    return {
        row.submission: (row.version, row.state)
        for row in found.sort_values("submission").itertuples()
    }


def test_a_first_submission_is_the_current_version_one(store: Store) -> None:
    saved = store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    assert (saved.pps_id, saved.round, saved.version) == ("NHN-01", "2026-midterm", 1)
    assert standings(store) == {saved.id: (1, "current")}


def test_a_second_upload_for_a_round_supersedes_the_first(store: Store) -> None:
    first = store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=None, now=NOW)
    second = store.save(LOCAL_ADMIN, submission(content=b"b"), draft_id=None, now=LATER)
    assert standings(store) == {first.id: (1, "superseded"), second.id: (2, "current")}
    assert list(store.submissions(LOCAL_ADMIN)["submission"]) == [second.id]


def test_a_partnership_and_round_are_the_same_in_another_spelling(store: Store) -> None:
    store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=None, now=NOW)
    other = submission("nhn - 01", "2026 - MIDTERM", b"b", campus="campus dijk")
    second = store.save(LOCAL_ADMIN, other, draft_id=None, now=LATER)
    assert (second.pps_id, second.version) == ("NHN-01", 2)
    found = store.submissions(LOCAL_ADMIN)
    assert list(found["pps_id"]) == ["NHN-01"]
    assert list(found["campus"]) == ["Campus Dijk"]
    assert len(store.register(LOCAL_ADMIN)) == 1


def test_rounds_and_partnerships_each_have_their_own_versions(store: Store) -> None:
    for pps_id, round_name in (
        ("A", "2025-nulmeting"),
        ("A", "2026-midterm"),
        ("B", "2026-midterm"),
    ):
        saved = store.save(LOCAL_ADMIN, submission(pps_id, round_name), draft_id=None, now=NOW)
        assert saved.version == 1


def test_the_same_bytes_are_refused_with_what_is_stored(store: Store) -> None:
    first = store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=None, now=NOW)
    with pytest.raises(AlreadyStored) as refusal:
        store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=None, now=LATER)
    assert refusal.value.existing == first


def test_the_bytes_of_a_superseded_version_are_refused_too(store: Store) -> None:
    store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=None, now=NOW)
    store.save(LOCAL_ADMIN, submission(content=b"b"), draft_id=None, now=NOW)
    with pytest.raises(AlreadyStored):
        store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=None, now=LATER)


def test_the_same_bytes_put_right_otherwise_on_screen_are_a_next_version(store: Store) -> None:
    first = store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=None, now=NOW)
    read, saved = [], []
    for new in ("1-10-2026", "1-11-2026"):
        made = replace(PUT_RIGHT, new=new)
        draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
        store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [made], NOW)
        read.append(submission(content=b"a", corrections=[made]))
        saved.append(store.save(LOCAL_ADMIN, read[-1], draft_id=draft_id, now=LATER))
    assert [item.version for item in (first, *saved)] == [1, 2, 3]
    assert store.verify(LOCAL_ADMIN) == []

    later = replace(PUT_RIGHT, by="een ander", at=LATER)
    for again, existing in (
        (replace(read[0], corrections=(later,)), saved[0]),
        (read[1], saved[1]),
    ):
        with pytest.raises(AlreadyStored) as refusal:
            store.save(LOCAL_ADMIN, again, draft_id="later", now=LATER)
        assert refusal.value.existing == existing


def test_the_same_bytes_pointed_at_otherwise_are_a_next_version(store: Store) -> None:
    def save(*pointings: Pointing) -> Saved:
        draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
        for item in pointings:
            store.point_in_draft(LOCAL_ADMIN, seen(store, draft_id), item, NOW)
        new = submission(content=b"a", pointings=pointings)
        return store.save(LOCAL_ADMIN, new, draft_id=draft_id, now=NOW)

    assert [save(POINTED).version, save(replace(POINTED, row=4)).version] == [1, 2]
    with pytest.raises(AlreadyStored):
        save(replace(POINTED, at=LATER))


def test_a_file_that_was_put_right_on_screen_is_refused_when_it_is_brought_again(
    store: Store,
) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    right = submission(content=b"a", corrections=[PUT_RIGHT])
    first = store.save(LOCAL_ADMIN, right, draft_id=draft_id, now=NOW)
    for again in (None, store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)):
        with pytest.raises(AlreadyStored) as refusal:
            store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=again, now=LATER)
        assert refusal.value.existing == first


def test_withdrawn_bytes_may_be_stored_again_as_a_next_version(store: Store) -> None:
    first = store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=None, now=NOW)
    store.withdraw(LOCAL_ADMIN, first.id, "verkeerd bestand", NOW)
    again = store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=None, now=LATER)
    assert standings(store) == {first.id: (1, "withdrawn"), again.id: (2, "current")}


def test_what_was_stored_from_a_draft_is_what_it_became_also_once_it_is_withdrawn(
    store: Store,
) -> None:
    ids = [store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW) for _ in range(2)]
    saved = store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=ids[0], now=NOW)
    store.drop_draft(LOCAL_ADMIN, seen(store, ids[1]))
    assert [store.became(LOCAL_ADMIN, draft_id) for draft_id in ids] == [saved, None]
    assert store.became(Viewer("ander", Role.ADMIN), ids[0]) is None
    for withdrawn in (False, True):
        became = store.became(LOCAL_ADMIN, ids[0])
        assert became is not None
        assert became.withdrawn == withdrawn
        store.withdraw(LOCAL_ADMIN, saved.id, "verkeerd bestand", LATER)


def test_saving_one_draft_twice_stores_it_once(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    first = store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=draft_id, now=NOW)
    again = store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=draft_id, now=LATER)
    assert again == first
    assert (first.made_now, again.made_now) == (True, False)
    assert len(store.audit(LOCAL_ADMIN)) == 1


def test_saving_takes_the_draft_away(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=draft_id, now=NOW)
    assert store.drafts(LOCAL_ADMIN, NOW) == ()


def test_a_draft_of_other_bytes_is_a_mistake(store: Store) -> None:
    store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id="d", now=NOW)
    with pytest.raises(NotStorable):
        store.save(LOCAL_ADMIN, submission(content=b"b"), draft_id="d", now=NOW)


@pytest.mark.parametrize(
    "wrong",
    [
        submission(findings=(ERROR,)),
        submission(pps_id=" "),
        submission(meetmoment="\u00a0"),
        replace(submission(), sha256=hashlib.sha256(b"other").hexdigest()),
    ],
    ids=["a fout", "no pps_id", "no round", "another hash"],
)
def test_what_must_never_be_stored_is_not(store: Store, wrong) -> None:
    with pytest.raises(NotStorable):
        store.save(LOCAL_ADMIN, wrong, draft_id=None, now=NOW)
    assert store.submissions(LOCAL_ADMIN).empty
    assert store.register(LOCAL_ADMIN).empty


def test_a_moment_without_time_zone_is_a_mistake(store: Store) -> None:
    with pytest.raises(ValueError, match="time zone"):
        store.save(LOCAL_ADMIN, submission(), draft_id=None, now=datetime(2026, 1, 1))


def test_moments_come_back_in_utc(store: Store) -> None:
    in_holland = NOW.astimezone(timezone(timedelta(hours=1)))
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=in_holland)
    assert store.submissions(LOCAL_ADMIN)["uploaded_at"].iloc[0] == NOW


def test_a_coordinator_saves_the_own_partnership_in_any_spelling(store: Store) -> None:
    assert store.save(COORDINATOR, submission("nhn-01"), draft_id=None, now=NOW).version == 1


@pytest.mark.parametrize(
    "viewer",
    [
        Viewer("ander", Role.COORDINATOR, frozenset({"UTR-02"})),
        Viewer("adviseur", Role.ADVISER, frozenset({"NHN-01"})),
        Viewer("gedeputeerde", Role.PROVINCE, frozenset({"NHN-01"})),
    ],
    ids=lambda viewer: viewer.role,
)
def test_others_save_nothing(store: Store, viewer: Viewer) -> None:
    with pytest.raises(NotAllowed):
        store.save(viewer, submission(), draft_id=None, now=NOW)
    assert store.submissions(LOCAL_ADMIN).empty


def test_withdrawing_makes_the_version_before_it_current(store: Store) -> None:
    ids = [
        store.save(LOCAL_ADMIN, submission(content=content), draft_id=None, now=NOW).id
        for content in (b"a", b"b", b"c")
    ]
    store.withdraw(LOCAL_ADMIN, ids[1], "dubbel", NOW)
    assert [state for _, state in standings(store).values()] == [
        "superseded",
        "withdrawn",
        "current",
    ]
    store.withdraw(LOCAL_ADMIN, ids[2], "verkeerd jaar", NOW)
    assert [state for _, state in standings(store).values()] == [
        "current",
        "withdrawn",
        "withdrawn",
    ]
    assert list(store.answers(LOCAL_ADMIN)["submission"].unique()) == [ids[0]]


def test_a_submission_with_a_damaged_date_can_be_withdrawn(store: Store, path: Path) -> None:
    saved = store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    put(path, "submission", "reference_date", "'2022-q0-15 00:00:00.000000'")
    assert store.withdraw(LOCAL_ADMIN, saved.id, "beschadigd", NOW)
    assert store.submissions(LOCAL_ADMIN).empty


def test_withdrawing_the_only_version_leaves_none_current(store: Store) -> None:
    saved = store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    store.withdraw(LOCAL_ADMIN, saved.id, "verkeerde PPS", NOW)
    assert store.submissions(LOCAL_ADMIN).empty
    assert store.answers(LOCAL_ADMIN).empty
    assert store.original(LOCAL_ADMIN, saved.id)[1] == submission().content


def test_a_version_number_is_never_used_twice(store: Store) -> None:
    for content in (b"a", b"b"):
        saved = store.save(LOCAL_ADMIN, submission(content=content), draft_id=None, now=NOW)
    store.withdraw(LOCAL_ADMIN, saved.id, "fout", NOW)
    third = store.save(LOCAL_ADMIN, submission(content=b"c"), draft_id=None, now=NOW)
    assert third.version == 3
    assert store.verify(LOCAL_ADMIN) == []


def test_withdrawing_again_changes_nothing(store: Store) -> None:
    saved = store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    assert store.withdraw(LOCAL_ADMIN, saved.id, "verkeerde PPS", NOW) is True
    before = store.data_version()
    assert store.withdraw(LOCAL_ADMIN, saved.id, "nog eens", LATER) is False
    assert store.data_version() == before
    assert store.audit(LOCAL_ADMIN)["details"].iloc[0] == "verkeerde PPS"


def test_withdrawing_needs_the_admin_a_reason_and_a_submission(store: Store) -> None:
    saved = store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    with pytest.raises(NotAllowed):
        store.withdraw(COORDINATOR, saved.id, "reden", NOW)
    with pytest.raises(NotStorable):
        store.withdraw(LOCAL_ADMIN, saved.id, "  ", NOW)
    with pytest.raises(NotFound):
        store.withdraw(LOCAL_ADMIN, 99, "reden", NOW)
    assert standings(store) == {saved.id: (1, "current")}


def test_corrections_are_stored_with_what_they_put_right(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", submission().content, NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    new = submission(corrections=[PUT_RIGHT])
    saved = store.save(LOCAL_ADMIN, new, draft_id=draft_id, now=NOW)
    assert store.corrections(LOCAL_ADMIN, saved.id) == (PUT_RIGHT,)
    assert store.drafts(LOCAL_ADMIN, NOW) == ()
    assert "put right on screen: 1" in store.audit(LOCAL_ADMIN)["details"].iloc[0]
    assert store.verify(LOCAL_ADMIN) == []


def test_a_draft_in_which_was_decided_after_it_was_read_is_kept_and_not_stored(
    store: Store,
) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", submission().content, NOW)
    store.point_in_draft(LOCAL_ADMIN, seen(store, draft_id), POINTED, NOW)
    moved = replace(POINTED, row=4, at=LATER)
    elsewhere = replace(POINTED, table="finance")
    for read in (
        submission(),
        submission(pointings=[elsewhere]),
        submission(pointings=[moved]),
        submission(pointings=[POINTED], corrections=[PUT_RIGHT]),
    ):
        with pytest.raises(DraftChanged):
            store.save(LOCAL_ADMIN, read, draft_id=draft_id, now=NOW)
    (kept,) = store.drafts(LOCAL_ADMIN, NOW)
    assert kept.pointings == (POINTED,)
    remembered_too = submission(pointings=[POINTED, elsewhere])
    saved = store.save(LOCAL_ADMIN, remembered_too, draft_id=draft_id, now=NOW)
    assert store.decided(LOCAL_ADMIN, saved.id).pointings == (POINTED, elsewhere)
    assert store.drafts(LOCAL_ADMIN, NOW) == ()


def test_saving_leaves_the_draft_of_somebody_else(store: Store) -> None:
    theirs = store.put_draft(COORDINATOR, "a.xlsx", b"a", NOW)
    store.save(LOCAL_ADMIN, submission(content=b"a"), draft_id=theirs, now=NOW)
    assert [item.id for item in store.drafts(COORDINATOR, NOW)] == [theirs]
