"""The register: read by all, kept by the beheerder, and what gives every n of N its N."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.reports.regional.register_table import entries
from monitor.store import open_store
from tests.pages.visiting import Visit, drawn


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


def test_a_partnership_can_be_added_before_it_ever_handed_in(visit: Visit, empty_store: str):
    page = visit(pps="nieuw")
    add(page, "NHN-PROEF-01", "Proefhuis", "Campus Voorbeeld")
    assert "Bewaard" in page.info[0].value
    assert register(empty_store)["NHN-PROEF-01"]["active_from"].date() == date(2024, 9, 1)
    assert "Proefhuis" in drawn(page)


def test_an_empty_register_asks_for_nothing_to_change(visit: Visit, empty_store: str):
    page = visit()
    assert "In het register staat nog geen PPS." in drawn(page)
    assert "wijzig" not in drawn(page) + page.selectbox[0].label


def test_the_form_comes_when_a_partnership_is_chosen(visit: Visit, filled_store: str):
    page = visit()
    assert not page.text_input
    assert (
        '<th scope="row"><a href="pps?pps=MRA-ICT-01" target="_self">Bits en Bedrijven</a>'
        in drawn(page)
    )
    page.selectbox[0].select("MRA-ICT-01").run()
    assert not page.exception
    assert field(page, "name").value
    assert page.query_params["pps"] == "MRA-ICT-01"


def test_nothing_is_kept_without_code_name_and_campus(visit: Visit, empty_store: str):
    page = visit(pps="nieuw")
    add(page, "NHN-PROEF-01", "  ", "Campus Voorbeeld")
    assert "nog niets bewaard" in page.info[0].value
    assert register(empty_store) == {}


def test_the_same_code_is_not_added_twice(visit: Visit, empty_store: str):
    page = visit(pps="nieuw")
    add(page, "NHN-PROEF-01", "Proefhuis", "Campus Voorbeeld")
    add(page, "nhn proef 01".replace(" ", "-"), "Ander huis", "Campus Elders")
    assert "al in het register" in page.info[0].value
    assert [row["name"] for row in register(empty_store).values()] == ["Proefhuis"]


def test_an_end_date_takes_a_partnership_out_of_n_of_n(visit: Visit, own_filled_store: str):
    page = visit(pps="MRA-ICT-01")
    field(page, "active_to").set_value(date(2026, 1, 31))
    page.button[0].click().run()
    assert not page.exception
    kept = register(own_filled_store)["MRA-ICT-01"]
    assert kept["active_to"].date() == date(2026, 1, 31)
    assert kept["provinces"]  # what was not changed stays
    assert kept["sector"] == "ict"


def test_what_somebody_else_changed_meanwhile_is_not_written_over(visit: Visit, empty_store: str):
    page = visit(pps="nieuw")
    add(page, "NHN-PROEF-01", "Proefhuis", "Campus Voorbeeld")
    assert [item.value for item in page.text_input] == ["", "", ""]
    page.query_params["pps"] = "NHN-PROEF-01"
    page.run()
    store = open_store(empty_store)
    entry = entries(store.register(LOCAL_ADMIN))["NHN-PROEF-01"]
    store.put_partnership(LOCAL_ADMIN, replace(entry, name="Ander huis"), datetime.now(UTC))
    store.close()
    field(page, "campus").set_value("Campus Elders")
    page.button[0].click().run()
    assert "intussen gewijzigd" in page.info[0].value
    assert field(page, "name").value == "Ander huis"
    assert register(empty_store)["NHN-PROEF-01"]["campus"] == "Campus Voorbeeld"


def test_who_does_not_keep_the_register_sees_no_form(
    visit: Visit, empty_store: str, monkeypatch: pytest.MonkeyPatch
):
    adviser = Viewer("adviseur", Role.ADVISER)
    monkeypatch.setattr("monitor.ui.data.viewer", lambda: adviser)
    page = visit()
    assert not page.button


def test_an_unknown_partnership_in_the_link_is_said_and_no_form_is_shown(
    visit: Visit, empty_store: str
):
    page = visit(pps="<b>weg</b>")
    said = "“&lt;b&gt;weg&lt;/b&gt;” uit de link is er niet. Kies hier een andere."
    assert said in drawn(page)
    assert not page.text_input
    page.selectbox[0].select("nieuw").run()
    assert page.text_input
