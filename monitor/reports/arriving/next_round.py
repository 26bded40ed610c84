"""Which round a template is made for: the one to suggest, and what is said of one that was there.

``submissions`` are those that count, as ``Snapshot.submissions``.
"""

from datetime import date

import pandas as pd

from monitor.domain.keys import code_key
from monitor.domain.round_names import round_key, round_year
from monitor.reports import words

_THERE = (
    "Van {round} is er al een monitor, met peildatum {day}. Dit sjabloon krijgt de antwoorden "
    "daarvan, en wat u ermee inleest wordt er een nieuwe versie van. Is het een nieuwe ronde? Geef "
    "die dan een ander meetmoment."
)


def suggested(submissions: pd.DataFrame, pps_id: str, today: date) -> str:
    """This year's yearly round; that of next year where this year has a round already."""
    own = _of(submissions, pps_id)
    years = {
        round_year(name) or day.year
        for name, day in zip(own["round"], own["reference_date"], strict=True)
    }
    return f"{today.year + (today.year in years)}-jaarlijks"


def said_of_stored(submissions: pd.DataFrame, pps_id: str, round_: str) -> str:
    """That this round was handed in before, and what that means; "" if it wasn't."""
    own = _of(submissions, pps_id)
    same = own[own["round"].map(round_key) == round_key(round_)]
    if same.empty:
        return ""
    found = same.iloc[-1]
    return _THERE.format(round=found["round"], day=words.day(found["reference_date"]))


def _of(submissions: pd.DataFrame, pps_id: str) -> pd.DataFrame:
    """Those of this partnership that may be opened."""
    its = submissions["pps_id"].map(code_key) == code_key(pps_id)
    return submissions[submissions["opens"] & its]
