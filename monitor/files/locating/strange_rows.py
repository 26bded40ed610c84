"""Rows with answers that can't be told to be any of a table's: there is nothing to hold them to."""

from monitor.domain.tab import Tab
from monitor.files.locating.found_rows import FoundRows
from monitor.files.locating.header import Header, answer_columns
from monitor.files.locating.known_rows import UNKNOWN, UNTOLD
from monitor.files.locating.page import Page


def strange_rows(page: Page, tab: Tab, header: Header, found: FoundRows) -> tuple[int, ...]:
    """Those below a header. Totals, checks and headers that are repeated answer nothing."""
    answers = answer_columns(tab, header)
    told = {*found.taken.values(), *(item.row for item in found.doubtful)}
    return tuple(
        row
        for row, there in page.rows.items()
        if row > header.row
        and row not in told
        and found.foreign.get(row, UNKNOWN) in UNTOLD
        and not answers.isdisjoint(there)
    )
