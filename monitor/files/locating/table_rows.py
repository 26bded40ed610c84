"""The rows of a table below its header: those that the model gives, or that the user filled in."""

from collections.abc import Mapping

from monitor.domain.tab import Tab
from monitor.files.locating.found_rows import FoundRows
from monitor.files.locating.free_rows import find_free_rows
from monitor.files.locating.header import Header, input_columns
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.page import Page
from monitor.files.locating.rows import find_rows


def rows_below(page: Page, tab: Tab, header: Header, known: Mapping[str, KnownRows]) -> FoundRows:
    """Which rows of a sheet are which of a table. ``known`` are those that the model gives."""
    inputs = input_columns(tab, header)
    if tab.free_rows:
        return find_free_rows(page, header, tab, inputs)
    return find_rows(page, header, known[tab.table], inputs)
