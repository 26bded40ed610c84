"""Why points changed between two rounds: exactly, by indicator.

Between two rounds answers change, but others come and go as well, and then the weights shift: the
mean is taken over other questions. What both rounds share is therefore kept apart. Over the
indicators that count in both, the weights are the same in both rounds, so that the change of the
mean is a sum over indicators of weight times change of points. An answer that no longer counts is
set against the mean of what stayed, in the round before: it pulled the points up or down by its
weight times how far it lay from that mean. An answer that is new likewise, in the round after. The
three kinds together are the whole change, without a rest.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from monitor.domain.model import Mean, Model
from monitor.domain.points import Flags, Floats
from monitor.domain.scores import Scores


class Part(StrEnum):
    """In which of the two rounds an indicator counts; in neither is no part of the change.

    It counts where it has points and its dimension is shown.
    """

    NEITHER = ""
    SHARED = "gebleven"
    VANISHED = "vervallen"
    NEW = "nieuw"


PARTS = tuple(Part)
_SHARED, _VANISHED, _NEW = (PARTS.index(part) for part in PARTS[1:])


@dataclass(frozen=True, slots=True)
class Decomposition:
    """The change of points in P pairs of rounds by the model's I indicators, each array P × I.

    ``part`` holds positions in :data:`PARTS`. ``total`` is what each indicator adds to the change
    of the total, in points; ``dimension`` what it adds to the change of its own dimension. Along a
    row, and within a dimension, they add up to that change. NaN where there is no change to
    explain: points are not shown in both rounds, or no indicator counts in both.
    """

    part: NDArray[np.int64]
    total: Floats
    dimension: Floats


def decompose(scores: Scores, pairs: pd.DataFrame, model: Model) -> Decomposition:
    """Explain the change of each pair: rows with ``before`` and ``after``, numbers of submissions.

    Both are scored in ``scores``, under this model. Raises ValueError if one isn't.
    """
    if model.aggregation.over_dimensions != Mean.ARITHMETIC:
        raise ValueError("parts add up only to a change of an arithmetic mean")
    groups = _Groups(model)
    old, new = (_side(scores, pairs[name], groups) for name in ("before", "after"))
    shared = old.counts & new.counts
    within, across = groups.within(shared), groups.across(shared)
    both = across > 0  # the dimension has indicators that count in both rounds
    to_dimension = within * (new.points - old.points)
    to_total = across * to_dimension
    for side, sign in ((old, -1), (new, 1)):
        alone = side.counts & ~shared
        apart = sign * np.where(alone, groups.within(side.counts), 0)
        mean = groups.sums(within * side.points)
        whole = (across * within * side.points).sum(axis=1, keepdims=True)
        to_dimension += apart * (side.points - mean)
        to_total += groups.across(side.counts) * apart * (side.points - np.where(both, mean, whole))
    told = old.total & new.total & shared.any(axis=1)
    return Decomposition(
        part=np.select(
            [shared, old.counts, new.counts], [_SHARED, _VANISHED, _NEW], PARTS.index(Part.NEITHER)
        ),
        total=np.where(told[:, np.newaxis], to_total, np.nan),
        dimension=np.where(both, to_dimension, np.nan),
    )


@dataclass(frozen=True, slots=True)
class _Side:
    """One round of each pair: points (0 where an indicator doesn't count), which count (P × I),
    and whether the total is shown (P)."""

    points: Floats
    counts: Flags
    total: Flags


def _side(scores: Scores, submissions: pd.Series, groups: "_Groups") -> _Side:
    """The rounds with these numbers, as they were scored."""
    rows = pd.Index(scores.totals["submission"]).get_indexer(pd.Index(submissions))
    if (rows < 0).any():
        raise ValueError("a round of a pair has no scores")
    if len(scores.indicators) != len(scores.totals) * len(groups.of):
        raise ValueError("the scores are not all of this model")
    points = scores.indicators["points"].to_numpy().reshape(-1, len(groups.of))[rows]
    dimensions = scores.dimensions["points"].to_numpy().reshape(-1, len(groups.heavy))[rows]
    counts = ~np.isnan(points) & ~np.isnan(dimensions)[:, groups.of]
    totals: Flags = ~np.isnan(scores.totals["points"].to_numpy()[rows])
    return _Side(np.where(counts, points, 0), counts, totals)


class _Groups:
    """The model's indicators by dimension, and what they weigh when only some of them count.

    ``of``: the place of each indicator's dimension; ``heavy``: the weight of each dimension.
    """

    def __init__(self, model: Model) -> None:
        dimensions = list(model.dimension)
        self.of = np.array([dimensions.index(item.dimension) for item in model.indicators])
        self.heavy = np.array([item.weight for item in model.dimensions], dtype=float)
        self._weight = np.array([item.weight for item in model.indicators], dtype=float)
        self._inside = np.equal.outer(self.of, np.arange(len(dimensions))).astype(float)

    def sums(self, values: Floats) -> Floats:
        """For each indicator the sum over its dimension (P × I)."""
        return self._by_dimension(values)[:, self.of]

    def within(self, counts: Flags) -> Floats:
        """What each indicator that counts weighs in the mean of its dimension; else 0."""
        weighed = counts * self._weight
        return _share(weighed, self.sums(weighed))

    def across(self, counts: Flags) -> Floats:
        """What each indicator's dimension weighs in the mean of those that count; else 0."""
        weighed = (self._by_dimension(counts.astype(float)) > 0) * self.heavy
        return _share(weighed, weighed.sum(axis=1, keepdims=True))[:, self.of]

    def _by_dimension(self, values: Floats) -> Floats:
        # Not a product of matrices: for so few columns its threads cost more than they bring.
        summed: Floats = np.einsum("pi,id->pd", values, self._inside)
        return summed


def _share(part: Floats, whole: Floats) -> Floats:
    """Part by whole; 0 where there is no whole."""
    found: Floats = np.divide(part, whole, out=np.zeros(part.shape), where=whole > 0)
    return found
