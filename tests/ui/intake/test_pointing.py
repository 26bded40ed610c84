"""Pointing at a table on screen: chosen, seen, kept with the draft, remembered for the PPS."""

import io

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.files.xlsx import write_table
from monitor.store.store import Store
from monitor.ui.intake import books
from tests.filled_workbook import filled_workbook
from tests.odd_file import HEADER_ROW, finance_below_kpi, odd_pointings, odd_workbook
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import NOW, Put, Save, book, changed


def box(at: AppTest, label: str):
    """The choice with this label."""
    (found,) = [item for item in at.selectbox if item.label.startswith(label)]
    return found


def shown(widget) -> str:
    """What is chosen, as it stands on the screen."""
    return widget.options[widget.index]


def choose(at: AppTest, label: str, option: str) -> AppTest:
    widget = box(at, label)
    (index,) = [number for number, text in enumerate(widget.options) if text.startswith(option)]
    return widget.select_index(index).run()


def click(at: AppTest, label: str) -> AppTest:
    (button,) = [item for item in at.button if item.label == label]
    return button.click().run()


def labels(at: AppTest) -> list[str]:
    return [item.label for item in at.button]


def point_at_both(at: AppTest) -> None:
    for table in ("PPS", "Indicatoren"):
        choose(at, "1.", table)
        (answers,) = [item for item in box(at, "Antwoord").options if "Wij zeggen" in item]
        choose(at, "Antwoord", answers)
        click(at, "Zo lezen")


def without_years() -> bytes:
    """A workbook with the years in a row of their own above what was budgeted and realised."""
    opened = openpyxl.load_workbook(io.BytesIO(filled_workbook()))
    sheet = opened["Financien"]
    sheet.insert_rows(4)
    for cell in sheet[5]:
        stem, _, year = str(cell.value or "").rpartition(" ")
        if year.isdecimal():
            sheet.cell(4, cell.column, year)
            cell.value = stem
    sheet.cell(6, 4, 1250)
    opened.save(content := io.BytesIO())
    return content.getvalue()


def test_amounts_without_a_year_above_them_are_pointed_at(at: AppTest, put: Put) -> None:
    put(without_years())
    text = drawn(at.run())
    assert "boven geen enkele kolom het soort bedrag en het jaar" in text
    choose(at, "1.", "Financien (zonder jaren)")
    assert [item.label for item in at.selectbox if item.label.startswith("Begroot")]


def own_headers() -> bytes:
    """A workbook that calls the amounts of each year otherwise: A, B and C."""
    opened = openpyxl.load_workbook(io.BytesIO(filled_workbook()))
    for cell in opened["Financien"][4]:
        for ours, own in {"Begroot": "A", "Gerealiseerd": "B", "Prognose": "C"}.items():
            cell.value = str(cell.value).replace(ours, own)
    opened["Financien"]["D5"] = 1250
    opened.save(content := io.BytesIO())
    return content.getvalue()


def chosen(at: AppTest, kind: str) -> dict[str, str]:
    """What stands in the boxes of a kind of amount, by year, of those in which something does."""
    there = {item.label[-4:]: shown(item) for item in at.selectbox if item.label.startswith(kind)}
    return {year: text for year, text in there.items() if text != "Niet aanwezig"}


def test_a_column_of_one_year_chooses_those_that_are_called_the_same_and_says_so(
    at: AppTest, put: Put
) -> None:
    put(own_headers())
    choose(at.run(), "1.", "Financien (zonder jaren)")
    assert chosen(at, "Begroot") == {}
    assert "Wij vulden zelf" not in drawn(at)
    choose(at, "Begroot 2024", "D: A 2024")
    assert chosen(at, "Begroot") == {
        "2024": "D: A 2024",
        "2025": "F: A 2025",
        "2026": "H: A 2026",
        "2027": "J: A 2027",
        "2028": "L: A 2028",
    }
    assert chosen(at, "Gerealiseerd") == chosen(at, "Prognose") == {}
    assert "Wij vulden zelf ook in: Begroot 2025 tot en met 2028. Die" in drawn(at)
    assert "Zo lezen wij 1 antwoord voor de tabel “Financien”." in drawn(at)


def test_what_was_chosen_in_a_box_stays_whatever_others_suggest(at: AppTest, put: Put) -> None:
    put(own_headers())
    choose(at.run(), "1.", "Financien (zonder jaren)")
    choose(at, "Begroot 2024", "D: A 2024")
    choose(at, "Begroot 2025", "Niet aanwezig")
    choose(at, "Prognose 2029", "N: C 2029")
    assert list(chosen(at, "Begroot")) == ["2024", "2026", "2027", "2028"]
    assert list(chosen(at, "Prognose")) == ["2029", "2030", "2031", "2032"]
    assert "Begroot 2026 tot en met 2028 en Prognose 2030 tot en met 2032" in drawn(at)
    choose(at, "Begroot 2027", "Niet aanwezig")
    assert "Begroot 2026 en 2028 en Prognose" in drawn(at)
    choose(at, "Begroot 2024", "Niet aanwezig")
    assert chosen(at, "Begroot") == {}


def one_box() -> None:
    import streamlit as st

    from monitor.domain.layout import BY_TABLE, TABLES
    from monitor.ui.intake import books, turn
    from monitor.ui.intake.choosing_steps import Steps
    from tests.ui.intake.conftest import read_all

    (item,) = read_all().refused
    book = books.of_draft(item.draft.id, turn.asker(st.empty()))
    assert book is not None
    tab = Steps(item, book, {}).table(list(TABLES))
    st.text(f"{tab.title}: {tab is BY_TABLE[tab.table]}")


def test_the_table_that_is_chosen_is_the_one_of_the_layout_and_no_copy(put: Put) -> None:
    put(odd_workbook())
    at = choose(AppTest.from_function(one_box, default_timeout=60).run(), "1.", "KPI")
    assert at.text[0].value == "KPI: True"


def test_a_refused_file_is_pointed_at_and_stored_as_the_untouched_one(
    at: AppTest, store: Store, put: Put, save: Save
) -> None:
    content = odd_workbook()
    put(content)
    text = drawn(at.run())
    assert "Wij herkennen de tabellen “PPS” en “Indicatoren” niet" in text
    assert box(at, "2.").value == "Over ons"
    assert box(at, "3.").value == HEADER_ROW
    assert shown(box(at, "Code (id)")) == "E: Nr"
    assert shown(box(at, "Vraag")) == "D: Wat wil men weten"
    assert "Kies nog de kolom met de antwoorden." in text
    assert "Zo lezen" not in labels(at)

    choose(at, "Antwoord", "C: Wij zeggen")
    text = drawn(at)
    assert "Zo lezen wij 8 antwoorden voor de tabel “PPS”." in text
    assert "NHN-PROEF-01" in text
    assert store.drafts(LOCAL_ADMIN, NOW)[0].pointings == ()

    point_at_both(at)
    text = drawn(at)
    assert '<p class="gelukt">De tabel “Indicatoren” lezen wij nu zoals u aanwijst.' in text
    assert "Wij herkennen" not in text
    click(at, "Opslaan")
    assert {item.table for item in store.decided(LOCAL_ADMIN, 1).pointings} == {
        "fields",
        "indicators",
    }
    assert store.original(LOCAL_ADMIN, 1)[1] == content
    assert store.verify(LOCAL_ADMIN) == []
    what = ["indicator", "state", "number", "text"]
    untouched = store.answers(LOCAL_ADMIN, [save(book())])[what]
    assert store.answers(LOCAL_ADMIN, [1])[what].equals(untouched)


def test_a_choice_made_while_its_effect_is_read_is_not_the_one_before(
    at: AppTest, store: Store, put: Put
) -> None:
    put(odd_workbook())
    choose(at.run(), "Antwoord", "C: Wij zeggen")
    widget = box(at, "Antwoord")
    widget.select_index((widget.index + 1) % len(widget.options))  # not run yet
    click(at, "Zo lezen")  # the button of the choice before
    assert store.drafts(LOCAL_ADMIN, NOW)[0].pointings == ()
    assert "U koos iets anders terwijl wij nog lazen" in drawn(at)
    choose(at, "Antwoord", "C: Wij zeggen")
    click(at, "Zo lezen")
    assert [item.table for item in store.drafts(LOCAL_ADMIN, NOW)[0].pointings] == ["fields"]


def test_the_next_file_of_that_layout_reads_by_itself_and_says_so(
    at: AppTest, store: Store, put: Put
) -> None:
    put(odd_workbook())
    at.run()
    point_at_both(at)
    click(at, "Opslaan")
    put(
        odd_workbook({"meetmoment": "2027-review", "peildatum": "1-11-2027"}, before=2),
        "later.xlsx",
    )
    text = drawn(at.run())
    assert "Klaar om op te slaan." in text
    assert "Deze tab lezen wij als &#34;PPS&#34;. Zo is dat aangewezen op" in text
    assert "1 anders door een datum en 36 gelijk" in text  # the analysis is a year older

    (way,) = [item for item in at.expander if "Wijs die aan" in item.label]
    assert not way.proto.expanded


def indicators_twice(filled: openpyxl.Workbook) -> None:
    """The same questions on two tabs, neither called as ours."""
    filled["Indicatoren"].title = "Indicatoren 1"
    filled.copy_worksheet(filled["Indicatoren 1"]).title = "Indicatoren 2"


def test_of_two_tabs_that_are_alike_is_asked_which_to_read(at: AppTest, put: Put) -> None:
    put(changed(indicators_twice))
    text = drawn(at.run())
    assert "Meer dan één tab lijkt op “Indicatoren”" in text
    assert "Wijs aan welke wij moeten lezen." in text


def test_where_another_table_lacks_its_answers_too_both_are_told_as_not_recognised(
    at: AppTest, put: Put
) -> None:
    def twice_and_without(filled: openpyxl.Workbook) -> None:
        indicators_twice(filled)
        filled["PPS"].delete_cols(3)

    put(changed(twice_and_without))
    text = drawn(at.run())
    assert "Wij herkennen de tabellen “PPS” en “Indicatoren” niet" in text
    assert "Meer dan één tab lijkt op" not in text


def test_what_was_pointed_at_can_be_taken_back(at: AppTest, store: Store, put: Put) -> None:
    put(odd_workbook())
    at.run()
    choose(at, "Antwoord", "C: Wij zeggen")
    click(at, "Zo lezen")
    assert "Wij herkennen de tabel “Indicatoren” niet" in drawn(at)
    choose(at, "1.", "PPS (aangewezen)")
    assert shown(box(at, "Antwoord")) == "C: Wij zeggen"
    click(at, "Niet meer zo lezen")
    text = drawn(at)
    assert "De tabel “PPS” lezen wij nu niet meer zoals u aanwees." in text
    assert "Wij herkennen de tabellen “PPS” en “Indicatoren” niet" in text
    (pointed,) = store.drafts(LOCAL_ADMIN, NOW)[0].pointings
    assert pointed.takes_back


def test_what_was_put_right_in_a_table_goes_once_that_is_pointed_at_and_that_is_said(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(odd_workbook())
    subject = Subject("fields", "naam", "answer")
    store.correct_draft(
        LOCAL_ADMIN, draft, [Correction(subject, "Oud", "Nieuw", LOCAL_ADMIN.name, NOW)], NOW
    )
    at.run()
    choose(at, "Antwoord", "C: Wij zeggen")
    click(at, "Zo lezen")
    assert "In deze tabel hebt u 1 vak op het scherm verbeterd of bevestigd. Dat" in drawn(at)
    click(at, "Toch niet")
    assert "Toch zo lezen" not in labels(at)
    assert len(store.drafts(LOCAL_ADMIN, NOW)[0].corrections) == 1
    click(at, "Zo lezen")
    click(at, "Toch zo lezen")
    said = "In deze tabel had u 1 vak op het scherm verbeterd of bevestigd. Dat is vervallen"
    assert said in drawn(at)
    assert store.drafts(LOCAL_ADMIN, NOW)[0].corrections == ()


def test_what_was_pointed_at_in_another_window_meanwhile_is_shown_and_not_replaced(
    at: AppTest, store: Store, put: Put
) -> None:
    draft = put(odd_workbook())
    at.run()
    choose(at, "Antwoord", "C: Wij zeggen")
    (elsewhere,) = [item for item in odd_pointings() if item.table == "fields"]
    store.point_in_draft(LOCAL_ADMIN, draft, elsewhere, NOW)
    click(at, "Zo lezen")
    text = drawn(at)
    assert "is niet aangewezen. Intussen is daar op het scherm iets anders gekozen" in text
    assert store.drafts(LOCAL_ADMIN, NOW)[0].pointings == (elsewhere,)


def test_a_second_file_of_that_layout_waits_and_is_read_once_the_first_is_saved(
    at: AppTest, store: Store, put: Put
) -> None:
    put(odd_workbook({"meetmoment": "2027-review", "peildatum": "1-11-2027"}), "later.xlsx")
    letter = put(b"Beste lezer,", "brief.txt", minutes=1)
    eerst = put(odd_workbook(), "eerst.xlsx", minutes=2)
    at.session_state["hier_ingelezen"] = {letter.id}
    for item in odd_pointings():
        store.point_in_draft(LOCAL_ADMIN, eerst, item, NOW)
    at.run()
    click(at, "Opslaan")
    text = drawn(at)
    assert "Niet opgeslagen: brief.txt." in text
    assert "Klaar om op te slaan." in text
    assert [item.filename for item in store.drafts(LOCAL_ADMIN, NOW)] == ["later.xlsx"]
    click(at, "Opslaan")
    assert set(store.submissions(LOCAL_ADMIN)["round"]) == {"2026-midterm", "2027-review"}


def test_of_several_files_each_waits_for_a_click(at: AppTest, put: Put) -> None:
    for number in range(3):
        put(odd_workbook({"naam": f"Huis {number}"}), f"{number}.xlsx", minutes=number)
    at.run()
    assert [item.proto.expanded for item in at.expander] == [False] * 3
    assert not at.selectbox


def test_one_column_for_two_of_ours_is_not_taken(at: AppTest, put: Put) -> None:
    put(odd_workbook())
    at.run()
    choose(at, "Antwoord", "C: Wij zeggen")
    choose(at, "Toelichting", "C: Wij zeggen")
    assert (
        "U koos kolom C voor “Antwoord” en “Toelichting”. Dat kan maar bij één daarvan."
        in drawn(at)
    )
    assert "Zo lezen" not in labels(at)


def test_without_a_code_or_question_no_row_is_known(at: AppTest, put: Put) -> None:
    put(odd_workbook())
    at.run()
    choose(at, "Antwoord", "C: Wij zeggen")
    choose(at, "Code (id)", "Niet aanwezig")
    choose(at, "Vraag", "Niet aanwezig")
    assert "waaraan wij de rijen herkennen: “Code (id)” of “Vraag”" in drawn(at)


def test_a_sheet_with_nothing_of_ours_is_shown_as_it_is(at: AppTest, put: Put) -> None:
    put(odd_workbook())
    at.run()
    choose(at, "2.", "Kladblok")
    assert "Bellen met de gemeente" in drawn(at)
    assert box(at, "3.").value == 2


def test_texts_of_the_file_are_shown_as_text_only(at: AppTest, put: Put) -> None:
    put(odd_workbook({"naam": "<b>Huis</b> **x** :material/home:"}))
    at.run()
    choose(at, "Antwoord", "C: Wij zeggen")
    text = drawn(at)
    assert "<b>Huis" not in text
    assert "&lt;b&gt;Huis&lt;/b&gt; **x**" in text


def test_a_file_with_everything_in_place_offers_nothing(at: AppTest, put: Put) -> None:
    put(book())
    at.run()
    assert [item.label for item in at.expander] == []


def test_what_is_no_workbook_offers_nothing(at: AppTest, put: Put) -> None:
    put(b"Beste lezer,", "brief.txt")
    at.run()
    assert [item.label for item in at.expander] == []


def test_another_workbook_altogether_says_kindly_what_is_still_to_choose(
    at: AppTest, put: Put
) -> None:
    put(write_table("Begroting", pd.DataFrame({"Post": ["huur"], "Bedrag": [12]}), tab="Begroting"))
    at.run()
    assert box(at, "2.").value is None
    box(at, "2.").select_index(0).run()
    assert "Kies nog de kolom met de antwoorden." in drawn(at)


def test_the_workbook_is_parsed_once_for_all_choices(
    at: AppTest, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = []
    read = books.read_workbook

    def counting(content: bytes, **asked: object):
        parsed.append(content)
        return read(content, **asked)

    monkeypatch.setattr(books, "read_workbook", counting)
    put(odd_workbook())
    at.run()
    choose(at, "Antwoord", "C: Wij zeggen")
    choose(at, "2.", "Kladblok")
    assert len(parsed) == 1


def test_a_table_that_is_read_in_part_can_be_pointed_at_from_what_was_found(
    at: AppTest, put: Put
) -> None:
    changed = openpyxl.load_workbook(io.BytesIO(filled_workbook()))
    changed["KPI"]["D4"], changed["KPI"]["E4"] = "Eerste", "Tweede"
    changed["KPI"]["D5"], changed["KPI"]["E5"] = 12, 7
    content = io.BytesIO()
    changed.save(content)
    put(content.getvalue())
    assert "Wij herkennen niet alles in uw bestand" in drawn(at.run())
    assert shown(box(at, "1.")) == "KPI (zonder Doel en Realisatie)"
    assert shown(box(at, "KPI")) == "B: KPI"
    choose(at, "Doel", "D: Eerste")
    choose(at, "Realisatie", "E: Tweede")
    assert "Zo lezen wij 2 antwoorden voor de tabel “KPI”." in drawn(at)
    click(at, "Zo lezen")
    assert "Wij herkennen niet" not in drawn(at)
    (way,) = at.expander
    assert way.label == "Staat een tabel bij u ergens anders? Wijs die aan"
    assert not way.proto.expanded


def counts_of_two_years() -> bytes:
    """A workbook with two columns of what was realised, neither called as ours."""

    def two(filled: openpyxl.Workbook) -> None:
        sheet = filled["KPI"]
        column = next(cell.column for cell in sheet[4] if cell.value == "Realisatie")
        sheet.insert_cols(column + 1)
        for row in range(5, 9):
            sheet.cell(row, column).value, sheet.cell(row, column + 1).value = row, row + 1
        sheet.cell(4, column).value, sheet.cell(4, column + 1).value = "Stand A", "Stand B"

    return changed(two)


def test_a_column_of_ours_that_may_be_a_filled_one_is_asked_about_before_it_is_left(
    at: AppTest, store: Store, put: Put
) -> None:
    put(counts_of_two_years())
    choose(at.run(), "1.", "KPI")
    click(at, "Zo lezen")
    assert "U koos geen kolom voor “Realisatie”, en E “Stand A” en F “Stand B” zijn" in drawn(at)
    assert store.drafts(LOCAL_ADMIN, NOW)[0].pointings == ()
    choose(at, "Realisatie", "F: Stand B")
    assert "Toch zo lezen" not in labels(at)
    click(at, "Zo lezen")
    assert [item.table for item in store.drafts(LOCAL_ADMIN, NOW)[0].pointings] == ["kpi"]


def own_strengths() -> bytes:
    """A workbook with the analysis on a tab of its own, with headers of its own."""

    def rename(filled: openpyxl.Workbook) -> None:
        sheet = filled["SWOT"]
        sheet.title = "Sterk en zwak"
        sheet["A1"], sheet["A2"] = "Onze analyse", None
        for cell in sheet[4]:
            cell.value = {2: "Soort punt", 3: "Waar gaat het om"}.get(cell.column)
        for row in range(5, 30):
            sheet.cell(row, 1).value, sheet.cell(row, 2).value = None, "Sterkte"
            sheet.cell(row, 3).value = f"Punt {row}"

    return changed(rename)


def test_what_was_chosen_and_not_kept_is_asked_about_once_before_it_is_saved(
    at: AppTest, store: Store, put: Put
) -> None:
    put(own_strengths())
    at.run()
    choose(at, "1.", "SWOT")
    choose(at, "2.", "Sterk en zwak")
    choose(at, "3.", "Rij 4:")
    choose(at, "Kwadrant", "B: Soort punt")
    choose(at, "Titel", "C: Waar")
    assert "Klik op Zo lezen." in drawn(at)
    click(at, "Opslaan")
    text = drawn(at)
    assert "Er is nog niets opgeslagen. Bij Tabel aanwijzen koos u iets anders voor" in text
    assert "de tabel “SWOT” in monitor.xlsx" in text
    assert not len(store.submissions(LOCAL_ADMIN))
    click(at, "Zo lezen")
    click(at, "Opslaan")
    assert {item.table for item in store.decided(LOCAL_ADMIN, 1).pointings} == {"swot"}


def test_a_click_that_is_asked_about_yet_keeps_nothing_and_waits_again(
    at: AppTest, store: Store, put: Put
) -> None:
    put(own_strengths())
    choose(at.run(), "1.", "SWOT")
    choose(at, "3.", "Rij 4:")
    choose(at, "Kwadrant", "B: Soort punt")
    click(at, "Opslaan")
    click(at, "Zo lezen")
    assert "en C “Waar gaat het om” is wel gevuld" in drawn(at)
    click(at, "Opslaan")  # as if that had kept it
    assert not len(store.submissions(LOCAL_ADMIN))


def test_what_is_left_unkept_knowingly_is_not_asked_about_again(
    at: AppTest, store: Store, put: Put
) -> None:
    put(own_strengths())
    choose(at.run(), "1.", "SWOT")
    choose(at, "2.", "Sterk en zwak")
    choose(at, "3.", "Rij 4:")
    click(at, "Opslaan")
    assert not len(store.submissions(LOCAL_ADMIN))
    click(at, "Opslaan")
    assert len(store.submissions(LOCAL_ADMIN)) == 1
    assert store.decided(LOCAL_ADMIN, 1).pointings == ()


def test_of_two_tables_on_one_tab_the_other_one_can_be_pointed_at(at: AppTest, put: Put) -> None:
    put(finance_below_kpi())
    assert "Op deze tab staan ook de koppen van de tabel" in drawn(at.run())
    assert shown(box(at, "1.")) == "Financien (niet gevonden)"
    assert shown(box(at, "2.")) == "KPI"
    assert shown(box(at, "3.")).startswith("Rij 34")
    assert not [row for row in box(at, "3.").options if row.startswith("Rij 4:")]
    click(at, "Zo lezen")
    text = drawn(at)
    assert "De tabel “Financien” lezen wij nu zoals u aanwijst." in text
    assert "Op deze tab staan ook de koppen" not in text
    assert "“KPI”" not in text


def test_of_a_table_beside_another_it_is_said_that_it_needs_a_tab_of_its_own(
    at: AppTest, put: Put
) -> None:
    opened = openpyxl.load_workbook(io.BytesIO(filled_workbook()))
    for row in opened["Mijlpalen"].iter_rows(min_row=4):
        for cell in row:
            opened["KPI"].cell(cell.row, cell.column + 10, cell.value)
    del opened["Mijlpalen"]
    opened.save(content := io.BytesIO())
    put(content.getvalue())
    text = drawn(at.run())
    assert shown(box(at, "1.")) == "Mijlpalen (niet gevonden)"
    assert shown(box(at, "2.")) == "KPI"
    assert "Zet haar op een eigen tab met de naam “Mijlpalen”" in text
    assert not [item for item in at.selectbox if item.label.startswith("3.")]
    choose(at, "2.", "SWOT")
    assert "Zet haar op een eigen tab" not in drawn(at)
    assert box(at, "3.").options


def test_a_tab_full_of_cells_that_nobody_read_opens_the_way_to_point_at_it(
    at: AppTest, put: Put
) -> None:
    opened = openpyxl.load_workbook(io.BytesIO(filled_workbook()))
    sheet = opened["Financien"]
    sheet.title = "Ons geld"
    for row in (1, 2, 3, 4):
        for cell in sheet[row]:
            cell.value = None
    for row in range(5, 20):
        sheet.cell(row, 1).value, sheet.cell(row, 2).value = None, f"Post {row}"
        sheet.cell(row, 5).value = 100 * row
    content = io.BytesIO()
    opened.save(content)
    put(content.getvalue())
    text = drawn(at.run())
    assert "Klaar om op te slaan." in text
    assert "Wij herkennen niet alles in uw bestand" in text
    (way,) = [item for item in at.expander if item.label == "Tabel aanwijzen"]
    assert way.proto.expanded
    assert shown(box(at, "1.")) == "Financien (niet gevonden)"
