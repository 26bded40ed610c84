"""The bar says what is done, and nothing of a single file that waits for others."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from monitor.ui.intake.progress import Progress

    progress = Progress(st.empty(), "Bestand", "wordt gelezen", alone="Uw bestand")
    progress._begun -= st.session_state["passed"]
    progress.tell(*st.session_state["told"])
    for waits in st.session_state["waits"]:
        progress.wait(waits)


def bar(told: tuple[int, int], *waits: bool, passed: float = 0.0) -> list[str]:
    at = AppTest.from_function(page)
    at.session_state["passed"] = passed
    at.session_state["told"], at.session_state["waits"] = told, waits
    at.run()
    assert not at.exception
    return [item.proto.text for item in at.get("progress")]


def test_of_one_file_that_waits_nothing_is_said_to_be_done():
    assert bar((0, 1)) == ["Uw bestand wordt gelezen…"]
    assert bar((0, 1), True) == []
    assert bar((0, 1), True, False) == ["Uw bestand wordt gelezen…"]


def test_of_many_it_says_which_one_it_is_at():
    assert bar((2, 12)) == ["Bestand 3 van 12 wordt gelezen…"]


def test_after_a_while_it_says_how_long_the_rest_takes():
    assert bar((3, 12), passed=10) == ["Bestand 4 van 12 wordt gelezen, nog ongeveer 30 seconden."]
