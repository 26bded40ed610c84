"""What all charts share: typeface, palette, axes and the two thresholds. One accent on grey."""

import html
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from monitor.domain.colour import CONTEXT, INK, LABEL, Colour
from monitor.domain.model import Scale

Figure = go.Figure
"""A chart, for those who show one without knowing how it is drawn."""

GRID = "#E5E7EB"
FONT = {"family": "Source Sans, sans-serif", "size": 15, "color": INK}
HALO = "0 0 3px white, 0 0 3px white, 0 0 3px white"
"""A shadow that keeps a number readable on top of a line."""
_BOUND = {"line_color": CONTEXT, "line_width": 1, "line_dash": "dot", "layer": "below"}
_WORDS_REACH = 12.0
"""Points above and below a bound where a number would touch its words."""
CONFIG: dict[str, Any] = {"displayModeBar": False, "responsive": True, "scrollZoom": False}
"""How the browser shows a figure: no toolbar; the table beside it holds the numbers."""


class _Kept(go.Figure):  # type: ignore[misc]  # plotly is untyped
    """A figure that is written out once: Streamlit asks for it at every click.

    So it no longer changes once it is shown.
    """

    _written: dict[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        if self._written is None:
            self._written = super().to_dict()
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


def style_axes(chart: go.Figure) -> None:
    """Give every axis of a figure our style; needed again after adding panels."""
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "automargin": True}
    chart.update_xaxes(**axis, tickfont={"color": LABEL})
    chart.update_yaxes(**axis, tickfont={"color": INK})


def add_thresholds(chart: go.Figure, scale: Scale, points: Sequence[float] | None = None) -> None:
    """Draw the two colour bounds as thin lines across a y axis of points.

    With the ``points`` of the chart, from left to right, each line gets its words too, on the side
    where fewer points are near.
    """
    for bound, colour in ((scale.red_below, Colour.ORANGE), (scale.green_from, Colour.GREEN)):
        chart.add_hline(y=bound, **_BOUND)
        if points is None:
            continue
        near = [abs(point - bound) < _WORDS_REACH for point in points]
        half = len(near) // 2
        right = sum(near[:half]) > sum(near[len(near) - half :])
        chart.add_annotation(
            x=1 if right else 0, xref="paper", xanchor="right" if right else "left",
            y=bound, yanchor="bottom", text=f"{bound:.0f} {colour.look.word}",
            showarrow=False, font={"size": 14, "color": LABEL},
        )  # fmt: skip


def add_zones(chart: go.Figure, scale: Scale) -> None:
    """Divide an x axis of points at the two colour bounds, with each colour's word above its part.

    The words stand apart on a narrow screen too, where they would touch beside the lines.
    """
    ends = [0.0, scale.red_below, scale.green_from, 100.0]
    chart.update_xaxes(range=[0, 100], tickvals=ends, tickfont_size=14)
    for bound in ends[1:-1]:
        chart.add_vline(x=bound, **_BOUND)
    for low, high, colour in zip(
        ends, ends[1:], (Colour.RED, Colour.ORANGE, Colour.GREEN), strict=False
    ):
        chart.add_annotation(
            x=(low + high) / 2, y=1, yref="paper", yanchor="bottom", text=colour.look.word,
            showarrow=False, font={"size": 14, "color": LABEL},
        )  # fmt: skip
