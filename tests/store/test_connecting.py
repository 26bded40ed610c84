"""The store under fault: killed, full, failing half-way, and used by many at once."""

import random
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.domain.access import LOCAL_ADMIN
from monitor.store import (
    AlreadyStored,
    Reason,
    Saved,
    StoreFault,
    StoreUnavailable,
    connecting,
    open_store,
)
from monitor.store.store import Store
from tests.repeats import FULL_DISKS, KILLS, WRITES
from tests.store.damage import put
from tests.store.invented import NOW, POINTED, PUT_RIGHT, seen, submission
from tests.store.saving_process import Kept, save_until_killed, write_at_once
from tests.store.whole import assert_whole


@contextmanager
def listening(target: object, event: str, act: Callable[..., None]) -> Iterator[None]:
    sa.event.listen(target, event, act)
    try:
        yield
    finally:
        sa.event.remove(target, event, act)


def kill_while_saving(
    url: str, name: str, chance: random.Random, processes: ForkServerContext
) -> list[Kept]:
    """What a process said that it kept until it was killed, at any point of what it does."""
    receiver, sender = processes.Pipe(duplex=False)
    process = processes.Process(target=save_until_killed, args=(url, name, sender))
    process.start()
    sender.close()
    kept = [receiver.recv() for _ in range(chance.randint(1, 6))]
    process.join(chance.uniform(0, 0.03))
    process.kill()
    process.join()
    process.close()
    try:
        while True:
            kept.append(receiver.recv())
    except EOFError:
        receiver.close()
    return kept


def what_is_there(url: str) -> tuple[dict[str, int], dict[str, int]]:
    """The submissions by the draft that they were read from, and each draft's corrections."""
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    stored = dict(connection.execute("SELECT draft_id, id FROM submission"))
    drafts = dict(
        connection.execute(
            "SELECT id, count(draft) FROM draft "
            "LEFT JOIN draft_correction ON draft = id GROUP BY id"
        )
    )
    connection.close()
    return stored, drafts


def assert_kept(url: str, kept: list[Kept]) -> None:
    """That all that was acknowledged is there; a draft as itself or as what it became."""
    stored, drafts = what_is_there(url)
    assert stored.keys().isdisjoint(drafts)
    for item in kept:
        assert item.draft in stored or item.draft in drafts
        if item.submission is not None:
            assert stored[item.draft] == item.submission
        elif item.draft in drafts:
            assert drafts[item.draft] >= item.corrections


def test_a_kill_loses_nothing_acknowledged_and_leaves_nothing_half(
    url: str, processes: ForkServerContext
) -> None:
    """Drafts, what was put right in them, and the submissions that they became."""
    open_store(url).close()
    kept: list[Kept] = []
    chance = random.Random(20261102)
    for number in range(KILLS):
        kept += kill_while_saving(url, f"P{number}", chance, processes)
        assert_kept(url, kept)
    assert len(kept) >= KILLS
    saved = {item.submission for item in kept if item.submission is not None}
    print(f"\n{KILLS} killed; {len(saved)} submissions of {len(kept)} acknowledgements, none lost")
    assert saved
    with closing(open_store(url)) as store:
        assert_whole(store)
        found = store.submissions(LOCAL_ADMIN, every_version=True)["submission"]
        assert saved <= set(found)
        for number in found:  # with all that was put right, acknowledged or not
            assert store.corrections(LOCAL_ADMIN, number) == (PUT_RIGHT,)


def test_a_full_disk_stores_nothing_half_and_still_reads(url: str) -> None:
    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 120")

    reasons, stored = [], 0
    with listening(sa.pool.Pool, "connect", limit):
        store = open_store(url)
        draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
        store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
        for number in range(FULL_DISKS):
            # Ever smaller, so that the disk fills at another place in the transaction each time.
            content = f"{number}".encode() * (100 * (FULL_DISKS - number))
            try:
                new = submission(
                    "NHN-01", f"ronde {number}", content, corrections=[PUT_RIGHT] * (number % 30)
                )
                store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
                stored += 1
            except StoreUnavailable as fault:
                reasons.append(fault.reason)
            assert len(store.submissions(LOCAL_ADMIN)) == stored
        assert assert_whole(store) == stored
        with pytest.raises(StoreUnavailable):
            store.put_draft(LOCAL_ADMIN, "a.xlsx", b"x" * 1_000_000, NOW)
        long = replace(PUT_RIGHT, new="x" * 1_000_000)
        with pytest.raises(StoreUnavailable):
            store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [long], NOW)
        assert [draft.corrections for draft in store.drafts(LOCAL_ADMIN, NOW)] == [(PUT_RIGHT,)]
        store.close()
    assert stored >= 3
    assert len(reasons) >= 30
    assert set(reasons) == {Reason.FULL}

    store = open_store(url)  # there is room again
    store.save(LOCAL_ADMIN, submission("NHN-01", "ronde later"), draft_id=None, now=NOW)
    assert assert_whole(store) == stored + 1
    store.close()


def fail_at(number: int) -> Callable[..., None]:
    count = 0

    def act(*_arguments: object) -> None:
        nonlocal count
        count += 1
        if count == number:
            fault = sqlite3.OperationalError("disk I/O error")
            fault.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
            raise sa.exc.OperationalError("", None, fault)

    return act


def test_a_write_that_fails_at_any_statement_leaves_nothing_half(url: str) -> None:
    store = open_store(url)
    store.save(LOCAL_ADMIN, submission(content=b"first"), draft_id=None, now=NOW)
    new = submission("UTR-02", content=b"second")
    reasons = []
    for number in range(1, 100):
        with listening(sa.Engine, "before_cursor_execute", fail_at(number)):
            try:
                store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
                break
            except StoreUnavailable as fault:
                reasons.append(fault.reason)
        assert assert_whole(store) == 1
        assert len(store.register(LOCAL_ADMIN)) == 1
    assert len(reasons) > 10  # every statement of a save had its turn
    assert set(reasons) == {Reason.UNREACHABLE}
    assert assert_whole(store) == 2
    store.close()


def test_a_commit_that_fails_keeps_nothing(url: str) -> None:
    store = open_store(url)
    with listening(sa.Engine, "commit", fail_at(1)), pytest.raises(StoreUnavailable):
        store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    assert assert_whole(store) == 0
    store.close()


def test_a_locked_store_says_so_and_goes_on_reading(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "BUSY_TIMEOUT_MS", 50)
    store = open_store(url)
    other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable) as refusal:
        store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    assert refusal.value.reason is Reason.BUSY
    assert store.submissions(LOCAL_ADMIN).empty
    other.close()
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    store.close()


def test_a_store_whose_file_is_gone_says_so_and_makes_no_other_in_its_place(url: str) -> None:
    store, file = open_store(url), Path(url.removeprefix("sqlite:///"))
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    moved = file.rename(file.with_name("moved"))
    for attempt in (
        lambda: store.save(LOCAL_ADMIN, submission(content=b"next"), draft_id=None, now=NOW),
        lambda: store.submissions(LOCAL_ADMIN),
    ):
        with pytest.raises(StoreUnavailable) as refusal:
            attempt()
        assert refusal.value.reason is Reason.UNREACHABLE
    assert not file.exists()
    moved.rename(file)
    store.save(LOCAL_ADMIN, submission(content=b"next"), draft_id=None, now=NOW)
    assert assert_whole(store) == 2
    store.close()


def test_a_copy_that_is_put_back_is_what_is_read_and_written_from_then_on(url: str) -> None:
    store, file = open_store(url), Path(url.removeprefix("sqlite:///"))
    copy = file.with_name("copy")
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    store.backup(LOCAL_ADMIN, copy)
    store.save(LOCAL_ADMIN, submission(content=b"next"), draft_id=None, now=NOW)
    for beside in ("-wal", "-shm"):
        file.with_name(f"{file.name}{beside}").unlink()
    copy.replace(file)
    assert len(store.submissions(LOCAL_ADMIN, every_version=True)) == 1
    store.save(LOCAL_ADMIN, submission(content=b"other"), draft_id=None, now=NOW)
    store.close()
    again = open_store(url)
    assert assert_whole(again) == 2
    again.close()


def test_sixteen_writers_at_once_store_everything(url: str, processes: ForkServerContext) -> None:
    """Four in each of four processes: in one they stand in line, between them the file locks."""
    open_store(url).close()
    start = processes.Barrier(4)
    pipes, running = [], []
    for first in range(0, 16, 4):
        receiver, sender = processes.Pipe(duplex=False)
        given = (url, range(first, first + 4), WRITES, start, sender)
        running.append(processes.Process(target=write_at_once, args=given))
        running[-1].start()
        sender.close()
        pipes.append(receiver)
    written = [receiver.recv() for receiver in pipes]
    for process in running:
        process.join()
    longest = max(item.longest for item in written)
    ids = [number for item in written for number in item.ids]
    print(f"\n{len(ids)} stored, the longest wait {longest:.1f} seconds")
    assert [refusal for item in written for refusal in item.refusals] == []
    assert sorted(ids) == list(range(1, 16 * WRITES + 1))
    with closing(open_store(url)) as store:
        assert assert_whole(store) == 16 * WRITES
        found = store.submissions(LOCAL_ADMIN, every_version=True)
    assert len(found["pps_id"].unique()) == 4
    for _, versions in found.groupby("pps_id"):
        assert sorted(versions["version"]) == list(range(1, len(versions) + 1))
        assert sum(versions["state"] == "current") == 1


def at_once(acts: list[Callable[[], Saved]]) -> list[Saved | StoreFault | AlreadyStored]:
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], Saved]) -> Saved | StoreFault | AlreadyStored:
        start.wait()
        try:
            return act()
        except (StoreFault, AlreadyStored) as refusal:
            return refusal

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_a_double_click_saves_once_and_both_clicks_get_the_same(store: Store) -> None:
    for number in range(10):
        content = f"{number}".encode()
        draft_id = store.put_draft(LOCAL_ADMIN, "a.xlsx", content, NOW)
        new = submission(content=content)

        def click(new=new, draft_id=draft_id) -> Saved:
            return store.save(LOCAL_ADMIN, new, draft_id=draft_id, now=NOW)

        first, second = at_once([click, click])
        assert isinstance(first, Saved)
        assert first == second
        assert first.version == number + 1
    assert assert_whole(store) == 10


def test_the_same_file_from_eight_people_at_once_is_stored_once(store: Store) -> None:
    new = submission()
    outcomes = at_once(
        [lambda n=n: store.save(LOCAL_ADMIN, new, draft_id=f"d{n}", now=NOW) for n in range(8)]
    )
    assert sum(isinstance(outcome, Saved) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, AlreadyStored) for outcome in outcomes) == 7
    assert assert_whole(store) == 1


def test_a_mistake_in_a_statement_is_not_taken_for_a_failing_disk() -> None:
    fault = sqlite3.OperationalError("no such column: x")
    fault.sqlite_errorcode = sqlite3.SQLITE_ERROR
    with pytest.raises(sa.exc.OperationalError), connecting.naming_faults():
        raise sa.exc.OperationalError("", None, fault)


UNREADABLE = {
    "submission.reference_date": "'2022-q0-15 00:00:00.000000'",
    "submission.version": "'een'",
    "submission.pps_id": "CAST(x'ff' AS TEXT)",
    "answer.number": "'drie'",
    "cell.date": "'gisteren'",
    "finding.severity": "'erg'",
    "correction.at": "NULL",
    "pointing.columns": "'[[1'",
    "original.submission": "7",
    "partnership.active_from": "'gisteren'",
    "outcome.established": "'gisteren'",
    "audit.at": "'gisteren'",
    "draft.created": "'gisteren'",
    "draft_correction.at": "'gisteren'",
    "draft_pointing.columns": "'[[1'",
}
"""Values that are no longer what their column holds, as SQL."""


@pytest.mark.parametrize("place", UNREADABLE)
def test_what_cannot_be_read_any_more_is_told_as_that_and_named_by_verify(
    filled: Store, path: Path, place: str
) -> None:
    table, column = place.split(".")
    draft_id = filled.put_draft(LOCAL_ADMIN, "a.xlsx", b"a", NOW)
    filled.point_in_draft(LOCAL_ADMIN, seen(filled, draft_id), POINTED, NOW)
    filled.correct_draft(LOCAL_ADMIN, seen(filled, draft_id), [PUT_RIGHT], NOW)
    put(path, table, column, UNREADABLE[place])
    reasons = []
    for read in (
        lambda: filled.submissions(LOCAL_ADMIN, every_version=True),
        lambda: filled.counting(LOCAL_ADMIN),
        lambda: filled.answers(LOCAL_ADMIN, [1, 2]),
        lambda: filled.cells(LOCAL_ADMIN, [1, 2]),
        lambda: filled.answered(LOCAL_ADMIN, [1, 2]),
        lambda: filled.findings(LOCAL_ADMIN, 1),
        lambda: filled.corrections(LOCAL_ADMIN, 1),
        lambda: filled.decided(LOCAL_ADMIN, 1),
        lambda: filled.original(LOCAL_ADMIN, 1),
        lambda: filled.outcomes(LOCAL_ADMIN),
        lambda: filled.audit(LOCAL_ADMIN),
        lambda: filled.drafts(LOCAL_ADMIN, NOW),
        lambda: filled.draft(LOCAL_ADMIN, draft_id, NOW),
    ):
        try:
            read()
        except StoreUnavailable as fault:
            reasons.append(fault.reason)
    assert set(reasons) == {Reason.UNREADABLE}
    assert filled.verify(LOCAL_ADMIN) != []


def test_a_mistake_of_our_own_is_not_taken_for_damage(filled: Store) -> None:
    """It would send the administrator looking for what isn't there, and hide itself."""
    with pytest.raises(TypeError):
        filled.cells(LOCAL_ADMIN, None)
    with pytest.raises(AttributeError):
        filled.answers(None)


def test_what_cannot_be_read_is_in_the_log_without_what_stood_there(
    filled: Store, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    put(path, "cell", "date", "'gisteren'")
    with pytest.raises(StoreUnavailable):
        filled.cells(LOCAL_ADMIN, [1, 2])
    assert "can't be read: ValueError" in caplog.text
    assert "gisteren" not in caplog.text
