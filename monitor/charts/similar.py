"""A partnership beside those like it: each part of the score as a row."""

import plotly.graph_objects as go

from monitor.charts.bounds import zones_across
from monitor.charts.style import HALO, figure
from monitor.domain.colour import ACCENT, CONTEXT, INK
from monitor.domain.groups import Display
from monitor.reports import words
from monitor.reports.similar import Comparison

_ROW = 46
_MARGIN = 70
_TOP = 28


def beside(found: Comparison) -> go.Figure:
    """Own points, the median, and the others as dots where they are few, else from low to high.

    Nothing in it says who is who: no names, nothing to point at, and points as whole as they are
    shown everywhere.
    """
    model, rows = found.peers.snapshot.model, found.rows
    names = list(rows["name"])
    chart = figure(_ROW * len(names) + _MARGIN)
    chart.update_layout(margin={"t": _TOP, "r": 14})
    zones_across(chart, model.scale)
    shown = rows.dropna(subset=["median"])
    for row in shown.to_dict("records"):
        chart.add_trace(
            go.Scatter(
                x=[words.whole_points(row[end], model) for end in ("low", "high")],
                y=[row["name"]] * 2,
                mode="lines",
                line={"color": CONTEXT, "width": 6},
                opacity=0.5,
                hoverinfo="skip",
            )
        )
    name_of = dict(zip(rows["part"], names, strict=True))
    dotted = set(shown.loc[shown["display"] == Display.DOTS, "part"])
    others = found.points.loc[
        found.points["part"].isin(dotted) & (found.points["pps_id"] != found.monitor.head["pps_id"])
    ]
    dots = others.dropna(subset=["points"]).sort_values(["part", "points"])
    chart.add_trace(
        go.Scatter(
            x=[words.whole_points(value, model) for value in dots["points"]],
            y=dots["part"].map(name_of),
            mode="markers",
            marker={"color": CONTEXT, "size": 9, "line": {"color": "white", "width": 1}},
            hoverinfo="skip",
        )
    )
    chart.add_trace(
        go.Scatter(
            x=[words.whole_points(value, model) for value in shown["median"]],
            y=shown["name"],
            mode="markers",
            marker={"color": "white", "size": 13, "symbol": "diamond",
                    "line": {"color": INK, "width": 2}},
            hoverinfo="skip",
        )
    )  # fmt: skip
    own = rows.dropna(subset=["own"])
    chart.add_trace(
        go.Scatter(
            x=own["own"],
            y=own["name"],
            mode="markers+text",
            marker={"color": ACCENT, "size": 13},
            text=[words.points(value, model) for value in own["own"]],
            textposition="top center",
            textfont={"color": ACCENT, "size": 15, "shadow": HALO},
            hoverinfo="skip",
        )
    )
    chart.update_yaxes(
        categoryorder="array", categoryarray=names[::-1], range=[-0.6, len(names) - 0.2]
    )
    return chart
