"""An axis to the scale of time, whose labels have room on a narrow screen."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from monitor.charts.time_axis import TimeAxis


def axis(*days: str) -> TimeAxis:
    return TimeAxis([pd.Timestamp(day) for day in days], before=0.1, after=0.3)


def ticks(*days: str) -> tuple[str, ...]:
    chart = go.Figure()
    axis(*days).draw(chart)
    return tuple(chart.layout.xaxis.ticktext)


def test_dates_lie_as_far_apart_as_in_time():
    drawn = axis("2020-01-01", "2021-01-01", "2024-01-01")
    first, second, last = (drawn.place(date) for date in drawn.dates)
    assert (last - second) / (second - first) == pytest.approx(3, rel=0.01)
    assert first == pytest.approx(0.1 / 1.4)
    assert last == pytest.approx(1.1 / 1.4)


def test_a_single_date_stands_in_the_middle_of_its_year():
    drawn = TimeAxis([pd.Timestamp("2024-07-01")], before=0, after=0)
    assert drawn.end - drawn.start == pd.Timedelta(days=365)
    assert drawn.place(drawn.dates[0]) == 0.5


def test_each_date_has_a_tick_with_month_and_year():
    chart = go.Figure()
    drawn = axis("2022-10-01", "2024-03-15")
    drawn.draw(chart)
    assert chart.layout.xaxis.type == "date"
    assert list(chart.layout.xaxis.tickvals) == drawn.dates
    assert chart.layout.xaxis.ticktext == ("okt<br>2022", "mrt<br>2024")
    assert drawn.extra_height == 0


def test_a_label_without_room_stands_a_row_lower():
    days = ("2020-01-01", "2020-02-01", "2020-03-01", "2024-01-01")
    assert ticks(*days) == (
        "jan<br>2020",
        "<br><br>feb<br>2020",
        "<br><br><br><br>mrt<br>2020",
        "jan<br>2024",
    )
    assert axis(*days).extra_height > axis(*days[1:]).extra_height > 0


def test_two_rounds_on_one_day_have_a_label_each():
    assert ticks("2024-01-01", "2024-01-01") == ("jan<br>2024", "<br><br>jan<br>2024")


def test_what_is_near_is_told_of_both_sides():
    drawn = axis("2020-01-01", "2020-02-01", "2024-01-01")
    assert drawn.near(0.08) == [(False, True), (True, False), (False, False)]
