"""The two-minute round: the template with the last answers, ticks, what is old, and saving."""

import io
from datetime import UTC, date, datetime
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.blocks import blocks
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.files.template import write_template, years_of
from monitor.reports.arriving.prefill import last_accepted
from monitor.store.store import Store
from tests.filled_workbook import MODEL
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import NOW, PDCA, Put, Save, as_it_stands, book, drafts_page

ROUND, DAY = "2026-midterm", date(2026, 10, 1)
DIFFERS = "U bevestigde &#34;Indicatoren: Governance en organisatie&#34;, maar daarin is 1 antwoord"
GOVERNANCE = "Dit klopt nog: Indicatoren: Governance en organisatie"


@pytest.fixture
def at(store: Store, save: Save) -> AppTest:
    """The page, with a monitor stored three years before."""
    save(book(meetmoment="2023-nulmeting", peildatum=date(2023, 9, 30)))
    return AppTest.from_function(drafts_page, default_timeout=60)


def next_round(
    store: Store, ticked: list[str], changes: dict[str, object], tick: str = "ja"
) -> bytes:
    """The template with the last answers as a coordinator fills it in: ticks and some changes."""
    found = last_accepted(store, LOCAL_ADMIN, MODEL, "NHN-PROEF-01", ROUND, DAY)
    assert found is not None
    content = write_template(MODEL, years_of(found.cells, DAY), found)
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    typed = {"peildatum": DAY, **changes}
    for title, column in (("PPS", 3), ("Indicatoren", 5)):
        for row in workbook[title].iter_rows(min_row=5):
            if row[0].value in typed:
                row[column - 1].value = typed[row[0].value]
    for row in workbook["Ongewijzigd"].iter_rows(min_row=5):
        if row[0].value in ticked:
            row[4].value = tick
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def press(at: AppTest, label: str) -> AppTest:
    (button,) = [item for item in at.button if item.label == label]
    return button.click().run()


def asked(at: AppTest) -> list[str]:
    """The blocks that wait for a tick."""
    ticks = [item for item in at.checkbox if item.label.startswith("Dit klopt nog")]
    return [item.label for item in ticks if not item.value]


def tick(at: AppTest, label: str, value: bool = True) -> AppTest:
    (box,) = [item for item in at.checkbox if item.label == label]
    return box.set_value(value).run()


def test_a_round_in_which_two_answers_change_is_ticked_seen_and_saved(
    at: AppTest, store: Store, put: Put
):
    every = [name for name in blocks(MODEL) if name != "governance"]
    changes: dict[str, object] = {"gov_pdca": "4", "gov_steering": "5"}
    put(next_round(store, every, changes))
    at.run()
    text = drawn(at)
    assert "2 hoger en 35 gelijk" in text
    assert "niet Indicatoren: Governance en organisatie" in text
    assert "Governance van 54 naar" in text
    # What is left of the block that wasn't ticked is too old: it takes one tick.
    assert asked(at) == [GOVERNANCE]
    assert "De score gaat van" in text
    tick(at, GOVERNANCE)
    assert asked(at) == []
    text = drawn(at)
    assert DIFFERS not in text
    assert "U bevestigde dit onderdeel" in text
    assert "bevestigde 13 van de 13 onderdelen" in text

    press(at, "Opslaan")
    assert len(store.submissions(LOCAL_ADMIN)) == 2
    (correction,) = store.corrections(LOCAL_ADMIN, 2)
    assert correction.subject == Subject("confirmed", "governance", "unchanged")
    assert (correction.old, correction.new, correction.by) == ("", "de rest wel", LOCAL_ADMIN.name)
    cells = store.cells(LOCAL_ADMIN, [2], "confirmed")
    assert sorted(cells["row"]) == sorted(blocks(MODEL))
    assert store.verify(LOCAL_ADMIN) == []
    assert not [item for item in store.findings(LOCAL_ADMIN, 2) if "VEROUDERD" in item.code]


def test_what_is_not_confirmed_can_be_saved_all_the_same(at: AppTest, store: Store, put: Put):
    put(next_round(store, [], {}))
    at.run()
    assert len(asked(at)) == 1 + len(MODEL.dimensions)  # tab PPS and the questions
    press(at, "Opslaan")
    old = [item for item in store.findings(LOCAL_ADMIN, 2) if item.code == "ANTWOORD-VEROUDERD"]
    assert len(old) == 1 + len(MODEL.dimensions)


def test_all_that_is_confirmed_with_a_block_is_shown_there(at: AppTest, store: Store, put: Put):
    put(next_round(store, [], {"gov_steering": "5"}))
    at.run()
    text = drawn(at)
    assert "zijn 4 antwoorden ouder dan 24 maanden" in text
    assert "Met Dit klopt nog bevestigt u alle 5 antwoorden van dit onderdeel." in text
    assert "Bekijk alle 5 antwoorden, de oudste eerst" in text
    table = text[text.index("Dit bevestigt u: Indicatoren: Governance en organisatie") :]
    names = [MODEL.indicator[name].name for name in ("gov_pdca", "gov_steering")]
    old, new = (table.index(name) for name in names)
    assert old < new
    assert "30 september 2023" in table[old:new]
    assert "1 oktober 2026" in table[new : new + 400]


def test_taken_back_it_is_asked_again(at: AppTest, store: Store, put: Put):
    put(next_round(store, [], {}))
    at.run()
    tick(at, GOVERNANCE)
    assert GOVERNANCE not in asked(at)
    press(at, "Terugdraaien")
    assert GOVERNANCE in asked(at)


def test_a_block_stays_where_it_is_and_its_tick_can_be_taken_away(
    at: AppTest, store: Store, put: Put
):
    draft = put(next_round(store, [], {}))
    shown = [item.label for item in at.run().checkbox]
    tick(at, GOVERNANCE)
    assert [item.label for item in at.checkbox] == shown
    assert 'class="afloop"' not in drawn(at)  # that would be brought in sight, at the top
    assert [item.new for item in kept(store, draft.id)] == ["ja"]
    tick(at, GOVERNANCE, False)
    assert GOVERNANCE in asked(at)
    assert kept(store, draft.id) == ()


def kept(store: Store, draft_id: str) -> tuple[Correction, ...]:
    (found,) = (item for item in store.drafts(LOCAL_ADMIN, NOW) if item.id == draft_id)
    return found.corrections


def test_a_tick_that_is_taken_away_leaves_what_stands_in_the_file(
    at: AppTest, store: Store, put: Put
):
    draft = put(next_round(store, ["governance"], {}, tick="nee"))
    assert GOVERNANCE in asked(at.run())
    tick(at, GOVERNANCE)
    assert [(item.old, item.new) for item in kept(store, draft.id)] == [("nee", "ja")]
    tick(at, GOVERNANCE, False)
    assert GOVERNANCE in asked(at)
    assert kept(store, draft.id) == ()


def test_what_another_browser_tab_confirmed_is_ticked_here(at: AppTest, store: Store, put: Put):
    put(next_round(store, [], {}))
    other = AppTest.from_function(drafts_page, default_timeout=60).run()
    tick(at.run(), GOVERNANCE)
    assert GOVERNANCE not in asked(other.run())


def test_a_tick_for_answers_that_another_window_changed_waits_until_they_were_seen(
    at: AppTest, store: Store, put: Put
):
    draft = put(next_round(store, [], {"gov_pdca": "5"}))
    at.run()
    now = Correction(PDCA, "5", "4", "ander", NOW)
    store.correct_draft(LOCAL_ADMIN, draft, [now], NOW)
    tick(at, GOVERNANCE)
    assert "In monitor.xlsx is niets bevestigd. Intussen is daar op het scherm iets" in drawn(at)
    assert GOVERNANCE in asked(at)
    tick(at, GOVERNANCE)
    assert [item.new for item in kept(store, draft.id)] == ["4", "de rest wel"]


def test_an_answer_that_another_window_changes_at_the_tick_is_not_confirmed_unseen(
    at: AppTest, store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    draft = put(next_round(store, [], {"gov_pdca": "5"}))
    at.run()
    correct = Store.correct_draft

    def after_the_other(self: Store, *given: Any) -> None:
        monkeypatch.setattr(Store, "correct_draft", correct)
        correct(self, LOCAL_ADMIN, draft, [Correction(PDCA, "5", "4", "ander", NOW)], NOW)
        correct(self, *given)

    monkeypatch.setattr(Store, "correct_draft", after_the_other)
    tick(at, GOVERNANCE)
    assert "In monitor.xlsx is niets bevestigd. Intussen is daar op het scherm iets" in drawn(at)
    assert [item.new for item in kept(store, draft.id)] == ["4"]


def test_what_another_window_changed_in_another_block_holds_up_no_tick(
    at: AppTest, store: Store, put: Put
):
    draft = put(next_round(store, [], {}))
    at.run()
    share = Subject("indicators", "par_active_share", "answer")
    now = Correction(share, "", "60%", "ander", NOW)
    store.correct_draft(LOCAL_ADMIN, draft, [now], NOW)
    tick(at, GOVERNANCE)
    assert GOVERNANCE not in asked(at)


def test_an_answer_that_is_put_right_after_its_block_was_ticked_is_told_by_what_was_done(
    at: AppTest, store: Store, put: Put
):
    draft = put(next_round(store, [], {}))
    tick(at.run(), GOVERNANCE)
    (seen,) = [item for item in store.drafts(LOCAL_ADMIN, NOW) if item.id == draft.id]
    stood = store.answers(LOCAL_ADMIN).set_index("indicator").loc["gov_pdca", "raw"]
    store.correct_draft(LOCAL_ADMIN, seen, [Correction(PDCA, stood, "5", "ander", NOW)], NOW)
    assert DIFFERS in drawn(at.run())
    (box,) = [item for item in at.selectbox if "Ongewijzigd" in item.label]
    question = "Is onderdeel Indicatoren: Governance en organisatie ongewijzigd?"
    assert box.label.startswith(f"Nieuw antwoord: {question} (Ongewijzigd, E")


def test_a_tick_beside_a_changed_answer_can_be_taken_away_on_screen(
    at: AppTest, store: Store, put: Put
):
    put(next_round(store, list(blocks(MODEL)), {"gov_pdca": "5"}))
    at.run()
    assert DIFFERS in drawn(at)
    (box,) = [item for item in at.selectbox if "Ongewijzigd" in item.label]
    assert box.options == ["ja", "de rest wel", "laat dit vak leeg"]
    box.select("laat dit vak leeg")
    press(at, "Verbeteringen overnemen")
    assert DIFFERS not in drawn(at)
    # Then the answers that did stay the same are asked about.
    assert asked(at) == [GOVERNANCE]


def test_what_stood_in_the_file_stays_known_when_a_block_is_confirmed_later(
    at: AppTest, store: Store, put: Put
):
    put(next_round(store, list(blocks(MODEL)), {"gov_pdca": "5"}))
    at.run()
    (box,) = [item for item in at.selectbox if "Ongewijzigd" in item.label]
    box.select("laat dit vak leeg")
    press(at, "Verbeteringen overnemen")
    tick(at, GOVERNANCE)
    tick(at, GOVERNANCE, False)
    assert asked(at) == [GOVERNANCE]  # not what stands in the file: that was emptied
    listed = drawn(at).rpartition("Op het scherm verbeterd")[2].partition("</table>")[0]
    assert "<td>geen waarde</td>" in listed
    tick(at, GOVERNANCE)
    press(at, "Opslaan")
    (correction,) = store.corrections(LOCAL_ADMIN, 2)
    assert (correction.old, correction.new) == ("ja", "de rest wel")


def test_that_the_rest_holds_is_said_in_one_choice(at: AppTest, store: Store, put: Put):
    put(next_round(store, list(blocks(MODEL)), {"gov_pdca": "5"}))
    at.run()
    (box,) = [item for item in at.selectbox if "Ongewijzigd" in item.label]
    box.select("de rest wel")
    press(at, "Verbeteringen overnemen")
    assert DIFFERS not in drawn(at)
    assert asked(at) == []


@pytest.mark.usefixtures("at")
def test_a_template_tells_what_will_be_too_old(store: Store):
    found = last_accepted(store, LOCAL_ADMIN, MODEL, "NHN-PROEF-01", ROUND, DAY)
    assert found is not None
    content = write_template(MODEL, years_of(found.cells, DAY), found)
    tab = openpyxl.load_workbook(io.BytesIO(content))["Ongewijzigd"]
    told = {row[0].value: row[3].value for row in tab.iter_rows(min_row=5)}
    assert str(told["governance"]).startswith("Kijk na: 5 antwoorden zijn ouder dan 24 maanden")
    assert told["swot"] == "Hier vulde u nog niets in."


def test_a_withdrawn_draft_cannot_be_confirmed_and_says_so(at: AppTest, store: Store, put: Put):
    draft = put(next_round(store, [], {}))
    at.run()
    store.drop_draft(LOCAL_ADMIN, draft)
    tick(at, GOVERNANCE)
    assert "Dit stond niet meer klaar" in drawn(at)


def test_a_tick_that_another_window_took_back_is_taken_back_once(
    at: AppTest, store: Store, put: Put
):
    draft = put(next_round(store, [], {}))
    at.run()
    tick(at, GOVERNANCE)
    now = datetime.now(UTC)
    store.restore_draft(LOCAL_ADMIN, as_it_stands(store, draft), now)
    tick(at, GOVERNANCE, False)
    assert "niets bevestigd" not in drawn(at)
    assert as_it_stands(store, draft).corrections == ()
