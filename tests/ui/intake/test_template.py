"""The choice of a template: which can be had, under which name, and what to do where it can't."""

import re
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.reports.arriving.prefill import last_accepted
from monitor.store.store import Store
from monitor.ui import data, downloads
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import NOW, Save, book


def page() -> None:
    from monitor.ui.intake import template

    template.offer(expanded=True)


@pytest.fixture
def at(store: Store) -> AppTest:
    return AppTest.from_function(page, default_timeout=60)


def of_a_partnership(at: AppTest) -> AppTest:
    at.run().radio[0].set_value("Sjabloon met de laatste antwoorden van een PPS").run()
    assert not at.exception
    return at


def made(at: AppTest) -> downloads.Download | None:
    """What the link gives once the button was clicked; None if there is no link."""
    (button,) = at.button
    return linked(button.click().run())


def linked(at: AppTest) -> downloads.Download | None:
    link = re.search(r'href="\./downloads/([^"]+)"', drawn(at))
    return downloads._SHELF.get(link[1]) if link else None


def answer(content: bytes, tab: str, row: str, column: int) -> object:
    rows = openpyxl.load_workbook(BytesIO(content))[tab].iter_rows(values_only=True)
    return next(line for line in rows if line[0] == row)[column - 1]


def test_without_a_monitor_there_is_only_the_empty_one(at: AppTest):
    at.run()
    assert not at.radio
    at.number_input[0].set_value(2025)
    at.number_input[1].set_value(2027)  # typed, and the button is clicked at once
    file = made(at)
    assert file
    assert file.name == "voortgangsmonitor-2025-2027"
    assert answer(file.content(), "PPS", "naam", 3) is None
    assert "Download sjabloon 2025-2027" in drawn(at)


def test_years_that_run_backwards_give_no_template_but_what_to_do(at: AppTest):
    at.run().number_input[1].set_value(2014)
    assert made(at) is None
    assert "Het laatste jaar ligt voor het eerste. Kies een later laatste jaar." in drawn(at)


def test_the_one_of_a_partnership_holds_its_answers_under_its_name(at: AppTest, save: Save):
    save(book(vis_shared_vision=5))
    of_a_partnership(at).text_input[0].set_value("2027-Midterm")
    file = made(at)
    assert file
    assert file.name == "voortgangsmonitor-NHN-PROEF-01 2027-Midterm"
    content = file.content()
    assert answer(content, "PPS", "naam", 3) == "Proefhuis Voorbeeldstad"
    assert answer(content, "PPS", "meetmoment", 3) == "2027-Midterm"


def test_it_holds_the_answers_of_when_it_was_made_whatever_is_withdrawn_since(
    at: AppTest, store: Store, save: Save
):
    number = save(book())
    file = made(of_a_partnership(at))
    store.withdraw(LOCAL_ADMIN, number, "Vergissing", NOW)
    assert file
    assert answer(file.content(), "PPS", "naam", 3) == "Proefhuis Voorbeeldstad"


def test_where_the_last_monitor_was_withdrawn_no_empty_one_comes_instead(
    at: AppTest, store: Store, save: Save, monkeypatch: pytest.MonkeyPatch
):
    number = save(book())
    of_a_partnership(at)

    def withdrawn_first(*given: Any) -> object:
        store.withdraw(LOCAL_ADMIN, number, "Vergissing", NOW)
        return last_accepted(*given)

    monkeypatch.setattr("monitor.ui.intake.template.last_accepted", withdrawn_first)
    assert made(at) is None
    assert "De laatste monitor van deze PPS is zojuist ingetrokken" in drawn(at)


def test_a_click_for_a_filled_one_gives_no_empty_one_when_there_is_none_left(
    at: AppTest, store: Store, save: Save
):
    number = save(book())
    of_a_partnership(at)
    store.withdraw(LOCAL_ADMIN, number, "Vergissing", NOW)
    assert made(at) is None


def test_a_link_goes_once_another_round_is_typed_than_it_gives(at: AppTest, save: Save):
    save(book())
    assert made(of_a_partnership(at))
    assert linked(at.text_input[0].set_value("2027-midterm").run()) is None
    assert made(at)


def test_a_link_goes_once_newer_answers_are_stored_than_it_gives(at: AppTest, save: Save):
    save(book(vis_shared_vision=1))
    assert made(of_a_partnership(at))
    save(book(vis_shared_vision=5))
    assert linked(at.run()) is None
    assert made(at)


def test_an_empty_one_stays_whatever_is_stored(at: AppTest, save: Save):
    assert made(at.run())
    save(book())
    assert linked(at.run())


def test_a_round_that_is_none_gives_no_template_but_an_example(at: AppTest, save: Save):
    save(book())
    of_a_partnership(at).text_input[0].set_value("volgend jaar")
    assert made(at) is None
    said = "Schrijf het meetmoment als jaar, streepje en soort meting: 2027-midterm."
    assert said in drawn(at)


def test_this_years_round_is_suggested_and_one_that_is_there_is_told(
    at: AppTest, save: Save, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(data, "today", lambda: date(2027, 2, 1))
    save(book())
    (box,) = of_a_partnership(at).text_input
    assert box.value == "2027-jaarlijks"
    assert "er al een monitor" not in drawn(at)
    box.set_value("midterm 2026").run()
    assert "Van 2026-midterm is er al een monitor, met peildatum 1 oktober 2026." in drawn(at)


def test_of_more_partnerships_none_is_chosen_for_the_user(at: AppTest, save: Save):
    save(book())
    save(book(pps_id="NHN-PROEF-02", naam="Ander huis"))
    (chosen,) = of_a_partnership(at).selectbox
    assert chosen.value is None
    assert not at.button
    chosen.set_value("NHN-PROEF-02").run()
    file = made(at)
    assert file
    assert answer(file.content(), "PPS", "naam", 3) == "Ander huis"


def test_the_answers_of_another_partnership_are_not_offered(
    at: AppTest, save: Save, monkeypatch: pytest.MonkeyPatch
):
    save(book())
    save(book(pps_id="NHN-PROEF-02", naam="Ander huis"))
    own = Viewer("vreemd", Role.COORDINATOR, frozenset({"NHN-PROEF-02"}))
    monkeypatch.setattr(data, "viewer", lambda: own)
    assert of_a_partnership(at).selectbox[0].options == [
        "Ander huis, Campus Voorbeeld (NHN-PROEF-02)"
    ]
