"""Which column of tab Financien is which year: judged once, by all that tells of it.

That are the years in the headers, whether amounts stand below them, and on tab PPS the dates of the
project and the day that the monitor is about.
"""

import datetime
from collections.abc import Container, Mapping
from dataclasses import replace
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.layout import BUDGET, FINANCE, FORECAST, FORECAST_YEARS, REALISED
from monitor.domain.rules import rule
from monitor.domain.tab import Tab
from monitor.domain.year_columns import year_column
from monitor.files.locating.forecasts import of_other_years, why_left, without_a_year
from monitor.files.locating.header import (
    Header,
    Left,
    cells_below,
    named_columns,
    without_columns,
)
from monitor.files.locating.header_texts import column_named, header_text
from monitor.files.locating.headers import header_at
from monitor.files.locating.headless_forecasts import without_a_header
from monitor.files.locating.odd_years import of_more_years, of_no_year
from monitor.files.locating.page import Page
from monitor.files.locating.part_of_year import part_of_year
from monitor.files.locating.years_that_fit import Misfits, misfits
from monitor.files.template.rows import columns_of
from monitor.files.workbook import a1

MISTYPED = "KOP-JAAR-VERGIST"
"""The code of what is said at a header with a slip: its column is read as the one that is meant."""

_ODD = "Dat jaar past niet bij de andere koppen."


class Project(NamedTuple):
    """What tab PPS tells: the calendar years of the project, and the day the monitor is about.

    No years and no day where that can't be read.
    """

    years: range
    day: datetime.date | None


UNKNOWN = Project(range(0), None)


def judged(
    page: Page,
    tab: Tab,
    header: Header,
    row_ids: frozenset[str],
    project: Project = UNKNOWN,
    *,
    pointed: bool = False,
) -> Header:
    """The header with each column by year taken for what it is, left, or missing.

    A user who ``pointed`` at the columns said which year each is: only a forecast of a year of the
    project isn't asked then. ``row_ids`` are as for :func:`header_at`.
    """
    if tab is not FINANCE:
        return header
    left: dict[int, Left] = {}
    unread: set[str] = set()
    if not pointed:
        texts = {place: page.text(header.row, place) for place in header.foreign}
        found = _misfits(header, texts, project)
        if found.meant:
            header = _as_meant(page, header, row_ids, found)
        left |= {place: Left("KOLOM-JAAR-VREEMD") for place in found.strange}
        left |= _late_budgets(header, project)
        left |= _of_more_years(header, texts, project)
        if project.day:
            unread = _other_parts(page, header, project.day)
    unread |= {item for item, place in header.columns.items() if place in left}
    header = without_columns(page, FINANCE, header, unread)
    filled = cells_below(page, header.row)
    others = of_other_years(header, filled, project.years)
    header = without_columns(page, FINANCE, header, others)
    missing = header.missing
    if project.day:
        missing = _lacking(header, filled, project.years, project.day)
    others = {item: place for item, place in others.items() if place in filled}
    yearless = [] if pointed else without_a_year(page, header)
    headless = [] if pointed else without_a_header(page, header, missing)
    asked = {item.ours[0] for item in left.values() if item.ours}
    lacking = [item for item in missing if item not in asked]
    left |= why_left(header, lacking, others, yearless, project.years, headless)
    return replace(header, left=left, missing=missing)


def _misfits(header: Header, texts: Mapping[int, str], project: Project) -> Misfits:
    """The headers by year that fit no project; ``texts`` are of those that name no column.

    A number that is no year is only a slip for one that other headers name as well, or for a year
    that nobody but a forecast names.
    """
    named = ((place, year_column(item)) for place, item in header.named.items())
    stands = {place: column for place, column in named if column}
    odd = of_no_year(texts, FINANCE)
    found = misfits({**odd, **stands}, project.years)
    years = {year for _, year in stands.values()}
    meant = {
        place: column
        for place, column in found.meant.items()
        if place not in odd or column[0] == FORECAST or column[1] in years
    }
    return Misfits(meant, found.strange - odd.keys())


def _as_meant(page: Page, header: Header, row_ids: frozenset[str], found: Misfits) -> Header:
    """The header where the slips read as they are meant, each with what is said of it.

    What stands beside the table with the header of a slip isn't its column for that. Headers of
    which nothing was said, as those of an older template, name again what they named.
    """
    meant = {
        place: header_text(FINANCE, f"{kind}_{year}") for place, (kind, year) in found.meant.items()
    }
    told = {item.cell for item in header.findings}
    as_named = {
        place: header_text(FINANCE, item)
        for place, item in header.named.items()
        if a1(header.row, place) not in told
    }
    slips = {header.named[place] for place in meant.keys() & header.named.keys()}
    beside = (
        place
        for place in header.foreign
        if place not in header.named
        and column_named(page.text(header.row, place), FINANCE) in slips
    )
    texts = {**as_named, **dict.fromkeys(beside, ""), **meant}
    again = header_at(page, FINANCE, header.row, row_ids, texts)
    said = (_about_slip(page, header, place, text) for place, text in meant.items())
    return replace(again, findings=(*again.findings, *said))


def _about_slip(page: Page, header: Header, place: int, meant: str) -> Finding:
    named = header.named.get(place)
    same = sorted(other for other, item in header.named.items() if item == named)
    why = f"Die kop staat boven {named_columns(same)}." if len(same) > 1 else _ODD
    raw = page.text(header.row, place)
    said = rule(MISTYPED).at(page.name, a1(header.row, place), raw=raw, header=meant, why=why)
    return said.handing_back(FINANCE.table, filter(None, [column_named(meant, FINANCE)]))


def _late_budgets(header: Header, project: Project) -> dict[int, Left]:
    """Budgets of a year after the project by themselves: they may be meant for its forecast.

    Only a forecast has no realisation beside it.
    """
    years = range(project.years.stop, project.years.stop + FORECAST_YEARS if project.years else 0)
    return {
        header.columns[budget]: Left("KOLOM-BEGROOT-TE-LAAT", (f"{FORECAST}_{year}",))
        for year in years
        if (budget := f"{BUDGET}_{year}") in header.columns
        and f"{REALISED}_{year}" not in header.columns
    }


def _of_more_years(header: Header, texts: Mapping[int, str], project: Project) -> dict[int, Left]:
    """Columns of more years where one of those isn't there: what is of which nobody can tell.

    First comes the year that such an amount of the project can be of: that is the example.
    """
    left: dict[int, Left] = {}
    for place, (kind, years) in of_more_years(texts, FINANCE).items():
        own = {*header.years, *project.years}
        likeliest_first = sorted(years, key=lambda year: (year in own) is (kind == FORECAST))
        ids = (f"{kind}_{year}" for year in likeliest_first)
        if lacking := tuple(item for item in ids if item not in header.columns):
            left[place] = Left("KOLOM-SCHOOLJAAR", lacking)
    return left


def _other_parts(page: Page, header: Header, day: datetime.date) -> set[str]:
    """The columns with a header that says that they are up to another day than that of now.

    Of a budget or a forecast that makes another number, which is none of ours.
    """
    return {
        item
        for item, place in header.columns.items()
        if item.startswith(REALISED)
        and (part := part_of_year(page.text(header.row, place)))
        and not part.is_up_to(day)
    }


def _lacking(
    header: Header, filled: Container[int], project: range, day: datetime.date
) -> tuple[str, ...]:
    """The columns that such a project should have and hasn't.

    Of each of its years a budget, and what was realised in those up to the day that the monitor is
    about: later nothing can have been. Where nothing is filled in of a kind, no year that the
    headers don't name lacks an amount; unless they name none at all.
    """
    named = header.years
    years = [*named, *project]
    if not years:
        return header.missing
    there = range(named[0], named[-1] + 1) if named else range(0)
    by_year = ((year_column(item), place) for item, place in header.columns.items())
    kinds = (column[0] for column, place in by_year if column and place in filled)
    asked = {FORECAST, *kinds} if named else {BUDGET, REALISED}
    to_come = {f"{REALISED}_{year}" for year in range(day.year + 1, max(years) + 1)}
    return tuple(
        column.id
        for column in columns_of(FINANCE, min(years), max(years))
        if column.id not in header.columns and column.id not in to_come
        if (found := year_column(column.id)) and (found[1] in there or found[0] in asked)
    )
