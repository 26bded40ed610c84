"""Notes and comments at cells: nobody reads them as answers, and each tab that has any says so.

What we wrote ourselves, in a workbook handed back, is ours; what somebody typed below it isn't.
"""

from collections.abc import Iterable, Iterator

from monitor.domain.findings import Finding, Severity
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.book import NOTE_ENDING, NOTE_HEADING
from monitor.files.cell.text import cleaned
from monitor.files.taking.named_places import named_places
from monitor.files.workbook import Comment, Sheet, a1

OF_NOTES = "NOTITIES-BIJ-VAKKEN"
_OF_A_NOTE = " (notitie)"
_BEGINNINGS = (*(f"{severity.capitalize()}: " for severity in Severity), "Op het scherm ")
"""So begins what we write in a note."""


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
        yield Leftover(sheet.name, place, item.text)


def place_at(cell: str) -> str:
    """What stands for the cell of a text that was left out of a note at this cell."""
    return f"{cell}{_OF_A_NOTE}"


def is_place(place: str) -> bool:
    """Whether a text that was left out stood in a note, by where it stood."""
    return place.endswith(_OF_A_NOTE)


def theirs(sheet: Sheet) -> Iterator[Comment]:
    """Those of a sheet with a text that isn't ours; of a reply in one of ours that reply alone.

    Who wrote a note tells little: some programs leave that out, and who types over our text keeps
    our name.
    """
    for item in sheet.comments:
        if text := _theirs(cleaned(item.text).strip()):
            yield item._replace(text=text)


def _theirs(text: str) -> str:
    """What somebody else wrote of the text of a note."""
    before, heading, below = text.partition(NOTE_HEADING)
    if not heading:
        return text
    ours, ending, after = below.partition(NOTE_ENDING)
    # In older workbooks handed back no last line of ours shows where it ends.
    added = after if ending or ours.strip().startswith(_BEGINNINGS) else ours
    return "\n".join(filter(None, (before.strip(), added.strip())))
