"""An answer in words, and where its points come from."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from monitor.domain.frames import State
from monitor.domain.model import Indicator, Model
from monitor.reports import words

UNANSWERED: Mapping[str, str] = {
    State.EMPTY: "nog niet ingevuld",
    State.UNKNOWN: "onbekend",
    State.NOT_APPLICABLE: "n.v.t.",
    State.INVALID: "niet te lezen",
}
"""What is said of a question without an answer that counts."""

_LEVELS_OF = " 1-"


def in_words(indicator: Indicator, answer: Mapping[str, Any], model: Model) -> str:
    """What was answered. ``answer`` is a row of frames.ANSWERS."""
    if answer["state"] != State.ANSWERED:
        return UNANSWERED[answer["state"]]
    match indicator.kind:
        case "level":
            level = int(answer["number"])
            return f"{level_name(indicator)} {level}: {indicator.levels[level - 1]}"
        case "date":
            return words.day(answer["date"])
        case "choice":
            return indicator.label(str(answer["text"]))
    return measured(indicator, answer["number"], model)


def measured(indicator: Indicator, value: float, model: Model) -> str:
    """A share (a fraction) or number with its unit: "45% van private partners", "3 jaar"."""
    if pd.isna(value):
        return words.MISSING
    if indicator.kind == "share":
        return f"{share(indicator.id, value, model)}{indicator.unit.removeprefix('%')}"
    return f"{words.number(value)} {indicator.unit}"


def share(indicator: str, value: float, model: Model) -> str:
    """A share that is an answer, as it is shown everywhere: never across what it is held against.

    That is the whole, and for the coverage after the subsidy the bound below which it caps a score.
    """
    return words.percent(value, *_held_against(indicator, model))


def exact_share(indicator: str, value: float, model: Model) -> str:
    """The same in tenths, where a change smaller than a whole percent must be seen."""
    return words.exact_percent(value, *_held_against(indicator, model))


def percentage(indicator: str, value: float, model: Model) -> int:
    """The whole number that :func:`share` shows."""
    return words.percentage(value, *_held_against(indicator, model))


def _held_against(indicator: str, model: Model) -> tuple[float, ...]:
    cap = model.coverage_cap
    return (1, cap.below) if indicator == cap.indicator else (1,)


def level_name(indicator: Indicator) -> str:
    """What the steps of a level are called: "Niveau" or "Fase"."""
    return indicator.unit.partition(_LEVELS_OF)[0].capitalize()


def scale_in_words(indicator: Indicator) -> str:
    """Where 0 and where 100 points lie, in a sentence."""
    match indicator.kind:
        case "level":
            name = level_name(indicator).lower()
            return f"{name} 1 is 0 punten, {name} {len(indicator.levels)} is 100 punten"
        case "choice":
            worth = [f"{item.label} is {words.whole(item.points)}" for item in indicator.options]
            return f"{words.listing(worth)} punten"
        case "share":
            unit = "%"
        case "date":
            after = indicator.counts_from == "subsidy_end"
            unit = " maanden na het einde van de subsidie" if after else " maanden oud"
        case _:
            unit = f" {indicator.unit}"
    zero, full = words.number(indicator.zero_at), words.number(indicator.full_at)
    return f"{zero}{unit} is 0 punten, {full}{unit} is 100 punten"
