"""Trends on an empty store and on a filled one, by the choice in the URL."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from monitor.settings import PROJECT_ROOT


@pytest.fixture
def page() -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_file(str(PROJECT_ROOT / "pages" / "trends.py"), default_timeout=120)


@pytest.fixture
def filled(page: AppTest, demo_store_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("MONITOR_DATABASE_URL", demo_store_url)
    return page


def drawn(page: AppTest) -> str:
    return "\n".join(item.proto.body for item in page.get("html"))


def figures(page: AppTest) -> str:
    return "\n".join(item.proto.spec for item in page.get("plotly_chart"))


def test_an_empty_store_says_what_to_do_next(
    page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{tmp_path}/leeg.sqlite3")
    page.run()
    assert not page.exception
    assert "Er is nog geen monitor." in drawn(page)
    assert not page.get("plotly_chart")


def test_without_a_choice_it_is_about_everybody_who_may_be_shown(filled: AppTest):
    filled.run()
    assert not filled.exception
    assert "alle PPS&#39;en" in drawn(filled)
    assert len(filled.get("plotly_chart")) == 2
    assert {box.label for box in filled.selectbox} >= {"PPS", "Campus", "Sector"}


def test_the_url_opens_one_partnership(filled: AppTest):
    filled.query_params["pps"] = "nhn-tech-01"
    filled.run()
    assert not filled.exception
    assert "Vonk en Vaart staat op" in drawn(filled)
    assert "verwacht pad" in figures(filled)
    assert [box.label for box in filled.selectbox] == ["PPS", "Campus"]


def test_a_campus_under_five_shows_its_partnerships_by_name(filled: AppTest):
    filled.query_params["campus"] = "Campus Waterkant"
    filled.run()
    assert not filled.exception
    assert "Vonk en Vaart Breed:" in drawn(filled)
    assert "mediaan" not in figures(filled)


def test_what_is_kept_private_is_in_no_campus(filled: AppTest):
    filled.query_params["campus"] = "Zorghuis Lichtpunt"
    filled.run()
    assert not filled.exception
    assert "Leren op de Afdeling" not in drawn(filled) + figures(filled)


@pytest.mark.parametrize("name", ["campus", "pps"])
def test_an_unknown_choice_is_said_and_another_is_asked_for(filled: AppTest, name: str):
    filled.query_params[name] = "<b>Nergens</b>"
    filled.run()
    assert not filled.exception
    said = "“&lt;b&gt;Nergens&lt;/b&gt;” uit de link is er niet. Kies hier een andere."
    assert drawn(filled) == f'<p class="leeg">{said}</p>'
    assert not filled.get("plotly_chart")


def test_an_unknown_filter_is_said_and_left_out(filled: AppTest):
    filled.query_params["regeling"] = "<b>Geen</b>"
    filled.run()
    assert not filled.exception
    said = "“&lt;b&gt;Geen&lt;/b&gt;” uit de link is er niet. Hier staat nu: alle."
    assert said in drawn(filled)
    assert len(filled.get("plotly_chart")) == 2


def test_choosing_changes_the_url(filled: AppTest):
    filled.run()
    filled.selectbox[0].select("NHN-TECH-01").run()
    assert filled.query_params["pps"] == "NHN-TECH-01"
    filled.selectbox[1].select("Campus Waterkant").run()
    assert "pps" not in filled.query_params
    assert "Wind op het Werk" in drawn(filled)
