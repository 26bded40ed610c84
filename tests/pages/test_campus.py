"""Campus on an empty store and on a filled one, by the campus in the URL."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from monitor.settings import PROJECT_ROOT


@pytest.fixture
def page() -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_file(str(PROJECT_ROOT / "pages" / "campus.py"), default_timeout=120)


@pytest.fixture
def filled(page: AppTest, demo_store_url: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("MONITOR_DATABASE_URL", demo_store_url)
    return page


def drawn(page: AppTest) -> str:
    return "\n".join(item.proto.body for item in page.get("html"))


def test_an_empty_store_says_what_to_do_next(
    page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{tmp_path}/leeg.sqlite3")
    page.run()
    assert not page.exception
    assert "Er is nog geen campus." in drawn(page)


def test_the_url_names_the_campus_and_the_page_answers_for_it(filled: AppTest):
    filled.query_params["campus"] = "techniekhof  merenrand"
    filled.run()
    assert not filled.exception
    assert filled.title[0].value == "Hoe staat Techniekhof Merenrand ervoor?"
    text = drawn(filled)
    assert "een campus heeft zelf geen score" in text
    assert 'href="pps?pps=FLE-TECH-02"' in text
    for title in ("Sterktes", "Zwaktes", "Kansen", "Bedreigingen"):
        assert f"<h3>{title}</h3>" in text
    assert "Suggestie uit de monitor" in text


def test_what_is_kept_private_is_nowhere(filled: AppTest):
    filled.query_params["campus"] = "Zorghuis Lichtpunt"
    filled.run()
    assert not filled.exception
    assert "Zorg om de Hoek" in drawn(filled)
    assert "Leren op de Afdeling" not in drawn(filled)
    assert "NHN-ZORG-02" not in drawn(filled)


def test_an_unknown_campus_is_said_and_another_is_asked_for(filled: AppTest):
    filled.query_params["campus"] = "<b>Nergens</b>"
    filled.run()
    assert not filled.exception
    assert filled.title[0].value == "Hoe staat een campus ervoor?"
    said = "“&lt;b&gt;Nergens&lt;/b&gt;” uit de link is er niet. Kies hier een andere."
    assert drawn(filled).count('class="') == drawn(filled).count(said) == 1
    filled.selectbox[0].select("Campus Waterkant").run()
    assert filled.query_params["campus"] == "Campus Waterkant"
    assert "Vonk en Vaart" in drawn(filled)
    assert "uit de link is er niet" not in drawn(filled)


def test_the_swot_and_the_stand_can_be_downloaded(filled: AppTest):
    filled.run()
    assert not filled.exception
    assert drawn(filled).count(">Download als Excel</a>") == 2
