"""Sheets that look like one of our tabs while that is read elsewhere: a copy of it, or a draft.

Of a tab that was copied for a new round the answers of now may stand on either. Rows that were
moved to a sheet of their own are no copy: they are the rest of the table, or all of it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from monitor.files.cell.text import folded
from monitor.files.locating.columns_by_year import judged
from monitor.files.locating.find_tabs import FoundTab
from monitor.files.locating.header import (
    Header,
    answer_columns,
    cells_below,
    count_answers,
    input_columns,
)
from monitor.files.locating.headers import find_header, share_of_headers
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.named_rows import (
    NOWHERE,
    RowName,
    answered_ids,
    answered_rows,
    rows_by_name,
)
from monitor.files.locating.other_tables import ENOUGH_HEADERS
from monitor.files.locating.page import Page, Place
from monitor.files.locating.split_table import are_parts

_ROWS_ABOVE_A_TABLE = 20
"""How many rows may stand above the headers of a copy: most sheets that are no copy are longer."""


class Copied(NamedTuple):
    """The table that a sheet holds as well, and its input cells that say something else there.

    Of a row that only the other sheet has, these lie on row 0. ``is_rest`` tells that the two
    answer no row in common: together they are the table. ``is_all`` tells that only this sheet
    answers any. ``rows`` are the ids of the rows there, or the names of those that people add.
    """

    table: FoundTab
    differing: list[Place]
    is_rest: bool
    is_all: bool
    rows: frozenset[str]


def read_elsewhere(
    page: Page,
    found: Iterable[FoundTab],
    known: Mapping[str, KnownRows],
    row_ids: Mapping[str, Collection[str]],
) -> Copied | None:
    """The table that a sheet holds answers to as well, though it's read on one of another name.

    ``known`` are the rows of each table whose rows the model gives, ``row_ids`` the folded ids of
    the rows of each table.
    """
    others = [item for item in found if folded(item.page.name) != folded(page.name)]
    return _with_headers(page, others, known) or _without_headers(page, others, known, row_ids)


def _with_headers(
    page: Page, found: Iterable[FoundTab], known: Mapping[str, KnownRows]
) -> Copied | None:
    """The table whose headers a sheet has, if there are answers below them."""
    likest = max(
        (
            (share_of_headers(page, item.tab, _ROWS_ABOVE_A_TABLE), len(item.tab.columns), item)
            for item in found
        ),
        key=lambda like: like[:2],
        default=None,
    )
    if likest is None or likest[0] < ENOUGH_HEADERS:
        return None
    table = likest[-1]
    header = find_header(page, table.tab, frozenset())
    header = header and judged(page, table.tab, header, frozenset())
    return _copied(page, table, header, known) if header else None


def _without_headers(
    page: Page,
    found: Iterable[FoundTab],
    known: Mapping[str, KnownRows],
    row_ids: Mapping[str, Collection[str]],
) -> Copied | None:
    """The table of which a sheet has rows cut off, in its columns and with its ids.

    A list of their own may bear those ids too. It's taken for one where our tab answers one of
    them; and where that is empty, if the sheet fills few of the columns.
    """
    for table in found:
        if not _bears_ids(page, table, row_ids[table.tab.table]):
            continue
        header = replace(table.header, row=NOWHERE)
        copied = _copied(page, table, header, known)
        there = answered_ids(page, table.tab, header, known)
        read = answered_ids(table.page, table.tab, table.header, known)
        is_all = copied is not None and copied.is_all and _fills_half(page, table)
        if copied and (copied.is_rest or is_all) and there.isdisjoint(read):
            return copied
    return None


def _bears_ids(page: Page, table: FoundTab, ids: Collection[str]) -> bool:
    """Whether most rows of a sheet bear one of these ids where the table has it."""
    id_column = table.header.columns.get("id", NOWHERE)
    bearing = [row for row in page.rows if folded(page.text(row, id_column)) in ids]
    return 2 * len(bearing) > len(page.rows)


def _fills_half(page: Page, table: FoundTab) -> bool:
    """Whether something stands in half of the columns of the table that hold answers, or more."""
    columns = answer_columns(table.tab, table.header)
    return 2 * len(columns & cells_below(page, NOWHERE).keys()) >= len(columns)


def _copied(
    page: Page, table: FoundTab, header: Header, known: Mapping[str, KnownRows]
) -> Copied | None:
    """What a sheet holds of a table below this header; None if nothing is answered there."""
    if not count_answers(page, table.tab, header):
        return None
    here = answered_rows(page, table.tab, header, known)
    read = answered_rows(table.page, table.tab, table.header, known)
    rows = rows_by_name(page, table.tab, header, known)
    return Copied(
        table,
        _differing(page, header, rows, table, known),
        is_rest=are_parts((here, read)),
        is_all=bool(here) and not read,
        rows=frozenset(name for name, _ in rows),
    )


def _differing(
    page: Page,
    header: Header,
    copied: Mapping[RowName, int],
    read: FoundTab,
    known: Mapping[str, KnownRows],
) -> list[Place]:
    """Which input cells differ, of each row of the two; either may be empty."""
    columns = [
        (column, read.header.columns.get(column_id, NOWHERE))
        for column_id, column in input_columns(read.tab, header).items()
    ]
    ours = rows_by_name(read.page, read.tab, read.header, known)
    beside = [(copied.get(name, NOWHERE), ours.get(name, NOWHERE)) for name in {**copied, **ours}]
    return [
        (row, column)
        for row, row_there in beside
        for column, there in columns
        if page.text(row, column) != read.page.text(row_there, there)
    ]
