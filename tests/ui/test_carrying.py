"""What was chosen goes along through the menu, as far as it can be chosen on the next page."""

from streamlit.testing.v1 import AppTest

FLEVOLAND = {"provincie": "Flevoland"}


def visitor() -> AppTest:
    """Somebody who goes from page to page: ``page`` is the one that is opened."""

    def visit() -> None:
        import streamlit as st

        from monitor.ui import carrying

        carrying.carry(st.session_state["page"])

    return AppTest.from_function(visit)


def goes(at: AppTest, page: str, **query: str) -> dict[str, str]:
    """What stands in the URL of a page after it was opened with this query."""
    at.session_state["page"] = page
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
    assert goes(at, "wat_als") == {"pps": "NHN-TECH-01"}
    assert goes(at, "campus") == {}


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
