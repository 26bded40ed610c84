"""Sheets that look like one of our tabs while that is read elsewhere: a copy of it, or a draft.

Of a tab that was copied for a new round the answers of now may stand on either.
"""

from collections.abc import Iterable
from typing import NamedTuple

from monitor.files.cell.text import folded
from monitor.files.locating.find_tabs import FoundTab
from monitor.files.locating.header import Header, count_answers
from monitor.files.locating.headers import find_header, share_of_headers
from monitor.files.locating.other_tables import ENOUGH_HEADERS
from monitor.files.locating.page import Page, Place

_ROWS_ABOVE_A_TABLE = 20
"""How many rows may stand above the headers of a copy: most sheets that are no copy are longer."""


class Copied(NamedTuple):
    """The table that a sheet holds as well, and its input cells that say something else there."""

    table: FoundTab
    differing: list[Place]


def read_elsewhere(page: Page, found: Iterable[FoundTab]) -> Copied | None:
    """The table that a sheet holds answers to as well, though it's read on one of another name."""
    likest = max(
        (
            (share_of_headers(page, item.tab, _ROWS_ABOVE_A_TABLE), len(item.tab.columns), item)
            for item in found
            if folded(item.page.name) != folded(page.name)
        ),
        key=lambda like: like[:2],
        default=None,
    )
    if likest is None or likest[0] < ENOUGH_HEADERS:
        return None
    table = likest[-1]
    header = find_header(page, table.tab, frozenset())
    if not header or not count_answers(page, table.tab, header):
        return None
    return Copied(table, _differing(page, header, table))


def _differing(page: Page, header: Header, read: FoundTab) -> list[Place]:
    """Which input cells differ, row by row below the headers; either of the two may be empty."""
    columns = [
        (column, read.header.columns.get(column_id, 0))
        for column_id, column in header.columns.items()
        if read.tab.column(column_id).is_input
    ]
    below = [row - header.row for row in page.rows]
    below += [row - read.header.row for row in read.page.rows]
    return [
        (header.row + row, column)
        for row in {row for row in below if row > 0}
        for column, there in columns
        if page.text(header.row + row, column) != read.page.text(read.header.row + row, there)
    ]
