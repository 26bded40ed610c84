"""What each answer aims at, so that a dimension comes out where its story has it."""

from collections.abc import Mapping

from data.voorbeeld.demo_stories.chance import dice
from data.voorbeeld.demo_stories.story import Story
from monitor.domain.model import Indicator, Model

_SPREAD = 17
_STEPS = 30

_AHEAD = {
    "fin_cofinancing_realisation": 34,
    "fin_forecast_years": 8,
    "fin_postsubsidy_coverage": -8,
    "fin_own_revenue_share": -16,
    "par_commitment_after": -18,
    "par_active_share": 14,
    "gov_structural_staff": -12,
    "gov_agreement_months": -14,
    "gov_steering": 10,
    "vis_continuation_plan": -4,
    "edu_structural_capacity": -8,
    "reg_gov_commitment": -8,
    "reg_analysis_age": 12,
}
"""How far an answer usually runs ahead of its dimension, or behind, in points."""


def aims(story: Story, position: int, model: Model, known: Mapping[str, float]) -> dict[str, float]:
    """The points (0-100) that each indicator aims at in a round.

    ``known`` are points that the tables already fix; the other answers make up for them.
    """
    known = {**known, **_asked_at_the_start(story, model)}
    found = dict(known)
    for dimension in model.dimensions:
        members = model.of_dimension(dimension.id)
        free = [item for item in members if item.id not in known]
        weight = sum(item.weight for item in free)
        fixed = sum(item.weight * known[item.id] for item in members if item.id in known)
        wanted = story.paths[dimension.id][position] * sum(item.weight for item in members) - fixed
        found |= _shifted({item: _lean(story, item) for item in free}, wanted / weight)
    return found


def value_of(indicator: Indicator, points: float) -> float:
    """Where an answer worth these points lies on its line."""
    zero, full = _line(indicator)
    return zero + (full - zero) * points / 100


def points_of(indicator: Indicator, value: float) -> float:
    """What a value on an indicator's line is worth."""
    zero, full = _line(indicator)
    return min(max((value - zero) / (full - zero), 0), 1) * 100


def _asked_at_the_start(story: Story, model: Model) -> dict[str, float]:
    """A forecast that the scheme asked for is there from the first round."""
    if story.forecast_years is None:
        return {}
    forecast = model.indicator["fin_forecast_years"]
    return {forecast.id: points_of(forecast, story.forecast_years)}


def _line(indicator: Indicator) -> tuple[float, float]:
    if indicator.zero_at is None or indicator.full_at is None:
        raise ValueError(f"{indicator.id} has no line")
    return indicator.zero_at, indicator.full_at


def _lean(story: Story, indicator: Indicator) -> float:
    chance = dice(story.id, indicator.id).uniform(-_SPREAD, _SPREAD)
    return _AHEAD.get(indicator.id, 0) + story.leans.get(indicator.id, 0) + chance


def _shifted(leans: Mapping[Indicator, float], wanted: float) -> dict[str, float]:
    """Move all answers alike until their weighted mean is what is wanted, within 0 and 100."""
    weight = sum(item.weight for item in leans)
    low, high = -200.0, 300.0
    for _ in range(_STEPS):
        shift = (low + high) / 2
        mean = sum(_held(lean + shift) * item.weight for item, lean in leans.items()) / weight
        low, high = (shift, high) if mean < wanted else (low, shift)
    return {item.id: _held(lean + low) for item, lean in leans.items()}


def _held(points: float) -> float:
    return min(max(points, 0.0), 100.0)
