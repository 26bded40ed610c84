"""A process that saves until it is killed, and tells which submissions it has saved."""

from multiprocessing.connection import Connection

from monitor.domain.access import LOCAL_ADMIN
from monitor.store import open_store
from tests.store.invented import NOW, submission


def save_until_killed(url: str, name: str, saved: Connection) -> None:
    """Save submissions of partnership ``name``; send each id once it is stored."""
    store = open_store(url)
    for number in range(10_000):
        new = submission(name, f"ronde {number // 3}", f"{name} {number}".encode())
        saved.send(store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW).id)
