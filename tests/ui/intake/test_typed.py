"""What was typed and not taken over: kept with the draft as it was seen, while that is there."""

from datetime import UTC, datetime

from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.store.store import Store
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import Put, as_it_stands, book, box

PPS_ID = Subject("fields", "pps_id", "answer")
QUESTION = "Wat is de code van uw PPS?"


def several() -> None:
    from monitor.ui.intake import draft, notes, together, typed
    from tests.ui.intake.conftest import read_all

    notes.tell()
    found = read_all()
    typed.keep(found.ids)
    together.listing(found)
    draft.show(together.chosen(found.monitors), found, main=False)
    notes.seen()


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
