import pandas as pd
import pytest

from monitor.domain.afterwards import (
    ENDED,
    Readiness,
    asked_on,
    moments_passed,
    period,
    readiness,
)
from monitor.domain.model import Model

ON = pd.Timestamp(2026, 11, 26)
NAN = float("nan")


@pytest.mark.parametrize(
    ("end", "found"),
    [
        ("2026-11-25", ENDED),
        ("2026-11-26", 0),  # the last day of the subsidy is still with subsidy
        ("2027-11-26", 0),
        ("2027-11-27", 1),
        ("2028-11-25", 1),
        ("2028-11-27", 2),
        ("2035-01-01", 2),
    ],
)
def test_a_subsidy_ends_in_a_period_seen_from_now(model: Model, end: str, found: int) -> None:
    assert period(pd.Timestamp(end), ON, model) == found


@pytest.mark.parametrize(
    ("coverage", "commitment", "found"),
    [
        (0.6, 0.5, Readiness.READY),
        (0.59, 0.5, Readiness.PARTLY),
        (0.6, 0.49, Readiness.PARTLY),
        (0.59, 0.49, Readiness.NOT),
        (NAN, 1.0, Readiness.UNKNOWN),
        (0.0, NAN, Readiness.UNKNOWN),
    ],
)
def test_ready_takes_both_money_and_partners(
    model: Model, coverage: float, commitment: float, found: Readiness
) -> None:
    assert readiness(coverage, commitment, model) is found


def test_each_readiness_has_its_own_word_and_symbol() -> None:
    assert len({item.look.symbol for item in Readiness}) == len(Readiness)
    assert [item.look.word for item in Readiness] == [item.value for item in Readiness]


def test_what_became_is_asked_whole_months_after_the_end(model: Model) -> None:
    end = pd.Timestamp(2024, 2, 29)
    assert asked_on(end, 12) == pd.Timestamp(2025, 2, 28)
    assert moments_passed(end, pd.Timestamp(2025, 2, 27), model) == []
    assert moments_passed(end, pd.Timestamp(2025, 2, 28), model) == [12]
    assert moments_passed(end, pd.Timestamp(2026, 2, 28), model) == [12, 24]
