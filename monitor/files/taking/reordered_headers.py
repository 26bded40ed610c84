"""Rows below our own headers once more, that stand over other columns than at the top.

Somebody cut a table in two and moved columns in one half. What stands below the second headers
would be read as what the first ones say.
"""

from monitor.domain.findings import Finding
from monitor.domain.layout import Tab
from monitor.domain.rules import rule
from monitor.files.locating.header import Header, texts_in
from monitor.files.locating.header_texts import column_named
from monitor.files.locating.page import Page
from monitor.files.workbook import a1

_FEWEST_HEADERS = 4
"""Fewer texts that are a header of ours begin no table: they may as well be answers."""


def leave_reordered(page: Page, tab: Tab, header: Header) -> list[Finding]:
    """Take the rows from such headers on out of the page, ignored, and say so.

    A row of headers begins with one of those at the top, and has no others than ours: else it's of
    another table. What was filled in below needs a place.
    """
    above = set(texts_in(page, header.row).values())
    begun = (row for row, cells in page.rows.items() if next(iter(cells.values())).value in above)
    for row in (row for row in begun if row > header.row):
        texts = texts_in(page, row)
        named = {at: item for at, text in texts.items() if (item := column_named(text, tab))}
        elsewhere = any(header.columns.get(item, at) != at for at, item in named.items())
        if len(texts) == len(named) >= _FEWEST_HEADERS and elsewhere:
            return [_leave_from(page, tab, row, named)]
    return []


def _leave_from(page: Page, tab: Tab, row: int, named: dict[int, str]) -> Finding:
    raw = page.text(row, min(named))
    places = [(at, column) for at in page.rows if at >= row for column in page.rows[at]]
    inputs = {column for column, column_id in named.items() if tab.column(column_id).is_input}
    page.need_place((at, column) for at, column in places if at > row and column in inputs)
    count = page.ignore(places)
    page.drop(places)
    place = a1(row, min(named))
    return rule("KOPPEN-ANDERE-VOLGORDE").at(page.name, place, raw=raw, row=row, count=count)
