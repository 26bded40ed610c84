"""Headers that name a time long before the day a monitor is about: "Realisatie per 1-5-2024".

Who fills in last year's workbook once more may leave a column as it stood.
"""

import datetime
from collections.abc import Iterable

from monitor.domain.findings import Finding
from monitor.domain.notation import day
from monitor.domain.rules import rule
from monitor.domain.tab import Kind, Tab
from monitor.domain.year_columns import year_column
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.rounds_named import is_of
from monitor.files.locating.times_named import time_named, year_at_end
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.workbook import a1

OLD_HEADER = "KOP-OUDE-STAND"
"""What is said of such a header."""
_SAYS_HOW_IT_IS_READ = "KOP-ANDERS"
_ANSWERS = (Kind.ANSWER, Kind.NUMBER, Kind.MONEY, Kind.CHOICE, Kind.BOOL, Kind.SCALE)
"""What may have changed since. A text beside them only explains, and a date is what it is."""


def about_old_headers(
    findings: Iterable[Finding], tables: Iterable[FoundTab], about: AboutMonitor
) -> list[Finding]:
    """The findings, with one for each such header in place of that it isn't exactly ours.

    If the monitor doesn't tell which day it is about, nothing is said. Who pointed at a column said
    which it is, and not of when.
    """
    if about.day is None:
        return list(findings)
    old: dict[tuple[str | None, str | None], Finding] = {}
    for table in tables:
        for column_id, column in table.header.columns.items():
            text = table.page.text(table.header.row, column)
            if named := _old_time_in(text, table.tab, column_id, about.day, about.round):
                place = table.page.name, a1(table.header.row, column)
                header = header_text(table.tab, column_id)
                facts = {"header": header, "named": named, "about": day(about.day)}
                old[place] = rule(OLD_HEADER).at(*place, raw=text, **facts)
    left = (
        item
        for item in findings
        if item.code != _SAYS_HOW_IT_IS_READ or (item.sheet, item.cell) not in old
    )
    return [*left, *old.values()]


def _old_time_in(
    header: str, tab: Tab, column_id: str, about: datetime.date, round_: str
) -> str | None:
    """The day or year that a header names, if that is of before; None if it is of now or of none.

    A year alone may be of a target, and is looked at above answers to questions only.
    """
    if not _changes(tab, column_id):
        return None
    if (named := time_named(header)) and named.before:
        return named.words if named.is_long_before(about) else None
    year = year_at_end(header) if tab.column(column_id).kind is Kind.ANSWER else None
    return str(year) if year and year < about.year and not is_of(header, round_) else None


def _changes(tab: Tab, column_id: str) -> bool:
    """Whether what stands in a column may have changed since; a year that is over doesn't."""
    return tab.column(column_id).kind in _ANSWERS and year_column(column_id) is None
