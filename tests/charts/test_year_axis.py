"""An axis of whole years names each year in its middle, as far as there is room."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from monitor.charts.year_axis import YearAxis
from monitor.reports.rounds.along import START, Along
from tests.reports.invented_rounds import MODEL


def drawn(first: str, last: str) -> go.Figure:
    chart = go.Figure()
    axis = YearAxis(pd.Timestamp(first), pd.Timestamp(last), Along.DATE, MODEL, 0.1)
    axis.draw(chart)
    return chart.layout.xaxis


def test_it_reaches_from_the_first_day_of_a_year_to_beyond_the_last():
    axis = drawn("2024-11-15", "2025-02-01")
    assert pd.Timestamp(axis.range[0]) == pd.Timestamp(2024, 1, 1)
    assert pd.Timestamp(axis.range[1]) > pd.Timestamp(2026, 1, 1)
    assert [pd.Timestamp(at).year for at in axis.minor.tickvals] == [2024, 2025, 2026]


@pytest.mark.parametrize(
    ("first", "years"),
    [
        ("2024", ["2025", "2024"]),
        ("2021", ["’25", "’24", "’23", "’22", "’21"]),
        ("2020", ["’25", "’23", "’21"]),
        ("2014", ["’25", "’22", "’19", "’16"]),
    ],
)
def test_of_many_years_some_are_named_and_always_the_last(first: str, years: list[str]):
    assert list(drawn(f"{first}-05-01", "2025-05-01").ticktext) == years


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (0, 0, ["12<br>mnd", "0<br>mnd"]),
        (-2, 13, ["24<br>mnd", "12<br>mnd", "0<br>mnd", "-12<br>mnd"]),
    ],
)
def test_by_age_the_months_stand_at_their_own_place(first: int, last: int, labels: list[str]):
    month = pd.Timedelta(days=MODEL.scale.month_days)
    chart = go.Figure()
    YearAxis(START + first * month, START + last * month, Along.AGE, MODEL, 0.1).draw(chart)
    assert list(chart.layout.xaxis.ticktext) == labels
