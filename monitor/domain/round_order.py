"""The order of the rounds of a partnership, the same wherever they stand in a row.

By reference date; of two on one date by the year in front of their names, and else as they were
handed in. The store reads submissions in this order (``store.schema.ROUND_ORDER``).
"""

import datetime

import pandas as pd

from monitor.domain.submission import UNSTORED

YEAR_SIGNS = 4
"""So many signs in front of a name are its year: 2026-midterm."""

Place = tuple[datetime.date, str]


def place(reference: datetime.date | None, name: str) -> Place:
    """What to sort a round by, among those that stand as they were handed in.

    One without a reference date comes first.
    """
    return reference or datetime.date.min, name[:YEAR_SIGNS]


def in_order(rounds: pd.DataFrame) -> pd.DataFrame:
    """Rounds with submission, round and reference_date in their order, index kept.

    One that isn't stored yet comes after those of its date and year.
    """
    number = rounds["submission"]
    keys = pd.DataFrame(
        {
            "dated": rounds["reference_date"].notna().array,
            "day": rounds["reference_date"].array,
            "year": rounds["round"].str[:YEAR_SIGNS].fillna("").array,
            "unstored": (number == UNSTORED).array,
            "number": number.array,
        }
    )
    return rounds.iloc[keys.sort_values(keys.columns.tolist()).index]
