"""Small multiples: each dimension in its own panel, comparable at a glance."""

import plotly.graph_objects as go

from monitor import settings
from monitor.charts.panels import panels
from monitor.files.model_file import load_model

MODEL = load_model(settings.from_environment().model_path)


def drawn(ticks: dict[int, str]) -> go.Figure:
    traces = {
        item.id: [go.Scatter(x=sorted(ticks), y=[10 * place] * len(ticks), name=item.id)]
        for place, item in enumerate(MODEL.dimensions)
    }
    return panels(MODEL, (min(ticks) - 1, max(ticks) + 1), ticks, traces)


def test_a_trace_stands_in_the_panel_with_its_name():
    chart = drawn({2024: "2024", 2025: "2025"})
    titles = {note.text: note for note in chart.layout.annotations}
    for trace, item in zip(chart.data, MODEL.dimensions, strict=True):
        assert trace.name == item.id
        axis = chart.layout[trace.xaxis.replace("x", "xaxis")]
        title = titles[f"<b>{item.short}</b>"]
        assert title.x == axis.domain[0]
        assert title.y == chart.layout[trace.yaxis.replace("y", "yaxis")].domain[1]


def test_all_panels_have_the_same_axes_with_the_bounds_as_ticks():
    chart = drawn({2024: "2024", 2026: "2026"})
    assert {tuple(axis.range) for axis in chart.select_yaxes()} == {(-4, 108)}
    assert {tuple(axis.tickvals) for axis in chart.select_yaxes()} == {(0, 40, 65, 100)}
    assert {tuple(axis.ticktext) for axis in chart.select_xaxes()} == {("2024", "2026")}
    assert {tuple(axis.range) for axis in chart.select_xaxes()} == {(2023, 2027)}


def test_each_panel_has_both_bounds():
    chart = drawn({2024: "2024"})
    assert len(chart.layout.shapes) == 2 * len(MODEL.dimensions)


def test_the_years_stand_under_the_last_panel_of_each_column_only():
    chart = drawn({2024: "2024", 2025: "2025"})
    written = [axis.showticklabels for axis in chart.select_xaxes()]
    assert written.count(True) == 2
    assert written[-2:] == [True, True]
