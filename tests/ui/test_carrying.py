"""What was chosen goes along through the menu, as far as it can be chosen on the next page."""

from streamlit.testing.v1 import AppTest

FLEVOLAND = {"provincie": "Flevoland"}
METEN = {"pps": "NHN-TECH-01"}
BOXES = {
    "overzicht": ["provincie", "sector"],
    "pps": ["pps"],
    "campus": ["campus"],
    "trends": ["pps", "campus", "provincie", "sector"],
    "wat_als": ["pps"],
    "register": ["pps"],
    "verantwoording": [],
}
"""What can be chosen, by page."""


def visitor() -> AppTest:
    """Somebody who goes from page to page: ``page`` is the one that is opened, with ``boxes``."""

    def visit() -> None:
        import streamlit as st

        from monitor.ui import carrying, choosing

        options = {
            "provincie": ["alle", "Flevoland"],
            "sector": ["alle", "techniek"],
            "pps": ["", "NHN-TECH-01"],
            "campus": ["", "Campus Waterkant"],
        }
        carrying.carry(st.session_state["page"])
        for name in st.session_state["boxes"]:
            choosing.choose(name, {option: option for option in options[name]}, name=name)

    return AppTest.from_function(visit)


def goes(at: AppTest, page: str, *, boxes: list[str] | None = None, **query: str) -> dict[str, str]:
    """What stands in the URL of a page after it was opened with this query.

    ``boxes`` are what can be chosen there, if not all that the page has.
    """
    at.session_state["page"] = page
    at.session_state["boxes"] = BOXES[page] if boxes is None else boxes
    at.query_params.clear()
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    # What the page put there is a text, and what the test did a list of one.
    return {name: "".join(value) for name, value in at.query_params.items()}


def test_filters_go_from_the_overview_to_the_trend_and_back():
    at = visitor()
    goes(at, "overzicht", provincie="Flevoland", blad="2")
    assert goes(at, "trends") == FLEVOLAND
    assert goes(at, "overzicht") == FLEVOLAND


def test_a_campus_and_a_partnership_go_to_where_they_can_be_chosen():
    at = visitor()
    goes(at, "campus", campus="Campus Waterkant")
    assert goes(at, "trends") == {"campus": "Campus Waterkant"}
    goes(at, "pps", pps="NHN-TECH-01", ronde="2024-nameting")
    assert goes(at, "wat_als") == METEN
    assert goes(at, "campus") == {"campus": "Campus Waterkant"}


def test_a_link_that_names_a_choice_keeps_to_it():
    at = visitor()
    goes(at, "overzicht", provincie="Flevoland")
    assert goes(at, "trends", campus="Campus Waterkant") == {"campus": "Campus Waterkant"}


def test_a_page_without_choices_in_between_changes_nothing():
    at = visitor()
    goes(at, "overzicht", provincie="Flevoland")
    assert goes(at, "verantwoording") == {}
    assert goes(at, "trends") == FLEVOLAND


def test_a_choice_that_was_undone_stays_undone():
    at = visitor()
    goes(at, "overzicht", provincie="Flevoland")
    assert goes(at, "overzicht") == {}
    assert goes(at, "trends") == {}


def test_a_filter_outlasts_pages_where_it_cannot_be_chosen():
    at = visitor()
    goes(at, "overzicht", provincie="Flevoland", sector="techniek")
    goes(at, "pps", pps="NHN-TECH-01")
    assert goes(at, "campus") == {}
    assert goes(at, "register") == {}
    assert goes(at, "overzicht") == FLEVOLAND | {"sector": "techniek"}
    assert goes(at, "pps") == METEN


def test_of_a_group_and_a_partnership_the_latest_goes_along():
    at = visitor()
    goes(at, "overzicht", provincie="Flevoland")
    goes(at, "pps", pps="NHN-TECH-01")
    assert goes(at, "trends", boxes=["pps", "campus"]) == METEN
    assert goes(at, "overzicht") == FLEVOLAND
    assert goes(at, "trends") == FLEVOLAND


def test_a_choice_that_is_not_there_stays_behind():
    at = visitor()
    goes(at, "overzicht", provincie="Bestaatniet")
    assert goes(at, "trends") == {}


def test_a_choice_that_a_page_did_not_use_stays_behind():
    at = visitor()
    campus = {"campus": "Campus Waterkant"}
    goes(at, "trends", boxes=["pps", "campus"], provincie="Flevoland", **campus)
    assert goes(at, "overzicht") == {}
    assert goes(at, "campus") == campus
