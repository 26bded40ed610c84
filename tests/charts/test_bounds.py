"""The two bounds: always drawn, and each part between them under its word or beside it."""

import re

import plotly.graph_objects as go
import pytest

from monitor import settings
from monitor.charts.bounds import add_bounds, zones_across, zones_upright
from monitor.charts.style import figure
from monitor.domain.colour import Colour
from monitor.files.model_file import load_model

SCALE = load_model(settings.from_environment().model_path).scale
MIDDLES = {
    Colour.RED.look.word: 20.0,
    Colour.ORANGE.look.word: 52.5,
    Colour.GREEN.look.word: 82.5,
}


@pytest.fixture
def chart() -> go.Figure:
    empty = figure(100)
    empty.add_trace(go.Scatter(x=[0], y=[0]))
    return empty


def test_bounds_are_lines_only(chart: go.Figure):
    add_bounds(chart, SCALE)
    lines = [(line.y0, line.y1) for line in chart.layout.shapes]
    assert lines == [(SCALE.red_below,) * 2, (SCALE.green_from,) * 2]
    assert not chart.layout.annotations


def test_bounds_stop_where_only_words_follow(chart: go.Figure):
    add_bounds(chart, SCALE, 0.75)
    assert [(line.x0, line.x1) for line in chart.layout.shapes] == [(0, 0.75)] * 2


def test_zones_across_lie_between_the_bounds_each_under_its_word(chart: go.Figure):
    zones_across(chart, SCALE)
    assert [line.x0 for line in chart.layout.shapes] == [SCALE.red_below, SCALE.green_from]
    assert {note.text: note.x for note in chart.layout.annotations} == MIDDLES


def test_zones_upright_are_named_on_the_axis_where_nothing_is_drawn(chart: go.Figure):
    zones_upright(chart, SCALE)
    assert [line.y0 for line in chart.layout.shapes] == [SCALE.red_below, SCALE.green_from]
    assert not chart.layout.annotations
    axis = chart.layout.yaxis
    plain = [re.sub("<[^>]*>", " ", text).strip() for text in axis.ticktext]
    told = dict(zip(plain, axis.tickvals, strict=True))
    assert told == {"0": 0, "40": 40, "65": 65, "100": 100, **MIDDLES}
