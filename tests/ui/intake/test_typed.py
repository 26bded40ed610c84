"""What was typed and not taken over: kept with the draft as it was seen, until it's decided on."""

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.store import Draft
from monitor.store.store import Store
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import Put, as_it_stands, book, box

PPS_ID = Subject("fields", "pps_id", "answer")
QUESTION = "Wat is de code van uw PPS?"


def several() -> None:
    import streamlit as st

    from monitor.ui.intake import draft, notes, together, typed, typed_lost
    from tests.ui.intake.conftest import read_all

    typed.hold()
    if "elders" in st.query_params:  # as another page: no box is drawn, nor kept
        st.text("Een andere pagina")
        return
    notes.tell()
    found = read_all()
    typed_lost.keep(found)
    together.listing(found)
    draft.show_ended(found)
    if found.monitors:
        draft.show(together.chosen(found.monitors), found, main=False)
    notes.seen()


@pytest.fixture
def page(store: Store) -> AppTest:
    """The page, with one draft in view of more."""
    return AppTest.from_function(several, default_timeout=60)


def two(put: Put) -> tuple[Draft, Draft]:
    """Two drafts without a fault, of two rounds."""
    # Before it began: that is asked about.
    early = book(meetmoment="2025-nulmeting", peildatum="1-10-2025", startdatum="1-9-2027")
    return put(book(), "een.xlsx", minutes=-2), put(early, "twee.xlsx", minutes=-1)


def look_at(at: AppTest, draft: Draft) -> AppTest:
    at.query_params["concept"] = draft.id
    return at.run()


def press(at: AppTest, label: str) -> str:
    (button,) = [item for item in at.button if item.label == label]
    return drawn(button.click().run())


def elsewhere(store: Store, draft: Draft, new: str) -> Draft:
    """Another window puts the code of the partnership right."""
    now = datetime.now(UTC)
    made = Correction(PPS_ID, "NHN-PROEF-01", new, "ander", now)
    store.correct_draft(LOCAL_ADMIN, as_it_stands(store, draft), [made], now)
    return as_it_stands(store, draft)


def codes(store: Store, draft: Draft) -> list[str]:
    return [item.new for item in as_it_stands(store, draft).corrections]


def test_what_is_typed_takes_the_place_of_no_answer_that_its_window_did_not_show(
    store: Store, put: Put
) -> None:
    """Also where another draft is looked at by now, so that the page has read the answer."""
    one = put(book(), "een.xlsx", minutes=-2)
    two = put(book(meetmoment="2025-nulmeting", peildatum="1-10-2025"), "twee.xlsx")
    at = AppTest.from_function(several, default_timeout=60)
    at.query_params["concept"] = one.id
    box(at.run(), QUESTION).input("NHN-PROEF-09").run()
    at.query_params["concept"] = two.id
    at.run()
    elsewhere = Correction(PPS_ID, "NHN-PROEF-01", "NHN-PROEF-07", "ander", datetime.now(UTC))
    store.correct_draft(LOCAL_ADMIN, one, [elsewhere], datetime.now(UTC))
    at.run()
    (save_all,) = [item for item in at.button if item.label == "Alles opslaan"]
    text = drawn(save_all.click().run())
    assert "Wat u in een.xlsx verbeterde, is niet overgenomen. Intussen is daar op het" in text
    assert "Er is nog niets opgeslagen" in text
    assert "en dat deden wij eerst" not in text
    assert [item.new for item in as_it_stands(store, one).corrections] == ["NHN-PROEF-07"]


def test_saving_all_takes_over_what_was_typed_in_a_draft_out_of_sight_names_it_and_shows_it(
    page: AppTest, store: Store, put: Put
) -> None:
    one, two_ = two(put)
    box(look_at(page, one), QUESTION).input("NHN-PROEF-09").run()
    look_at(page, two_)
    text = press(page, "Alles opslaan")
    assert "1 antwoord overgenomen in een.xlsx." in text
    assert "niet was overgenomen, in een.xlsx, en dat deden wij eerst. Hieronder ziet u" in text
    assert "daarna weer Alles opslaan." in text
    assert "een.xlsx; nog niet opgeslagen" in text
    assert codes(store, one) == ["NHN-PROEF-09"]

    look_at(page, two_)
    press(page, "Alles opslaan")
    assert len(store.submissions(LOCAL_ADMIN)) == 2


def test_what_another_window_took_back_after_it_was_taken_over_is_not_put_in_again(
    page: AppTest, store: Store, put: Put
) -> None:
    one, two_ = two(put)
    box(look_at(page, one), QUESTION).input("NHN-PROEF-09").run()
    look_at(page, two_)
    press(page, "Alles opslaan")
    look_at(page, two_)
    store.restore_draft(LOCAL_ADMIN, as_it_stands(store, one), datetime.now(UTC))
    press(page, "Alles opslaan")
    assert codes(store, one) == []


def test_what_cannot_be_read_in_a_draft_out_of_sight_names_its_file_and_shows_it(
    page: AppTest, put: Put
) -> None:
    one, two_ = two(put)
    box(look_at(page, two_), "Op welke datum gelden").input("ergens in het najaar").run()
    look_at(page, one)
    text = press(page, "Alles opslaan")
    assert "1 nieuw antwoord in twee.xlsx kunnen wij niet lezen." in text
    assert "twee.xlsx; nog niet opgeslagen" in text


def test_what_was_typed_stays_while_another_page_is_looked_at(
    page: AppTest, store: Store, put: Put
) -> None:
    draft = put(book())
    box(page.run(), QUESTION).input("NHN-PROEF-09")
    page.query_params["elders"] = "ja"
    page.run()
    del page.query_params["elders"]
    assert box(page.run(), QUESTION).value == "NHN-PROEF-09"
    assert "Er is nog niets opgeslagen" in press(page, "Opslaan")
    assert codes(store, draft) == ["NHN-PROEF-09"]


def test_what_was_typed_in_an_older_draft_is_asked_about_before_a_newer_takes_its_place(
    page: AppTest, store: Store, put: Put
) -> None:
    old = put(book(), "oud.xlsx", minutes=-2)
    new = put(book(gov_pdca=4), "nieuw.xlsx", minutes=-1)
    box(look_at(page, old), QUESTION).input("NHN-PROEF-08").run()
    look_at(page, new)
    text = press(page, "Opslaan")
    assert "In oud.xlsx typte of vinkte u iets aan wat niet is overgenomen: bij “Wat is" in text
    assert "Slaat u nieuw.xlsx op, dan vervalt oud.xlsx, met wat u daar typte." in text
    assert store.submissions(LOCAL_ADMIN).empty

    box(look_at(page, old), QUESTION).input("NHN-PROEF-09").run()
    look_at(page, new)
    assert "dan vervalt oud.xlsx" in press(page, "Opslaan")  # that wasn't asked about
    assert "niet is overgenomen" not in press(page, "Opslaan")
    assert list(store.submissions(LOCAL_ADMIN)["filename"]) == ["nieuw.xlsx"]
    assert store.drafts(LOCAL_ADMIN, datetime.now(UTC)) == ()


def test_what_was_typed_in_a_draft_that_is_gone_is_forgotten(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(book())
    box(at.run(), QUESTION).input("NHN-PROEF-09").run()
    name = box(at, QUESTION).key
    assert at.session_state[name] == "NHN-PROEF-09"
    store.drop_draft(LOCAL_ADMIN, draft)
    at.run()
    assert name not in at.session_state
