"""That a changed value is noticed, whichever it is."""

import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.store import (
    Disagreement,
    Mismatch,
    NotAllowed,
    Partnership,
    StoreFault,
    open_store,
    schema,
)
from monitor.store.store import Store
from tests.repeats import FLIPS
from tests.store.damage import CHECKED, change, dump, put
from tests.store.invented import NOW, POINTED, PUT_RIGHT, seen, submission

MAY_GO = ("submission", "draft")
"""Of these a lost row is no case: others refer to a submission, and an upload goes after a day."""


def execute(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


VALUES = [
    (table, column.name)
    for table in CHECKED
    for column in schema.metadata.tables[table].c
    if (table, column.name) != ("submission", "state")
]


@pytest.mark.parametrize(("table", "column"), VALUES, ids=[f"{t}.{c}" for t, c in VALUES])
def test_a_changed_value_is_noticed(filled: Store, path: Path, table: str, column: str) -> None:
    assert filled.verify(LOCAL_ADMIN) == []
    change(path, table, column)
    assert filled.verify(LOCAL_ADMIN) != []


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("state", ["current", "superseded", "withdrawn"])
def test_a_changed_standing_is_noticed(filled: Store, path: Path, number: int, state: str) -> None:
    right = ("superseded", "current", "withdrawn")[number - 1]
    connection = sqlite3.connect(path)
    connection.execute("DROP INDEX one_current_a_round")
    connection.execute("UPDATE submission SET state = ? WHERE id = ?", (state, number))
    connection.commit()
    connection.close()
    found = [item for item in filled.verify(LOCAL_ADMIN) if item.mismatch is Mismatch.STANDING]
    assert bool(found) == (state != right)
    assert all((item.submission, item.facts) == (number, (state, right)) for item in found)


@pytest.mark.parametrize("table", [table for table in CHECKED if table not in MAY_GO])
def test_a_lost_row_is_noticed(filled: Store, path: Path, table: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER audit_no_delete")
    of_submission = "submission" in schema.metadata.tables[table].c and table != "audit"
    where = "submission = 1" if of_submission else "1"
    where = "id = 2" if table == "outcome" else where
    connection.execute(f"DELETE FROM {table} WHERE {where}")
    connection.commit()
    connection.close()
    assert filled.verify(LOCAL_ADMIN) != []


def test_a_partnership_that_never_handed_in_is_missed(store: Store, path: Path) -> None:
    never = Partnership("UTR-02", "Zorglab", "Campus Gracht", None, None, (), (), None)
    store.put_partnership(LOCAL_ADMIN, never, NOW)
    execute(path, "DELETE FROM partnership")
    assert store.verify(LOCAL_ADMIN) == [Disagreement(None, Mismatch.REGISTER, ("UTR-02",))]


def test_a_partnership_that_nobody_put_in_is_named(store: Store, path: Path) -> None:
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    whole = "pps_key, pps_id, name, campus, checksum"
    execute(path, f"INSERT INTO partnership ({whole}) VALUES ('x-1', 'X-1', 'X', 'Y', 'z')")
    assert store.verify(LOCAL_ADMIN) == [Disagreement(None, Mismatch.REGISTER, ("X-1",))]


def test_the_last_row_of_the_audit_trail_is_missed(filled: Store, path: Path) -> None:
    execute(path, "DROP TRIGGER audit_no_delete", "DELETE FROM audit WHERE action = 'withdraw'")
    counted = Disagreement(None, Mismatch.COUNT, ("5", "6"))
    assert counted in filled.verify(LOCAL_ADMIN)


def test_another_count_of_the_changes_is_noticed(filled: Store, path: Path) -> None:
    execute(path, "UPDATE monitor_versions SET data = 7")
    assert filled.verify(LOCAL_ADMIN) == [Disagreement(None, Mismatch.COUNT, ("6", "7"))]


@pytest.mark.parametrize(
    ("table", "column"),
    [("draft", "content"), ("draft_correction", "new"), ("draft_pointing", "by")],
)
def test_an_upload_that_nobody_confirmed_yet_is_named_by_its_owner(
    filled: Store, path: Path, table: str, column: str
) -> None:
    change(path, table, column)
    assert filled.verify(LOCAL_ADMIN) == [Disagreement(None, Mismatch.DRAFT, (LOCAL_ADMIN.name,))]


def test_no_later_decision_vouches_for_a_damaged_one(filled: Store, path: Path) -> None:
    change(path, "draft_correction", "new")
    (draft,) = filled.drafts(LOCAL_ADMIN, NOW)
    filled.point_in_draft(LOCAL_ADMIN, draft, replace(POINTED, table="partners"), NOW)
    assert filled.verify(LOCAL_ADMIN) == [Disagreement(None, Mismatch.DRAFT, (LOCAL_ADMIN.name,))]


def test_every_decision_goes_with_the_checksum(filled: Store) -> None:
    (draft,) = filled.drafts(LOCAL_ADMIN, NOW)
    filled.correct_draft(LOCAL_ADMIN, draft, [replace(PUT_RIGHT, new="9")], NOW)
    assert filled.verify(LOCAL_ADMIN) == []
    filled.restore_draft(LOCAL_ADMIN, seen(filled, draft.id), NOW)
    assert filled.verify(LOCAL_ADMIN) == []


def test_a_date_that_cannot_be_read_is_named_once(filled: Store, path: Path) -> None:
    put(path, "submission", "reference_date", "'2022-q0-15 00:00:00.000000'")
    assert filled.verify(LOCAL_ADMIN) == [Disagreement(1, Mismatch.UNREADABLE, (Mismatch.GIVEN,))]


def test_damage_is_named_by_what_it_touches(filled: Store, path: Path) -> None:
    for statement in ("original SET content = x'00'", "partnership SET name = 'x'"):
        connection = sqlite3.connect(path)
        connection.execute(f"UPDATE {statement}")
        connection.commit()
        connection.close()
    found = {(item.submission, item.mismatch) for item in filled.verify(LOCAL_ADMIN)}
    assert found == {(None, Mismatch.REGISTER)} | {
        (number, Mismatch.ORIGINAL) for number in (1, 2, 3)
    }


@pytest.fixture(scope="module")
def file_as_in_use(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with originals as large as a workbook is, which are most of what it holds."""
    path = tmp_path_factory.mktemp("in_use") / "monitor.sqlite3"
    chance = random.Random(20261102)
    store = open_store(f"sqlite:///{path}")
    for _ in range(3):
        new = submission(content=chance.randbytes(48_000), corrections=[PUT_RIGHT])
        store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    store.put_draft(LOCAL_ADMIN, "vier.xlsx", chance.randbytes(48_000), NOW)
    store.close()
    return path


def test_every_table_is_covered_but_the_one_that_counts() -> None:
    """What is added to the store is either covered by a checksum, or named here with its reason.

    That of the versions holds a count, which is held against the audit trail.
    """
    assert {*CHECKED, "monitor_versions"} == set(schema.metadata.tables)


@pytest.mark.parametrize("file", ["whole_file", "file_as_in_use"])
def test_no_flipped_bit_changes_data_unnoticed(
    file: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    path: Path = request.getfixturevalue(file)
    whole, right = path.read_bytes(), dump(path)
    chance = random.Random(20261102)
    noticed = 0
    for number in range(FLIPS):
        damaged = bytearray(whole)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        copy = tmp_path / f"flip{number}.sqlite3"
        copy.write_bytes(damaged)
        if is_noticed(copy):
            noticed += 1
        else:
            assert dump(copy) == right
    assert noticed > 0


def is_noticed(path: Path) -> bool:
    try:
        store = open_store(f"sqlite:///{path}")
    except (StoreFault, sa.exc.DBAPIError):
        return True
    try:
        return store.verify(LOCAL_ADMIN) != []
    except (StoreFault, sa.exc.DBAPIError):
        return True
    finally:
        store.close()


def test_only_the_admin_tends_the_store(filled: Store, tmp_path: Path) -> None:
    adviser = Viewer("a", Role.ADVISER)
    with pytest.raises(NotAllowed):
        filled.verify(adviser)
    with pytest.raises(NotAllowed):
        filled.rebuild(adviser, lambda *_: None, NOW)
    with pytest.raises(NotAllowed):
        filled.backup(adviser, tmp_path / "copy.sqlite3")
