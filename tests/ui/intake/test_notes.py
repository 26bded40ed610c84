"""What the page remembers: what the last action came to, and in the URL what was saved."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.visiting import drawn


def page() -> None:
    from datetime import UTC, datetime

    import streamlit as st

    from monitor.store import Saved
    from monitor.ui.intake import notes

    def act(outcome) -> None:
        outcome.clear()
        outcome.leave("<b>fout</b>.xlsx", "Herstel de fouten.")

    def act_on_many(outcome) -> None:
        outcome.clear()
        for number in range(6):
            outcome.leave(f"{number}.xlsx", f"Reden {number % 2}.")

    def save(outcome) -> None:
        outcome.clear()
        for number in (12, 7):
            saved = Saved(
                number, "NHN-PROEF-01", "2026-midterm", 1, datetime(2026, 6, 1, tzinfo=UTC), number
            )
            outcome.came[f"concept-{number}"] = saved

    notes.tell()
    st.text(f"opgeslagen: {notes.saved()}")
    st.button("doe", on_click=act, args=(notes.outcome(),))
    st.button("bewaar", on_click=save, args=(notes.outcome(),))
    st.button("vergeet", on_click=notes.forget_saved)
    st.button("nieuwste", on_click=notes.forget_chosen)
    st.button("doe veel", on_click=act_on_many, args=(notes.outcome(),))
    if "breek" in st.query_params:
        st.stop()
    notes.seen()


def texts(at: AppTest) -> list[str]:
    assert not at.exception
    return [item.value for item in at.text]


def test_what_came_of_an_action_is_told_once_and_as_it_was_written():
    at = AppTest.from_function(page).run()
    assert drawn(at) == ""
    told = "Niet opgeslagen: &lt;b&gt;fout&lt;/b&gt;.xlsx. Herstel de fouten."
    assert told in drawn(at.button[0].click().run())
    assert drawn(at.run()) == ""


def test_of_many_files_that_were_left_the_page_counts_them_and_names_them_at_a_click():
    text = drawn(AppTest.from_function(page).run().button[4].click().run())
    counted, _, named = text.partition("<details")
    assert "Niet opgeslagen: 6 bestanden." in counted
    assert ".xlsx" not in counted
    assert "Niet opgeslagen: 0.xlsx, 2.xlsx en 4.xlsx. Voor elk bestand geldt: Reden 0." in named
    assert "Niet opgeslagen: 1.xlsx, 3.xlsx en 5.xlsx. Voor elk bestand geldt: Reden 1." in named


def test_a_page_that_was_broken_off_tells_it_again():
    at = AppTest.from_function(page).run()
    at.query_params["breek"] = "ja"
    assert "Niet opgeslagen" in drawn(at.button[0].click().run())
    del at.query_params["breek"]
    assert "Niet opgeslagen" in drawn(at.run())
    assert drawn(at.run()) == ""


def test_what_was_saved_replaces_what_was_chosen_in_the_url():
    at = AppTest.from_function(page)
    at.query_params["concept"] = "abc"
    at.run().button[0].click().run()
    assert "concept" in at.query_params
    at.button[1].click().run()
    assert "concept" not in at.query_params


def test_what_was_saved_stands_in_the_url_until_it_is_forgotten():
    at = AppTest.from_function(page).run()
    at.button[1].click().run()
    assert at.query_params["opgeslagen"] == "12,7"
    assert texts(at)[0] == "opgeslagen: [12, 7]"
    at.button[2].click().run()
    assert "opgeslagen" not in at.query_params
    assert texts(at)[0] == "opgeslagen: []"


def test_forgetting_which_draft_was_chosen_leaves_the_rest_of_the_url():
    at = AppTest.from_function(page)
    at.query_params["concept"] = "abc"
    at.query_params["opgeslagen"] = "3"
    at.run().button[3].click().run()
    assert "concept" not in at.query_params
    assert texts(at)[0] == "opgeslagen: [3]"


@pytest.mark.parametrize("number", ["-1", "1.5", "twaalf", "9" * 19, "²"])
def test_what_is_no_number_of_a_submission_is_none_that_there_is(number: str):
    at = AppTest.from_function(page)
    at.query_params["opgeslagen"] = f"3,{number}"
    assert texts(at.run())[0] == "opgeslagen: [3, 0]"
