"""Sheets that look like one of our tabs while that is read elsewhere: a copy of it, or a draft.

Of a tab that was copied for a new round the answers of now may stand on either.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from monitor.domain.layout import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.find_tabs import FoundTab
from monitor.files.locating.header import Header, count_answers, input_columns
from monitor.files.locating.headers import find_header, share_of_headers
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.other_tables import ENOUGH_HEADERS
from monitor.files.locating.page import Page, Place
from monitor.files.locating.table_rows import rows_below

_ROWS_ABOVE_A_TABLE = 20
"""How many rows may stand above the headers of a copy: most sheets that are no copy are longer."""
_NOWHERE = 0
"""The number of no row or column: nothing stands there."""


class Copied(NamedTuple):
    """The table that a sheet holds as well, and its input cells that say something else there.

    Of a row that only the other sheet has, these lie on row 0.
    """

    table: FoundTab
    differing: list[Place]


def read_elsewhere(
    page: Page, found: Iterable[FoundTab], known: Mapping[str, KnownRows]
) -> Copied | None:
    """The table that a sheet holds answers to as well, though it's read on one of another name.

    ``known`` are the rows of each table whose rows the model gives.
    """
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
    return Copied(table, _differing(page, header, table, known))


def _differing(
    page: Page, header: Header, read: FoundTab, known: Mapping[str, KnownRows]
) -> list[Place]:
    """Which input cells differ, of each row of the two; either may be empty."""
    columns = [
        (column, read.header.columns.get(column_id, _NOWHERE))
        for column_id, column in input_columns(read.tab, header).items()
    ]
    copied = _rows_by_name(page, read.tab, header, known)
    ours = _rows_by_name(read.page, read.tab, read.header, known)
    beside = [(copied.get(name, _NOWHERE), ours.get(name, _NOWHERE)) for name in copied | ours]
    return [
        (row, column)
        for row, row_there in beside
        for column, there in columns
        if page.text(row, column) != read.page.text(row_there, there)
    ]


def _rows_by_name(
    page: Page, tab: Tab, header: Header, known: Mapping[str, KnownRows]
) -> dict[tuple[str, int], int]:
    """The rows of a table by what says which they are, and how many went before that say the same.

    A row that the user added is known by its name: another above it gives it another id.
    """
    found = rows_below(page, tab, header, known)
    doubtful = ((item.row_id, item.row) for item in found.doubtful)
    name_column = header.columns.get(tab.naming, _NOWHERE) if tab.free_rows else _NOWHERE
    rows: dict[tuple[str, int], int] = {}
    times = Counter[str]()
    for row_id, row in (*found.taken.items(), *doubtful):
        name = folded(page.text(row, name_column)) or row_id
        rows[name, times[name]] = row
        times[name] += 1
    return rows
