"""Dutch notation of numbers and dates."""

from datetime import UTC, date, datetime

import pytest

from monitor.domain.notation import (
    are_percentages,
    count,
    counted,
    day,
    euro,
    fraction,
    number,
    percent,
)


def test_a_date_has_no_leading_zeros():
    assert day(date(2026, 9, 1)) == "1-9-2026"


def test_the_day_of_a_moment_is_that_of_the_netherlands():
    assert day(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == "1-1-2027"


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [(1234567.891, 0, "1.234.568"), (1234.5, 1, "1.234,5"), (-1000, 0, "-1.000")],
)
def test_numbers_have_points_and_a_comma(value, decimals, expected):
    assert number(value, decimals) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1_200_000, "1.200.000"),
        (1234.5, "1.234,50"),
        (0.05, "0,05"),
        (-0.05, "-0,05"),
        (99.999, "100"),
        (0.004, "0,004"),
        (0, "0"),
        (1 - 0.9 - 0.1, "0"),
    ],
)
def test_amounts_have_cents_if_there_are_any_and_are_never_nothing_but_at_0(value, expected):
    assert euro(value) == f"€\xa0{expected}"


@pytest.mark.parametrize(
    ("share", "expected"), [(1 / 3, "33,3%"), (0.5, "50%"), (0, "0%"), (12.5, "1.250%")]
)
def test_percentages_have_at_most_one_decimal(share, expected):
    assert percent(share) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(4, "4"), (4.25, "4,25"), (4.5, "4,5"), (1000, "1.000"), (0, "0"), (0.004, "0,004")],
)
def test_counts_have_no_more_decimals_than_they_need(value, expected):
    assert count(value) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["45%", "–", None], True),
        (["+1,5%", "−2%"], True),
        (["33%", "ten hoogste 33%"], False),
        (["–", None], False),
        ([], False),
        (["45%", 0.45], False),
    ],
)
def test_a_column_of_percentages_holds_nothing_else(texts, expected):
    assert are_percentages(texts) is expected


def test_a_percentage_in_words_is_read_back_as_it_was_written():
    assert fraction("45,5%") == (0.455, 1)
    assert fraction("100%") == (1.0, 0)
    assert [fraction(text) for text in ("+3%", "45", "4,55%", "045%")] == [None] * 4


def test_what_is_counted_follows_the_number():
    told = [counted(number, "vak", "vakken") for number in (0, 1, 2, 1200)]
    assert told == ["0 vakken", "1 vak", "2 vakken", "1.200 vakken"]
