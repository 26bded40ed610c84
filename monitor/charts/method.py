"""The charts of the method: how much each dimension weighs, and the expected path."""

import textwrap

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from monitor.charts.style import GRID, STROKE, figure, legend_above, line, plain
from monitor.domain.colour import ACCENT, CONTEXT, INK, LABEL
from monitor.reports import words

_ROW = 44
_LINE = 24
"""Letters on a line of a name: on a narrow screen the bars need room too."""
_BELOW_KEY = 12
_HEAVIEST = 2
_ROOM_FOR_WORDS = 1.7
"""How much longer an axis is than its longest bar, for two numbers behind it on a narrow screen."""


def weight_bars(weights: pd.DataFrame) -> go.Figure:
    """Each dimension's share of the total (method.weights), the two heaviest marked."""
    heaviest = weights.index.isin(weights.nlargest(_HEAVIEST, "share").index)
    names, chart = _bars_by_name(weights["name"], 16)
    chart.add_trace(
        go.Bar(
            x=weights["share"] * 100,
            y=names,
            orientation="h",
            marker={"color": [ACCENT if heavy else CONTEXT for heavy in heaviest]},
            text=[words.percent(share) for share in weights["share"]],
            textposition="outside",
            cliponaxis=False,
            hoverinfo="skip",
        )
    )
    chart.update_xaxes(visible=False, range=[0, weights["share"].max() * 130])
    return chart


def influence_bars(shares: pd.DataFrame) -> go.Figure:
    """Each dimension's real share (influence_words.shares), with a stroke at its weight."""
    names, chart = _bars_by_name(shares["name"], 48 + _BELOW_KEY)
    real, paper = shares["real"] * 100, shares["paper"] * 100
    chart.add_trace(
        go.Bar(
            x=real, y=names, orientation="h", name="deel van de verschillen",
            marker={"color": CONTEXT}, hoverinfo="skip",
        )
    )  # fmt: skip
    chart.add_trace(
        go.Scatter(
            x=paper, y=names, mode="markers", name="gewicht", hoverinfo="skip",
            marker={**STROKE, "size": 26},
        )
    )  # fmt: skip
    ends = np.maximum(real, paper)
    for name, at, share, weight in zip(names, ends, shares["real"], shares["paper"], strict=True):
        said = f"<b>{words.percent(share)}</b> bij {words.percent(weight)}"
        chart.add_annotation(
            x=at, y=name, text=said, showarrow=False, xanchor="left", xshift=8,
            font={"size": 14, "color": INK},
        )  # fmt: skip
    chart.update_layout(margin_t=32)
    legend_above(chart)
    # The stroke of the first row is as high as its row, and would touch the words of the key.
    chart.update_yaxes(range=[-0.5, len(names) - 0.5 + _BELOW_KEY / _ROW])
    least = min(0.0, real.min())
    chart.update_xaxes(visible=False, range=[least * 1.1, ends.max() * _ROOM_FOR_WORDS])
    return chart


def _bars_by_name(texts: pd.Series, margin: int) -> tuple[list[str], go.Figure]:
    """The names of rows as lines that fit beside them, and an empty chart for a bar to each."""
    names = ["<br>".join(textwrap.wrap(plain(text), _LINE)) for text in texts]
    chart = figure(_ROW * len(names) + margin)
    chart.update_layout(bargap=0.35)
    chart.update_yaxes(categoryorder="array", categoryarray=names[::-1], ticklabelstandoff=8)
    return names, chart


def expected_path(path: pd.DataFrame) -> go.Figure:
    """The expected total by months since the start (method.path), with where it begins to
    be on course."""
    chart = figure(320)
    chart.add_trace(line(path["months"], path["on_course"], color=CONTEXT, width=1.5, dash="dash"))
    chart.add_trace(
        go.Scatter(
            x=path["months"],
            y=path["points"],
            mode="lines+markers+text",
            line={"color": ACCENT, "width": 3},
            marker={"size": 9},
            text=[words.whole(points) for points in path["points"]],
            textposition="top center",
            textfont={"color": ACCENT, "size": 15},
            cliponaxis=False,
            hoverinfo="skip",
        )
    )
    chart.update_layout(margin_t=24)
    last = path.iloc[-1]
    chart.add_annotation(
        x=last["months"],
        y=last["on_course"],
        text="op koers vanaf hier",
        showarrow=False,
        xanchor="right",
        yanchor="top",
        yshift=-14,
        font={"size": 14, "color": LABEL},
    )
    chart.update_xaxes(
        title={"text": "maanden na de start", "font": {"size": 14, "color": LABEL}},
        tickvals=list(path["months"]),
        range=[-2, last["months"] + 2],
    )
    chart.update_yaxes(
        range=[0, 100], tickvals=[0, 20, 40, 60, 80, 100], showgrid=True, gridcolor=GRID
    )
    return chart
