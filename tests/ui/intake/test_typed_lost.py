"""What was typed in a file that is gone meanwhile is told to be lost, once."""

from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.store.store import Store
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import Put, Save, book, box, take_over
from tests.ui.intake.test_storing import ask, store_now

QUESTION = "Wat is de code van uw PPS?"
LOST = f"Wat u in monitor.xlsx typte of aanvinkte bij “{QUESTION}”, is niet overgenomen. "


def test_of_a_file_that_another_window_stored_its_version_is_told(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(book())
    box(at.run(), QUESTION).input("NHN-PROEF-09").run()
    store_now(store, ask(draft))
    text = drawn(at.run())
    assert f"{LOST}Dit stond niet meer klaar, want het is intussen opgeslagen, als versie 1" in text
    assert LOST not in drawn(at.run())


def test_of_a_file_that_was_stored_by_another_way_so_is_told(
    at: AppTest, put: Put, save: Save
) -> None:
    put(book())
    box(at.run(), QUESTION).input("NHN-PROEF-09").run()
    save(book())
    text = drawn(at.run())
    assert f"{LOST}Precies dit bestand is intussen opgeslagen, zonder wat u typte." in text


def test_what_was_told_when_it_could_not_be_taken_over_is_not_told_again(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(book())
    box(at.run(), QUESTION).input("NHN-PROEF-09")
    store.drop_draft(LOCAL_ADMIN, draft)
    text = drawn(take_over(at))
    assert "Wat u in monitor.xlsx verbeterde, is niet overgenomen." in text
    assert LOST not in text
    assert LOST not in drawn(at.run())


def test_of_a_file_in_which_nothing_was_typed_nothing_is_told(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(book())
    at.run()
    store.drop_draft(LOCAL_ADMIN, draft)
    assert "niet overgenomen" not in drawn(at.run())
