"""How the points of dimensions make a total: their weighted arithmetic or geometric mean.

In an arithmetic mean a high dimension makes up for a low one in full, in a geometric one only in
part. Points and weights come by dimension; each of either is an array, and those of a dimension
broadcast. What doesn't count has weight 0, and any finite points. Where nothing counts the mean is
NaN.
"""

from collections.abc import Callable, Iterable, Mapping

import numpy as np

from monitor.domain.model import Mean
from monitor.domain.points import Floats


def arithmetic(points: Iterable[Floats], weights: Floats) -> Floats:
    """The weighted mean over dimensions."""
    earned = [one * weight for one, weight in zip(points, weights, strict=True)]
    return quotient(sum(earned[1:], start=earned[0]), weights.sum(axis=0))


def geometric(points: Iterable[Floats], weights: Floats, floor: float) -> Floats:
    """The weighted geometric mean over dimensions; points below ``floor`` count as that."""
    found: Floats = np.exp(arithmetic([np.log(np.maximum(one, floor)) for one in points], weights))
    return found


MEANS: Mapping[str, Callable[[Iterable[Floats], Floats, float], Floats]] = {
    Mean.ARITHMETIC: lambda points, weights, _: arithmetic(points, weights),
    Mean.GEOMETRIC: geometric,
}
"""The means by what they are called in a model: of points, weights and the floor."""


def quotient(part: Floats, whole: Floats) -> Floats:
    """Part by whole; NaN where there is no whole."""
    found: Floats = part / np.where(whole > 0, whole, np.nan)
    return found
