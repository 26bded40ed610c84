"""Columns without a header beside the amounts, where forecasts are empty: those, perhaps.

Amounts in several columns on end and as many as there are empty forecasts at most, may be of years
after the project; unless they are figures of one's own (see ``own_figures``).
"""

from monitor.domain.layout import FORECAST
from monitor.domain.year_columns import year_column
from monitor.files.locating.header import Header
from monitor.files.taking.columns_read import OurColumns
from monitor.files.taking.surely_answers import FEWEST_ANSWERS

_FEWEST_COLUMNS = 2


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
    return forecasts[on_end.index(column)][1]


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
