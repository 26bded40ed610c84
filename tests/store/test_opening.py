"""Opening a store: made on first use, checked ever after, and said plainly when it can't be."""

import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.domain.access import LOCAL_ADMIN
from monitor.store import (
    Mismatch,
    Reason,
    StoreUnavailable,
    StoreUnusable,
    connecting,
    existing_store,
    open_store,
)
from tests.rights import LIKE_ANYBODY
from tests.store.invented import AFTERWARDS, NOW, POINTED, PUT_RIGHT, WENT_ON, seen, submission
from tests.store.older import make_older


def execute(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "monitor.sqlite3"


def test_a_store_is_made_on_first_use_for_this_user_only(path: Path) -> None:
    store = open_store(f"sqlite:///{path}")
    assert store.submissions(LOCAL_ADMIN).empty
    store.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "name", ["m%20x.sqlite3", "m x.sqlite3", "100%25 & é+.sqlite3", "a%23b?timeout=5"]
)
def test_whoever_only_reads_finds_what_was_made_at_the_same_address(
    tmp_path: Path, name: str
) -> None:
    url = f"sqlite:///{tmp_path}/{name}"
    assert existing_store(url) is None
    store = open_store(url)
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    store.close()
    found = existing_store(url)
    assert found is not None
    assert len(found.submissions(LOCAL_ADMIN)) == 1
    found.close()


def test_sqlite_is_set_to_lose_nothing(path: Path) -> None:
    open_store(f"sqlite:///{path}").close()
    engine = connecting.make_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    engine.dispose()
    full = 2
    assert settings == {
        "journal_mode": "wal",
        "synchronous": full,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
    }


def test_a_store_is_opened_again_with_what_it_holds(path: Path) -> None:
    store = open_store(f"sqlite:///{path}")
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    store.close()
    store = open_store(f"sqlite:///{path}")
    assert len(store.submissions(LOCAL_ADMIN)) == 1
    store.close()


def test_eight_at_once_make_one_store(path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        stores = list(pool.map(open_store, [f"sqlite:///{path}"] * 8))
    assert [store.data_version() for store in stores] == [0] * 8
    for store in stores:
        store.close()


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5, 6])
def test_a_store_of_an_earlier_version_is_brought_up_with_all_it_holds(
    path: Path, version: int
) -> None:
    url = f"sqlite:///{path}"
    store = open_store(url)
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    store.close()
    make_older(path, version)
    with pytest.raises(StoreUnusable) as raised:
        existing_store(url)
    assert raised.value.reason is Reason.OLDER_SCHEMA

    store = open_store(url)
    assert len(store.submissions(LOCAL_ADMIN)) == 1
    assert store.corrections(LOCAL_ADMIN, 1) == ()
    assert store.remembered(LOCAL_ADMIN) == ()
    assert store.outcomes(LOCAL_ADMIN).empty
    assert store.put_outcome(LOCAL_ADMIN, WENT_ON, AFTERWARDS)
    put_right = submission(corrections=[PUT_RIGHT])
    assert store.save(LOCAL_ADMIN, put_right, draft_id="d", now=NOW).version == 2
    assert store.verify(LOCAL_ADMIN) == []
    store.close()
    found = existing_store(url)
    assert found is not None
    found.close()


def test_an_upload_of_before_it_had_a_checksum_stays_and_can_be_decided_on(path: Path) -> None:
    store = open_store(f"sqlite:///{path}")
    draft_id = store.put_draft(LOCAL_ADMIN, "monitor.xlsx", b"een monitor", NOW)
    store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
    store.close()
    make_older(path, 5)
    store = open_store(f"sqlite:///{path}")
    store.point_in_draft(LOCAL_ADMIN, seen(store, draft_id), POINTED, NOW)
    (draft,) = store.drafts(LOCAL_ADMIN, NOW)
    assert (draft.corrections, draft.pointings) == ((PUT_RIGHT,), (POINTED,))
    assert store.verify(LOCAL_ADMIN) == []
    execute(path, "UPDATE draft SET content = x'00'")
    assert [item.mismatch for item in store.verify(LOCAL_ADMIN)] == [Mismatch.DRAFT]
    store.close()


@pytest.fixture
def of_version_4(path: Path) -> Path:
    """A store as a program of version 4 of the tables left it: two submissions, one put right."""
    connection = sqlite3.connect(path)
    connection.executescript(Path(__file__).with_name("version_4.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def test_what_a_program_of_then_stored_is_whole_and_vouched_for(of_version_4: Path) -> None:
    store = open_store(f"sqlite:///{of_version_4}")
    assert store.verify(LOCAL_ADMIN) == []
    store.close()
    execute(of_version_4, "UPDATE answer SET number = 5", "UPDATE correction SET new = 'x'")
    store = open_store(f"sqlite:///{of_version_4}")
    assert [(item.submission, item.mismatch) for item in store.verify(LOCAL_ADMIN)] == [
        (1, Mismatch.GIVEN),
        (2, Mismatch.ROWS),
    ]
    store.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE correction SET new = 'x'",
        "UPDATE answer SET number = 5 WHERE submission = 1",
        "UPDATE answer SET date = 'gisteren' WHERE submission = 1",
    ],
)
def test_what_was_damaged_before_is_vouched_for_by_nobody(of_version_4: Path, damage: str) -> None:
    """What can be made again of it can't be told from what can't."""
    execute(of_version_4, damage)
    store = open_store(f"sqlite:///{of_version_4}")
    (found,) = store.rebuild(LOCAL_ADMIN, lambda *_: submission(content=b"b", indicators=2), NOW)
    assert found.submission == 1
    assert found.mismatch in (Mismatch.GIVEN, Mismatch.UNREADABLE)
    assert 1 in [item.submission for item in store.verify(LOCAL_ADMIN)]
    store.close()


def spoil_newer(path: Path) -> None:
    open_store(f"sqlite:///{path}").close()
    execute(path, "UPDATE monitor_versions SET schema = 99")


def spoil_unknown_version(path: Path) -> None:
    open_store(f"sqlite:///{path}").close()
    execute(path, "UPDATE monitor_versions SET schema = 0")


def spoil_version(path: Path) -> None:
    open_store(f"sqlite:///{path}").close()
    execute(path, "UPDATE monitor_versions SET schema = 'vijf'")


def spoil_foreign(path: Path) -> None:
    execute(path, "CREATE TABLE klanten (id INTEGER)")


def spoil_no_database(path: Path) -> None:
    path.write_bytes(b"geen database, maar een brief " * 200)


def spoil_table_lost(path: Path) -> None:
    open_store(f"sqlite:///{path}").close()
    execute(path, "DROP TABLE answer")


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (spoil_newer, Reason.NEWER_SCHEMA),
        (spoil_unknown_version, Reason.DAMAGED),
        (spoil_version, Reason.DAMAGED),
        (spoil_foreign, Reason.FOREIGN),
        (spoil_no_database, Reason.DAMAGED),
        (spoil_table_lost, Reason.DAMAGED),
    ],
)
@pytest.mark.parametrize("opener", [open_store, existing_store])
def test_what_is_not_our_store_is_left_alone_with_its_reason(
    path: Path, spoil: Callable[[Path], None], reason: Reason, opener: Callable[[str], object]
) -> None:
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(StoreUnusable) as refusal:
        opener(f"sqlite:///{path}")
    assert refusal.value.reason is reason
    assert reason.text in str(refusal.value)
    assert str(path) not in str(refusal.value)
    if reason is not Reason.FOREIGN or opener is existing_store:
        assert path.read_bytes() == before


def test_a_store_locked_by_another_program_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(f"sqlite:///{path}").close()
    monkeypatch.setattr(connecting, "BUSY_TIMEOUT_MS", 50)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnusable) as refusal:
        open_store(f"sqlite:///{path}")
    other.close()
    assert refusal.value.reason is Reason.BUSY


def test_a_store_that_cannot_be_written_says_so(path: Path) -> None:
    def forbid(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    open_store(f"sqlite:///{path}").close()
    sa.event.listen(sa.pool.Pool, "connect", forbid)
    try:
        with pytest.raises(StoreUnusable) as refusal:
            open_store(f"sqlite:///{path}")
    finally:
        sa.event.remove(sa.pool.Pool, "connect", forbid)
    assert refusal.value.reason is Reason.NOT_WRITABLE


@pytest.mark.parametrize("folder", ["bestand", "map"])
def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path, folder: str) -> None:
    (tmp_path / "bestand").write_text("geen map")
    with pytest.raises(StoreUnusable) as refusal:
        open_store(f"sqlite:///{tmp_path / folder / 'monitor.sqlite3'}")
    assert refusal.value.reason is Reason.NO_FOLDER
    assert list(tmp_path.iterdir()) == [tmp_path / "bestand"]


@pytest.mark.parametrize("opener", [open_store, existing_store])
def test_a_folder_is_not_taken_for_a_file(tmp_path: Path, opener: Callable[[str], object]) -> None:
    with pytest.raises(StoreUnusable) as refusal:
        opener(f"sqlite:///{tmp_path}")
    assert refusal.value.reason is Reason.IS_FOLDER
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("opener", [open_store, existing_store])
def test_a_place_where_one_cannot_look_is_not_taken_for_an_empty_one(
    tmp_path: Path, opener: Callable[[str], object]
) -> None:
    with pytest.raises(StoreUnusable) as refusal:
        opener(f"sqlite:///{tmp_path / ('x' * 300)}")
    assert refusal.value.reason is Reason.NOT_WRITABLE


@pytest.mark.parametrize("opener", [open_store, existing_store])
@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("geen url", Reason.BAD_URL),
        ("sqlite://", Reason.BAD_URL),
        ("sqlite:///:memory:", Reason.BAD_URL),
        ("sqlite:///file:x?mode=memory&uri=true", Reason.BAD_URL),
        ("onbekend://u:geheim@h/d", Reason.BAD_URL),
        ("mysql+mysqldb://u:geheim@h/d", Reason.NO_DRIVER),
    ],
)
def test_an_address_that_keeps_no_data_is_refused_without_its_password(
    url: str, reason: Reason, opener: Callable[[str], object]
) -> None:
    with pytest.raises(StoreUnusable) as refusal:
        opener(url)
    assert refusal.value.reason is reason
    assert "geheim" not in str(refusal.value)


@pytest.mark.parametrize("scheme", ["sqlite", "sqlite+pysqlite"])
def test_looking_for_a_store_makes_none(path: Path, scheme: str) -> None:
    assert existing_store(f"{scheme}:///{path}") is None
    assert not path.exists()
    path.touch()
    assert existing_store(f"sqlite:///{path}") is None
    assert path.stat().st_size == 0
    assert list(path.parent.iterdir()) == [path]


def test_an_address_that_says_only_to_read_is_not_written_to(path: Path) -> None:
    url = f"sqlite:///{path}?mode=ro"
    store = open_store(f"sqlite:///{path}")
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    store.close()
    found = existing_store(url)
    assert found is not None
    assert len(found.submissions(LOCAL_ADMIN)) == 1
    found.close()
    with pytest.raises(StoreUnusable) as refusal:
        open_store(url)
    assert refusal.value.reason is Reason.NOT_WRITABLE


def test_a_store_that_was_found_reads_but_does_not_write(path: Path) -> None:
    store = open_store(f"sqlite:///{path}")
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    store.close()
    found = existing_store(f"sqlite:///{path}")
    assert found is not None
    assert len(found.register(LOCAL_ADMIN)) == 1
    with pytest.raises(StoreUnavailable) as refusal:
        found.save(LOCAL_ADMIN, submission("B"), draft_id=None, now=NOW)
    assert refusal.value.reason is Reason.NOT_WRITABLE
    found.close()


READ_STORE = """
import sys
from pathlib import Path
from monitor.domain.access import LOCAL_ADMIN
from monitor.store import StoreUnusable, existing_store
for path in sys.argv[1:]:
    try:
        store = existing_store(f"sqlite:///{path}")
        print(len(store.submissions(LOCAL_ADMIN)), store.verify(LOCAL_ADMIN))
        store.backup(LOCAL_ADMIN, Path(f"{Path(path).parent} kopie"))
    except StoreUnusable as fault:
        print(fault.reason)
"""


PLACES = {  # the rights on the file and on its folder, and what comes of reading it
    "alles dicht": (0o444, 0o555, "1 []"),
    "map dicht": (0o644, 0o555, "1 []"),
    "bestand dicht": (0o444, 0o755, "1 []"),
    "half": (0o444, 0o555, "unfinished"),
    "geheim": (0o000, 0o555, "not_readable"),
}


def test_a_store_is_read_where_nothing_can_be_written_if_that_is_all_of_it(tmp_path: Path) -> None:
    files = {name: tmp_path / name / "mijn #1 50%.sqlite3" for name in PLACES}
    for name, file in files.items():
        file.parent.mkdir()
        store = open_store(f"sqlite:///{file}")
        store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
        if name == "half":  # as a copy made with cp while the store was in use
            shutil.copy(f"{file}-wal", tmp_path / "wal")
        store.close()
    shutil.copy(tmp_path / "wal", f"{files['half']}-wal")
    for name, (of_file, of_folder, _) in PLACES.items():
        files[name].chmod(of_file)
        files[name].parent.chmod(of_folder)
    try:
        done = subprocess.run(
            [*LIKE_ANYBODY, sys.executable, "-c", READ_STORE, *map(str, files.values())],
            check=False,
            capture_output=True,
            text=True,
        )
    finally:
        for file in files.values():
            file.parent.chmod(0o755)
    came = [came for *_, came in PLACES.values()]
    assert done.stdout.splitlines() == came, done.stderr
    assert [(tmp_path / f"{name} kopie").exists() for name in PLACES] == [
        item == "1 []" for item in came
    ]
    copy = existing_store(f"sqlite:///{tmp_path / 'alles dicht kopie'}")
    assert copy is not None
    assert len(copy.submissions(LOCAL_ADMIN)) == 1
    copy.close()


def test_looking_where_there_is_no_store_costs_no_database_library(path: Path) -> None:
    program = (
        "import sys; from monitor.store import existing_store; "
        f"assert existing_store('sqlite:///{path}') is None; "
        "sys.exit('sqlalchemy' in sys.modules or 'pandas' in sys.modules)"
    )
    finished = subprocess.run([sys.executable, "-c", program], check=False)
    assert finished.returncode == 0
