"""The years of tab Financien beside those of the project: from its begin to its end on tab PPS.

Of each year of the project a budget is asked, and up to the day that the monitor is about what was
realised in it. Headers alone don't tell that the first or last years are gone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby

from monitor.domain.findings import Finding
from monitor.domain.layout import FINANCE, FORECAST_YEARS, year_column
from monitor.domain.notation import day
from monitor.domain.rules import rule
from monitor.files.locating.find_tabs import FoundTab
from monitor.files.locating.header import Header, cells_below, without_columns
from monitor.files.locating.header_texts import header_text
from monitor.files.taking.about_monitor import AboutMonitor, Days
from monitor.files.template.rows import columns_of

_BUDGET, _REALISED, _FORECAST = (column.id for column in FINANCE.by_year)
_FORECAST_THERE = ' Staan die bedragen onder "{}"? Verander dan die kop.'


def with_years_of_project(table: FoundTab, about: AboutMonitor) -> FoundTab:
    """The table of which the header misses the columns that such a project should have.

    What comes after the year that the monitor is about can't have been realised yet. Where nothing
    is filled in of a kind, no year of it lacks an amount. Years more than the project has are no
    fault; but a budget after it by itself may be meant for a forecast,
    and isn't taken. A user who pointed at a column said what it is.
    """
    if table.tab is not FINANCE or not table.header.years or not about.day:
        return table
    of_project = _years_of(about.project) if about.project else range(0)
    late = {} if table.pointed else _late_budgets(table.header, of_project)
    header = without_columns(table.page, FINANCE, table.header, late.values())
    years = [*header.years, *of_project]
    to_come = {f"{_REALISED}_{year}" for year in range(about.day.year + 1, max(years) + 1)}
    left_out = {*header.columns, *to_come, *late}
    there = range(min(header.years), max(header.years) + 1) if header.years else range(0)
    asked = _filled_kinds(table) | {_FORECAST}
    missing = tuple(
        column.id
        for column in columns_of(FINANCE, min(years), max(years))
        if column.is_input and column.id not in left_out
        if (by_year := year_column(column.id)) and (by_year[1] in there or by_year[0] in asked)
    )
    places = {forecast: table.header.columns[budget] for forecast, budget in late.items()}
    return replace(table, header=replace(header, missing=missing, late=places))


def _filled_kinds(table: FoundTab) -> set[str]:
    """The kinds of amount of which at least one is filled in."""
    filled = cells_below(table.page, table.header.row)
    columns = ((year_column(item), column) for item, column in table.header.columns.items())
    return {by_year[0] for by_year, column in columns if by_year and filled[column]}


def _late_budgets(header: Header, project: range) -> dict[str, str]:
    """By the id of a forecast after the project the budget that stands there in its place.

    Only a forecast has no realisation beside it.
    """
    there = {*header.columns, *header.early}
    years = range(project.stop, project.stop + FORECAST_YEARS) if project else range(0)
    return {
        f"{_FORECAST}_{year}": f"{_BUDGET}_{year}"
        for year in years
        if {f"{kind.id}_{year}" for kind in FINANCE.by_year}.intersection(there)
        == {f"{_BUDGET}_{year}"}
    }


def beyond_headers(header: Header) -> Mapping[str, int]:
    """The missing budgets and realisations of a year before or after all that headers name.

    By id, with the year.
    """
    found = {item: by_year for item in header.missing if (by_year := year_column(item))}
    return {
        item: year
        for item, (kind, year) in found.items()
        if kind != _FORECAST
        and header.years
        and not header.years[0] <= year <= header.years[-1]
        and item not in header.doubled
    }


def about_years_of_project(table: FoundTab, about: AboutMonitor) -> dict[str, Finding]:
    """A finding for each kind of amount of which such years lack, by the id of the first column."""
    found: dict[str, Finding] = {}
    if table.tab is not FINANCE or not about.project:
        return found
    beyond = beyond_headers(table.header)
    for kind, ids in groupby(sorted(beyond), key=_kind):
        first, *others = ids
        forecasts = [f"{_FORECAST}_{beyond[item]}" for item in (first, *others)]
        there = next((item for item in forecasts if item in table.header.columns), None)
        said = rule("KOLOM-PROJECTJAAR-ONTBREEKT").at(
            table.page.name,
            None,
            tab=FINANCE.title,
            kind=FINANCE.column(first).header,
            years=_told([beyond[item] for item in (first, *others)]),
            first=day(about.project.first),
            last=day(about.project.last),
            header=header_text(FINANCE, first),
            forecast=_FORECAST_THERE.format(header_text(FINANCE, there))
            if there and kind == _BUDGET
            else "",
        )
        found[first] = replace(said, column=(FINANCE.table, first))
    return found


def _years_of(project: Days) -> range:
    """The calendar years of a project; one that ends on 1 January has no year more for that."""
    return range(project.first.year, (project.last - timedelta(days=1)).year + 1)


def _kind(column_id: str) -> str:
    return column_id.rpartition("_")[0]


def _told(years: Sequence[int]) -> str:
    """Years in order as people tell them: "2022, 2026 en 2027", "2002 tot en met 2021"."""
    spans: list[list[int]] = []
    for year in years:
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    told = [
        text
        for span in spans
        for text in ([f"{span[0]} tot en met {span[-1]}"] if len(span) > 2 else map(str, span))
    ]
    return " en ".join(filter(None, (", ".join(told[:-1]), told[-1])))
