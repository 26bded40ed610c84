"""Texts beside a table that say that its numbers are in thousands, or the like.

``Alle bedragen x € 1.000`` above a table makes another amount of each number in it. We read what
stands in the cells, so such a text (see ``scale_words``) is asked, and stops a workbook.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from monitor.domain.findings import Finding
from monitor.domain.layout import FIELDS, FINANCE, KPI, PARTNERS, Tab
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.cell.scale_words import (
    note_scales,
    scales_a_table,
    scales_all_amounts,
    scales_the_monitor,
)
from monitor.files.cell.text import cleaned
from monitor.files.locating.header import Header
from monitor.files.locating.header_words import says_another_scale
from monitor.files.locating.page import Page, Place
from monitor.files.taking import asides, comments
from monitor.files.taking.leftovers import NAMED_ONE_BY_ONE
from monitor.files.workbook import Kind, a1

SCALED = "GETALLEN-ANDERE-SCHAAL"
WITH_AMOUNTS = (FIELDS, KPI, FINANCE, PARTNERS)
"""The tabs on which any such text makes other amounts."""
Scales = Callable[[str], bool]
"""Whether a text says that the numbers which it tells of are in thousands."""
_NAME_OF_TAB = "tabnaam"
"""What stands for the cell of the name of a tab among what was left out."""
_OF_A_HEADER = " (kop)"
"""What stands there behind the cell of a header of ours."""


def ask_scales(page: Page, tab: Tab | None = None, header: Header | None = None) -> list[Finding]:
    """Ignore each text that is left of a sheet and says so, and ask it; a note or its name too.

    A tab without a table tells of the whole workbook; on one without amounts a text has to speak of
    all of them. The ``header`` above a column of numbers that isn't ours tells of that column
    alone. One that says so of ours was pointed at, for else it would be none of ours.
    """
    with_amounts = tab is None or tab in WITH_AMOUNTS
    above_numbers = _above_numbers(page, header) if header else ()
    findings = _ask(
        page,
        page.left.difference(above_numbers),
        scales_a_table if with_amounts else scales_all_amounts,
    )
    if tab is None or not with_amounts:
        return findings
    if scales_a_table(page.name):
        findings.append(_asked(page, None, page.name, "Deze tab heet"))
    if header and (scaled := _scaled_headers(page, tab, header)):
        findings.append(_asked_of_headers(page, scaled))
    return findings


def ask_foreign_scales(page: Page) -> list[Finding]:
    """The same of a sheet that is none of our tabs, where it can only be meant of the monitor.

    It may be meant of the numbers on that sheet itself, if there are any.
    """
    has_numbers = any(cell.kind is not Kind.TEXT for cell in page.sheet.cells.values())
    return _ask(page, page.left, scales_the_monitor if has_numbers else scales_all_amounts)


def _ask(page: Page, places: Iterable[Place], scales: Scales) -> list[Finding]:
    saying = [
        place for place in sorted(places) if page.is_text(*place) and scales(page.text(*place))
    ]
    return [
        *ask_scales_at(page, saying[:NAMED_ONE_BY_ONE]),
        *islice(_in_no_cell(page, scales), NAMED_ONE_BY_ONE),
    ]


def ask_scales_at(page: Page, places: Sequence[Place]) -> list[Finding]:
    """Ignore these texts that say so, and ask each."""
    page.ignore(places)
    return [_asked(page, a1(*place), page.text(*place), "Hier staat") for place in places]


def _in_no_cell(page: Page, scales: Scales) -> Iterator[Finding]:
    for item in comments.theirs(page.sheet):
        text = cleaned(item.text).strip()
        if note_scales(text, scales):
            yield _asked(page, a1(item.row, item.column), text, "In een notitie staat")
    for aside in asides.told(page.sheet):
        if note_scales(aside.text, scales):
            yield _asked(page, aside.cell, aside.text, f"In {aside.within} staat")


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
        Leftover(page.name, f"{a1(*place)}{_OF_A_HEADER}", page.text(*place))
        for place in _scaled_headers(page, tab, header)[:1]
    )
    return [*name, *headers]


def left_out_scales(place: str, text: str) -> bool:
    """Whether a text that was left out at a place says so; of a header only one that does is."""
    if place.endswith(_OF_A_HEADER):
        return True
    if comments.is_place(place) or asides.is_place(place):
        return note_scales(text)
    return scales_a_table(text)
