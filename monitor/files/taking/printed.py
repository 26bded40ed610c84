"""Texts above and below the printed pages of sheets: nobody reads them as answers.

Most stand beside the pages of every tab, so each text is told once. What we print ourselves, page
numbers, dates and times are none; and what stands beside the pages of a hidden sheet nobody sees.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.quoting import quote
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.domain.tab import Tab
from monitor.files.book import NOTE_HEADING
from monitor.files.cell.scale_words import Scaling, note_scales, part_that_tells
from monitor.files.cell.text import cleaned, kept
from monitor.files.cell.time_words import A_MONTH, A_WEEKDAY
from monitor.files.locating.page import Page
from monitor.files.taking.named_places import named_places
from monitor.files.taking.scaled_tables import PLACES_BESIDE_A_PAGE, asked, scales_on
from monitor.files.workbook import Holder

OF_PAGES = "TEKST-BIJ-BLADZIJDEN"
_SIDES = {Holder.HEADER: "Boven", Holder.FOOTER: "Onder"}
_TO_REMOVE = " (Pagina-indeling > Titels afdrukken > Koptekst/voettekst)"
_CODE = re.compile(r'&(?:[LCR&]|"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d+|.)', re.IGNORECASE)
"""A part of the line, its font, colour or size, or what is filled in when it is printed."""
_NEXT_PART = ("&l", "&c", "&r")
_FILLED_IN = re.compile(
    r"(?:\b(?:pagina|pag|page|pg|p|bladzijde|bladz|blz|blad|van|of|tab|datum|date|afgedrukt|geprint"
    rf"|printed|print|op|on|om|d\.d|uur|{A_WEEKDAY}|{A_MONTH})\b|[\s\d/.,:|()-])*",
    re.IGNORECASE,
)
"""What stands around the number of a page, a date or a time."""
_A_THOUSAND = re.compile(r"(?<!\d)(?:1[., ]?)?000(?!\d)")
"""No number of a page: it may be what amounts are in, ``(000)``."""


class _Text(NamedTuple):
    holder: Holder
    text: str

    @property
    def on_one_line(self) -> str:
        return self.text.replace("\n", " | ")


def about_printed(pages: Iterable[Page], tabs: Mapping[Page, Tab]) -> list[Finding]:
    """One finding for each text, that names the sheets. One that scales amounts is asked.

    ``tabs`` are ours, by the page on which each was found.
    """
    return [_about(text, on, tabs) for text, on in _texts(pages).items()]


def left_out(pages: Iterable[Page]) -> Iterator[Leftover]:
    """Each text, with the sheets beside whose pages it stood."""
    for text, on in _texts(pages).items():
        yield Leftover(_names(on), PLACES_BESIDE_A_PAGE[text.holder], text.text)


def _texts(pages: Iterable[Page]) -> dict[_Text, list[Page]]:
    found: dict[_Text, list[Page]] = {}
    for page in (page for page in pages if page.sheet.visible):
        there = (
            _Text(aside.holder, _printed(cleaned(aside.text)))
            for aside in page.sheet.asides
            if aside.holder in _SIDES
        )
        for text in dict.fromkeys(text for text in there if text.text):
            found.setdefault(text, []).append(page)
    return found


def _about(text: _Text, on: list[Page], tabs: Mapping[Page, Tab]) -> Finding:
    tab = f"tab {on[0].name}" if len(on) == 1 else f"{len(on)} tabs ({_names(on)})"
    told = quote(part_that_tells(text.on_one_line))
    there = f"{_SIDES[text.holder]} aan de bladzijden van {tab} staat {told}."
    sheet = on[0].name if len(on) == 1 else None
    scaling = max(note_scales(text.text, scales_on(page, tabs.get(page))) for page in on)
    if scaling is Scaling.NO:
        return rule(OF_PAGES).at(sheet, None, raw=text.text, there=there)
    how = _TO_REMOVE if sheet else f" op elke tab{_TO_REMOVE}"
    return asked(scaling, sheet, None, text.text, there, how=how)


def _names(pages: Iterable[Page]) -> str:
    return named_places(page.name for page in pages)


@kept
def _printed(stored: str) -> str:
    """What somebody wrote beside a page: a line for each part of it that isn't filled in."""
    lines = (line.strip() for line in _CODE.sub(_without_code, stored).splitlines())
    return "\n".join(line for line in lines if line != NOTE_HEADING and not _is_filled_in(line))


def _is_filled_in(line: str) -> bool:
    return bool(_FILLED_IN.fullmatch(line)) and not _A_THOUSAND.search(line)


def _without_code(found: re.Match[str]) -> str:
    code = found[0].lower()
    return "&" if code == "&&" else "\n" if code in _NEXT_PART else ""
