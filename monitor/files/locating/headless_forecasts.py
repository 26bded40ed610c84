"""Columns of amounts without a header where forecasts should stand, while forecasts lack.

Whoever empties the headers of the forecasts leaves their amounts behind. People also write figures
of their own beside the amounts, without a header: sums of a row are no forecast.
"""

from collections.abc import Callable, Iterable
from functools import cache
from itertools import islice

from monitor.domain.frames import State
from monitor.domain.layout import FINANCE
from monitor.domain.year_columns import is_forecast, year_column
from monitor.files.cell.values import read_money
from monitor.files.locating.header import Header
from monitor.files.locating.own_figures import Beside, are_own_figures, beside_in_row
from monitor.files.locating.page import Page

_FEWEST_BESIDE = 3
"""Fewer amounts beside the table may be somebody's own."""


def without_a_header(page: Page, header: Header, missing: Iterable[str]) -> list[int]:
    """The columns behind those of the project that may be the forecasts that lack, in their order.

    Among our columns any amount is enough. ``missing`` are the ids of the columns that lack.
    """
    lacking = sum(is_forecast(item) for item in missing if item not in header.doubled)
    of_project = [at for item, at in header.columns.items() if _is_of_project(item)]
    if not lacking or not of_project:
        return []
    ours = set(header.columns.values())
    behind = range(max(of_project) + 1, max(ours) + lacking + 1)
    columns = [at for at in behind if at not in ours and not page.text(header.row, at)]
    rows = _rows_of_ours(page, header)
    beside = _beside_in(page, header)
    found = (
        column
        for column in columns
        for amounts in [_amounts(page, rows, column)]
        if len(amounts) >= (1 if column < max(ours) else _FEWEST_BESIDE)
        and not are_own_figures(amounts, beside)
    )
    return list(islice(found, lacking))


def _is_of_project(column_id: str) -> bool:
    return year_column(column_id) is not None and not is_forecast(column_id)


def _rows_of_ours(page: Page, header: Header) -> list[int]:
    """The rows below the header where any of the columns stands that tell which row it is."""
    telling = [at for item, at in header.columns.items() if not FINANCE.column(item).is_input]
    return [
        row
        for row, cells in page.rows.items()
        if row > header.row and not cells.keys().isdisjoint(telling)
    ]


def _amounts(page: Page, rows: Iterable[int], column: int) -> dict[int, float]:
    readings = (
        (row, read_money(cell)) for row in rows if (cell := page.rows[row].get(column)) is not None
    )
    return {
        row: reading.value
        for row, reading in readings
        if reading.state is State.ANSWERED and isinstance(reading.value, float)
    }


def _beside_in(page: Page, header: Header) -> Callable[[int], Beside]:
    """What stands in a row beside a figure without a header.

    That is the same beside every column, so each row is worked out once.
    """
    by_year = {item: column for item, column in header.columns.items() if year_column(item)}

    @cache
    def of_row(row: int) -> Beside:
        found = {item: _amounts(page, [row], column) for item, column in by_year.items()}
        amounts = {item: there[row] for item, there in found.items() if there}
        return beside_in_row(amounts, by_year)

    return of_row
