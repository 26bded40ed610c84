"""What was decided on screen, of drafts and of the submissions that they became."""

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.findings import Subject
from monitor.store import Reason, StoreUnavailable
from monitor.store.store import Store
from tests.store.damage import put
from tests.store.invented import NOW, POINTED, PUT_RIGHT, seen, submission

EARLIER = NOW - timedelta(hours=1)
NAME = replace(PUT_RIGHT, subject=Subject("fields", "naam", "answer"))
MONEY = replace(POINTED, table="finance", sheet="Geld")


def test_each_draft_has_its_own_in_the_order_in_which_they_were_made(store: Store) -> None:
    ids = [
        store.put_draft(LOCAL_ADMIN, f"{name}.xlsx", name.encode(), NOW) for name in ("a", "b", "c")
    ]
    before = replace(PUT_RIGHT, at=EARLIER)
    store.correct_draft(LOCAL_ADMIN, seen(store, ids[0]), [NAME, before], NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, ids[1]), [NAME], NOW)
    store.point_in_draft(LOCAL_ADMIN, seen(store, ids[1]), MONEY, NOW)
    drafts = {item.id: item for item in store.drafts(LOCAL_ADMIN, NOW)}
    assert [drafts[draft_id].corrections for draft_id in ids] == [(before, NAME), (NAME,), ()]
    assert [drafts[draft_id].pointings for draft_id in ids] == [(), (MONEY,), ()]


def test_a_submission_has_them_as_they_were_stored(store: Store) -> None:
    decided = [NAME, replace(PUT_RIGHT, at=EARLIER)]
    new = submission(corrections=decided, pointings=[POINTED, MONEY])
    saved = store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    found = store.decided(LOCAL_ADMIN, saved.id)
    assert list(found.corrections) == decided
    assert found.pointings == (POINTED, MONEY)


@pytest.mark.parametrize("kind", ["correction", "pointing"])
def test_damage_to_one_is_told_as_that_and_not_as_a_mistake_of_ours(
    filled: Store, path, kind: str
) -> None:
    put(path, kind, "at", "'gisteren'")
    with pytest.raises(StoreUnavailable) as of_submission:
        filled.decided(LOCAL_ADMIN, 1)
    put(path, f"draft_{kind}", "at", "'gisteren'")
    with pytest.raises(StoreUnavailable) as of_draft:
        filled.drafts(LOCAL_ADMIN, NOW)
    assert {of_submission.value.reason, of_draft.value.reason} == {Reason.UNREADABLE}
