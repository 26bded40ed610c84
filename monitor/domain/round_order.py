"""The order of the rounds of a partnership, the same wherever they stand in a row.

By reference date; of two on one date by the year in front of their names, and else as they were
first handed in: a round keeps its place when a new version of it comes. The store reads submissions
in this order (``store.schema.ROUND_ORDER``).

The number of a round (``round_number``) is that of the submission by which it was first handed in,
whether that counts still or not; one that wasn't yet has number UNSTORED.
"""

import datetime
import sys

import pandas as pd

from monitor.domain.submission import UNSTORED

YEAR_SIGNS = 4
"""So many signs in front of a name are its year: 2026-midterm."""

Place = tuple[datetime.date, str, int]


def place(reference: datetime.date | None, name: str, round_number: int) -> Place:
    """What to sort a round by.

    One without a reference date comes first, and one that isn't stored yet after those of its date
    and year.
    """
    handed_in = sys.maxsize if round_number == UNSTORED else round_number
    return reference or datetime.date.min, name[:YEAR_SIGNS], handed_in


def in_order(rounds: pd.DataFrame) -> pd.DataFrame:
    """Rounds with round_number, round, reference_date and submission in their order, index kept."""
    keys = pd.DataFrame(
        {
            "dated": rounds["reference_date"].notna().array,
            "day": rounds["reference_date"].array,
            "year": rounds["round"].str[:YEAR_SIGNS].fillna("").array,
            "unstored": (rounds["round_number"] == UNSTORED).array,
            "number": rounds["round_number"].array,
            "submission": rounds["submission"].array,
        }
    )
    return rounds.iloc[keys.sort_values(keys.columns.tolist()).index]
