"""Which stored monitor a new one is compared with."""

from datetime import date, datetime

import pandas as pd
import pytest

from monitor.domain.submission import UNSTORED
from monitor.reports.arriving.stored_before import stored_before


def stored(*rounds: tuple[int, str, date]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "submission": [number for number, _, _ in rounds],
            "round_number": [number for number, _, _ in rounds],
            "pps_id": "NHN-01",
            "round": [label for _, label, _ in rounds],
            "reference_date": pd.to_datetime([day for _, _, day in rounds]),
            "opens": True,
        }
    )


def new(label: str, day: object, pps_id: str = "NHN-01", number: int = UNSTORED) -> dict:
    """The header of a monitor of this round, with the round's number if it was there before."""
    return {"pps_id": pps_id, "round": label, "reference_date": day, "round_number": number}


@pytest.mark.parametrize(
    ("round_", "reference", "expected"),
    [
        ("2026-Midterm", datetime(2026, 10, 1), 3),  # the same round: the version before
        ("2027-jaarlijks", datetime(2027, 10, 1), 3),  # else the last round
        ("2025-review", datetime(2026, 1, 1), 2),  # an older one handed in late
        ("2020-nulmeting", datetime(2020, 1, 1), None),
        ("2027-jaarlijks", pd.NaT, 3),
    ],
)
def test_a_monitor_is_compared_with_the_one_before_it(round_, reference, expected):
    submissions = stored(
        (1, "2024-nulmeting", date(2024, 10, 1)),
        (2, "2025-jaarlijks", date(2025, 10, 1)),
        (3, "2026-midterm", date(2026, 10, 1)),
    )
    header = new(round_, reference, "nhn -01")
    found = stored_before(submissions, header)
    assert (None if found is None else found["submission"].tolist()) == (
        None if expected is None else [expected]
    )


@pytest.mark.parametrize(
    ("round_", "expected"), [("2027-jaarlijks", [2]), ("2025-review", [1]), ("2024-review", None)]
)
def test_of_rounds_on_its_own_date_those_of_a_later_year_do_not_come_before(round_, expected):
    day = date(2026, 10, 1)
    found = stored_before(
        stored((1, "2025-midterm", day), (2, "2026-jaarlijks", day)),
        new(round_, pd.Timestamp(day)),
    )
    assert (None if found is None else found["submission"].tolist()) == expected


def test_a_withdrawn_round_that_comes_again_is_compared_with_what_came_before_it_then():
    day = date(2026, 10, 1)
    found = stored_before(
        stored((1, "2026-review", day), (3, "2026-midterm", day)),
        new("2026-jaarlijks", pd.Timestamp(day), number=2),
    )
    assert found is not None
    assert found["submission"].tolist() == [1]


def test_another_partnership_is_nothing_to_compare_with():
    header = new("2026-midterm", pd.NaT, "MRA-01")
    assert stored_before(stored((1, "2026-midterm", date(2026, 1, 1))), header) is None
