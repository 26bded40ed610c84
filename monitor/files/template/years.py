"""The calendar years of a project: which a template gets columns for."""

from collections.abc import Collection, Sequence
from datetime import date

import pandas as pd

from monitor.domain.frames import by_row
from monitor.domain.layout import FIELDS, FINANCE, FORECAST
from monitor.domain.year_columns import year_column

_YEARS = 5
_MOST_YEARS = 10
"""No project lasts longer, and none has a date so far from all of its amounts."""


def coming_years(today: date) -> tuple[int, int]:
    """First and last calendar year of a template when nobody says which: a project's length."""
    return today.year, today.year + _YEARS - 1


def years_of(cells: pd.DataFrame, today: date, asked: Collection[str] = ()) -> tuple[int, int]:
    """The project's years by its dates where those can be right, with all years that are filled.

    What the dates don't tell of a monitor (frames.CELLS), its amounts do: then a year with a
    forecast isn't one of them, unless it has a budget or a realisation as well. ``asked`` are ids
    of columns by year that weren't read and may have amounts too. ``today`` tells only where there
    are none of any.
    """
    own, forecast = _filled(cells, asked)
    first, last = _years_by_dates(cells, [*own, *forecast])
    if first is None:
        before = last or (forecast[0] - 1 if forecast else None)
        first = own[0] if own else before - _YEARS + 1 if before else today.year
    last = last or min([first + _YEARS - 1, *(year - 1 for year in forecast)])
    return min([first, *own]), max([first, last, *own])


def _filled(cells: pd.DataFrame, asked: Collection[str]) -> tuple[list[int], list[int]]:
    """The years with something budgeted or realised, and those with a forecast, in order.

    As in the cells, or in columns that are ``asked``.
    """
    columns = cells.loc[cells["table"] == FINANCE.table, "column"].unique()
    found = [year_column(column) for column in (*map(str, columns), *asked)]
    own, forecast = (
        sorted({year for kind, year in filter(None, found) if (kind == FORECAST) is ahead})
        for ahead in (False, True)
    )
    return own, forecast


def _years_by_dates(cells: pd.DataFrame, filled: Sequence[int]) -> tuple[int | None, int | None]:
    """Begin and end, None for what isn't told or can't be right beside the ``filled`` years."""
    fields = by_row(cells, FIELDS.table)
    first, last = (
        day.year if isinstance(day, date) and not pd.isna(day) and fits(day.year, filled) else None
        for name in ("startdatum", "einddatum_subsidie")
        for day in [fields.get(name, {}).get("answer", {}).get("date")]
    )
    return (None, None) if first and last and not _is_project(first, last) else (first, last)


def may_be_years(first: int, last: int, filled: Sequence[int]) -> bool:
    """Whether a project can be from one year to another, where amounts are of the ``filled``."""
    return _is_project(first, last) and fits(first, filled) and fits(last, filled)


def _is_project(first: int, last: int) -> bool:
    return first <= last < first + _MOST_YEARS


def fits(year: int, filled: Sequence[int]) -> bool:
    """Whether a project with amounts of the ``filled`` years may have this one too."""
    return not filled or min(abs(year - other) for other in filled) < _MOST_YEARS
