"""Annuleren: at once, but what somebody put right is not thrown away unasked."""

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.store import Draft
from monitor.store.store import Store
from tests.odd_file import odd_pointings, odd_workbook
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import Put, as_it_stands, book, box, drafts_page
from tests.ui.intake.test_storing import ask, store_now


def page() -> None:
    from datetime import UTC, datetime

    from monitor.ui import data
    from monitor.ui.intake import cancelling, notes

    notes.tell()
    now = data.now()
    for draft in now.store.drafts(now.who, datetime.now(UTC)):
        cancelling.button(draft)
        cancelling.question(draft)
    notes.seen()


@pytest.fixture
def at(store: Store) -> AppTest:
    return AppTest.from_function(page, default_timeout=60)


def click(at: AppTest, label: str) -> AppTest:
    return next(item for item in at.button if item.label == label).click().run()


def waiting(store: Store) -> int:
    return len(store.drafts(LOCAL_ADMIN, datetime.now(UTC)))


def put_right(store: Store, draft: Draft, count: int) -> None:
    now = datetime.now(UTC)
    rows = ("gov_pdca", "vis_shared_vision", "par_active_share")[:count]
    corrections = [
        Correction(Subject("indicators", row, "answer"), "veel", "3", LOCAL_ADMIN.name, now)
        for row in rows
    ]
    (shown,) = [item for item in store.drafts(LOCAL_ADMIN, now) if item.id == draft.id]
    store.correct_draft(LOCAL_ADMIN, shown, corrections, now)


def test_a_draft_in_which_nothing_was_put_right_goes_at_once(at: AppTest, store: Store, put: Put):
    put(book())
    click(at.run(), "Annuleren")
    assert waiting(store) == 0


def test_what_was_put_right_is_asked_about_once_and_then_goes(at: AppTest, store: Store, put: Put):
    put_right(store, put(book()), 3)
    text = drawn(click(at.run(), "Annuleren"))
    assert (
        "U hebt 3 vakken verbeterd of bevestigd op het scherm. Annuleert u, dan bent u dat kwijt."
        in text
    )
    assert waiting(store) == 1
    click(at, "Toch annuleren")
    assert waiting(store) == 0
    assert drawn(at) == ""


def test_tables_that_were_pointed_at_are_asked_about_as_well(at: AppTest, store: Store, put: Put):
    draft = put(odd_workbook())
    first, second = odd_pointings()
    store.point_in_draft(LOCAL_ADMIN, draft, first, datetime.now(UTC))
    assert "U hebt 1 tabel aangewezen. Annuleert u" in drawn(click(at.run(), "Annuleren"))
    assert waiting(store) == 1
    store.point_in_draft(LOCAL_ADMIN, draft, second, datetime.now(UTC))
    put_right(store, draft, 1)
    assert "U hebt 1 vak verbeterd of bevestigd op het scherm en 2 tabellen aangewezen." in drawn(
        at.run()
    )
    click(at, "Toch annuleren")
    assert waiting(store) == 0


def test_who_thinks_better_of_it_keeps_it_all(at: AppTest, store: Store, put: Put):
    draft = put(book())
    put_right(store, draft, 1)
    assert "U hebt 1 vak verbeterd" in drawn(click(at.run(), "Annuleren"))
    click(at, "Niet annuleren")
    assert drawn(at) == ""
    (kept,) = store.drafts(LOCAL_ADMIN, datetime.now(UTC))
    assert len(kept.corrections) == 1
    assert "U hebt 1 vak verbeterd" in drawn(click(at, "Annuleren"))


def test_what_was_done_meanwhile_in_another_window_is_asked_about_first(
    at: AppTest, store: Store, put: Put
):
    draft = put(book())
    at.run()
    put_right(store, draft, 2)
    click(at, "Annuleren")
    assert waiting(store) == 1
    assert "monitor.xlsx is niet weggehaald. Intussen is daar op het scherm iets" in drawn(at)
    assert "U hebt 2 vakken verbeterd" in drawn(click(at, "Annuleren"))
    put_right(store, draft, 3)
    click(at, "Toch annuleren")
    assert waiting(store) == 1
    assert "U hebt 3 vakken verbeterd" in drawn(at)
    click(at, "Toch annuleren")
    assert waiting(store) == 0


def test_after_taking_all_of_it_back_nothing_is_asked_until_annuleren_is_clicked_again(
    at: AppTest, store: Store, put: Put
):
    draft = put(book())
    put_right(store, draft, 1)
    assert "U hebt 1 vak verbeterd" in drawn(click(at.run(), "Annuleren"))
    store.restore_draft(LOCAL_ADMIN, as_it_stands(store, draft), datetime.now(UTC))
    assert drawn(at.run()) == ""
    put_right(store, draft, 2)
    assert drawn(at.run()) == ""


def test_what_was_typed_and_not_taken_over_is_asked_about_too(store: Store, put: Put):
    at = AppTest.from_function(drafts_page, default_timeout=60)
    put(book())
    box(at.run(), "Wat is de code van uw PPS?").input("NHN-PROEF-09")
    text = drawn(click(at, "Annuleren"))
    assert (
        "U hebt in 1 vak iets getypt of aangevinkt wat nog niet is overgenomen. Annuleert u" in text
    )
    assert waiting(store) == 1
    assert "niet overgenomen" not in drawn(click(at, "Toch annuleren"))
    assert waiting(store) == 0


def test_what_another_window_stored_meanwhile_is_told_to_count(at: AppTest, store: Store, put: Put):
    draft = put(book())
    at.run()
    store_now(store, ask(draft))
    click(at, "Annuleren")
    assert "monitor.xlsx is niet geannuleerd, want het is intussen opgeslagen, als versie 1" in (
        drawn(at)
    )


def test_what_another_window_cancelled_meanwhile_needs_no_word(at: AppTest, store: Store, put: Put):
    draft = put(book())
    at.run()
    store.drop_draft(LOCAL_ADMIN, draft)
    click(at, "Annuleren")
    assert drawn(at) == ""
