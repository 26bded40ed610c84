"""The trend of a few partnerships by name: a line each, with its label at the right."""

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.beside_ends import free_sides, place_labels
from monitor.charts.bounds import REACH, zones_upright
from monitor.charts.few_labels import (
    called,
    ends,
    instead_of_names,
    label_trace,
    leaders,
    named,
    named_behind,
    stretches,
)
from monitor.charts.few_marks import partnership_traces
from monitor.charts.panels import PANEL_REACH, ROW, panels
from monitor.charts.style import figure, line
from monitor.charts.year_axis import YearAxis
from monitor.domain.colour import LABEL
from monitor.domain.weighing import expected_at
from monitor.reports import words
from monitor.reports.rounds.along import START, Along, months
from monitor.reports.rounds.few_trend import Few

_HEIGHT = 430
_BOTTOM = 48
_KEY_LINE = 22
_LINE, _BETWEEN = 19, 6
"""Pixels that a line of a label takes, and between two labels."""
_PANEL_LINE = 18
_PANEL_SHARE = 0.74
"""What of the height of a row of panels is a panel."""
_AFTER, _PANEL_AFTER = 0.34, 0.6
"""Room for labels behind the years, as a share of them: a name on a wide screen, on a narrow one
a letter and points."""


def few_total(few: Few) -> go.Figure:
    """The total of each partnership at each of its rounds, with its label at the right.

    For a narrow screen there are labels without a name; a key tells whose they are.
    """
    key = _key(few)
    axis = _axis(few, _AFTER)
    last, lines = ends(few.rounds), _drawn(few, few.rounds, axis)
    names, names_behind = named(few, last), named_behind(few, last, axis)
    top = 8 + _KEY_LINE * len(key)
    drawn = max(_HEIGHT - top - _BOTTOM, sum(map(_pixels, names_behind)))
    unit = (REACH[1] - REACH[0]) / drawn
    chart = figure(drawn + top + _BOTTOM)
    zones_upright(chart, few.snapshot.model.scale, axis.years_end)
    if few.along is Along.AGE:
        path = _expected(axis)
        chart.add_trace(line(path["place"], path["points"], color=LABEL, width=2, dash="dash"))
        lines = pd.concat([lines, stretches(path, axis)])
    sides = free_sides(last, lines, [_pixels(text) * unit for text in names], axis, REACH)
    texts = [
        name if side else behind
        for name, behind, side in zip(names, names_behind, sides, strict=True)
    ]
    placed = place_labels(last, sides, [_pixels(text) * unit for text in texts], axis, REACH)
    for trace in (
        leaders(placed, axis),
        *partnership_traces(few, few.rounds),
        label_trace(few, placed, texts),
        label_trace(few, placed, instead_of_names(few, last)),
    ):
        chart.add_trace(trace)
    if key:
        chart.add_annotation(
            x=0, xref="paper", y=1, yref="paper", xanchor="left", yanchor="bottom", align="left",
            text="<br>".join(key), font={"size": 14, "color": LABEL}, showarrow=False,
        )  # fmt: skip
    axis.draw(chart)
    chart.update_layout(margin={"t": top, "b": _BOTTOM})
    return chart


def few_parts(few: Few) -> go.Figure:
    """Each dimension of each partnership, in panels that share their axes."""
    axis = _axis(few, _PANEL_AFTER)
    row = max(ROW, round(len(few.names) * _PANEL_LINE / _PANEL_SHARE))
    size = _PANEL_LINE * (PANEL_REACH[1] - PANEL_REACH[0]) / (row * _PANEL_SHARE)
    traces = {}
    for item in few.snapshot.model.dimensions:
        rows = few.parts[few.parts["part"] == item.id]
        last = ends(rows)
        sizes = [size] * len(last)
        sides = free_sides(last, _drawn(few, rows, axis), sizes, axis, PANEL_REACH)
        placed = place_labels(last, sides, sizes, axis, PANEL_REACH)
        traces[item.id] = [
            leaders(placed, axis),
            *partnership_traces(few, rows, small=True),
            label_trace(few, placed, called(few, last)),
        ]
    bounds = few.parts["place"].min(), few.parts["place"].max()
    ticks = {place: _end_label(few, place) for place in bounds}
    return panels(
        few.snapshot.model, (axis.start, axis.end), ticks, traces, row=row, until=axis.years_end
    )


def _axis(few: Few, after: float) -> YearAxis:
    place = few.rounds["place"]
    return YearAxis(place.min(), place.max(), few.along, few.snapshot.model, after)


def _end_label(few: Few, place: pd.Timestamp) -> str:
    if few.along is Along.DATE:
        return words.month(place)
    return f"{months(place, few.snapshot.model)} mnd"


def _drawn(few: Few, rows: pd.DataFrame, axis: YearAxis) -> pd.DataFrame:
    """What labels must not cover: partnerships, and the bounds of the colours."""
    scale = few.snapshot.model.scale
    bounds = pd.DataFrame({"pps_id": "", "before": [scale.red_below, scale.green_from]})
    across = bounds.assign(left=0.0, right=axis.years_end, after=bounds["before"])
    return pd.concat([stretches(rows, axis), across])


def _pixels(label: str) -> int:
    """How high a label is, with the room to the next."""
    return _LINE * (label.count("<br>") + 1) + _BETWEEN


def _expected(axis: YearAxis) -> pd.DataFrame:
    """The place and the points of each bend of the expected path along the years of a project."""
    model = axis.model
    month = pd.Timedelta(days=model.scale.month_days)
    first, last = ((place - START) / month for place in (axis.bounds[0], axis.bounds[-1]))
    between = [bend for bend, _ in model.expected_path.points if first < bend < last]
    bends = [first, *between, last]
    return pd.DataFrame(
        {
            "pps_id": "",
            "place": [START + bend * month for bend in bends],
            "points": [float(value) for value in expected_at(bends, model)],
        }
    )


def _key(few: Few) -> list[str]:
    """What the chart draws besides the partnerships."""
    drawn = {
        "╌╌ verwacht pad": few.along is Along.AGE,
        "| ander model": few.rounds["broken"].any(),
        "○ te weinig antwoorden": few.rounds["points"].isna().any(),
    }
    return [text for text, there in drawn.items() if there]
