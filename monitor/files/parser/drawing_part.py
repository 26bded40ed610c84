"""The text boxes and other shapes with text that lie over one sheet, in the part of its drawing.

A shape that only newer programs know is written twice: what is for the others isn't told.
"""

from monitor.files.parser.cell_names import Address, a1
from monitor.files.parser.limits import Limits, text_too_long, too_many_cells, unsafe
from monitor.files.parser.xml_stream import LOCAL, new_parser, parse

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Iterable

    Box = tuple[int, int, str]

DRAWING = "drawing"
"""What the relation that leads to this part is called."""
_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
_PLACES = ("row", "col")
_NEW_LINES = ("p", "br")
_LONGEST_NUMBER = 7
_FOR_OTHERS = "Fallback"


def read_boxes(pieces: "Iterable[bytes]", sheet: str, most: int, limits: Limits) -> "list[Box]":
    """Row, column and text of each shape with text, in the order of the part.

    It stands at the cell where it begins; at the first of the sheet if it names none. ``sheet`` is
    for the messages. Raises Refused at more than ``most``, at a text longer than a cell's, and at a
    place that can be none.
    """
    found: list[Box] = []
    at = {"row": 0, "col": 0}
    text: list[str] = []
    in_from = in_body = for_others = False

    def start(tag: str, _attributes: dict[str, str]) -> None:
        nonlocal in_from, in_body, for_others
        local = LOCAL[tag]
        if local in _ANCHORS:
            at.update(row=0, col=0)
        elif local == "from":
            in_from = True
        elif local == "txBody":
            in_body = True
            text.clear()
        elif local == _FOR_OTHERS:
            for_others = True
        elif in_body and local in _NEW_LINES:
            text.append("\n")
        elif (in_body and local == "t") or (in_from and local in _PLACES):
            parser.CharacterDataHandler = text.append

    def end(tag: str) -> None:
        nonlocal in_from, in_body, for_others
        parser.CharacterDataHandler = None
        local = LOCAL[tag]
        if in_from and local in _PLACES:
            at[local] = _number("".join(text))
            text.clear()
        elif local == "from":
            in_from = False
        elif in_body and local == "txBody":
            in_body = False
            keep((at["row"] + 1, at["col"] + 1), "".join(text).strip("\n"))
            text.clear()
        elif local == _FOR_OTHERS:
            for_others = False

    def keep(place: Address, told: str) -> None:
        if len(told) > limits.text_length:
            raise text_too_long(sheet, a1(*place), limits)
        if told and not for_others:
            found.append((*place, told))
        if len(found) > most:
            raise too_many_cells(limits)

    parser = new_parser(start)
    parser.EndElementHandler = end
    parse(parser, pieces)
    return found


def _number(digits: str) -> int:
    digits = digits.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_NUMBER):
        raise unsafe("impossible place of a drawing")
    return int(digits)
