"""Processes that save, and tell what they have kept as soon as it is kept."""

import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from typing import NamedTuple

from monitor.domain.access import LOCAL_ADMIN
from monitor.store import StoreUnavailable, open_store
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


class Written(NamedTuple):
    """What a process stored, how long the longest of it took, and why the rest was refused."""

    ids: list[int]
    longest: float
    refusals: list[str]


def write_at_once(url: str, writers: range, writes: int, start: Barrier, told: Connection) -> None:
    """Store so many monitors for each of these writers at once, together with other processes."""
    store, ids, waits, refusals = open_store(url), [], [], []

    def write(writer: int) -> None:
        for number in range(writes):
            content = f"{writer} {number}".encode()
            new = submission(f"P{number % 4}", "2026-midterm", content)
            begin = time.monotonic()
            try:
                ids.append(store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW).id)
            except StoreUnavailable as fault:
                refusals.append(f"{fault.reason} {fault}")
            waits.append(time.monotonic() - begin)

    start.wait(60)
    with ThreadPoolExecutor(len(writers)) as pool:
        list(pool.map(write, writers))
    store.close()
    told.send(Written(ids, max(waits), refusals))
