"""Variants: the same answers scored again with slightly other weights, judgement and mean.

Every submission meets the same variants, so what is found of one depends on nothing but itself,
and two of them differ by their answers and not by chance. For the same reason sums run over the
questions one by one: a product of matrices rounds by how many rows it has.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from monitor.domain.aggregation import arithmetic, geometric
from monitor.domain.model import Model
from monitor.domain.points import FULL, Board, Flags, Floats, Places


@dataclass(frozen=True, slots=True)
class Variants:
    """D ways to score. The first ``arithmetic`` of them take the arithmetic mean over dimensions.

    ``questions``: the weights of indicators, I × D; ``dimensions``: those of dimensions, N × D;
    ``judgement``: points on top of an answer's own, I × D, 0 where an answer is measured.
    """

    questions: Floats
    dimensions: Floats
    judgement: Floats
    arithmetic: int


@lru_cache(maxsize=8)
def variants(model: Model) -> Variants:
    """The variants of a model: always the same for the same model."""
    rules = model.robustness
    chance = np.random.default_rng(rules.seed)

    def noise(rows: int) -> Floats:
        return chance.uniform(-1, 1, (rows, rules.draws))

    def varied(weights: list[float]) -> Floats:
        return np.array(weights)[:, None] * (1 + rules.weight_spread * noise(len(weights)))

    step = [
        FULL / (len(item.levels) - 1) if item.kind == "level" else 0.0 for item in model.indicators
    ]
    return Variants(
        questions=varied([item.weight for item in model.indicators]),
        dimensions=varied([item.weight for item in model.dimensions]),
        judgement=noise(len(step)) * rules.judgement_levels * np.array(step)[:, None],
        arithmetic=rules.draws - round(rules.draws * rules.geometric_share),
    )


def dimension_points(board: Board, shown: Flags, model: Model) -> Floats:
    """The points of dimensions in each variant: N × S × D, 0 where not ``shown`` (N × S).

    An answer in levels is judged higher or lower, but never beyond the lowest or highest level.
    """
    drawn = variants(model)
    answered = board.answered & board.applicable
    points = np.where(answered, board.points, -np.inf)  # no points, whatever the judgement
    found = np.zeros((*shown.shape, model.robustness.draws))
    given = np.empty(found.shape[1:])
    for earned, here, dimension in zip(found, shown, model.dimensions, strict=True):
        members = [item.dimension == dimension.id for item in model.indicators]
        for column in np.flatnonzero(members):
            own = points[:, column, None]
            if model.indicators[column].kind == "level":
                np.add(own, drawn.judgement[column], out=given)
                np.clip(given, 0, FULL, out=given)
                given *= drawn.questions[column]
            else:
                np.multiply(np.maximum(own, 0), drawn.questions[column], out=given)
            earned += given
        for who, told in _sets(answered[:, members] & here[:, None]):
            earned[who] /= drawn.questions[members][told].sum(axis=0) if told.any() else np.inf
    return found


def total_points(dimensions: Floats, shown: Flags, model: Model) -> Floats:
    """The totals in each variant (S × D), over the ``shown`` dimensions; NaN where none is."""
    drawn, floor = variants(model), model.aggregation.floor
    plain, other = slice(drawn.arithmetic), slice(drawn.arithmetic, None)
    totals = np.full(dimensions.shape[1:], np.nan)
    for who, held in _sets(shown.T):
        if held.any():
            points = [one[who] for one, counts in zip(dimensions, held, strict=True) if counts]
            weights = drawn.dimensions[held]
            totals[who, plain] = arithmetic([one[:, plain] for one in points], weights[:, plain])
            totals[who, other] = geometric(
                [one[:, other] for one in points], weights[:, other], floor
            )
    return totals


def _sets(flags: Flags) -> Iterator[tuple[Places | slice, Flags]]:
    """The different rows of flags (S × N), each with where the rows are that are so."""
    codes = flags @ (1 << np.arange(flags.shape[1]))
    different = np.unique(codes)
    for code in different:
        who = np.flatnonzero(codes == code)
        yield who if len(different) > 1 else slice(None), flags[who[0]]
