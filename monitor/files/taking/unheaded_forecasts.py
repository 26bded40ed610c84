"""Columns without a header beside the amounts, where forecasts are empty: those, perhaps.

Beside the table people also work things out, in a column or two. Amounts that aren't worked out of
those in their row, in several columns on end and as many as there are empty forecasts at most, may
be of years after the project.
"""

from monitor.domain.layout import BUDGET, FORECAST, REALISED
from monitor.domain.year_columns import year_column
from monitor.files.locating.header import Header
from monitor.files.taking.columns_read import ForeignColumn, OurColumns
from monitor.files.taking.surely_answers import FEWEST_ANSWERS

_FEWEST_COLUMNS = 2
_LEAST_AMOUNT = 10
"""Less in euros is a share, or a count."""


def unheaded_forecast(ours: OurColumns, header: Header, column: int) -> str | None:
    """The id of the empty forecast that a column without a header may be, in order from the left.

    None where it may as well be anything else.
    """
    forecasts = sorted(
        (by_year[1], item)
        for item in ours.taker.inputs
        if (by_year := year_column(item)) and by_year[0] == FORECAST
        if not ours.readings(item)
    )
    on_end = _without_header(ours, header, column)
    if not _FEWEST_COLUMNS <= len(on_end) <= len(forecasts):
        return None
    forecast = forecasts[on_end.index(column)][1]
    return None if _is_worked_out(ours, ForeignColumn(ours, column), forecast) else forecast


def _without_header(ours: OurColumns, header: Header, column: int) -> list[int]:
    """The columns on end, this one among them, that have amounts and no header."""

    def is_one(column: int) -> bool:
        return (
            column not in header.columns.values()
            and not ours.taker.page.text(header.row, column)
            and len(ours.cells(column)) >= FEWEST_ANSWERS
        )

    first = last = column
    while is_one(first - 1):
        first -= 1
    while is_one(last + 1):
        last += 1
    return list(range(first, last + 1)) if is_one(column) else []


def _is_worked_out(ours: OurColumns, there: ForeignColumn, forecast: str) -> bool:
    """Whether most of its amounts come of those in the same row, or are too small for any."""
    found = there.read_as(forecast)
    sums = {kind: _sums(ours, kind) for kind in (BUDGET, REALISED)}

    def is_of_others(row: int, value: float) -> bool:
        budget, realised = (sums[kind].get(row, 0.0) for kind in (BUDGET, REALISED))
        others = (budget, realised, budget + realised, budget - realised)
        return abs(value) < _LEAST_AMOUNT or any(abs(abs(value) - abs(one)) < 1 for one in others)

    worked_out = [
        row
        for row, reading in found.items()
        if isinstance(reading.value, float) and is_of_others(row, reading.value)
    ]
    return len(worked_out) * 2 > len(found)


def _sums(ours: OurColumns, kind: str) -> dict[int, float]:
    """The sum of all years of a kind of amount, by row."""
    sums: dict[int, float] = {}
    for item in ours.taker.inputs:
        if (by_year := year_column(item)) and by_year[0] == kind:
            for row, reading in ours.readings(item).items():
                if isinstance(reading.value, float):
                    sums[row] = sums.get(row, 0.0) + reading.value
    return sums
