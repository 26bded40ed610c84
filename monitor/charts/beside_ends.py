"""Where the label of a line stands: beside its end where that is free, else behind the years."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from monitor.charts.apart import apart
from monitor.charts.year_axis import YearAxis

_LEAD = 0.05
"""Room to lead to the labels behind the years, as a share of the axis."""
_BESIDE = "middle right"
_SIDES = {_BESIDE: 0.0, "bottom right": -0.5, "top right": 0.5}
"""Where a label may stand, best first, and how far that is from its middle in heights of it."""
_MARK = 0.01, 2.5
"""How far a mark reaches at each side, as a share of the axis and in points."""
_STILL = 1.0
"""How many points a label may stand from its line's end without being led to."""


_COLUMNS = ["left", "right", "before", "after"]
"""Of ``drawn`` of :func:`free_sides`."""


class _Box(NamedTuple):
    """What a label takes: shares of the axis from left to right, points from low to high."""

    left: float
    right: float
    low: float
    high: float

    def touches(self, other: "_Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.low < other.high and other.low < self.high

    def crossed(self, stretches: np.ndarray) -> bool:
        """Whether one of some stretches runs through it; a row of _COLUMNS for each."""
        left, right, before, after = stretches.T
        begin, end = np.maximum(left, self.left), np.minimum(right, self.right)
        slope = (after - before) / np.where(right > left, right - left, 1)
        first, last = before + slope * (begin - left), before + slope * (end - left)
        over, under = np.maximum(first, last) >= self.low, np.minimum(first, last) <= self.high
        return bool(((begin <= end) & over & under).any())


def column(axis: YearAxis) -> pd.Timestamp:
    """Where the labels behind the years begin."""
    return axis.start + (axis.years_end + _LEAD) * (axis.end - axis.start)


def free_sides(
    ends: pd.DataFrame,
    drawn: pd.DataFrame,
    sizes: Sequence[float],
    axis: YearAxis,
    reach: tuple[float, float],
) -> list[str]:
    """On which side of its line's end each label covers nothing, as plotly calls it; "" on none.

    ``ends``: pps_id, place and points of the last mark of each line. ``drawn``: the straight
    stretches that a label mustn't cover, each with its pps_id ("" for nobody's), from ``left`` to
    ``right`` as shares of the axis, at ``before`` and ``after`` points. ``sizes``: how many points
    high each label is; each is as wide as one behind the years. ``reach``: the points that the
    upright axis spans.

    Beside marks of several lines on one place a label would seem to be of all.
    """
    width = 1 - axis.share(column(axis))
    stretches, whose = drawn[_COLUMNS].to_numpy(dtype="float64"), drawn["pps_id"].to_numpy()
    taken: list[_Box] = []
    sides = []
    for end, size in zip(ends.to_dict("records"), sizes, strict=True):
        others = stretches[whose != end["pps_id"]]
        left, points = axis.share(end["place"]), end["points"]
        mark = _Box(left - _MARK[0], left + _MARK[0], points - _MARK[1], points + _MARK[1])
        alone = not mark.crossed(stretches[(whose != end["pps_id"]) & (whose != "")])
        free = {}
        for side, shift in _SIDES.items():
            low = points + (shift - 0.5) * size
            box = _Box(left, left + width, low, low + size)
            if (
                alone
                and box.right <= axis.years_end
                and reach[0] <= box.low
                and box.high <= reach[1]
                and not box.crossed(others)
                and not any(map(box.touches, taken))
            ):
                free[side] = box
        sides.append(next(iter(free), ""))
        taken += list(free.values())[:1]
    return sides


def place_labels(
    ends: pd.DataFrame,
    sides: Sequence[str],
    sizes: Sequence[float],
    axis: YearAxis,
    reach: tuple[float, float],
) -> pd.DataFrame:
    """``ends`` with ``x``, ``height`` and ``side`` of each label, and ``led``.

    ``ends`` are ordered by points, the lowest first; the rest is as :func:`free_sides` takes and
    gives it. What has no free side stands behind the years.

    ``led``: whether a line must lead to it, for it stands there at another height than its own.
    None leads from before the last year: across the years it would be taken for data.
    """
    side = pd.Series(sides, ends.index, dtype="str")
    behind = side == ""
    found = ends.assign(
        x=ends["place"].mask(behind, column(axis)),
        height=ends["points"],
        side=side.mask(behind, _BESIDE),
    )
    found.loc[behind, "height"] = apart(
        ends.loc[behind, "points"].tolist(),
        [size for size, free in zip(sizes, sides, strict=True) if not free],
        *reach,
    )
    moved = (found["height"] - found["points"]).abs() > _STILL
    return found.assign(led=moved & (found["place"] >= axis.last_year))
