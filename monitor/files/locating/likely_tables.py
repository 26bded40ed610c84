"""Tables on sheets with too few of our headers to be known by these: what stands in their rows.

Who renames a tab and takes away some columns leaves the ids of the rows, or their names.
"""

from collections.abc import Mapping, Set

from monitor.domain.layout import EXPLAINING
from monitor.domain.tab import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header, cells_below, count_answers
from monitor.files.locating.headers import named_in, share_of
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.page import Page

_FEWEST_ROWS = 3
_FEWEST_HEADERS = 2
HALF = 0.5
"""From this part of its headers on, with the name of a row, a list may be a table of ours."""


def holds(page: Page, tab: Tab, header: Header, row_ids: frozenset[str]) -> bool:
    """Whether a sheet with this header has rows with our ids, and a column for their answers.

    ``row_ids`` are the folded ids of the table's rows. Rows of their own people may number as we
    do, so these need half of our headers as well.
    """
    named = _named(page, tab, header)
    answers = any(tab.column(item).is_input for item in named.difference(EXPLAINING))
    enough = _has_half(tab, named) if tab.free_rows else len(named) >= _FEWEST_HEADERS
    return answers and enough and has_rows(page, header, {"id": row_ids})


def may_hold(
    page: Page, tab: Tab, header: Header, row_ids: frozenset[str], known: KnownRows | None
) -> bool:
    """Whether a sheet with this header has something filled in and may be the table.

    It has half of our headers where people add the rows themselves. Of a table whose rows the
    model gives (``known``) it has a few, and rows with our ids or names.
    """
    named = _named(page, tab, header)
    if known is None:
        return _has_half(tab, named) and count_answers(page, tab, header) > 0
    is_ours = has_rows(page, header, texts_of(known, row_ids))
    labels = {header.columns[item] for item in ("id", *known.labels) if item in header.columns}
    is_filled = bool(cells_below(page, header.row).keys() - labels)
    return is_ours and is_filled and len(named) >= _FEWEST_HEADERS


def _named(page: Page, tab: Tab, header: Header) -> set[str]:
    return named_in(page, tab, header.row, freely=True) - {"id"}


def _has_half(tab: Tab, named: set[str]) -> bool:
    """Whether half of our headers are there, among them that of the name of a row."""
    return tab.naming in named and share_of(tab, named) >= HALF


def texts_of(known: KnownRows, row_ids: frozenset[str]) -> dict[str, Set[str]]:
    """What tells which row it is in a table whose rows the model gives: folded texts, by column."""
    return {"id": row_ids, **{name: known.by_label[name].keys() for name in known.names}}


def has_rows(page: Page, header: Header, texts: Mapping[str, Set[str]]) -> bool:
    """Whether one of these columns, by id, holds some of its folded texts, and little else."""
    return any(_holds_texts(page, header, item, ours) for item, ours in texts.items())


def _holds_texts(page: Page, header: Header, column_id: str, texts: Set[str]) -> bool:
    column = header.columns.get(column_id)
    below = [
        folded(page.text(row, column))
        for row, there in page.rows.items()
        if column is not None and row > header.row and column in there
    ]
    ours = [text for text in below if text in texts]
    return len(set(ours)) >= _FEWEST_ROWS and len(ours) * 2 > len(below)
