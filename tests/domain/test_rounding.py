"""Rounding: the whole number and its tenths never contradict each other."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.domain.rounding import half_up, tenths, within

BOUNDS = (40.0, 65.0, 75.0)


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (64.5, 0, "65"), (-2.5, 0, "-3"), (-0.2, 0, "0"), (0.575 * 100, 0, "58"),
        (37.25, 1, "37.3"), (2.675, 2, "2.68"), (1e18, 1, "1000000000000000000.0"),
    ],
)  # fmt: skip
def test_halves_go_away_from_zero_and_noise_is_none(value: float, decimals: int, shown: str):
    assert str(half_up(value, decimals)) == shown


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers(0, 9))
@example(1.7976931348623157e308, 9)
@example(-1e30, 0)
def test_no_number_is_too_large_to_round(value: float, decimals: int):
    assert float(half_up(value, decimals)) == pytest.approx(value, rel=1e-12, abs=1)
    assert float(tenths(abs(value), BOUNDS)) == pytest.approx(abs(value), rel=1e-12, abs=1)


@pytest.mark.parametrize(
    ("value", "whole", "in_tenths"),
    [
        (72.46, 72, "72.4"), (72.5, 73, "72.5"), (0.575 * 100, 58, "57.5"), (37.5, 38, "37.5"),
        (72.44, 72, "72.4"), (72.96, 73, "73.0"), (64.96, 64, "64.9"), (65 - 1e-10, 65, "65.0"),
    ],
)  # fmt: skip
def test_tenths_stand_beside_their_whole_number(value: float, whole: int, in_tenths: str):
    assert within(value, BOUNDS) == whole
    assert tenths(value, BOUNDS) == Decimal(in_tenths)


@given(st.floats(0, 100))
@example(72.45)
@example(64.95)
@example(72.5 - 1e-10)
def test_whoever_rounds_the_tenths_finds_the_whole_number_unless_a_bound_forbids(value: float):
    whole, in_tenths = within(value, BOUNDS), tenths(value, BOUNDS)
    assert half_up(float(in_tenths)) in (whole, *map(Decimal, map(int, BOUNDS)))
    if half_up(float(in_tenths)) != whole:
        assert whole + 1 in BOUNDS
    assert abs(float(in_tenths) - value) < 0.1 + 1e-9
