"""A file is stored at once, or is refused or there already."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.importing import Imported, Outcome, import_content
from monitor.store import open_store
from monitor.store.store import Store
from tests.filled_workbook import MODEL, filled_workbook


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:///{tmp_path / 'monitor.sqlite3'}")
    yield opened
    opened.close()


def imported(store: Store, content: bytes) -> Imported:
    now = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
    return import_content("m.xlsx", content, store=store, viewer=LOCAL_ADMIN, model=MODEL, now=now)


def test_a_monitor_is_stored_once(store: Store) -> None:
    content = filled_workbook()
    first, again = imported(store, content), imported(store, content)
    assert (first.outcome, again.outcome) == (Outcome.STORED, Outcome.SKIPPED)
    assert again.submission == first.submission
    assert store.original(LOCAL_ADMIN, first.saved.id) == ("m.xlsx", content)
    assert len(store.submissions(LOCAL_ADMIN)) == 1


@pytest.mark.parametrize("readable", [False, True])
def test_what_has_a_fout_is_refused_and_nothing_of_it_is_stored(
    store: Store, readable: bool
) -> None:
    wrong = filled_workbook({"startdatum": "gisteren"}) if readable else b"Beste lezer,"
    found = imported(store, wrong)
    assert found.outcome is Outcome.REFUSED
    assert found.findings
    assert found.submission is None
    assert store.submissions(LOCAL_ADMIN).empty
