"""A long list of partnerships in leaves."""

from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.colour import Colour
from monitor.reports.regional.leaves import FULL, leaves
from monitor.reports.regional.overview import Line


def listed(*sizes: int) -> list[Line]:
    nan = float("nan")
    return [
        Line(
            f"P-{campus}-{n}",
            "Proef",
            f"C{campus}",
            None,
            "",
            None,
            (),
            (),
            nan,
            Colour.GREY,
            None,
            False,
        )
        for campus, size in enumerate(sizes)
        for n in range(size)
    ]


def test_a_short_list_is_one_leaf():
    lines = listed(FULL - 1, 1)
    assert [(number, leaf.lines) for number, leaf in leaves(lines).items()] == [("alles", lines)]


def test_nothing_is_one_empty_leaf():
    assert leaves([])["alles"].lines == []


def test_a_leaf_says_which_of_how_many_and_of_which_campuses():
    found = leaves(listed(20, 20, 5))
    assert [leaf.title for leaf in found.values()] == [
        "PPS 1 tot en met 40 van 45: C0 tot en met C1",
        "PPS 41 tot en met 45 van 45: C2",
        "Alle 45 PPS’en, om te printen",
    ]


@given(st.lists(st.integers(1, 60), max_size=12))
def test_leaves_hold_all_in_order_and_keep_a_campus_whole(sizes: list[int]):
    lines = listed(*sizes)
    found = leaves(lines)
    numbered = [leaf.lines for number, leaf in found.items() if number != "alles"]
    assert found["alles"].lines == lines
    if numbered:
        assert [line for leaf in numbered for line in leaf] == lines
    campuses = [{line.campus for line in leaf} for leaf in numbered]
    assert sum(map(len, campuses)) == len(set().union(*campuses))
    for leaf, names in zip(numbered, campuses, strict=True):
        assert len(leaf) <= FULL or len(names) == 1
