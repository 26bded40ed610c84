"""Which outcomes after the subsidy can't be."""

import pandas as pd
import pytest

from monitor.domain.outcome import OutcomeFault, outcome_faults

TODAY = pd.Timestamp(2026, 11, 26)
END = pd.Timestamp(2025, 8, 31)


def faults(day: str, note: str = "", end: pd.Timestamp = END) -> set[OutcomeFault]:
    return set(outcome_faults(12, pd.Timestamp(day), note, end, TODAY))


@pytest.mark.parametrize("day", ["2026-07-31", "2026-08-31", "2026-11-26"])
def test_from_a_month_before_the_moment_up_to_today_is_taken(day: str) -> None:
    assert faults(day, "Gaat door op eigen kosten") == set()


def test_a_day_before_that_is_too_early_unless_no_end_is_known() -> None:
    assert faults("2026-07-30") == {OutcomeFault.TOO_EARLY}
    assert faults("2026-07-30", end=pd.NaT) == set()


def test_a_day_to_come_is_refused() -> None:
    assert faults("2026-11-27") == {OutcomeFault.TO_COME}
    assert faults("2026-11-27", end=pd.NaT) == {OutcomeFault.TO_COME}


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("Vraag het aan jan@voorbeeld.nl", {OutcomeFault.MAIL_ADDRESS}),
        ("Bel 06 12345678", {OutcomeFault.PHONE_NUMBER}),
        (
            "jan@voorbeeld.nl, 06-12345678",
            {OutcomeFault.MAIL_ADDRESS, OutcomeFault.PHONE_NUMBER},
        ),
    ],
)
def test_a_way_to_reach_a_person_is_refused(note: str, found: set[OutcomeFault]) -> None:
    assert faults("2026-11-26", note) == found


def test_all_that_is_wrong_is_found_at_once() -> None:
    assert faults("2025-01-01", "jan@voorbeeld.nl") == {
        OutcomeFault.TOO_EARLY,
        OutcomeFault.MAIL_ADDRESS,
    }
