"""The rows of a table that has lost its ids and its names: each may be any of ours."""

from collections.abc import Collection

from monitor.files.locating.header import Header
from monitor.files.locating.header_again import repeats_header
from monitor.files.locating.page import Page


def rows_without_name(
    page: Page, header: Header, naming: Collection[int], inputs: Collection[int]
) -> frozenset[int]:
    """The filled rows of a table in which no row has an id or a name; no row if any has.

    ``naming`` are the columns of those, as far as they are there, and ``inputs`` those that are
    filled in.
    """
    below = (row for row in page.rows if row > header.row)
    filled: set[int] = set()
    for row in below:
        if repeats_header(page, header, row):
            continue
        if any(page.text(row, column) for column in naming):
            return frozenset()
        if not page.rows[row].keys().isdisjoint(inputs):
            filled.add(row)
    return frozenset(filled)
