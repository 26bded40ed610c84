"""Along what rounds are lined up: by their date, or by the time since the start of the project."""

from enum import StrEnum

import numpy as np
import pandas as pd

from monitor.domain.model import Model
from monitor.domain.points import days

START = pd.Timestamp(2000, 1, 1)
"""Stands for the start of every project on an axis of the time since then."""

_YEAR = 12
"""The months of a year of a project."""


class Along(StrEnum):
    """How rounds are lined up; the value stands in the URL."""

    DATE = ""
    AGE = "leeftijd"


def places(submissions: pd.DataFrame, along: Along) -> pd.Series:
    """Where each round stands on an axis of time: on its date, or as long after START.

    ``submissions`` has reference_date and start_date. Missing where the start isn't known.
    """
    dates = submissions["reference_date"]
    if along is Along.AGE:
        dates = START + (dates - submissions["start_date"])
    return pd.Series(dates, submissions.index)


def months(place: pd.Timestamp, model: Model) -> int:
    """How many whole months after START a place is, the nearest."""
    return round((place - START) / pd.Timedelta(days=model.scale.month_days))


def periods(submissions: pd.DataFrame, along: Along, model: Model) -> pd.Series:
    """The period that each round falls in: its calendar year, or its year of the project.

    The year of the project is the nearest anniversary of the start (0 is the start itself), so that
    rounds held a few weeks early or late come together. Missing where a date is.
    """
    dates = submissions["reference_date"]
    if along is Along.DATE:
        return pd.Series(dates.dt.year, submissions.index)
    passed = days((dates - submissions["start_date"]).to_numpy())
    years = passed / (_YEAR * model.scale.month_days)
    return pd.Series(np.floor(years + 0.5), submissions.index)


def age(period: int) -> int:
    """The months after the start around which a year of the project lies."""
    return period * _YEAR
