"""What an upload is recognised as, beside a store that knows earlier monitors."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import NOTHING
from monitor.domain.findings import Severity
from monitor.domain.rules import rule
from monitor.domain.submission import CellCounts
from monitor.intake import inspect
from monitor.reports.arriving.arrival import Arrival, arrival, counted, tallied
from monitor.reports.partnership.score_words import score_facts
from monitor.reports.snapshot import take
from monitor.store import Standing, open_store
from monitor.store.store import Store
from monitor.storing_at_once import import_content
from tests.filled_workbook import MODEL, TEMPLATE, filled_workbook
from tests.reports.partnership.conftest import NOW as AS_IT_STANDS

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
Recognise = Callable[[bytes], Arrival]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(f"sqlite:///{tmp_path}/monitor.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def recognise(store: Store) -> Recognise:
    def recognised(content: bytes) -> Arrival:
        submission = inspect("monitor.xlsx", content, MODEL, NOTHING).submission
        assert submission is not None
        versions = store.submissions(LOCAL_ADMIN, every_version=True)
        return arrival(submission, take(store, LOCAL_ADMIN, MODEL), versions)

    return recognised


def save(store: Store, content: bytes) -> int:
    imported = import_content(
        "eerder.xlsx", content, store=store, viewer=LOCAL_ADMIN, model=MODEL, now=NOW
    )
    assert imported.submission is not None
    return imported.submission


def test_a_first_monitor_is_new_to_the_register(recognise: Recognise):
    found = recognise(filled_workbook())
    assert (found.version, found.known, found.same) == (1, False, None)
    assert "Let op" not in dict(found.facts)
    assert found.title == "Proefhuis Voorbeeldstad, 2026-midterm"
    assert ("Code", "NHN-PROEF-01 (nieuw in het register)") in found.facts
    assert found.verdict(()) == "Klaar om op te slaan."


def test_of_a_workbook_without_a_table_of_ours_no_more_is_said_than_that(recognise: Recognise):
    book = openpyxl.load_workbook(io.BytesIO(filled_workbook()))
    for sheet in book.worksheets:
        sheet.delete_rows(1, 200)
        sheet["B2"] = "Onze eigen indeling"
    content = io.BytesIO()
    book.save(content)
    found = recognise(content.getvalue())
    error = rule("TAB-ONTBREEKT").at(None, None, **dict.fromkeys(rule("TAB-ONTBREEKT").facts, "x"))
    assert found.verdict([error]) == ("Wij lezen nog niets: wijs eerst aan waar uw tabellen staan.")


def test_the_same_round_in_another_spelling_becomes_the_next_version(
    store: Store, recognise: Recognise
):
    save(store, filled_workbook())
    found = recognise(filled_workbook({"pps_id": "nhn - proef-01", "meetmoment": "2026-MIDTERM"}))
    assert (found.version, found.known) == (2, True)
    assert ("Code", "NHN-PROEF-01") in found.facts


def test_the_same_bytes_as_a_replaced_version_are_told_as_that_one(
    store: Store, recognise: Recognise
):
    first = filled_workbook()
    save(store, first)
    save(store, filled_workbook({"vis_shared_vision": 5}))
    same = recognise(first).same
    assert same is not None
    assert (same.standing, same.slug) == (Standing.SUPERSEDED, "2026-midterm~1")


def test_a_withdrawn_version_keeps_its_number_and_may_come_again(
    store: Store, recognise: Recognise
):
    content = filled_workbook()
    number = save(store, content)
    same = recognise(content).same
    assert same is not None
    assert (same.head["version"], same.slug) == (1, "2026-midterm")
    store.withdraw(LOCAL_ADMIN, number, "verkeerd bestand", NOW)
    found = recognise(content)
    assert (found.version, found.same) == (2, None)
    said = dict(found.facts)["Let op"]
    assert said.startswith("Precies dit bestand is eerder ingetrokken; waarom, staat op ")


def test_its_change_is_told_against_the_round_before(store: Store, recognise: Recognise):
    save(store, filled_workbook({"meetmoment": "2025-jaarlijks", "peildatum": "1-10-2025"}))
    assert (
        "2025-jaarlijks" in score_facts(recognise(filled_workbook()).monitor, AS_IT_STANDS).change
    )


def test_a_new_version_of_the_first_of_two_rounds_on_one_date_comes_before_the_other(
    store: Store, recognise: Recognise
):
    save(store, filled_workbook())
    save(store, filled_workbook({"meetmoment": "2026-review"}))
    monitor = recognise(filled_workbook({"vis_shared_vision": 5})).monitor
    assert monitor.rounds["round"].tolist() == ["2026-midterm", "2026-review"]
    assert (monitor.previous, monitor.has_later_round) == (None, True)


@pytest.mark.parametrize(
    "changes",
    [
        *(
            pytest.param({field: value}, id=f"{field}={value}")
            for field in ("pps_id", "naam", "campus", "meetmoment", "peildatum", "startdatum")
            for value in (None, "onbekend")
        ),
        pytest.param({"regeling": "geen", "einddatum_subsidie": None}, id="geen"),
    ],
)
def test_a_monitor_with_gaps_is_recognised_as_far_as_it_goes(
    changes: dict[str, Any], recognise: Recognise
):
    assert_recognised(recognise(filled_workbook(changes)))


def test_a_template_in_which_nothing_is_filled_in_is_recognised(recognise: Recognise):
    assert_recognised(recognise(TEMPLATE))


def assert_recognised(found: Arrival):
    assert found.title
    assert len(found.facts) == 6
    assert score_facts(found.monitor, AS_IT_STANDS).coverage


def test_the_count_of_cells_says_what_was_skipped():
    assert counted(CellCounts(12, 12, 0)) == "12 vakken gelezen, niets overgeslagen."
    assert counted(CellCounts(219, 212, 7)) == (
        "212 vakken gelezen, 7 niet. Bij de bevindingen staat waarom."
    )


def test_what_to_confirm_is_counted_apart_from_warnings(recognise: Recognise):
    old = rule("ANTWOORD-VEROUDERD")
    asking = old.at("KPI", "D5", **dict.fromkeys(old.facts, "feit"))
    warning = rule("KPI-NEGATIEF").at("KPI", "D5", raw="-1", kpi="Bedrijven", what="Een aantal")
    found = recognise(filled_workbook())
    ready = "Klaar om op te slaan. Kijk eerst"
    assert found.verdict([asking, asking]) == f"{ready} bij 2 onderdelen: klopt dit nog?"
    error = replace(warning, severity=Severity.ERROR)
    assert found.verdict([error, warning, warning]) == (
        "Bijna klaar: herstel eerst 1 ding. Staat er een vak bij, dan kan dat hieronder; "
        "anders in uw eigen bestand. "
        "Kijk ook naar 2 waarschuwingen."
    )
    assert found.verdict([error, asking]).endswith("Kijk ook bij 1 onderdeel: klopt dit nog?")
    assert found.verdict([error, warning, asking]).endswith(
        "Kijk ook naar 1 waarschuwing, en bij 1 onderdeel: klopt dit nog?"
    )
    assert found.verdict([warning]) == f"{ready} naar 1 waarschuwing."
    assert (
        found.verdict([warning, asking])
        == f"{ready} naar 1 waarschuwing, en bij 1 onderdeel: klopt dit nog?"
    )
    assert tallied([error, warning, warning, asking]) == (
        "1 fout en 2 waarschuwingen; 1 keer: klopt dit nog?"
    )
    assert tallied([asking, asking]) == "2 keer: klopt dit nog?"
    assert tallied([]) == "geen"
