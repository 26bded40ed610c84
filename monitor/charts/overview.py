"""The overview's chart: how the partnerships are spread over each dimension."""

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.rows import dots, named_rows, ranges
from monitor.charts.style import HALO
from monitor.domain.colour import ACCENT, LABEL
from monitor.domain.groups import Display
from monitor.domain.model import Model
from monitor.reports import point_words, words


def dimension_spread(dimensions: pd.DataFrame, points: pd.DataFrame, model: Model) -> go.Figure:
    """Median and range of each dimension, the partnerships as dots where they are few.

    ``dimensions``: Overview.dimensions; ``points``: its dimension_points. A
    dimension with too few partnerships for a median has an empty row. Where not every partnership
    has points, their number stands below the dimension's name.
    """
    shown = dimensions[dimensions["display"] != Display.PARTNERSHIPS]
    names = list(dimensions["name"])
    chart = named_rows(names, model.scale)
    label = dict(zip(dimensions["dimension"], names, strict=True))
    dotted = set(shown.loc[shown["display"] == Display.DOTS, "dimension"])
    few = points[points["dimension"].isin(dotted)].dropna(subset=["points"])
    chart.add_traces(list(ranges(zip(shown["name"], shown["low"], shown["high"], strict=True))))
    chart.add_trace(dots(few["points"], few["dimension"].map(label)))
    chart.add_trace(
        go.Scatter(
            x=shown["median"],
            y=shown["name"],
            mode="markers+text",
            marker={"color": ACCENT, "size": 15, "symbol": "diamond"},
            text=[point_words.points(value, model) for value in shown["median"]],
            textposition="top center",
            textfont={"color": ACCENT, "size": 15, "shadow": HALO},
            hovertemplate="%{y}: mediaan %{text}<extra></extra>",
            cliponaxis=False,
        )
    )
    everybody = points["dimension"].value_counts()
    chart.update_yaxes(
        tickvals=names,
        ticktext=[
            name if n == everybody[dimension] else _with_number(name, n)
            for name, n, dimension in zip(
                names, dimensions["n"], dimensions["dimension"], strict=True
            )
        ],
    )
    return chart


def _with_number(name: str, n: int) -> str:
    who = words.amount(n, "PPS", "PPS’en")
    return f'{name}<br><span style="color:{LABEL};font-size:14px">{who}</span>'
