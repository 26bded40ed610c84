"""How sure a score is: where it lies, and what holds of it, over variants of how it is made.

What is shown stays as it is in the score itself: where that has no points there is no band.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from monitor.domain import weighing
from monitor.domain.model import Model
from monitor.domain.points import Board, Flags, Floats, lay_out
from monitor.domain.rounding import NOISE
from monitor.domain.variants import dimension_points, total_points

_AT_ONCE = 64
"""Submissions: few enough for the points of all variants to stay close to the processor."""

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Bands:
    """Bands of submissions, in the order of their headers; within them in model order.

    Both frames have submission, low and high (points; NaN where the score shows none: between
    them lies the model's part of the variants), red, orange, green: in how many variants the
    points have that colour on their own, and near: the bound of a colour that lies within the band
    or between it and the points themselves (NaN where none does). ``totals`` has a row a
    submission, with held: whether a red dimension or uncovered costs keep it from green, whatever
    its points; and stays: whether it has the same colour on either side of ``near`` because of
    that. ``dimensions`` has a row a dimension of each, with dimension, and weakest: in how
    many variants it is the lowest (the first in model order where more are). Counts are 0 where
    there are no points.
    """

    totals: pd.DataFrame
    dimensions: pd.DataFrame


def bands(headers: pd.DataFrame, answers: pd.DataFrame, model: Model) -> Bands:
    """The bands of submissions: frames.HEADER and frames.ANSWERS, as ``scores.score`` takes them.

    Raises ValueError if the frames don't belong together (see ``points.lay_out``).
    """
    board = lay_out(headers, answers, model)
    own, held = _scored(board, headers, model)
    summaries = list(_summaries(board, ~np.isnan(own), model))
    points = np.concatenate([item[0] for item in summaries])
    near = _near(own, points[..., 0], points[..., 1], model)
    weakest = np.concatenate([item[1] for item in summaries])
    submissions = headers["submission"].array
    ids = [dimension.id for dimension in model.dimensions]
    return Bands(
        totals=pd.DataFrame(
            {
                "submission": submissions,
                **_columns(points[:, -1]),
                "near": near[:, -1],
                "held": held,
                "stays": held & (near[:, -1] == model.scale.green_from),
            }
        ),
        dimensions=pd.DataFrame(
            {
                "submission": submissions.repeat(len(ids)),
                "dimension": pd.array(ids * len(headers), dtype="str"),
                **_columns(points[:, :-1].reshape(-1, points.shape[-1])),
                "near": near[:, :-1].ravel(),
                "weakest": weakest.ravel(),
            }
        ),
    )


def _scored(board: Board, headers: pd.DataFrame, model: Model) -> tuple[Floats, Flags]:
    """The points as the score shows them, S × (dimensions, then the total), and which totals
    something keeps from green."""
    dimensions, _ = weighing.weigh_dimensions(board, model)
    total = weighing.weigh_total(dimensions, model)
    held = weighing.kept_from_green(
        weighing.colours(dimensions.points, model),
        weighing.costs_open(board, headers, model),
        model,
    )
    return np.column_stack([dimensions.points, total.points]), held


def _near(points: Floats, low: Floats, high: Floats, model: Model) -> Floats:
    """The lowest bound of a colour within a band or between it and the points; NaN where none."""
    lowest, highest = np.fmin(low, points), np.fmax(high, points)
    bounds = (model.scale.red_below, model.scale.green_from)
    return np.select(
        [(lowest < bound - NOISE) & (bound - NOISE <= highest) for bound in bounds],
        list(bounds),
        np.nan,
    )


def _summaries(board: Board, shown: Flags, model: Model) -> Iterator[tuple[Floats, Counts]]:
    """Of some submissions at a time: S × (dimensions, then the total) × (low, high, counts of
    colours), and S × dimensions in how many variants each is the weakest. ``shown``: what of these
    has points, S × (dimensions, then the total)."""
    dimensions_shown, total_shown = shown[:, :-1].T, shown[:, -1]
    for start in range(0, max(len(board.points), 1), _AT_ONCE):
        here = slice(start, start + _AT_ONCE)
        part = Board(board.state[here], board.value[here], board.points[here])
        parts_shown = dimensions_shown[:, here]
        dimensions = dimension_points(part, parts_shown, model)
        totals = total_points(dimensions, parts_shown, model)
        weakest = _weakest(dimensions, parts_shown)
        dimensions.sort(axis=-1)
        totals.sort(axis=-1)
        yield (
            np.stack(
                [
                    *(
                        _summary(one, flags, model)
                        for one, flags in zip(dimensions, parts_shown, strict=True)
                    ),
                    _summary(totals, total_shown[here], model),
                ],
                axis=1,
            ),
            weakest,
        )


def _summary(points: Floats, shown: Flags, model: Model) -> Floats:
    """Low, high and the counts of the three colours, from points in order (S × D)."""
    rules, scale = model.robustness, model.scale
    cut = round(rules.draws * (1 - rules.band) / 2)
    below_orange, below_green = (
        _below(points, bound - NOISE) for bound in (scale.red_below, scale.green_from)
    )
    ends = np.where(shown, [points[:, cut], points[:, -1 - cut]], np.nan)
    counts = [below_orange, below_green - below_orange, rules.draws - below_green]
    return np.stack([*ends, *np.where(shown, counts, 0)], axis=-1)


def _below(points: Floats, bound: float) -> Counts:
    """How many points of each row lie below a bound; most rows lie on one side of it."""
    counts = np.where(points[:, -1] < bound, points.shape[1], 0)
    across = (points[:, 0] < bound) & (points[:, -1] >= bound)
    counts[across] = (points[across] < bound).sum(axis=-1)
    return counts


def _weakest(dimensions: Floats, shown: Flags) -> Counts:
    """In how many variants each dimension is the lowest of the shown ones, S × N."""
    lowest = np.minimum.reduce(dimensions, axis=0, where=shown[..., None], initial=np.inf)
    unclaimed = np.ones(lowest.shape, dtype=bool)
    counts = np.zeros(shown.T.shape, dtype=np.int64)
    for row, points in enumerate(dimensions):
        claimed = (points == lowest) & unclaimed & shown[row, :, None]
        unclaimed &= ~claimed
        counts[:, row] = claimed.sum(axis=-1)
    return counts


def _columns(summary: Floats) -> dict[str, Floats | Counts]:
    low, high, *counts = summary.T
    return {"low": low, "high": high} | {
        name: count.astype(np.int64)
        for name, count in zip(("red", "orange", "green"), counts, strict=True)
    }
