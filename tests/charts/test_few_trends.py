"""A few partnerships in a chart: every round, a line each, and names that can be read."""

import itertools
import re

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from monitor.charts import few_trends
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.few_trend import Few, few
from tests.reports.invented_rounds import DIMENSIONS, round_, snapshot


def some(*rounds: dict, along: Along = Along.DATE) -> Few:
    now = snapshot(rounds)
    return few(now, now.register, along)


def marks(chart: go.Figure) -> list[go.Scatter]:
    return [trace for trace in chart.data if trace.mode == "markers" and trace.name]


def lines(chart: go.Figure) -> list[go.Scatter]:
    """What joins the rounds of a partnership."""
    return [trace for trace in chart.data if trace.mode == "lines" and trace.line.width == 2]


def leaders(chart: go.Figure) -> go.Scatter:
    (found,) = [trace for trace in chart.data if trace.line.width == 1]
    return found


def labels(chart: go.Figure) -> list[go.Scatter]:
    return [trace for trace in chart.data if "text" in trace.mode]


def test_every_round_of_a_year_is_drawn_at_its_own_date_and_joined():
    days = ["2024-03-20", "2024-11-15", "2025-06-01"]
    chart = few_trends.few_total(some(*[round_("A", day, 20) for day in days]))
    (mark,) = marks(chart)
    assert list(pd.to_datetime(mark.x)) == [pd.Timestamp(day) for day in days]
    assert [len(trace.x) for trace in lines(chart)] == [3]


def test_another_model_breaks_the_line_and_is_marked():
    rounds = [round_("A", f"202{year}-03-01", 40 + year) for year in range(6)]
    for entry in rounds[:3]:
        entry["model_version"] = "2019.1"
    chart = few_trends.few_total(some(*rounds))
    (drawn,) = lines(chart)
    assert [x is None for x in drawn.x] == [False] * 3 + [True] + [False] * 3
    (stroke,) = [trace for trace in chart.data if trace.marker.symbol == "line-ns-open"]
    assert pd.Timestamp(2022, 3, 1) < pd.Timestamp(stroke.x[0]) < pd.Timestamp(2023, 3, 1)
    assert "| ander model" in [note.text for note in chart.layout.annotations]


def test_a_round_without_points_is_an_open_circle_that_tells_whose():
    chart = few_trends.few_total(
        some(round_("A", "2024-03-01", 40), round_("A", "2025-03-01", None))
    )
    (open_,) = [trace for trace in chart.data if trace.marker.symbol == "circle-open"]
    assert list(open_.customdata[0]) == ["Huis A", "mrt 2025"]
    assert "○ te weinig antwoorden" in [note.text for note in chart.layout.annotations]


def test_labels_of_equal_scores_stand_apart_behind_the_years_and_are_led_to():
    rounds = [round_(f"P{n}", "2025-05-01", 50.0 + n / 20) for n in range(6)]
    chart = few_trends.few_total(some(*rounds))
    names, _ = labels(chart)
    units_a_pixel = 108 / (chart.layout.height - chart.layout.margin.t - chart.layout.margin.b)
    gaps = [above - below for below, above in itertools.pairwise(names.y)]
    assert min(gaps) >= 19 * units_a_pixel
    led = leaders(chart)
    assert {pd.Timestamp(at) for at in led.x[::3]} == {pd.Timestamp(2026, 1, 1)}
    ends = dict(zip(led.y[1::3], led.y[::3], strict=True))
    moved = {y: 50.0 + n / 20 for n, y in enumerate(names.y) if abs(y - 50 - n / 20) > 1}
    assert len(moved) >= 4
    assert ends == moved


def test_nothing_but_rounds_is_drawn_across_the_years():
    """A line that leads from an early end to a label could be taken for what came after."""
    early = [round_("A", f"{year}-05-01", 50) for year in (2016, 2017, 2018)]
    across = [round_("B", f"{year}-05-01", 51) for year in range(2016, 2027)]
    chart = few_trends.few_total(some(*early, *across))
    after = pd.Timestamp(2027, 1, 1)
    assert all(pd.Timestamp(at) >= after for at in leaders(chart).x if at is not None)
    names, _ = labels(chart)
    assert [pd.Timestamp(at) > after for at in names.x] == [True, True]
    assert "(mei 2018)" in names.text[0]
    assert "(" not in names.text[1]


def test_a_label_stands_at_an_early_end_where_nothing_else_is():
    early = [round_("A", f"{year}-05-01", 80) for year in (2016, 2017, 2018)]
    across = [round_("B", f"{year}-05-01", 30) for year in range(2016, 2027)]
    names, letters = labels(few_trends.few_total(some(*early, *across)))
    at = dict(zip(letters.text, zip(letters.x, letters.y, strict=True), strict=True))
    (place,) = [where for text, where in at.items() if "A 80" in text]
    assert (pd.Timestamp(place[0]), place[1]) == (pd.Timestamp(2018, 5, 1), 80)
    assert not any("(" in text for text in names.text)


def test_by_age_a_label_keeps_off_the_expected_path():
    rounds = [round_("A", f"{year}-01-01", 30) for year in (2020, 2021)]
    rounds += [round_("B", f"{year}-01-01", 90) for year in range(2020, 2028)]
    names, _ = labels(few_trends.few_total(some(*rounds, along=Along.AGE)))
    assert names.textposition[0] == "bottom right"


def test_each_label_has_the_shape_and_the_shade_of_its_marks():
    rounds = [round_(f"P{n}", f"{year}-05-01", 9 * n) for n in range(10) for year in (2024, 2025)]
    found = some(*rounds)
    for chart in (few_trends.few_total(found), few_trends.few_parts(found)):
        drawn = {(trace.marker.symbol, trace.marker.color) for trace in marks(chart)}
        assert len(drawn) == 10
        for trace in labels(chart):
            assert set(zip(trace.marker.symbol, trace.marker.color, strict=True)) == drawn


def test_with_more_names_than_fit_the_chart_is_taller():
    few_names = few_trends.few_total(some(round_("A", "2025-05-01", 50)))
    many = [round_(f"P{n:02}", f"{2000 + n}-05-01", 50) for n in range(20)]
    assert few_trends.few_total(some(*many)).layout.height > few_names.layout.height
    assert few_trends.few_parts(some(*many)).layout.height > (
        few_trends.few_parts(some(round_("A", "2025-05-01", 50))).layout.height
    )


def test_a_name_is_plain_text():
    chart = few_trends.few_total(some(round_("A", "2025-05-01", 42, name="<b>A&B</b>")))
    assert "&lt;b&gt;A&amp;B&lt;/b&gt;" in labels(chart)[0].text[0]
    assert [trace.name for trace in marks(chart)] == ["&lt;b&gt;A&amp;B&lt;/b&gt;"]


def test_a_name_is_shown_under_the_pointer_and_never_filled_in():
    """Plotly fills in what a template names between braces; a name is no part of one."""
    name = "Zorghuis %{customdata[1]} %{x}<b>"
    rounds = [round_("A", f"202{year}-05-01", 50 + year, name=name) for year in range(4)]
    rounds[0]["model_version"] = "2019.1"
    rounds.append(round_("A", "2024-05-01", None, name=name))
    found = some(*rounds)
    for chart in (few_trends.few_total(found), few_trends.few_parts(found)):
        told = [trace for trace in chart.data if trace.hovertemplate]
        assert {trace.marker.symbol for trace in told} >= {"line-ns-open", "circle-open"}
        assert not [trace for trace in told if "Zorghuis" in trace.hovertemplate]
        whose = {str(np.ravel(trace.customdata)[0]) for trace in told}
        assert whose == {"Zorghuis %{customdata[1]} %{x}&lt;b&gt;"}


def test_each_partnership_keeps_its_own_mark_and_letter_in_every_panel():
    found = some(*[round_(name, f"{year}-05-01", 50) for name in "ABC" for year in (2024, 2025)])
    chart = few_trends.few_parts(found)
    assert len(marks(chart)) == 3 * len(DIMENSIONS)
    assert len({(trace.name, trace.marker.symbol) for trace in marks(chart)}) == 3
    assert len(labels(chart)) == len(DIMENSIONS)
    letters = {"".join(re.findall("[A-C] 50", " ".join(sorted(t.text)))) for t in labels(chart)}
    assert letters == {"A 50B 50C 50"}


def test_by_age_the_expected_path_is_drawn_over_all_years():
    chart = few_trends.few_total(some(round_("A", "2021-06-01", 40), along=Along.AGE))
    (expected,) = [trace for trace in chart.data if trace.line.dash == "dash"]
    assert (expected.y[0], expected.y[-1]) == (30, 45)
    assert "╌╌ verwacht pad" in [note.text for note in chart.layout.annotations]


def test_partnerships_without_any_points_have_no_label():
    chart = few_trends.few_total(some(round_("A", "2024-03-01", None)))
    assert [len(trace.x) for trace in labels(chart)] == [0, 0]
