"""The header row of a table: in which row of a sheet it stands."""

from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from math import ceil
from types import MappingProxyType

from monitor.domain.tab import Tab
from monitor.files.locating.header import Header, texts_in
from monitor.files.locating.header_texts import column_like, column_named, expected_columns
from monitor.files.locating.matched_headers import Matching
from monitor.files.locating.page import Page

_ROWS_READ_FREELY = 200
_AS_THEY_ARE: Mapping[int, str] = MappingProxyType({})


def find_header(page: Page, tab: Tab, row_ids: frozenset[str]) -> Header | None:
    """The header of a tab's table on a sheet; None if the sheet doesn't hold the table.

    ``row_ids`` are the folded ids of the table's rows: they show which column holds ids when its
    header doesn't.
    """
    wanted = max(2, ceil((len(tab.columns) - 1) / 3))
    row = _best_row(page, tab, page.rows, wanted, freely=False)
    if row is None:
        half = max(2, ceil((len(tab.columns) - 1) / 2))
        row = _best_row(page, tab, list(page.rows)[:_ROWS_READ_FREELY], half, freely=True)
    return None if row is None else header_at(page, tab, row, row_ids)


def header_at(
    page: Page,
    tab: Tab,
    row: int,
    row_ids: frozenset[str],
    meant: Mapping[int, str] = _AS_THEY_ARE,
) -> Header:
    """The header that this row would be, whatever it has of ours; ``row_ids`` as above.

    ``meant`` are, by column, the texts that stand for those of other headers.
    """
    return Matching(page, tab, row, row_ids, meant).header()


def header_row(page: Page, tab: Tab, rows: int | None = None) -> int | None:
    """The row with the most of a tab's headers exactly, at least two; None if no row has them.

    ``rows`` is how many filled rows are looked at; all without it.
    """
    return _best_row(page, tab, islice(page.rows, rows), 2, freely=False)


def share_of_headers(page: Page, tab: Tab) -> float:
    """Which part of a tab's headers the sheet has in one row, exactly; the id doesn't count."""
    row = header_row(page, tab)
    return 0.0 if row is None else share_in_row(page, tab, row)


def share_in_row(page: Page, tab: Tab, row: int) -> float:
    """Which part of a tab's headers stands in a row, exactly; the id doesn't count."""
    return share_of(tab, named_in(page, tab, row, freely=False))


def share_of(tab: Tab, named: Collection[str]) -> float:
    """Which part of a tab's columns these ids name; the id doesn't count.

    None of a tab by year of which they name no column of one kind.
    """
    wanted = [column_id for column_id in expected_columns(tab, named) if column_id != "id"]
    if tab.by_year and len(wanted) < len(tab.columns):
        return 0.0
    return sum(column_id in named for column_id in wanted) / len(wanted)


def _best_row(page: Page, tab: Tab, rows: Iterable[int], least: int, *, freely: bool) -> int | None:
    """The first of the rows with the most of our headers, if it has at least so many."""
    best, most = None, least - 1
    for row in rows:
        if len(page.rows[row]) > most:
            found = len(named_in(page, tab, row, freely=freely))
            if found > most:
                best, most = row, found
    return best


def named_in(page: Page, tab: Tab, row: int, *, freely: bool) -> set[str]:
    """The ids of our columns that the texts in a row name; ``freely``: or are most like."""
    texts = texts_in(page, row).values()
    return {
        column_id
        for text in texts
        if (column_id := column_named(text, tab) or (freely and column_like(text, tab)))
    }
