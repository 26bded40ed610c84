"""The chart of a simulation: each score as it is and as it would be."""

from collections.abc import Sequence

import plotly.graph_objects as go

from monitor.charts.bounds import zones_across
from monitor.charts.rows import label_row, labelled_rows
from monitor.charts.style import plain
from monitor.domain.colour import ACCENT, CONTEXT, INK
from monitor.domain.model import Scale
from monitor.reports.partnership.simulation import Part

_ROW = 62


def simulation_dots(parts: Sequence[Part], scale: Scale) -> go.Figure:
    """A row for the total and each dimension: a full dot now, an open ring in the simulation."""
    chart = labelled_rows(len(parts), _ROW)
    zones_across(chart, scale)
    for row, part in enumerate(parts):
        label_row(chart, row, _label(part))
        if part.now is not None and part.then is not None and part.now != part.then:
            chart.add_trace(_dots([part.now, part.then], row, "lines", line={"color": ACCENT}))
        if part.then is not None:
            ring = {"symbol": "circle-open", "size": 16, "color": ACCENT, "line": {"width": 3}}
            chart.add_trace(_dots([part.then], row, "markers", marker=ring))
        if part.now is not None:
            dot = {"size": 9, "color": CONTEXT if part.now != part.then else INK}
            chart.add_trace(_dots([part.now], row, "markers", marker=dot))
    return chart


def _label(part: Part) -> str:
    name = plain(part.name)
    now = "geen score" if part.now is None else str(part.now)
    if part.now == part.then:
        return f"{name}: {now}, blijft gelijk"
    then = "geen score" if part.then is None else str(part.then)
    look = part.colour_then.look
    return f"{name}: van {now} naar <b>{then}</b> {look.symbol} {look.word}"


def _dots(x: list[int], row: int, mode: str, **style: object) -> go.Scatter:
    return go.Scatter(x=x, y=[row] * len(x), mode=mode, hoverinfo="skip", **style)
