"""What a template of a partnership is filled with: its last monitor, or the round's own."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.files.template import Prefill
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
