"""Numbers, money and dates in Dutch notation."""

from datetime import date

import pandas as pd
import pytest

from monitor.reports import words


@pytest.mark.parametrize(
    ("value", "text"),
    [(63.9, "64"), (63.5, "64"), (64.5, "65"), (0, "0"), (1234.5, "1.235"), (-2.5, "-3")],
)
def test_whole_numbers_round_halves_away_from_zero(value: float, text: str):
    assert words.whole(value) == text


@pytest.mark.parametrize("show", [words.whole, words.number, words.percent, words.euro])
@pytest.mark.parametrize("missing", [None, float("nan")])
def test_what_is_missing_is_a_dash_and_never_zero(show, missing):
    assert show(missing) == "–"


def test_shares_money_and_numbers():
    assert words.percent(0.455) == "46%"
    assert words.euro(1234567.4) == "€ 1.234.567"
    assert words.euro(-250) == "€ -250"
    assert words.number(2.5) == "2,5"
    assert words.number(3.0) == "3"


def test_dates():
    assert words.day(date(2026, 10, 1)) == "1 oktober 2026"
    assert words.day(pd.Timestamp("2026-03-05")) == "5 maart 2026"
    assert words.day(pd.NaT) == "–"
    assert words.month(date(2026, 3, 1)) == "mrt 2026"


def test_counts_and_lists():
    assert words.amount(1, "PPS", "PPS'en") == "1 PPS"
    assert words.amount(0, "PPS", "PPS'en") == "0 PPS'en"
    assert words.listing(["a"]) == "a"
    assert words.listing(["a", "b", "c"]) == "a, b en c"
    assert words.listing([]) == ""


def test_a_colour_is_said_with_symbol_and_word():
    assert words.colour("oranje") == "● in ontwikkeling"
