"""What a header that isn't ours says of the answers below it, wherever it stands."""

from typing import NamedTuple

from monitor.domain.layout import BUDGET, FORECAST
from monitor.domain.tab import Tab
from monitor.domain.year_columns import year_column
from monitor.files.cell.time_words import YEAR
from monitor.files.cell.totals import names_a_total
from monitor.files.locating.foreign_headers import version_of
from monitor.files.locating.header import Header, input_columns
from monitor.files.locating.header_words import (
    says_not_of_now,
    without_how_it_came,
    without_words_of_now,
)
from monitor.files.locating.times_named import (
    is_of_before,
    is_of_the_year_before,
    without_times,
)
from monitor.files.taking.about_monitor import AboutMonitor


class Said(NamedTuple):
    """What a header says of the answers below it.

    They are a ``version`` of those in a column of ours, or may be in ``others``, by id.
    ``says_more`` is whether it says more than that and when, so that they may be anything. A total
    (``is_total``) is mostly of those answers; where they lack it may be all that somebody has.
    """

    version: str | None = None
    others: tuple[str, ...] = ()
    says_more: bool = False
    is_total: bool = False


NOTHING_SAID = Said()


def said_by(raw: str, tab: Tab, header: Header, about: AboutMonitor) -> Said:
    """What a header says of the answers below it, beside the table with this ``header``."""
    return _of_a_year(raw, tab, header) if tab.by_year else _of_now(raw, tab, header, about)


def _of_now(raw: str, tab: Tab, header: Header, about: AboutMonitor) -> Said:
    """What a header says of answers that are given once.

    None of it where it says that they are not of now.
    """
    said = without_how_it_came(raw)
    return (
        NOTHING_SAID
        if is_of_before(said, about.round, about.day)
        else _at_any_time(said, tab, header)
    )


def said_of_the_year_before(raw: str, tab: Tab, header: Header, about: AboutMonitor) -> Said:
    """The same of a header that names the year that ended shortly before: of any other nothing."""
    said = without_how_it_came(raw)
    is_lately = not tab.by_year and is_of_the_year_before(said, about.round, about.day)
    return _at_any_time(said, tab, header) if is_lately else NOTHING_SAID


def _at_any_time(said: str, tab: Tab, header: Header) -> Said:
    name = without_times(said)
    if name and (ours := version_of(name, tab, header)):
        return Said(ours)
    if says_not_of_now(name):
        return NOTHING_SAID
    return Said(None, tuple(input_columns(tab, header)), is_total=names_a_total(name))


def _of_a_year(raw: str, tab: Tab, header: Header) -> Said:
    """The same of amounts by year: they are of the year that the header names, if any.

    Any word but those that say it's of now may make other amounts of them. A total without a year
    is of several.
    """
    if ours := version_of(raw, tab, header):
        return Said(ours)
    years, is_total = {int(year) for year in YEAR.findall(raw)}, names_a_total(raw)
    if says_not_of_now(raw) or (is_total and len(years) != 1):
        return NOTHING_SAID
    columns = ((item, year_column(item)) for item in input_columns(tab, header))
    others = (item for item, by_year in columns if by_year and (not years or by_year[1] in years))
    return Said(None, tuple(others), bool(without_words_of_now(without_times(raw))), is_total)


def is_due(column_id: str, about: AboutMonitor) -> bool:
    """Whether a column is empty only where something lacks: a year to come has no amounts yet."""
    by_year = year_column(column_id)
    if not by_year or by_year[0] == BUDGET:
        return True
    kind, year = by_year
    return kind != FORECAST and not (about.day and year > about.day.year)
