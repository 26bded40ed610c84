"""Which time a header names: a day, month or school year at its end, or a year or round anywhere.

Beside the day and the round of a monitor that tells whether what stands below it is of before.
"""

import datetime
import re
from typing import NamedTuple

from monitor.domain.notation import day
from monitor.files.cell.dutch_dates import month_without_day, parse_date
from monitor.files.cell.text import kept
from monitor.files.cell.time_words import A_YEAR, OF_A_SCHOOL_YEAR, TWO_YEARS, YEAR
from monitor.files.locating.rounds_named import (
    is_of_an_earlier_kind,
    is_of_another,
    names_a_round,
    without_rounds,
)

LONG = datetime.timedelta(days=183)
"""Numbers are often of a while before: what is of the last half year is of now."""
_AROUND = "().,: "
_MOST_WORDS = 3
"""As many words as a date has: 1 mei 2024."""
_SCHOOL_YEAR = re.compile(
    rf"(?:\b{OF_A_SCHOOL_YEAR}\W+)?(?<!\w)({TWO_YEARS})(?![0-9])", re.IGNORECASE
)
_FIGURES = re.compile("[0-9]+")
_WORD = re.compile(r"\w")
_YEAR_AT_END = re.compile(rf"\b({A_YEAR})[{_AROUND}]*$")


class TimeNamed(NamedTuple):
    """A time at the end of a header: the text before it, its day and how people write it.

    Of a month that is the first day, of a school year the last.
    """

    before: str
    day: datetime.date
    words: str

    def is_long_before(self, about: datetime.date) -> bool:
        """Whether that is longer before a day than numbers usually are."""
        return self.day + LONG < about


class YearsNamed(NamedTuple):
    """More years than one in a header, in order: the text before them, and the text after them."""

    before: str
    years: tuple[int, ...]
    after: str


class SchoolYear(NamedTuple):
    """Two years on end in a header: the text before them, the first, and the text after them."""

    before: str
    first: int
    after: str


def school_year(header: str) -> SchoolYear | None:
    """The school year that a header names; None if it names none."""
    found = _SCHOOL_YEAR.search(header)
    if not found:
        return None
    first, second = (int(year[-2:]) for year in _FIGURES.findall(found[1]))
    if (first + 1) % 100 != second:
        return None
    return SchoolYear(header[: found.start()], 2000 + first, header[found.end() :])


def years_named(header: str) -> YearsNamed | None:
    """The years that a header names, a school year as both of its own; None of one or none."""
    if school := school_year(header):
        return YearsNamed(school.before, (school.first, school.first + 1), school.after)
    found = list(YEAR.finditer(header))
    years = tuple(sorted({int(year[0]) for year in found}))
    if len(years) < 2:
        return None
    return YearsNamed(header[: found[0].start()], years, header[found[-1].end() :])


@kept
def time_named(header: str) -> TimeNamed | None:
    """The day, month or school year at the end of a header; None if it names none there."""
    if (years := school_year(header)) and not _WORD.search(years.after):
        end = datetime.date(years.first + 1, 7, 31)
        return TimeNamed(years.before, end, f"schooljaar {years.first}-{end.year}")
    words = header.split()
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        text = " ".join(words[-count:]).strip(_AROUND)
        found = None if text.isdigit() else parse_date(text)
        named = found if isinstance(found, datetime.date) else month_without_day(text)
        if named:
            return TimeNamed(" ".join(words[:-count]), named, day(named))
    return None


def year_at_end(header: str) -> int | None:
    """The year that a header ends with: "Antwoord (2024)"."""
    found = _YEAR_AT_END.search(header)
    return int(found[1]) if found else None


def is_of_before(header: str, round_: str, about: datetime.date | None) -> bool:
    """Whether a header names an earlier kind of round, or only times long before the day ``about``.

    Of a monitor that doesn't tell its round ("") or its day nothing is of before.
    """
    if is_of_an_earlier_kind(header, round_):
        return True
    if about is None:
        return False
    if named := time_named(header):
        return named.is_long_before(about)
    years, now = YEAR.findall(header), [str(about.year), *YEAR.findall(round_)]
    return bool(years) and max(years) < min(now)


def is_of_another_time(header: str, round_: str, about: datetime.date | None) -> bool:
    """Whether a header names another round than that of a monitor, or is of before it."""
    return is_of_another(header, round_) or is_of_before(header, round_, about)


def is_of_the_year_before(header: str, round_: str, about: datetime.date | None) -> bool:
    """Whether the last time that a header names is a year that ended shortly before ``about``.

    What was counted in all of 2025 may well be what is reported in February 2026.
    """
    years = YEAR.findall(header)
    if about is None or not years or time_named(header) or is_of_an_earlier_kind(header, round_):
        return False
    ended = datetime.date(int(max(years)), 12, 31)
    return ended < about <= ended + LONG


def names_a_time(header: str) -> bool:
    """Whether a header names any time."""
    return names_a_round(header) or bool(YEAR.search(header) or time_named(header))


def without_times(header: str) -> str:
    """A header without the times that it names."""
    named = time_named(header)
    return YEAR.sub("", without_rounds(named.before if named else header)).strip(" -–/()")
