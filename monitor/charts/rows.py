"""Charts of rows, the first on top: each with a label above it, or its name beside it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import plotly.graph_objects as go

from monitor.charts.bounds import zones_across
from monitor.charts.style import figure, line
from monitor.domain.colour import CONTEXT, INK
from monitor.domain.model import Scale

_TOP, _BOTTOM = 28, 34
_LABEL_ABOVE = 0.2
_NAMED_ROW, _MARGIN = 46, 70


def labelled_rows(count: int, height: int, top: int = _TOP) -> go.Figure:
    """An empty chart of so many rows, each ``height`` pixels, for labels above what they hold."""
    chart = figure(top + _BOTTOM + count * height)
    chart.update_layout(margin={"l": 4, "r": 12, "t": top, "b": _BOTTOM})
    chart.update_yaxes(range=[count - 0.6, -0.9], visible=False)
    return chart


def label_row(chart: go.Figure, row: int, text: str, **place: Any) -> None:
    """Write a label above what a row holds, from its left; ``place``: where else it stands."""
    chart.add_annotation(
        **{"x": 0, "y": row - _LABEL_ABOVE, "bgcolor": "white", **place},
        xanchor="left", yanchor="bottom", align="left", text=text,
        showarrow=False, font={"size": 14, "color": INK}, xshift=-3, borderpad=0,
    )  # fmt: skip


def points_across(height: int, scale: Scale) -> go.Figure:
    """An empty chart with points from left to right, and the word of each colour above it."""
    chart = figure(height)
    chart.update_layout(margin={"t": _TOP, "r": 14})  # room for the words, and for "100"
    zones_across(chart, scale)
    return chart


def named_rows(names: Sequence[str], scale: Scale) -> go.Figure:
    """The same with a row for each of these names, beside the axis."""
    chart = points_across(_NAMED_ROW * len(names) + _MARGIN, scale)
    chart.update_yaxes(
        categoryorder="array",
        categoryarray=names[::-1],
        range=[-0.6, len(names) - 0.2],
        ticklabelstandoff=10,  # what stands at 0 reaches to the left of the axis
    )
    return chart


def ranges(spans: Iterable[tuple[str, float, float]]) -> Iterator[go.Scatter]:
    """A broad band for each name, from the lowest to the highest points."""
    for name, low, high in spans:
        yield line([low, high], [name, name], color=CONTEXT, width=6).update(opacity=0.5)


def dots(xs: Any, ys: Any) -> go.Scatter:
    """Partnerships as dots that tell nothing of who they are."""
    return go.Scatter(
        x=xs,
        y=ys,
        mode="markers",
        marker={"color": CONTEXT, "size": 9, "line": {"color": "white", "width": 1}},
        hoverinfo="skip",
        cliponaxis=False,
    )
