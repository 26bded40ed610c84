"""Sheets on which somebody pointed at a table below another one: each table is a page of its own.

What is left of a page is accounted for by page, so a table takes the rows down to the next one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from monitor.domain.layout import BY_TABLE, WITH_TABLE
from monitor.domain.pointing import Pointing
from monitor.files.cell.text import folded
from monitor.files.locating.headers import find_header
from monitor.files.locating.other_tables import start_of
from monitor.files.locating.page import Page
from monitor.files.locating.pointed import pointed_header
from monitor.files.workbook import Sheet


def pages_of(
    sheets: Iterable[Sheet],
    pointings: Sequence[Pointing],
    row_ids: Mapping[str, frozenset[str]],
) -> list[Page]:
    """The sheets as pages, in their order; ``row_ids`` are the folded ids of each table's rows.

    A sheet is divided where a table begins that was pointed at and that stands below another one.
    """
    return [page for sheet in sheets for page in _divided(Page(sheet), pointings, row_ids)]


def _divided(
    page: Page, pointings: Sequence[Pointing], row_ids: Mapping[str, frozenset[str]]
) -> list[Page]:
    here = [item for item in pointings if folded(item.sheet) == folded(page.name)]
    found = (pointed_header(page, BY_TABLE[item.table], item) for item in here)
    starts = sorted({start_of(page, header.row) for header in found if header})
    if not starts:
        return [page]
    above = _part(page, 0, starts[0])
    if not any(find_header(above, tab, row_ids[tab.table]) for tab in WITH_TABLE):
        starts[0] = 0
    bounds = [*dict.fromkeys([0, *starts]), max(page.rows) + 1]
    return [_part(page, first, end) for first, end in pairwise(bounds)]


def _part(page: Page, first: int, end: int) -> Page:
    """The rows from ``first`` up to ``end``, where they stand."""
    sheet = page.sheet
    cells = {place: cell for place, cell in sheet.cells.items() if first <= place[0] < end}
    comments = tuple(item for item in sheet.comments if first <= item.row < end)
    asides = tuple(item for item in sheet.asides if first <= item.row < end)
    return Page(replace(sheet, cells=cells, comments=comments, asides=asides))
