"""The columns that a table should have and hasn't: each is told, for what they hold isn't read."""

from monitor.domain.findings import Finding
from monitor.domain.layout import Kind, Tab, year_column
from monitor.domain.rules import rule
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Page


def about_missing_columns(page: Page, tab: Tab, header: Header, count: int) -> list[Finding]:
    """A finding for each column that isn't there, with the number of rows that it concerns.

    One that is there twice isn't missing; that is told at its headers.
    """
    findings = []
    for column_id in (item for item in header.missing if item not in header.doubled):
        code = "KOLOM-ONTBREEKT"
        by_year = year_column(column_id)
        if tab.column(column_id).kind is Kind.ANSWER:
            code = "KOLOM-ANTWOORD-ONTBREEKT"
        elif by_year and by_year[0] != "forecast" and column_id not in header.told_absent:
            code = "KOLOM-JAAR-ONTBREEKT"
        text = header_text(tab, column_id)
        found = rule(code).at(page.name, None, tab=tab.title, header=text, count=count)
        findings.append(found)
    if tab.by_year and not header.years:
        findings += _about_missing_years(page, tab, header)
    return findings


def _about_missing_years(page: Page, tab: Tab, header: Header) -> list[Finding]:
    """Without a single year nothing tells which columns are missing: then what is a number asks."""
    known = header.dismissed.union(header.columns.values())
    amounts = sum(
        row > header.row and column not in known and any(map(str.isdecimal, page.text(row, column)))
        for row, column in page.left
    )
    if not amounts:
        return []
    return [rule("KOLOM-JAREN-ONTBREKEN").at(page.name, None, tab=tab.title, count=amounts)]
