"""Headers that say too little to tell which column is ours, and the columns that may be it as well.

Beside our dates under "Datum volgens plan" an office has a column "Planning" of its own. Which of
both is ours only they know.
"""

import re

from monitor.domain.frames import State
from monitor.domain.tab import Column, Kind, Tab
from monitor.domain.year_columns import year_column
from monitor.files.cell.text import folded
from monitor.files.cell.time_words import YEAR
from monitor.files.cell.totals import names_a_total
from monitor.files.cell.values import read_date, read_number
from monitor.files.locating.header_names import names_of, unsure_names
from monitor.files.locating.header_texts import answer_of_a_round, column_like
from monitor.files.locating.header_words import NUMBERS, says_another_number, says_not_of_now
from monitor.files.locating.page import Page
from monitor.files.workbook import Cell

_SCALE = (1.0, 5.0)
_ORGANISATION = re.compile(
    r"\b(?:instelling|instantie|organisatie|bedrijf|bedrijfs|bedrijven|onderneming|school|scholen"
    r"|werkgever|partij|partner|stichting|vereniging|firma|lid|leden)",
    re.IGNORECASE,
)
"""What says that the names below it are not of persons."""


def is_unsure(text: str, tab: Tab, column_id: str) -> bool:
    """Whether a header names a column only in a word that may be meant for another as well."""
    name = folded(YEAR.sub("", text) if year_column(column_id) else text)
    stem = column_id.rpartition("_")[0] if year_column(column_id) else column_id
    return unsure_names(tab.table).get(name) == stem


def may_be(page: Page, tab: Tab, row: int, column: int, column_id: str) -> bool:
    """Whether a column with a header that we don't know may well be this one of ours.

    Nothing in its header says that it's another, and most of what stands below fits.
    """
    text = page.text(row, column)
    ours = tab.column(column_id)
    by_year = year_column(column_id)
    if (
        names_a_total(text)
        or column_like(text, tab)
        or answer_of_a_round(text, tab)
        or says_another_number(text, tab, column_id)
        or (by_year and YEAR.findall(text) != [str(by_year[1])])
        or (says_not_of_now(text) and not any(map(says_not_of_now, names_of(tab, ours))))
        or (ours.kind is Kind.TEXT and not says_organisation(text))
    ):
        return False
    below = [there[column] for at, there in page.rows.items() if at > row and column in there]
    return sum(_fits(cell, ours) for cell in below) * 2 > len(below)


def says_organisation(text: str) -> bool:
    """Whether a header says that organisations stand below it, as partners are."""
    return bool(_ORGANISATION.search(text))


def _fits(cell: Cell, ours: Column) -> bool:
    """Whether a cell reads as what a column asks: a text always does."""
    if ours.kind is Kind.SCALE:
        return read_number(cell, *_SCALE).state is State.ANSWERED
    if ours.kind in NUMBERS:
        return read_number(cell).state is State.ANSWERED
    return ours.kind is not Kind.DATE or read_date(cell).state is State.ANSWERED
