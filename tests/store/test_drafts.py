"""Drafts: the owner's alone, and gone after a day."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.domain.decided import Decided
from monitor.domain.findings import Subject
from monitor.store import DraftChanged, NotFound
from monitor.store.store import Store
from tests.store.invented import NOW, POINTED, PUT_RIGHT, seen

OTHER = Viewer("ander", Role.ADMIN)
ALMOST = NOW + timedelta(hours=24) - timedelta(seconds=1)
EXPIRED = NOW + timedelta(hours=24)


def test_a_draft_comes_back_as_it_was_uploaded(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "=cmd|x.xlsx", b"\x00\xff", NOW)
    kept = store.draft(LOCAL_ADMIN, draft_id, ALMOST)
    assert kept is not None
    draft, content = kept
    assert content == b"\x00\xff"
    assert (draft.filename, draft.size, draft.created) == ("=cmd|x.xlsx", 2, NOW)
    assert draft.sha256 == hashlib.sha256(content).hexdigest()
    assert draft.expires == EXPIRED


def test_drafts_of_one_moment_are_listed_by_name(store: Store) -> None:
    for name in ("b", "c", "a"):
        store.put_draft(LOCAL_ADMIN, name, name.encode(), NOW)
    assert [draft.filename for draft in store.drafts(LOCAL_ADMIN, NOW)] == ["a", "b", "c"]


def test_drafts_are_listed_newest_first(store: Store) -> None:
    for minute, name in enumerate(("a", "b", "c")):
        store.put_draft(LOCAL_ADMIN, name, b"", NOW + timedelta(minutes=minute))
    assert [draft.filename for draft in store.drafts(LOCAL_ADMIN, NOW)] == ["c", "b", "a"]


def test_an_expired_draft_is_not_given_even_before_it_is_removed(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    assert store.draft(LOCAL_ADMIN, draft_id, EXPIRED) is None
    assert store.drafts(LOCAL_ADMIN, EXPIRED) == ()


def test_the_next_upload_removes_expired_drafts_of_everyone(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    store.put_draft(OTHER, "b.xlsx", b"b", EXPIRED)
    assert store.draft(LOCAL_ADMIN, draft_id, NOW) is None


def test_only_the_owner_sees_and_drops_a_draft(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    assert store.draft(OTHER, draft_id, NOW) is None
    assert store.drafts(OTHER, NOW) == ()
    own = seen(store, draft_id)
    store.drop_draft(OTHER, own)
    assert store.draft(LOCAL_ADMIN, draft_id, NOW) is not None
    store.drop_draft(LOCAL_ADMIN, own)
    assert store.draft(LOCAL_ADMIN, draft_id, NOW) is None
    store.drop_draft(LOCAL_ADMIN, own)


def test_a_draft_in_which_was_decided_what_nobody_saw_is_not_dropped(store: Store) -> None:
    shown = seen(store, store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW))
    store.correct_draft(LOCAL_ADMIN, shown, [PUT_RIGHT], NOW)
    corrected = seen(store, shown.id)
    with pytest.raises(DraftChanged):
        store.drop_draft(LOCAL_ADMIN, shown)
    store.point_in_draft(LOCAL_ADMIN, corrected, POINTED, NOW)
    with pytest.raises(DraftChanged):
        store.drop_draft(LOCAL_ADMIN, corrected)
    pointed = seen(store, shown.id)
    assert pointed.choices == Decided((PUT_RIGHT,), (POINTED,))
    store.restore_draft(LOCAL_ADMIN, pointed, NOW)
    store.drop_draft(LOCAL_ADMIN, pointed)  # nothing is lost of what was taken back
    assert store.drafts(LOCAL_ADMIN, NOW) == ()


def test_a_draft_is_in_no_list_no_trail_and_no_version(store: Store) -> None:
    before = store.data_version()
    store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    assert store.submissions(LOCAL_ADMIN, every_version=True).empty
    assert store.audit(LOCAL_ADMIN).empty
    assert store.data_version() == before


def test_ids_cannot_be_guessed(store: Store) -> None:
    ids = {store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW) for _ in range(50)}
    assert len(ids) == 50
    assert min(len(draft_id) for draft_id in ids) >= 32


def test_expired_drafts_can_be_removed_without_an_upload(store: Store) -> None:
    expired = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    young = store.put_draft(OTHER, "b.xlsx", b"b", ALMOST)
    store.forget_expired_drafts(EXPIRED)
    assert store.draft(LOCAL_ADMIN, expired, NOW) is None
    assert store.draft(OTHER, young, EXPIRED) is not None


def test_a_correction_stays_with_its_draft_until_another_takes_its_place(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    later = replace(PUT_RIGHT, new="2-10-2026", at=ALMOST)
    other = replace(PUT_RIGHT, subject=Subject("fields", "naam", "answer"), old="", new="Huis")
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [later, other], NOW)
    (listed,) = store.drafts(LOCAL_ADMIN, ALMOST)
    assert set(listed.corrections) == {later, other}
    kept = store.draft(LOCAL_ADMIN, draft_id, ALMOST)
    assert kept is not None
    assert kept[0] == listed


def test_what_stood_in_the_workbook_put_back_is_no_correction_any_more(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    store.correct_draft(
        LOCAL_ADMIN, seen(store, draft_id), [replace(PUT_RIGHT, new=PUT_RIGHT.old)], NOW
    )
    assert store.drafts(LOCAL_ADMIN, NOW)[0].corrections == ()


def test_what_stands_in_the_workbook_is_kept_as_right_where_nothing_took_its_place(
    store: Store,
) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    right = replace(PUT_RIGHT, new=PUT_RIGHT.old)
    for _ in range(2):
        store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [right], NOW)
        assert store.drafts(LOCAL_ADMIN, NOW)[0].corrections == (right,)


def test_all_that_was_put_right_is_taken_back_at_once(store: Store) -> None:
    ids = [store.put_draft(LOCAL_ADMIN, name, name.encode(), NOW) for name in ("a", "b")]
    other = replace(PUT_RIGHT, subject=Subject("fields", "naam", "answer"), old="", new="Huis")
    for draft_id in ids:
        store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT, other], NOW)
    store.restore_draft(LOCAL_ADMIN, seen(store, ids[0]), ALMOST)
    kept = {item.id: len(item.corrections) for item in store.drafts(LOCAL_ADMIN, NOW)}
    assert kept == {ids[0]: 0, ids[1]: 2}


def test_what_was_put_right_since_is_not_taken_back_with_all(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    shown = seen(store, draft_id)
    other = replace(PUT_RIGHT, subject=Subject("fields", "naam", "answer"), old="", new="Huis")
    store.correct_draft(LOCAL_ADMIN, shown, [other], NOW)
    with pytest.raises(DraftChanged):
        store.restore_draft(LOCAL_ADMIN, shown, NOW)
    assert set(seen(store, draft_id).corrections) == {PUT_RIGHT, other}


def test_one_thing_that_was_put_right_is_taken_back_and_the_rest_stays(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    right = replace(PUT_RIGHT, subject=Subject("fields", "naam", "answer"), old="Huis", new="Huis")
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT, right], NOW)
    store.take_back_in_draft(LOCAL_ADMIN, draft_id, [right], NOW)
    assert store.drafts(LOCAL_ADMIN, NOW)[0].corrections == (PUT_RIGHT,)
    assert store.verify(LOCAL_ADMIN) == []


def test_what_was_put_right_anew_since_is_not_taken_back(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    later = replace(PUT_RIGHT, new="2-10-2026", at=ALMOST)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [later], NOW)
    with pytest.raises(DraftChanged):
        store.take_back_in_draft(LOCAL_ADMIN, draft_id, [PUT_RIGHT], NOW)
    assert store.drafts(LOCAL_ADMIN, NOW)[0].corrections == (later,)


def test_of_several_nothing_is_taken_back_where_one_was_put_right_anew_since(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    right = replace(PUT_RIGHT, subject=Subject("fields", "naam", "answer"), old="Huis", new="Huis")
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [right, PUT_RIGHT], NOW)
    later = replace(PUT_RIGHT, new="2-10-2026", at=ALMOST)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [later], NOW)
    with pytest.raises(DraftChanged):
        store.take_back_in_draft(LOCAL_ADMIN, draft_id, [right, PUT_RIGHT], NOW)
    assert set(store.drafts(LOCAL_ADMIN, NOW)[0].corrections) == {right, later}


def test_what_is_taken_back_twice_is_done_once(store: Store) -> None:
    """As by a double click."""
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    for _ in range(2):
        store.take_back_in_draft(LOCAL_ADMIN, draft_id, [PUT_RIGHT], NOW)
        assert seen(store, draft_id).corrections == ()


def test_where_is_pointed_at_twice_is_kept_once_with_what_was_put_right_there_since(
    store: Store,
) -> None:
    shown = seen(store, store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW))
    assert store.point_in_draft(LOCAL_ADMIN, shown, POINTED, NOW) == 0
    here = replace(PUT_RIGHT, subject=Subject(POINTED.table, "2", "target"))
    store.correct_draft(LOCAL_ADMIN, seen(store, shown.id), [here], NOW)
    assert store.point_in_draft(LOCAL_ADMIN, shown, POINTED, NOW) == 0
    assert seen(store, shown.id).choices == Decided((here,), (POINTED,))
    elsewhere = replace(POINTED, row=POINTED.row + 1)
    with pytest.raises(DraftChanged):
        store.point_in_draft(LOCAL_ADMIN, shown, elsewhere, NOW)


def test_an_expired_draft_is_not_put_right_even_before_it_is_removed(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], ALMOST)
    with pytest.raises(NotFound):
        store.correct_draft(
            LOCAL_ADMIN, seen(store, draft_id), [replace(PUT_RIGHT, new="3")], EXPIRED
        )
    with pytest.raises(NotFound):
        store.restore_draft(LOCAL_ADMIN, seen(store, draft_id), EXPIRED)
    assert store.drafts(LOCAL_ADMIN, NOW)[0].corrections == (PUT_RIGHT,)


def test_corrections_go_with_their_draft_and_touch_no_other(store: Store) -> None:
    ids = [store.put_draft(LOCAL_ADMIN, name, name.encode(), NOW) for name in ("a", "b")]
    for draft_id in ids:
        store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    gone = seen(store, ids[0])
    store.drop_draft(LOCAL_ADMIN, gone)
    with pytest.raises(NotFound):
        store.correct_draft(LOCAL_ADMIN, gone, [PUT_RIGHT], NOW)
    (left,) = store.drafts(LOCAL_ADMIN, NOW)
    assert (left.id, left.corrections) == (ids[1], (PUT_RIGHT,))


def test_a_correction_changes_no_data_that_others_see(store: Store) -> None:
    draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    before = store.data_version()
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    assert store.data_version() == before
    assert store.audit(LOCAL_ADMIN).empty


def test_a_window_that_was_not_reloaded_replaces_no_answer_that_it_did_not_show(
    store: Store,
) -> None:
    shown = seen(store, store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW))
    store.correct_draft(LOCAL_ADMIN, shown, [PUT_RIGHT], NOW)
    other = replace(PUT_RIGHT, subject=Subject("fields", "naam", "answer"), old="", new="Huis")
    mine = replace(PUT_RIGHT, new="2-10-2026")
    with pytest.raises(DraftChanged):
        store.correct_draft(LOCAL_ADMIN, shown, [other, mine], NOW)
    assert seen(store, shown.id).corrections == (PUT_RIGHT,)

    now = seen(store, shown.id)
    store.restore_draft(LOCAL_ADMIN, now, NOW)
    with pytest.raises(DraftChanged):
        store.correct_draft(LOCAL_ADMIN, now, [mine], NOW)
    store.correct_draft(LOCAL_ADMIN, shown, [other, mine], NOW)
    assert set(seen(store, shown.id).corrections) == {other, mine}


def test_no_answer_is_put_in_a_table_that_was_pointed_at_elsewhere_since(store: Store) -> None:
    shown = seen(store, store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW))
    here = replace(PUT_RIGHT, subject=Subject(POINTED.table, "2", "target"))
    store.point_in_draft(LOCAL_ADMIN, shown, POINTED, NOW)
    with pytest.raises(DraftChanged):
        store.correct_draft(LOCAL_ADMIN, shown, [here], NOW)
    store.correct_draft(LOCAL_ADMIN, shown, [PUT_RIGHT], NOW)
    assert seen(store, shown.id).corrections == (PUT_RIGHT,)
