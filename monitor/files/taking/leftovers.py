"""What stands in a workbook beside the answers: each such cell is ignored, and a finding says so.

The template's own text is no finding and isn't counted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from monitor.domain.findings import Finding
from monitor.domain.layout import CARRIED, Column, Kind, Tab
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.cell.text import folded
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.headers import Header
from monitor.files.locating.page import Page, block
from monitor.files.locating.rows import FoundRows
from monitor.files.workbook import a1

_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_SHORT_YEAR = re.compile(r"(?<![0-9])[0-9]{2}(?![0-9])")
_NUMBERS = (Kind.NUMBER, Kind.MONEY)
NAMED_ONE_BY_ONE = 20
"""Stray cells and rows on one tab that get a finding each; the rest share one."""


def claim_template_text(page: Page, tab: Tab, header: Header) -> None:
    """The title, the instruction and the header row are the template's."""
    written = {folded(tab.title), folded(tab.instruction), folded(CARRIED)}
    for row in (row for row in page.rows if row < header.row):
        for column in page.rows[row]:
            if page.is_text(row, column) and folded(page.text(row, column)) in written:
                page.claim_as_own(row, column)
    for column in header.columns.values():
        page.claim_as_own(header.row, column)


def claim_labels(page: Page, tab: Tab, header: Header, rows: FoundRows) -> None:
    """Ids and labels of our rows are the template's, but for those that were left over already."""
    labels = [
        column for column_id, column in header.columns.items() if not tab.column(column_id).is_input
    ]
    doubtful = [doubtful.row for doubtful in rows.doubtful]
    for row in (*rows.taken.values(), *rows.blank, *doubtful):
        for column in labels:
            page.claim_as_own(row, column)


def claim_texts(page: Page, texts: frozenset[str]) -> None:
    """On a tab without a table whatever the template itself writes (folded) is the template's."""
    for row, column in list(page.left):
        if folded(page.text(row, column)) in texts:
            page.claim_as_own(row, column)


def ignore_foreign_rows(page: Page, header: Header, rows: FoundRows) -> list[Finding]:
    """Ignore the rows of a table that aren't ours: one finding each. Many more are left over.

    A row goes by its first text; by its id, which means little to people, if it has no other.
    """
    id_column = header.columns.get("id")
    findings = []
    for row, code in sorted(rows.foreign.items())[:NAMED_ONE_BY_ONE]:
        there = [column for column in page.rows[row] if (row, column) in page.left]
        there.sort(key=lambda column: (column == id_column, column))
        texts = [text for column in there if (text := page.text(row, column))]
        if texts:
            count = page.ignore_row(row)
            place = a1(row, there[0])
            findings.append(rule(code).at(page.name, place, raw=texts[0], count=count))
    return findings


def ignore_foreign_columns(page: Page, tab: Tab, header: Header) -> list[Finding]:
    """Ignore the columns of a table that aren't ours: one finding each, at the header.

    Where a column is missing that answers are computed from, a foreign one may well be that one
    under another name: then it is asked, for without it the answer would be another. So is one
    that came after a user pointed at the table. Unless a user said that it is none of ours.
    Of columns with one header of ours it was said already that none is read.
    """
    findings = []
    for columns in header.doubled.values():
        page.ignore((row, column) for row in page.rows if row >= header.row for column in columns)
    found = header.columns.keys() | header.doubled.keys()
    missing = [column for column in tab.inputs if column.id not in found]
    for column in header.foreign:
        places = [(row, column) for row in page.rows if row >= header.row]
        raw = page.text(header.row, column)
        left_below = [place for place in places if place in page.left and place[0] > header.row]
        below = [page.text(*place) for place in left_below]
        if count := page.ignore(places):
            place = a1(header.row, column)
            facts = {
                "column": f'De kolom "{raw}"' if raw else "De kolom zonder kop",
                "cells": _counted(count, with_header=bool(raw)),
            }
            asks = below and column not in header.dismissed
            ours = _missing(raw, below, missing) or _missing_year(raw, tab, header)
            code = "KOLOM-VREEMD"
            if below and column in header.early.values():
                code = "KOLOM-PROGNOSE-TE-VROEG"
            elif asks and ours:
                code = "KOLOM-VREEMD-OF-ONZE"
                facts["header"] = ours
            elif asks and column in header.unseen:
                code = "KOLOM-NIEUW"
            findings.append(rule(code).at(page.name, place, raw=raw, **facts))
    return findings


def _missing(text: str, below: Sequence[str], missing: Sequence[Column]) -> str | None:
    """The missing column that a foreign one may be, if answers are computed from it.

    The one with which its header begins goes first; texts without a figure are no numbers.
    """
    begun = [column for column in missing if folded(text).startswith(folded(column.header))]
    has_figures = any(map(str.isdigit, "".join(below)))
    others = (column for column in missing if has_figures or column.kind not in _NUMBERS)
    may_be = [column for column in begun or others if column.kind is not Kind.TEXT]
    return may_be[0].header if may_be else None


def _counted(count: int, *, with_header: bool) -> str:
    if with_header and count == 1:
        return "alleen de kop"
    cells = "1 vak" if count == 1 else f"{count} vakken"
    return f"{cells}, met de kop" if with_header else cells


def _missing_year(text: str, tab: Tab, header: Header) -> str | None:
    """The column by year that a header names and that isn't there: for "Begroot 24" Begroot 2024.

    "Begroot 2023 v2" beside our own column of that year is another version of it.
    """
    years = _YEAR.findall(text) or [f"20{digits}" for digits in _SHORT_YEAR.findall(text)]
    named = [
        f"{column.id}_{year}"
        for column in tab.by_year
        if folded(text).startswith(folded(column.header))
        for year in years
    ]
    missing = (column_id for column_id in named if column_id not in header.columns)
    return next((header_text(tab, column_id) for column_id in missing), None)


def ignore_strays(page: Page) -> list[Finding]:
    """Ignore what is left on a tab of ours: a finding a cell, and one for those beyond the first.

    Cells that stand together far out would bury the findings that matter.
    """
    strays = sorted(page.left)
    named, rest = strays[:NAMED_ONE_BY_ONE], strays[NAMED_ONE_BY_ONE:]
    page.ignore(strays)
    findings = [
        rule("VAK-LOS").at(page.name, a1(row, column), raw=page.text(row, column))
        for row, column in named
    ]
    if rest:
        found = rule("VAKKEN-LOS").at(page.name, None, count=len(rest), range=block(rest))
        findings.append(found)
    return findings


def left_out(page: Page) -> Iterator[Leftover]:
    """The cells of a sheet that were left out; of a formula without a result nothing is left."""
    for row, column in page.ignored:
        if text := page.text(row, column):
            yield Leftover(page.name, a1(row, column), text)


def ignore_foreign_tabs(pages: Iterable[Page]) -> list[Finding]:
    """Ignore sheets that are none of our tabs: one finding each, if there is anything on it."""
    findings = []
    for page in pages:
        if count := page.ignore(list(page.left)):
            code = "TAB-VREEMD" if page.sheet.visible else "TAB-VREEMD-VERBORGEN"
            findings.append(rule(code).at(page.name, None, count=count))
    return findings
