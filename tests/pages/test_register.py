"""The register: read by all, kept by the beheerder, and what gives every n of N its N."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.reports.register_table import entries
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store


@pytest.fixture
def page() -> AppTest:
    st.cache_resource.clear()
    return AppTest.from_file(str(PROJECT_ROOT / "pages" / "register.py"), default_timeout=60)


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    address = f"sqlite:///{tmp_path}/register.sqlite3"
    monkeypatch.setenv("MONITOR_DATABASE_URL", address)
    return address


def drawn(page: AppTest) -> str:
    return "\n".join(item.proto.body for item in page.get("html"))


def register(url: str) -> dict[str, dict]:
    store = open_store(url)
    rows = store.register(LOCAL_ADMIN).to_dict("records")
    store.close()
    return {row["pps_id"]: row for row in rows}


def field(page: AppTest, name: str) -> Any:
    """The text or date field of this name in the form."""
    return next(item for item in [*page.text_input, *page.date_input] if item.key.endswith(name))


def add(page: AppTest, code: str, name: str, campus: str) -> None:
    field(page, "pps_id").set_value(code)
    field(page, "name").set_value(name)
    field(page, "campus").set_value(campus)
    field(page, "active_from").set_value(date(2024, 9, 1))
    page.button[0].click().run()
    assert not page.exception


def test_a_partnership_can_be_added_before_it_ever_handed_in(page: AppTest, url: str):
    page.run()
    assert not page.exception
    add(page, "NHN-PROEF-01", "Proefhuis", "Campus Voorbeeld")
    assert "Bewaard" in page.info[0].value
    assert register(url)["NHN-PROEF-01"]["active_from"].date() == date(2024, 9, 1)
    assert "Proefhuis" in drawn(page)


def test_nothing_is_kept_without_code_name_and_campus(page: AppTest, url: str):
    page.run()
    add(page, "NHN-PROEF-01", "  ", "Campus Voorbeeld")
    assert "nog niets bewaard" in page.info[0].value
    assert register(url) == {}


def test_the_same_code_is_not_added_twice(page: AppTest, url: str):
    page.run()
    add(page, "NHN-PROEF-01", "Proefhuis", "Campus Voorbeeld")
    add(page, "nhn proef 01".replace(" ", "-"), "Ander huis", "Campus Elders")
    assert "al in het register" in page.info[0].value
    assert [row["name"] for row in register(url).values()] == ["Proefhuis"]


def test_an_end_date_takes_a_partnership_out_of_n_of_n(
    page: AppTest, demo_store_url: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("MONITOR_DATABASE_URL", demo_store_url)
    page.query_params["pps"] = "MRA-ICT-01"
    page.run()
    assert not page.exception
    field(page, "active_to").set_value(date(2026, 1, 31))
    page.button[0].click().run()
    assert not page.exception
    kept = register(demo_store_url)["MRA-ICT-01"]
    assert kept["active_to"].date() == date(2026, 1, 31)
    assert kept["provinces"]  # what was not changed stays
    assert kept["sector"] == "ict"


def test_what_somebody_else_changed_meanwhile_is_not_written_over(page: AppTest, url: str):
    page.run()
    add(page, "NHN-PROEF-01", "Proefhuis", "Campus Voorbeeld")
    assert [item.value for item in page.text_input] == ["", "", ""]
    page.query_params["pps"] = "NHN-PROEF-01"
    page.run()
    store = open_store(url)
    entry = entries(store.register(LOCAL_ADMIN))["NHN-PROEF-01"]
    store.put_partnership(LOCAL_ADMIN, replace(entry, name="Ander huis"), datetime.now(UTC))
    store.close()
    field(page, "campus").set_value("Campus Elders")
    page.button[0].click().run()
    assert "intussen gewijzigd" in page.info[0].value
    assert field(page, "name").value == "Ander huis"
    assert register(url)["NHN-PROEF-01"]["campus"] == "Campus Voorbeeld"


def test_who_does_not_keep_the_register_sees_no_form(
    page: AppTest, url: str, monkeypatch: pytest.MonkeyPatch
):
    adviser = Viewer("adviseur", Role.ADVISER)
    monkeypatch.setattr("monitor.ui.data.viewer", lambda: adviser)
    page.run()
    assert not page.exception
    assert not page.button


def test_an_unknown_partnership_in_the_link_is_said_and_no_form_is_shown(page: AppTest, url: str):
    page.query_params["pps"] = "<b>weg</b>"
    page.run()
    assert not page.exception
    said = "“&lt;b&gt;weg&lt;/b&gt;” uit de link is er niet. Kies hier een andere."
    assert said in drawn(page)
    assert not page.text_input
    page.selectbox[0].select("nieuw").run()
    assert page.text_input
