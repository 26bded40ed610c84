"""A backup is made while the store is used, and restored by putting it in its place."""

import errno
import resource
import shutil
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.store import open_store
from monitor.store.store import Store
from tests.store.invented import NOW, submission


def test_a_backup_restores_to_what_was_stored(store: Store, url: str, tmp_path: Path) -> None:
    saved = store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    copy = tmp_path / "copy.sqlite3"
    store.backup(LOCAL_ADMIN, copy)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    store.save(LOCAL_ADMIN, submission("UTR-02"), draft_id=None, now=NOW)
    store.close()

    live = Path(url.removeprefix("sqlite:///"))
    for part in live.parent.glob(f"{live.name}*"):
        part.unlink()
    shutil.copy(copy, live)
    restored = open_store(url)
    assert restored.verify(LOCAL_ADMIN) == []
    assert list(restored.submissions(LOCAL_ADMIN)["submission"]) == [saved.id]
    assert restored.original(LOCAL_ADMIN, saved.id)[1] == submission().content
    restored.save(LOCAL_ADMIN, submission("UTR-02"), draft_id=None, now=NOW)
    restored.close()


def test_a_backup_during_writes_is_whole(store: Store, tmp_path: Path) -> None:
    done = threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            store.save(LOCAL_ADMIN, submission(f"P{number}"), draft_id=None, now=NOW)
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            store.backup(LOCAL_ADMIN, tmp_path / f"copy{number}.sqlite3")
    finally:
        done.set()
        writer.join()
    for number in range(5):
        copy = open_store(f"sqlite:///{tmp_path / f'copy{number}.sqlite3'}")
        assert copy.verify(LOCAL_ADMIN) == []
        copy.close()


def test_a_backup_never_overwrites(store: Store, tmp_path: Path) -> None:
    kept = tmp_path / "copy.sqlite3"
    kept.write_bytes(b"vorige")
    with pytest.raises(FileExistsError):
        store.backup(LOCAL_ADMIN, kept)
    assert kept.read_bytes() == b"vorige"


def test_a_backup_to_nowhere_says_so_and_leaves_nothing(store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store.backup(LOCAL_ADMIN, tmp_path / "geen map" / "copy.sqlite3")
    assert not list(tmp_path.glob("*unfinished*"))


def test_a_disk_too_small_for_the_copy_says_so_and_leaves_nothing(
    store: Store, tmp_path: Path
) -> None:
    store.save(LOCAL_ADMIN, submission(content=bytes(200_000)), draft_id=None, now=NOW)
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_001, most))
    try:
        with pytest.raises(OSError, match="disk"):
            store.backup(LOCAL_ADMIN, tmp_path / "copy.sqlite3")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    assert not list(tmp_path.glob("copy*"))


def test_a_full_disk_is_told_from_one_that_fails(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(LOCAL_ADMIN, submission(content=bytes(200_000)), draft_id=None, now=NOW)
    connect = sqlite3.connect

    def connect_full(path: Path) -> sqlite3.Connection:
        connection = connect(path)
        connection.execute("PRAGMA max_page_count = 5")
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect_full)
    with pytest.raises(OSError, match="full") as raised:
        store.backup(LOCAL_ADMIN, tmp_path / "copy.sqlite3")
    assert raised.value.errno == errno.ENOSPC
    assert not list(tmp_path.glob("copy*"))
