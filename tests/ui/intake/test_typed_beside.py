"""What was typed where another window put something else: which of the two it is, is asked."""

from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.store import Draft
from monitor.store.store import Store
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import NOW, PDCA, Put, as_it_stands, book, box, save_button, take_over

SHARE = Subject("indicators", "par_active_share", "answer")
QUESTION = "Welk deel van de private partners"
ASKED = "vulde u “18%” in. Dat is nog niet overgenomen, en nu staat daar “{}”."


def typed_twice(at: AppTest, store: Store, put: Put, new: str = "81%") -> Draft:
    """18% was typed here; another window took something else over, and this one shows so."""
    draft = put(book(par_active_share="veel", gov_pdca="ongeveer 3"))
    box(at.run(), QUESTION).input("18%").run()
    elsewhere = Correction(SHARE, "veel", new, LOCAL_ADMIN.name, NOW)
    store.correct_draft(LOCAL_ADMIN, draft, [elsewhere], NOW)
    at.run()
    return draft


def press(at: AppTest, label: str) -> str:
    (button,) = [item for item in at.button if item.label == label]
    return drawn(button.click().run())


def kept(store: Store, draft: Draft) -> dict[Subject, str]:
    return {item.subject: item.new for item in as_it_stands(store, draft).corrections}


def test_both_are_told_and_nothing_is_stored_until_one_is_chosen(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = typed_twice(at, store, put)
    assert ASKED.format("81%") in drawn(at)
    elsewhere = Correction(PDCA, "ongeveer 3", "3", LOCAL_ADMIN.name, NOW)
    store.correct_draft(LOCAL_ADMIN, as_it_stands(store, draft), [elsewhere], NOW)
    assert not save_button(at.run()).disabled
    text = drawn(save_button(at).click().run())
    assert "Er is nog niets opgeslagen. U had op het scherm nog iets getypt" in text
    assert ASKED.format("81%") in text
    assert store.submissions(LOCAL_ADMIN).empty


def test_ones_own_answer_is_taken_over_at_a_click(at: AppTest, store: Store, put: Put) -> None:
    draft = typed_twice(at, store, put)
    text = press(at, "Neem “18%” over")
    assert "1 antwoord overgenomen." in text
    assert ASKED.format("81%") not in text
    assert kept(store, draft) == {SHARE: "18%"}
    assert as_it_stands(store, draft).corrections[0].old == "veel"


def test_a_button_for_a_long_answer_still_says_what_it_does(
    at: AppTest, store: Store, put: Put
) -> None:
    typed_twice(at, store, put, new="70% van alle partners die aan het eind nog meededen")
    labels = [item.label for item in at.button if item.label.startswith("Laat ")]
    assert labels == ["Laat “70% van alle partners die aan…” staan"]


def test_what_is_taken_over_beside_it_tells_that_something_is_left_to_choose(
    at: AppTest, store: Store, put: Put
) -> None:
    typed_twice(at, store, put)
    level = box(at, "Hoe wordt de voortgang gevolgd")
    level.select(level.options[3])
    text = drawn(take_over(at))
    assert "1 antwoord overgenomen." in text
    assert "is iets anders ingevuld dan u typte. Kies hieronder, bij Bevindingen" in text


def test_a_box_that_was_emptied_is_told_so(at: AppTest, store: Store, put: Put) -> None:
    draft = put(book(par_active_share="veel"))
    box(at.run(), QUESTION).input("").run()
    elsewhere = Correction(SHARE, "veel", "81%", LOCAL_ADMIN.name, NOW)
    store.correct_draft(LOCAL_ADMIN, draft, [elsewhere], NOW)
    said = "maakte u het vak leeg. Dat is nog niet overgenomen, en nu staat daar “81%”."
    assert said in drawn(at.run())
    press(at, "Maak het vak leeg")
    assert kept(store, draft) == {SHARE: ""}


def test_the_other_answer_stays_at_a_click(at: AppTest, store: Store, put: Put) -> None:
    draft = typed_twice(at, store, put)
    assert "Dat is nog niet overgenomen" not in press(at, "Laat “81%” staan")
    assert kept(store, draft) == {SHARE: "81%"}
    assert "Er is niets veranderd" in drawn(take_over(at))


def test_what_changed_once_more_is_not_replaced_unseen(at: AppTest, store: Store, put: Put) -> None:
    draft = typed_twice(at, store, put)
    again = Correction(SHARE, "veel", "82%", LOCAL_ADMIN.name, NOW)
    store.correct_draft(LOCAL_ADMIN, as_it_stands(store, draft), [again], NOW)
    text = press(at, "Neem “18%” over")
    assert "is niet overgenomen. Intussen is daar" in text
    assert ASKED.format("82%") in text
    assert kept(store, draft) == {SHARE: "82%"}


def test_the_same_answer_of_both_needs_no_question(at: AppTest, store: Store, put: Put) -> None:
    typed_twice(at, store, put, "18%")
    assert "Dat is nog niet overgenomen" not in drawn(at)


def test_where_the_other_cannot_be_read_it_is_asked_beside_the_box_for_that(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = typed_twice(at, store, put, "heel veel")
    assert ASKED.format("heel veel") in drawn(at)
    assert box(at, QUESTION).value == "heel veel"
    press(at, "Neem “18%” over")
    assert kept(store, draft) == {SHARE: "18%"}
