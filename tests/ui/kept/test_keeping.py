"""What is kept is worked out once for each thing asked, and goes to nobody who asked another."""

from dataclasses import replace
from typing import NamedTuple

import streamlit as st

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.ui.data import Now
from monitor.ui.kept.keeping import kept

NOW = Now("sqlite:///een.sqlite3", 1, LOCAL_ADMIN)


class Place(NamedTuple):
    """Asked for by no kind that Streamlit can take apart."""

    of: type[object]


def test_it_is_worked_out_once_for_each_thing_asked():
    asked = []

    @kept(8)
    def told(now: Now, name: str) -> str:
        asked.append(name)
        return f"{now.version} {name}"

    given = [told(NOW, "a"), told(NOW, "b"), told(NOW._replace(version=2), "a"), told(NOW, "a")]
    assert given == ["1 a", "1 b", "2 a", "1 a"]
    assert asked == ["a", "b", "a"]


def test_no_viewer_is_given_what_another_may_see():
    @kept(8)
    def seen(now: Now) -> Viewer:
        return now.who

    viewers = [
        LOCAL_ADMIN,
        replace(LOCAL_ADMIN, name="ander"),
        replace(LOCAL_ADMIN, role=Role.PROVINCE),
        replace(LOCAL_ADMIN, role=Role.COORDINATOR, partnerships=frozenset({"A"})),
        replace(LOCAL_ADMIN, role=Role.COORDINATOR, partnerships=frozenset({"B"})),
    ]
    assert [seen(NOW._replace(who=viewer)) for viewer in viewers * 2] == viewers * 2


def test_what_looks_alike_is_told_apart():
    @kept(8)
    def same(value: object) -> object:
        return value

    alike = [1, "1", 1.0, True, None, "None", ("a, b",), ("a", "b"), "a', 'b"]
    assert [(type(same(value)), same(value)) for value in alike] == [
        (type(value), value) for value in alike
    ]


def test_what_was_asked_is_not_taken_apart():
    @kept(8)
    def name(place: Place) -> str:
        return place.of.__name__

    assert [name(Place(int)), name(Place(str))] == ["int", "str"]


def test_two_functions_keep_apart():
    @kept(8)
    def one() -> str:
        return "een"

    @kept(8)
    def other() -> str:
        return "ander"

    assert (one(), other(), one()) == ("een", "ander", "een")


def test_only_so_many_are_kept():
    asked = []

    @kept(2)
    def told(number: int) -> int:
        asked.append(number)
        return number

    for number in (1, 2, 3, 3, 1):
        told(number)
    assert asked == [1, 2, 3, 1]


def test_it_goes_with_what_streamlit_keeps():
    asked = []

    @kept(8)
    def told() -> None:
        asked.append(1)

    told()
    st.cache_resource.clear()
    told()
    assert len(asked) == 2
