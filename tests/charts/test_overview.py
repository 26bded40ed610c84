"""The overview's chart says what each part of its axis means."""

import pandas as pd

from monitor.charts.overview import dimension_spread
from monitor.domain.groups import Display
from monitor.files.model_file import load_model
from monitor.settings import PROJECT_ROOT

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


def test_the_words_of_the_colours_stand_above_their_part():
    dimensions = pd.DataFrame(
        {
            "dimension": [item.id for item in MODEL.dimensions],
            "name": [item.short for item in MODEL.dimensions],
            "display": Display.SPREAD,
            "median": 50.0,
            "low": 30.0,
            "high": 70.0,
        }
    )
    points = pd.DataFrame({"dimension": [], "points": []})
    chart = dimension_spread(dimensions, points, MODEL)
    notes = {note.text: note.x for note in chart.layout.annotations}
    assert notes == {"kwetsbaar": 20.0, "in ontwikkeling": 52.5, "op orde": 82.5}
    assert list(chart.layout.xaxis.tickvals) == [0, 40, 65, 100]
