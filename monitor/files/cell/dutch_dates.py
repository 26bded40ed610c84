"""Dates as Dutch people write them in text: ``1-9-2026``, ``di 1 sept. '26``, ``2026-09-01``.

Also the serial numbers that Excel counts days in. What lacks a day or a year is asked.
"""

import datetime
import re

from monitor.files.cell.reading import Problem
from monitor.files.cell.text import plain
from monitor.files.cell.time_words import MONTHS, WEEKDAYS

_EPOCH = datetime.date(1899, 12, 30)
_DAYS_BETWEEN_CALENDARS = 1462
FIRST, LAST = datetime.date(2000, 1, 1), datetime.date(2100, 12, 31)
"""The days that a monitor can be about."""
_TWO_DIGIT_YEARS = range(10, 61)
_LONGEST = 64

_DASHES = dict.fromkeys(map(ord, "–—"), "-")
# Behind a Z it's another time here, maybe on another day; but never at midnight.
_MIDNIGHT = r"[t ] *0{1,2}:00(?::00(?:\.0+)?)? *z"
_TIME = rf"(?:{_MIDNIGHT}|[t ] *[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:\.[0-9]+)?)?)?"
_WEEKDAY = r"(?:(?P<weekday>[a-z]+)[.,]? +)?"
_YEAR = r"(?P<year>[0-9]{4}|['’]?[0-9]{2})"
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<day>[0-9]{{1,2}}) *(?P<sep>[-/.]) *(?P<month>[0-9]{{1,2}}) *(?P=sep) *"
    rf"{_YEAR}{_TIME}"
)
_YEAR_FIRST = re.compile(
    rf"(?P<year>[0-9]{{4}})(?P<sep>[-/.])(?P<month>[0-9]{{1,2}})(?P=sep)(?P<day>[0-9]{{1,2}}){_TIME}"
)
_IN_WORDS = re.compile(
    rf"{_WEEKDAY}(?P<day>[0-9]{{1,2}})(?:e|de|ste)?[-/. ]{{1,3}}(?P<month>[a-z]+)[-/. ]{{1,3}}"
    rf"{_YEAR}"
)
_MONTH_IN_WORDS_FIRST = re.compile(
    r"(?P<month>[a-z]+)\.? +(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? +(?P<year>[0-9]{4})"
)
_MONTH_AND_YEAR = (
    re.compile(r"(?P<month>[a-z]+)\.?[-/. ]{1,3}(?P<year>[0-9]{4})"),
    re.compile(r"(?P<month>[0-9]{1,2}) *[-/.] *(?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4}) *[-/.] *(?P<month>[0-9]{1,2})"),
)
_IN_UTC = re.compile(r"[t ] *2[23]:00(?::00(?:\.0+)?)?")
"""The hour at which a day begins here, as a system writes it that counts in world time."""
_SERIAL = re.compile(r"[1-9][0-9]{0,4}")
_TWO_PARTS = re.compile(r"[0-9]{1,4} *[-/.] *[0-9]{1,4}")
_MONTH_AND_ONE_PART = re.compile(
    r"(?:[0-9]{1,4}[-/. ]{1,3})?(?P<month>[a-z]+)\.?(?:[-/. ]{1,3}[0-9]{1,4})?"
)


def parse_date(text: str, *, date_1904: bool = False) -> datetime.date | Problem:
    """Read a text as one date, day before month; digits alone are a serial number.

    Gives GEEN-DATUM, DATUM-ZONDER-DAG, DATUM-ALLEEN-JAAR, DATUM-DUBBELZINNIG (another part
    is missing), DATUM-ANDERSOM (see :func:`month_in_front`) or DATUM-BUITEN-BEREIK.
    """
    text = plain(text).translate(_DASHES)
    if len(text) > _LONGEST:
        return Problem.NO_DATE
    if _SERIAL.fullmatch(text):
        return from_serial(int(text), date_1904=date_1904)
    for pattern in (_DAY_FIRST, _YEAR_FIRST, _IN_WORDS, _MONTH_IN_WORDS_FIRST):
        if found := pattern.fullmatch(text):
            day = _date(found["day"], found["month"], found["year"].lstrip("'’"))
            if day is Problem.NO_DATE and month_in_front(text):
                return Problem.MONTH_IN_FRONT
            if _IN_UTC.search(text):
                return Problem.AMBIGUOUS_DATE
            return _on_weekday(day, found.groupdict().get("weekday"))
    if month_without_day(text):
        return Problem.NO_DAY
    if _TWO_PARTS.fullmatch(text) or _names_a_month(text):
        return Problem.AMBIGUOUS_DATE
    return Problem.NO_DATE


def from_serial(serial: int, *, date_1904: bool = False) -> datetime.date | Problem:
    """The date with this serial number.

    What looks like a year is asked, not counted, and so is a date without its hyphens: 71126.
    """
    if FIRST.year <= serial <= LAST.year:
        return Problem.ONLY_A_YEAR
    if _is_day_month_year(str(serial)):
        return Problem.AMBIGUOUS_DATE
    days = serial + (_DAYS_BETWEEN_CALENDARS if date_1904 else 0)
    if not 0 <= (LAST - _EPOCH).days - days <= (LAST - FIRST).days:
        return Problem.NO_DATE
    return _EPOCH + datetime.timedelta(days=days)


def from_moment(moment: datetime.datetime) -> datetime.date | Problem:
    """The day of a moment; of the hour at which the next one begins here in world time it's asked.

    An export of 1 March may hold 23:00 of the day before.
    """
    begins_here = moment.hour in (22, 23) and moment.time() == datetime.time(moment.hour)
    return Problem.AMBIGUOUS_DATE if begins_here else in_range(moment.date())


def month_without_day(text: str) -> datetime.date | None:
    """The first day of the month that a text names with its year and without a day."""
    text = plain(text).translate(_DASHES)
    for pattern in _MONTH_AND_YEAR if len(text) <= _LONGEST else ():
        if found := pattern.fullmatch(text):
            first = _date("1", found["month"], found["year"])
            return first if isinstance(first, datetime.date) else None
    return None


def month_in_front(text: str) -> datetime.date | None:
    """The day of a text in figures that can only have its month in front: ``5/30/2023``."""
    found = _DAY_FIRST.fullmatch(plain(text).translate(_DASHES)) if len(text) <= _LONGEST else None
    if found is None or found["weekday"] or int(found["month"]) in range(1, 13):
        return None
    swapped = _date(found["month"], found["day"], found["year"].lstrip("'’"))
    return swapped if isinstance(swapped, datetime.date) else None


def in_words(date: datetime.date) -> str:
    """A date with its month in words: 1 maart 2028."""
    month = next(word for word, number in MONTHS.items() if number == date.month)
    return f"{date.day} {month} {date.year}"


def in_range(date: datetime.date) -> datetime.date | Problem:
    """The date, if it lies in the years that a monitor can be about."""
    return date if FIRST <= date <= LAST else Problem.DATE_OUT_OF_RANGE


def _on_weekday(day: datetime.date | Problem, named: str | None) -> datetime.date | Problem:
    """The day, if it falls on the weekday that is named before it. Else one of both is wrong."""
    if named is None or isinstance(day, Problem):
        return day
    if named not in WEEKDAYS:
        return Problem.NO_DATE
    return day if day.weekday() == WEEKDAYS[named] else Problem.AMBIGUOUS_DATE


def _is_day_month_year(digits: str) -> bool:
    """Whether five figures are a day, a month and a year of two: 71126 is 7-11-26."""
    return len(digits) == 5 and isinstance(
        _date(digits[:1], digits[1:3], digits[3:]), datetime.date
    )


def _names_a_month(text: str) -> bool:
    """Whether a text is a month with at most a day or a year."""
    found = _MONTH_AND_ONE_PART.fullmatch(text)
    return found is not None and found["month"] in MONTHS


def _date(day: str, month: str, year: str) -> datetime.date | Problem:
    if len(year) == 2:
        if int(year) not in _TWO_DIGIT_YEARS:
            return Problem.AMBIGUOUS_DATE
        year = f"20{year}"
    try:
        number = MONTHS.get(month) or int(month)
        return in_range(datetime.date(int(year), number, int(day)))
    except ValueError:  # no such month name, or no such day
        return Problem.NO_DATE
