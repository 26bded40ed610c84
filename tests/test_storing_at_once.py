"""A file is stored at once, or is refused or there already."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.submission import Submission
from monitor.intake import inspect, known_to, reread
from monitor.store import open_store
from monitor.store.store import Store
from monitor.storing_at_once import Imported, Outcome, import_content
from tests.filled_workbook import MODEL, filled_workbook

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:///{tmp_path / 'monitor.sqlite3'}")
    yield opened
    opened.close()


def imported(store: Store, content: bytes) -> Imported:
    return import_content("m.xlsx", content, store=store, viewer=LOCAL_ADMIN, model=MODEL, now=NOW)


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


def test_a_core_question_that_lapsed_is_told_and_kept_when_it_is_derived_again(
    store: Store,
) -> None:
    """Also where it was emptied on screen, and read again by what is known at another time."""
    before = {"meetmoment": "2025-jaarlijks", "peildatum": date(2025, 10, 1)}
    first = imported(store, filled_workbook(before))
    second = imported(store, filled_workbook({"gov_steering": None}))
    level = MODEL.indicator["gov_steering"].levels[2].removesuffix(".")
    [told] = [item for item in second.findings if item.code == "KERNVRAAG-VERVALLEN"]
    assert f'In 2025-jaarlijks was dat "3 - {level}". ' in told.message

    known = known_to(store, LOCAL_ADMIN, NOW.date())
    blanked = Correction(Subject("indicators", "gov_steering", "answer"), "3", "", "beheerder", NOW)
    whole = filled_workbook()
    assert told not in inspect("m.xlsx", whole, MODEL, known).findings
    assert told.message in [
        item.message for item in inspect("m.xlsx", whole, MODEL, known, [blanked]).findings
    ]

    stored = {item.saved.id: store.findings(LOCAL_ADMIN, item.saved.id) for item in (first, second)}
    assert store.rebuild(LOCAL_ADMIN, _read_again, NOW) == []
    assert {number: store.findings(LOCAL_ADMIN, number) for number in stored} == stored
    assert told in stored[second.saved.id]
    assert store.verify(LOCAL_ADMIN) == []


def test_a_file_without_the_column_for_answers_is_told_that_and_not_each_core_question(
    store: Store,
) -> None:
    imported(
        store, filled_workbook({"meetmoment": "2025-jaarlijks", "peildatum": date(2025, 10, 1)})
    )
    without = BytesIO()
    book = openpyxl.load_workbook(BytesIO(filled_workbook()))
    sheet = book["Indicatoren"]
    [header] = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Antwoord"]
    sheet.delete_cols(header.column)
    book.save(without)

    codes = [item.code for item in imported(store, without.getvalue()).findings]
    assert codes == ["KOLOM-ANTWOORD-ONTBREEKT"]


def _read_again(name, content, corrections, pointings) -> Submission | None:
    return reread(name, content, corrections, pointings, MODEL, NOW.date())
