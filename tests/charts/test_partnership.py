"""The charts of one partnership draw the numbers of their tables; what is missing as missing."""

import math

from monitor import settings
from monitor.charts.partnership import ahead_bars, dimension_bars, kpi_bars
from monitor.domain.colour import INK, Colour
from monitor.domain.model import Kpi
from monitor.files.model_file import load_model
from monitor.reports import words
from monitor.reports.partnership.kpis import KpiLine
from monitor.reports.partnership.money import YearAhead
from monitor.reports.partnership.score_facts import DimensionFacts, Points

SCALE = load_model(settings.from_environment().model_path).scale


def dimension(name: str, score: Points, *, link: str = "") -> DimensionFacts:
    asked = "2 van 5 vragen"
    return DimensionFacts(name, name, name, score, asked, "", "", "", bool(link), link, None)


def kpi(name: str, target: float, realised: float, colour: Colour | None) -> KpiLine:
    share = realised / target if target else math.nan
    reached, of = words.percent(share), f"{realised:g} van {target:g}"
    return KpiLine(
        Kpi("kpi", name, "aantal", persons=False, definition="Proef", source="Proef"),
        target,
        realised,
        share,
        share,
        reached,
        of,
        colour,
        "",
        "",
        "",
    )


def texts(chart) -> str:
    return "\n".join(note.text for note in chart.layout.annotations)


def test_bars_are_as_long_as_their_points_and_say_them():
    chart = dimension_bars(
        [
            dimension("Visie", Points(72, None, None, Colour.GREEN)),
            dimension("Financiën", Points(38, 30, 55, Colour.RED), link="zwakste schakel?"),
        ],
        SCALE,
    )
    bars = [trace for trace in chart.data if trace.type == "bar"]
    assert [bar.x[0] for bar in bars] == [72, 38]
    assert [bar.marker.color for bar in bars] == [Colour.GREEN.look.mark, Colour.RED.look.mark]
    assert "Visie: <b>72</b> ✔ op orde" in texts(chart)
    assert "Financiën: <b>38</b> ▲ kwetsbaar, zwakste schakel?" in texts(chart)
    ranges = [trace for trace in chart.data if trace.type == "scatter"]
    assert [tuple(trace.x) for trace in ranges] == [(30, 55), (30, 55)]
    # White around it, so that it stands out on the bar.
    assert [trace.line.color for trace in ranges] == ["white", INK]
    assert ranges[0].line.width > ranges[1].line.width
    assert list(chart.layout.xaxis.range) == [0, 100]
    assert {SCALE.red_below, SCALE.green_from} <= set(chart.layout.xaxis.tickvals)


def test_a_dimension_without_points_is_drawn_as_missing_and_says_so():
    chart = dimension_bars([dimension("Regio", Points(None, None, None, Colour.GREY))], SCALE)
    bar = chart.data[0]
    assert bar.marker.pattern.shape == "/"
    assert "Regio: ○ te weinig antwoorden<br>2 van 5 vragen" in texts(chart)
    shown = dimension_bars([dimension("Regio", Points(50, None, None, Colour.ORANGE))], SCALE)
    assert chart.layout.height > shown.layout.height  # room for a second line


def test_kpis_are_drawn_against_their_target_and_those_without_left_out():
    lines = [
        kpi("Studenten", 400, 380, Colour.GREEN),
        kpi("Zonder doel", 0, 12, None),
    ]
    chart = kpi_bars(lines)
    bars = [trace for trace in chart.data if trace.type == "bar"]
    assert [bar.x[0] for bar in bars] == [95]
    assert "Studenten<br><b>380 van 400</b> ✔ op orde" in texts(chart)
    assert "Zonder doel" not in texts(chart)
    (marks,) = [trace for trace in chart.data if trace.type == "scatter"]
    assert list(marks.x) == [100]


def test_of_a_target_of_0_there_is_no_bar_and_no_mark():
    """Per cents of 0 mean nothing, nor does a mark at all of it."""
    chart = kpi_bars([kpi("Studenten", 400, 380, Colour.GREEN), kpi("Gestopt", 0, 3, Colour.RED)])
    assert [trace.y[0] for trace in chart.data if trace.type == "bar"] == [0]
    (marks,) = [trace for trace in chart.data if trace.type == "scatter"]
    assert list(marks.y) == [0]
    assert "Gestopt<br><b>3 van 0</b> ▲ kwetsbaar" in texts(chart)
    assert [note.y for note in chart.layout.annotations if "geen balk" in note.text] == [1]


def test_a_bar_that_is_torn_off_says_how_long_it_is():
    lines = [
        kpi("Ruim", 100, 150, Colour.GREEN),
        kpi("Ver boven", 8, 24, Colour.GREEN),
        kpi("Nog verder", 1, 5000, Colour.GREEN),
    ]
    chart = kpi_bars(lines)
    assert [trace.x[0] for trace in chart.data if trace.type == "bar"] == [150, 150, 150]
    assert "<b>24 van 8</b>" in texts(chart)
    ends = [(note.y, note.text) for note in chart.layout.annotations if note.text.endswith("›")]
    assert ends == [(1, "<b>300%</b> ›"), (2, "<b>500.000%</b> ›")]
    assert [shape.yanchor for shape in chart.layout.shapes] == [1, 2]
    assert chart.layout.xaxis.range[1] > 150  # room for the words


def test_income_is_stacked_by_source_beside_the_costs():
    years = [
        YearAhead(2029, {"privaat": 30_000, "eigen_inkomsten": 50_000}, 100_000, over=False),
        YearAhead(2030, {"privaat": 40_000}, math.nan, over=False),
        YearAhead(2031, {"privaat": 0}, 0, over=False),
    ]
    chart = ahead_bars(years)
    income = {trace.name: list(trace.x) for trace in chart.data if trace.type == "bar"}
    assert income == {
        "Bedrijven en fondsen": [30_000, 40_000, 0],
        "Eigen inkomsten": [50_000, 0, 0],
    }
    costs = next(trace for trace in chart.data if trace.name == "Kosten")
    assert (list(costs.x), list(costs.y)) == ([100_000, 0], [0, 2])
    assert "2029: geraamde inkomsten <b>80%</b> van de kosten" in texts(chart)
    assert "2030: kosten nog niet geraamd" in texts(chart)
    assert "2031: kosten geraamd op € 0" in texts(chart)


def test_text_from_elsewhere_is_never_markup_in_a_figure():
    chart = kpi_bars([kpi("<img src=x>", 10, 5, Colour.RED)])
    assert "<img" not in texts(chart)
    assert "&lt;img" in texts(chart)


def test_points_near_the_bound_of_a_colour_are_marked():
    chart = dimension_bars([dimension("Visie", Points(66, None, None, Colour.GREEN, 65))], SCALE)
    assert "Visie: <b>66</b> ✔ op orde ≈" in texts(chart)
