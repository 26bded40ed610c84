"""The calendar years of a project: which a template gets columns for."""

from datetime import date

import pandas as pd

from monitor.domain.frames import by_row
from monitor.domain.layout import FIELDS, FINANCE, year_column

_YEARS = 5
_MOST_YEARS = 10


def coming_years(today: date) -> tuple[int, int]:
    """First and last calendar year of a template when nobody says which: a project's length."""
    return today.year, today.year + _YEARS - 1


def years_of(cells: pd.DataFrame, today: date) -> tuple[int, int]:
    """The project's years by its dates where those can be right, with all years that are filled.

    A year with a forecast isn't one of them, unless it has a budget or a realisation as well.
    ``today`` gives the years of a monitor (frames.CELLS) that doesn't tell its own.
    """
    first, last = _years_by_dates(cells) or (0, -1)
    if not first <= last < first + _MOST_YEARS:
        first, last = coming_years(today)
    forecast = [year for stem, year in _filled(cells) if stem == "forecast"]
    last = max(first, min([last, *(year - 1 for year in forecast)]))
    return with_years_of(cells, first, last)


def with_years_of(cells: pd.DataFrame, first: int, last: int) -> tuple[int, int]:
    """The years, so widened that every year with a budgeted or realised amount is in."""
    years = [year for stem, year in _filled(cells) if stem != "forecast"]
    return min([first, *years]), max([last, *years])


def _filled(cells: pd.DataFrame) -> list[tuple[str, int]]:
    columns = cells.loc[cells["table"] == FINANCE.table, "column"].unique()
    return [found for column in columns if (found := year_column(str(column)))]


def _years_by_dates(cells: pd.DataFrame) -> tuple[int, int] | None:
    fields = by_row(cells, FIELDS.table)
    days = [
        fields.get(name, {}).get("answer", {}).get("date")
        for name in ("startdatum", "einddatum_subsidie")
    ]
    known = [day.year for day in days if isinstance(day, date) and not pd.isna(day)]
    return (known[0], known[1]) if len(known) == len(days) else None
