"""What all charts share: text that stays text, and a figure written out once."""

import json

import numpy as np
import orjson
import plotly.graph_objects as go

from monitor.charts.style import figure, plain


def test_text_from_outside_is_never_markup():
    assert plain('<b>"A&B"</b>') == '&lt;b&gt;"A&amp;B"&lt;/b&gt;'


def test_numbers_are_written_the_dutch_way():
    assert figure(100).layout.separators == ",."


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


def test_what_is_written_out_is_plain_whatever_the_figure_was_given():
    chart = figure(100)
    names = np.array([["een", "twee"]], dtype=object)
    chart.add_trace(go.Bar(x=["een"], y=np.array([1.5]), customdata=names))
    written = orjson.loads(orjson.dumps(chart.to_dict()))
    assert written["data"][0]["customdata"] == [["een", "twee"]]
    assert written == chart.to_dict()
