"""A row further down that holds the headers of its table once more."""

from monitor.files.cell.text import folded
from monitor.files.locating.header import Header
from monitor.files.locating.page import Page


def repeats_header(page: Page, header: Header, row: int) -> bool:
    """Whether what stands in our columns of a row is their headers once more, and nothing else.

    With another header among them it may begin a table with other columns: that is no repetition.
    """
    there = [column for column in header.columns.values() if column in page.rows[row]]
    return len(there) > 1 and all(
        folded(page.text(row, column)) == folded(page.text(header.row, column)) for column in there
    )
