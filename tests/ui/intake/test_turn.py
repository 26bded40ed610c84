"""What a visitor sees who waits: the place, how long about, and nothing once it is their turn."""

from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from monitor.files.parser.turns import Waiting
from monitor.ui.intake import turn
from tests.pages.visiting import drawn


@pytest.mark.parametrize(
    ("waiting", "told"),
    [
        (Waiting(1, 0.2), "U bent zo aan de beurt, over ongeveer 5 seconden."),
        (Waiting(3, 17.0), "U bent de 3e in de rij; dit duurt ongeveer 20 seconden."),
        (Waiting(3, 20.0), "U bent de 3e in de rij; dit duurt ongeveer 20 seconden."),
        (Waiting(8, 56.0), "U bent de 8e in de rij; dit duurt ongeveer 1 minuut."),
        (Waiting(11, 110.0), "U bent de 11e in de rij; dit duurt ongeveer 2 minuten."),
    ],
)
def test_the_place_is_told_with_a_round_time(waiting: Waiting, told: str) -> None:
    assert turn.said(waiting) == f"Er zijn anderen voor u. {told}"


def page_that_waits() -> None:
    """A page whose reading waits inside a kept function, as on Monitor inlezen."""
    import streamlit as st

    from monitor.files.parser.turns import Asker, Waiting
    from monitor.ui.intake import turn

    @st.cache_resource(show_spinner=False)
    def read(_asker: Asker) -> str:
        for place in st.session_state["places"]:
            _asker.tell(Waiting(place, 17.0))
        return "gelezen"

    asker = turn.asker(st.empty())
    st.text(read(asker))
    st.text(asker.whom)


@pytest.fixture
def page() -> AppTest:
    import streamlit as st

    st.cache_resource.clear()
    return AppTest.from_function(page_that_waits)


def test_the_place_stands_on_the_page_and_is_not_kept_with_what_was_read(page: AppTest) -> None:
    page.session_state["places"] = [4, 3]
    page.run()
    assert not page.exception
    assert "U bent de 3e in de rij" in drawn(page)
    assert "U bent de 4e" not in drawn(page)
    page.run()
    assert not page.exception
    assert "in de rij" not in drawn(page)
    assert page.text[0].value == "gelezen"


def test_at_its_turn_the_place_is_taken_away(page: AppTest) -> None:
    page.session_state["places"] = [2, 0]
    page.run()
    assert not page.exception
    assert "in de rij" not in drawn(page)


def page_that_reads_several() -> None:
    """A page that reads files one after the other: for each when it begins, and the places told."""
    import streamlit as st

    from monitor.files.parser.turns import Waiting
    from monitor.ui.intake import turn

    line = turn.Line(st.empty())
    files = st.session_state["files"]
    for second, places in files:
        turn.time.monotonic = lambda second=second: second
        line.next(many=len(files) > 1)
        for place in places:
            line.asker.tell(Waiting(place, 17.0))


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ([(0.0, [2, 0])], ""),
        ([(0.0, [2, 0]), (1.0, []), (2.0, [])], "Anderen lezen ook bestanden in."),
        ([(0.0, []), (1.0, [1]), (2.0, [3, 2, 1, 0])], "Anderen lezen ook bestanden in."),
        ([(0.0, [2, 0]), (1.0, []), (9.0, [])], ""),
        ([(0.0, []), (1.0, [])], ""),
    ],
)
def test_of_many_files_the_line_stays_while_others_read_too(
    files: list[tuple[float, list[int]]], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turn, "time", SimpleNamespace())
    page = AppTest.from_function(page_that_reads_several)
    page.session_state["files"] = files
    page.run()
    assert not page.exception
    assert "in de rij" not in drawn(page)
    assert ("Anderen lezen ook" in drawn(page)) is bool(told)


def page_that_listens() -> None:
    """A page with a bar beside the line, that hears when it comes and goes."""
    import streamlit as st

    from monitor.files.parser.turns import Waiting
    from monitor.ui.intake import turn

    line = turn.Line(st.empty(), st.session_state["heard"].append)
    line.next(many=st.session_state["many"])
    for place in st.session_state["places"]:
        line.asker.tell(Waiting(place, 17.0))
    line.end()


@pytest.mark.parametrize(
    ("places", "many", "heard"),
    [
        ([3, 2, 1, 0], False, [True, False]),
        ([1], False, [True, False]),
        ([2, 0, 0, 1, 0], False, [True, False, True, False]),
        ([0, 0], False, []),
        ([3, 2, 0], True, []),  # the bar of many goes on
    ],
)
def test_only_when_the_line_comes_and_when_it_goes_that_is_heard(
    places: list[int], many: bool, heard: list[bool]
) -> None:
    page = AppTest.from_function(page_that_listens)
    page.session_state["places"], page.session_state["many"] = places, many
    page.session_state["heard"] = []
    page.run()
    assert not page.exception
    assert page.session_state["heard"] == heard


def test_a_session_that_is_gone_waits_no_longer(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Nobody:
        def is_active_session(self, session: str) -> bool:
            assert session
            return False

    monkeypatch.setattr(turn, "get_instance", Nobody)
    page.session_state["places"] = [2, 1]
    page.run()
    assert not page.exception
    assert not page.text
    assert "in de rij" not in drawn(page)


def test_a_session_is_a_user_of_its_own(page: AppTest) -> None:
    page.session_state["places"] = []
    page.run()
    assert "beheerder" in page.text[1].value
