"""Scores: from answers to the points and colours of indicators, dimensions and totals.

A function over frames, for one submission or ten thousand at once, without a loop over them.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from monitor.domain import weighing
from monitor.domain.colour import Colour
from monitor.domain.model import Model
from monitor.domain.points import STATES, Floats, lay_out
from monitor.domain.weighing import Cap, NotShown, Positions, Weighed


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of submissions, in the order of their headers; within them in model order.

    Points, ``low`` and ``high`` run from 0 to 100, unrounded, NaN where not shown. Coverage is a
    fraction and always there. Colour is a ``colour.Colour``.

    - ``indicators``: submission, indicator, state (as it counts), points.
    - ``dimensions``: submission, dimension, points, low, high, coverage, colour, not_shown (why
      there are no points: ``weighing.NotShown``).
    - ``totals``: submission, points, low, high, coverage, colour, capped (what holds it at orange:
      ``weighing.Cap``), expected (points by the time since the start), on_track (missing where the
      points or the start are), weakest (the lowest of the shown dimensions), answered and
      applicable (numbers of indicators).
    """

    indicators: pd.DataFrame
    dimensions: pd.DataFrame
    totals: pd.DataFrame

    def of(self, submissions: Collection[int]) -> "Scores":
        """Those of these submissions only, in the order in which they stand here."""
        parts = (self.indicators, self.dimensions, self.totals)
        return Scores(*(part[part["submission"].isin(list(submissions))] for part in parts))


def score(headers: pd.DataFrame, answers: pd.DataFrame, model: Model) -> Scores:
    """Score submissions: frames.HEADER and frames.ANSWERS, both with a ``submission`` column.

    Raises ValueError if the frames don't belong together (see ``points.lay_out``).
    """
    board = lay_out(headers, answers, model)
    dimensions, not_shown = weighing.weigh_dimensions(board, model)
    colours = weighing.colours(dimensions.points, model)
    total = weighing.weigh_total(dimensions, model)
    colour, capped = weighing.total_colours(
        total.points, colours, weighing.costs_open(board, headers, model), model
    )
    expected = weighing.expected_points(headers, model)
    submissions = headers["submission"].array
    indicators = pd.DataFrame(
        {
            **_by(submissions, "indicator", model.indicator),
            "state": _words(STATES, board.state),
            "points": board.points.ravel(),
        },
        copy=False,
    )
    by_dimension = pd.DataFrame(
        {
            **_by(submissions, "dimension", model.dimension),
            **_columns(dimensions),
            "colour": _words(Colour, colours),
            "not_shown": _words(NotShown, not_shown),
        },
        copy=False,
    )
    totals = pd.DataFrame(
        {
            "submission": submissions,
            **_columns(total),
            "colour": _words(Colour, colour),
            "capped": _words(Cap, capped),
            "expected": expected,
            "on_track": weighing.on_track(total.points, expected, model),
            "weakest": _weakest(dimensions.points, model),
            "answered": (board.answered & board.applicable).sum(axis=1),
            "applicable": board.applicable.sum(axis=1),
        },
        copy=False,
    )
    return Scores(indicators, by_dimension, totals)


def _by(submissions: ExtensionArray, name: str, ids: Collection[str]) -> dict[str, ExtensionArray]:
    """The columns that say of which submission and of what each row is."""
    return {
        "submission": submissions.repeat(len(ids)),
        name: _words(ids, np.tile(np.arange(len(ids)), len(submissions))),
    }


def _columns(weighed: Weighed) -> dict[str, Floats]:
    return {
        "points": weighed.points.ravel(),
        "low": weighed.low.ravel(),
        "high": weighed.high.ravel(),
        "coverage": weighed.coverage.ravel(),
    }


def _words(words: Iterable[str], positions: Positions) -> ExtensionArray:
    """The words at these positions, missing at -1."""
    return _listed(tuple(words)).take(positions.ravel(), allow_fill=True)


@lru_cache(maxsize=32)
def _listed(words: tuple[str, ...]) -> ExtensionArray:
    """These words as an array. There are a few such lists, and for one monitor they'd cost most."""
    return pd.array([str(word) for word in words], dtype="str")


def _weakest(points: Floats, model: Model) -> ExtensionArray:
    """The dimension with the lowest points, the first of them in model order; missing if none.

    One that weighs nothing is left out.
    """
    out = np.isnan(points) | ~weighing.weighty(model)
    lowest = np.where(out, np.inf, points).argmin(axis=1)
    return _words(model.dimension, np.where(out.all(axis=1), -1, lowest))
