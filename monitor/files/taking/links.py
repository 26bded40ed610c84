"""Links behind the texts of cells: only the text is read, and each tab that has any says so."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.cell.text import cleaned, folded
from monitor.files.taking.named_places import named_places
from monitor.files.workbook import Holder, Sheet, a1

OF_LINKS = "LINK-ACHTER-TEKST"
_OF_A_LINK = " (link)"
_WAY = re.compile(r"^(?:https?://|mailto:)?(?:www\.)?", re.IGNORECASE)


class Link(NamedTuple):
    """The cell behind which a link lies, and where that leads. Nobody ever follows it."""

    cell: str
    target: str


def about_links(sheets: Iterable[Sheet]) -> list[Finding]:
    """One finding for all of a sheet's, of each sheet that has any."""
    return [
        rule(OF_LINKS).at(
            sheet.name, None, count=len(found), cells=named_places(link.cell for link in found)
        )
        for sheet in sheets
        if (found := list(links(sheet)))
    ]


def left_out(sheet: Sheet) -> Iterator[Leftover]:
    """Where they lead, as texts, with the cell behind which each lay."""
    for link in links(sheet):
        yield Leftover(sheet.name, f"{link.cell}{_OF_A_LINK}", link.target)


def is_place(place: str) -> bool:
    """Whether what was left out is where a link led, by where it stood."""
    return place.endswith(_OF_A_LINK)


def links(sheet: Sheet) -> Iterator[Link]:
    """Those that lead elsewhere than their own text says; a cell without one says nothing."""
    for item in sheet.asides:
        cell = sheet.cells.get((item.row, item.column))
        if item.holder is not Holder.LINK or cell is None:
            continue
        target = cleaned(item.text).strip()
        if target and _place(target) != _place(str(cell.value)):
            yield Link(a1(item.row, item.column), target)


def _place(text: str) -> str:
    """An address without what programs put around it by themselves."""
    return folded(_WAY.sub("", text.strip())).rstrip("/")
