"""What was put right so far: told with what stood there, and taken back by one click."""

import openpyxl
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.store import Draft
from monitor.store.store import Store
from tests.filled_workbook import MODEL
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import (
    NOW,
    PDCA,
    PDCA_QUESTION,
    SHARE,
    SHARE_QUESTION,
    Put,
    as_it_stands,
    book,
    box,
    changed,
    choose_level,
    corrected,
    save_button,
    take_over,
    two_unread,
)


def press(at: AppTest, label: str) -> AppTest:
    (button,) = [item for item in at.button if item.label == label]
    return button.click().run()


def take_back(at: AppTest) -> AppTest:
    return press(at, "Terugdraaien")


def to_take_back(at: AppTest) -> Selectbox:
    (chosen,) = [item for item in at.selectbox if item.label == "Wat wilt u terugdraaien?"]
    return chosen


def with_two(at: AppTest, put: Put) -> Draft:
    """The page with two answers put right: a share and a level."""
    draft = put(two_unread())
    choose_level(at.run())
    take_over(at)
    box(at, SHARE_QUESTION).input("60%")
    take_over(at)
    return draft


def subjects(store: Store) -> set[Subject]:
    return {item.subject for item in corrected(store)}


def test_only_what_can_be_read_is_listed_as_put_right(at: AppTest, put: Put) -> None:
    put(two_unread())
    at.run()
    box(at, SHARE_QUESTION).input("best veel")
    take_over(at)
    assert "Op het scherm verbeterd" not in drawn(at)
    assert "Terugdraaien" in [item.label for item in at.button]

    choose_level(at)
    take_over(at)
    listed = drawn(at).rpartition("Op het scherm verbeterd")[2].partition("</table>")[0]
    assert "ongeveer 3" in listed
    assert "Indicatoren, E" in listed  # of whom it is where questions are asked row by row
    assert "best veel" not in listed


def test_what_was_put_right_says_of_whom_and_without_our_own_question(
    at: AppTest, put: Put
) -> None:
    def of_a_partner(filled: openpyxl.Workbook) -> None:
        filled["Partners"]["B5"], filled["Partners"]["C5"] = "mbo Heuvelkamp", "Klopt dit? bedrijf"

    put(changed(of_a_partner))
    kind = box(at.run(), "Type")
    kind.select(kind.options[0])
    text = drawn(take_over(at))
    assert "mbo Heuvelkamp: Type" in text
    assert "<td>bedrijf</td>" in text


def test_one_of_it_is_taken_back_and_the_rest_stays(at: AppTest, store: Store, put: Put) -> None:
    with_two(at, put)
    beside = drawn(take_back(at)).rpartition("Op het scherm verbeterd of bevestigd")[2]
    assert "Kies eerst wat u wilt terugdraaien." in beside  # not at the top, far from the list
    (share, level, every) = to_take_back(at).options
    assert SHARE_QUESTION in share  # in the order of the file, not of what came first
    assert PDCA_QUESTION in level
    assert every == "Alles (2)"
    to_take_back(at).select(level)
    text = drawn(take_back(at))
    assert "Teruggedraaid: " in text
    assert subjects(store) == {SHARE}
    assert box(at, PDCA_QUESTION)
    text = drawn(take_back(at))  # of one there is nothing to choose
    assert subjects(store) == set()
    assert "Op het scherm verbeterd" not in text
    assert save_button(at).disabled


def test_what_one_click_did_is_taken_back_at_once(at: AppTest, store: Store, put: Put) -> None:
    put(book(par_active_share="veel", gov_pdca="ongeveer 3", gov_steering="veel"))
    box(at.run(), SHARE_QUESTION).input("60%")
    take_over(at)
    choose_level(at)
    steering = box(at, "Hoe is de sturing ingericht")
    steering.select(steering.options[1])
    take_over(at)
    (together,) = [item for item in to_take_back(at).options if "in één keer" in item]
    assert together.startswith("De 2 die in één keer zijn overgenomen (Indicatoren, E")
    to_take_back(at).select(together)
    assert "Teruggedraaid: De 2" in drawn(take_back(at))
    assert subjects(store) == {SHARE}


def test_many_that_were_put_right_are_folded_away(at: AppTest, store: Store, put: Put) -> None:
    draft = put(book())
    made = [
        Correction(Subject("indicators", item.id, "evidence"), "", "Nieuw", LOCAL_ADMIN.name, NOW)
        for item in MODEL.indicators[:11]
    ]
    store.correct_draft(LOCAL_ADMIN, draft, made[:10], NOW)
    assert "<summary>Op het scherm" not in drawn(at.run())
    store.correct_draft(LOCAL_ADMIN, as_it_stands(store, draft), made[10:], NOW)
    assert "<summary>Op het scherm verbeterd of bevestigd (11)</summary>" in drawn(at.run())


def test_all_of_it_is_taken_back_once_that_was_asked(at: AppTest, store: Store, put: Put) -> None:
    with_two(at, put)
    to_take_back(at).select("Alles (2)")
    text = drawn(take_back(at))
    assert "dan bent u kwijt wat u in 2 vakken verbeterde of bevestigde" in text
    press(at, "Niet terugdraaien")
    assert len(subjects(store)) == 2
    to_take_back(at).select("Alles (2)")
    take_back(at)
    press(at, "Toch alles terugdraaien")
    assert "Alles staat weer zoals in uw bestand" in drawn(at)
    assert subjects(store) == set()
    assert save_button(at).disabled


def test_what_is_listed_stands_in_the_order_of_the_file(at: AppTest, put: Put) -> None:
    with_two(at, put)
    listed = drawn(at).rpartition("Op het scherm verbeterd")[2].partition("</table>")[0]
    assert listed.index(SHARE_QUESTION) < listed.index(PDCA_QUESTION)


def test_what_was_taken_back_is_not_stored_again_with_the_next(
    at: AppTest, store: Store, put: Put
) -> None:
    put(two_unread())
    at.run()
    box(at, SHARE_QUESTION).input("best veel")
    take_over(at)
    take_back(at)
    assert box(at, SHARE_QUESTION).value == "veel"
    choose_level(at)
    take_over(at)
    (correction,) = corrected(store)
    assert correction.subject == PDCA


def test_what_was_put_right_in_another_tab_is_taken_back_too(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(two_unread())
    at.run()
    box(at, SHARE_QUESTION).input("60%")
    take_over(at)
    elsewhere = Correction(PDCA, "ongeveer 3", "3", LOCAL_ADMIN.name, NOW)
    store.correct_draft(LOCAL_ADMIN, draft, [elsewhere], NOW)
    to_take_back(at.run()).select("Alles (2)")
    take_back(at)
    press(at, "Toch alles terugdraaien")
    assert "Alles staat weer zoals in uw bestand" in drawn(at)
    assert corrected(store) == ()


def test_what_was_put_right_meanwhile_in_another_window_is_not_taken_back_with_all(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = with_two(at, put)
    to_take_back(at).select("Alles (2)")
    take_back(at)
    name = Subject("fields", "naam", "answer")
    third = Correction(name, "Proef", "Nieuw", LOCAL_ADMIN.name, NOW)
    store.correct_draft(LOCAL_ADMIN, as_it_stands(store, draft), [third], NOW)
    text = drawn(press(at, "Toch alles terugdraaien"))
    assert "In monitor.xlsx is niets teruggedraaid. Intussen is daar op het scherm iets" in text
    assert len(as_it_stands(store, draft).corrections) == 3


def test_taking_back_in_a_draft_that_is_gone_is_told(at: AppTest, store: Store, put: Put) -> None:
    draft = put(book(par_active_share="veel"))
    at.run()
    box(at, SHARE_QUESTION).input("60%")
    take_over(at)
    store.drop_draft(LOCAL_ADMIN, as_it_stands(store, draft))
    take_back(at)
    assert "In monitor.xlsx is niets teruggedraaid. Dit stond niet meer klaar" in drawn(at)
    assert "Niet opgeslagen" not in drawn(at)
