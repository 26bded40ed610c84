"""The thanks after saving: what was saved, and the sheet that goes to the meeting."""

import re

from streamlit.testing.v1 import AppTest

from tests.pages.visiting import drawn
from tests.ui.asking import taken
from tests.ui.intake.conftest import Save, book


def page() -> None:
    import streamlit as st

    from monitor.ui import data
    from monitor.ui.intake import sheet

    now = data.now()
    sheet.show(now, int(now.snapshot().submissions["submission"].max()), st.container())


def test_the_download_is_the_sheet_under_a_name_that_says_whose_it_is(save: Save):
    save(book(pps_id="NHN / Proef ö 01"))
    text = drawn(AppTest.from_function(page, default_timeout=60).run())
    name, content = taken(text, "Overzicht voor de stuurgroep (pdf)")
    assert re.fullmatch(r"overzicht-nhn-proef-o-01-2026-midterm-\d{8}-\d{6}-\d{3}\.pdf", name)
    assert content.startswith(b"%PDF-1.7")


def test_on_screen_stands_what_the_pdf_says_too(save: Save):
    save(book(gov_steering=1, gov_pdca=1, vis_shared_vision=1))
    text = drawn(AppTest.from_function(page, default_timeout=60).run())
    assert re.search(r"Nog \d+ antwoord(en hebben| heeft) ook 0 punten\.", text)
    assert re.search(r"tussen \d+ en \d+ in 90% van de varianten", text)


def test_the_questions_begin_with_the_weakest_answer_above_them(save: Save):
    save(book(gov_steering=1, vis_shared_vision=5))
    text = drawn(AppTest.from_function(page, default_timeout=60).run())
    weakest = text.index("Zwakste antwoorden")
    first, asked = re.findall(r'<[uo]l class="lijst"><li>(.*?)[:<]', text[weakest:])[:2]
    assert asked.startswith(first)


def test_names_are_shown_as_they_were_written(save: Save):
    save(book(naam="**Huis** <i>x</i>", campus="<script>alert(1)</script>"))
    text = drawn(AppTest.from_function(page, default_timeout=60).run())
    assert "Opgeslagen: **Huis** &lt;i&gt;x&lt;/i&gt;, 2026-midterm, versie 1." in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;, 2026-midterm, peildatum 1 oktober 2026" in text
    assert "<script>" not in text
