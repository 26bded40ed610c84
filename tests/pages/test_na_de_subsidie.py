"""Na de subsidie: whose subsidy ends when, and recording what became of whom."""

import re
from datetime import UTC, date, datetime

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.store import Outcome, open_store
from tests.pages.visiting import Visit, assert_nobody_left, drawn, figures

DAY = date(2026, 11, 26)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitor.ui.data.today", lambda: DAY)


def recorded(url: str) -> pd.DataFrame:
    store = open_store(url)
    try:
        return store.outcomes(LOCAL_ADMIN)
    finally:
        store.close()


def assert_agrees(url: str) -> None:
    """All that is stored agrees with its checksums."""
    store = open_store(url)
    try:
        assert store.verify(LOCAL_ADMIN) == []
    finally:
        store.close()


def last(url: str) -> tuple[str, int, str, str]:
    row = recorded(url).iloc[-1]
    return row["pps_id"], row["months"], row["outcome"], row["note"]


def fill_in(page: AppTest, outcome: str | None, note: str = "") -> None:
    """Fill in the form that is open, and send it."""
    if outcome is not None:
        next(box for box in page.selectbox if box.key.endswith("_hoe")).select(outcome)
    page.text_input[0].set_value(note)
    page.button[0].click().run()
    assert not page.exception


def test_an_empty_store_says_what_to_do_next(visit: Visit, empty_store: str) -> None:
    assert "nog geen monitor" in drawn(visit())


def test_it_answers_first_and_names_who_needs_attention(visit: Visit, filled_store: str) -> None:
    page = visit()
    text = drawn(page)
    answer = text.split('class="antwoord"')[1].split("</p>")[0]
    assert (
        "Binnen 12 maanden zonder subsidie: 2 PPS’en, bij allebei zijn de kosten daarna te weinig "
        "gedekt." in answer
    )
    assert 'href="pps?pps=NHN-ZORG-01"' in text
    assert "22 van 24 PPS’en" in text
    # The only monitor of this partnership is for itself.
    assert "NHN-ZORG-02" not in text + figures(page)
    assert (
        '<th scope="row"><a href="pps?pps=MRA-ICT-01" target="_self">Bits en Bedrijven</a>' in text
    )
    assert "na_de_subsidie?uitkomst=MRA-ICT-01.24" in text
    assert re.search('<a href="#eerste-aandacht"[^>]*>Eerst in gesprek met 3 PPS’en', text)
    assert "Na 12 maanden: " in text


def test_a_filter_narrows_it_and_stands_in_the_url(visit: Visit, filled_store: str) -> None:
    page = visit(sector="zorg en welzijn")
    text = drawn(page)
    assert "zorg en welzijn, stand op 26 november 2026" in text
    assert "Meten en Maken" not in text + figures(page)
    page.selectbox(key="keuze_sector").set_value("bouw en infra").run()
    assert not page.exception
    assert page.query_params["sector"] == "bouw en infra"


def test_nothing_is_foretold_before_anything_is_recorded(visit: Visit, filled_store: str) -> None:
    assert "Nodig zijn PPS’en met een monitor" in drawn(visit(sector="bouw en infra"))


def test_the_form_is_drawn_when_asked_for(visit: Visit, filled_store: str) -> None:
    assert not visit().button
    assert visit(uitkomst="MRA-ICT-01.24").button


def test_an_outcome_is_recorded_and_no_longer_asked(visit: Visit, own_filled_store: str) -> None:
    page = visit(uitkomst="MRA-ICT-01.24")
    fill_in(page, "voortgezet", "  =1+1 <b>bleef</b> ")
    assert "Bits en Bedrijven" in page.info[0].value
    assert "eerder stond" not in page.info[0].value  # nothing did
    assert last(own_filled_store) == ("MRA-ICT-01", 24, "voortgezet", "=1+1 <b>bleef</b>")
    text = drawn(page)
    assert "na_de_subsidie?uitkomst=MRA-ICT-01.24" not in text
    assert "&lt;b&gt;bleef&lt;/b&gt;" in text


def test_a_correction_begins_with_what_was_recorded_and_keeps_it(
    visit: Visit, own_filled_store: str
) -> None:
    before = recorded(own_filled_store)
    page = visit(uitkomst="MRA-MOB-01.24")
    assert page.button[0].label == "Verbetering vastleggen"
    fill_in(page, "kleiner", "Toch niet")
    after = recorded(own_filled_store)
    assert len(after) == len(before) + 1
    of_moment = after.loc[(after["pps_id"] == "MRA-MOB-01") & (after["months"] == 24)]
    assert list(of_moment["outcome"]) == ["gestopt", "kleiner"]
    assert list(of_moment["counts"]) == [False, True]


def test_what_can_hardly_be_is_recorded_and_asked_about(
    visit: Visit, own_filled_store: str
) -> None:
    page = visit(uitkomst="FLE-TECH-01.12")
    fill_in(page, "gestopt")
    said = page.info[0].value
    assert "na 12 maanden staat ‘gestopt’ en na 24 maanden ‘voortgezet’" in said
    assert last(own_filled_store)[:3] == ("FLE-TECH-01", 12, "gestopt")


def test_what_says_nothing_new_is_not_recorded_again(visit: Visit, filled_store: str) -> None:
    before = recorded(filled_store)
    page = visit(uitkomst="MRA-ICT-01.12")
    page.button[0].click().run()
    assert "lag al zo vast" in page.info[0].value
    assert len(recorded(filled_store)) == len(before)


def test_without_a_choice_nothing_is_recorded(visit: Visit, filled_store: str) -> None:
    before = recorded(filled_store)
    page = visit(uitkomst="MRA-ICT-01.24")
    fill_in(page, None)
    assert "nog niets vastgelegd" in page.info[0].value
    assert len(recorded(filled_store)) == len(before)


def test_what_is_refused_stays_filled_in(visit: Visit, own_filled_store: str) -> None:
    before = recorded(own_filled_store)
    page = visit(uitkomst="MRA-ICT-01.24")
    page.date_input[0].set_value(date(2020, 1, 1))
    fill_in(page, "voortgezet", "Vraag het aan jan@voorbeeld.nl")
    said = page.info[0].value
    assert "Vul een datum in vanaf" in said
    assert "mailadres" in said
    assert len(recorded(own_filled_store)) == len(before)
    assert page.date_input[0].value == date(2020, 1, 1)
    assert page.text_input[0].value == "Vraag het aan jan@voorbeeld.nl"
    hoe = next(box for box in page.selectbox if box.key.endswith("_hoe"))
    assert hoe.value == "voortgezet"
    page.date_input[0].set_value(DAY)
    fill_in(page, None, "Gaat door op eigen kosten")
    assert last(own_filled_store) == ("MRA-ICT-01", 24, "voortgezet", "Gaat door op eigen kosten")
    fill_in(page, "kleiner", "Toch niet")
    assert "Wat er eerder stond, blijft bewaard" in page.info[0].value
    assert_agrees(own_filled_store)


def test_what_somebody_else_recorded_meanwhile_is_not_corrected_unseen(
    visit: Visit, own_filled_store: str
) -> None:
    page = visit(uitkomst="MRA-ICT-01.24")
    store = open_store(own_filled_store)
    entry = Outcome("MRA-ICT-01", 24, "gestopt", DAY)
    store.put_outcome(LOCAL_ADMIN, entry, datetime.now(UTC))
    store.close()
    fill_in(page, "voortgezet")
    assert "Iemand anders" in page.info[0].value
    assert last(own_filled_store) == ("MRA-ICT-01", 24, "gestopt", "")


def test_an_outcome_that_is_not_there_is_said(visit: Visit, filled_store: str) -> None:
    page = visit(uitkomst="X.12")
    assert "“X.12” uit de link is er niet. Kies hier een andere." in drawn(page)
    assert not page.button


def test_who_only_looks_gets_no_form(
    visit: Visit, filled_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("monitor.ui.data.viewer", lambda: Viewer("p", Role.PROVINCE))
    page = visit(uitkomst="MRA-ICT-01.24")
    text = drawn(page) + figures(page)
    assert not page.button
    # Of who lets itself be seen by name: outcomes, but not what was noted.
    assert "Bits en Bedrijven" in text
    assert "Toelichting" not in text
    assert "Zorg om de Hoek" not in text


def test_choices_that_leave_nobody_are_said_with_what_to_do(visit: Visit, filled_store: str):
    assert_nobody_left(visit)
