"""Notes and comments at cells: nobody reads them as answers, and each tab that has any says so.

Those that we wrote ourselves, in a workbook handed back, are ours.
"""

from collections.abc import Iterable, Iterator, Sequence

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.book import MAKER, NOTE_HEADING
from monitor.files.cell.scale_words import note_scales, scales_a_table
from monitor.files.cell.text import cleaned
from monitor.files.taking import asides
from monitor.files.workbook import Comment, Sheet, a1

_NAMED = 20
"""Cells that are named; of the rest only how many there are."""
_OF_A_NOTE = " (notitie)"
OF_A_HEADER = " (kop)"
"""What stands behind the cell of a header of ours that was left out: it says so, or it stays."""


def about_comments(sheets: Iterable[Sheet]) -> list[Finding]:
    """One finding for all of a sheet's, of each sheet that has any."""
    return [
        rule("NOTITIES-BIJ-VAKKEN").at(sheet.name, None, count=len(found), cells=_cells(found))
        for sheet in sheets
        if (found := list(theirs(sheet)))
    ]


def _cells(found: Sequence[Comment]) -> str:
    cells = [a1(item.row, item.column) for item in found]
    names = ", ".join(dict.fromkeys(cells[:_NAMED]))
    return names if len(cells) <= _NAMED else f"{names} en nog {len(cells) - _NAMED}"


def left_out(sheet: Sheet) -> Iterator[Leftover]:
    """Their texts, with the cell at which each stood."""
    for item in theirs(sheet):
        place = f"{a1(item.row, item.column)}{_OF_A_NOTE}"
        yield Leftover(sheet.name, place, cleaned(item.text).strip())


def left_out_scales(place: str, text: str) -> bool:
    """Whether a text that was left out at a place says that all numbers are in thousands."""
    if place.endswith(OF_A_HEADER):
        return True
    if place.endswith(_OF_A_NOTE) or asides.is_place(place):
        return note_scales(text)
    return scales_a_table(text)


def theirs(sheet: Sheet) -> Iterator[Comment]:
    """Those of a sheet with a text that aren't ours. Some programs leave out who wrote it."""
    for item in sheet.comments:
        is_ours = item.author == MAKER or item.text.startswith(NOTE_HEADING)
        if not is_ours and cleaned(item.text).strip():
            yield item
