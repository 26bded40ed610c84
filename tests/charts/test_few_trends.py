"""A few partnerships in a chart: every round, a line each, and names that can be read."""

import itertools

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


def names(chart: go.Figure) -> list:
    return [note for note in chart.layout.annotations if note.text.startswith("<b>")]


def test_every_round_of_a_year_is_drawn_at_its_own_date_and_joined():
    days = ["2024-03-20", "2024-11-15", "2025-06-01"]
    chart = few_trends.few_total(some(*[round_("A", day, 20) for day in days]))
    (mark,) = marks(chart)
    assert list(pd.to_datetime(mark.x)) == [pd.Timestamp(day) for day in days]
    assert [len(trace.x) for trace in chart.data if trace.line.width == 1.5] == [3]


def test_another_model_breaks_the_line_and_is_marked():
    rounds = [round_("A", f"202{year}-03-01", 40 + year) for year in range(6)]
    for entry in rounds[:3]:
        entry["model_version"] = "2019.1"
    chart = few_trends.few_total(some(*rounds))
    (drawn,) = [trace for trace in chart.data if trace.line.width == 1.5]
    assert [x is None for x in drawn.x] == [False] * 3 + [True] + [False] * 3
    (stroke,) = [trace for trace in chart.data if trace.marker.symbol == "line-ns-open"]
    assert pd.Timestamp(2022, 3, 1) < pd.Timestamp(stroke.x[0]) < pd.Timestamp(2023, 3, 1)
    assert "| ander model" in [note.text for note in chart.layout.annotations]


def test_a_round_without_points_is_an_open_circle_that_tells_whose():
    chart = few_trends.few_total(
        some(round_("A", "2024-03-01", 40), round_("A", "2025-03-01", None))
    )
    (open_,) = [trace for trace in chart.data if trace.marker.symbol == "circle-open"]
    assert open_.hovertemplate.startswith("Huis A")
    assert "○ te weinig antwoorden" in [note.text for note in chart.layout.annotations]


def test_names_of_equal_scores_stand_apart_and_are_led_to():
    rounds = [round_(f"P{n}", "2025-05-01", 50.0 + n / 20) for n in range(6)]
    chart = few_trends.few_total(some(*rounds))
    assert [note.text for note in names(chart)] == [
        f"<b>{letter} 50</b> Huis P{at}" for at, letter in enumerate("ABCDEF")
    ]
    heights = [note.y for note in names(chart)]
    units_a_pixel = 108 / (chart.layout.height - chart.layout.margin.t - chart.layout.margin.b)
    gaps = [above - below for below, above in itertools.pairwise(heights)]
    assert min(gaps) >= 19 * units_a_pixel
    leaders = chart.data[0]
    ends = list(zip(leaders.y[::3], leaders.y[1::3], strict=True))
    assert ends == [(50.0 + n / 20, height) for n, height in enumerate(heights)]


def test_with_more_names_than_fit_the_chart_is_taller():
    few_names = few_trends.few_total(some(round_("A", "2025-05-01", 50)))
    many = [round_(f"P{n:02}", f"{2000 + n}-05-01", 50) for n in range(20)]
    assert few_trends.few_total(some(*many)).layout.height > few_names.layout.height
    assert few_trends.few_parts(some(*many)).layout.height > (
        few_trends.few_parts(some(round_("A", "2025-05-01", 50))).layout.height
    )


def test_a_long_name_is_broken_over_lines_and_a_long_word_gets_a_hyphen():
    chart = few_trends.few_total(
        some(round_("A", "2025-05-01", 40, name="Samenwerkingsverband Duurzame Techniek"))
    )
    assert [note.text for note in names(chart)] == [
        "<b>A 40</b><br>Samenwerkingsver-<br>band Duurzame<br>Techniek"
    ]


def test_a_name_is_plain_text():
    chart = few_trends.few_total(some(round_("A", "2025-05-01", 42, name="<b>A&B</b>")))
    assert [note.text for note in names(chart)] == ["<b>A 42</b> &lt;b&gt;A&amp;B&lt;/b&gt;"]
    assert [trace.name for trace in marks(chart)] == ["&lt;b&gt;A&amp;B&lt;/b&gt;"]


def test_each_partnership_keeps_its_own_mark_and_letter_in_every_panel():
    found = some(*[round_(name, f"{year}-05-01", 50) for name in "ABC" for year in (2024, 2025)])
    chart = few_trends.few_parts(found)
    assert len(marks(chart)) == 3 * len(DIMENSIONS)
    assert len({(trace.name, trace.marker.symbol) for trace in marks(chart)}) == 3
    letters = [trace.text for trace in chart.data if trace.mode == "text"]
    assert len(letters) == len(DIMENSIONS)
    assert {tuple(sorted(each)) for each in letters} == {("A 50", "B 50", "C 50")}


def test_by_age_the_expected_path_is_drawn_over_all_years():
    chart = few_trends.few_total(some(round_("A", "2021-06-01", 40), along=Along.AGE))
    expected = chart.data[0]
    assert expected.line.dash == "dash"
    assert (expected.y[0], expected.y[-1]) == (30, 45)
    assert "╌╌ verwacht pad" in [note.text for note in chart.layout.annotations]


def test_partnerships_without_any_points_have_no_name_to_lead_to():
    chart = few_trends.few_total(some(round_("A", "2024-03-01", None)))
    assert names(chart) == []
