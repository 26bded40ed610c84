"""Putting right on screen: a box beside each finding, kept with the draft, stored with who did."""

import io
import re

import openpyxl
import pytest
from openpyxl.workbook.defined_name import DefinedName
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import MANY, Subject
from monitor.reports import words
from monitor.store.store import Store
from monitor.ui.intake.gone import GONE
from tests.filled_workbook import MODEL
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import (
    NOW,
    PDCA,
    PDCA_QUESTION,
    SHARE,
    SHARE_QUESTION,
    Put,
    Save,
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
from tests.ui.intake.test_storing import ask, store_now


def test_a_box_for_what_the_file_holds_nothing_of_names_its_row(at: AppTest, put: Put):
    nvt = next(item for item in MODEL.indicators if not item.core and item.kind == "level")
    put(book(**{nvt.id: "n.v.t."}))
    at.run()
    row = next(
        row[0].row
        for row in openpyxl.load_workbook(io.BytesIO(book()))["Indicatoren"].iter_rows(min_row=5)
        if row[0].value == nvt.id
    )
    assert box(at, f"(Reden n.v.t.) (Indicatoren, rij {row})")


def test_a_level_that_cannot_be_read_is_chosen_on_screen_and_stored(
    at: AppTest, store: Store, put: Put
) -> None:
    put(book(gov_pdca="ongeveer 3"))
    at.run()
    level = box(at, PDCA_QUESTION)
    assert level.value is None
    level.select(level.options[3])
    take_over(at)
    text = drawn(at)
    assert "1 antwoord overgenomen" in text
    assert "Op het scherm verbeterd" in text
    assert "GEEN-NIVEAU" not in text

    save_button(at).click().run()
    (correction,) = store.corrections(LOCAL_ADMIN, 1)
    assert correction.subject == PDCA
    assert correction.old == "ongeveer 3"
    assert correction.new.startswith("4 - ")
    assert correction.by == LOCAL_ADMIN.name
    answers = store.answers(LOCAL_ADMIN).set_index("indicator")
    assert answers.loc["gov_pdca", "number"] == 4.0
    assert store.original(LOCAL_ADMIN, 1)[1] == book(gov_pdca="ongeveer 3")
    assert store.verify(LOCAL_ADMIN) == []


def test_what_a_colleague_put_right_meanwhile_is_shown_and_not_replaced(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(two_unread())
    at.run()
    choose_level(at)
    box(at, SHARE_QUESTION).input("20%")
    elsewhere = Correction(SHARE, "veel", "70%", LOCAL_ADMIN.name, NOW)
    store.correct_draft(LOCAL_ADMIN, draft, [elsewhere], NOW)
    take_over(at)
    text = drawn(at)
    assert "Wat u in monitor.xlsx verbeterde, is niet overgenomen. Intussen is daar" in text
    assert "<td>70%</td>" in text
    assert corrected(store) == (elsewhere,)

    take_over(at)  # what was typed in the other box still stands there
    kept = corrected(store)
    assert {item.subject: item.new[:3] for item in kept} == {SHARE: "70%", PDCA: "4 -"}


def test_a_text_is_typed_over_what_stands_there(at: AppTest, put: Put) -> None:
    put(book(par_active_share="veel"))
    at.run()
    share = box(at, SHARE_QUESTION)
    assert share.value == "veel"
    share.input("60%")
    take_over(at)
    assert not save_button(at).disabled


def test_what_still_cannot_be_read_is_asked_again_and_nothing_is_lost(
    at: AppTest, store: Store, put: Put
) -> None:
    put(book(par_active_share="veel"))
    at.run()
    box(at, SHARE_QUESTION).input("best veel")
    text = drawn(take_over(at))
    assert "overgenomen" not in text.partition("Bevindingen")[0]
    assert "1 nieuw antwoord kunnen wij niet lezen." in text
    assert save_button(at).disabled
    assert box(at, SHARE_QUESTION).value == "best veel"
    (draft,) = store.drafts(LOCAL_ADMIN, NOW)
    (correction,) = draft.corrections
    assert (correction.old, correction.new) == ("veel", "best veel")

    box(at, SHARE_QUESTION).input("60%")
    take_over(at)
    (correction,) = corrected(store)
    assert (correction.old, correction.new) == ("veel", "60%")


def test_only_what_can_be_read_is_counted_as_taken_over(at: AppTest, put: Put) -> None:
    put(two_unread())
    box(at.run(), SHARE_QUESTION).input("best veel")
    choose_level(at)
    text = drawn(take_over(at))
    assert "1 antwoord overgenomen." in text
    assert "1 nieuw antwoord kunnen wij niet lezen." in text


@pytest.mark.parametrize("story", ["erg veel " * 400 + "einde", "eerst veel\ndaarna minder"])
def test_a_click_for_another_box_leaves_a_long_text_as_it_is(
    at: AppTest, store: Store, put: Put, story: str
) -> None:
    put(book(par_active_share=story, gov_pdca="ongeveer 3"))
    at.run()
    assert box(at, SHARE_QUESTION).value == story
    choose_level(at)
    take_over(at)
    (correction,) = corrected(store)
    assert correction.subject == PDCA


def test_a_text_of_several_lines_keeps_its_lines(at: AppTest, store: Store, put: Put) -> None:
    put(book(par_active_share="eerst veel\ndaarna minder"))
    at.run()
    share = box(at, SHARE_QUESTION)
    assert share in list(at.text_area)  # a line would drop the break
    share.input("eerst veel\ndaarna weinig")
    take_over(at)
    (correction,) = corrected(store)
    assert correction.new == "eerst veel\ndaarna weinig"


def test_a_click_without_a_change_says_what_to_do(at: AppTest, store: Store, put: Put) -> None:
    put(book(par_active_share="veel"))
    take_over(at.run())
    assert "Er is niets veranderd" in drawn(at)
    assert corrected(store) == ()


def test_a_draft_that_is_gone_is_told(at: AppTest, store: Store, put: Put) -> None:
    draft = put(book(par_active_share="veel"))
    at.run()
    box(at, SHARE_QUESTION).input("60%")
    store.drop_draft(LOCAL_ADMIN, draft)
    take_over(at)
    assert "Wat u in monitor.xlsx verbeterde, is niet overgenomen. Dit stond niet" in drawn(at)
    assert "Niet opgeslagen" not in drawn(at)


def test_a_required_answer_that_is_missing_can_be_given(at: AppTest, put: Put) -> None:
    put(book(naam=None))
    at.run()
    box(at, "Hoe heet uw PPS?").input("Huis <b>van</b> *Morgen*")
    take_over(at)
    text = drawn(at)
    assert "Huis &lt;b&gt;van&lt;/b&gt; *Morgen*" in text
    assert not save_button(at).disabled


def test_what_is_missing_is_asked_and_what_stands_beside_it_stays(
    at: AppTest, store: Store, put: Put
) -> None:
    put(changed(lambda filled: filled["Partners"].__setitem__("B6", "Metaalwerk Voorbeeld")))
    at.run()
    assert not [item for item in [*at.text_input, *at.text_area] if "Organisatie" in item.label]
    kind = box(at, "Nieuw antwoord: Type (Metaalwerk Voorbeeld, Partners, regel P02)")
    kind.select("arbeidsorganisatie")
    take_over(at)
    (correction,) = corrected(store)
    assert correction.subject == Subject("partners", "P02", "type")
    assert (correction.old, correction.new) == ("", "arbeidsorganisatie")
    assert "PARTNER-ZONDER-TYPE" not in drawn(at)


def test_a_mail_address_in_the_file_has_to_go_there(at: AppTest, put: Put) -> None:
    put(book(naam="Huis, mail huis@voorbeeld.nl", gov_pdca="ongeveer 3"))
    text = drawn(at.run())
    assert "Haal het mailadres weg uit uw eigen bestand" in text
    assert not [item for item in [*at.text_input, *at.text_area] if "Hoe heet" in item.label]
    assert box(at, PDCA_QUESTION)


def test_a_mail_address_that_was_typed_on_screen_goes_on_screen(
    at: AppTest, store: Store, put: Put
) -> None:
    put(book(naam=None))
    at.run()
    box(at, "Hoe heet uw PPS?").input("huis@voorbeeld.nl")
    take_over(at)
    box(at, "Hoe heet uw PPS?").input("Huis van Morgen")
    text = drawn(take_over(at))
    assert "mailadres" not in text
    (correction,) = corrected(store)
    assert (correction.old, correction.new) == ("", "Huis van Morgen")


def test_what_was_typed_and_not_taken_over_is_taken_over_and_shown_before_anything_is_stored(
    at: AppTest, store: Store, put: Put
) -> None:
    put(book())
    at.run()
    assert not save_button(at).disabled
    box(at, "Wat is de code van uw PPS?").input("NHN-PROEF-09")
    text = drawn(save_button(at).click().run())
    assert "Er is nog niets opgeslagen. U had op het scherm nog iets getypt" in text
    assert "1 antwoord overgenomen" in text
    assert store.submissions(LOCAL_ADMIN).empty
    assert [item.new for item in corrected(store)] == ["NHN-PROEF-09"]

    save_button(at).click().run()
    assert [item.new for item in store.corrections(LOCAL_ADMIN, 1)] == ["NHN-PROEF-09"]


def test_what_was_typed_stays_behind_the_filter_on_one_tab(
    at: AppTest, store: Store, put: Put
) -> None:
    put(book(par_active_share="veel", gov_pdca="ongeveer 3", naam=None))
    at.run()
    box(at, SHARE_QUESTION).input("60%")
    level = choose_level(at)
    at.get("button_group")[0].set_value("PPS").run()
    assert not any("Welk deel van" in item.label for item in at.text_input)
    box(at, "Hoe heet uw PPS?").input("Huis van Morgen")
    take_over(at)
    at.get("button_group")[0].set_value(None).run()
    assert box(at, SHARE_QUESTION).value == "60%"
    assert box(at, PDCA_QUESTION).value == level
    take_over(at)
    kept = {item.subject.row: item.new[:3] for item in corrected(store)}
    assert kept == {"naam": "Hui", "par_active_share": "60%", "gov_pdca": "4 -"}


def test_what_was_typed_and_cannot_be_taken_over_is_not_stored_either(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(book())
    at.run()
    box(at, "Wat is de code van uw PPS?").input("NHN-PROEF-09")
    subject = Subject("fields", "pps_id", "answer")
    elsewhere = Correction(subject, "NHN-PROEF-01", "NHN-PROEF-08", LOCAL_ADMIN.name, NOW)
    store.correct_draft(LOCAL_ADMIN, draft, [elsewhere], NOW)
    text = drawn(save_button(at).click().run())
    assert "Wat u in monitor.xlsx verbeterde, is niet overgenomen. Intussen is daar" in text
    assert "Er is nog niets opgeslagen. U had op het scherm nog iets getypt" in text
    assert "dat deden wij eerst" not in text
    assert store.submissions(LOCAL_ADMIN).empty


def test_what_is_typed_after_the_file_was_stored_elsewhere_is_told_to_be_missing(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(book())
    at.run()
    box(at, "Wat is de code van uw PPS?").input("NHN-PROEF-09")
    store_now(store, ask(draft))
    assert (
        "is niet overgenomen. Dit stond niet meer klaar, want het is intussen opgeslagen, als "
        "versie 1, zonder wat u nu koos of typte."
    ) in drawn(take_over(at))


def test_what_is_typed_in_a_draft_that_was_cancelled_is_not_told_to_be_stored(
    at: AppTest, store: Store, put: Put, save: Save
) -> None:
    """Also where another stored the same file."""
    draft = put(book())
    at.run()
    box(at, "Wat is de code van uw PPS?").input("NHN-PROEF-09")
    save(book())
    store.drop_draft(LOCAL_ADMIN, draft)
    text = drawn(take_over(at))
    assert f"is niet overgenomen. {GONE}" in text
    assert "intussen opgeslagen" not in text


def test_a_box_that_comes_back_begins_with_what_stands_there(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(two_unread())
    at.run()
    box(at, SHARE_QUESTION).input("60%").run()
    take_over(at.run())
    store.restore_draft(LOCAL_ADMIN, as_it_stands(store, draft), NOW)
    assert box(at.run(), SHARE_QUESTION).value == "veel"


def test_without_a_box_nobody_is_sent_to_one(at: AppTest, put: Put, save: Save) -> None:
    save(book())
    put(book(gov_pdca=4))
    text = drawn(at.run())
    assert "Verbetert u liever in Excel?" in text
    assert "hier in de vakken" not in text
    assert not at.text_input


def other_unit(filled: openpyxl.Workbook) -> None:
    """A row of KPI's whose unit makes another number of the same digits."""
    filled["KPI"]["C5"], filled["KPI"]["D5"], filled["KPI"]["E5"] = "x 1.000", 120, 80


def test_a_number_that_is_right_is_confirmed_with_a_tick(
    at: AppTest, store: Store, put: Put
) -> None:
    put(changed(other_unit))
    text = drawn(at.run())
    assert save_button(at).disabled
    assert "Hoort 120 bij &#34;" in text
    assert "Zet dan een vinkje bij Dit getal klopt. Zo niet: vul het goede getal in." in text
    tick, other = at.checkbox
    assert tick.label == "Dit getal klopt: 120 (KPI, D5)"
    tick.check()
    box(at, other.label[-7:]).input("75")
    text = drawn(take_over(at))
    assert "2 antwoorden overgenomen" in text
    assert "120 (bevestigd)" in text
    assert not at.checkbox
    assert not save_button(at).disabled

    save_button(at).click().run()
    kept = {item.subject.column: item for item in store.corrections(LOCAL_ADMIN, 1)}
    right = kept["target"]
    assert (right.old, right.new, right.by) == ("120", "120", LOCAL_ADMIN.name)
    assert (kept["realised"].old, kept["realised"].new) == ("80", "75")
    cells = store.cells(LOCAL_ADMIN, [1])
    assert cells.loc[cells["table"] == "kpi", "number"].tolist() == [120.0, 75.0]


@pytest.mark.parametrize("typed", ["", "130"])
def test_a_tick_beside_another_answer_is_asked_again_and_the_rest_goes_on(
    at: AppTest, store: Store, put: Put, typed: str
) -> None:
    put(changed(other_unit))
    tick, other = at.run().checkbox
    tick.check()
    box(at, tick.label[-7:]).input(typed)
    other.check()
    text = drawn(take_over(at))
    assert "1 antwoord overgenomen" in text
    assert "zette u een vinkje bij 120, en in het vak eronder staat iets anders" in text
    (kept,) = corrected(store)
    assert (kept.subject.column, kept.new) == ("realised", "80")

    drawn(take_over(at))
    assert "Er is niets veranderd" not in drawn(at)
    (again,) = at.checkbox
    again.uncheck()
    assert "1 antwoord overgenomen" in drawn(take_over(at))
    kept = {item.subject.column: item.new for item in corrected(store)}
    assert kept == {"target": typed, "realised": "80"}


def test_what_nobody_ticked_or_changed_is_not_taken_and_is_told(
    at: AppTest, store: Store, put: Put
) -> None:
    put(changed(other_unit))
    take_over(at.run())
    assert "Vul eerst een nieuw antwoord in, of zet een vinkje bij wat klopt." in drawn(at)
    assert corrected(store) == ()


def test_a_workbook_made_for_another_partnership_is_stored_once_somebody_ticks_its_code(
    at: AppTest, store: Store, put: Put
) -> None:
    name = DefinedName("pps_id", attr_text='"NHN-ANDERS-01"')
    put(changed(lambda filled: filled.defined_names.update(pps_id=name)))
    assert "vinkje bij deze code" in drawn(at.run())
    assert save_button(at).disabled
    (tick,) = at.checkbox
    assert tick.label == "Dit antwoord klopt: NHN-PROEF-01 (PPS, C5)"
    tick.check()
    assert "gezegd dat dit de monitor van NHN-PROEF-01 is" in drawn(take_over(at))
    save_button(at).click().run()
    (kept,) = store.corrections(LOCAL_ADMIN, 1)
    assert (kept.subject.row, kept.confirms) == ("pps_id", True)


def test_what_cannot_be_an_answer_has_no_tick(at: AppTest, put: Put) -> None:
    put(book(par_active_share="veel", fin_forecast_years="45"))
    at.run()
    assert [*at.text_input, *at.text_area]
    assert not at.checkbox


def test_a_choice_that_is_right_is_made_again_in_its_list(
    at: AppTest, store: Store, put: Put
) -> None:
    def two_rows(filled: openpyxl.Workbook) -> None:
        sheet = filled["Indicatoren"]
        row = next(row for row in sheet.iter_rows(min_row=5) if row[0].value == "gov_pdca")
        for cell in row:
            sheet.cell(99, cell.column, cell.value)

    put(changed(two_rows))
    at.run()
    level = box(at, PDCA_QUESTION)
    stands = next(item for item in level.options if item.startswith("3"))
    level.select(stands)
    assert "1 antwoord overgenomen" in drawn(take_over(at))
    assert corrected(store)[0].new == stands


def test_what_gets_a_box_later_stands_below_the_boxes_and_says_so(at: AppTest, put: Put) -> None:
    asked = [item for item in MODEL.indicators if item.kind == "level"][:11]
    put(book(**{item.id: "veel" for item in asked}))
    above, boxed, later = re.split("Verbeter hier in de|er nog geen vak", drawn(at.run()))
    faults = [part.count('<span class="ernst rood">Fout</span>') for part in (above, boxed, later)]
    assert faults == [0, 10, 1]


def test_a_number_of_a_swot_is_chosen_as_its_remedy_says(at: AppTest, put: Put) -> None:
    def nine(filled: openpyxl.Workbook) -> None:
        filled["SWOT"]["C5"], filled["SWOT"]["G5"] = "Veel leerbedrijven", 9

    put(changed(nine))
    at.run()
    assert "Kies uit de lijst, of vul alleen het nummer in" in drawn(at)
    impact = box(at, "Impact (1-5)")
    assert list(impact.options) == ["1", "2", "3", "4", "5", "laat dit vak leeg"]
    impact.select("4")
    take_over(at)
    assert "1 antwoord overgenomen" in drawn(at)
    assert "of vul alleen het nummer in" not in drawn(at)


def test_a_box_names_the_tab_as_the_file_does(at: AppTest, put: Put) -> None:
    def renamed(filled: openpyxl.Workbook) -> None:
        filled["Indicatoren"]["E5"] = "ongeveer 3"
        filled["Partners"]["B6"] = "Metaalwerk Voorbeeld"
        filled["Indicatoren"].title = "Onze _vragen_"
        filled["Partners"].title = "Bedrijven"

    put(changed(renamed))
    at.run()
    labels = [item.label for item in [*at.selectbox, *at.text_input]]
    assert any(label.endswith(r"(Onze \_vragen\_, E5)") for label in labels)
    assert "Nieuw antwoord: Type (Metaalwerk Voorbeeld, Bedrijven, regel P02)" in labels


def test_with_one_box_it_speaks_of_no_more(at: AppTest, put: Put) -> None:
    put(book(par_active_share="veel"))
    assert "Staat er meer" not in drawn(at.run())


def test_a_fout_without_a_box_comes_before_the_boxes_of_warnings(at: AppTest, put: Put) -> None:
    def in_thousands(filled: openpyxl.Workbook) -> None:
        filled["Financien"].cell(4, 5).value = "Begroting 2024 (x 1000)"

    put(changed(in_thousands))
    text = drawn(at.run())
    places = [text.index(said) for said in ("(x 1000)", "Verbeter hier in de vakken")]
    assert places == sorted(places)
    assert at.text_input


@pytest.mark.parametrize("count", [3, MANY + 2])
def test_one_word_that_is_no_choice_is_chosen_once_for_all_its_cells(
    at: AppTest, store: Store, put: Put, count: int
) -> None:
    def of_companies(filled: openpyxl.Workbook) -> None:
        for row in range(5, 5 + count):
            filled["Partners"].cell(row, 2).value = f"Metaalwerk {row}"
            filled["Partners"].cell(row, 3).value = "Bedrijf" if row == 5 else "bedrijf"
        filled["Partners"].cell(5 + count, 2).value = "Houtwerk"
        filled["Partners"].cell(5 + count, 3).value = "stichting"

    put(changed(of_companies))
    text = drawn(at.run())
    assert f"Het gaat om {words.number(count)} vakken" in text
    many, one = (item for item in at.selectbox if "Type" in item.label)
    assert many.label == f"Nieuw antwoord: Type (Partners, {count} vakken met “Bedrijf”)"
    assert "Houtwerk" in one.label
    many.select("arbeidsorganisatie")
    text = drawn(take_over(at))
    assert f"{words.amount(count, 'antwoord', 'antwoorden')} overgenomen" in text
    kept = corrected(store)
    assert {(item.subject.column, item.new) for item in kept} == {("type", "arbeidsorganisatie")}
    assert sorted(item.old for item in kept) == ["Bedrijf", *["bedrijf"] * (count - 1)]
    assert [item.label for item in at.selectbox if "Type" in item.label] == [one.label]


def test_what_was_chosen_for_many_is_named_once_when_it_is_lost(
    at: AppTest, store: Store, put: Put
) -> None:
    def of_companies(filled: openpyxl.Workbook) -> None:
        for row in (5, 6):
            filled["Partners"].cell(row, 2).value = f"Metaalwerk {row}"
            filled["Partners"].cell(row, 3).value = "bedrijf"

    draft = put(changed(of_companies))
    box(at.run(), "2 vakken met “bedrijf”").select("arbeidsorganisatie")
    at.run()
    store.drop_draft(LOCAL_ADMIN, draft)
    assert "bij “Type”, is niet overgenomen" in drawn(at.run())


def test_an_answer_beside_its_cell_is_taken_over_from_there(
    at: AppTest, store: Store, put: Put
) -> None:
    def a_column_too_far(filled: openpyxl.Workbook) -> None:
        sheet = filled["Indicatoren"]
        sheet["F10"], sheet["E10"] = "50%", None

    put(changed(a_column_too_far))
    (tick,) = at.run().checkbox
    tick.check()
    text = drawn(take_over(at))
    (kept,) = corrected(store)
    assert (kept.old, kept.new) == ("", "50%")
    assert "<td>geen waarde</td><td>50% (overgenomen uit F10)</td>" in text
