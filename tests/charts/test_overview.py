"""The spread over each dimension: median, range and dots, and nothing of too few."""

from math import nan

import pandas as pd
import plotly.graph_objects as go

from monitor import settings
from monitor.charts.overview import dimension_spread
from monitor.domain.groups import Display
from monitor.files.model_file import load_model

MODEL = load_model(settings.from_environment().model_path)
MANY, FEW, TOO_FEW = (item.id for item in MODEL.dimensions[:3])
NAME = {item.id: item.name for item in MODEL.dimensions}


def chart() -> go.Figure:
    dimensions = pd.DataFrame(
        [
            (MANY, NAME[MANY], 1, Display.SPREAD, 49.5, 20.0, 80.0),
            (FEW, NAME[FEW], 2, Display.DOTS, 30.0, 10.0, 50.0),
            (TOO_FEW, NAME[TOO_FEW], 1, Display.PARTNERSHIPS, nan, nan, nan),
        ],
        columns=["dimension", "name", "n", "display", "median", "low", "high"],
    )
    points = pd.DataFrame(
        [(MANY, 77.0), (FEW, 10.0), (FEW, 50.0), (FEW, nan), (TOO_FEW, 66.0)],
        columns=["dimension", "points"],
    )
    return dimension_spread(dimensions, points, MODEL)


def test_the_median_is_drawn_with_its_whole_number():
    medians = chart().data[-1]
    assert list(medians.x) == [49.5, 30.0]
    assert list(medians.y) == [NAME[MANY], NAME[FEW]]
    assert list(medians.text) == ["50", "30"]


def test_the_range_is_a_line_from_the_lowest_to_the_highest():
    ranges = [list(trace.x) for trace in chart().data if trace.mode == "lines"]
    assert ranges == [[20.0, 80.0], [10.0, 50.0]]


def test_partnerships_are_dots_only_where_they_are_few():
    dots = next(trace for trace in chart().data if trace.mode == "markers")
    assert list(dots.x) == [10.0, 50.0]
    assert set(dots.y) == {NAME[FEW]}


def test_too_few_leave_an_empty_row_and_no_number():
    drawn = chart()
    assert NAME[TOO_FEW] in drawn.layout.yaxis.categoryarray
    assert 66.0 not in [x for trace in drawn.data for x in trace.x]
    assert NAME[TOO_FEW] not in [y for trace in drawn.data for y in trace.y]


def test_where_not_all_have_points_their_number_stands_below_the_name():
    names = list(chart().layout.yaxis.ticktext)
    assert names[0] == NAME[MANY]
    assert names[1].startswith(f"{NAME[FEW]}<br>")
    assert "2 PPS’en" in names[1]
    assert names[2] == NAME[TOO_FEW]


def test_the_first_dimension_stands_on_top():
    assert chart().layout.yaxis.categoryarray[-1] == NAME[MANY]


def test_the_words_of_the_colours_stand_above_their_part():
    drawn = chart()
    notes = {note.text: note.x for note in drawn.layout.annotations}
    for word, middle in (("kwetsbaar", 20.0), ("in ontwikkeling", 52.5), ("op orde", 82.5)):
        assert notes[word] == middle
    assert list(drawn.layout.xaxis.tickvals) == [0, 40, 65, 100]


def test_what_stands_at_0_or_100_is_not_cut_in_half():
    marked = [trace for trace in chart().data if "markers" in trace.mode]
    assert [trace.cliponaxis for trace in marked] == [False, False]
