"""What a sheet holds of a table that is read on another: a copy of it, or what that one lacks."""

from collections.abc import Mapping, Set
from enum import Enum, auto
from typing import NamedTuple

from monitor.files.cell.text import folded
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import Header, answered_columns, count_answers, input_columns
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.named_rows import (
    NOWHERE,
    RowName,
    answered_ids,
    answered_rows,
    called,
    rows_by_name,
)
from monitor.files.locating.page import Page, Place
from monitor.files.locating.split_table import are_parts
from monitor.files.locating.table_rows import rows_below


class Part(Enum):
    """What of the answers to a table a sheet holds, beside the one that is read."""

    ALL = auto()
    """Only this sheet answers any."""
    ROWS = auto()
    """Each answers rows of its own."""
    COLUMNS = auto()
    """This one answers columns that the other doesn't."""
    VERSION = auto()
    """Both answer mostly the same."""


class Copied(NamedTuple):
    """The table that a sheet holds as well, which part, and the input cells that differ there.

    Of a row that only the other sheet has, these lie on row 0. ``is_lacking`` tells that the sheet
    that is read hasn't those rows or columns at all, not even empty. ``rows`` are the ids of the
    rows here, or the names of those that people add; ``columns`` the ids of the columns that only
    this sheet answers, in their order, and ``twice`` what the rows are called that both answer.
    """

    table: FoundTab
    part: Part
    differing: list[Place]
    is_lacking: bool
    rows: frozenset[str]
    columns: tuple[str, ...]
    twice: tuple[str, ...]


def copied(
    page: Page, table: FoundTab, header: Header, known: Mapping[str, KnownRows], *, is_whole: bool
) -> Copied | None:
    """What a sheet holds of a table below this header; None if nothing is answered there.

    ``is_whole`` tells that the header has nearly all of ours. Where it then answers all columns
    that the other does it's a version with more, and else what the other lacks.
    """
    tab = table.tab
    if not count_answers(page, tab, header):
        return None
    rows_here = answered_rows(page, tab, header, known)
    rows_read = answered_rows(table.page, tab, table.header, known)
    here = answered_columns(page, tab, header)
    read = answered_columns(table.page, tab, table.header)
    columns = _asked(table, header, here - read)
    part, is_lacking = Part.VERSION, False
    if rows_here and not rows_read:
        part = Part.ALL
    elif are_parts((rows_here, rows_read)) and len(columns) < len(here):
        part, is_lacking = Part.ROWS, _lacks_rows(page, table, header, known)
    elif columns and not (is_whole and read <= here):
        part, is_lacking = Part.COLUMNS, set(columns) <= set(table.header.missing)
    rows = rows_by_name(page, tab, header, known)
    return Copied(
        table,
        part,
        _differing(page, header, rows, table, known),
        is_lacking,
        rows=frozenset(name for name, _ in rows),
        columns=columns,
        twice=tuple(called(page, tab, header, known, rows_here & rows_read).values()),
    )


def _asked(table: FoundTab, header: Header, columns: Set[str]) -> tuple[str, ...]:
    """Those of these columns that are asked of the table and that a header names, in their order.

    What is only guessed to be a column by its place is none of them.
    """
    asked = {*table.header.columns, *table.header.missing}.intersection(header.named.values())
    return tuple(sorted(columns & asked, key=lambda item: header.columns[item]))


def _lacks_rows(
    page: Page, table: FoundTab, header: Header, known: Mapping[str, KnownRows]
) -> bool:
    """Whether the sheet that is read has none of the rows that only the other answers."""
    read_id = table.header.columns.get("id", NOWHERE)
    there = rows_below(table.page, table.tab, table.header, known).ids
    written = {folded(table.page.text(row, read_id)) for row in table.page.rows}
    answered = answered_ids(table.page, table.tab, table.header, known)
    alone = answered_ids(page, table.tab, header, known) - answered
    return bool(alone) and there.isdisjoint(alone) and written.isdisjoint(map(folded, alone))


def _differing(
    page: Page,
    header: Header,
    here: Mapping[RowName, int],
    read: FoundTab,
    known: Mapping[str, KnownRows],
) -> list[Place]:
    """Which input cells differ, of each row of the two; either may be empty."""
    columns = [
        (column, read.header.columns.get(column_id, NOWHERE))
        for column_id, column in input_columns(read.tab, header).items()
    ]
    ours = rows_by_name(read.page, read.tab, read.header, known)
    beside = [(here.get(name, NOWHERE), ours.get(name, NOWHERE)) for name in {**here, **ours}]
    return [
        (row, column)
        for row, row_there in beside
        for column, there in columns
        if page.text(row, column) != read.page.text(row_there, there)
    ]
