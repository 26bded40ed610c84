"""The overview's chart: how the partnerships are spread over each dimension."""

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.bounds import zones_across
from monitor.charts.style import figure
from monitor.domain.colour import ACCENT, CONTEXT
from monitor.domain.groups import Display
from monitor.domain.model import Model
from monitor.reports import words

_ROW = 46
_MARGIN = 70
_TOP = 28


def dimension_spread(dimensions: pd.DataFrame, points: pd.DataFrame, model: Model) -> go.Figure:
    """Median and range of each dimension, the partnerships as dots where they are few.

    ``dimensions``: reports.overview.Overview.dimensions; ``points``: its dimension_points. A
    dimension with too few partnerships for a median has an empty row.
    """
    shown = dimensions.loc[dimensions["display"] != Display.PARTNERSHIPS]
    names = list(dimensions["name"])
    chart = figure(_ROW * len(names) + _MARGIN)
    chart.update_layout(margin={"t": _TOP, "r": 14})  # room for the words, and for "100"
    zones_across(chart, model.scale)
    label = dict(zip(dimensions["dimension"], names, strict=True))
    dotted = set(shown.loc[shown["display"] == Display.DOTS, "dimension"])
    dots = points.loc[points["dimension"].isin(dotted)].dropna(subset=["points"])
    for row in shown.to_dict("records"):
        chart.add_trace(
            go.Scatter(
                x=[row["low"], row["high"]],
                y=[row["name"], row["name"]],
                mode="lines",
                line={"color": CONTEXT, "width": 6},
                opacity=0.5,
                hoverinfo="skip",
            )
        )
    chart.add_trace(
        go.Scatter(
            x=dots["points"],
            y=dots["dimension"].map(label),
            mode="markers",
            marker={"color": CONTEXT, "size": 9, "line": {"color": "white", "width": 1}},
            hoverinfo="skip",
        )
    )
    chart.add_trace(
        go.Scatter(
            x=shown["median"],
            y=shown["name"],
            mode="markers+text",
            marker={"color": ACCENT, "size": 15, "symbol": "diamond"},
            text=[words.points(value, model) for value in shown["median"]],
            textposition="top center",
            textfont={"color": ACCENT, "size": 15},
            hovertemplate="%{y}: mediaan %{text}<extra></extra>",
        )
    )
    chart.update_yaxes(
        categoryorder="array", categoryarray=names[::-1], range=[-0.6, len(names) - 0.2]
    )
    return chart
