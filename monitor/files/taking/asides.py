"""Text boxes over a sheet: nobody reads them as answers, and each tab that has any says so."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.cell.text import cleaned
from monitor.files.taking.named_places import named_places
from monitor.files.workbook import Aside, Holder, Sheet, a1

OF_BOXES = "TEKST-BUITEN-VAKKEN"
_OF_A_BOX = " (tekstvak)"


class Box(NamedTuple):
    """The cell at which a text box of somebody's begins, and its text."""

    cell: str
    text: str


def about_boxes(sheets: Iterable[Sheet]) -> list[Finding]:
    """One finding for all of a sheet's, of each sheet that has any."""
    return [
        rule(OF_BOXES).at(sheet.name, None, count=len(cells), cells=named_places(cells))
        for sheet in sheets
        if (cells := [box.cell for box in boxes(sheet)])
    ]


def left_out(sheet: Sheet) -> Iterator[Leftover]:
    """Their texts, with where each stood."""
    for box in boxes(sheet):
        yield Leftover(sheet.name, f"{box.cell}{_OF_A_BOX}", box.text)


def is_place(place: str) -> bool:
    """Whether a text that was left out stood in one, by where it stood."""
    return place.endswith(_OF_A_BOX)


def boxes(sheet: Sheet) -> Iterable[Box]:
    """Each with a text, once."""
    return dict.fromkeys(
        box for item in sheet.asides if item.holder is Holder.BOX and (box := _box(item)).text
    )


def _box(item: Aside) -> Box:
    return Box(a1(item.row, item.column), cleaned(item.text).strip())
