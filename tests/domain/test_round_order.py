"""The order of rounds: by date, by the year in the name, as they were first handed in."""

from datetime import date

import pandas as pd
import pytest

from monitor.domain.round_order import in_order, place
from monitor.domain.submission import UNSTORED

DAY = pd.Timestamp(2026, 10, 1)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ((date(2026, 9, 30), "2027-jaarlijks"), (date(2026, 10, 1), "2025-jaarlijks")),
        ((date(2026, 10, 1), "2025-midterm"), (date(2026, 10, 1), "2026-jaarlijks")),
        ((None, "2027-jaarlijks"), (date(2026, 10, 1), "2025-jaarlijks")),
    ],
)
def test_the_date_comes_first_and_then_the_year(first, then):
    assert place(*first, 2) < place(*then, 1)


def test_two_rounds_of_one_year_on_one_date_stand_as_they_were_first_handed_in():
    review = place(date(2026, 10, 1), "2026-review", 1)
    assert review < place(date(2026, 10, 1), "2026-jaarlijks", 2)
    assert review < place(date(2026, 10, 1), "2026-jaarlijks", UNSTORED)


def test_rows_come_in_that_order_and_what_is_not_stored_last_of_its_year():
    """Whatever the number of the version that counts of a round now."""
    rounds = pd.DataFrame(
        [
            (3, 3, "2026-review", DAY),
            (UNSTORED, UNSTORED, "2026-midterm", DAY),
            (7, 2, "2026-jaarlijks", DAY),
            (4, 4, "2025-midterm", DAY),
            (5, 5, "2027-jaarlijks", DAY),
            (6, 6, "2024-jaarlijks", pd.NaT),
        ],
        columns=["submission", "round_number", "round", "reference_date"],
    )
    found = in_order(rounds)
    assert found["submission"].tolist() == [6, 4, 7, 3, UNSTORED, 5]
    assert found.index.tolist() == [5, 3, 2, 0, 1, 4]
