"""What is told of a draft that doesn't stand ready any more: what became of it, and what to do."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.store import Saved
from monitor.store.store import Store
from monitor.ui.intake import gone
from monitor.ui.intake.gone import GONE
from tests.ui.intake.conftest import NOW, Put, book
from tests.ui.intake.test_storing import ask, store_now

SAVED = Saved(7, "NHN-PROEF-01", "2026-midterm", 3, datetime(2026, 11, 2, tzinfo=UTC), 7)
WITHDRAWN = replace(SAVED, withdrawn=True)


def test_where_it_counts_nowhere_is_said_how_it_may_count_again():
    assert gone.not_there(None) == GONE
    told = gone.not_there(WITHDRAWN)
    assert "opgeslagen, als versie 3, en daarna ingetrokken" in told
    assert "Lees het dan opnieuw in" in told


def test_what_was_stored_and_then_withdrawn_is_not_told_as_what_counts(store: Store, put: Put):
    draft = put(book())
    assert gone.unchanged(store, LOCAL_ADMIN, draft.id) == GONE  # it became nothing
    (number,) = store_now(store, ask(draft)).saved
    assert "opgeslagen, als versie 1, zonder wat" in gone.unchanged(store, LOCAL_ADMIN, draft.id)
    store.withdraw(LOCAL_ADMIN, number, "Verkeerd bestand", NOW)
    told = gone.unchanged(store, LOCAL_ADMIN, draft.id)
    assert "opgeslagen, als versie 1, en daarna ingetrokken" in told


@pytest.mark.parametrize(("saved", "since"), [(SAVED, ""), (WITHDRAWN, " en daarna ingetrokken")])
def test_behind_a_link_is_said_which_monitor_the_file_became(saved: Saved, since: str):
    told = gone.behind_link(saved)
    assert f"opgeslagen als NHN-PROEF-01, 2026-midterm, versie 3{since}." in told


def test_what_should_go_and_counts_is_told_so_and_else_nothing():
    assert "a.xlsx is niet geannuleerd" in gone.not_cancelled("a.xlsx", SAVED)
    assert gone.not_cancelled("a.xlsx", WITHDRAWN) == gone.not_cancelled("a.xlsx", None) == ""
