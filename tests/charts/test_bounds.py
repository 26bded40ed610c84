"""The two bounds: always drawn, with their words where nothing else stands."""

import plotly.graph_objects as go
import pytest

from monitor import settings
from monitor.charts.bounds import add_thresholds, along
from monitor.charts.style import figure
from monitor.domain.colour import Colour
from monitor.files.model_file import load_model

SCALE = load_model(settings.from_environment().model_path).scale


@pytest.mark.parametrize(
    ("drawn", "end", "side"),
    [
        ([(0.1, 70), (0.9, 43)], 0, "bottom"),
        ([(0.1, 43), (0.9, 70)], 1, "bottom"),
        ([(0.1, 45), (0.9, 45)], 0, "top"),
        ([(0.1, 45), (0.9, 45), (0.2, 37)], 1, "top"),
    ],
)
def test_both_bounds_are_drawn_and_say_what_begins_where_there_is_room(
    drawn: list[tuple[float, float]], end: int, side: str
):
    chart = figure(100)
    chart.add_trace(go.Scatter(x=[0], y=[0]))
    add_thresholds(chart, SCALE, drawn)
    lines = [(line.y0, line.y1) for line in chart.layout.shapes]
    assert lines == [(SCALE.red_below,) * 2, (SCALE.green_from,) * 2]
    notes = chart.layout.annotations
    assert [note.text for note in notes] == [
        f"vanaf 40 {Colour.ORANGE.look.word}",
        f"vanaf 65 {Colour.GREEN.look.word}",
    ]
    assert (notes[0].x, notes[0].yanchor) == (end, side)


def test_bounds_without_points_are_lines_only():
    chart = figure(100)
    chart.add_trace(go.Scatter(x=[0], y=[0]))
    add_thresholds(chart, SCALE)
    assert len(chart.layout.shapes) == 2
    assert not chart.layout.annotations


def test_a_line_is_followed_past_what_is_missing():
    spots = along([0.0, 0.5, 1.0], [10.0, float("nan"), 30.0])
    assert (spots[0], spots[-1]) == ((0.0, 10.0), (1.0, 30.0))
    assert all(points == pytest.approx(10 + 20 * place) for place, points in spots)
    assert along([0.0], [float("nan")]) == []
