"""What changes in the totals of a monitor's money, its facts, its KPI's and its counts."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

import pandas as pd

from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.reports import words
from monitor.reports.arriving.turns import Change, Turn, appeared, more_or_less, numbers, texts
from monitor.reports.contents import Count, counts, facts, kpis, sums, without_sum

PPS, KPIS, LISTS = "PPS", "KPI", "Lijsten"
"""What ``others`` are part of."""
_NOTHING = Count(0, 0)


def amounts(before: pd.DataFrame, after: pd.DataFrame, model: Model) -> tuple[Change, ...]:
    """The totals of money that changed; one with an unknown part is not known.

    The frames here are as frames.CELLS.
    """
    old, new = (sums(cells, model) for cells in (before, after))
    unknown = without_sum(after, model)
    without = {name: _unknown(name, states) for name, states in unknown.items() if states}
    return tuple(numbers("Geld", old, new, words.exact_euro, without))


def is_question(name: str) -> bool:
    """Whether an amount is the answer to a question of tab PPS; else it was added up."""
    return name.endswith("?")


def _unknown(name: str, states: Counter[State]) -> Turn:
    if not is_question(name):
        return Turn.NOT_ADDED
    return Turn.UNREADABLE if State.INVALID in states else Turn.GONE


def others(before: pd.DataFrame, after: pd.DataFrame, model: Model) -> tuple[Change, ...]:
    """What changed of the facts of the PPS, its KPI's and how many stand in each list."""
    return (
        *texts(PPS, facts(before, model), facts(after, model)),
        *_kpis(before, after, model, in_euros=False),
        *_kpis(before, after, model, in_euros=True),
        *_counts(counts(before, model), counts(after, model)),
    )


def _kpis(
    before: pd.DataFrame, after: pd.DataFrame, model: Model, *, in_euros: bool
) -> Iterator[Change]:
    old, new = (kpis(cells, model, in_euros=in_euros) for cells in (before, after))
    without = {name: Turn.UNREADABLE for name, number in new.items() if number is None}
    write = words.exact_euro if in_euros else partial(words.number, decimals=2)
    return numbers(KPIS, old, new, write, without)


def _counts(old: Mapping[str, Count], new: Mapping[str, Count]) -> Iterator[Change]:
    for name in {**old, **new}:
        was, becomes = old.get(name, _NOTHING), new.get(name, _NOTHING)
        if was == becomes:
            continue
        if becomes.unread:
            told: str = Turn.UNREADABLE
        elif was.unread:
            told = appeared(was, becomes)
        else:
            told = more_or_less(was.known, becomes.known, words.whole)
        yield Change(LISTS, name, was.written, becomes.written, told)
