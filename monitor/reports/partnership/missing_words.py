"""Why a total or a dimension has no score yet, in words."""

import pandas as pd

from monitor.domain.computed import computed_answers
from monitor.domain.frames import State
from monitor.domain.weighing import NotShown
from monitor.reports import words
from monitor.reports.partnership.opened import Opened
from monitor.reports.tense import Tense

_NAMED = 3
"""Up to how many answers a sentence calls by name."""


def for_dimension(monitor: Opened, reason: str) -> str:
    """What a dimension lacks for a score; "" for one that has a score."""
    rules = monitor.model.completeness
    match reason:
        case NotShown.COVERAGE:
            least = words.percent(rules.dimension_min_weight_share)
            return f"nog geen {least} van de vragen beantwoord (kernvragen tellen dubbel)"
        case NotShown.CORE:
            return "nog niet de helft van de kernvragen beantwoord"
    return ""


def left_out(monitor: Opened, tense: Tense) -> str:
    """Which answers don't count because nobody can read them, in a sentence; "" where all can.

    One that is computed is left out where that goes for a cell that it comes from.
    """
    stopped = computed_answers(monitor.tables).stopped
    names = [
        monitor.model.indicator[name].name
        for name, row in monitor.indicators.items()
        if row["state"] == State.INVALID or (row["state"] == State.EMPTY and name in stopped)
    ]
    if not names:
        return ""
    counts = tense.say("telt", "telde") if len(names) == 1 else tense.say("tellen", "telden")
    return (
        f"{words.amount(len(names), 'antwoord', 'antwoorden')} {counts} niet mee, want daarvoor "
        f"{tense.say('is', 'was')} iets niet te lezen of niet te gebruiken: {_some(names)}."
    )


def _some(names: list[str]) -> str:
    if len(names) <= _NAMED:
        return words.listing(names)
    return f"{', '.join(names[: _NAMED - 1])} en nog {len(names) - _NAMED + 1}"


def for_total(monitor: Opened, tense: Tense) -> list[str]:
    """Which conditions for a total aren't met, in sentences."""
    rules, dimensions = monitor.model.completeness, monitor.model.dimensions
    shown = {name for name, row in monitor.dimensions.items() if not pd.isna(row["points"])}
    held = sum(item.weight for item in dimensions if item.id in shown)
    held /= sum(item.weight for item in dimensions)
    has, then = tense.say("heeft", "had"), tense.say("nu", "toen")
    is_none = tense.say("is", "was")
    found = [
        f"{item.short} {has} nog geen score. Zonder die score {is_none} er geen totaal."
        for item in dimensions
        if item.id in rules.required_dimensions and item.id not in shown
    ]
    if len(shown) < rules.total_min_dimensions:
        found.append(
            f"Ten minste {rules.total_min_dimensions} onderdelen moeten een score hebben; "
            f"{then} {words.amount(len(shown), 'onderdeel', 'onderdelen')}."
        )
    if held < rules.total_min_weight_share:
        found.append(
            "De onderdelen met een score moeten samen voor ten minste "
            f"{words.percent(rules.total_min_weight_share)} tellen; "
            f"{then} {words.percent(held, rules.total_min_weight_share)}."
        )
    return found
