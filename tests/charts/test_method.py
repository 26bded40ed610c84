"""The charts of the method show the numbers of their tables."""

import pandas as pd
import pytest

from monitor.charts.method import expected_path, influence_bars, weight_bars
from monitor.domain.colour import ACCENT
from monitor.files.model_file import load_model
from monitor.reports.explaining import method_tables
from monitor.settings import PROJECT_ROOT

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


def test_the_bars_are_the_shares_with_their_labels_and_the_two_heaviest_marked() -> None:
    weights = method_tables.weights(MODEL)
    bars = weight_bars(weights).data[0]
    assert list(bars.x) == pytest.approx([12, 20, 14, 22, 16, 8, 8])
    assert list(bars.text) == ["12%", "20%", "14%", "22%", "16%", "8%", "8%"]
    assert [place for place, colour in enumerate(bars.marker.color) if colour == ACCENT] == [1, 3]


def test_the_first_dimension_stands_on_top() -> None:
    weights = method_tables.weights(MODEL)
    assert weight_bars(weights).layout.yaxis.categoryarray[-1] == (
        "Visie, profiel en<br>positionering"
    )


def test_real_shares_are_bars_with_their_weights_as_strokes_and_none_falls_off() -> None:
    names = method_tables.weights(MODEL)["name"]
    real, paper = (
        [0.3, 0.2, -0.05, 0.35, 0.1, 0.06, 0.04],
        [0.12, 0.2, 0.14, 0.22, 0.16, 0.08, 0.08],
    )
    chart = influence_bars(pd.DataFrame({"name": names, "real": real, "paper": paper}))
    bars, strokes = chart.data
    assert list(bars.x) == pytest.approx([30, 20, -5, 35, 10, 6, 4])
    assert list(strokes.x) == pytest.approx([12, 20, 14, 22, 16, 8, 8])
    assert [item.text for item in chart.layout.annotations][2] == "<b>−5%</b> bij 14%"
    low, high = chart.layout.xaxis.range
    assert low < -5 < 35 < high
    assert chart.layout.yaxis.range[1] > len(names) - 0.5, "the first stroke keeps off the key"


def test_the_path_is_drawn_with_where_it_is_on_course() -> None:
    path = method_tables.path(MODEL)
    on_course, expected = expected_path(path).data
    assert list(expected.x) == [0, 12, 24, 36, 48]
    assert list(expected.y) == [15, 30, 45, 60, 70]
    assert list(on_course.y) == [10, 25, 40, 55, 65]
    assert expected_path(path).layout.yaxis.range == (0, 100)
