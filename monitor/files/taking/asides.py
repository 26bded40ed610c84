"""Texts that stand in no cell: in text boxes over a sheet, and above and below its printed pages.

Nobody reads them as answers. Each tab that has any says so; what we print ourselves is ours.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.book import NOTE_HEADING
from monitor.files.cell.text import cleaned, kept
from monitor.files.taking.named_places import named_places
from monitor.files.workbook import Aside, Holder, Sheet, a1

_OF_A_BOX = " (tekstvak)"
_BESIDE_A_PAGE = {Holder.HEADER: "koptekst", Holder.FOOTER: "voettekst"}
_CODE = re.compile(r'&(?:[LCR&]|"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d+|.)', re.IGNORECASE)
"""A part of the line, its font, colour or size, or what is filled in when it is printed."""
_NEXT_PART = ("&l", "&c", "&r")
_NUMBERS_PAGES = re.compile(r"(?:pagina|page|blad|pag\.?|van|of|[\s\d/.:|-])*", re.IGNORECASE)


class Told(NamedTuple):
    """A text of somebody's: its cell, if it has one, where it stands and within what, in Dutch."""

    cell: str | None
    place: str
    within: str
    text: str


def about_asides(sheets: Iterable[Sheet]) -> list[Finding]:
    """One finding for all of a sheet's, of each sheet that has any."""
    return [
        rule("TEKST-BUITEN-VAKKEN").at(
            sheet.name, None, count=len(places), places=named_places(places)
        )
        for sheet in sheets
        if (places := [aside.place for aside in told(sheet)])
    ]


def left_out(sheet: Sheet) -> Iterator[Leftover]:
    """Their texts, with where each stood."""
    for aside in told(sheet):
        yield Leftover(sheet.name, aside.place, aside.text)


def is_place(place: str) -> bool:
    """Whether a text that was left out stood in no cell, by where it stood."""
    return place.endswith(_OF_A_BOX) or place in _BESIDE_A_PAGE.values()


def told(sheet: Sheet) -> Iterable[Told]:
    """Each text once that isn't ours and doesn't only number the pages."""
    return dict.fromkeys(aside for aside in map(_told, sheet.asides) if aside.text)


def _told(item: Aside) -> Told:
    if item.holder is Holder.BOX:
        cell = a1(item.row, item.column)
        return Told(cell, f"{cell}{_OF_A_BOX}", "een tekstvak", cleaned(item.text).strip())
    name = _BESIDE_A_PAGE[item.holder]
    return Told(None, name, f"de {name}", _printed(cleaned(item.text)))


@kept
def _printed(stored: str) -> str:
    """What somebody wrote beside a page: a line for each part of it that says more than a page."""
    lines = (line.strip() for line in _CODE.sub(_without_code, stored).splitlines())
    return "\n".join(
        line for line in lines if line != NOTE_HEADING and not _NUMBERS_PAGES.fullmatch(line)
    )


def _without_code(found: re.Match[str]) -> str:
    code = found[0].lower()
    return "&" if code == "&&" else "\n" if code in _NEXT_PART else ""
