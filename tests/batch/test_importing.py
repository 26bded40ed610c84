"""A batch comes out as its files one by one would, whatever reads fastest."""

import random
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from functools import cache, partial
from pathlib import Path

import pandas as pd
import pytest

from benchmarks.examples import monitors
from monitor.batch import importing
from monitor.batch.answer import Answer
from monitor.batch.importing import Batch, File, Result
from monitor.batch.readers import Here, Reader, Workers
from monitor.domain import reference
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import NOTHING
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, Subject
from monitor.files.parser.limits import Refused
from monitor.intake import inspect
from monitor.settings import from_environment
from monitor.store import Reason, StoreUnavailable, open_store
from monitor.store.store import Store
from monitor.storing_at_once import Outcome, import_content
from tests.filled_workbook import MODEL, filled_workbook
from tests.store.whole import assert_whole

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
MONITORS = dict(monitors(14))
MB = 2**20


@pytest.fixture
def new_store(tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Make a store; each is closed at the end."""
    made: list[Store] = []

    def make() -> Store:
        made.append(open_store(f"sqlite:///{tmp_path / f'{len(made)}.sqlite3'}"))
        return made[-1]

    yield make
    for store in made:
        store.close()


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with closing(Workers(2, from_environment().model_files)) as started:
        yield started


def file(name: str, content: bytes) -> File:
    return File(name, name, lambda: content)


def run(store: Store, files: list[File], reader: Reader) -> list[Result]:
    batch = Batch(store, LOCAL_ADMIN, MODEL, lambda: NOW)
    return list(batch.results(files, reader, lambda: None))


def stored(store: Store) -> tuple[pd.DataFrame, list[object]]:
    """All that a store holds of its monitors."""
    found = store.submissions(LOCAL_ADMIN, every_version=True)
    numbers = list(found["submission"])
    rest = [
        store.answers(LOCAL_ADMIN, numbers).to_csv(),
        store.cells(LOCAL_ADMIN, numbers).to_csv(),
        store.register(LOCAL_ADMIN).to_csv(),
        [store.findings(LOCAL_ADMIN, number) for number in numbers],
    ]
    return found, rest


def by_date(names: list[str]) -> list[str]:
    """These monitors, the oldest reference date first; equal ones stay in their order."""
    return sorted(names, key=_reference_date)


@cache
def _reference_date(name: str) -> pd.Timestamp:
    submission = inspect(name, MONITORS[name], MODEL, NOTHING).submission
    assert submission is not None
    found: pd.Timestamp = submission.header["reference_date"].iloc[0]
    return found


def test_workers_store_what_one_after_the_other_by_date_would(
    new_store: Callable[[], Store], workers: Workers
) -> None:
    names = list(MONITORS)
    random.Random(7).shuffle(names)
    one_by_one, side_by_side = new_store(), new_store()
    for name in by_date(names):
        import_content(
            name, MONITORS[name], store=one_by_one, viewer=LOCAL_ADMIN, model=MODEL, now=NOW
        )
    results = run(side_by_side, [file(name, MONITORS[name]) for name in names], workers)
    assert {result.imported.outcome for result in results} == {Outcome.STORED}
    assert [result.name for result in results] == by_date(names)
    ours, theirs = stored(side_by_side), stored(one_by_one)
    pd.testing.assert_frame_equal(ours[0], theirs[0])
    assert ours[1] == theirs[1]
    assert side_by_side.verify(LOCAL_ADMIN) == []


def test_the_order_hangs_on_portions_and_not_on_who_reads(
    new_store: Callable[[], Store], workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "PORTION", 4)
    files = [file(name, MONITORS[name]) for name in reversed(MONITORS)]
    here = run(new_store(), files, Here(MODEL))
    there = run(new_store(), files, workers)
    assert [result.name for result in here] == [result.name for result in there]
    assert [result.imported.findings for result in here] == [
        result.imported.findings for result in there
    ]
    places = [result.place // 4 for result in here]
    assert places == sorted(places)


def test_one_bad_file_does_not_stop_the_rest(
    new_store: Callable[[], Store], workers: Workers
) -> None:
    def lost() -> bytes:
        raise Refused("BESTAND-NIET-TE-OPENEN", why="de schijf geeft een fout")

    def too_much() -> bytes:
        raise MemoryError

    (first, good), *_ = MONITORS.items()
    files = [
        file("kapot.xlsx", b"PK\3\4 kapot"),
        File("weg.xlsx", "weg.xlsx", lost),
        File("veel.xlsx", "veel.xlsx", too_much),
        file(first, good),
        file("nog eens.xlsx", good),
    ]
    results = sorted(run(new_store(), files, workers), key=lambda result: result.place)
    assert [result.imported.outcome for result in results] == [
        Outcome.REFUSED,
        Outcome.REFUSED,
        Outcome.REFUSED,
        Outcome.STORED,
        Outcome.SKIPPED,
    ]
    assert [len(result.imported.findings) for result in results[:3]] == [1, 1, 1]
    assert (results[1].sha256, results[0].pps_id) == (None, None)
    assert results[3].pps_id == results[4].pps_id == "FLE-FOOD-010"
    assert results[3].imported.submission == results[4].imported.submission


def test_a_file_at_which_our_own_program_fails_does_not_stop_the_rest(
    new_store: Callable[[], Store], caplog: pytest.LogCaptureFixture
) -> None:
    class FailsAtOne(Here):
        def read(self, content, today, corrections=()):  # type: ignore[no-untyped-def]
            if content == unread:
                raise KeyError("een vraag die er niet is")
            return super().read(content, today, corrections)

    (_, unread), (_, unstored), (_, good), *_ = MONITORS.items()
    store = new_store()
    with store._engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER no_place BEFORE INSERT ON submission WHEN NEW.filename = 'twee.xlsx' "
            "BEGIN SELECT RAISE(ABORT, 'there is no place for this one'); END"
        )
    names = ("een.xlsx", "twee.xlsx", "drie.xlsx")
    files = list(map(file, names, (unread, unstored, good)))
    results = sorted(run(store, files, FailsAtOne(MODEL)), key=lambda result: result.place)
    assert [result.imported.outcome for result in results] == [
        Outcome.REFUSED,
        Outcome.REFUSED,
        Outcome.STORED,
    ]
    for result, why in zip(
        results, ("een vraag die er niet is", "there is no place"), strict=False
    ):
        (finding,) = result.imported.findings
        assert finding.code == "BESTAND-MISLUKT"
        number = reference.of_content(result.sha256 or "")
        assert number in finding.remedy
        (logged,) = (record for record in caplog.records if number in record.getMessage())
        assert why in str(logged.exc_info and logged.exc_info[1])
    assert assert_whole(store) == 1


class ReadsNone(Here):
    """Finds in every file what one monitor holds: nobody waits until large ones are read."""

    def __init__(self) -> None:
        super().__init__(MODEL)
        self._found = super().read(next(iter(MONITORS.values())), NOW.date())

    def read(
        self, content: bytes, today: date, corrections: Sequence[Correction] = ()
    ) -> Answer | Finding:
        return self._found


def test_however_large_files_are_few_of_their_bytes_are_kept(
    new_store: Callable[[], Store],
) -> None:
    def large(number: int) -> bytes:
        return random.Random(number).randbytes(2 * MB)

    files = [File(f"{n}.xlsx", f"{n}.xlsx", partial(large, n)) for n in range(32)]
    store, reader = new_store(), ReadsNone()
    tracemalloc.start()
    results = run(store, files, reader)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert {result.imported.outcome for result in results} == {Outcome.STORED}
    assert most < 32 * MB
    assert assert_whole(store) == 32


def test_a_large_file_that_changes_before_it_is_stored_is_told(
    new_store: Callable[[], Store],
) -> None:
    contents = [bytes(2 * MB), b"iets anders"]
    changing = File("groot.xlsx", "groot.xlsx", lambda: contents.pop(0))
    store = new_store()
    changed, good = run(store, [changing, file("klein.xlsx", b"klein")], ReadsNone())
    assert good.imported.outcome is Outcome.STORED
    (told,) = changed.imported.findings
    assert told.message == "Dit bestand is veranderd terwijl wij aan het inlezen waren."
    assert told.remedy.endswith("Lees het dan opnieuw in.")
    assert assert_whole(store) == 1


def test_a_second_run_reads_nothing(new_store: Callable[[], Store]) -> None:
    class NobodyReads(Here):
        def read(self, content, today, corrections=()):  # type: ignore[no-untyped-def]
            raise AssertionError("it was stored already")

    store = new_store()
    files = [file(name, MONITORS[name]) for name in list(MONITORS)[:3]]
    first = run(store, files, Here(MODEL))
    store.withdraw(LOCAL_ADMIN, first[0].imported.submission or 0, "verkeerd", NOW)
    again = run(store, files, NobodyReads(MODEL))
    assert {result.imported.outcome for result in again} == {Outcome.SKIPPED}
    assert [result.imported.withdrawn for result in again] == [True, False, False]
    assert {result.imported.submission for result in again} == {
        result.imported.submission for result in first
    }


def test_what_others_store_meanwhile_is_known(new_store: Callable[[], Store]) -> None:
    store = new_store()
    first = {"meetmoment": "2024-nulmeting", "peildatum": date(2024, 10, 1)}
    others = {
        "meetmoment": "2025-jaarlijks",
        "peildatum": date(2025, 10, 1),
        "startdatum": date(2024, 8, 1),
    }
    files = [file("eerste.xlsx", filled_workbook(first)), file("laatste.xlsx", filled_workbook())]
    results = Batch(store, LOCAL_ADMIN, MODEL, lambda: NOW).results(
        files, Here(MODEL), lambda: None
    )
    assert next(results).imported.outcome is Outcome.STORED
    import_content(
        "ander.xlsx",
        filled_workbook(others),
        store=store,
        viewer=LOCAL_ADMIN,
        model=MODEL,
        now=NOW,
    )
    (changed,) = (
        item for item in next(results).imported.findings if item.code == "STARTDATUM-VERANDERD"
    )
    assert "2025-jaarlijks" in changed.message


def test_when_the_store_fails_what_was_stored_stays(
    new_store: Callable[[], Store], workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = new_store()
    save, saves = store.save, []

    def save_two(*args: object, **named: object) -> object:
        if len(saves) == 2:
            raise StoreUnavailable(Reason.FULL)
        saves.append(1)
        return save(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "save", save_two)
    files = [file(name, content) for name, content in MONITORS.items()]
    results = Batch(store, LOCAL_ADMIN, MODEL, lambda: NOW).results(files, workers, lambda: None)
    told = [next(results), next(results)]
    with pytest.raises(StoreUnavailable):
        next(results)
    stored = store.submissions(LOCAL_ADMIN)
    assert set(stored["submission"]) == {result.imported.submission for result in told}
    assert store.verify(LOCAL_ADMIN) == []


def test_of_a_file_stored_twice_put_right_or_not_the_version_that_counts_is_told(
    new_store: Callable[[], Store],
) -> None:
    store, content = new_store(), next(iter(MONITORS.values()))
    run(store, [file("eerst.xlsx", content)], Here(MODEL))
    made = Correction(Subject("indicators", "vis_shared_vision", "answer"), "3", "5", "wij", NOW)
    new = inspect("eerst.xlsx", content, MODEL, NOTHING, [made]).submission
    assert new is not None
    second = store.save(LOCAL_ADMIN, new, draft_id="op het scherm", now=NOW)

    def again() -> tuple[int | None, bool]:
        (result,) = run(store, [file("weer.xlsx", content)], Here(MODEL))
        assert result.imported.outcome is Outcome.SKIPPED
        return result.imported.submission, result.imported.withdrawn

    assert again() == (second.id, False)
    store.withdraw(LOCAL_ADMIN, second.id, "toch niet", NOW)
    assert again() == (1, False)
