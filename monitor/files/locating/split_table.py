"""A table whose rows somebody divided over sheets: none of these is another version of it."""

from collections.abc import Iterable
from itertools import combinations

from monitor.domain.layout import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header
from monitor.files.locating.page import Page


def are_parts(tab: Tab, holders: Iterable[tuple[Page, Header]]) -> bool:
    """Whether sheets with the headers of one tab have no row of that in common.

    Only of a table whose rows the model gives: elsewhere each sheet may count its own from 1.
    """
    rows = [_rows(tab, page, header) for page, header in holders]
    return not tab.free_rows and all(
        one and other and one.isdisjoint(other) for one, other in combinations(rows, 2)
    )


def _rows(tab: Tab, page: Page, header: Header) -> frozenset[tuple[str, ...]]:
    """What the rows below a header are called, in all columns that aren't filled in."""
    columns = [at for name, at in header.columns.items() if not tab.column(name).is_input]
    named = (
        tuple(folded(page.text(row, at)) for at in columns) for row in page.rows if row > header.row
    )
    return frozenset(name for name in named if any(name))
