"""What is drawn of each of a few partnerships: its line, its marks, and what leads to its name."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.style import line, plain
from monitor.charts.trends import MIDDLE, labels, stretch
from monitor.domain.colour import ACCENT, CONTEXT, LABEL
from monitor.reports.rounds.few_lead import moment
from monitor.reports.rounds.few_trend import Few

_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "star", "x", "pentagon")


def partnership_traces(few: Few, rows: pd.DataFrame, *, small: bool = False) -> list[go.Scatter]:
    """The line and the marks of each partnership, told apart by their shape.

    ``rows``: the rows of ``few.parts`` for one part. A round without points is an open circle, and
    where the model changed there is a stroke.
    """
    symbols = {pps_id: _SYMBOLS[at % len(_SYMBOLS)] for at, pps_id in enumerate(few.letters)}
    traces = []
    for pps_id, own in rows.groupby("pps_id", sort=False):
        xs, ys = stretch(own["place"], own["points"], own["line"], own["broken"])
        name = plain(few.names[str(pps_id)])
        traces.append(line(xs, ys, color=ACCENT, width=1.5))
        traces.append(_breaks(own, name, small=small))
        traces.append(_gaps(few, own, name))
        traces.append(
            go.Scatter(
                x=own["place"],
                y=own["points"],
                mode="markers",
                marker={
                    "color": ACCENT,
                    "size": 7 if small else 10,
                    "symbol": symbols[str(pps_id)],
                },
                name=name,
                customdata=list(
                    zip(
                        [moment(few, place) for place in own["place"]],
                        labels(own["points"], few.snapshot.model),
                        strict=True,
                    )
                ),
                hovertemplate=f"{name}, %{{customdata[0]}}: %{{customdata[1]}}<extra></extra>",
                cliponaxis=False,
            )
        )
    return [trace for trace in traces if len(trace.x)]


def leaders(last: pd.DataFrame, places: Sequence[float], end: pd.Timestamp) -> list[go.Scatter]:
    """From the last point of each partnership a thin line to where its name stands.

    ``last`` has place and points, ``places`` the height of each name, which begins at ``end``.
    """
    xs: list[Any] = []
    ys: list[float | None] = []
    for start, points, place in zip(last["place"], last["points"], places, strict=True):
        xs += [start, end, None]
        ys += [points, place, None]
    found = line(xs, ys, color=CONTEXT, width=1)
    return [found.update(connectgaps=False, cliponaxis=False)]


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
        hovertemplate=f"{name}: ander model<extra></extra>",
    )


def _gaps(few: Few, own: pd.DataFrame, name: str) -> go.Scatter:
    """An open circle at each round without points."""
    missing = own[own["points"].isna()]
    return go.Scatter(
        x=missing["place"],
        y=[MIDDLE] * len(missing),
        mode="markers",
        marker={"color": LABEL, "size": 9, "symbol": "circle-open", "line": {"width": 2}},
        customdata=[moment(few, place) for place in missing["place"]],
        hovertemplate=f"{name}, %{{customdata}}: te weinig antwoorden<extra></extra>",
    )
