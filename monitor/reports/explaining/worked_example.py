"""A score worked out step by step, with invented answers, by the very functions that score."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import cycle
from typing import Any

import pandas as pd

from monitor.domain import frames
from monitor.domain.colour import Colour
from monitor.domain.frames import State
from monitor.domain.model import Dimension, Indicator, Model
from monitor.domain.scores import score
from monitor.reports import point_words, words

_DATES = {
    "start_date": date(2024, 9, 1),
    "subsidy_end": date(2028, 8, 31),
    "reference_date": date(2026, 10, 1),
}
_PARTS = (0.5, 0.75, 0.25)
"""How far along the line from 0 to 100 points the invented answers lie, in turn."""

_SUBMISSION = 1


@dataclass(frozen=True, eq=False)
class Example:
    """The heaviest dimension worked out from its answers, then the total from the dimensions.

    Both tables hold numbers with a product to add up; the question that is left open and the
    dimensions without points have none.
    """

    dimension: Dimension
    answers: pd.DataFrame
    mean: str
    margin: str
    dimensions: pd.DataFrame
    total: str


@cache
def worked_example(model: Model) -> Example:
    """The example for this model, scored once."""
    dimension = max(model.dimensions, key=lambda item: item.weight)
    optional = [item.id for item in model.of_dimension(dimension.id) if not item.core]
    left_open = optional[-1:]
    answers = frames.frame(frames.ANSWERS, _answers(model, left_open), submission=_SUBMISSION)
    header = frames.frame(frames.HEADER, [_DATES], submission=_SUBMISSION)
    scores = score(header, answers, model)
    points = scores.indicators.set_index("indicator")["points"]
    by_dimension = {row["dimension"]: row for row in scores.dimensions.to_dict("records")}
    given = {row["indicator"]: row for row in answers.to_dict("records")}
    asked = pd.DataFrame(
        [
            {
                "Vraag": item.name,
                "Antwoord": _written(item, given[item.id]),
                "Punten": points[item.id],
                "Gewicht": item.weight,
                "Punten × gewicht": points[item.id] * item.weight,
            }
            for item in model.of_dimension(dimension.id)
        ]
    )
    weighed = pd.DataFrame(
        [
            {
                "Onderdeel": item.name,
                "Punten": by_dimension[item.id]["points"],
                "Gewicht": item.weight,
                "Punten × gewicht": by_dimension[item.id]["points"] * item.weight,
            }
            for item in model.dimensions
        ]
    )
    whole = by_dimension[dimension.id]
    total = scores.totals.iloc[0].to_dict()
    return Example(
        dimension,
        asked,
        _mean(asked, whole, "de beantwoorde vragen", model),
        _margin(asked, whole, model),
        weighed,
        _mean(weighed, total, "de onderdelen met punten", model),
    )


def _answers(model: Model, left_open: list[str]) -> Iterator[dict[str, Any]]:
    """Plausible answers to every question but one, as the reader would give them."""
    for indicator, part in zip(model.indicators, cycle(_PARTS), strict=False):
        if indicator.id in left_open:
            yield {"indicator": indicator.id, "state": State.EMPTY}
        else:
            yield {
                "indicator": indicator.id,
                "state": State.ANSWERED,
                **_answer(indicator, part, model),
            }


def _answer(indicator: Indicator, part: float, model: Model) -> dict[str, Any]:
    """The answer that lies at this part of the line from 0 to 100 points."""
    if indicator.kind == "level":
        return {"number": 1 + round(part * (len(indicator.levels) - 1))}
    if indicator.kind == "choice":
        nearest = min(indicator.options, key=lambda item: abs((item.points or 0) - 100 * part))
        return {"text": nearest.id}
    zero, full = indicator.zero_at or 0, indicator.full_at or 0
    value = zero + part * (full - zero)
    if indicator.kind == "date":
        span = timedelta(days=round(value * model.scale.month_days))
        base = _DATES[indicator.counts_from]
        return {"date": base + span if indicator.counts_from == "subsidy_end" else base - span}
    return {"number": value / 100 if indicator.kind == "share" else value}


def _written(indicator: Indicator, row: dict[Any, Any]) -> str:
    """An answer as a coordinator would say it."""
    if row["state"] != State.ANSWERED:
        return "leeg"
    match indicator.kind:
        case "level":
            return f"niveau {words.whole(row['number'])}"
        case "choice":
            return indicator.label(str(row["text"]))
        case "date":
            return words.day(row["date"])
        case "share":
            return f"{words.number(row['number'] * 100)}%"
        case _:
            return words.number(row["number"])


def _mean(table: pd.DataFrame, scored: dict[Any, Any], over: str, model: Model) -> str:
    """The weighted mean in words, with the sum, the weight it is divided by and its colour."""
    counted = table.dropna(subset=["Punten"])
    look = Colour(scored["colour"]).look
    return (
        f"Opgeteld {words.number(counted['Punten × gewicht'].sum(), 2)}. Gedeeld door het gewicht "
        f"van {over}: {words.number(counted['Gewicht'].sum())}. Dat is "
        f"{words.number(scored['points'], 2)}, dus "
        f"{point_words.points(scored['points'], model)} punten: {look.word} {look.symbol}."
    )


def _margin(table: pd.DataFrame, scored: dict[Any, Any], model: Model) -> str:
    """What the open question leaves open."""
    open_ones = table[table["Punten"].isna()]
    names = words.listing([f"'{name}'" for name in open_ones["Vraag"]])
    low, high = (point_words.points(scored[name], model) for name in ("low", "high"))
    told, asked = table["Gewicht"].sum() - open_ones["Gewicht"].sum(), table["Gewicht"].sum()
    return (
        f"De vraag {names} is open. De dekking is {words.number(told)} van {words.number(asked)}: "
        f"{words.percent(scored['coverage'])}. Met 0 punten voor die vraag wordt het "
        f"{low}, met 100 punten {high}."
    )
