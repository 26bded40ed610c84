"""What stands below each other: in order, whole, and in as few elements as can be."""

import pandas as pd
import plotly.graph_objects as go

from monitor.ui import markup
from monitor.ui.told import Told, report


def told(name: str) -> Told:
    table = pd.DataFrame({"Onderdeel": [name], "Punten": [64.0]})
    return Told(go.Figure(), name, f"Titel {name}", "van wie", f"Zin {name}.", table)


def test_the_words_of_charts_join_the_text_around_them():
    first, second = told("een"), told("twee")
    pieces = report(
        [
            markup.paragraph("vooraf"),
            first,
            markup.paragraph("ertussen"),
            second,
            markup.heading("na"),
        ]
    )
    assert [piece for piece in pieces if isinstance(piece, Told)] == [first, second]
    assert len(pieces) == 5
    before, between, after = pieces[0], pieces[2], pieces[4]
    for text, said in (
        (before, ["vooraf", "Titel een"]),
        (between, ["Zin een.", "ertussen", "Titel twee"]),
        (after, ["Zin twee.", "na"]),
    ):
        places = [str(text).index(item) for item in said]
        assert places == sorted(places)


def test_a_chart_alone_has_its_title_above_and_its_table_below():
    above, chart, below = report([told("een")])
    assert isinstance(chart, Told)
    assert "Titel een" in str(above)
    assert "<summary>Bekijk de cijfers als tabel</summary>" in str(below)
    assert "<td" in str(below)
    assert "Download als Excel" in str(below)


def test_text_alone_is_one_element():
    assert len(report([markup.paragraph("een"), markup.paragraph("twee")])) == 1
