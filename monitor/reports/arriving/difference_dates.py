"""Answers that count otherwise by the dates of a monitor, whatever else stands in it.

An analysis of the region is older on a later peildatum; of a running year counts more by then. The
new answers are counted once more with the dates of before: what is left differs by the dates.
"""

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from monitor.domain import frames
from monitor.domain.answers import count_answers
from monitor.domain.cells import cells_of_frame
from monitor.domain.frames import State, by_row, frame, records
from monitor.domain.header import Header
from monitor.domain.model import Model
from monitor.domain.rounding import NOISE
from monitor.domain.scores import score
from monitor.domain.submission import UNSTORED
from monitor.reports.contents import value

REFERENCE = "peildatum"
_DATES = (REFERENCE, "startdatum", "einddatum_subsidie")


class Stand(NamedTuple):
    """An answer as ``contents.value`` gives it, and its points; None where there are none."""

    value: tuple[object, ...] | None
    points: float | None

    @property
    def number(self) -> float | None:
        """The number that it is, if it is one."""
        first = self.value[0] if self.value else None
        return first if isinstance(first, float) else None


def stand(answer: Mapping[str, Any] | None, points: float | None) -> Stand:
    """The stand of a row of frames.ANSWERS; ``points`` may be the NaN of where there are none."""
    return Stand(value(answer), None if points is None or pd.isna(points) else points)


def dates(cells: pd.DataFrame) -> dict[str, pd.Timestamp]:
    """The dates of tab PPS that answers are counted from or to, by field; of CELLS those filled."""
    fields = by_row(cells, "fields")
    return {
        name: answer["date"]
        for name in _DATES
        if (answer := fields.get(name, {}).get("answer")) and answer["state"] == State.ANSWERED
    }


def unread(cells: pd.DataFrame) -> frozenset[str]:
    """Which of these dates hold something that can't be read, by field."""
    fields = by_row(cells, "fields")
    return frozenset(
        name
        for name in _DATES
        if (answer := fields.get(name, {}).get("answer")) and answer["state"] == State.INVALID
    )


def counted_with(
    before: Header, header: Header, cells: pd.DataFrame, model: Model
) -> dict[str, Stand]:
    """What the answers in ``cells`` would be with the dates of ``before``, by indicator."""
    dated = header._replace(
        reference_date=before.reference_date,
        start_date=before.start_date,
        subsidy_end=before.subsidy_end,
    )
    counted, _ = count_answers(cells_of_frame(cells), dated, model)
    answers = frame(frames.ANSWERS, counted, submission=UNSTORED)
    about = frame(frames.HEADER, [tuple(item or None for item in dated)], submission=UNSTORED)
    scored = records(score(about, answers, model).indicators)
    points = {row["indicator"]: row["points"] for row in scored}
    return {row["indicator"]: stand(row, points.get(row["indicator"])) for row in records(answers)}


def share_of_dates(old: Stand, undated: Stand, new: Stand) -> float:
    """How much of a change is by the dates: 1 for all, more where the rest went the other way.

    ``undated`` is what the answer would be with the dates of before. 0 where nobody can tell.
    """
    numbers = (old.number, undated.number, new.number)
    points = (old.points, undated.points, new.points)
    was, between, becomes = points if old.number == new.number else numbers
    if was is None or between is None:
        return 0.0
    if becomes is not None and math.isclose(was, becomes, abs_tol=NOISE):
        return 0.0  # worth the same: what differs is the answer itself, and no date changes that
    if math.isclose(was, between, abs_tol=NOISE):
        return 1.0
    return 0.0 if becomes is None else (becomes - between) / (becomes - was)
