"""What a sheet is called, by its name and its title in A1, and whether its headers agree."""

from monitor.domain.layout import WITH_TABLE
from monitor.domain.tab import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.headers import share_of_headers
from monitor.files.locating.other_tables import ENOUGH_HEADERS
from monitor.files.locating.page import Page


def is_called(page: Page, title: str) -> bool:
    """Whether a sheet has this title in A1 or as its name."""
    return folded(title) in _names(page)


def may_be(page: Page, tab: Tab) -> bool:
    """Whether a sheet is called so, and not by one of the two only with the headers of another tab.

    Where the names of two tabs were exchanged, each still has its own title and headers.
    """
    if not is_called(page, tab.title):
        return False
    if len(_names(page)) == 1 or share_of_headers(page, tab) >= ENOUGH_HEADERS:
        return True
    return all(share_of_headers(page, other) < ENOUGH_HEADERS for other in _but(tab))


def has_name_of_another(page: Page, tab: Tab) -> bool:
    """Whether the name of a sheet, whatever its title, is that of another tab with a table."""
    return any(folded(page.name) == folded(other.title) for other in _but(tab))


def _names(page: Page) -> set[str]:
    return {folded(page.name), folded(page.text(1, 1))}


def _but(tab: Tab) -> list[Tab]:
    return [other for other in WITH_TABLE if other != tab]
