"""What a template of a partnership is filled with: its last monitor, or the round's own."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.frames import Origin
from monitor.files.template import Prefill, write_template
from monitor.intake import inspect, known_to
from monitor.reports.arriving.prefill import last_accepted
from monitor.store import open_store
from monitor.store.store import Store
from monitor.storing_at_once import import_content
from tests.filled_workbook import MODEL, filled_workbook

ROUNDS = {"2025-jaarlijks": (date(2025, 10, 1), 2), "2026-midterm": (date(2026, 10, 1), 5)}
"""By round its reference date, and the level that was answered."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store in which a partnership has two rounds."""
    opened = open_store(f"sqlite:///{tmp_path}/monitor.sqlite3")
    for name, (day, level) in ROUNDS.items():
        content = filled_workbook({"meetmoment": name, "peildatum": day, "gov_pdca": level})
        now = datetime.now(UTC)
        import_content(name, content, store=opened, viewer=LOCAL_ADMIN, model=MODEL, now=now)
    yield opened
    opened.close()


def filled_for(store: Store, round_: str, pps_id: str = "NHN-PROEF-01") -> Prefill | None:
    return last_accepted(store, LOCAL_ADMIN, MODEL, pps_id, round_, date(2026, 12, 1))


def level(found: Prefill | None) -> float:
    assert found is not None
    row = found.cells.set_index(["table", "row", "column"]).loc["indicators", "gov_pdca", "answer"]
    return float(row["number"])


@pytest.mark.parametrize(
    ("round_", "answered"),
    [("2027-eindmeting", 5), ("2026-midterm", 5), ("2025-jaarlijks", 2), ("2025-JAARLIJKS ", 2)],
)
def test_a_round_that_was_handed_in_gets_its_own_answers_and_a_new_one_the_last(
    store: Store, round_: str, answered: int
):
    assert level(filled_for(store, round_)) == answered


def test_who_handed_in_nothing_has_nothing_to_put_back(store: Store):
    assert filled_for(store, "2026-midterm", "NHN-PROEF-02") is None


COFINANCING = "fin_cofinancing_realisation"


@pytest.fixture
def next_round(store: Store) -> openpyxl.Workbook:
    """The template for the round after one in which the tables answered a question typed too."""
    book = openpyxl.load_workbook(
        io.BytesIO(
            filled_workbook(
                {
                    "meetmoment": "2027-jaarlijks",
                    "peildatum": date(2027, 1, 1),
                    COFINANCING: 0.94,
                }
            )
        )
    )
    for row in book["Indicatoren"].iter_rows(min_row=5):
        if row[0].value == COFINANCING:
            row[6].value = "Zie de jaarrekening."
    for row in book["Financien"].iter_rows(min_row=5):
        if row[0].value == "B02.geld":
            for place, euros in ((3, 100_000), (4, 94_000), (9, 100_000)):
                row[place].value = euros  # of 2024, and the budget of 2027
    now = datetime.now(UTC)
    content = as_bytes(book)
    import_content("2027", content, store=store, viewer=LOCAL_ADMIN, model=MODEL, now=now)
    content = write_template(MODEL, (2024, 2028), filled_for(store, "2027-eindmeting"))
    made = openpyxl.load_workbook(io.BytesIO(content))
    for row in made["PPS"].iter_rows(min_row=5):
        if row[0].value == "peildatum":
            row[2].value = date(2027, 10, 1)
    return made


def as_bytes(book: openpyxl.Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_what_the_tables_answer_is_not_put_back_but_what_was_said_of_it_is(
    next_round: openpyxl.Workbook,
):
    (row,) = (row for row in next_round["Indicatoren"].values if row[0] == COFINANCING)
    assert row[4:7] == (None, None, "Zie de jaarrekening.")


def test_a_template_that_nobody_changed_contradicts_neither_its_tables_nor_its_ticks(
    store: Store, next_round: openpyxl.Workbook
):
    for row in next_round["Ongewijzigd"].iter_rows(min_row=5):
        row[4].value = "ja"
    known = known_to(store, LOCAL_ADMIN, date(2027, 10, 1))
    read = inspect("2027-10.xlsx", as_bytes(next_round), MODEL, known)
    counted = {item.indicator: item for item in read.submission.counted}
    assert counted[COFINANCING].origin == Origin.COMPUTED
    assert counted[COFINANCING].number < 0.9
    assert not {"BEREKEND-WIJKT-AF", "BEVESTIGD-MAAR-ANDERS"} & {
        item.code for item in read.findings
    }
