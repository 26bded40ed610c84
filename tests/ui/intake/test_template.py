"""The choice of a template: which can be had, under which name, and what to do where it can't."""

import re
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from monitor.domain.access import Role, Viewer
from monitor.store.store import Store
from monitor.ui import data
from tests.ui.intake.conftest import Save, book


def page() -> None:
    from monitor.ui.intake import template

    template.offer(expanded=True)


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What each download button that is drawn would give."""
    found: list[dict[str, Any]] = []
    draw = st.download_button

    def watched(*given: Any, **named: Any) -> bool:
        found.append(named)
        return draw(*given, **named)

    monkeypatch.setattr(st, "download_button", watched)
    return found


@pytest.fixture
def at(store: Store) -> AppTest:
    return AppTest.from_function(page, default_timeout=60)


def of_a_partnership(at: AppTest) -> AppTest:
    at.run().radio[0].set_value("Sjabloon met de laatste antwoorden van een PPS").run()
    assert not at.exception
    return at


def answer(content: bytes, tab: str, row: str, column: int) -> object:
    rows = openpyxl.load_workbook(BytesIO(content))[tab].iter_rows(values_only=True)
    return next(line for line in rows if line[0] == row)[column - 1]


def test_without_a_monitor_there_is_only_the_empty_one(at: AppTest, offered: list[dict[str, Any]]):
    at.run()
    at.number_input[0].set_value(2025).run()
    at.number_input[1].set_value(2027).run()
    assert not at.radio
    name = offered[-1]["file_name"]
    assert re.fullmatch(r"voortgangsmonitor-2025-2027-\d{8}-\d{6}-\d{3}\.xlsx", name)
    assert answer(offered[-1]["data"](), "PPS", "naam", 3) is None


def test_years_that_run_backwards_give_no_template_but_what_to_do(
    at: AppTest, offered: list[dict[str, Any]]
):
    at.run()
    before = len(offered)
    at.number_input[1].set_value(2014).run()
    assert [item.value for item in at.text] == [
        "Het laatste jaar ligt voor het eerste. Kies een later laatste jaar."
    ]
    assert len(offered) == before


def test_the_one_of_a_partnership_holds_its_answers_under_its_name(
    at: AppTest, save: Save, offered: list[dict[str, Any]]
):
    save(book(vis_shared_vision=5))
    of_a_partnership(at).text_input[0].set_value("2027-Midterm").run()
    name = offered[-1]["file_name"]
    assert re.fullmatch(
        r"voortgangsmonitor-nhn-proef-01-2027-midterm-\d{8}-\d{6}-\d{3}\.xlsx", name
    )
    content = offered[-1]["data"]()
    assert answer(content, "PPS", "naam", 3) == "Proefhuis Voorbeeldstad"
    assert answer(content, "PPS", "meetmoment", 3) == "2027-Midterm"


def test_a_round_that_is_none_gives_no_template_but_an_example(at: AppTest, save: Save):
    save(book())
    of_a_partnership(at).text_input[0].set_value("volgend jaar").run()
    assert not at.get("download_button")
    assert [item.value for item in at.text] == [
        "Schrijf het meetmoment als jaar, streepje en soort meting: 2027-midterm."
    ]


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
