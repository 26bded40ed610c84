"""Which answers of a monitor can be tried otherwise, and in what terms: those of the advice."""

import math
from typing import NamedTuple

import pandas as pd

from monitor.domain.frames import Record, State
from monitor.domain.model import Indicator, Model
from monitor.domain.what_if import Value, answered, limits
from monitor.reports import words
from monitor.reports.partnership.answer_words import in_words, percentage
from monitor.reports.partnership.opened import Opened

_SHARE_STEP = 5
"""How many percentage points one press on a button is."""


class Tried(NamedTuple):
    """A question that can be answered otherwise. ``now`` is its answer as it is shown, if any.

    ``answer`` says that in words. A question about an amount has ``unit`` (what a number in the box
    is), ``low``, ``high`` (which hold what is now) and ``step``; the others are answered by one of
    ``options``: a level or an option's id, and its words.
    """

    indicator: Indicator
    title: str
    now: Value | None
    answer: str
    options: dict[Value, str]
    unit: str = ""
    low: float = 0
    high: float = 0
    step: float = 1


def tried(monitor: Opened) -> dict[str, Tried]:
    """The questions that can be answered otherwise, by indicator in model order.

    Not those about a date that is counted from one that isn't known.
    """
    return {
        item.id: _tried(item, monitor)
        for item in monitor.model.indicators
        if not item.counts_from or not pd.isna(monitor.head[item.counts_from])
    }


def _tried(item: Indicator, monitor: Opened) -> Tried:
    model, row = monitor.model, monitor.indicators[item.id]
    title = f"{model.dimension[item.dimension].short}: {item.name}"
    answer, options = in_words(item, row, model), _options(item)
    if item.kind == "choice":
        chosen = str(row["text"]) if row["state"] == State.ANSWERED else None
        return Tried(item, title, chosen, answer, options)
    exact = answered(item, row, monitor.head, model)
    now = None if math.isnan(exact) else _shown(item, exact, row, model)
    if options:
        return Tried(item, title, now, answer, options)
    low, high = limits(item, exact)
    step = _SHARE_STEP if item.kind == "share" else 1
    return Tried(item, title, now, answer, {}, _unit(item), low, high, step)


def _options(item: Indicator) -> dict[Value, str]:
    if item.kind == "level":
        return dict(enumerate(item.levels, start=1))
    return {option.id: option.label for option in item.options}


def _shown(item: Indicator, exact: float, row: Record, model: Model) -> float:
    """An answer as the page shows it: shares and months whole, a number as it was typed."""
    match item.kind:
        case "share":
            return percentage(item.id, row["number"], model)
        case "date":
            return words.rounded(exact)
    return exact


def _unit(item: Indicator) -> str:
    """What a number in the box is: "% van private partners", "maanden na het einde …"."""
    if item.kind == "date":
        after = item.counts_from == "subsidy_end"
        return "maanden na het einde van de subsidie" if after else "maanden oud op de peildatum"
    return item.unit
