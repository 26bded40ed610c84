"""What all charts share: text that stays text, the two bounds, and a figure written out once."""

import json

import plotly.graph_objects as go
import pytest

from monitor import settings
from monitor.charts.style import add_thresholds, figure, plain
from monitor.domain.colour import Colour
from monitor.files.model_file import load_model

SCALE = load_model(settings.from_environment().model_path).scale


def test_text_from_outside_is_never_markup():
    assert plain('<b>"A&B"</b>') == '&lt;b&gt;"A&amp;B"&lt;/b&gt;'


def test_numbers_are_written_the_dutch_way():
    assert figure(100).layout.separators == ",."


@pytest.mark.parametrize("vertical", [True, False])
def test_both_bounds_are_drawn_where_they_lie_and_say_in_a_word_what_begins(vertical: bool):
    chart = figure(100)
    chart.add_trace(go.Scatter(x=[0], y=[0]))
    add_thresholds(chart, SCALE, vertical=vertical)
    lines = [(line.x0, line.x1) if vertical else (line.y0, line.y1) for line in chart.layout.shapes]
    assert lines == [(SCALE.red_below,) * 2, (SCALE.green_from,) * 2]
    assert [note.text for note in chart.layout.annotations] == [
        f"40 {Colour.ORANGE.look.word}",
        f"65 {Colour.GREEN.look.word}",
    ]


def test_bounds_without_room_for_words_are_lines_only():
    chart = figure(100)
    chart.add_trace(go.Scatter(x=[0], y=[0]))
    add_thresholds(chart, SCALE, vertical=False, label=False)
    assert len(chart.layout.shapes) == 2
    assert not chart.layout.annotations


def test_a_kept_figure_is_written_out_once_and_as_it_is():
    chart = figure(100)
    chart.add_trace(go.Bar(x=["een"], y=[1.5], name="Nul & één"))
    written = chart.to_dict()
    assert chart.to_dict() is written
    again = go.Figure(chart)
    assert json.loads(chart.to_json()) == json.loads(again.to_json())
    assert written["data"][0]["name"] == "Nul & één"


def test_what_is_drawn_before_a_figure_is_shown_is_in_it():
    chart = figure(100)
    chart.add_trace(go.Bar(x=["een"], y=[1]))
    chart.update_layout(height=222)
    assert (chart.to_dict()["layout"]["height"], len(chart.to_dict()["data"])) == (222, 1)
