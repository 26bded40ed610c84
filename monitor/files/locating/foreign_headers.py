"""What a column that isn't ours may be all the same: one that is missing, or a version of one."""

import re
from collections.abc import Callable, Iterable, Sequence

from monitor.domain.layout import PARTNERS
from monitor.domain.tab import Kind, Tab
from monitor.domain.year_columns import year_column
from monitor.files.cell.text import folded
from monitor.files.cell.time_words import YEAR
from monitor.files.cell.totals import names_a_total
from monitor.files.locating.header import Header
from monitor.files.locating.header_names import names_of
from monitor.files.locating.header_texts import column_like, header_text
from monitor.files.locating.header_words import (
    says_another_number,
    says_of_now,
    without_words_of_now,
)
from monitor.files.locating.unsure_headers import says_organisation

_SHORT_YEAR = re.compile(r"(?<![0-9])[0-9]{2}(?![0-9])")
_WITH_A_YEAR = re.compile(rf"{YEAR.pattern}|['’][0-9]{{2}}(?![0-9])")
_NUMBERS = (Kind.NUMBER, Kind.MONEY)


def missing_like(
    text: str, tab: Tab, header: Header, may_hold: Callable[[str], bool]
) -> tuple[str, ...]:
    """The ids of the missing columns that one with this header may be.

    Only of those that answers are computed from: the one that its header names, else those of the
    year that it names, else those that have it in their own, else all. ``may_hold`` tells by id
    whether what stands below the header may be answers of a column.
    """
    if named := missing_named(text, tab, header):
        return (named,)
    if of_year := _of_its_year(text, tab, header):
        return tuple(filter(may_hold, of_year))
    others = tuple(filter(may_hold, _missing(tab, header)))
    name = folded(text)
    within = tuple(item for item in others if name and name in folded(header_text(tab, item)))
    return within or others


def missing_named(text: str, tab: Tab, header: Header) -> str | None:
    """The id of the missing column that a header says something of, though it isn't its name.

    "Realisatie 2025" of Realisatie, "Budget '24 v2" of Begroot 2024, and "SAP 2024" of the only
    column of 2024 that is missing. Two figures may count something else, as in "Prognose jaar 10":
    they are only the year of a column that should be there.
    """
    missing = (
        column_id
        for column_id in _by_year(text, tab)
        if column_id not in header.columns
        if _WITH_A_YEAR.search(text) or column_id in header.missing
    )
    return (
        next(iter(_begun(text, tab, _missing(tab, header))), None)
        or next(missing, None)
        or _only_one(_of_its_year(text, tab, header))
        or _names_of_partners(text, tab, header)
    )


def _names_of_partners(text: str, tab: Tab, header: Header) -> str | None:
    """The column of the partners' names, where two others may be it: "Naam" and "Instelling"."""
    if tab is not PARTNERS or tab.naming not in header.missing or tab.naming in header.doubled:
        return None
    may_be = column_like(text, tab) == tab.naming or says_organisation(text)
    return tab.naming if may_be else None


def _only_one(columns: Sequence[str]) -> str | None:
    return columns[0] if len(columns) == 1 else None


def _of_its_year(text: str, tab: Tab, header: Header) -> list[str]:
    """The missing columns of the year that a header names, whatever else it says."""
    if not tab.by_year or names_a_total(text) or len(years := YEAR.findall(text)) != 1:
        return []
    lacking = (item for item in header.missing if item not in header.told_absent)
    named = ((item, year_column(item)) for item in lacking)
    return [item for item, by_year in named if by_year and str(by_year[1]) == years[0]]


def version_of(text: str, tab: Tab, header: Header) -> str | None:
    """The id of the column that is read, of which one with this header seems another version.

    "Begroot 2024 na wijziging" is one of Begroot 2024, "Nieuw antwoord" of Antwoord, and "Einddoel"
    of Doel. What says that it's another number, of last year or of a part of it, is none; nor are
    texts more than texts beside ours.
    """
    found = [
        column_id
        for column_id in header.columns
        if tab.column(column_id).is_input and tab.column(column_id).kind is not Kind.TEXT
    ]
    likes = (column_like(text, tab), *_by_year(text, tab), *_begun(text, tab, found))
    if text.isalpha():  # one word, as Einddoel is
        numbers = (item for item in found if tab.column(item).kind in _NUMBERS)
        likes += tuple(item for item in numbers if _ends_with(text, header_text(tab, item)))
    if says_of_now(text):
        likes += (column_like(without_words_of_now(text), tab),)
        likes += tuple(item for item in found if _ends_with(text, header_text(tab, item)))
    return next(
        (like for like in likes if like in found and not says_another_number(text, tab, like)), None
    )


def _missing(tab: Tab, header: Header) -> list[str]:
    """The columns that answers are computed from and that aren't there, not even twice."""
    found = header.columns.keys() | header.doubled.keys()
    return [
        column.id
        for column in tab.inputs
        if column.id not in found and column.kind is not Kind.TEXT
    ]


def _begun(text: str, tab: Tab, columns: Iterable[str]) -> list[str]:
    """The columns with whose header a text begins, the longest first."""
    begun = (item for item in columns if folded(text).startswith(folded(header_text(tab, item))))
    return sorted(begun, key=lambda item: -len(header_text(tab, item)))


def _ends_with(text: str, header: str) -> bool:
    return folded(text).endswith(folded(header))


def _by_year(text: str, tab: Tab) -> list[str]:
    """The columns by year with whose name a text begins, for each year in it."""
    years = YEAR.findall(text) or [f"20{digits}" for digits in _SHORT_YEAR.findall(text)]
    return [
        f"{column.id}_{year}"
        for column in tab.by_year
        if any(folded(text).startswith(folded(name)) for name in names_of(tab, column))
        for year in years
    ]
