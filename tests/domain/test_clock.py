"""Moments are told by the clock of the Netherlands, wherever the server stands."""

from datetime import UTC, date, datetime, timedelta, timezone

import pandas as pd
import pytest

from monitor.domain.clock import day_of, here, today


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (datetime(2026, 7, 1, 7, 5, tzinfo=UTC), "9:05"),
        (datetime(2026, 12, 1, 7, 5, tzinfo=UTC), "8:05"),
        (datetime(2026, 12, 1, 7, 5, tzinfo=timezone(timedelta(hours=-5))), "13:05"),
    ],
)
def test_a_moment_is_told_as_it_is_here_in_summer_and_winter(moment: datetime, told: str) -> None:
    assert f"{here(moment).hour}:{here(moment):%M}" == told


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 12, 31, 23, 30, tzinfo=UTC),
        pd.Timestamp("2026-12-31 23:30", tz="UTC"),
        datetime(2027, 1, 1, 0, 30),
        pd.Timestamp("2027-01-01"),
        date(2027, 1, 1),
    ],
)
def test_a_day_begins_at_midnight_here_and_a_date_stays_what_it_is(moment: date) -> None:
    assert day_of(moment) == date(2027, 1, 1)
    assert type(day_of(moment)) is date


def test_today_is_the_day_of_this_moment() -> None:
    before = day_of(datetime.now(UTC))
    assert before <= today() <= day_of(datetime.now(UTC))
