"""How much each part of the model really moves the total, over monitors as they are.

A weight is a share on paper. A dimension in which all partnerships stand alike moves nobody's
total, however much it weighs; one in which they differ moves it more than its weight says.
"""

from dataclasses import dataclass

import numpy as np

from monitor.domain.model import Mean, Model
from monitor.domain.points import Floats
from monitor.domain.scores import Scores


@dataclass(frozen=True, slots=True)
class Share:
    """A share on paper and a real one."""

    paper: float
    real: float


@dataclass(frozen=True, slots=True)
class Influence:
    """Shares (fractions) by id, in model order: ``paper`` by weight, ``real`` over ``n`` monitors.

    Both add up to 1 over dimensions, and over indicators. ``real`` is a part's share in the
    variance of the total: its covariance with the total, by the variance. A share below 0 is of a
    part that is higher where the total is lower. NaN where no two totals differ.
    """

    n: int
    dimensions: dict[str, Share]
    indicators: dict[str, Share]


def influence(scores: Scores, model: Model) -> Influence:
    """The influence of each part of the model on the totals of these scores.

    Only monitors with a total count. A total is a sum of contributions: weight times points. What
    isn't shown or answered contributes as its dimension or total does, for that is how a weighted
    mean of the rest treats it; so contributions add up to the total exactly. That is a sum only
    where the total is an arithmetic mean: raises ValueError for a model with another.
    """
    if model.aggregation.over_dimensions != Mean.ARITHMETIC:
        raise ValueError("contributions add up only to an arithmetic mean")
    totals = scores.totals["points"].to_numpy()
    counted = ~np.isnan(totals)
    total = totals[counted]
    by_dimension = scores.dimensions["points"].to_numpy().reshape(-1, len(model.dimensions))
    by_dimension = by_dimension[counted]
    by_indicator = scores.indicators["points"].to_numpy().reshape(-1, len(model.indicators))
    by_indicator = by_indicator[counted]
    weight = np.array([item.weight for item in model.dimensions])
    weight = weight / weight.sum()
    dimension = np.where(np.isnan(by_dimension), total[:, None], by_dimension)
    places = [list(model.dimension).index(item.dimension) for item in model.indicators]
    within = np.array(
        [
            item.weight / sum(other.weight for other in model.of_dimension(item.dimension))
            for item in model.indicators
        ]
    )
    shown = ~np.isnan(by_dimension)[:, places] & ~np.isnan(by_indicator)
    indicator = np.where(shown, by_indicator, dimension[:, places])
    return Influence(
        n=int(counted.sum()),
        dimensions=_shares(list(model.dimension), weight, dimension, total),
        indicators=_shares(list(model.indicator), weight[places] * within, indicator, total),
    )


def _shares(ids: list[str], paper: Floats, points: Floats, total: Floats) -> dict[str, Share]:
    """The shares of parts with this weight (of the whole) and these points (monitors × parts)."""
    spread = total - total.mean() if len(total) else total
    variance = spread @ spread
    real = paper * (spread @ points) / variance if variance > 0 else np.full(len(ids), np.nan)
    return {
        name: Share(float(on_paper), float(found))
        for name, on_paper, found in zip(ids, paper, real, strict=True)
    }
