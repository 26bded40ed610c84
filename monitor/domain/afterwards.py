"""What comes after the subsidy: when it ends, who is ready for that, and when to ask what became.

A subsidy ends with its last day; on that day it is still there.
"""

from bisect import bisect_left
from datetime import date
from enum import StrEnum

import pandas as pd

from monitor.domain.colour import Colour, Look
from monitor.domain.model import Model

ENDED = -1
"""The period of a subsidy that has ended; those to come are numbered from 0, in model order."""


class Readiness(StrEnum):
    """Whether money and partners are there for after the subsidy."""

    NOT = "niet geregeld"
    PARTLY = "deels geregeld"
    READY = "geregeld"
    UNKNOWN = "niet bekend"

    @property
    def look(self) -> Look:
        """Word, symbol and shades: those of the colour that means as much for a score."""
        return _COLOURS[self].look._replace(word=self.value)


_COLOURS = {
    Readiness.NOT: Colour.RED,
    Readiness.PARTLY: Colour.ORANGE,
    Readiness.READY: Colour.GREEN,
    Readiness.UNKNOWN: Colour.GREY,
}


def ended(end: date, on: date) -> bool:
    """Whether a subsidy has ended on a day; one whose end isn't known (NaT) hasn't."""
    return end < on


def period(end: pd.Timestamp, on: pd.Timestamp, model: Model) -> int:
    """In which period a subsidy ends, seen from a day: ENDED, or the number of the period.

    What ends after the last of ``model.after.periods`` has their number as its period.
    """
    if ended(end, on):
        return ENDED
    months = (end - on) / pd.Timedelta(days=model.scale.month_days)
    return bisect_left(model.after.periods, months)


def covered(coverage: float, model: Model) -> bool | None:
    """Whether enough of the costs after the subsidy is covered (a fraction); None if unknown."""
    return None if pd.isna(coverage) else bool(coverage >= model.coverage_cap.below)


def committed(commitment: float, model: Model) -> bool | None:
    """Whether enough private partners promised to go on (a fraction); None if unknown."""
    return None if pd.isna(commitment) else bool(commitment >= model.after.commitment_from)


def readiness(coverage: float, commitment: float, model: Model) -> Readiness:
    """Whether money and partners are there; unknown as soon as either is."""
    money, partners = covered(coverage, model), committed(commitment, model)
    if money is None or partners is None:
        return Readiness.UNKNOWN
    return (Readiness.NOT, Readiness.PARTLY, Readiness.READY)[money + partners]


def asked_on(end: pd.Timestamp, months: int) -> pd.Timestamp:
    """From which day is asked what became of a partnership so many months after its subsidy."""
    return end + pd.DateOffset(months=months)


def scored_until(end: pd.Timestamp, model: Model) -> pd.Timestamp:
    """The last reference date that tells how a partnership stood at the end of its subsidy."""
    return end + pd.DateOffset(months=model.after.score_until_months)


def established_from(end: pd.Timestamp, months: int) -> pd.Timestamp:
    """From which day can be established what became of a partnership at a moment.

    A month before the moment itself: whoever asks a little early isn't wrong.
    """
    return asked_on(end, months) - pd.DateOffset(months=1)


def moments_passed(end: pd.Timestamp, on: pd.Timestamp, model: Model) -> list[int]:
    """After how many months the outcome can be asked on a day, of ``after.outcome_months``."""
    return [months for months in model.after.outcome_months if asked_on(end, months) <= on]
