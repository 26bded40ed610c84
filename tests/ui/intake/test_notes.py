"""What the page remembers: a message for once, and in the URL what was saved."""

import pytest
from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from monitor.ui.intake import notes

    st.text(f"gezegd: [{notes.told()}]")
    st.text(f"opgeslagen: {notes.saved()}")
    st.button("zeg", on_click=notes.tell, args=("Het bestand is er.",))
    st.button("bewaar", on_click=notes.remember_saved, args=([12, 7],))
    st.button("vergeet", on_click=notes.forget_saved)
    st.button("nieuwste", on_click=notes.forget_chosen)


def texts(at: AppTest) -> list[str]:
    assert not at.exception
    return [item.value for item in at.text]


def test_a_message_is_shown_once():
    at = AppTest.from_function(page).run()
    assert texts(at)[0] == "gezegd: []"
    assert texts(at.button[0].click().run())[0] == "gezegd: [Het bestand is er.]"
    assert texts(at.run())[0] == "gezegd: []"


def test_what_was_saved_stands_in_the_url_until_it_is_forgotten():
    at = AppTest.from_function(page).run()
    at.button[1].click().run()
    assert at.query_params["opgeslagen"] == "12,7"
    assert texts(at)[1] == "opgeslagen: [12, 7]"
    at.button[2].click().run()
    assert "opgeslagen" not in at.query_params
    assert texts(at)[1] == "opgeslagen: []"


def test_forgetting_which_draft_was_chosen_leaves_the_rest_of_the_url():
    at = AppTest.from_function(page)
    at.query_params["concept"] = "abc"
    at.query_params["opgeslagen"] = "3"
    at.run().button[3].click().run()
    assert "concept" not in at.query_params
    assert texts(at)[1] == "opgeslagen: [3]"


@pytest.mark.parametrize("number", ["-1", "1.5", "twaalf", "9" * 19, "²"])
def test_what_is_no_number_of_a_submission_is_none_that_there_is(number: str):
    at = AppTest.from_function(page)
    at.query_params["opgeslagen"] = f"3,{number}"
    assert texts(at.run())[1] == "opgeslagen: [3, 0]"
