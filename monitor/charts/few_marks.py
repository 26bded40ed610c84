"""What is drawn of each of a few partnerships: its line, with marks of its shape and shade."""

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.style import line, plain
from monitor.charts.trends import MIDDLE, labels, stretch
from monitor.domain.colour import ACCENT, LABEL
from monitor.reports.rounds.few_lead import moment
from monitor.reports.rounds.few_trend import Few

_SYMBOLS = {
    "●": "circle",
    "■": "square",
    "◆": "diamond",
    "▲": "triangle-up",
    "✚": "cross",
    "★": "star",
    "▼": "triangle-down",
    "✖": "x",
}
"""What plotly calls each of few_trend.SHAPES."""
_SHADES = (ACCENT, "#4C86C6", LABEL)
"""Each has 3 : 1 on white; the shape tells lines apart too, so they needn't be seen as colours."""


def symbol(few: Few, pps_id: str) -> str:
    """The shape of a partnership's marks, as plotly calls it."""
    return _SYMBOLS[few.shapes[pps_id]]


def shade(few: Few, pps_id: str) -> str:
    """The shade of a partnership's line and marks, in hex RGB."""
    return _SHADES[list(few.names).index(pps_id) % len(_SHADES)]


def partnership_traces(few: Few, rows: pd.DataFrame, *, small: bool = False) -> list[go.Scatter]:
    """The line and the marks of each partnership, told apart by their shape.

    ``rows``: the rows of ``few.parts`` for one part. A round without points is an open circle, and
    where the model changed there is a stroke.
    """
    traces = []
    for key, own in rows.groupby("pps_id", sort=False):
        pps_id = str(key)
        xs, ys = stretch(own["place"], own["points"], own["line"], own["broken"])
        name, color = plain(few.names[pps_id]), shade(few, pps_id)
        traces.append(line(xs, ys, color=color, width=1.5 if small else 2))
        traces.append(_breaks(own, name, small=small))
        traces.append(_gaps(few, own, name))
        when = [moment(few, place) for place in own["place"]]
        traces.append(
            go.Scatter(
                x=own["place"],
                y=own["points"],
                mode="markers",
                marker={"color": color, "size": 7 if small else 10, "symbol": symbol(few, pps_id)},
                name=name,
                customdata=[
                    [name, *told]
                    for told in zip(when, labels(own["points"], few.snapshot.model), strict=True)
                ],
                hovertemplate=(
                    "%{customdata[0]}, %{customdata[1]}: %{customdata[2]}<extra></extra>"
                ),
                cliponaxis=False,
            )
        )
    return [trace for trace in traces if len(trace.x)]


def _breaks(own: pd.DataFrame, name: str, *, small: bool) -> go.Scatter:
    """A stroke halfway between two rounds of different models."""
    new = own["broken"]
    halfway = own["place"].shift() + (own["place"] - own["place"].shift()) / 2
    height = pd.concat([own["points"].shift(), own["points"]], axis=1).mean(axis=1).fillna(MIDDLE)
    return go.Scatter(
        x=halfway[new],
        y=height[new],
        mode="markers",
        marker={
            "symbol": "line-ns-open",
            "size": 10 if small else 18,
            "color": LABEL,
            "line": {"width": 2},
        },
        customdata=[name] * int(new.sum()),
        hovertemplate="%{customdata}: ander model<extra></extra>",
    )


def _gaps(few: Few, own: pd.DataFrame, name: str) -> go.Scatter:
    """An open circle at each round without points."""
    missing = own[own["points"].isna()]
    return go.Scatter(
        x=missing["place"],
        y=[MIDDLE] * len(missing),
        mode="markers",
        marker={"color": LABEL, "size": 9, "symbol": "circle-open", "line": {"width": 2}},
        customdata=[[name, moment(few, place)] for place in missing["place"]],
        hovertemplate="%{customdata[0]}, %{customdata[1]}: te weinig antwoorden<extra></extra>",
    )
