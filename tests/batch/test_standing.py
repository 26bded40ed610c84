"""What a batch knows of the monitors that it stored is what the store knows of them."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from benchmarks.examples import monitors
from monitor.batch import standing
from monitor.batch.standing import KnownNow
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import NOTHING
from monitor.domain.submission import Submission
from monitor.intake import inspect
from monitor.store import open_store
from monitor.store.store import Store
from tests.filled_workbook import MODEL
from tests.store.invented import NOW, submission

TODAY = date(2026, 11, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(f"sqlite:///{tmp_path / 'store.sqlite3'}")) as opened:
        yield opened


def put(store: Store, known: KnownNow, new: Submission) -> int:
    """Store a submission as a batch does; gives its number."""
    saved = store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    known.stored(new, saved)
    return saved.id


def read(name: str, content: bytes) -> Submission:
    found = inspect(name, content, MODEL, NOTHING).submission
    assert found is not None
    return found


def test_what_was_stored_just_now_is_known_as_the_store_gives_it(store: Store) -> None:
    known = KnownNow(store, LOCAL_ADMIN, TODAY)
    numbers = [put(store, known, read(*item)) for item in monitors(3)]
    theirs = store.answered(LOCAL_ADMIN, numbers)
    assert known.now().cells_of(numbers) == theirs
    assert all(theirs[number].listed for number in numbers)


def test_a_round_of_which_all_was_withdrawn_keeps_its_number(store: Store) -> None:
    known = KnownNow(store, LOCAL_ADMIN, TODAY)
    midterm = submission(meetmoment="2026-midterm", content=b"1")
    first = put(store, known, midterm)
    at_hand = known.now().round_number(midterm.about)
    assert store.withdraw(LOCAL_ADMIN, first, "Verkeerd bestand", NOW)
    put(store, known, submission(meetmoment="2026-review", content=b"2"))
    read_again = KnownNow(store, LOCAL_ADMIN, TODAY).now().round_number(midterm.about)
    assert at_hand == read_again == first


def test_a_new_version_keeps_the_place_of_its_round(store: Store) -> None:
    known = KnownNow(store, LOCAL_ADMIN, TODAY)
    _, review, again = [
        put(store, known, submission(meetmoment=name, content=content))
        for name, content in (("2026-midterm", b"1"), ("2026-review", b"2"), ("2026-midterm", b"3"))
    ]
    [kept] = known.now().submissions.values()
    [read_again] = KnownNow(store, LOCAL_ADMIN, TODAY).now().submissions.values()
    assert [item.submission for item in kept] == [again, review]
    assert kept == read_again


def test_what_is_not_at_hand_any_more_comes_from_the_store(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "_RECENT", 2)
    before = store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    known = KnownNow(store, LOCAL_ADMIN, TODAY)
    rounds = [submission(meetmoment=f"{year}-jaarlijks") for year in range(2027, 2031)]
    numbers = [before.id, *(put(store, known, item) for item in rounds)]
    monkeypatch.setattr(store, "answered", asked := Asked(store))
    assert known.now().cells_of(numbers).keys() == set(numbers)
    assert asked.numbers == numbers[:3]


class Asked:
    """Gives what was answered, and keeps of which submissions it was asked."""

    def __init__(self, store: Store) -> None:
        self.numbers: list[int] = []
        self._answered = store.answered

    def __call__(self, viewer, numbers):  # type: ignore[no-untyped-def]
        self.numbers += numbers
        return self._answered(viewer, numbers)


def test_what_another_changes_meanwhile_is_read_again(store: Store) -> None:
    known = KnownNow(store, LOCAL_ADMIN, TODAY)
    number = put(store, known, submission())
    other = submission(pps_id="NHN-02")
    changed = replace(submission(), rows=other.rows[:1])
    store.rebuild(LOCAL_ADMIN, lambda *_: changed, NOW)
    assert len(known.now().cells_of([number])[number].listed) == 1
