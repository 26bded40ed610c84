"""Forecasts that aren't taken: of other years than the first after the project, or of no year."""

import re
from collections.abc import Collection, Container, Iterable, Mapping
from itertools import chain, count

from monitor.domain.frames import State
from monitor.domain.layout import BUDGET, FINANCE, FORECAST, FORECAST_YEARS, REALISED
from monitor.domain.year_columns import year_column
from monitor.files.cell.time_words import YEAR
from monitor.files.cell.totals import names_a_total
from monitor.files.cell.values import read_money
from monitor.files.locating.header import Header, Left
from monitor.files.locating.header_names import ABBREVIATIONS, names_of
from monitor.files.locating.header_texts import column_like, project_years
from monitor.files.locating.page import Page
from monitor.files.locating.times_named import school_year
from monitor.files.locating.years_that_fit import MOST_AHEAD

_COLUMN = next(column for column in FINANCE.by_year if column.id == FORECAST)
_NAMES = (*names_of(FINANCE, _COLUMN), *ABBREVIATIONS[FINANCE.table][FORECAST])
_NAMED = re.compile(rf"\W*(?:{'|'.join(_NAMES)})\b", re.IGNORECASE)
_YEARS_ON = re.compile(r"\W*(?:jaar|jr|j|t)\.? ?\+ ?[1-9]\b", re.IGNORECASE)
"""A year told by how many it is after the last: ``Jaar +1``."""


def of_other_years(header: Header, filled: Container[int], project: range) -> dict[str, int]:
    """The columns by id that forecast a year of the project, of before it or of long after it.

    Or one later than is asked that stands before an earlier year, where one that is asked lacks. Of
    the project are the years up to the last with a budget or realisation in it: a column that is
    there and empty (not among ``filled``) says nothing, and a workbook handed back has it for every
    year. Where nothing is filled no year is another. A year with a column for what was realised is
    of the project as well, if none is there for its budget.
    """
    used = project_years(item for item, place in header.columns.items() if place in filled)
    if not used:
        return {}
    last = max([*used, *project])
    to_come = range(used[-1] + 1, last + MOST_AHEAD + 1)
    asked = range(last + 1, last + FORECAST_YEARS + 1)
    displaced = _displaced(header, asked)
    return {
        column_id: place
        for column_id, place in header.columns.items()
        if (year := _year(column_id))
        and (year not in to_come or place in displaced or _lacks_only_its_budget(header, year))
    }


def of_later_years(
    header: Header, filled: Container[int], missing: Iterable[str], project: range
) -> dict[str, int]:
    """The columns that forecast a later year than is asked, by the id of one of ``missing``.

    It's the forecast that lacks just there: people choose which years they forecast, and they also
    mistype the last. Without those that are empty (not among ``filled``).
    """
    years = {place: year for item, place in header.columns.items() if (year := _year(item))}
    last = max([*header.years, *project], default=0)
    asked = {place: year for place, year in years.items() if year <= last + FORECAST_YEARS}
    later = sorted(place for place in years.keys() - asked.keys() if place in filled)
    lacking = sorted(year for item in missing if (year := _year(item)))
    found: dict[str, int] = {}
    for place, year in zip(later, lacking, strict=False):
        if all((there < year) is (at < place) for at, there in asked.items()):
            found[f"{FORECAST}_{year}"] = place
    return found


def without_a_year(page: Page, header: Header) -> list[int]:
    """The columns that aren't ours with amounts below a forecast that tells no calendar year.

    Beside headers that tell one: where none does, that is asked at once.
    """
    if not header.foreign or not header.years:
        return []
    return [
        place
        for place in header.foreign
        if (named := _NAMED.match(text := page.text(header.row, place)) or _YEARS_ON.match(text))
        and not (YEAR.search(text) or school_year(text) or names_a_total(text[named.end() :]))
        and column_like(text, FINANCE) not in header.columns
        and _has_amounts(page, header.row, place)
    ]


def why_left(
    header: Header,
    missing: Iterable[str],
    others: Mapping[str, int],
    yearless: Collection[int],
    project: range,
    headless: Collection[int] = (),
) -> dict[int, Left]:
    """By place why such a forecast isn't taken.

    ``missing`` are the ids of the columns that should be there, ``others`` those by id of other
    years, no longer among those of the ``header``, and ``yearless`` the places with amounts of
    which the header tells no year; the ``headless`` have none. Those that may be of any year after
    the project are asked for one that lacks, in their order, as long as there are; else the next
    year is the example.
    """
    if not others and not yearless and not headless:
        return {}
    absent = [item for item in missing if item not in header.doubled]
    own = range(min([*header.years, *project]), max(header.years) + 1)
    left: dict[int, Left] = {}
    unknown = [*yearless, *headless]
    for column_id, place in others.items():
        year = _year(column_id)
        of_that_year = (f"{BUDGET}_{year}", f"{REALISED}_{year}")
        if year not in own:
            unknown.append(place)
        elif ours := next((item for item in absent if item in of_that_year), None):
            left[place] = Left("KOLOM-PROGNOSE-OF-ONZE", (ours,))
        else:
            left[place] = Left("KOLOM-PROGNOSE-TE-VROEG")
    lacking = [item for item in absent if _year(item)]
    later = (f"{FORECAST}_{year}" for year in count(max([*header.years, *project]) + 1))
    examples = chain(lacking, (item for item in later if item not in (*lacking, *header.columns)))
    for place, example in zip(sorted(unknown), examples, strict=False):
        is_asked = example in lacking
        code = "KOLOM-PROGNOSE-WELK-JAAR" if is_asked else "KOLOM-PROGNOSE-GEEN-JAAR"
        if place in headless:
            code = "KOLOM-PROGNOSE-GEEN-KOP"
        left[place] = Left(code, (example,))
    return left


def _year(column_id: str) -> int | None:
    """The year of a forecast; None of other columns."""
    by_year = year_column(column_id)
    return by_year[1] if by_year and by_year[0] == FORECAST else None


def _displaced(header: Header, asked: range) -> set[int]:
    """The places of forecasts not ``asked`` before one of an earlier year, if one asked lacks."""
    if all(f"{FORECAST}_{year}" in header.columns for year in asked):
        return set()
    found = ((place, _year(column_id)) for column_id, place in header.columns.items())
    years = {place: year for place, year in found if year}
    return {
        place
        for place, year in years.items()
        if year not in asked
        and any(other < year for behind, other in years.items() if behind > place)
    }


def _lacks_only_its_budget(header: Header, year: int) -> bool:
    there = header.columns.keys() | header.doubled.keys()
    return f"{REALISED}_{year}" in there and f"{BUDGET}_{year}" not in there


def _has_amounts(page: Page, row: int, place: int) -> bool:
    below = (cells[place] for at, cells in page.rows.items() if at > row and place in cells)
    return any(read_money(cell).state is State.ANSWERED for cell in below)
