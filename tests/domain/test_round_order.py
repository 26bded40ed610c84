"""The order of rounds: by date, by the year in the name, as they were handed in."""

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
    assert place(*first) < place(*then)


def test_two_rounds_of_one_year_on_one_date_stand_as_they_were_handed_in():
    assert place(date(2026, 10, 1), "2026-review") == place(date(2026, 10, 1), "2026-jaarlijks")


def test_rows_come_in_that_order_and_what_is_not_stored_last_of_its_year():
    rounds = pd.DataFrame(
        [
            (3, "2026-review", DAY),
            (UNSTORED, "2026-midterm", DAY),
            (2, "2026-jaarlijks", DAY),
            (4, "2025-midterm", DAY),
            (5, "2027-jaarlijks", DAY),
            (6, "2024-jaarlijks", pd.NaT),
        ],
        columns=["submission", "round", "reference_date"],
    )
    found = in_order(rounds)
    assert found["submission"].tolist() == [6, 4, 2, 3, UNSTORED, 5]
    assert found.index.tolist() == [5, 3, 2, 0, 1, 4]
