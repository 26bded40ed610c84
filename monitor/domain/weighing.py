"""From points of indicators to those of dimensions and totals: means, bounds, coverage, colours.

Scoring rules 3 to 7 on arrays of S submissions. Colours and reasons are positions in their enum,
so that ten thousand submissions cost hardly more than one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.extensions import ExtensionArray

from monitor.domain.aggregation import MEANS, quotient
from monitor.domain.colour import Colour
from monitor.domain.model import Indicator, Model
from monitor.domain.points import FULL, Board, Flags, Floats, days
from monitor.domain.rounding import NOISE

Positions = NDArray[np.intp]


class NotShown(StrEnum):
    """Why a dimension has no points; empty where it has."""

    SHOWN = ""
    COVERAGE = "dekking"
    CORE = "kern"


class Cap(StrEnum):
    """Why a total with the points for green is held at orange; empty where it isn't held."""

    NONE = ""
    RED_DIMENSION = "dimensie rood"
    COSTS_NOT_COVERED = "dekking"


_GREY, _RED, _ORANGE, _GREEN = (
    list(Colour).index(colour) for colour in (Colour.GREY, Colour.RED, Colour.ORANGE, Colour.GREEN)
)
_SHOWN, _LOW_COVERAGE, _NO_CORE = (list(NotShown).index(reason) for reason in NotShown)
_FREE, _HELD_BY_RED, _HELD_BY_COSTS = (list(Cap).index(reason) for reason in Cap)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Weighted means, arrays of one shape: points, ``low`` and ``high`` are NaN where not shown;
    coverage is a fraction and always there."""

    points: Floats
    low: Floats
    high: Floats
    coverage: Floats


def weigh_dimensions(board: Board, model: Model) -> tuple[Weighed, Positions]:
    """The dimensions of each submission (S × dimensions), and why not shown (NotShown)."""
    parts = [_weigh_dimension(board, dimension.id, model) for dimension in model.dimensions]
    weighed = [part for part, _ in parts]
    return (
        Weighed(
            points=np.stack([part.points for part in weighed], axis=1),
            low=np.stack([part.low for part in weighed], axis=1),
            high=np.stack([part.high for part in weighed], axis=1),
            coverage=np.stack([part.coverage for part in weighed], axis=1),
        ),
        np.stack([not_shown for _, not_shown in parts], axis=1),
    )


def _weigh_dimension(board: Board, dimension: str, model: Model) -> tuple[Weighed, Positions]:
    rules = model.completeness
    columns, weight, core, worst, best = _members(dimension, model)
    applicable = board.applicable[:, columns]
    answered = applicable & board.answered[:, columns]
    unanswered = applicable & ~answered
    asked = (applicable * weight).sum(axis=1)
    told = (answered * weight).sum(axis=1)
    earned = (np.where(answered, board.points[:, columns], 0) * weight).sum(axis=1)
    coverage = np.where(asked > 0, quotient(told, asked), 0)
    core_answered = (answered & core).sum(axis=1)
    core_needed = rules.dimension_min_core_share * (applicable & core).sum(axis=1)
    not_shown = np.select(
        [coverage < rules.dimension_min_weight_share - NOISE, core_answered < core_needed - NOISE],
        [_LOW_COVERAGE, _NO_CORE],
        _SHOWN,
    )
    shown = not_shown == _SHOWN

    def if_shown(points: Floats, share: Floats) -> Floats:
        return np.where(shown, quotient(points, share), np.nan)

    return Weighed(
        points=if_shown(earned, told),
        low=if_shown(earned + (unanswered * worst * weight).sum(axis=1), asked),
        high=if_shown(earned + (unanswered * best * weight).sum(axis=1), asked),
        coverage=coverage,
    ), not_shown


@lru_cache(maxsize=64)
def _members(dimension: str, model: Model) -> tuple[Flags, Floats, Flags, Floats, Floats]:
    """Where a dimension's indicators stand; their weight, whether core, lowest and highest points.

    Kept: for one submission making these would cost as much as weighing.
    """
    members = model.of_dimension(dimension)
    worst, best = np.array([_extremes(item) for item in members]).T
    return (
        np.array([item.dimension == dimension for item in model.indicators]),
        np.array([item.weight for item in members], dtype=float),
        np.array([item.core for item in members]),
        worst,
        best,
    )


def _extremes(indicator: Indicator) -> tuple[float, float]:
    """The lowest and highest points an answer can get."""
    if indicator.kind != "choice":
        return 0, FULL
    worth = [option.points for option in indicator.options if option.points is not None]
    return min(worth), max(worth)


def weigh_total(dimensions: Weighed, model: Model) -> Weighed:
    """The total of each submission, over the dimensions that are shown."""
    rules = model.completeness
    weight = np.array([dimension.weight for dimension in model.dimensions], dtype=float)
    required = [dimension.id in rules.required_dimensions for dimension in model.dimensions]
    has_points = ~np.isnan(dimensions.points)
    held = (has_points * weight).sum(axis=1)
    shown = (
        (held >= (rules.total_min_weight_share - NOISE) * weight.sum())
        & (has_points.sum(axis=1) >= rules.total_min_dimensions)
        & has_points[:, required].all(axis=1)
    )

    weights = (has_points * weight).T
    mean_of = MEANS[model.aggregation.over_dimensions]

    def mean(points: Floats) -> Floats:
        found = mean_of(np.where(has_points, points, 0).T, weights, model.aggregation.floor)
        return np.where(shown, found, np.nan)

    return Weighed(
        points=mean(dimensions.points),
        low=mean(dimensions.low),
        high=mean(dimensions.high),
        coverage=(dimensions.coverage * weight).sum(axis=1) / weight.sum(),
    )


def colours(points: Floats, model: Model) -> Positions:
    """The colour of points on their own (positions in Colour); NaN is grey."""
    scale = model.scale
    return np.select(
        [np.isnan(points), points < scale.red_below - NOISE, points < scale.green_from - NOISE],
        [_GREY, _RED, _ORANGE],
        _GREEN,
    )


def total_colours(
    points: Floats, dimension_colours: Positions, costs_open: Flags, model: Model
) -> tuple[Positions, Positions]:
    """The colour of totals, and what holds them at orange (positions in Colour and Cap).

    Where both a red dimension and costs that are not covered hold it, the dimension is named. One
    that weighs nothing holds no total.
    """
    own = colours(points, model)
    capped = np.select(
        [own != _GREEN, _any_red(dimension_colours, model), costs_open],
        [_FREE, _HELD_BY_RED, _HELD_BY_COSTS],
        _FREE,
    )
    return np.where(capped == _FREE, own, _ORANGE), capped


def kept_from_green(dimension_colours: Positions, costs_open: Flags, model: Model) -> Flags:
    """Which totals couldn't be green whatever their points (see :func:`total_colours`)."""
    return _any_red(dimension_colours, model) | costs_open


def _any_red(dimension_colours: Positions, model: Model) -> Flags:
    flags: Flags = ((dimension_colours == _RED) & weighty(model)).any(axis=1)
    return flags


def weighty(model: Model) -> Flags:
    """Which dimensions weigh something, in model order: in a simulation one may weigh 0."""
    return np.array([dimension.weight > 0 for dimension in model.dimensions])


def costs_open(board: Board, headers: pd.DataFrame, model: Model) -> Flags:
    """Whether the subsidy ends soon, or has ended, while costs after it aren't covered enough."""
    cap = model.coverage_cap
    column = list(model.indicator).index(cap.indicator)
    left = days(headers["subsidy_end"].to_numpy() - headers["reference_date"].to_numpy())
    soon = left <= cap.months_before_end * model.scale.month_days
    low = board.value[:, column] < cap.below * FULL - NOISE
    flags: Flags = soon & low & board.answered[:, column]
    return flags


def expected_points(headers: pd.DataFrame, model: Model) -> Floats:
    """The expected total by the time since the start; NaN where a date is missing."""
    passed = days(headers["reference_date"].to_numpy() - headers["start_date"].to_numpy())
    return expected_at(passed / model.scale.month_days, model)


def expected_at(months: Floats | Sequence[float], model: Model) -> Floats:
    """The expected total so many months after the start; NaN where these are missing."""
    bends, points = zip(*model.expected_path.points, strict=True)
    found: Floats = np.interp(months, bends, points)
    return found


def on_track(points: Floats, expected: Floats, model: Model) -> ExtensionArray:
    """Whether a total is at most the tolerance below the expected one; missing if either is."""
    held = points >= expected - model.expected_path.tolerance - NOISE
    known = ~np.isnan(points) & ~np.isnan(expected)
    return pd.arrays.BooleanArray(held, ~known)
