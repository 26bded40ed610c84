"""Small multiples: a panel for each dimension, in model order, with the same axes."""

from collections.abc import Iterable, Mapping
from typing import Any

import plotly.graph_objects as go

from monitor.charts.bounds import add_bounds
from monitor.charts.style import figure, style_axes
from monitor.domain.colour import INK
from monitor.domain.model import Model

_COLUMNS = 2
ROW = 205
"""The pixels that a panel takes with its title."""
PANEL_REACH = (-4.0, 108.0)
"""The points that the upright axis of each panel reaches."""
_MARGIN = 56


def panels(
    model: Model,
    reach: tuple[Any, Any],
    ticks: Mapping[Any, str],
    traces: Mapping[str, Iterable[go.Scatter]],
    *,
    row: int = ROW,
    until: float = 1.0,
) -> go.Figure:
    """A figure with the traces of each dimension (by id) in a panel of its own.

    ``reach``: where the shared x axis begins and ends, in years or dates; ``ticks``: the texts by
    their place on it. Panels are small: there is room for one at each end. ``row``: the pixels
    that a panel takes with its title. ``until``: how much of its width the bounds cross.
    """
    dimensions = model.dimensions
    rows = -(-len(dimensions) // _COLUMNS)
    chart = figure(rows * row + _MARGIN)
    chart.set_subplots(
        rows=rows,
        cols=_COLUMNS,
        specs=[
            [{} if down * _COLUMNS + column < len(dimensions) else None for column in range(2)]
            for down in range(rows)
        ],
        subplot_titles=[item.short for item in dimensions],
        horizontal_spacing=0.08,
        vertical_spacing=0.08,
    )
    chart.update_layout(margin={"t": 30})
    style_axes(chart)
    for title, axis in zip(chart.layout.annotations, chart.select_xaxes(), strict=True):
        title.update(
            x=axis.domain[0],
            xanchor="left",
            text=f"<b>{title.text}</b>",
            font_size=15,
            font_color=INK,
        )
    places = [divmod(place, _COLUMNS) for place in range(len(dimensions))]
    for item, (down, column) in zip(dimensions, places, strict=True):
        for trace in traces[item.id]:
            chart.add_trace(trace, row=down + 1, col=column + 1)
    add_bounds(chart, model.scale, until)
    bounds = [0.0, model.scale.red_below, model.scale.green_from, 100.0]
    chart.update_yaxes(range=list(PANEL_REACH), tickvals=bounds, showticklabels=False)
    chart.update_yaxes(showticklabels=True, col=1)
    chart.update_xaxes(
        range=list(reach),
        tickvals=list(ticks),
        ticktext=list(ticks.values()),
        tickangle=0,
        ticklabelstandoff=8,
        showticklabels=False,
    )
    for down, column in places[-_COLUMNS:]:
        chart.update_xaxes(showticklabels=True, row=down + 1, col=column + 1)
    return chart
