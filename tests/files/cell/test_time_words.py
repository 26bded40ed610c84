"""The words of times: which texts they are the pattern of, and which look like it and aren't."""

import datetime
import re

import pytest
from babel.dates import format_date

from monitor.files.cell.time_words import (
    A_DAY,
    A_MONTH,
    A_WEEKDAY,
    A_YEAR,
    MONTHS,
    OF_A_SCHOOL_YEAR,
    ON,
    STANDING,
    TWO_YEARS,
    UP_TO,
    WEEKDAYS,
    YEAR,
)

ALL = (A_DAY, A_MONTH, A_WEEKDAY, A_YEAR, OF_A_SCHOOL_YEAR, ON, STANDING, TWO_YEARS, UP_TO)

# fmt: off
WRITTEN = {
    A_YEAR: ("2000", "2026", "2099"),
    A_MONTH: ("september", "sep", "sept.", "mei", "MRT", "October"),
    A_WEEKDAY: ("dinsdag", "di", "di.", "Zondag"),
    A_DAY: ("1-9-2026", "01/09/2026", "1.9.26", "1 sept. 2026", "31 december 26"),
    TWO_YEARS: ("2024-2025", "2024-25", "2024 / 2025", "2024–25", "2024/’25", "24/25", "’24-’25"),
    OF_A_SCHOOL_YEAR: ("schooljaar", "Studiejaar"),
    UP_TO: ("t/m", "tot en met"),
    STANDING: ("stand", "peildatum", "per", "op", "d.d.", "dd"),
    ON: ("stand", "peildatum", "per", "op", "t/m", "tot en met", "d.d.", "dd"),
}
OTHER = {
    A_YEAR: ("1999", "26", "202", "20265", "3000"),
    A_MONTH: ("septembers", "mar1", "maand", "sep..", "m"),
    A_WEEKDAY: ("dinsdagen", "dag", "d"),
    A_DAY: ("september 2026", "1-2026", "100-9-2026", "1-9-1926", "1 week 2026"),
    TWO_YEARS: ("2024", "2024 2025", "11-12", "2024-1925", "2024--25"),
    OF_A_SCHOOL_YEAR: ("jaar", "schooljaren"),
    UP_TO: ("tot", "met"),
    STANDING: ("t/m", "na", "open"),
    ON: ("na", "voor", "open"),
}
# fmt: on


def pairs(texts: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(pattern, text) for pattern, each in texts.items() for text in each]


@pytest.mark.parametrize(("pattern", "text"), pairs(WRITTEN))
def test_a_time_is_known_as_people_write_it(pattern: str, text: str) -> None:
    assert re.fullmatch(pattern, text, re.IGNORECASE)


@pytest.mark.parametrize(("pattern", "text"), pairs(OTHER))
def test_what_only_looks_like_it_is_none(pattern: str, text: str) -> None:
    assert not re.fullmatch(pattern, text, re.IGNORECASE)


@pytest.mark.parametrize("pattern", ALL)
def test_a_pattern_built_of_them_keeps_its_own_groups_and_its_own_choices(pattern: str) -> None:
    assert re.compile(pattern).groups == 0
    text = WRITTEN[pattern][0].lower()
    assert re.fullmatch(rf"in {pattern}", f"in {text}")


def test_a_year_is_no_part_of_a_longer_number() -> None:
    assert YEAR.findall("2024 en (2025), niet 12026, 20261 of 1.20272") == ["2024", "2025"]


def test_the_first_name_of_each_month_is_the_one_that_we_write() -> None:
    first = {number: name for name, number in reversed(MONTHS.items())}
    assert first == {
        number: format_date(datetime.date(2026, number, 1), "MMMM", locale="nl")
        for number in range(1, 13)
    }


def test_weekdays_are_numbered_as_a_calendar_does() -> None:
    for day in (datetime.date(2026, 11, number) for number in range(2, 9)):
        for written in ("EEEE", "EEEEEE"):
            assert WEEKDAYS[format_date(day, written, locale="nl")] == day.weekday()
