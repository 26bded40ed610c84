"""Monitor inlezen, from an empty store to a saved second version."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pandas as pd
import pytest
import streamlit as st
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData
from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.blocks import blocks
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.layout import CONFIRMED
from monitor.files.parser.guard import Refused
from monitor.files.template import template_book
from monitor.files.workbook import Workbook
from monitor.files.xlsx import write_book, write_table
from monitor.settings import PROJECT_ROOT
from monitor.store import Reason, StoreUnavailable, open_store
from monitor.store.records import Saved
from monitor.store.store import Store
from monitor.storing_at_once import import_content
from monitor.ui import data
from tests.filled_workbook import MODEL, filled_workbook
from tests.pages.visiting import drawn

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAKE = "Maak het sjabloon"
WRONG = {"par_active_share": "ongeveer de helft"}


@pytest.fixture
def store(empty_store: str) -> Iterator[Store]:
    """The store that the page uses, empty."""
    st.cache_resource.clear()
    opened = open_store(empty_store)
    yield opened
    opened.close()
    st.cache_resource.clear()


def visit(**query: str) -> AppTest:
    """The page from the menu, in a browser of its own, as after a reload."""
    page = AppTest.from_file(str(PROJECT_ROOT / "dashboard.py"), default_timeout=60).run()
    page.switch_page("pages/inlezen.py")
    for name, value in query.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def drop(page: AppTest, *files: tuple[str, bytes]) -> None:
    page.file_uploader[0].set_value([(name, content, EXCEL) for name, content in files]).run()
    assert not page.exception


def click(page: AppTest, label: str) -> None:
    button(page, label).click().run()
    assert not page.exception


def button(page: AppTest, label: str) -> Button:
    (found,) = (item for item in page.button if item.label == label)
    return found


def labels(page: AppTest) -> list[str]:
    """The buttons of what was read in: not that which makes a template."""
    return [item.label for item in page.button if item.label != MAKE]


def save_first(store: Store, content: bytes) -> None:
    import_content(
        "eerste.xlsx",
        content,
        store=store,
        viewer=LOCAL_ADMIN,
        model=MODEL,
        now=datetime.now(UTC),
    )


def rounds(store: Store) -> list[tuple[str, int]]:
    found = store.submissions(LOCAL_ADMIN, every_version=True)
    return list(zip(found["round"], found["version"], strict=True))


def test_an_empty_store_explains_the_word_and_offers_the_template(store: Store):
    page = visit()
    assert "groene energie" in page.markdown[0].value
    assert button(page, MAKE)
    assert page.expander[0].proto.expanded


def test_an_upload_shows_what_it_is_before_anything_is_stored(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", filled_workbook()))
    text = drawn(page)
    for said in (
        "Proefhuis Voorbeeldstad, 2026-midterm",
        "nog niet opgeslagen",
        "Campus Voorbeeld",
        "1 oktober 2026",
        "versie 1",
        "NHN-PROEF-01 (nieuw in het register)",
        "geen eerdere monitor om mee te vergelijken",
        "45 vakken gelezen, niets overgeslagen.",
        "geen subsidiebeoordeling",
    ):
        assert said in text
    assert rounds(store) == []


def test_a_reload_loses_no_draft_and_the_uploader_is_empty(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", filled_workbook()))
    assert page.file_uploader[0].value == []
    again = visit()
    assert "Proefhuis Voorbeeldstad, 2026-midterm" in drawn(again)
    assert labels(again) == ["Opslaan", "Annuleren", "Verbeteringen overnemen"]


def test_refusals_of_others_stand_folded_below_what_this_tab_brought(store: Store):
    page, other = visit(), visit()
    drop(other, ("brief.txt", b"Beste lezer,"), ("nota.txt", b"Geachte lezer,"))
    drop(page, ("monitor.xlsx", filled_workbook()), ("eigen.txt", b"Eigen tekst,"))
    folded = [item for item in page.expander if item.label.startswith("Eerder of door anderen")]
    assert [item.label for item in folded] == [
        "Eerder of door anderen ingelezen: 2 bestanden konden niet worden gelezen"
    ]
    assert not folded[0].proto.expanded
    text = drawn(page)
    order = ["eigen.txt", "monitor.xlsx; nog niet opgeslagen", "nota.txt"]
    assert sorted(order, key=text.index) == order
    folded[0].button[0].click().run()
    assert "nota.txt" not in drawn(page)
    assert "eigen.txt" in drawn(page)
    # After a reload nobody can tell whose it was: nothing is folded away.
    assert not [item for item in visit().expander if item.label.startswith("Eerder of door")]


def test_a_fout_names_its_cell_says_what_belongs_there_and_blocks_saving(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", filled_workbook(WRONG)))
    text = drawn(page)
    assert "<strong>Indicatoren, E11</strong>" in text
    assert "ongeveer de helft" in text
    assert "Wat hoort in dit vak?" in text
    assert MODEL.indicator["par_active_share"].question in text
    assert "herstel eerst 1 ding" in text
    assert button(page, "Opslaan").disabled
    assert [item.value for item in page.text] == ["Opslaan kan zodra 1 fout hersteld is."]


def test_findings_can_be_narrowed_to_one_tab(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", filled_workbook(WRONG | {"B02.geld": "veel"})))
    assert "Financien, D" in drawn(page)
    page.get("button_group")[0].set_value("Indicatoren").run()
    text = drawn(page)
    assert "Indicatoren, E11" in text
    assert "Financien, D" not in text


def test_saving_thanks_with_the_sheet_and_leads_on(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", filled_workbook()))
    click(page, "Opslaan")
    text = drawn(page)
    assert "Opgeslagen: Proefhuis Voorbeeldstad, 2026-midterm, versie 1." in text
    assert "Drie vragen voor de volgende stuurgroep" in text
    assert "Sterkste antwoorden" in text
    assert "Overzicht voor de stuurgroep (pdf)" in text
    assert rounds(store) == [("2026-midterm", 1)]
    assert store.drafts(LOCAL_ADMIN, datetime.now(UTC)) == ()
    assert "versie 1" in drawn(visit(opgeslagen="1"))


def test_a_new_version_shows_what_changed_in_words_and_numbers(store: Store):
    save_first(store, filled_workbook({"vis_shared_vision": 2, "subsidiebedrag": 1_000_000}))
    page = visit()
    drop(page, ("monitor.xlsx", filled_workbook({"subsidiebedrag": 1_200_000})))
    text = drawn(page)
    assert "Sinds 2026-midterm (versie 1)" in text
    assert "1 hoger en 36 gelijk" in text
    assert "€\xa0200.000 meer" in text
    click(page, "Opslaan")
    assert rounds(store) == [("2026-midterm", 1), ("2026-midterm", 2)]


def test_cancelling_leaves_nothing(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", filled_workbook()))
    click(page, "Annuleren")
    assert rounds(store) == []
    assert store.drafts(LOCAL_ADMIN, datetime.now(UTC)) == ()
    assert labels(page) == []


def test_a_corrected_file_takes_the_place_of_the_one_before(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", filled_workbook(WRONG)))
    drop(page, ("monitor.xlsx", filled_workbook()))
    assert "vervalt als u het nieuwere bestand opslaat" in drawn(page)
    assert not button(page, "Opslaan").disabled
    click(page, "Opslaan")
    assert store.drafts(LOCAL_ADMIN, datetime.now(UTC)) == ()


def test_several_files_are_listed_and_the_url_holds_which_is_shown(store: Store):
    page = visit()
    other = {"pps_id": "NHN-PROEF-02", "naam": "Ander *huis* <b>"}
    drop(page, ("een.xlsx", filled_workbook()), ("twee.xlsx", filled_workbook(other)))
    assert "2 bestanden klaar om te bekijken" in drawn(page)
    wanted = next(
        draft.id
        for draft in store.drafts(LOCAL_ADMIN, datetime.now(UTC))
        if draft.filename == "twee.xlsx"
    )
    again = visit(concept=wanted)
    assert '<h2 class="kop">Ander *huis* &lt;b&gt;, 2026-midterm</h2>' in drawn(again)
    click(again, "Opslaan")
    assert '<h2 class="kop">Proefhuis Voorbeeldstad, 2026-midterm</h2>' in drawn(again)


def test_a_file_that_is_open_already_is_shown_when_it_is_dropped_again(store: Store):
    first, other = filled_workbook(), filled_workbook({"naam": "Ander huis <b>"})
    page = visit()
    drop(page, ("een<b>.xlsx", first))
    drop(page, ("twee.xlsx", other))
    assert "Ander huis" in heading(page)
    drop(page, ("een.xlsx", first))
    assert "Proefhuis Voorbeeldstad" in heading(page)
    assert "Dit stond hier al klaar: een&lt;b&gt;.xlsx. U ziet het hieronder" in drawn(page)
    assert len(store.drafts(LOCAL_ADMIN, datetime.now(UTC))) == 2


def with_other_words(count: int) -> bytes:
    """A monitor with so many amounts beside a word for cash that we don't know."""
    book = openpyxl.load_workbook(BytesIO(filled_workbook()))
    rows = [row for row in book["Financien"].iter_rows(min_row=5) if row[2].value == "geld"]
    for number, row in enumerate(rows[:count]):
        row[2].value, row[3].value = "kas", 1000 + number
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def test_numbers_beside_one_changed_text_are_asked_once_and_taken_together(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", with_other_words(12)))
    text = drawn(page)
    assert "Financien: Naast getallen op deze tab staat &#34;kas&#34;." in text
    assert "Het gaat om 12 vakken. Betekent dat hetzelfde" in text
    assert "herstel eerst 1 ding." in text
    assert not [box.label for box in page.checkbox if "klopt" in box.label]
    click(page, "Ja, deze 12 getallen kloppen")
    assert "12 antwoorden overgenomen." in drawn(page)
    assert "Naast getallen op deze tab" not in drawn(page)
    click(page, "Opslaan")
    assert rounds(store) == [("2026-midterm", 1)]


def test_few_numbers_beside_a_changed_text_have_a_tick_each(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", with_other_words(3)))
    assert "Naast getallen op deze tab" not in drawn(page)
    assert len([box for box in page.checkbox if "Dit getal klopt" in box.label]) == 3


def with_every_tick() -> bytes:
    """A monitor that names no round of its own, with a tick at each part that is asked about."""
    template = write_book(template_book(MODEL, (2024, 2028), {CONFIRMED.table: {}}))
    book = openpyxl.load_workbook(BytesIO(filled_workbook(template=template)))
    sheet = book[CONFIRMED.title]
    (column,) = [cell.column for cell in sheet[4] if cell.value == CONFIRMED.inputs[0].header]
    for row in range(5, 5 + len(blocks(MODEL))):
        sheet.cell(row, column).value = "ja"
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def test_ticks_without_a_round_are_asked_once_and_confirmed_together(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", with_every_tick()))
    text = drawn(page)
    assert "Ongewijzigd: In dit werkboek staat niet meer voor welk meetmoment" in text
    assert "Het gaat om 13 vakken. Hebt u elk onderdeel nagekeken" in text
    click(page, "Ja, deze 13 antwoorden gelden ook nu")
    assert "13 antwoorden overgenomen." in drawn(page)
    assert "voor welk meetmoment" not in drawn(page)


def with_answers_as_reasons() -> bytes:
    """A monitor with all answers to indicators under the column for reasons."""
    book = openpyxl.load_workbook(BytesIO(filled_workbook()))
    for row in book["Indicatoren"].iter_rows(min_row=5):
        row[5].value, row[4].value = row[4].value, None
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def test_answers_a_column_too_far_are_asked_once_and_taken_together(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", with_answers_as_reasons()))
    text = drawn(page)
    assert "Uw antwoorden lijken in de verkeerde kolom te staan: in kolom F" in text
    assert "een reden voor n.v.t." not in text
    yes = next(item for item in page.button if item.label.startswith("Ja, neem die "))
    click(page, yes.label)
    assert "in de verkeerde kolom" not in drawn(page)
    text = drawn(page)
    assert "een reden voor n.v.t." not in text
    assert "(bevestigd)" not in text
    assert "<td>geen waarde</td><td>3 (overgenomen uit F5)</td>" in text
    click(page, "Opslaan")
    save_first(store, filled_workbook())
    shifted, untouched = (
        store.cells(LOCAL_ADMIN, [number], "indicators")
        .query("column == 'answer'")[["row", "state", "number"]]
        .reset_index(drop=True)
        for number in store.submissions(LOCAL_ADMIN, every_version=True)["submission"]
    )
    assert shifted.equals(untouched)


def with_the_indicators_twice() -> bytes:
    """A monitor with other answers in a copy of the table below it, as of last year."""
    book = openpyxl.load_workbook(BytesIO(filled_workbook()))
    sheet = book["Indicatoren"]
    for row in list(sheet.iter_rows(min_row=5)):
        for cell in row:
            is_level = cell.column_letter == "E" and "1 - " in str(row[7].value)
            sheet.cell(cell.row + 60, cell.column).value = "1" if is_level else cell.value
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def test_of_a_table_that_is_there_twice_the_upper_one_can_be_taken_at_once(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", with_the_indicators_twice()))
    assert "Indicatoren: Rijen van deze tabel staan er vaker in: op rij 5 tot" in drawn(page)
    assert "herstel eerst 1 ding." in drawn(page)
    yes = next(item for item in page.button if item.label.startswith("De bovenste geldt: "))
    click(page, yes.label)
    assert "staan er vaker in" not in drawn(page)
    click(page, "Opslaan")
    save_first(store, filled_workbook())
    assert sorted(rounds(store)) == [("2026-midterm", 1), ("2026-midterm", 2)]
    ids = store.submissions(LOCAL_ADMIN, every_version=True)["submission"]
    taken, untouched = (
        store.cells(LOCAL_ADMIN, [number], "indicators")[["row", "column", "state", "number"]]
        for number in ids
    )
    assert taken.equals(untouched)


def heading(page: AppTest) -> str:
    """The heading of the monitor that is shown."""
    found = re.findall(r'<h2 class="kop">([^<]*, 2026-midterm)</h2>', drawn(page))
    assert len(found) == 1
    return found[0]


def test_the_same_bytes_again_get_one_clear_message(store: Store):
    content = filled_workbook()
    save_first(store, content)
    page = visit()
    drop(page, ("monitor.xlsx", content))
    text = drawn(page)
    assert '<h2 class="kop">Dit bestand is al opgeslagen</h2>' in text
    assert "U hoeft niets te doen; het telt al mee" in text
    assert "monitor.xlsx: opgeslagen als <a" in text
    assert ">Proefhuis Voorbeeldstad, 2026-midterm</a>, versie 1." in text
    for contradiction in ("nog niet opgeslagen", "Er is nog niets", "De score die dit geeft"):
        assert contradiction not in text
    assert labels(page) == ["Melding weghalen"]
    click(page, "Melding weghalen")
    assert store.drafts(LOCAL_ADMIN, datetime.now(UTC)) == ()


def correct(store: Store, new: str) -> None:
    """Put an answer right on screen in the draft there is, as in another window."""
    now = datetime.now(UTC)
    (draft,) = store.drafts(LOCAL_ADMIN, now)
    subject = Subject("indicators", "vis_shared_vision", "answer")
    made = Correction(subject, "3", new, LOCAL_ADMIN.name, now)
    store.correct_draft(LOCAL_ADMIN, draft, [made], now)


def test_what_was_put_right_here_stays_when_the_file_is_stored_elsewhere_without_it(store: Store):
    page, content = visit(), filled_workbook()
    drop(page, ("monitor.xlsx", content))
    correct(store, "5")
    page.run()
    save_first(store, content)
    click(page, "Opslaan")
    text = drawn(page)
    assert "Van dit meetmoment is intussen precies dit bestand opgeslagen, maar zonder" in text
    assert "U hoeft niets te doen" not in text
    assert "Precies dit bestand is al opgeslagen, als versie 1, maar zonder wat er hier" in text
    click(page, "Opslaan")
    assert [version for _, version in rounds(store)] == [1, 2]
    newest = int(store.submissions(LOCAL_ADMIN)["submission"].iloc[0])
    assert [item.new for item in store.corrections(LOCAL_ADMIN, newest)] == ["5"]


def test_a_file_that_was_put_right_on_screen_brought_again_tells_so(store: Store):
    page, content = visit(), filled_workbook()
    drop(page, ("monitor.xlsx", content))
    correct(store, "5")
    page.run()
    click(page, "Opslaan")
    drop(page, ("monitor.xlsx", content))
    text = drawn(page)
    assert "versie 1, met 1 vak dat toen op het scherm is verbeterd of bevestigd." in text
    assert "U hoeft niets te doen" not in text
    assert "dan wordt het een nieuwe versie" in text
    assert rounds(store) == [("2026-midterm", 1)]


def test_the_same_bytes_as_a_replaced_version_are_told_not_to_count(store: Store):
    content = filled_workbook()
    save_first(store, content)
    save_first(store, filled_workbook({"vis_shared_vision": 5}))
    page = visit()
    drop(page, ("monitor.xlsx", content))
    text = drawn(page)
    assert "het telt al mee" not in text
    assert "Die versie telt niet meer mee, want er is een nieuwere." in text
    assert 'href="pps?pps=NHN-PROEF-01&amp;ronde=2026-midterm~1"' in text


def test_what_another_saved_meanwhile_is_not_replaced_without_a_word(store: Store):
    page = visit()
    drop(page, ("monitor.xlsx", filled_workbook()))
    save_first(store, filled_workbook({"vis_shared_vision": 5}))
    click(page, "Opslaan")
    assert "Niet opgeslagen: monitor.xlsx. Van dit meetmoment is intussen een" in drawn(page)
    assert "<dt>Wordt opgeslagen als</dt><dd>versie 2</dd>" in drawn(page)
    assert rounds(store) == [("2026-midterm", 1)]
    click(page, "Opslaan")
    assert rounds(store) == [("2026-midterm", 1), ("2026-midterm", 2)]
    newest = int(store.submissions(LOCAL_ADMIN)["submission"].iloc[0])
    assert "WORDT-NIEUWE-VERSIE" in {item.code for item in store.findings(LOCAL_ADMIN, newest)}


def test_the_same_bytes_stored_by_another_meanwhile_are_not_stored_twice(store: Store):
    page, content = visit(), filled_workbook()
    drop(page, ("monitor.xlsx", content))
    save_first(store, content)
    click(page, "Opslaan")
    assert "Dit bestand is al opgeslagen" in drawn(page)
    assert "Opgeslagen:" not in drawn(page)
    assert rounds(store) == [("2026-midterm", 1)]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("brief.txt", b"Beste lezer,\nhierbij.", "alleen tekst, zoals in een csv"),
        ("leeg.xlsx", b"", "is leeg"),
        (
            "begroting.xlsx",
            write_table("Begroting", pd.DataFrame({"Post": ["huur"]}), tab="Begroting"),
            "ander sjabloon",
        ),
        ("oud.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "geen Excel-werkmap"),
    ],
)
def test_what_is_no_workbook_gets_one_message_and_stores_nothing(
    store: Store, name: str, content: bytes, said: str
):
    page = visit()
    drop(page, (name, content))
    text = drawn(page)
    assert said in text
    assert text.count('<p class="plek">') == 1
    may_be_pointed_at = said == "ander sjabloon"
    what = "Bestand" if may_be_pointed_at else "Melding"
    assert labels(page) == [f"{what} weghalen"]
    drop(page, ("monitor.xlsx", filled_workbook()))
    assert (said in drawn(page)) is may_be_pointed_at
    click(page, "Opslaan")
    assert rounds(store) == [("2026-midterm", 1)]


@pytest.mark.parametrize(("code", "readings"), [("BESTAND-ONLEESBAAR", 1), ("LEZER-BEZET", 3)])
def test_a_refused_file_is_read_again_only_if_the_reader_was_busy(
    store: Store, monkeypatch: pytest.MonkeyPatch, code: str, readings: int
):
    asked = []

    def refuse(content: bytes, **_: object) -> Workbook:
        asked.append(content)
        raise Refused(code)

    monkeypatch.setattr("monitor.ui.intake.reading.read_workbook", refuse)
    page = visit()
    drop(page, ("lastig.xlsx", b"PK"))
    page.run()
    page.run()
    assert "lastig.xlsx" in drawn(page)
    assert len(asked) == readings


def test_a_store_that_cannot_be_written_says_so_and_keeps_the_draft(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    page = visit()
    drop(page, ("monitor.xlsx", filled_workbook()))
    closed = Store(store._engine, read_only=True)
    with monkeypatch.context() as patched:
        patched.setattr(data, "store", lambda: closed)
        click(page, "Opslaan")
        assert "kan niet worden geschreven" in drawn(page)
        assert "blijft hier klaarstaan" in drawn(page)
        drop(page, ("tweede *bestand*.xlsx", filled_workbook(WRONG)))
        assert "Lees daarna opnieuw in: tweede *bestand*.xlsx." in drawn(page)
        click(page, "Annuleren")
        assert "kan niet worden geschreven" in drawn(page)
    assert rounds(store) == []
    click(page, "Opslaan")
    assert rounds(store) == [("2026-midterm", 1)]


@pytest.mark.parametrize("number", ["99", "-1", "niets", pytest.param("9" * 5000, id="huge")])
def test_an_unknown_submission_in_the_url_shows_no_sheet(store: Store, number: str):
    page = visit(opgeslagen=number)
    assert "Opgeslagen:" not in drawn(page)
    assert "De opgeslagen monitor is er niet meer, of er is een nieuwere versie." in drawn(page)


def test_an_unknown_draft_in_the_url_is_said(store: Store):
    page = visit()
    drop(page, ("een.xlsx", filled_workbook()))
    said = "“&lt;b&gt;weg&lt;/b&gt;” uit de link is er niet. Hier staat nu: Proefhuis Voorbeeldstad"
    assert said in drawn(visit(concept="<b>weg</b>"))
    assert said not in drawn(visit())


def test_a_template_is_offered_with_the_last_answers_of_a_partnership(store: Store):
    save_first(store, filled_workbook())
    page = visit()
    page.radio[0].set_value("Sjabloon met de laatste antwoorden van een PPS").run()
    assert page.selectbox[0].options == ["Proefhuis Voorbeeldstad, Campus Voorbeeld (NHN-PROEF-01)"]
    page.text_input[0].set_value("volgend jaar").run()
    click(page, MAKE)
    assert "Download sjabloon" not in drawn(page)
    page.text_input[0].set_value("2027-jaarlijks")
    click(page, MAKE)
    assert "Download sjabloon NHN-PROEF-01 2027-jaarlijks" in drawn(page)


def several(store: Store) -> AppTest:
    """The page with four files: two good ones, one with a fout, one that is stored already."""
    stored = filled_workbook({"pps_id": "NHN-PROEF-09"})
    save_first(store, stored)
    page = visit()
    drop(
        page,
        ("later.xlsx", filled_workbook({"meetmoment": "2027-midterm", "peildatum": "1-10-2027"})),
        ("eerder.xlsx", filled_workbook()),
        ("fout.xlsx", filled_workbook(WRONG | {"pps_id": "NHN-PROEF-02"})),
        ("bekend.xlsx", stored),
    )
    return page


def test_several_are_saved_in_one_click_and_the_rest_stays_with_its_reason(store: Store):
    page = several(store)
    assert [item.label for item in page.button if item.proto.type == "primary"] == ["Alles opslaan"]
    assert "2 bestanden worden opgeslagen. 1 bestand niet: eerst de fouten herstellen." in [
        item.value for item in page.text
    ]
    click(page, "Alles opslaan")
    text = drawn(page)
    assert "Opgeslagen: 2 monitors." in text
    assert re.search(r'<td><span class="score \w+">\d{1,3} <span', text)  # whole points
    assert 'href="pps?pps=NHN-PROEF-01&amp;ronde=2026-midterm"' in text
    assert 'href="pps?pps=NHN-PROEF-01&amp;ronde=2027-midterm"' in text
    assert "Niet opgeslagen: fout.xlsx. Herstel eerst de fouten" in text
    assert "herstel eerst 1 ding" in text
    left = {item.filename for item in store.drafts(LOCAL_ADMIN, datetime.now(UTC))}
    assert left == {"fout.xlsx"}
    assert sorted(rounds(store)) == [
        ("2026-midterm", 1),
        ("2026-midterm", 1),
        ("2027-midterm", 1),
    ]
    trail = store.audit(LOCAL_ADMIN)
    assert list(trail.loc[trail["pps_id"] == "NHN-PROEF-01", "details"].str[:12]) == [
        "2027-midterm",
        "2026-midterm",
    ]


def test_what_was_saved_together_is_told_after_a_reload_too(store: Store):
    page = several(store)
    click(page, "Alles opslaan")
    numbers = page.query_params["opgeslagen"]
    assert "Opgeslagen: 2 monitors." in drawn(visit(opgeslagen=numbers))
    assert "Opgeslagen: 2 monitors." in drawn(visit(opgeslagen=f"{numbers},999,x,"))


def test_whoever_leaves_while_all_is_saved_finds_it_done_and_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    page = several(store)
    save = data.store().save

    def leave(*given: Any, **named: Any) -> Saved:
        context = get_script_run_ctx()
        assert context is not None
        assert context.script_requests is not None
        context.script_requests.request_rerun(RerunData())  # what a click on the menu does
        return save(*given, **named)

    with monkeypatch.context() as patched:
        patched.setattr(data.store(), "save", leave)
        click(page, "Alles opslaan")
    assert "Opgeslagen" not in drawn(page)  # another page stands there
    assert len(rounds(store)) == 3
    page.switch_page("pages/inlezen.py").run()
    assert "Opgeslagen: 2 monitors." in drawn(page)
    assert "Niet opgeslagen: fout.xlsx." in drawn(page)
    page.run()
    assert "Opgeslagen: 2 monitors." in drawn(page)
    assert "Niet opgeslagen" not in drawn(page)
    assert len(rounds(store)) == 3


def test_of_two_files_for_one_round_uploaded_at_once_neither_is_chosen_unasked(store: Store):
    page = visit()
    drop(
        page,
        ("een.xlsx", filled_workbook()),
        ("twee.xlsx", filled_workbook({"vis_shared_vision": 5})),
        ("ander.xlsx", filled_workbook({"pps_id": "NHN-PROEF-02"})),
        ("nog een.xlsx", filled_workbook({"pps_id": "NHN-PROEF-03"})),
    )
    assert drawn(page).count("kies zelf, want er is nog een bestand van dit meetmoment") == 2
    click(page, "Alles opslaan")
    assert len(rounds(store)) == 2
    left = {item.filename for item in store.drafts(LOCAL_ADMIN, datetime.now(UTC))}
    assert left == {"een.xlsx", "twee.xlsx"}


def test_a_store_that_fails_halfway_keeps_what_is_saved_and_leaves_the_rest(store: Store):
    page = several(store)
    save = data.store().save
    answers = iter([save])

    def fail_the_second_time(*given: object, **named: object) -> Saved:
        return next(answers, full)(*given, **named)  # type: ignore[operator]

    def full(*given: object, **named: object) -> Saved:
        raise StoreUnavailable(Reason.FULL)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(data.store(), "save", fail_the_second_time)
        click(page, "Alles opslaan")
    text = drawn(page)
    assert "is vol" in text
    assert "blijft hier klaarstaan" in text
    assert "Opgeslagen: Proefhuis Voorbeeldstad, 2026-midterm, versie 1." in text
    assert len(rounds(store)) == 2
    assert "Niet opgeslagen: later.xlsx. Dit blijft hier klaarstaan." in text
    left = {item.filename for item in store.drafts(LOCAL_ADMIN, datetime.now(UTC))}
    assert left == {"later.xlsx", "fout.xlsx"}
