"""The columns that repeat by year, as their ids tell: ``budget_2024``."""

from functools import lru_cache

from monitor.domain.layout import FINANCE, FORECAST

_BY_YEAR = {column.id for column in FINANCE.by_year}


@lru_cache(maxsize=256)
def year_column(column_id: str) -> tuple[str, int] | None:
    """Split the id of a column by year (``budget_2024``) in its kind and year, else None."""
    stem, _, year = column_id.rpartition("_")
    if stem in _BY_YEAR and year.isdigit():
        return stem, int(year)
    return None


def is_forecast(column_id: str) -> bool:
    """Whether a column asks what is expected of a year after the project."""
    by_year = year_column(column_id)
    return by_year is not None and by_year[0] == FORECAST
