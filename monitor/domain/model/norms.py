"""The bounds by which answers become points, colours, signals and suggestions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from monitor.domain.model.limits import (
    MOST_MONTHS,
    Above,
    Bound,
    Count,
    Days,
    Months,
    NotNegative,
    OneOf,
    Points,
    Rising,
    Share,
    Text,
    WholeMonths,
    Within,
    Years,
)


@dataclass(frozen=True, slots=True)
class Scale:
    """Bounds on points (0-100), the length of a month in days, and how tables give answers.

    ``computed_tolerance`` (a fraction): how far a typed share may lie from the computed one.
    ``commitment_months``: how long after the subsidy a partner's commitment must last to count.
    """

    red_below: Bound
    green_from: Annotated[Bound, Above("red_below")]
    stable_below: Points
    month_days: Annotated[float, Within(28, 31)]
    computed_tolerance: Share
    commitment_months: Months
    source: Text


@dataclass(frozen=True, slots=True)
class Completeness:
    """From which coverage (fractions of weight) points are shown."""

    dimension_min_weight_share: Share
    dimension_min_core_share: Share
    total_min_weight_share: Share
    total_min_dimensions: Count
    required_dimensions: tuple[str, ...]
    source: Text


class Mean(StrEnum):
    """Which mean makes a total of dimensions."""

    ARITHMETIC = "arithmetic"
    GEOMETRIC = "geometric"


@dataclass(frozen=True, slots=True)
class Aggregation:
    """How dimensions make the total: ``over_dimensions`` is a :class:`Mean`.

    ``floor`` (points): a dimension counts for at least so many in a geometric mean, in which one
    of 0 points would make everything 0.
    """

    over_dimensions: Annotated[str, OneOf(tuple(Mean))]
    floor: Annotated[float, Within(0, 100, open=True)]
    source: Text


@dataclass(frozen=True, slots=True)
class Robustness:
    """How a score is computed again in other ways, to see how sure it is.

    ``draws`` variants from one ``seed``. In each a weight differs by at most ``weight_spread`` (a
    fraction) and an answer in levels by at most ``judgement_levels``; ``geometric_share`` of them
    (a fraction) take the geometric mean over dimensions. ``band`` is the part of the variants
    (a fraction) that lies within the band, as many below it as above.
    """

    draws: Annotated[int, Within(1, 10_000)]
    seed: Annotated[int, Within(0)]
    weight_spread: Share
    judgement_levels: Annotated[float, Within(0, 4)]
    geometric_share: Share
    band: Annotated[float, Within(0, 1, open=True)]
    source: Text


@dataclass(frozen=True, slots=True)
class CoverageCap:
    """The total stays below green where the subsidy ends soon and this share is lower."""

    indicator: Text
    below: Share
    months_before_end: Months
    source: Text


@dataclass(frozen=True, slots=True)
class ExpectedPath:
    """The expected total by months since the start: (months, points), linear between."""

    points: Annotated[tuple[tuple[Months, Points], ...], Rising()]
    tolerance: Points
    source: Text


@dataclass(frozen=True, slots=True)
class Groups:
    """From how many partnerships a median is shown, and up to how many as dots.

    Fewer than 5 never make a median, whatever a model says.
    ``stand_months``: how old a monitor may be on the date for which the stand is made up.
    """

    min_partnerships: Annotated[int, Within(5)]
    dots_up_to: Annotated[int, Above("min_partnerships", or_equal=True)]
    stand_months: Annotated[float, Within(0, MOST_MONTHS, open=True)]
    source: Text


@dataclass(frozen=True, slots=True)
class KpiStatus:
    """Bounds on how far the target of a KPI is met, a fraction (see ``Kpi.met``)."""

    red_below: Share
    green_from: Annotated[Share, Above("red_below")]
    source: Text


@dataclass(frozen=True, slots=True)
class Suggestions:
    """When a score or share makes a candidate for the SWOT."""

    weakness_below: Bound
    strength_from: Annotated[Bound, Above("weakness_below")]
    concentration_above: Share
    coverage_below: Share
    source: Text


@dataclass(frozen=True, slots=True)
class Signals:
    """How far a measured share (fraction) or amount (euro) may lie beyond a financing bound.

    As few euros as that may lie between two amounts that should be equal, however small they are.
    """

    share_tolerance: Share
    money_tolerance: NotNegative
    source: Text


@dataclass(frozen=True, slots=True)
class Plausibility:
    """From where a number or date is asked to be looked at again.

    ``realised_times_budget``: of the whole budget; ``kpi_times_target``: of its target.
    ``amounts_differ_from`` (a fraction): amounts that should be equal are, up to that. Days:
    ``round_early_days`` that a reference date may lie before the year of its round,
    ``round_late_days`` after it, ``ahead_days`` after today, and ``outcome_days`` after the
    subsidy in which its outcome may be unknown.
    ``project_years`` from the start of a project to the end of its subsidy; if it has none,
    ``running_years`` to the reference date. Below ``euros_in_full_from`` the largest amount of a
    project may be in thousands.
    """

    realised_times_budget: Annotated[float, Within(1)]
    kpi_times_target: Annotated[float, Within(1)]
    amounts_differ_from: Share
    round_early_days: Days
    round_late_days: Days
    ahead_days: Days
    outcome_days: Days
    project_years: Years
    running_years: Years
    euros_in_full_from: NotNegative
    source: Text


@dataclass(frozen=True, slots=True)
class ShelfLife:
    """After how many calendar months without a change an answer asks to be confirmed.

    ``months`` by block of the workbook (:mod:`monitor.domain.blocks`), every block.
    """

    months: Mapping[str, WholeMonths]
    source: Text


@dataclass(frozen=True, slots=True)
class AfterSubsidy:
    """When a partnership is ready for the end of its subsidy, and when is asked what became of it.

    ``periods`` are the ends, in months from now, of the periods in which subsidies end.
    ``commitment_from`` (a fraction) is how much of ``commitment_indicator`` makes partners ready;
    for money the bound is that of ``coverage_cap``. ``outcome_months``: how long after the end.
    ``score_until_months``: so long after the end a monitor still tells how it stood at the end.
    """

    periods: Annotated[tuple[Annotated[float, Within(0, MOST_MONTHS, open=True)], ...], Rising()]
    commitment_indicator: Text
    commitment_from: Share
    outcome_months: Annotated[tuple[WholeMonths, ...], Rising()]
    score_until_months: Annotated[int, Within(0, MOST_MONTHS)]
    source: Text


class Criterion(StrEnum):
    """What partnerships can have in common."""

    SECTOR = "sector"
    PHASE = "phase"
    SIZE = "size"
    SCHEME = "scheme"


@dataclass(frozen=True, slots=True)
class Similar:
    """Which partnerships are alike: by classes, and in which order these count.

    ``criteria`` (each a :class:`Criterion`), the weightiest first: the last is dropped first.
    ``phase_years``: the last project year of each phase; ``size_partners``: the largest number of
    present partners of each size. Both have one class more than bounds.
    """

    criteria: tuple[Annotated[str, OneOf(tuple(Criterion))], ...]
    phase_years: Annotated[tuple[Count, ...], Rising()]
    size_partners: Annotated[tuple[Count, ...], Rising()]
    source: Text


@dataclass(frozen=True, slots=True)
class Comparability:
    """How much of a model's weight (fractions) an older round must be able to answer.

    From ``yes_from`` on its recomputed score may be set beside those of this model, from
    ``partly_from`` on with care, and below that not.
    """

    partly_from: Annotated[float, Within(0, 1, open=True)]
    yes_from: Annotated[Share, Above("partly_from")]
    source: Text


NORMS: Mapping[str, type] = {
    "scale": Scale,
    "completeness": Completeness,
    "aggregation": Aggregation,
    "robustness": Robustness,
    "coverage_cap": CoverageCap,
    "expected_path": ExpectedPath,
    "groups": Groups,
    "kpi_status": KpiStatus,
    "suggestions": Suggestions,
    "signals": Signals,
    "plausibility": Plausibility,
    "shelf_life": ShelfLife,
    "after": AfterSubsidy,
    "similar": Similar,
    "comparability": Comparability,
}
"""The norms by what they are called in a model and in its file. Each has a ``source``."""
