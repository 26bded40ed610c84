"""The smallest number of steps to the next colour.

A step is one level higher on one question; of a share or a number, as many points as a level is
worth; of a date or a choice, the best there is. While the same questions are answered the total is
a weighted sum of points (scoring rules 3 and 4), so a step adds the same whatever the others do,
and on one question no step adds more than the one before it. What keeps a total from green (rule
5) asks for steps of its own: costs after the subsidy that aren't covered, and every red dimension,
the steps that add most there and no more than it needs. Of all that are left come those that add
most to the total. With as many steps no other choice comes higher, so with fewer none gets there.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from monitor.domain.colour import Colour
from monitor.domain.model import Indicator, Mean, Model
from monitor.domain.points import FULL, highest_points, points_at
from monitor.domain.rounding import NOISE
from monitor.domain.scores import Scores

_STEP = FULL / 4
"""What one of five levels more is worth."""


@dataclass(frozen=True, slots=True)
class Step:
    """A question to come from ``now`` to ``then`` points, in ``count`` steps."""

    indicator: Indicator
    now: float
    then: float
    count: int


@dataclass(frozen=True, slots=True)
class NextColour:
    """What it takes to get from the colour that a total has to the one above it.

    ``steps`` by question in model order; ``total`` what the points come to; ``costs``: whether one
    of the steps is that the costs after the subsidy get covered up to the model's bound.
    """

    colour: Colour
    steps: tuple[Step, ...]
    total: float
    costs: bool

    @property
    def count(self) -> int:
        """How many steps there are, over all questions."""
        return sum(step.count for step in self.steps)


class _Up(NamedTuple):
    """One step on a question, the ``nth``; what it adds: to its points, dimension and total."""

    indicator: Indicator
    nth: int
    points: float
    in_dimension: float
    in_total: float


def next_colour(scores: Scores, model: Model, *, costs_open: bool) -> NextColour | None:
    """The next colour of one submission; None where it has no total, or nothing above it.

    ``scores`` are of that submission only; ``costs_open`` as ``weighing.costs_open`` has it. Raises
    ValueError for a model whose total is no arithmetic mean: there steps don't add up.
    """
    if model.aggregation.over_dimensions != Mean.ARITHMETIC:
        raise ValueError("steps add up only in an arithmetic mean")
    total = scores.totals.iloc[0]
    if total["colour"] not in (Colour.RED, Colour.ORANGE):
        return None
    to_green = total["colour"] == Colour.ORANGE
    costs = to_green and costs_open
    ups = _ups(scores, model)
    taken = _for_costs(ups, scores, model) if costs else []
    if to_green:
        for name, points in _shown(scores).items():
            here = [up for up in ups if up.indicator.dimension == name]
            lacking = model.scale.red_below - points
            taken += _most_first(here, taken, lacking, lambda up: up.in_dimension)
    bound = model.scale.green_from if to_green else model.scale.red_below
    taken += _most_first(ups, taken, bound - total["points"], lambda up: up.in_total)
    return NextColour(
        Colour.GREEN if to_green else Colour.ORANGE,
        _by_question(taken, scores, model),
        float(total["points"]) + sum(up.in_total for up in taken),
        costs,
    )


def _ups(scores: Scores, model: Model) -> list[_Up]:
    """Every step that is left on the questions that count."""
    points, shown = _points(scores), _shown(scores)
    counts = [model.indicator[name] for name in points if model.indicator[name].dimension in shown]
    told = dict.fromkeys(shown, 0.0)
    for item in counts:
        told[item.dimension] += item.weight
    whole = sum(model.dimension[name].weight for name in shown)
    found = []
    for item in counts:
        in_dimension = item.weight / told[item.dimension]
        in_total = in_dimension * model.dimension[item.dimension].weight / whole
        for nth, more in enumerate(_sizes(item, points[item.id]), 1):
            found.append(_Up(item, nth, more, more * in_dimension, more * in_total))
    return found


def _sizes(indicator: Indicator, now: float) -> list[float]:
    """The points that each step left on a question adds, the first ones first."""
    left = highest_points(indicator) - now
    if left <= NOISE:
        return []
    if indicator.kind in ("date", "choice"):
        return [left]
    whole = int((left + NOISE) // _STEP)
    rest = left - whole * _STEP
    return [_STEP] * whole + ([rest] if rest > NOISE else [])


def _for_costs(ups: Sequence[_Up], scores: Scores, model: Model) -> list[_Up]:
    """The steps by which the costs after the subsidy are covered up to the model's bound."""
    cap = model.coverage_cap
    lacking = (
        points_at(model.indicator[cap.indicator], cap.below * FULL) - _points(scores)[cap.indicator]
    )
    here = [up for up in ups if up.indicator.id == cap.indicator]
    return _most_first(here, [], lacking, lambda up: up.points)


def _most_first(
    ups: Sequence[_Up], taken: Sequence[_Up], lacking: float, adds: Callable[[_Up], float]
) -> list[_Up]:
    """The fewest steps that, with those ``taken``, add what is lacking.

    Of equals first the questions that got fewest steps, then model order.
    """
    done = {(up.indicator.id, up.nth) for up in taken}
    lacking -= sum(adds(up) for up in ups if (up.indicator.id, up.nth) in done)
    found: list[_Up] = []
    for up in sorted(ups, key=lambda up: (-adds(up), up.nth)):
        if lacking <= NOISE:
            break
        if (up.indicator.id, up.nth) not in done:
            found.append(up)
            lacking -= adds(up)
    return found


def _by_question(taken: Sequence[_Up], scores: Scores, model: Model) -> tuple[Step, ...]:
    points = _points(scores)
    steps = []
    for item in model.indicators:
        here = [up.points for up in taken if up.indicator.id == item.id]
        if here:
            now = points[item.id]
            steps.append(Step(item, now, now + sum(here), len(here)))
    return tuple(steps)


def _points(scores: Scores) -> Mapping[str, float]:
    told = scores.indicators.dropna(subset=["points"])
    return dict(zip(told["indicator"], told["points"], strict=True))


def _shown(scores: Scores) -> Mapping[str, float]:
    shown = scores.dimensions.dropna(subset=["points"])
    return dict(zip(shown["dimension"], shown["points"], strict=True))
