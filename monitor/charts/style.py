"""What all charts share: typeface, palette and axes. One accent on grey."""

import html
from typing import Any

import orjson
import plotly.graph_objects as go
from plotly.io.json import to_json_plotly

from monitor.domain.colour import CONTEXT, INK, LABEL

Figure = go.Figure
"""A chart, for those who show one without knowing how it is drawn."""

GRID = "#E5E7EB"
FONT = {"family": "Source Sans, sans-serif", "size": 15, "color": INK}
HALO = "0 0 3px white, 0 0 3px white, 0 0 3px white"
"""A shadow that keeps a number readable on top of a line."""
BOUND: dict[str, Any] = {
    "line_color": CONTEXT,
    "line_width": 1,
    "line_dash": "dot",
    "layer": "below",
}
STROKE: dict[str, Any] = {
    "symbol": "line-ns-open",
    "size": 30,
    "color": INK,
    "line": {"width": 3},
}
"""The mark of what is aimed at, across a bar."""
CONFIG: dict[str, Any] = {"displayModeBar": False, "responsive": True, "scrollZoom": False}
"""How the browser shows a figure: no toolbar; the table beside it holds the numbers."""


class _Kept(go.Figure):  # type: ignore[misc]  # plotly is untyped
    """A figure that is written out once: Streamlit asks for it at every click.

    So it no longer changes once it is shown. It holds only what JSON knows by itself: over one
    array of texts Plotly would go through the whole figure at each click.
    """

    _written: dict[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        if self._written is None:
            self._written = orjson.loads(to_json_plotly(super().to_dict()))
        return self._written


def plain(text: str) -> str:
    """Text from outside for a figure, which reads some HTML: the text itself, never markup."""
    return html.escape(text, quote=False)


def figure(height: int) -> go.Figure:
    """An empty figure in our style, ``height`` pixels high."""
    chart = _Kept()
    chart.update_layout(
        height=height,
        font=FONT,
        separators=",.",
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        dragmode=False,
        hoverlabel={"font": FONT, "bgcolor": "white", "bordercolor": CONTEXT},
    )
    style_axes(chart)
    return chart


def line(xs: Any, ys: Any, **look: Any) -> go.Scatter:
    """A line with nothing to point at; ``look`` is its color, width and dash."""
    return go.Scatter(x=xs, y=ys, mode="lines", line=look, hoverinfo="skip")


def legend_above(chart: go.Figure) -> None:
    """Show what the traces are called in a row above the chart; it needs room in the margin."""
    chart.update_layout(
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "traceorder": "normal",
                "itemclick": False, "itemdoubleclick": False, "font": {"size": 14}},
    )  # fmt: skip


def style_axes(chart: go.Figure) -> None:
    """Give every axis of a figure our style; needed again after adding panels."""
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "automargin": True}
    chart.update_xaxes(**axis, tickfont={"color": LABEL})
    chart.update_yaxes(**axis, tickfont={"color": INK})
