"""Columns of amounts without a header where forecasts should stand, while forecasts lack.

Whoever empties the headers of the forecasts leaves their amounts behind. People also work things
out beside their amounts, without a header: sums of a row are no forecast.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from itertools import islice, permutations

from monitor.domain.frames import State
from monitor.domain.layout import FINANCE
from monitor.domain.year_columns import is_forecast, year_column
from monitor.files.cell.values import read_money
from monitor.files.locating.header import Header
from monitor.files.locating.page import Page

_FEWEST_BESIDE = 3
"""Fewer amounts beside the table may be somebody's own."""

_Amounts = Mapping[int, float]
"""Amounts by their row on the sheet."""
_OfRow = Callable[[int], Collection[float]]
"""What people work out of a row."""


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
    worked_out = _worked_out_of(page, header)
    found = (
        column
        for column in columns
        for amounts in [_amounts(page, rows, column)]
        if len(amounts) >= (1 if column < max(ours) else _FEWEST_BESIDE)
        and not _is_worked_out(amounts, worked_out)
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


def _is_worked_out(amounts: _Amounts, worked_out: _OfRow) -> bool:
    """Whether most of the amounts are worked out of their row.

    A 0 may be that of no amounts at all, and says nothing.
    """
    told = {row: amount for row, amount in amounts.items() if amount}
    right = sum(
        any(abs(amount - of_row) < 1 for of_row in worked_out(row)) for row, amount in told.items()
    )
    return right * 2 > len(told) or not told


def _worked_out_of(page: Page, header: Header) -> _OfRow:
    """What people work out of a row: of each kind the sum of more, and what two of them differ.

    That is the same beside every column, so each row is added up once.
    """
    kinds: dict[str, list[int]] = {}
    for item, column in header.columns.items():
        if by_year := year_column(item):
            kinds.setdefault(by_year[0], []).append(column)

    @cache
    def of_row(row: int) -> Collection[float]:
        of_kinds = [
            [amount for at in columns for amount in _amounts(page, [row], at).values() if amount]
            for columns in kinds.values()
        ]
        sums = [sum(amounts) for amounts in of_kinds if len(amounts) > 1]
        totals = list(map(sum, of_kinds))
        return [*sums, *(one - other for one, other in permutations(totals, 2) if one and other)]

    return of_row
