"""Overzicht on an empty store and on a filled one."""

import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from monitor.settings import PROJECT_ROOT


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_file(str(PROJECT_ROOT / "pages" / "overzicht.py"), default_timeout=120)


def drawn(page: AppTest) -> str:
    return "\n".join(item.proto.body for item in page.get("html"))


def test_an_empty_store_says_what_to_do_next(
    page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{tmp_path}/leeg.sqlite3")
    page.run()
    assert not page.exception
    assert "nog geen monitor" in drawn(page)
    assert [button.label for button in page.button] == ["Voorbeelddata laden"]


def test_the_demonstration_data_load_and_show(
    page: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    few = tmp_path / "few"
    few.mkdir()
    source = PROJECT_ROOT / "data" / "voorbeeld"
    for path in [*sorted(source.glob("*.xlsx"))[:3], source / "stories.toml"]:
        shutil.copy(path, few)
    monkeypatch.setattr("monitor.demo.FOLDER", few)
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{tmp_path}/leeg.sqlite3")
    page.run()
    page.button[0].click().run()
    assert not page.exception
    assert "Elke PPS per onderdeel" in drawn(page)


def test_a_filled_store_answers_first_and_links_to_each_partnership(
    page: AppTest, demo_store_url: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("MONITOR_DATABASE_URL", demo_store_url)
    page.run()
    assert not page.exception
    text = drawn(page)
    assert 'class="antwoord"' in text
    assert 'href="pps?pps=NHN-ZORG-01"' in text
    assert "onzichtbaar" in text  # the words that go with a shade
    # The only monitor of this partnership is for itself.
    assert "NHN-ZORG-02" not in text


def test_a_filter_narrows_the_page_and_says_so(
    page: AppTest, demo_store_url: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("MONITOR_DATABASE_URL", demo_store_url)
    page.run()
    whole = drawn(page).count("<tr>")
    page.selectbox(key="provincie").set_value("Flevoland").run()
    assert not page.exception
    assert drawn(page).count("<tr>") < whole
    assert "Flevoland, stand op" in drawn(page)
