"""Notes and comments at cells: nobody reads them as answers, and each tab that has any says so.

Those that we wrote ourselves, in a workbook handed back, are ours.
"""

from collections.abc import Iterable, Iterator

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.book import MAKER, NOTE_HEADING
from monitor.files.cell.text import cleaned
from monitor.files.taking.named_places import named_places
from monitor.files.workbook import Comment, Sheet, a1

OF_NOTES = "NOTITIES-BIJ-VAKKEN"
_OF_A_NOTE = " (notitie)"


def about_comments(sheets: Iterable[Sheet]) -> list[Finding]:
    """One finding for all of a sheet's, of each sheet that has any."""
    return [
        rule(OF_NOTES).at(sheet.name, None, count=len(cells), cells=named_places(cells))
        for sheet in sheets
        if (cells := [a1(item.row, item.column) for item in theirs(sheet)])
    ]


def left_out(sheet: Sheet) -> Iterator[Leftover]:
    """Their texts, with the cell at which each stood."""
    for item in theirs(sheet):
        place = place_at(a1(item.row, item.column))
        yield Leftover(sheet.name, place, cleaned(item.text).strip())


def place_at(cell: str) -> str:
    """What stands for the cell of a text that was left out of a note at this cell."""
    return f"{cell}{_OF_A_NOTE}"


def is_place(place: str) -> bool:
    """Whether a text that was left out stood in a note, by where it stood."""
    return place.endswith(_OF_A_NOTE)


def theirs(sheet: Sheet) -> Iterator[Comment]:
    """Those of a sheet with a text that aren't ours. Some programs leave out who wrote it."""
    for item in sheet.comments:
        is_ours = item.author == MAKER or item.text.startswith(NOTE_HEADING)
        if not is_ours and cleaned(item.text).strip():
            yield item
