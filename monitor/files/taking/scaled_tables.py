"""Texts beside a table that say that its numbers are in thousands, or the like.

``Alle bedragen x € 1.000`` above a table makes another amount of each number in it. We read what
stands in the cells, so such a text (see ``scale_words``) is asked, and stops a workbook.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from monitor.domain.findings import Finding
from monitor.domain.layout import FIELDS, FINANCE, KPI, PARTNERS, Tab
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.cell.scale_words import note_scales_a_table, scales_a_table
from monitor.files.cell.text import cleaned
from monitor.files.locating.header import Header
from monitor.files.locating.header_words import says_another_scale
from monitor.files.locating.page import Page, Place
from monitor.files.taking.comments import OF_A_HEADER, theirs
from monitor.files.taking.leftovers import NAMED_ONE_BY_ONE
from monitor.files.workbook import Kind, a1

SCALED = "GETALLEN-ANDERE-SCHAAL"
WITH_AMOUNTS = (FIELDS, KPI, FINANCE, PARTNERS)
"""The tabs on which such a text makes other amounts."""
_NAME_OF_TAB = "tabnaam"
"""What stands for the cell of the name of a tab among what was left out."""


def ask_scales(page: Page, tab: Tab | None = None, header: Header | None = None) -> list[Finding]:
    """Ignore each text that is left of a sheet and says so, and ask it; a note or its name too.

    Only on tabs with amounts, and on one without a table, which tells of the whole workbook. The
    ``header`` above a column of numbers that isn't ours tells of that column alone. One that says
    so of ours was pointed at, for else it would be none of ours.
    """
    if tab is not None and tab not in WITH_AMOUNTS:
        return []
    above_numbers = set(_above_numbers(page, header)) if header else set()
    saying = [
        place
        for place in sorted(page.left - above_numbers)
        if page.is_text(*place) and scales_a_table(page.text(*place))
    ]
    findings = [
        *ask_scales_at(page, saying[:NAMED_ONE_BY_ONE]),
        *islice(_in_comments(page), NAMED_ONE_BY_ONE),
    ]
    if tab is not None and scales_a_table(page.name):
        findings.append(_asked(page, None, page.name, "Deze tab heet"))
    if tab is not None and header and (scaled := _scaled_headers(page, tab, header)):
        findings.append(_asked_of_headers(page, scaled))
    return findings


def ask_scales_at(page: Page, places: Sequence[Place]) -> list[Finding]:
    """Ignore these texts that say so, and ask each."""
    page.ignore(places)
    return [_asked(page, a1(*place), page.text(*place), "Hier staat") for place in places]


def _in_comments(page: Page) -> Iterator[Finding]:
    for item in theirs(page.sheet):
        text = cleaned(item.text).strip()
        if note_scales_a_table(text):
            yield _asked(page, a1(item.row, item.column), text, "In een notitie staat")


def _asked(page: Page, cell: str | None, text: str, before: str) -> Finding:
    return rule(SCALED).at(page.name, cell, raw=text, there=f'{before} "{text}".')


def _asked_of_headers(page: Page, places: Sequence[Place]) -> Finding:
    """One question for all headers that say so, at the first."""
    text, others = page.text(*places[0]), len(places) - 1
    there = f'De kop is hier "{text}".'
    if others:
        columns = "1 andere kolom" if others == 1 else f"{others} andere kolommen"
        there += f" Boven {columns} staat ook zoiets."
    return rule(SCALED).at(page.name, a1(*places[0]), raw=text, there=there)


def _scaled_headers(page: Page, tab: Tab, header: Header) -> list[Place]:
    return sorted(
        (header.row, column)
        for column_id, column in header.columns.items()
        if says_another_scale(page.text(header.row, column), tab, column_id)
    )


def _above_numbers(page: Page, header: Header) -> Iterator[Place]:
    for column in header.foreign:
        below = (cells.get(column) for row, cells in page.rows.items() if row > header.row)
        if any(cell is not None and cell.kind is not Kind.TEXT for cell in below):
            yield header.row, column


def names_left_out(page: Page, tab: Tab, header: Header) -> list[Leftover]:
    """The name of a tab or its first header that says so: on our template it has ours again."""
    if tab not in WITH_AMOUNTS:
        return []
    name = [Leftover(page.name, _NAME_OF_TAB, page.name)] if scales_a_table(page.name) else []
    headers = (
        Leftover(page.name, f"{a1(*place)}{OF_A_HEADER}", page.text(*place))
        for place in _scaled_headers(page, tab, header)[:1]
    )
    return [*name, *headers]
