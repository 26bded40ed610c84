"""That originals make rows right again, and nothing that they don't tell is lost or believed."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from monitor.domain import frames
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import OF_THEN
from monitor.domain.correction import Correction
from monitor.domain.pointing import Pointing
from monitor.domain.rules import rule
from monitor.domain.submission import Submission
from monitor.store import Mismatch, checksums, open_store, schema
from monitor.store.rebuilding import Reader
from monitor.store.store import Store
from tests.store.damage import change, dump
from tests.store.invented import ERROR, NOW, POINTED, PUT_RIGHT, WARNING, submission


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
    assert filled.decided(LOCAL_ADMIN, 1).pointings == (POINTED,)
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


def test_others_store_and_withdraw_while_an_original_is_read(filled: Store, url: str) -> None:
    other = open_store(url)

    def read(filename: str, content: bytes, *choices: Any) -> Submission:
        if content == b"a":
            other.save(LOCAL_ADMIN, submission("UTR-02"), draft_id=None, now=NOW)
            assert other.withdraw(LOCAL_ADMIN, 1, "verkeerd", NOW)
        return again()(filename, content, *choices)

    assert filled.rebuild(LOCAL_ADMIN, read, NOW) == []
    other.close()
    states = filled.submissions(LOCAL_ADMIN, every_version=True).set_index("submission")["state"]
    assert (states[1], states[4]) == ("withdrawn", "current")
    assert filled.verify(LOCAL_ADMIN) == []


@pytest.mark.parametrize(
    ("statement", "mismatch"),
    [
        ("UPDATE correction SET new = 'x'", Mismatch.GIVEN),
        ("UPDATE original SET content = x'00'", Mismatch.ORIGINAL),
        ("DELETE FROM submission WHERE id = 2", Mismatch.UNREADABLE),
    ],
)
def test_what_changed_while_its_original_was_read_is_left_as_it_is(
    filled: Store, path: Path, statement: str, mismatch: Mismatch
) -> None:
    def read(filename: str, content: bytes, *choices: Any) -> Submission:
        if content == b"b":
            connection = sqlite3.connect(path)
            connection.execute(statement)
            connection.commit()
            connection.close()
        return again()(filename, content, *choices)

    found = filled.rebuild(LOCAL_ADMIN, read, NOW)
    assert (2, mismatch) in [(item.submission, item.mismatch) for item in found]


def test_what_was_read_of_other_bytes_is_not_stored(filled: Store) -> None:
    """As where another store was put in the place of this one meanwhile."""
    before = filled.answers(LOCAL_ADMIN)
    found = filled.rebuild(LOCAL_ADMIN, lambda *_: submission(content=b"anders", level=1), NOW)
    assert {item.mismatch for item in found} == {Mismatch.ORIGINAL}
    assert filled.answers(LOCAL_ADMIN).equals(before)


NOT_TOLD = [
    *(
        ("submission", column.name)
        for column in schema.submission.c
        if column.name in ("pps_id", "round", "campus")
        or column.name not in (*frames.HEADER, "id", "state", "checksum")
    ),
    *(("correction", name) for name in schema.CORRECTIONS),
    *(("pointing", name) for name in schema.POINTINGS),
]


@pytest.mark.parametrize(("table", "column"), NOT_TOLD, ids=[f"{t}.{c}" for t, c in NOT_TOLD])
def test_what_no_original_tells_is_not_believed_once_it_changed(
    filled: Store, path: Path, table: str, column: str
) -> None:
    change(path, table, column)
    damaged = dump(path)
    found = filled.rebuild(LOCAL_ADMIN, again(), NOW)
    assert Mismatch.GIVEN in {item.mismatch for item in found}
    assert {item.submission for item in found} == {1}  # the others go on
    assert [rows[0] for rows in dump(path)] == [rows[0] for rows in damaged]
    named = [item for item in filled.verify(LOCAL_ADMIN) if item.submission == 1]
    assert Mismatch.GIVEN in {item.mismatch for item in named}
    assert Mismatch.ROWS not in {item.mismatch for item in named}  # which says to rebuild


def test_a_lost_correction_is_not_taken_for_none(filled: Store, path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM correction WHERE submission = 1")
    connection.commit()
    connection.close()
    found = filled.rebuild(LOCAL_ADMIN, again(), NOW)
    assert (1, Mismatch.GIVEN) in [(item.submission, item.mismatch) for item in found]


def test_a_changed_finding_of_then_is_not_kept(store: Store, path: Path) -> None:
    code = min(OF_THEN)
    of_then = rule(code).at("PPS", "C5", **dict.fromkeys(rule(code).facts, "toen"))
    store.save(LOCAL_ADMIN, submission(findings=(of_then, WARNING)), draft_id=None, now=NOW)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE finding SET message = 'x' WHERE code = ?", (code,))
    connection.commit()
    connection.close()
    (found,) = store.rebuild(LOCAL_ADMIN, lambda *_: submission(findings=()), NOW)
    assert (found.submission, found.mismatch) == (1, Mismatch.GIVEN)


def test_a_changed_finding_that_is_found_again_is_made_again(store: Store, path: Path) -> None:
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    change(path, "finding", "message")
    assert store.rebuild(LOCAL_ADMIN, lambda *_: submission(), NOW) == []
    assert store.findings(LOCAL_ADMIN, 1) == (WARNING,)


def test_a_finding_that_is_found_again_need_not_be_readable(store: Store, path: Path) -> None:
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    change(path, "finding", "severity")
    assert store.rebuild(LOCAL_ADMIN, lambda *_: submission(), NOW) == []
    assert store.findings(LOCAL_ADMIN, 1) == (WARNING,)


@pytest.mark.parametrize("column", ["at", "who", "pps_key", "details", "action", "submission"])
def test_what_the_audit_trail_tells_otherwise_is_not_rebuilt(
    filled: Store, path: Path, column: str
) -> None:
    change(path, "audit", column)
    found = filled.rebuild(LOCAL_ADMIN, again(), NOW)
    assert [(item.submission, item.mismatch) for item in found] == [(1, Mismatch.UNSAVED)]
    assert (1, Mismatch.UNSAVED) in [
        (item.submission, item.mismatch) for item in filled.verify(LOCAL_ADMIN)
    ]


def test_rebuilding_goes_on_past_a_submission_that_cannot_be_read(
    filled: Store, path: Path
) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE submission SET uploaded_at = 'gisteren' WHERE id = 1")
    connection.commit()
    connection.close()
    (found,) = filled.rebuild(LOCAL_ADMIN, again(), NOW)
    assert (found.submission, found.mismatch) == (1, Mismatch.UNREADABLE)
    assert list(filled.audit(LOCAL_ADMIN)["submission"])[:2] == [3, 2]


def test_rebuilding_needs_no_partnership_that_is_as_it_was(filled: Store, path: Path) -> None:
    """What is wrong in the register is no reason to leave the answers as they are."""
    change(path, "answer", "number")
    change(path, "partnership", "pps_key")
    assert filled.rebuild(LOCAL_ADMIN, again(), NOW) == []
    assert {item.mismatch for item in filled.verify(LOCAL_ADMIN)} == {
        Mismatch.FILE,  # the monitors are of nobody in the register
        Mismatch.REGISTER,
    }


def test_rebuilding_makes_again_what_cannot_be_read_and_the_original_tells(
    filled: Store, path: Path
) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE answer SET date = 'gisteren' WHERE submission = 1")
    connection.commit()
    connection.close()
    assert filled.rebuild(LOCAL_ADMIN, again(), NOW) == []
    assert filled.verify(LOCAL_ADMIN) == []


def test_a_partnership_and_round_keep_the_spelling_of_the_register(store: Store) -> None:
    """However the workbook writes them; a campus too, as long as it's that one."""
    store.save(LOCAL_ADMIN, submission("NHN-01"), draft_id=None, now=NOW)
    typed = submission("nhn-01", "2027-EIND", content=b"later", campus="campus  dijk")
    store.save(LOCAL_ADMIN, typed, draft_id=None, now=NOW)
    before = store.submissions(LOCAL_ADMIN)
    assert list(before["pps_id"]) == ["NHN-01", "NHN-01"]
    typed = replace(typed, about=typed.about._replace(pps_id="nhn_01", round="eind 2027"))

    def read(filename: str, content: bytes, *_choices: object) -> Submission:
        return typed if content == typed.content else submission("nhn-01", content=content)

    assert store.rebuild(LOCAL_ADMIN, read, NOW) == []
    assert store.submissions(LOCAL_ADMIN).equals(before)
    assert store.verify(LOCAL_ADMIN) == []


def test_what_is_whole_is_believed_whatever_another_program_found_beside_other_rounds(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = min(OF_THEN)
    of_then = rule(code).at("PPS", "C5", **dict.fromkeys(rule(code).facts, "toen"))
    with monkeypatch.context() as other_program:
        other_program.setattr(checksums, "OF_THEN", frozenset())
        store.save(LOCAL_ADMIN, submission(findings=(of_then,)), draft_id=None, now=NOW)
    assert store.verify(LOCAL_ADMIN) == []
    assert store.rebuild(LOCAL_ADMIN, lambda *_: submission(findings=()), NOW) == []
    assert store.findings(LOCAL_ADMIN, 1) == (of_then,)
