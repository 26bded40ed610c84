"""The two colour bounds across a chart of points, and the word of each part between them."""

import textwrap

import plotly.graph_objects as go

from monitor.charts.style import BOUND
from monitor.domain.colour import LABEL, Colour
from monitor.domain.model import Scale

_PARTS = Colour.RED, Colour.ORANGE, Colour.GREEN
"""The parts of a scale from 0 to 100 points, from the lowest."""
REACH = (-3.0, 105.0)
"""The points that an upright axis reaches."""
_BESIDE = 12
"""How many letters stand on a line beside an axis."""


def add_bounds(chart: go.Figure, scale: Scale, until: float = 1.0) -> None:
    """Draw the two bounds as thin lines across an upright axis of points.

    ``until``: how much of the width they cross; behind that there is only room for words.
    """
    for bound in _ends(scale)[1:-1]:
        chart.add_hline(y=bound, x1=until, **BOUND)


def zones_upright(chart: go.Figure, scale: Scale, until: float = 1.0) -> None:
    """Divide an upright axis of points at the two bounds, with each part's word beside it.

    The words stand among the axis's numbers, so that nothing drawn runs through them.
    ``until``: how much of the width the bounds cross.
    """
    add_bounds(chart, scale, until)
    ends = _ends(scale)
    words = {
        (low + high) / 2: "<br>".join(textwrap.wrap(colour.look.word, _BESIDE))
        for low, high, colour in zip(ends, ends[1:], _PARTS, strict=False)
    }
    ticks = {end: f"{end:.0f}" for end in ends}
    ticks |= {at: f'<span style="color:{LABEL}">{word}</span>' for at, word in words.items()}
    chart.update_yaxes(range=list(REACH), tickvals=list(ticks), ticktext=list(ticks.values()))


def zones_across(chart: go.Figure, scale: Scale) -> None:
    """Divide a level axis of points at the two bounds, with each part's word above it.

    The words stand apart on a narrow screen too, where they would touch beside the lines.
    """
    ends = _ends(scale)
    chart.update_xaxes(range=[0, 100], tickvals=ends, tickfont_size=14)
    for bound in ends[1:-1]:
        chart.add_vline(x=bound, **BOUND)
    for low, high, colour in zip(ends, ends[1:], _PARTS, strict=False):
        chart.add_annotation(
            x=(low + high) / 2, y=1, yref="paper", yanchor="bottom", text=colour.look.word,
            showarrow=False, font={"size": 14, "color": LABEL},
        )  # fmt: skip


def _ends(scale: Scale) -> list[float]:
    return [0.0, scale.red_below, scale.green_from, 100.0]
