"""What if: the same monitor with other answers or weights. Nothing of it is ever stored."""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from monitor.domain.frames import Origin, State
from monitor.domain.model import Indicator, Model
from monitor.domain.points import FULL

Value = float | str
"""An answer as it is tried: a level, percentage points, a number, months, or an option's id.

Months count from what the question counts from: after the end of the subsidy, before the peildatum.
"""

Row = Mapping[Any, Any]
"""A row of a frame, by column."""

MONTHS = 120
"""So many months a date may lie away at most; ten years."""


def limits(indicator: Indicator, now: float = math.nan) -> tuple[float, float]:
    """The lowest and the highest answer to a question that isn't a choice, as a :data:`Value`.

    They hold what is answered now (see :func:`answered`), in whole numbers: a computed share, or a
    date, may lie further away than what can be typed.
    """
    low, high = _limits(indicator)
    if math.isnan(now):
        return low, high
    return min(low, math.floor(now)), max(high, math.ceil(now))


def _limits(indicator: Indicator) -> tuple[float, float]:
    match indicator.kind:
        case "level":
            return 1, len(indicator.levels)
        case "share":
            return 0, indicator.top * FULL
        case "number":
            return indicator.reach
        case "date":
            return -MONTHS, MONTHS
    raise ValueError(f"{indicator.id} has no lowest and highest answer")


def answered(indicator: Indicator, answer: Row, head: Row, model: Model) -> float:
    """What is answered to a question that isn't a choice, as a :data:`Value`; NaN where nothing is.

    ``answer``: a row of frames.ANSWERS; ``head``: that of frames.HEADER. Nothing is rounded.
    """
    if answer["state"] != State.ANSWERED:
        return math.nan
    if indicator.kind == "share":
        return float(answer["number"]) * FULL
    if indicator.kind != "date":
        return float(answer["number"])
    months = (answer["date"] - head[indicator.counts_from]).days / model.scale.month_days
    return float(months if indicator.counts_from == "subsidy_end" else -months)


def with_answers(
    answers: pd.DataFrame, given: Mapping[str, Value], header: pd.DataFrame, model: Model
) -> pd.DataFrame:
    """The answers of one submission as if these (by indicator) had been given.

    ``answers`` (frames.ANSWERS with submission, at least one row) is left as it is; a question that
    its workbook didn't have is added. ``header``: its frames.HEADER. Raises ValueError for what is
    no answer to its question.
    """
    rows = answers.set_index("indicator")
    rows = rows.reindex(rows.index.union(list(given), sort=False))
    was, head = rows.to_dict("index"), header.iloc[0].to_dict()
    cells = {name: _cell(name, value, was[name], head, model) for name, value in given.items()}
    rows["submission"] = answers["submission"].iloc[0]
    for name, (column, value) in cells.items():
        rows.loc[name, ["state", "origin"]] = [State.ANSWERED.value, Origin.TYPED.value]
        rows.loc[name, column] = value
    return rows.reset_index(names="indicator")


def _cell(
    name: str, value: Value, was: Row, head: Row, model: Model
) -> tuple[str, float | str | pd.Timestamp]:
    """In which column of frames.ANSWERS an answer stands, and what it is there."""
    indicator = model.indicator.get(name)
    if indicator is None or not _fits(indicator, value, was, head, model):
        raise ValueError(f"{value} is no answer to {name}")
    if isinstance(value, str):
        return "text", value
    if indicator.kind == "share":
        return "number", value / FULL
    if indicator.kind != "date":
        return "number", float(value)
    base = head[indicator.counts_from]
    if pd.isna(base):
        raise ValueError(f"{name} counts from a date that isn't there")
    span = pd.Timedelta(days=value * model.scale.month_days)
    return "date", base + span if indicator.counts_from == "subsidy_end" else base - span


def _fits(
    indicator: Indicator,
    value: Value,
    was: Row,
    head: Row,
    model: Model,
) -> bool:
    """Whether a value can be an answer to a question."""
    if indicator.kind == "choice" or isinstance(value, str):
        return value in [option.id for option in indicator.options]
    low, high = limits(indicator, answered(indicator, was, head, model))
    return low <= value <= high and (indicator.kind != "level" or value == int(value))


def with_weights(model: Model, times: Mapping[str, float]) -> Model:
    """The model as if each dimension weighed so many times what it weighs (0: not at all).

    Dimensions that aren't named keep their weight. Raises ValueError for a weight below 0, for what
    is no dimension, and where nothing is left that counts.
    """
    if unknown := set(times) - set(model.dimension):
        raise ValueError(f"no dimension: {', '.join(sorted(unknown))}")
    if min(times.values(), default=0) < 0:
        raise ValueError("a dimension can't weigh less than nothing")
    if not any(times.get(name, 1.0) for name in model.dimension):
        raise ValueError("nothing counts")
    return replace(
        model,
        dimensions=tuple(
            replace(item, weight=item.weight * times.get(item.id, 1.0)) for item in model.dimensions
        ),
    )
