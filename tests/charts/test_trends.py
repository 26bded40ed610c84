"""The trend charts draw the numbers of their tables, and break where these break."""

import math

import pandas as pd
import plotly.graph_objects as go
import pytest

from monitor.charts import group_trends, trends
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.group_trend import group
from monitor.reports.rounds.trends import path
from tests.reports.invented_rounds import DIMENSIONS, round_, snapshot


def lines(chart: go.Figure) -> list[go.Scatter]:
    return [trace for trace in chart.data if trace.mode == "lines"]


def texts(chart: go.Figure) -> list[str]:
    return [note.text for note in chart.layout.annotations]


def test_the_total_of_one_is_drawn_at_each_round_with_its_number_and_bounds():
    now = snapshot(
        [
            round_("A", "2024-03-01", 39.6),
            round_("A", "2025-03-01", 50, coverage=0.9, low=45, high=58),
            round_("A", "2026-03-01", 60),
        ]
    )
    chart = trends.path_total(path(now, "A"))
    marks = chart.data[-1]
    assert list(marks.y) == [39.6, 50, 60]
    assert list(marks.text) == ["39", "50", "60"]  # 40 would be in another colour
    assert list(marks.error_y.array) == [0, 8, 0]
    assert list(marks.error_y.arrayminus) == [0, 5, 0]
    assert list(lines(chart)[-1].y) == [39.6, 50, 60]
    assert "verwacht pad" in texts(chart)


def test_the_grey_of_a_group_is_explained_and_covers_no_number():
    rounds = [
        round_(name, f"{year}-03-01", points)
        for year, scores in (
            (2024, [30, 38, 40, 60, 70]),
            (2025, [20, 30, 47, 58, 70]),
            (2026, [*range(30, 42)]),
        )
        for name, points in zip("ABCDEFGHIJKL", scores, strict=False)
    ]
    chart = group_trends.group_total(group(snapshot(rounds), snapshot(rounds).register))
    assert {"laagste tot hoogste", "stip: een PPS"} <= set(texts(chart))
    assert list(chart.data[-1].textposition) == [
        "top center",
        "bottom center",
        "top center",
    ]


def test_two_rounds_have_no_line():
    now = snapshot([round_("A", "2024-03-01", 40), round_("A", "2025-03-01", 50)])
    drawn = lines(trends.path_total(path(now, "A")))[-1]
    assert all(y is None or math.isnan(y) for y in drawn.y)


def test_a_round_without_points_is_marked_and_breaks_the_line():
    rounds = [round_("A", f"202{year}-03-01", 40 + year) for year in range(5)]
    rounds[2]["points"] = None
    chart = trends.path_total(path(snapshot(rounds), "A"))
    drawn = lines(chart)[-1]
    assert [y is None for y in drawn.y] == [False, False, True, False, False]
    assert not drawn.connectgaps
    assert "○" in texts(chart)


def test_another_model_starts_another_line():
    rounds = [round_("A", f"202{year}-03-01", 40 + year) for year in range(6)]
    for entry in rounds[:3]:
        entry["model_version"] = "2019.1"
    chart = trends.path_total(path(snapshot(rounds), "A"))
    days = [pd.Timestamp(f"202{year}-03-01") for year in range(6)]
    assert list(lines(chart)[-1].x) == [*days[:3], None, *days[3:]]
    change = next(note for note in chart.layout.annotations if note.text == "ander model")
    assert days[2] < change.x < days[3]


@pytest.mark.parametrize(
    ("days", "side"),
    [
        (["2020-03-01", "2022-03-01", "2024-03-01", "2024-05-01"], "right"),
        (["2020-03-01", "2022-03-01", "2024-03-01", "2028-03-01"], "center"),
    ],
)
def test_what_another_model_is_called_goes_over_no_edge(days: list[str], side: str):
    rounds = [round_("A", day, 40) for day in days]
    rounds[-1]["model_version"] = "2030.1"
    chart = trends.path_total(path(snapshot(rounds), "A"))
    (change,) = [note for note in chart.layout.annotations if note.text == "ander model"]
    assert change.xanchor == side


def test_a_single_round_stands_beside_the_whole_expected_path():
    start = pd.Timestamp(2025, 9, 1)
    found = path(snapshot([round_("A", "2026-04-01", 48, start_date=start)]), "A")
    chart = trends.path_total(found)
    dashed = next(trace for trace in lines(chart) if trace.line.dash == "dash")
    points = [points for _, points in found.snapshot.model.expected_path.points]
    assert list(dashed.y) == points
    assert pd.Timestamp(dashed.x[0]) == start
    assert list(chart.layout.xaxis.ticktext) == ["apr<br>2026", "sep<br>2029"]


def test_each_dimension_has_a_panel_in_model_order_with_shared_axes():
    now = snapshot([round_("A", f"202{year}-03-01", 40 + year) for year in range(3)])
    chart = trends.path_parts(path(now, "A"))
    shorts = [item.short for item in now.model.dimensions]
    assert texts(chart)[: len(shorts)] == [f"<b>{name}</b>" for name in shorts]
    assert len({axis.range for axis in chart.select_yaxes()}) == 1
    assert len({axis.range for axis in chart.select_xaxes()}) == 1
    assert len(chart.data) == 3 * len(DIMENSIONS)


def test_rounds_stand_at_their_dates_in_total_and_in_each_panel():
    days = ["2022-03-01", "2023-03-01", "2026-02-01", "2026-03-01"]
    now = snapshot([round_("A", day, 40) for day in days])
    dates = [pd.Timestamp(day) for day in days]
    total, parts = trends.path_total(path(now, "A")), trends.path_parts(path(now, "A"))
    assert total.layout.xaxis.type == "date"
    assert list(pd.to_datetime(total.data[-1].x)) == dates
    assert list(total.layout.xaxis.tickvals) == dates
    for marks in parts.data[2::3]:
        assert list(pd.to_datetime(marks.x)) == dates
    assert set(parts.layout.xaxis.tickvals) == {dates[0], dates[-1]}


def test_the_numbers_of_rounds_close_together_stand_apart():
    days = ["2020-03-01", "2024-01-01", "2024-02-01", "2024-03-01"]
    now = snapshot([round_("A", day, 60) for day in days])
    sides = list(trends.path_total(path(now, "A")).data[-1].textposition)
    assert sides == ["top center", "top left", "bottom center", "top right"]


def test_a_dimension_without_points_is_marked_in_its_panel():
    rounds = [round_("A", f"202{year}-03-01", 40) for year in range(4)]
    rounds[1]["governance"] = None
    now = snapshot(rounds)
    gaps = trends.path_parts(path(now, "A")).data[1::3]
    found = {item.id: len(gap.x) for item, gap in zip(now.model.dimensions, gaps, strict=True)}
    assert found == {name: int(name == "governance") for name in DIMENSIONS}


def test_a_group_of_ten_shows_median_and_range_and_of_five_its_dots():
    rounds = [round_(f"P{n}", "2024-05-01", 10.0 * n) for n in range(10)]
    rounds += [round_(f"P{n}", "2025-05-01", 10.0 * n) for n in range(5)]
    now = snapshot(rounds)
    spread, dots, line, median = group_trends.group_total(group(now, now.register)).data
    assert list(spread.y)[:2] == [0, 90]
    assert sorted(dots.y) == [0, 10, 20, 30, 40]
    assert list(median.y) == [45, 20]
    assert list(median.customdata) == [["45", 10, "2024"], ["20", 5, "2025"]]
    assert all(y is None or math.isnan(y) for y in line.y)  # two years are no trend


def test_a_year_of_under_five_shows_nothing_of_them():
    rounds = [round_(f"P{n}", "2024-05-01", 10.0 * n) for n in range(5)]
    rounds += [round_(f"P{n}", "2025-05-01", 77.0) for n in range(4)]
    now = snapshot(rounds)
    for chart in (
        group_trends.group_total(group(now, now.register)),
        group_trends.group_parts(group(now, now.register)),
    ):
        drawn = [y for trace in chart.data if trace.y is not None for y in trace.y]
        assert 77.0 not in drawn


def test_the_name_of_a_round_is_plain_text():
    now = snapshot([round_("A", "2024-03-01", 40, round="<a href=x>ronde</a>")])
    chart = trends.path_total(path(now, "A"))
    assert chart.data[-1].customdata == ("&lt;a href=x&gt;ronde&lt;/a&gt; (1 maart 2024)",)


def test_by_age_rounds_stand_at_their_months_beside_the_whole_expected_path():
    start = pd.Timestamp(2022, 9, 1)
    days = ["2023-10-01", "2024-10-01", "2025-10-01"]
    now = snapshot([round_("A", day, 40, start_date=start) for day in days])
    found = path(now, "A", Along.AGE)
    chart = trends.path_total(found)
    months = [text for text in chart.layout.xaxis.ticktext if text]
    assert months == ["13<br>mnd", "25<br>mnd", "37<br>mnd", "0<br>mnd", "48<br>mnd"]
    points = [points for _, points in now.model.expected_path.points]
    assert found.expected["expected"].tolist() == points
    assert trends.path_parts(found).layout.xaxis.ticktext == ("13 mnd", "37 mnd")
