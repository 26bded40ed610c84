"""Columns of amounts without a header where forecasts should stand, while forecasts lack.

Whoever empties the headers of the forecasts leaves their amounts behind. People also work things
out beside their amounts, without a header: sums of a row are no forecast.
"""

from collections.abc import Collection, Iterable, Mapping
from itertools import permutations

from monitor.domain.frames import State
from monitor.domain.layout import FINANCE, FORECAST, year_column
from monitor.files.cell.values import read_money
from monitor.files.locating.header import Header
from monitor.files.locating.page import Page

_FEWEST_BESIDE = 3
"""Fewer amounts beside the table may be somebody's own."""

_Amounts = Mapping[int, float]
"""Amounts by their row on the sheet."""


def without_a_header(page: Page, header: Header, missing: Iterable[str]) -> list[int]:
    """The columns behind those of the project that may be the forecasts that lack, in their order.

    Among our columns any amount is enough. ``missing`` are the ids of the columns that lack.
    """
    lacking = sum(_is_forecast(item) for item in missing if item not in header.doubled)
    of_project = [at for item, at in header.columns.items() if _is_of_project(item)]
    if not lacking or not of_project:
        return []
    ours = set(header.columns.values())
    behind = range(max(of_project) + 1, max(ours) + lacking + 1)
    columns = [at for at in behind if at not in ours and not page.text(header.row, at)]
    rows = _rows_of_ours(page, header)
    found: list[int] = []
    for column in columns:
        amounts = _amounts(page, rows, column)
        fewest = 1 if column < max(ours) else _FEWEST_BESIDE
        if len(amounts) >= fewest and not _is_worked_out(page, header, amounts):
            found.append(column)
    return found[:lacking]


def _is_forecast(column_id: str) -> bool:
    by_year = year_column(column_id)
    return by_year is not None and by_year[0] == FORECAST


def _is_of_project(column_id: str) -> bool:
    return year_column(column_id) is not None and not _is_forecast(column_id)


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


def _is_worked_out(page: Page, header: Header, amounts: _Amounts) -> bool:
    """Whether most of the amounts are the sum of more of one kind in their row, or a difference.

    A 0 may be that of no amounts at all, and says nothing.
    """
    kinds: dict[str, list[int]] = {}
    for item, column in header.columns.items():
        if by_year := year_column(item):
            kinds.setdefault(by_year[0], []).append(column)
    told = {row: amount for row, amount in amounts.items() if amount}
    right = sum(
        any(abs(amount - worked_out) < 1 for worked_out in _worked_out(page, row, kinds.values()))
        for row, amount in told.items()
    )
    return right * 2 > len(told) or not told


def _worked_out(page: Page, row: int, kinds: Iterable[Collection[int]]) -> list[float]:
    """What people work out of a row: of each kind the sum, and what two of them differ."""
    of_kinds = [
        [value for column in columns for value in _amounts(page, [row], column).values() if value]
        for columns in kinds
    ]
    sums = [sum(values) for values in of_kinds if len(values) > 1]
    totals = list(map(sum, of_kinds))
    return [*sums, *(one - other for one, other in permutations(totals, 2) if one and other)]
