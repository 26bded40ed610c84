"""Dates in Dutch text: what is read, what is asked, and never a different day."""

import datetime
import re

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from monitor.files.cell.dutch_dates import (
    from_serial,
    in_words,
    month_in_front,
    month_without_day,
    parse_date,
)
from monitor.files.cell.reading import Problem

FIRST_OF_SEPTEMBER = datetime.date(2026, 9, 1)


# fmt: off
FORMS_OF_ONE_DAY = [
    "1-9-2026", "01/09/2026", "1.9.2026", "01-09-2026 ", "1 - 9 - 2026", "1-9-26", "1/9/26",
    "1 sept. 2026", "1 sep 2026", "1 september 2026", "1 SEPTEMBER 2026", "1-sep-2026",
    "1-sep-26", "01\u00a0september\u00a02026", "2026-09-01", "2026-9-1", "2026/09/01",
    "2026-09-01T00:00:00", "2026-09-01 00:00:00.000", "1-9-2026 0:00", "1-9-2026 13:45:10",
    "46266", "1‑9‑2026", "1–9–2026", "1—9—2026", "1-9-'26", "1 sept. '26", "1 sept ’26",
    "1e september 2026", "1ste september 2026", "di 1 september 2026", "Dinsdag 1-9-2026",
    "di. 1 sep 2026", "dinsdag, 1 september 2026", "1 September 2026", "2026-09-01T00:00:00Z",
    "2026-09-01T00:00:00.000Z",
]
# fmt: on


@pytest.mark.parametrize("text", FORMS_OF_ONE_DAY)
def test_a_day_in_text(text: str) -> None:
    assert parse_date(text) == FIRST_OF_SEPTEMBER


MONTHS = (
    "jan januari january",
    "feb febr februari february",
    "mrt maart mar march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "aug augustus august",
    "sep sept september",
    "okt oktober oct october",
    "nov november",
    "dec december",
)


@pytest.mark.parametrize(("month", "words"), list(enumerate(MONTHS, start=1)))
def test_all_months_have_their_names(month: int, words: str) -> None:
    for word in words.split():
        assert parse_date(f"2 {word} 2026") == datetime.date(2026, month, 2)
        assert parse_date(f"2 {word}. 2026") == datetime.date(2026, month, 2)


# fmt: off
INCOMPLETE = [
    "3-4", "3/4", "3.4", "13-2026", "2026-13", "2026-2027", "sep-26", "1 september", "mei",
    "1-9-61", "1-9-05", "26-09-01", "1 sept 99", "3–4", "1-9-'61", "ma 1 september 2026",
    "woensdag 1-9-2026",
]
# fmt: on


@pytest.mark.parametrize("text", INCOMPLETE)
def test_what_lacks_a_part_is_asked(text: str) -> None:
    assert parse_date(text) is Problem.AMBIGUOUS_DATE


@pytest.mark.parametrize("text", ["2000", "2026", "2100"])
def test_a_year_alone_is_no_serial_number(text: str) -> None:
    assert parse_date(text) is Problem.ONLY_A_YEAR


@pytest.mark.parametrize(
    "text", ["september 2026", "Sept. 2026", "sep-2026", "9-2026", "09 / 2026", "2026-09"]
)
def test_a_month_with_its_year_lacks_a_day(text: str) -> None:
    assert parse_date(text) is Problem.NO_DAY
    assert month_without_day(text) == datetime.date(2026, 9, 1)


@pytest.mark.parametrize("text", ["1-9-2026", "mei", "9-26", "2026", "herfst 2026", "9-1999", ""])
def test_what_is_no_month_of_a_year_is_not_taken_for_one(text: str) -> None:
    assert month_without_day(text) is None


@pytest.mark.parametrize(
    "text", ["31-12-1999", "1-1-2101", "1 mei 1945", "0999-01-01", "1-9-9999", "30-12-1899"]
)
def test_another_century_is_refused(text: str) -> None:
    assert parse_date(text) is Problem.DATE_OUT_OF_RANGE


# fmt: off
NO_DAYS = [
    "31-2-2026", "29-2-2027", "0-1-2026", "1-9-0000", "1-9/2026", "1-9-206",
    "3,4", "begin 2026", "najaar 2026", "1 brumaire 2026", "20260901", "01092026", "36525",
    "73416", "2026-08-31T22:00:00Z", "2026-09-01T00:30:00Z",
    "1-9-26'", "1''26", "1-9-'2026", "1-'9-26", "ding 1-9-2026", "di di 1-9-2026", "d 1 mei 2026",
    "1x mei 2026", "eerste mei 2026", "May 1, 26", "May 32, 2026", "ding 1, 2026", "1-9–2026x",
    "1²-9-2026", "1-9-2026 en 2-9-2026", "", "1\n9\n2026",
    "x" * 99,
]
# fmt: on


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_is_no_day_is_said_to_be_none(text: str) -> None:
    assert parse_date(text) is Problem.NO_DATE


@pytest.mark.parametrize(
    "text",
    [
        "September 1, 2026",
        "september 1 2026",
        "Sept. 1, 2026",
        "sep 1st, 2026",
        "1-\n9-2026",
        "1\n-9-2026",
        "1 september\n2026",
    ],
)
def test_where_the_month_is_a_word_or_a_line_ends_it_is_one_day(text: str) -> None:
    assert parse_date(text) == datetime.date(2026, 9, 1)


@pytest.mark.parametrize("text", ["05/30/2023", "5-30-2023", "5.30.'23", "5/30/2023 10:00"])
def test_a_date_that_can_only_have_its_month_in_front_is_asked_by_the_day_meant(text: str) -> None:
    assert parse_date(text) is Problem.MONTH_IN_FRONT
    assert month_in_front(text) == datetime.date(2023, 5, 30)


@pytest.mark.parametrize(
    "text", ["30/5/2023", "5/6/2023", "2/30/2023", "13/13/2023", "di 5/30/2023"]
)
def test_other_dates_have_no_month_in_front(text: str) -> None:
    assert parse_date(text) is not Problem.MONTH_IN_FRONT
    assert month_in_front(text) is None


def test_the_bounds_of_serial_numbers_are_those_of_dates() -> None:
    assert from_serial(36526) == datetime.date(2000, 1, 1)
    assert from_serial(73415) == datetime.date(2100, 12, 31)
    assert from_serial(36526 - 1462, date_1904=True) == datetime.date(2000, 1, 1)
    assert from_serial(73415 - 1461, date_1904=True) is Problem.NO_DATE


days = st.dates(datetime.date(2000, 1, 1), datetime.date(2100, 12, 31))


@given(days)
def test_dates_in_dutch_notation_read_back(day: datetime.date) -> None:
    for pattern in (
        "d-M-yyyy",
        "dd/MM/yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
        "yyyy-MM-dd",
        "d.M.yyyy",
    ):
        assert parse_date(format_date(day, pattern, locale="nl_NL")) == day
    assert parse_date(f"{day.isoformat()}T00:00:00") == day
    assert in_words(day) == format_date(day, "d MMMM yyyy", locale="nl_NL")


@given(days)
def test_serial_numbers_read_back_but_for_a_date_without_hyphens(day: datetime.date) -> None:
    serial = (day - datetime.date(1899, 12, 30)).days
    without_hyphens = re.fullmatch(r"[1-9](0[1-9]|1[0-2])([1-5][0-9]|60)", str(serial))
    assert from_serial(serial) == (Problem.AMBIGUOUS_DATE if without_hyphens else day)


@pytest.mark.parametrize("text", ["71126", "10927", "41012"])
def test_a_date_without_hyphens_is_asked(text: str) -> None:
    assert parse_date(text) is Problem.AMBIGUOUS_DATE
    assert from_serial(int(text)) is Problem.AMBIGUOUS_DATE


@pytest.mark.parametrize(
    "text", ["28-2-2023 23:00", "2026-08-31T22:00:00", "2026-08-31 22:00:00.000"]
)
def test_the_hour_at_which_the_next_day_may_begin_is_asked(text: str) -> None:
    assert parse_date(text) is Problem.AMBIGUOUS_DATE


@pytest.mark.parametrize("text", ["28-2-2023 23:30", "28-2-2023 21:00", "28-2-2023 2:00"])
def test_any_other_hour_is_of_its_day(text: str) -> None:
    assert parse_date(text) == datetime.date(2023, 2, 28)


@given(days)
def test_two_digits_of_a_year_are_read_or_asked(day: datetime.date) -> None:
    expected = day if 2010 <= day.year <= 2060 else Problem.AMBIGUOUS_DATE
    assert parse_date(format_date(day, "d-M-yy", locale="nl_NL")) == expected


@given(st.text(alphabet="0123459-/. mei", max_size=12))
def test_never_a_different_day(text: str) -> None:
    found = parse_date(text)
    if isinstance(found, datetime.date) and not text.strip().isdigit():
        parts = {
            part.lstrip("0")
            for part in text.replace("mei", "5")
            .replace("/", "-")
            .replace(".", "-")
            .replace(" ", "-")
            .split("-")
            if part
        }
        assert {str(found.day), str(found.month)} <= parts
        assert str(found.year)[-2:].lstrip("0") in {part[-2:].lstrip("0") for part in parts}


@given(st.text())
def test_no_text_raises(text: str) -> None:
    assert isinstance(parse_date(text), datetime.date | Problem)
