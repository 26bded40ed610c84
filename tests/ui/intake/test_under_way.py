"""What is being saved: it doesn't stand ready meanwhile, and what came of it is told once."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.files.parser.turns import Asker
from monitor.settings import PROJECT_ROOT
from monitor.store import Draft
from monitor.store.store import Store
from monitor.ui import data
from monitor.ui.intake import saving, under_way
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.storing import store_drafts
from tests.filled_workbook import MODEL
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import Put, book
from tests.ui.intake.test_storing import ask

OTHER = Viewer("ander", Role.ADMIN)


@pytest.fixture
def at(store: Store) -> AppTest:
    """The page, opened afresh."""
    return AppTest.from_file(str(PROJECT_ROOT / "pages" / "inlezen.py"), default_timeout=60)


@contextmanager
def being_saved(store: Store, draft: Draft) -> Iterator[Callable[[], None]]:
    """Another tab that saves a draft: it has begun, and goes on when it's told to."""
    begun, go_on = threading.Event(), threading.Event()

    def save() -> None:
        outcome = Outcome()
        with under_way.saving(LOCAL_ADMIN, [draft], outcome) as now:
            begun.set()
            go_on.wait(60)
            asked = [ask(draft)]
            asker = Asker("ander")
            store_drafts(store, LOCAL_ADMIN, MODEL, (), asked, outcome, asker, now.tell)
        outcome.clear()  # that tab told it

    thread = threading.Thread(target=save)
    thread.start()
    begun.wait(60)
    try:
        yield go_on.set
    finally:
        go_on.set()
        thread.join()


def once_told(monkeypatch: pytest.MonkeyPatch, do: Callable[[], None]) -> None:
    """Let this happen when the page stands there and begins to tell what is being saved."""
    tell = saving.tell_under_way

    def tell_after(*given: Any) -> None:
        do()
        tell(*given)

    monkeypatch.setattr(saving, "tell_under_way", tell_after)


def test_it_is_known_to_its_viewer_until_it_ends_also_when_that_is_a_failure(put: Put):
    draft = put(book())

    def fails() -> None:
        with under_way.saving(LOCAL_ADMIN, [draft], Outcome()):
            going_on.extend(under_way.of(LOCAL_ADMIN))
            assert under_way.of(OTHER) == []
            raise ArithmeticError

    going_on: list[under_way.Saving] = []
    with pytest.raises(ArithmeticError):
        fails()
    assert under_way.of(LOCAL_ADMIN) == []
    (item,) = going_on
    assert item.drafts == {draft.id}
    assert item.outcome is not None
    assert list(item.parts()) == []


def test_a_page_that_is_opened_meanwhile_waits_and_tells_what_was_saved(
    at: AppTest, store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    draft, other = put(book(), "deze.xlsx"), put(book(pps_id="NHN-PROEF-02"), "ander.xlsx")
    with being_saved(store, draft) as go_on:
        once_told(monkeypatch, go_on)
        at.run()
    assert not at.exception
    assert "Opgeslagen: " in drawn(at)
    assert "ander.xlsx; nog niet opgeslagen" in drawn(at)
    assert "deze.xlsx" not in drawn(at)
    assert len(store.submissions(LOCAL_ADMIN, every_version=True)) == 1
    assert [item.id for item in store.drafts(LOCAL_ADMIN, datetime.now(UTC))] == [other.id]


def test_who_brought_files_in_this_tab_is_not_told_what_another_saved(
    at: AppTest, store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    draft, own = put(book(), "deze.xlsx"), put(book(pps_id="NHN-PROEF-02"), "eigen.xlsx")
    at.session_state["hier_ingelezen"] = {own.id}
    with being_saved(store, draft) as go_on:
        once_told(monkeypatch, go_on)
        at.run()
    assert not at.exception
    assert "Opgeslagen: " not in drawn(at)
    assert "eigen.xlsx; nog niet opgeslagen" in drawn(at)
    assert data.store().drafts(LOCAL_ADMIN, datetime.now(UTC))[0].id == own.id
