"""A partnership beside those like it: each part of the score as a row."""

import plotly.graph_objects as go

from monitor.charts.rows import dots, named_rows, ranges
from monitor.charts.style import HALO
from monitor.domain.colour import ACCENT, INK
from monitor.domain.groups import Display
from monitor.reports import point_words
from monitor.reports.regional.similar import Comparison


def beside(found: Comparison) -> go.Figure:
    """Own points, the median, and the others as dots where they are few, else from low to high.

    Nothing in it says who is who: no names, nothing to point at, and points as whole as they are
    shown everywhere.
    """
    model, rows = found.peers.snapshot.model, found.rows
    names = list(rows["name"])
    chart = named_rows(names, model.scale)
    shown = rows.dropna(subset=["median"])
    low, high = (
        [point_words.whole_points(value, model) for value in shown[end]] for end in ("low", "high")
    )
    chart.add_traces(list(ranges(zip(shown["name"], low, high, strict=True))))
    name_of = dict(zip(rows["part"], names, strict=True))
    dotted = set(shown.loc[shown["display"] == Display.DOTS, "part"])
    others = found.points[
        found.points["part"].isin(dotted) & (found.points["pps_id"] != found.monitor.head["pps_id"])
    ]
    few = others.dropna(subset=["points"]).sort_values(["part", "points"])
    whole = [point_words.whole_points(value, model) for value in few["points"]]
    chart.add_trace(dots(whole, few["part"].map(name_of)))
    chart.add_trace(
        go.Scatter(
            x=[point_words.whole_points(value, model) for value in shown["median"]],
            y=shown["name"],
            mode="markers",
            marker={"color": "white", "size": 17, "symbol": "diamond",
                    "line": {"color": INK, "width": 2}},
            hoverinfo="skip",
            cliponaxis=False,
        )
    )  # fmt: skip
    own = rows.dropna(subset=["own"])
    chart.add_trace(
        go.Scatter(
            x=own["own"],
            y=own["name"],
            mode="markers+text",
            marker={"color": ACCENT, "size": 11},
            text=[point_words.points(value, model) for value in own["own"]],
            textposition="top center",
            textfont={"color": ACCENT, "size": 15, "shadow": HALO},
            hoverinfo="skip",
            cliponaxis=False,
        )
    )
    return chart
