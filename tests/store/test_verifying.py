"""That a changed value is noticed, whichever it is, and that originals make it right again."""

import random
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.domain.checks import OF_THEN
from monitor.domain.correction import Correction
from monitor.domain.pointing import Pointing
from monitor.domain.rules import rule
from monitor.domain.submission import Submission
from monitor.store import Mismatch, NotAllowed, StoreFault, open_store, schema
from monitor.store.store import Store
from monitor.store.verifying import Reader
from tests.repeats import FLIPS
from tests.store.invented import (
    AFTERWARDS,
    ERROR,
    NOW,
    POINTED,
    PUT_RIGHT,
    WARNING,
    WENT_ON,
    submission,
)

CHECKED = (
    "submission",
    "original",
    "cell",
    "answer",
    "finding",
    "correction",
    "pointing",
    "partnership",
    "outcome",
    "audit",
)


@pytest.fixture
def path(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


@pytest.fixture(scope="module")
def whole_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with three versions of one round, of which the last is withdrawn; closed.

    What became of the partnership is recorded, and corrected.
    """
    path = tmp_path_factory.mktemp("whole") / "monitor.sqlite3"
    store = open_store(f"sqlite:///{path}")
    for content in (b"a", b"b", b"c"):
        new = submission(
            content=content, indicators=4, corrections=[PUT_RIGHT], pointings=[POINTED]
        )
        last = store.save(LOCAL_ADMIN, new, draft_id=f"draft {content!r}", now=NOW)
    store.withdraw(LOCAL_ADMIN, last.id, "verkeerd", NOW)
    store.put_outcome(LOCAL_ADMIN, WENT_ON, AFTERWARDS)
    store.put_outcome(LOCAL_ADMIN, replace(WENT_ON, outcome="kleiner"), AFTERWARDS)
    store.close()
    return path


@pytest.fixture
def filled(whole_file: Path, path: Path, url: str) -> Iterator[Store]:
    shutil.copy(whole_file, path)
    store = open_store(url)
    yield store
    store.close()


def change(path: Path, table: str, column: str) -> None:
    """Change one value a little, past every guard."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    for trigger in ("audit_no_update", "audit_no_delete"):
        connection.execute(f"DROP TRIGGER {trigger}")
    where = f"rowid = (SELECT min(rowid) FROM {table})"
    if table in ("cell", "answer", "finding", "correction", "pointing"):
        where = "submission = 1 AND position = 0"
    kind = schema.metadata.tables[table].c[column].type
    changed = f"coalesce(\"{column}\", '') || 'x'"
    if isinstance(kind, sa.DateTime):
        changed = "'2001-01-01 00:00:00.000000'"
    elif isinstance(kind, (sa.Double, sa.Integer)):
        changed = f'coalesce("{column}", 7) + 1e-9' if isinstance(kind, sa.Double) else "7777"
    elif isinstance(kind, sa.LargeBinary):
        changed = "x'00'"
    connection.execute(f'UPDATE "{table}" SET "{column}" = {changed} WHERE {where}')
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


@pytest.mark.parametrize("table", CHECKED[1:])
def test_a_lost_row_is_noticed(filled: Store, path: Path, table: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER audit_no_delete")
    where = "submission = 1" if table not in ("partnership", "outcome", "audit") else "1"
    where = "id = 2" if table == "outcome" else where
    connection.execute(f"DELETE FROM {table} WHERE {where}")
    connection.commit()
    connection.close()
    assert filled.verify(LOCAL_ADMIN) != []


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


def dump(path: Path) -> list[list[tuple]]:
    connection = sqlite3.connect(path)
    try:
        return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in CHECKED]
    finally:
        connection.close()


def test_no_flipped_bit_changes_data_unnoticed(whole_file: Path, tmp_path: Path) -> None:
    whole, right = whole_file.read_bytes(), dump(whole_file)
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


def again(level: float = 3.0) -> Reader:
    def read(
        filename: str,
        content: bytes,
        corrections: Sequence[Correction],
        pointings: Sequence[Pointing],
    ) -> Submission:
        new = submission(
            content=content,
            indicators=4,
            level=level,
            corrections=corrections,
            pointings=pointings,
        )
        return replace(new, filename=filename)

    return read


def test_rebuilding_makes_damaged_rows_right_again(filled: Store, path: Path) -> None:
    before = filled.answers(LOCAL_ADMIN), filled.submissions(LOCAL_ADMIN, every_version=True)
    change(path, "answer", "number")
    change_back = sqlite3.connect(path)
    change_back.execute("DELETE FROM cell WHERE submission = 2")
    change_back.commit()
    change_back.close()
    assert filled.rebuild(LOCAL_ADMIN, again(), NOW) == []
    assert filled.verify(LOCAL_ADMIN) == []
    after = filled.answers(LOCAL_ADMIN), filled.submissions(LOCAL_ADMIN, every_version=True)
    for was, is_now in zip(before, after, strict=True):
        assert was.equals(is_now)
    assert list(filled.audit(LOCAL_ADMIN)["action"])[:3] == ["rebuild"] * 3


def test_rebuilding_reads_the_original_as_it_was_put_right_and_pointed_at(filled: Store) -> None:
    assert filled.rebuild(LOCAL_ADMIN, again(), NOW) == []
    assert filled.corrections(LOCAL_ADMIN, 1) == (PUT_RIGHT,)
    assert filled.pointings(LOCAL_ADMIN, 1) == (POINTED,)
    assert filled.verify(LOCAL_ADMIN) == []


def test_rebuilding_takes_over_what_a_better_reader_reads(filled: Store) -> None:
    assert filled.rebuild(LOCAL_ADMIN, again(level=4.0), NOW) == []
    assert set(filled.answers(LOCAL_ADMIN)["number"].dropna()) == {4.0}
    assert filled.verify(LOCAL_ADMIN) == []


@pytest.mark.parametrize("code", sorted(OF_THEN))
def test_rebuilding_keeps_what_rested_on_the_register_and_the_rounds_of_then(
    store: Store, code: str
) -> None:
    of_then = rule(code).at("PPS", "C5", **dict.fromkeys(rule(code).facts, "toen"))
    store.save(LOCAL_ADMIN, submission(findings=(of_then, WARNING)), draft_id=None, now=NOW)
    assert store.rebuild(LOCAL_ADMIN, lambda *_: submission(findings=()), NOW) == []
    assert store.findings(LOCAL_ADMIN, 1) == (of_then,)
    assert store.verify(LOCAL_ADMIN) == []


def test_rebuilding_leaves_alone_what_no_longer_reads_as_it_was(filled: Store) -> None:
    def read(filename: str, content: bytes, *_choices: object) -> Submission:
        return {
            b"a": submission(content=content, findings=(ERROR,)),
            b"b": submission("UTR-02", content=content),
            b"c": submission(content=content, indicators=4),
        }[content]

    before = filled.answers(LOCAL_ADMIN, [1, 2])
    found = filled.rebuild(LOCAL_ADMIN, read, NOW)
    assert [(item.submission, item.mismatch) for item in found] == [
        (1, Mismatch.WITH_ERROR),
        (2, Mismatch.OTHER_MONITOR),
    ]
    assert filled.answers(LOCAL_ADMIN, [1, 2]).equals(before)


def test_rebuilding_does_not_trust_a_damaged_original(filled: Store, path: Path) -> None:
    change(path, "original", "content")
    (found,) = filled.rebuild(LOCAL_ADMIN, again(), NOW)
    assert (found.submission, found.mismatch) == (1, Mismatch.ORIGINAL)


def test_a_reader_that_fails_leaves_the_store_as_it_was(filled: Store) -> None:
    def read(*_: object) -> Submission:
        raise RuntimeError("the reader broke")

    with pytest.raises(RuntimeError):
        filled.rebuild(LOCAL_ADMIN, read, NOW)
    assert filled.verify(LOCAL_ADMIN) == []


def test_only_the_admin_tends_the_store(filled: Store, tmp_path: Path) -> None:
    adviser = Viewer("a", Role.ADVISER)
    with pytest.raises(NotAllowed):
        filled.verify(adviser)
    with pytest.raises(NotAllowed):
        filled.rebuild(adviser, again(), NOW)
    with pytest.raises(NotAllowed):
        filled.backup(adviser, tmp_path / "copy.sqlite3")
