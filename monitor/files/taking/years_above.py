"""Years that stand above amounts by themselves, where no header tells what is of which year."""

import re
from collections.abc import Iterator

from monitor.domain.layout import BUDGET, FORECAST
from monitor.files.cell.text import folded
from monitor.files.locating.page import Page

_YEAR = re.compile(r"\D{0,24}(20[0-9]{2})(?:,0+)?\D{0,24}")
_AHEAD = re.compile(r"prognose|raming|verwacht|\bprogn?(?![a-z])")
_FEWEST, _MOST = 2, 10
"""One year may be that of the workbook; no project lasts longer than so many."""


def columns_of_years_above(page: Page, header_row: int) -> list[str]:
    """The ids of a column of each such year, as a workbook handed back is to have them.

    Of a year below or above a word for a forecast that is one. None where these can be no project.
    """
    years = set(_years_above(page, header_row))
    own = {year for year, is_ahead in years if not is_ahead}
    if len(own) < _FEWEST or max(own) - min(own) >= _MOST:
        return []
    return [f"{FORECAST if is_ahead else BUDGET}_{year}" for year, is_ahead in sorted(years)]


def _years_above(page: Page, header_row: int) -> Iterator[tuple[int, bool]]:
    """Each year in or above the header row, and whether its column says that it's ahead."""
    above = [row for row in page.rows if row <= header_row]
    ahead = {
        column
        for row in above
        for column in page.rows[row]
        if _AHEAD.search(folded(page.text(row, column)))
    }
    for row in above:
        for column in page.rows[row]:
            if found := _YEAR.fullmatch(page.text(row, column).strip()):
                yield int(found[1]), column in ahead
