"""Headers that say until when the amounts of a year were counted: "Gerealiseerd 2024 t/m juli"."""

import datetime
import re
from calendar import monthrange
from typing import NamedTuple

from monitor.files.cell.dutch_dates import month_without_day, parse_date
from monitor.files.cell.time_words import A_DAY, A_YEAR, ON, STANDING

_UP_TO = re.compile(
    rf"(?P<name>.*\b(?P<year>{A_YEAR}))\W+(?:jan(?:uari)?\W+)?"
    rf"(?:{ON}\W+)+(?P<until>[^()]+?)(?:[-/. ]+(?P=year))?\W*",
    re.IGNORECASE,
)
_ON_A_DAY = re.compile(
    rf"(?P<name>[^0-9]*?[^\W0-9])\W+(?:{STANDING}\W+)+(?P<day>{A_DAY})\W*", re.IGNORECASE
)
_AROUND = datetime.timedelta(days=31)
"""So far from the day that a monitor is about the books may have been closed."""


class PartOfYear(NamedTuple):
    """What such a header says: the ``name`` of its column with the year, and the last day."""

    name: str
    until: datetime.date

    def is_up_to(self, about: datetime.date) -> bool:
        """Whether that is all of the year, up to the day that a monitor is about."""
        if self.until.year < about.year:
            return (self.until.month, self.until.day) == (12, 31)
        return self.until.year == about.year and abs(self.until - about) <= _AROUND


def part_of_year(text: str) -> PartOfYear | None:
    """What a header says of a part of its year; None if it says nothing of it.

    Behind a name without a year "t/m juli 2024" may be of all years; "per 1-7-2024" is of that one.
    """
    on = _ON_A_DAY.fullmatch(text)
    if on and isinstance(day := parse_date(on["day"]), datetime.date):
        return PartOfYear(f"{on['name']} {day.year}", day)
    found = _UP_TO.fullmatch(text)
    if not found:
        return None
    until = f"{found['until']}-{found['year']}"
    if month := month_without_day(until):
        last = monthrange(month.year, month.month)[1]
        return PartOfYear(found["name"], month.replace(day=last))
    day = parse_date(until)
    return PartOfYear(found["name"], day) if isinstance(day, datetime.date) else None
