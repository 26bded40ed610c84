"""The columns that a table should have and hasn't: each is told, for what they hold isn't read."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from monitor.domain.findings import Finding
from monitor.domain.layout import WITH_TABLE, Kind, Tab, year_column
from monitor.domain.rules import rule
from monitor.files.locating.find_tabs import FoundTab
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Page
from monitor.files.taking.years_of_project import beyond_headers


def about_missing_columns(page: Page, tab: Tab, header: Header, count: int) -> dict[str, Finding]:
    """By id a finding for each column that isn't there, with the number of rows that it concerns.

    One that is there twice isn't missing; that is told at its headers. Where no year is there, that
    stands under "". Many of one kind can be told at once: a year that is far off asks for all those
    up to it. Of years before or after those that are there, see :mod:`years_of_project`.
    """
    findings = {}
    of_many = {
        "KOLOM-ONTBREEKT": rule("KOLOMMEN-ONTBREKEN").at(page.name, None, tab=tab.title),
        "KOLOM-JAAR-ONTBREEKT": _about_the_years(page, tab, header),
    }
    told_elsewhere = {*header.doubled, *beyond_headers(header)}
    for column_id in (item for item in header.missing if item not in told_elsewhere):
        code = "KOLOM-ONTBREEKT"
        by_year = year_column(column_id)
        if tab.column(column_id).kind is Kind.ANSWER:
            code = "KOLOM-ANTWOORD-ONTBREEKT"
        elif by_year and by_year[0] != "forecast" and column_id not in header.told_absent:
            code = "KOLOM-JAAR-ONTBREEKT"
        text = header_text(tab, column_id)
        missing = rule(code).at(page.name, None, tab=tab.title, header=text, count=count)
        findings[column_id] = replace(
            missing, column=(tab.table, column_id), at_once=of_many.get(code)
        )
    if tab.by_year and not header.years and (found := _about_missing_years(page, tab, header)):
        findings[""] = found
    return findings


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


def _about_the_years(page: Page, tab: Tab, header: Header) -> Finding | None:
    """What is said of many columns that lack: which headers are of the first and the last year."""
    years = {
        column: by_year[1]
        for column_id, column in header.columns.items()
        if (by_year := year_column(column_id)) and by_year[0] != "forecast"
    }
    if not years:
        return None
    ends = (min(years, key=years.__getitem__), max(years, key=years.__getitem__))
    first, last = (page.text(header.row, column) for column in ends)
    facts = {"tab": tab.title, "first": first, "last": last}
    return rule("KOLOMMEN-JAAR-ONTBREKEN").at(page.name, None, **facts)


def _about_missing_years(page: Page, tab: Tab, header: Header) -> Finding | None:
    """Without a single year nothing tells which columns are missing: then what is a number asks."""
    known = header.dismissed.union(header.columns.values())
    amounts = sum(
        row > header.row and column not in known and any(map(str.isdecimal, page.text(row, column)))
        for row, column in page.left
    )
    if not amounts:
        return None
    return rule("KOLOM-JAREN-ONTBREKEN").at(page.name, None, tab=tab.title, count=amounts)
