"""Which round a template is suggested for, and what is said of one that was handed in before."""

from datetime import date

import pandas as pd
import pytest

from monitor.reports.arriving.next_round import said_of_stored, suggested


def stored(*rounds: tuple[str, date], opens: bool = True) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "pps_id": "NHN-01",
            "round": [label for label, _ in rounds],
            "reference_date": pd.to_datetime([day for _, day in rounds]),
            "opens": opens,
        }
    )


BEFORE = ("2025-jaarlijks", date(2025, 10, 1))


@pytest.mark.parametrize(
    ("rounds", "expected"),
    [
        ([BEFORE], "2026-jaarlijks"),
        ([BEFORE, ("2026-midterm", date(2026, 1, 20))], "2027-jaarlijks"),
        ([("2025-jaarlijks", date(2026, 1, 20))], "2026-jaarlijks"),  # filled in the year after
        ([("tussenstand", date(2026, 1, 20))], "2027-jaarlijks"),
        ([], "2026-jaarlijks"),
    ],
)
def test_this_year_is_suggested_until_it_has_a_round(rounds, expected):
    frame = stored(*rounds) if rounds else stored(BEFORE).head(0)
    assert suggested(frame, "nhn_01", date(2026, 2, 1)) == expected


def test_the_rounds_of_others_leave_the_suggestion_as_it_is():
    frame = stored(("2026-midterm", date(2026, 1, 20)))
    assert suggested(frame, "NHN-02", date(2026, 2, 1)) == "2026-jaarlijks"


def test_a_round_that_was_handed_in_is_told_however_it_is_written():
    said = said_of_stored(stored(BEFORE), "NHN-01", "Jaarlijks 2025")
    assert said.startswith("Van 2025-jaarlijks is er al een monitor, met peildatum 1 oktober 2025.")


def test_nothing_is_told_of_another_round_or_of_what_the_viewer_may_not_open():
    assert said_of_stored(stored(BEFORE), "NHN-01", "2026-jaarlijks") == ""
    assert said_of_stored(stored(BEFORE, opens=False), "NHN-01", "2025-jaarlijks") == ""
