"""The trend of a few partnerships by name: a line each, called by its letter at the right."""

import re
import textwrap

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.apart import apart
from monitor.charts.bounds import REACH, zones_upright
from monitor.charts.few_marks import leaders, partnership_traces
from monitor.charts.panels import PANEL_REACH, ROW, panels
from monitor.charts.style import HALO, figure, line, plain
from monitor.charts.year_axis import YearAxis
from monitor.domain.colour import INK, LABEL
from monitor.domain.frames import records
from monitor.domain.weighing import expected_at
from monitor.reports import words
from monitor.reports.rounds.along import START, Along, months
from monitor.reports.rounds.few_trend import Few

_HEIGHT = 430
_BOTTOM = 48
_KEY_LINE = 22
_LETTERS = 17
"""How many letters stand on a line of a label, as many as fit beside a chart on a phone."""
_NAMES = 140
"""Pixels for the names beside the chart."""
_LINE, _BETWEEN = 19, 6
"""Pixels that a line of a label takes, and between two labels."""
_PANEL_LINE = 18
_PANEL_SHARE = 0.74
"""What of the height of a row of panels is a panel."""
_AFTER, _PANEL_AFTER = 0.08, 0.42
"""Room behind the years, as a share of them: to lead to the names, and for the letters too."""
_LEAD = 0.05
"""How much of that a panel has to lead to the letters."""


def few_total(few: Few) -> go.Figure:
    """The total of each partnership at each of its rounds, with its name at the right."""
    key = _key(few)
    last = _ends(few.rounds)
    labels = [
        _with_name(called, name)
        for called, name in zip(_called(few, last), last["name"], strict=True)
    ]
    top = 8 + _KEY_LINE * len(key)
    sizes = [_LINE * (text.count("<br>") + 1) + _BETWEEN for text in labels]
    drawn = max(_HEIGHT - top - _BOTTOM, sum(sizes))
    chart = figure(drawn + top + _BOTTOM)
    zones_upright(chart, few.snapshot.model.scale)
    axis = _axis(few, _AFTER)
    if few.along is Along.AGE:
        chart.add_trace(_expected(axis))
    unit = (REACH[1] - REACH[0]) / drawn
    places = apart(last["points"].tolist(), [size * unit for size in sizes], *REACH)
    for trace in (*leaders(last, places, axis.end), *partnership_traces(few, few.rounds)):
        chart.add_trace(trace)
    for text, place in zip(labels, places, strict=True):
        chart.add_annotation(
            x=1, xref="paper", y=place, xanchor="left", yanchor="middle", align="left", xshift=4,
            text=text, showarrow=False, font={"color": INK, "size": 14},
        )  # fmt: skip
    if key:
        chart.add_annotation(
            x=0, xref="paper", y=1, yref="paper", xanchor="left", yanchor="bottom", align="left",
            text="<br>".join(key), font={"size": 14, "color": LABEL}, showarrow=False,
        )  # fmt: skip
    axis.draw(chart)
    chart.update_layout(margin={"t": top, "b": _BOTTOM, "r": _NAMES})
    return chart


def few_parts(few: Few) -> go.Figure:
    """Each dimension of each partnership, in panels that share their axes."""
    axis = _axis(few, _PANEL_AFTER)
    beside = axis.beyond(_LEAD)
    row = max(ROW, round(len(few.names) * _PANEL_LINE / _PANEL_SHARE))
    unit = (PANEL_REACH[1] - PANEL_REACH[0]) / (row * _PANEL_SHARE)
    traces = {}
    for item in few.snapshot.model.dimensions:
        rows = few.parts[few.parts["part"] == item.id]
        last = _ends(rows)
        places = apart(last["points"].tolist(), [_PANEL_LINE * unit] * len(last), *PANEL_REACH)
        traces[item.id] = [
            *leaders(last, places, beside),
            *partnership_traces(few, rows, small=True),
            go.Scatter(
                x=[beside] * len(last),
                y=places,
                mode="text",
                text=_called(few, last),
                textposition="middle right",
                textfont={"color": INK, "size": 14, "shadow": HALO},
                hoverinfo="skip",
                cliponaxis=False,
            ),
        ]
    ends = few.parts["place"].min(), few.parts["place"].max()
    ticks = {place: _end_label(few, place) for place in ends}
    return panels(few.snapshot.model, (axis.start, axis.end), ticks, traces, row=row)


def _axis(few: Few, after: float) -> YearAxis:
    place = few.rounds["place"]
    return YearAxis(place.min(), place.max(), few.along, few.snapshot.model, after)


def _ends(rows: pd.DataFrame) -> pd.DataFrame:
    """The last round with points of each partnership, the lowest first.

    Of equal points the oldest round comes last, so that what leads to its name crosses no other.
    """
    last = rows.dropna(subset=["points"]).drop_duplicates("pps_id", keep="last")
    return last.sort_values(["points", "place"], ascending=[True, False])


def _called(few: Few, last: pd.DataFrame) -> list[str]:
    """Letter and points of each partnership: "B 51"."""
    return [
        f"{few.letters[row['pps_id']]} {words.points(row['points'], few.snapshot.model)}"
        for row in records(last)
    ]


def _with_name(called: str, name: str) -> str:
    """Letter, points and name, over as many lines as that takes; too long a word gets a hyphen."""
    short = re.sub(rf"(\S{{{_LETTERS - 1}}})(?=\S{{2}})", r"\1- ", name)
    first, *others = textwrap.wrap(f"{called} {short}", _LETTERS, break_on_hyphens=False)
    lines = [f"<b>{called}</b>{plain(first.removeprefix(called))}", *map(plain, others)]
    return "<br>".join(lines)


def _end_label(few: Few, place: pd.Timestamp) -> str:
    if few.along is Along.DATE:
        return words.month(place)
    return f"{months(place, few.snapshot.model)} mnd"


def _expected(axis: YearAxis) -> go.Scatter:
    """The expected path along the years of a project, dashed."""
    model = axis.model
    month = pd.Timedelta(days=model.scale.month_days)
    first, last = ((place - START) / month for place in (axis.bounds[0], axis.bounds[-1]))
    between = [bend for bend, _ in model.expected_path.points if first < bend < last]
    bends = [first, *between, last]
    return line(
        [START + bend * month for bend in bends],
        [float(value) for value in expected_at(bends, model)],
        color=LABEL,
        width=2,
        dash="dash",
    )


def _key(few: Few) -> list[str]:
    """What the chart draws besides the partnerships."""
    drawn = {
        "╌╌ verwacht pad": few.along is Along.AGE,
        "| ander model": few.rounds["broken"].any(),
        "○ te weinig antwoorden": few.rounds["points"].isna().any(),
    }
    return [text for text, there in drawn.items() if there]
