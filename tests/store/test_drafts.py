"""Drafts: the owner's alone, and gone after a day."""

import hashlib
from datetime import timedelta

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.store.store import Store
from tests.store.invented import NOW

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
    store.drop_draft(OTHER, draft_id)
    assert store.draft(LOCAL_ADMIN, draft_id, NOW) is not None
    store.drop_draft(LOCAL_ADMIN, draft_id)
    assert store.draft(LOCAL_ADMIN, draft_id, NOW) is None
    store.drop_draft(LOCAL_ADMIN, draft_id)


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
