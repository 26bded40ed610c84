"""What all charts share: text that stays text, zones, and a figure written out once."""

import json

import plotly.graph_objects as go

from monitor import settings
from monitor.charts.style import add_zones, figure, plain
from monitor.domain.colour import Colour
from monitor.files.model_file import load_model

SCALE = load_model(settings.from_environment().model_path).scale


def test_text_from_outside_is_never_markup():
    assert plain('<b>"A&B"</b>') == '&lt;b&gt;"A&amp;B"&lt;/b&gt;'


def test_numbers_are_written_the_dutch_way():
    assert figure(100).layout.separators == ",."


def test_zones_lie_between_the_bounds_each_under_its_word():
    chart = figure(100)
    chart.add_trace(go.Scatter(x=[0], y=[0]))
    add_zones(chart, SCALE)
    assert [line.x0 for line in chart.layout.shapes] == [SCALE.red_below, SCALE.green_from]
    zones = {note.text: note.x for note in chart.layout.annotations}
    assert zones == {
        Colour.RED.look.word: 20.0,
        Colour.ORANGE.look.word: 52.5,
        Colour.GREEN.look.word: 82.5,
    }


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
