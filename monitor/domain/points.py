"""Points of indicators: each answer on a scale of 0 to 100, for any number of submissions at once.

Every kind of answer is a straight line between where 0 and where 100 points lie; what differs is
only the value that is laid along it (scoring rule 1).
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from monitor.domain.frames import State
from monitor.domain.model import Indicator, Model

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.intp]

FULL = 100.0
"""The highest number of points, and what one whole is in percentage points."""

STATES = tuple(State)
_EMPTY, _ANSWERED = STATES.index(State.EMPTY), STATES.index(State.ANSWERED)
_NOT_APPLICABLE = STATES.index(State.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Board:
    """The answers of S submissions to the model's I indicators, each array S × I.

    ``state`` holds positions in :data:`STATES`. ``value`` is the answer as it is laid along its
    line: a level, percentage points, months, an option's points, or the number itself or its
    logarithm. ``points``
    is NaN where there are none; an answer that can't be laid out (a date with nothing to count it
    from) has none either.
    """

    state: NDArray[np.int64]
    value: Floats
    points: Floats

    @property
    def applicable(self) -> Flags:
        """What counts in the denominator."""
        flags: Flags = self.state != _NOT_APPLICABLE
        return flags

    @property
    def answered(self) -> Flags:
        """What has points."""
        return ~np.isnan(self.points)


def lay_out(headers: pd.DataFrame, answers: pd.DataFrame, model: Model) -> Board:
    """Lay answers out in rows as in ``headers`` and columns in model order, with their points.

    Both frames carry ``submission``; the order of the rows of ``answers`` doesn't matter, and an
    indicator without a row is empty. Raises ValueError if a submission has two headers, a row of
    ``answers`` belongs to no header or to no indicator, or two rows answer the same question.
    """
    rows, columns = places = _places(headers, answers, model)
    shape = (len(headers), len(model.indicators))
    state = np.full(shape, _EMPTY)
    state[places] = _positions(answers["state"], STATES)
    state[np.ix_(_without_end(headers, model), _counted_from_end(model))] = _NOT_APPLICABLE
    value = np.full(shape, np.nan)
    value[places] = answers["number"].to_numpy()
    for column, indicator in enumerate(model.indicators):
        if indicator.kind == "share":
            value[:, column] *= FULL
        elif indicator.scale == "log":
            value[:, column] = _logarithm(value[:, column], indicator)
        elif indicator.kind in ("date", "choice"):
            here = np.flatnonzero(columns == column)
            value[rows[here], column] = (
                _months(headers, rows[here], answers, here, indicator, model)
                if indicator.kind == "date"
                else _option_points(answers, here, indicator)
            )
    lines = np.array([_line(indicator) for indicator in model.indicators]).reshape(-1, 2)
    zero, full = lines[:, 0], lines[:, 1]
    points = np.clip((value - zero) / (full - zero), 0, 1) * FULL
    return Board(state, value, np.where(state == _ANSWERED, points, np.nan))


def _places(headers: pd.DataFrame, answers: pd.DataFrame, model: Model) -> tuple[Places, Places]:
    """The row and column of each answer."""
    submissions = pd.Index(headers["submission"])
    if not submissions.is_unique:
        raise ValueError("a submission has two headers")
    rows = submissions.get_indexer(pd.Index(answers["submission"]))
    columns = _positions(answers["indicator"], model.indicator)
    if (rows < 0).any() or (columns < 0).any():
        raise ValueError("an answer belongs to no submission or to no indicator of this model")
    if np.bincount(rows * len(model.indicators) + columns, minlength=1).max() > 1:
        raise ValueError("a submission answers the same indicator twice")
    return rows, columns


def _positions(column: "pd.Series[str]", words: Iterable[str]) -> Places:
    """Where each value of a column stands among ``words``; -1 where it is none of them.

    Each different value is looked up once: in hundreds of thousands there are a few dozen.
    """
    codes, found = pd.factorize(column)
    positions = _index(tuple(words)).get_indexer(found)
    placed: Places = np.append(positions, -1)[codes]  # the code of a missing value is -1
    return placed


@lru_cache(maxsize=64)
def _index(words: tuple[str, ...]) -> pd.Index:
    """An index of these words. Kept: for one submission making it would cost most."""
    return pd.Index([str(word) for word in words], dtype="str")


def _line(indicator: Indicator) -> tuple[float, float]:
    """Where 0 and where 100 points lie."""
    if indicator.kind == "level":
        return 1.0, float(len(indicator.levels))
    if indicator.kind == "choice":
        return 0.0, FULL
    zero, full = _goalposts(indicator)
    return (math.log(zero), math.log(full)) if indicator.scale == "log" else (zero, full)


def _goalposts(indicator: Indicator) -> tuple[float, float]:
    """The answers at which 0 and 100 points lie."""
    if indicator.zero_at is None or indicator.full_at is None:
        raise ValueError(f"{indicator.id} doesn't say where 0 and 100 points lie")
    return indicator.zero_at, indicator.full_at


def points_at(indicator: Indicator, answer: float) -> float:
    """The points of an answer: a level, percentage points, months or a number."""
    zero, full = _line(indicator)
    value = float(_logarithm(np.array(answer), indicator)) if indicator.scale == "log" else answer
    return float(np.clip((value - zero) / (full - zero), 0, 1) * FULL)


def answer_at(indicator: Indicator, points: float) -> float:
    """The answer that gives these points: the other way round than :func:`points_at`."""
    zero, full = _line(indicator)
    value = zero + points / FULL * (full - zero)
    return math.exp(value) if indicator.scale == "log" else value


def highest_points(indicator: Indicator) -> float:
    """The most points that an answer can get."""
    return max((option.points or 0 for option in indicator.options), default=FULL)


def _logarithm(numbers: Floats, indicator: Indicator) -> Floats:
    """The logarithm of numbers; of what lies beyond a goalpost, which may have none, of that."""
    low, high = sorted(_goalposts(indicator))
    found: Floats = np.log(np.clip(numbers, low, high))
    return found


def _months(
    headers: pd.DataFrame,
    rows: Places,
    answers: pd.DataFrame,
    here: Places,
    indicator: Indicator,
    model: Model,
) -> Floats:
    """Months from the end of the subsidy to the answer, or from the answer to the peildatum."""
    answer = answers["date"].to_numpy()[here]
    base = headers[indicator.counts_from].to_numpy()[rows]
    span = answer - base if indicator.counts_from == "subsidy_end" else base - answer
    return days(span) / model.scale.month_days


def _option_points(answers: pd.DataFrame, here: Places, indicator: Indicator) -> Floats:
    """What the chosen option is worth; NaN where it is none of them."""
    worth = {option.id: option.points for option in indicator.options}
    chosen = answers["text"].array.take(here)
    return np.array([worth.get(option) for option in chosen], dtype=np.float64)


def days(span: NDArray[np.timedelta64]) -> Floats:
    """A span of time in days; NaN where it is unknown."""
    found: Floats = span / np.timedelta64(1, "D")
    return found


def _without_end(headers: pd.DataFrame, model: Model) -> Flags:
    """Which submissions rightly have no end of the subsidy."""
    exempt = model.field["einddatum_subsidie"].not_required_for_scheme
    exempted = headers["scheme"].to_numpy(dtype=object) == exempt
    flags: Flags = np.isnat(headers["subsidy_end"].to_numpy()) & exempted
    return flags


def _counted_from_end(model: Model) -> Flags:
    """Which indicators need the end of the subsidy."""
    return np.array([item.counts_from == "subsidy_end" for item in model.indicators], dtype=bool)
