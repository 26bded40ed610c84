"""Texts that say that the numbers of the workbook are in thousands, or the like.

``Alle bedragen x € 1.000`` above a table makes another amount of each number in it. We read what
stands in the cells, so such a text (see ``scale_words``) is asked, and stops a workbook. One that
only may say so is asked as well, and stops nothing; unless the amounts are small, as they'd be if
it did (see ``small_amounts``).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from monitor.domain.findings import Finding, Subject
from monitor.domain.layout import FIELDS, FINANCE, INTRODUCTION_TITLE, KPI, PARTNERS
from monitor.domain.notation import counted
from monitor.domain.quoting import quote
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.domain.tab import Tab
from monitor.files.cell.scale_words import (
    Scales,
    Scaling,
    note_scales,
    part_that_tells,
    scaled_among_counts,
    scaled_beside,
    scaled_elsewhere,
    scaled_monitor,
)
from monitor.files.cell.text import cleaned
from monitor.files.locating.called import is_called
from monitor.files.locating.header import Header
from monitor.files.locating.header_words import says_another_scale
from monitor.files.locating.page import Page, Place
from monitor.files.taking import asides, comments
from monitor.files.taking.leftovers import NAMED_ONE_BY_ONE
from monitor.files.workbook import Holder, Kind, a1

SCALED = "GETALLEN-ANDERE-SCHAAL"
MAY_BE_SCALED = "GETALLEN-MISSCHIEN-ANDERE-SCHAAL"
SMALL_AND_SCALED = "TEKST-EN-KLEINE-BEDRAGEN"
WITH_AMOUNTS = (FIELDS, KPI, FINANCE, PARTNERS)
"""The tabs on which any such text makes other amounts."""
PLACES_BESIDE_A_PAGE: Mapping[Holder, str] = {
    Holder.HEADER: "koptekst",
    Holder.FOOTER: "voettekst",
}
"""What stands for the cell of a text that is printed above or below pages, among what was left."""
_CODES = {Scaling.SURE: SCALED, Scaling.MAY_BE: MAY_BE_SCALED}
STOPPING = frozenset([SCALED, SMALL_AND_SCALED])
"""The findings of such a text that stop a workbook."""
ASKED_OF_TEXTS = STOPPING | {MAY_BE_SCALED}
"""All findings of such a text, wherever it stands: in a cell, a note, a name."""
_NAME_OF_TAB = "tabnaam"
"""What stands for the cell of the name of a tab among what was left out."""
_OF_A_HEADER = " (kop)"
"""What stands there behind the cell of a header of ours."""


def scales_on(page: Page, tab: Tab | None) -> Scales:
    """How surely a text on a sheet says so; ``tab`` is which of our tables is read there.

    The introduction tells of the whole workbook. On a sheet that is none of ours it may be meant of
    the numbers there, if there are any.
    """
    if tab is KPI:
        return scaled_among_counts
    if tab:
        return scaled_beside if tab in WITH_AMOUNTS else scaled_elsewhere
    if is_called(page, INTRODUCTION_TITLE):
        return scaled_beside
    has_numbers = any(cell.kind is not Kind.TEXT for cell in page.sheet.cells.values())
    return scaled_monitor if has_numbers else scaled_elsewhere


def ask_scales(page: Page, tab: Tab | None = None, header: Header | None = None) -> list[Finding]:
    """Ignore each text that is left of a sheet and says so, and ask it; a note or its name too.

    The ``header`` above a column of numbers that isn't ours tells of that column alone. One that
    says so of ours was pointed at, for else it would be none of ours.
    """
    scales = scales_on(page, tab)
    above_numbers = _above_numbers(page, header) if header else ()
    texts = (place for place in page.left.difference(above_numbers) if page.is_text(*place))
    saying = [(place, said) for place in sorted(texts) if (said := scales(page.text(*place)))]
    findings = [
        *(_ask_at(page, place, said) for place, said in saying[:NAMED_ONE_BY_ONE]),
        *islice(_in_no_cell(page, scales), NAMED_ONE_BY_ONE),
    ]
    if tab not in WITH_AMOUNTS:
        return findings
    if said := scales(page.name):
        there = f'Deze tab heet "{page.name}".'
        findings.append(asked(said, page.name, None, page.name, there))
    if header and (scaled := _scaled_headers(page, tab, header)):
        findings.append(_asked_of_headers(page, scaled))
    return findings


def ask_scales_at(page: Page, places: Sequence[Place]) -> list[Finding]:
    """Ignore these texts that surely say so, and ask each."""
    return [_ask_at(page, place, Scaling.SURE) for place in places]


def asked(
    said: Scaling,
    sheet: str | None,
    cell: str | None,
    text: str,
    there: str,
    *,
    subject: Subject | None = None,
    how: str = "",
) -> Finding:
    """The question about a text, as surely as it was ``said``.

    ``there`` says in a sentence where it stands; ``how`` it can be removed where that's hard.
    """
    return rule(_CODES[said]).at(sheet, cell, subject, raw=text, there=there, how=how)


def _ask_at(page: Page, place: Place, said: Scaling) -> Finding:
    page.ignore([place])
    text = page.text(*place)
    return asked(said, page.name, a1(*place), text, f"Hier staat {quote(part_that_tells(text))}.")


def _in_no_cell(page: Page, scales: Scales) -> Iterator[Finding]:
    notes = (
        (a1(item.row, item.column), cleaned(item.text).strip(), "een notitie")
        for item in comments.theirs(page.sheet)
    )
    boxes = ((box.cell, box.text, "een tekstvak") for box in asides.boxes(page.sheet))
    for cell, text, within in (*notes, *boxes):
        if said := note_scales(text, scales):
            there = f"In {within} staat {quote(part_that_tells(text))}."
            yield asked(said, page.name, cell, text, there)


def _asked_of_headers(page: Page, places: Sequence[Place]) -> Finding:
    """One question for all headers that say so, at the first."""
    text, others = page.text(*places[0]), len(places) - 1
    there = f"De kop is hier {quote(part_that_tells(text))}."
    if others:
        columns = counted(others, "andere kolom", "andere kolommen")
        there += f" Boven {columns} staat ook zoiets."
    return asked(Scaling.SURE, page.name, a1(*places[0]), text, there)


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
    name = [Leftover(page.name, _NAME_OF_TAB, page.name)] if scaled_beside(page.name) else []
    headers = (
        Leftover(page.name, f"{a1(*place)}{_OF_A_HEADER}", page.text(*place))
        for place in _scaled_headers(page, tab, header)[:1]
    )
    return [*name, *headers]


def left_out_scales(place: str, text: str) -> bool:
    """Whether a text that was left out says so; of a header only one that does is."""
    if place.endswith(_OF_A_HEADER):
        return True
    in_no_cell = (
        comments.is_place(place) or asides.is_place(place) or place in PLACES_BESIDE_A_PAGE.values()
    )
    return bool(note_scales(text) if in_no_cell else scaled_beside(text))
