"""Tables of other tabs that somebody put above or below the one that a sheet is read for.

Each takes the rows from its headers down to the last that bears an id of its own: they are no rows
of that table. Headers alone begin nothing, for who repeats some of them between the rows, or writes
others there, still means his own rows below them.
"""

from collections.abc import Mapping
from itertools import takewhile
from typing import NamedTuple

from monitor.domain.layout import WITH_TABLE
from monitor.domain.tab import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.header import texts_in
from monitor.files.locating.header_texts import column_named
from monitor.files.locating.headers import named_in, share_in_row
from monitor.files.locating.page import Page, Place

ENOUGH_HEADERS = 0.8
"""A row with this part of the headers of a table begins that table, whatever its sheet is called.
"""
_FEWEST_TEXTS = 3
_ROWS_OF_TITLE = 3
"""So far above its headers the template writes the title of a table and what to do."""
_HEADERS = frozenset(column.header for tab in WITH_TABLE for column in (*tab.columns, *tab.by_year))
_TITLES = frozenset(folded(text) for tab in WITH_TABLE for text in (tab.title, tab.instruction))


class OtherTable(NamedTuple):
    """A table of another tab: the ``row`` of its headers, and all of its filled cells.

    ``answers`` are those but for our own texts: title, headers, ids and labels.
    """

    tab: Tab
    row: int
    places: list[Place]
    answers: list[Place]


def other_tables(
    page: Page, tab: Tab, header_row: int, row_ids: Mapping[str, frozenset[str]]
) -> list[OtherTable]:
    """The tables of other tabs on the sheet of one with its headers in this row, from the top.

    ``row_ids`` are the folded ids of the rows of each table.
    """
    rows = (row for row in page.rows if row != header_row)
    begun = {row: found for row in rows if (found := _begun(page, row, tab))}
    starts = {row: start_of(page, row) for row in (*begun, header_row)}
    ends = frozenset(starts.values())
    tables = []
    for row, other in begun.items():
        below = takewhile(
            lambda at: at not in ends and not _bears(page, at, row_ids[tab.table]),
            [at for at in page.rows if at > row],
        )
        begun_with = row_ids[other.table]
        last = max((at for at in below if _begins_with(page, at, begun_with)), default=None)
        if last is not None:
            within = [at for at in page.rows if starts[row] <= at <= last]
            places = [(at, column) for at in within for column in page.rows[at]]
            labels = _of_labels(page, row, other)
            answers = [(at, column) for at, column in places if at > row and column not in labels]
            tables.append(OtherTable(other, row, places, answers))
    return tables


def _bears(page: Page, row: int, ids: frozenset[str]) -> bool:
    """Whether one of these ids stands in a row, in whatever column."""
    return any(folded(page.text(row, column)) in ids for column in page.rows[row])


def _begins_with(page: Page, row: int, ids: frozenset[str]) -> bool:
    """Whether a row begins with one of these ids: further on it may be a word, as ``Campus``."""
    return folded(page.text(row, min(page.rows[row]))) in ids


def _begun(page: Page, row: int, own: Tab) -> Tab | None:
    """The table of another tab than its ``own`` that begins with this row; None if none does."""
    there = page.rows[row].values()
    if sum(cell.value in _HEADERS for cell in there) < _FEWEST_TEXTS:
        return None
    named = {tab: len(named_in(page, tab, row, freely=False)) for tab in WITH_TABLE}
    most = max(named, key=lambda tab: named[tab])
    is_other = most != own and share_in_row(page, most, row) >= ENOUGH_HEADERS
    return most if is_other else None


def _of_labels(page: Page, row: int, tab: Tab) -> set[int]:
    """The columns on the sheet below which a table with its headers in this row has our texts."""
    return {
        column
        for column, text in texts_in(page, row).items()
        if (name := column_named(text, tab)) and not tab.column(name).is_input
    }


def start_of(page: Page, header_row: int) -> int:
    """The row where a table begins: at its headers, or at the lines of text above them.

    That are those that the template writes there, or a single one that stands just above.
    """
    above = header_row - 1
    is_title = len(page.rows.get(above, {})) == 1 and above - 1 not in page.rows
    written = [
        row
        for row in range(header_row - _ROWS_OF_TITLE, header_row)
        if row in page.rows
        and all(folded(page.text(row, column)) in _TITLES for column in page.rows[row])
    ]
    return min([above if is_title else header_row, *written])
