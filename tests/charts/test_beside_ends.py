"""A label stands at the end of its line where that is free, and covers nothing."""

import pandas as pd
import pytest

from monitor.charts.beside_ends import column, free_sides, place_labels
from monitor.charts.year_axis import YearAxis
from monitor.reports.rounds.along import Along
from tests.reports.invented_rounds import MODEL

REACH = (0.0, 100.0)
AXIS = YearAxis(pd.Timestamp(2016, 5, 1), pd.Timestamp(2025, 5, 1), Along.DATE, MODEL, after=0.25)
YEAR = AXIS.years_end / 10
EARLY, LATE = pd.Timestamp(2018, 1, 1), pd.Timestamp(2025, 5, 1)


def ends(*found: tuple[str, pd.Timestamp, float]) -> pd.DataFrame:
    return pd.DataFrame(found, columns=["pps_id", "place", "points"]).astype({"points": float})


def stretch(*found: tuple[str, float, float, float, float]) -> pd.DataFrame:
    """Each from a year since 2016 to another, at points."""
    drawn = pd.DataFrame(found, columns=["pps_id", "left", "right", "before", "after"])
    return drawn.assign(left=drawn["left"] * YEAR, right=drawn["right"] * YEAR)


@pytest.mark.parametrize(
    ("drawn", "side"),
    [
        (("B", 0, 10, 90, 90), "middle right"),
        (("A", 0, 10, 50, 50), "middle right"),  # its own line
        (("B", 0, 1.5, 50, 50), "middle right"),  # ends before it
        (("B", 0, 10, 53, 53), "bottom right"),
        (("B", 0, 10, 47, 47), "top right"),
        (("", 0, 10, 51, 51), "bottom right"),
        (("B", 2, 4, 0, 100), ""),  # right through
        (("B", 2.5, 2.5, 50, 50), ""),  # a single mark
    ],
)
def test_it_keeps_off_what_else_is_drawn(drawn: tuple, side: str):
    end = ends(("A", EARLY, 50))
    assert free_sides(end, stretch(drawn), [10], AXIS, REACH) == [side]


def test_it_stays_within_the_years_and_the_scale():
    drawn = stretch()
    assert free_sides(ends(("A", LATE, 50)), drawn, [10], AXIS, REACH) == [""]
    assert free_sides(ends(("A", EARLY, 2)), drawn, [10], AXIS, REACH) == ["top right"]
    assert free_sides(ends(("A", EARLY, 98)), drawn, [10], AXIS, REACH) == ["bottom right"]


def test_beside_marks_on_one_place_stands_none():
    two = ends(("A", EARLY, 50), ("B", EARLY, 51))
    marks = stretch(("A", 2, 2, 50, 50), ("B", 2, 2, 51, 51))
    assert free_sides(two, marks, [10, 10], AXIS, REACH) == ["", ""]


def test_no_two_stand_on_top_of_each_other():
    two = ends(("A", EARLY, 50), ("B", EARLY + pd.Timedelta(days=365), 58))
    marks = stretch(("A", 2, 2, 50, 50), ("B", 3, 3, 58, 58))
    assert free_sides(two, marks, [10, 10], AXIS, REACH) == ["middle right", "top right"]


def test_what_has_no_free_side_stands_behind_the_years_as_near_as_can_be():
    found = place_labels(
        ends(("A", EARLY, 20), ("B", LATE, 49), ("C", LATE, 51)),
        ["middle right", "", ""],
        [10, 10, 10],
        AXIS,
        REACH,
    )
    assert found["x"].tolist() == [EARLY, column(AXIS), column(AXIS)]
    assert found["height"].tolist() == [20, 45, 55]
    assert found["led"].tolist() == [False, True, True]


def test_no_line_leads_from_an_end_before_the_last_year():
    both = ends(("A", EARLY, 50), ("B", LATE, 50))
    found = place_labels(both, ["", ""], [10, 10], AXIS, REACH)
    assert found["led"].tolist() == [False, True]


def test_to_what_stands_at_its_own_height_nothing_leads():
    found = place_labels(ends(("A", LATE, 50)), [""], [10], AXIS, REACH)
    assert found["led"].tolist() == [False]
