"""A process that saves until it is killed, and tells what it has kept as soon as it is kept."""

from multiprocessing.connection import Connection
from typing import NamedTuple

from monitor.domain.access import LOCAL_ADMIN
from monitor.store import open_store
from tests.store.invented import NOW, PUT_RIGHT, seen, submission


class Kept(NamedTuple):
    """A draft that was kept, how much was put right in it, and the submission that it became."""

    draft: str
    corrections: int = 0
    submission: int | None = None


def save_until_killed(url: str, name: str, told: Connection) -> None:
    """Upload, put right and save monitors of partnership ``name``; tell each of it once done."""
    store = open_store(url)
    for number in range(10_000):
        content = f"{name} {number}".encode()
        draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", content, NOW)
        told.send(Kept(draft_id))
        store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
        told.send(Kept(draft_id, 1))
        new = submission(name, f"ronde {number // 3}", content, corrections=[PUT_RIGHT])
        saved = store.save(LOCAL_ADMIN, new, draft_id=draft_id, now=NOW)
        told.send(Kept(draft_id, 1, saved.id))
