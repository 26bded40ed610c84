"""Numbers, money and dates in Dutch notation."""

import math
from datetime import UTC, date, datetime

import pandas as pd
import pytest

from monitor.reports import words


@pytest.mark.parametrize(
    ("value", "text"),
    [(63.9, "64"), (63.5, "64"), (64.5, "65"), (0, "0"), (1234.5, "1.235"), (-2.5, "−3")],
)
def test_whole_numbers_round_halves_away_from_zero(value: float, text: str):
    assert words.whole(value) == text


@pytest.mark.parametrize(
    ("then", "text"),
    [
        (date(2026, 9, 30), "1 maand geleden"),
        (date(2025, 5, 27), "17 maanden geleden"),  # the 18th month isn't over
        (date(2025, 5, 26), "18 maanden geleden"),
        (date(2024, 11, 26), "2 jaar geleden"),
        (date(2024, 8, 31), "ruim 2 jaar geleden"),
        (date(2024, 2, 26), "bijna 3 jaar geleden"),
    ],
)
def test_how_long_ago_is_in_months_and_later_in_years(then: date, text: str):
    assert words.ago(then, date(2026, 11, 26)) == text


@pytest.mark.parametrize("show", [words.whole, words.number, words.percent, words.euro])
@pytest.mark.parametrize("missing", [None, float("nan")])
def test_what_is_missing_is_a_dash_and_never_zero(show, missing):
    assert show(missing) == "–"


def test_shares_money_and_numbers():
    assert words.percent(0.455) == "46%"
    assert words.euro(1234567.4) == "€\xa01.234.567"
    assert words.euro(-250) == "€\xa0−250"
    assert words.euro(12.5) == "€\xa013"
    assert words.number(2.5) == "2,5"
    assert words.number(3.0) == "3"


@pytest.mark.parametrize(
    ("column", "decimals", "shown"),
    [
        ([44, 52.6, math.nan], 1, ["44,0", "52,6", "–"]),
        ([44.0, 1200.04], 1, ["44", "1.200"]),
        ([0.25, -1.0, None], 2, ["0,25", "−1,00", "–"]),
        ([], 1, []),
    ],
)
def test_numbers_below_each_other_have_as_many_decimals(
    column: list[float | None], decimals: int, shown: list[str]
):
    assert words.numbers(column, decimals) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Van Zaad tot Schap", "Van Zaad tot Schap"),
        ("Van Zaad tot Schappen", "Van Zaad tot …"),
        ("Van Zaad tot Sch en verder", "Van Zaad tot Sch …"),  # just up to the end of a word
        ("Zaadveredelingsbedrijven", "Zaadveredelingsb …"),
        ("A Zaadveredelingsbedrijven", "A Zaadveredeling …"),
    ],
)
def test_a_long_text_is_cut_between_words(text: str, shown: str):
    assert words.shortened(text, 18) == shown
    assert len(shown) <= 18


def test_dates():
    assert words.day(date(2026, 10, 1)) == "1 oktober 2026"
    assert words.day(pd.Timestamp("2026-03-05")) == "5 maart 2026"
    assert words.day(pd.NaT) == "–"
    assert words.day(pd.Timestamp("2026-12-31 23:30", tz="UTC")) == "1 januari 2027"


@pytest.mark.parametrize(
    ("at", "told"),
    [
        (datetime(2026, 10, 1, 7, 5, tzinfo=UTC), "1 oktober 2026 om 9:05"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "1 januari 2027 om 0:30"),
    ],
)
def test_a_moment_is_told_by_the_clock_of_the_netherlands_wherever_the_server_stands(
    at: datetime, told: str
):
    assert words.moment(at) == told


def test_a_month_is_told_short():
    assert words.month(date(2026, 3, 1)) == "mrt 2026"


def test_counts_and_lists():
    assert words.amount(1, "PPS", "PPS'en") == "1 PPS"
    assert words.amount(0, "PPS", "PPS'en") == "0 PPS'en"
    assert words.listing(["a"]) == "a"
    assert words.listing(["a", "b", "c"]) == "a, b en c"
    assert words.listing([]) == ""


def test_a_share_beside_a_bound_stays_on_its_side():
    assert words.percent(0.597, 0.6) == "59%"
    assert words.percent(0.6, 0.6) == "60%"
    assert words.percent(0.597) == "60%"


def test_a_share_in_tenths_agrees_with_the_whole_percentage():
    assert (words.percent(0.7246), words.exact_percent(0.7246)) == ("72%", "72,4%")
    assert (words.percent(0.375), words.exact_percent(0.375)) == ("38%", "37,5%")
    assert (words.percent(0.575), words.exact_percent(0.575)) == ("58%", "57,5%")
    assert words.exact_percent(0.5997, 0.6) == "59,9%"


@pytest.mark.parametrize(("count", "text"), [(2, "beide vragen"), (37, "alle 37 vragen")])
def test_two_of_two_are_both(count: int, text: str):
    assert words.every(count, "vragen") == text


def test_changes_that_stand_below_each_other_have_one_decimal_each():
    assert [words.signed_tenth(value) for value in (1.25, -2, 0)] == ["+1,3", "−2,0", "0,0"]


def test_what_is_rounded_to_nothing_has_no_sign():
    assert [words.number(value) for value in (-0.04, -0.06)] == ["0", "−0,1"]
