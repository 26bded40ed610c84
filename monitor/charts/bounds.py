"""The two colour bounds across a chart of points, with their words where there is room."""

from collections.abc import Iterable, Sequence

import numpy as np
import plotly.graph_objects as go

from monitor.charts.style import BOUND
from monitor.domain.colour import LABEL, Colour
from monitor.domain.model import Scale

Spot = tuple[float, float]
"""Something drawn: its place on the x axis, from 0 on the left to 1 on the right, and its points.
"""

NUMBER_AWAY = 5.0
"""Points above or below a mark where its number stands."""

_SAMPLES = 60
_WORDS_AWAY, _WORDS_REACH = 3.5, 7.0
"""Points from a bound to the middle of its words, and from there to what touches them."""
_WORDS_WIDTH = 0.5
"""How wide the words of a bound are on the narrowest screen, as a share of the axis."""


def along(places: Iterable[float], points: Iterable[float]) -> list[Spot]:
    """Spots all along a line through these places, in order; it goes on where points are NaN."""
    known = [spot for spot in zip(places, points, strict=True) if not np.isnan(spot[1])]
    if not known:
        return []
    xs, ys = zip(*known, strict=True)
    between = np.linspace(xs[0], xs[-1], _SAMPLES)
    return list(zip(between.tolist(), np.interp(between, xs, ys).tolist(), strict=True))


def add_thresholds(chart: go.Figure, scale: Scale, drawn: Sequence[Spot] | None = None) -> None:
    """Draw the two colour bounds as thin lines across a y axis of points.

    With what the chart has ``drawn``, each line gets its words too: at the end, above or below it,
    where least is in their way.
    """
    for bound, colour in ((scale.red_below, Colour.ORANGE), (scale.green_from, Colour.GREEN)):
        chart.add_hline(y=bound, **BOUND)
        if drawn is None:
            continue
        right, below = min(
            [(False, False), (True, False), (False, True), (True, True)],
            key=lambda side: _in_the_way(bound, side[0], side[1], drawn),
        )
        chart.add_annotation(
            x=1 if right else 0, xref="paper", xanchor="right" if right else "left",
            y=bound, yanchor="top" if below else "bottom",
            text=f"vanaf {bound:.0f} {colour.look.word}",
            showarrow=False, font={"size": 14, "color": LABEL},
        )  # fmt: skip


def _in_the_way(bound: float, right: bool, below: bool, drawn: Sequence[Spot]) -> int:
    """How much is drawn where the words of a bound would stand."""
    middle = bound - _WORDS_AWAY if below else bound + _WORDS_AWAY
    return sum(
        (place > 1 - _WORDS_WIDTH if right else place < _WORDS_WIDTH)
        and abs(points - middle) < _WORDS_REACH
        for place, points in drawn
    )
