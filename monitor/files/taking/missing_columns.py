"""The columns that a table should have and hasn't: each is told, for what they hold isn't read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby

from monitor.domain.findings import Finding
from monitor.domain.layout import BUDGET, FINANCE, FORECAST, WITH_TABLE
from monitor.domain.notation import day
from monitor.domain.rules import rule
from monitor.domain.tab import Kind
from monitor.domain.year_columns import is_forecast, year_column
from monitor.files.locating.columns_by_year import Project
from monitor.files.locating.forecasts import of_later_years
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import Header, cells_below
from monitor.files.locating.header_texts import expected_columns, header_text
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.years_above import columns_of_years_above
from monitor.files.template.years import may_be_years
from monitor.files.workbook import a1

_FORECAST_THERE = ' Staan die bedragen onder "{}"? Verander dan die kop.'


def project_of(about: AboutMonitor) -> Project:
    """What the years of tab Financien are judged by.

    A project that ends on 1 January has no year more for that.
    """
    if not about.project:
        return Project(range(0), about.day)
    first, last = about.project
    return Project(range(first.year, (last - timedelta(days=1)).year + 1), about.day)


def about_missing_columns(table: FoundTab, about: AboutMonitor, count: int) -> dict[str, Finding]:
    """By id a finding for each column that isn't there, with the number of rows that it concerns.

    One that is there twice isn't missing; that is told at its headers. Where no year is there, that
    stands under "", and nothing of each year beside it. Many of one kind can be told at once: a
    year that is far off asks for all those up to it. Years of the project before or after all those
    that are there are told by kind of amount, at the first; so are all years of a kind that isn't
    there at all. A forecast that lacks just where one of a later year stands is asked at that
    header. Where the dates can't be right beside the headers, nothing is said of the forecasts
    after those years.
    """
    page, tab, header = table.page, table.tab, table.header
    findings = {}
    of_many = {
        "KOLOM-ONTBREEKT": rule("KOLOMMEN-ONTBREKEN").at(page.name, None, tab=page.name),
        "KOLOM-JAAR-ONTBREEKT": _about_the_years(table),
    }
    missing = [item for item in header.missing if item not in header.doubled]
    beyond = _beyond_headers(header, missing) if about.project else {}
    if not _is_likely(header, about):
        expected = expected_columns(tab, header.columns)
        missing = [item for item in missing if item in expected or not is_forecast(item)]
    later = _later_forecasts(table, missing, about)
    for column_id in (item for item in missing if item not in beyond):
        code = "KOLOM-ONTBREEKT"
        by_year = year_column(column_id)
        if tab.column(column_id).kind is Kind.ANSWER:
            code = "KOLOM-ANTWOORD-ONTBREEKT"
        elif by_year and not is_forecast(column_id) and column_id not in header.told_absent:
            code = "KOLOM-JAAR-ONTBREEKT"
        text = header_text(tab, column_id)
        said = rule(code).at(page.name, None, tab=page.name, header=text, count=count)
        if place := later.get(column_id):
            code, raw = "KOP-PROGNOSE-LATER", page.text(header.row, place)
            said = rule(code).at(page.name, a1(header.row, place), raw=raw, header=text)
        lacking = ((tab.table, column_id),)
        findings[column_id] = replace(
            said, columns=lacking, handed_back=lacking, at_once=of_many.get(code)
        )
    if tab.by_year and not header.years and (found := _about_missing_years(table)):
        return findings | {"": found}
    return findings | _about_project(table, beyond, about)


def absent_columns(found: Mapping[str, FoundTab]) -> Iterator[tuple[str, str]]:
    """The table and id of each column that isn't there: every one of a table that wasn't found.

    A year that the table hasn't, as a user says of it, is no gap in its amounts; unless others of
    its kind stand on both sides.
    """
    for tab in WITH_TABLE:
        if table := found.get(tab.table):
            told = table.header.told_absent
            missing = (
                item for item in table.header.missing if item not in told or not year_column(item)
            )
            yield from ((tab.table, column_id) for column_id in missing)
        else:
            yield from ((tab.table, column.id) for column in tab.inputs)


def _about_the_years(table: FoundTab) -> Finding | None:
    """What is said of many columns that lack: which headers are of the first and the last year."""
    years = {
        column: by_year[1]
        for column_id, column in table.header.columns.items()
        if (by_year := year_column(column_id)) and by_year[0] != FORECAST
    }
    if not years:
        return None
    ends = (min(years, key=years.__getitem__), max(years, key=years.__getitem__))
    first, last = (table.page.text(table.header.row, column) for column in ends)
    facts = {"tab": table.page.name, "first": first, "last": last}
    return rule("KOLOMMEN-JAAR-ONTBREKEN").at(table.page.name, None, **facts)


def _about_missing_years(table: FoundTab) -> Finding | None:
    """Without a single year nothing tells which columns are missing: then what is a number asks."""
    page, header = table.page, table.header
    known = header.dismissed.union(header.columns.values(), header.left)
    amounts = sum(
        row > header.row and column not in known and any(map(str.isdecimal, page.text(row, column)))
        for row, column in page.left
    )
    if not amounts:
        return None
    said = rule("KOLOM-JAREN-ONTBREKEN").at(page.name, None, tab=page.name, count=amounts)
    return said.handing_back(table.tab.table, columns_of_years_above(page, header.row))


def _beyond_headers(header: Header, missing: Sequence[str]) -> dict[str, int]:
    """The missing budgets and realisations of a year before or after all that headers name.

    Of a kind of which no header is there, of whatever year. By id, with the year; without those
    that are asked at a header with a year.
    """
    there = filter(None, map(year_column, (*header.columns, *header.doubled)))
    kinds = {kind for kind, _ in there}
    asked = {item for left in header.left.values() for item in left.ours}
    found = {item: by_year for item in missing if (by_year := year_column(item))}
    return {
        item: year
        for item, (kind, year) in found.items()
        if kind != FORECAST
        and not (kind in kinds and header.years and header.years[0] <= year <= header.years[-1])
        and item not in asked
    }


def _about_project(
    table: FoundTab, beyond: Mapping[str, int], about: AboutMonitor
) -> dict[str, Finding]:
    """A finding for each kind of amount of which such years lack, by the id of the first column.

    Where the dates can't be right beside the headers, those are asked: a workbook handed back
    hasn't these columns then.
    """
    found: dict[str, Finding] = {}
    if not about.project:
        return found
    first_day, last_day = about.project
    is_likely = _is_likely(table.header, about)
    code = "KOLOM-PROJECTJAAR-ONTBREEKT" if is_likely else "PROJECTJAREN-PASSEN-NIET"
    for kind, ids in groupby(sorted(beyond), key=lambda item: item.rpartition("_")[0]):
        first, *others = ids
        years = [beyond[item] for item in (first, *others)]
        forecasts = (f"{FORECAST}_{year}" for year in years)
        there = next((item for item in forecasts if item in table.header.columns), None)
        said = rule(code).at(
            table.page.name,
            None,
            tab=table.page.name,
            kind=FINANCE.column(first).header,
            years=_told(years),
            first=day(first_day),
            last=day(last_day),
            header=header_text(FINANCE, first),
            forecast=_FORECAST_THERE.format(header_text(FINANCE, there))
            if there and kind == BUDGET
            else "",
        )
        lacking = tuple((FINANCE.table, item) for item in (first, *others))
        found[first] = replace(said, columns=lacking, handed_back=lacking if is_likely else ())
    return found


def _is_likely(header: Header, about: AboutMonitor) -> bool:
    """Whether the project can have the dates of tab PPS, if that has them, beside the headers."""
    if not about.project:
        return True
    first, last = about.project
    return may_be_years(first.year, last.year, header.years)


def _later_forecasts(
    table: FoundTab, missing: Iterable[str], about: AboutMonitor
) -> dict[str, int]:
    """By the id of a forecast that lacks the place of one of a later year that stands there.

    Not of those that the table hasn't, as a user says.
    """
    page, header = table.page, table.header
    lacking = [item for item in missing if is_forecast(item) and item not in header.told_absent]
    if not lacking:
        return {}
    filled = cells_below(page, header.row)
    return of_later_years(header, filled, lacking, project_of(about).years)


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
