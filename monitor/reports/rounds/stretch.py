"""On which stretch of the scale a change is drawn: its chart takes it, and its subtitle says it."""

from itertools import accumulate

from monitor.reports.rounds.why import Why

_ROOM = 0.08
"""Room beside the lowest and the highest point, as a share of what lies between."""
_LEAST = 4.0
"""How many points are shown at least: a change of almost nothing should look like that."""


def ends(why: Why) -> list[float]:
    """The points of the round before, and where each of the ``bars`` takes them."""
    tenths = accumulate((bar.tenths for bar in why.bars), initial=why.exact[0])
    return [value / 10 for value in tenths]


def stretch(why: Why) -> tuple[float, float]:
    """The lowest and the highest points that the axis shows; they may lie beyond 0 or 100."""
    points = ends(why)
    low, high = min(points), max(points)
    middle, reach = (low + high) / 2, max(high - low, _LEAST) * (0.5 + _ROOM)
    return middle - reach, middle + reach
