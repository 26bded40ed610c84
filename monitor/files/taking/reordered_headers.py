"""Rows below our own headers once more, that stand over other columns than at the top.

Somebody cut a table in two and moved columns in one half. What stands below the second headers
would be read as what the first ones say.
"""

from collections.abc import Mapping
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import texts_in
from monitor.files.locating.header_texts import column_named
from monitor.files.locating.headers import header_at
from monitor.files.locating.table_rows import rows_below
from monitor.files.parser.cell_names import column_letter
from monitor.files.taking.written import Written
from monitor.files.workbook import a1

_FEWEST_HEADERS = 4
"""Fewer texts that are a header of ours begin no table: they may as well be answers."""


class Reordered(NamedTuple):
    """What is said of such headers, and the ids of the rows below them."""

    findings: list[Finding]
    row_ids: set[str]


def leave_reordered(table: FoundTab, texts: Written) -> Reordered:
    """Take the rows from such headers on out of the page, ignored, and say so.

    A row of headers begins with one of those at the top, and has no others than ours: else it's of
    another table. What was filled in below needs a place.
    """
    page, tab, header = table.page, table.tab, table.header
    above = set(texts_in(page, header.row).values())
    begun = (row for row, cells in page.rows.items() if next(iter(cells.values())).value in above)
    for row in (row for row in begun if row > header.row):
        there = texts_in(page, row)
        named = {at: item for at, text in there.items() if (item := column_named(text, tab))}
        moved = [at for at, item in named.items() if header.columns.get(item, at) != at]
        if len(there) == len(named) >= _FEWEST_HEADERS and moved:
            below = header_at(page, tab, row, texts.row_ids[tab.table])
            row_ids = rows_below(page, tab, below, texts.known).ids
            return Reordered([_leave_from(table, row, named, moved[0])], row_ids)
    return Reordered([], set())


def _leave_from(table: FoundTab, row: int, named: Mapping[int, str], moved: int) -> Finding:
    page, tab = table.page, table.tab
    facts = {
        "header": page.text(row, moved),
        "there": column_letter(moved),
        "above": column_letter(table.header.columns[named[moved]]),
    }
    place, raw = a1(row, min(named)), page.text(row, min(named))
    places = [(at, column) for at in page.rows if at >= row for column in page.rows[at]]
    inputs = {column for column, column_id in named.items() if tab.column(column_id).is_input}
    page.need_place((at, column) for at, column in places if at > row and column in inputs)
    count = page.ignore(places)
    page.drop(places)
    said = rule("KOPPEN-ANDERE-VOLGORDE")
    return said.at(page.name, place, raw=raw, row=row, count=count, **facts)
