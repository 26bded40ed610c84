"""The part of one sheet: its sizes checked, and what the parser hides of it noted.

The parser gives cells with a formula error as empty text and formulas that were never calculated
as nothing at all, and does not tell which numbers are shown otherwise than they are.
"""

import pyexpat
from itertools import chain

from monitor.files.parser.cell_names import a1, row_number, split_reference
from monitor.files.parser.limits import Limits, Refused, damaged, too_many_cells, unsafe
from monitor.files.parser.run_marks import is_mark
from monitor.files.parser.sheet_notes import SheetNotes
from monitor.files.parser.sheet_sizes import area_within, block_of
from monitor.files.parser.xml_stream import LOCAL, feed, new_parser

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from monitor.files.parser.book_parts import CellStyles

Attributes = dict[str, str]
"""The attributes of a tag. A cell's always come to have its reference, ``r``."""

_ERRORS = frozenset(("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"))
"""What a cell's error can be for the parser; at any other it gives up on the whole sheet."""
PRINTED_ABOVE = frozenset(("oddHeader", "evenHeader", "firstHeader"))
"""The tags of the texts above the pages of a sheet."""
_PRINTED = PRINTED_ABOVE | {"oddFooter", "evenFooter", "firstFooter"}
_SHARED_DIGITS = 9
"""Of the number of a shared text, as many as the count of them has at most."""
_NOT_PLAIN = (b"&", b"<!", b"<?")
"""What can stand in the middle of a value: a sign by its number, a comment, text that is quoted."""


def read_sheet_part(
    pieces: "Iterable[bytes]",
    name: str,
    styles: "CellStyles",
    marked_texts: frozenset[int],
    cells_left: int,
    limits: Limits,
) -> SheetNotes:
    """Check and annotate the part of one sheet; ``name`` is for the messages.

    Raises Refused when it is larger than ``limits`` or has more cells with content than
    ``cells_left``, has impossible references, or the same cell twice.
    """
    notes = SheetNotes()
    content, shown, struck = notes.content, styles.shown, styles.struck
    found: list[Attributes] = []
    for _ in feed(_scanner(notes, found, marked_texts, name, limits), _watched(pieces, notes)):
        for cell in found:
            content.append(split_reference(cell["r"]))
            if cell.get("s") in shown:
                notes.shown[content[-1]] = shown[cell["s"]]
            if struck and cell.get("s") in struck:
                notes.struck.add(content[-1])
        found.clear()
        if len(content) > cells_left:
            raise too_many_cells(limits)
    if len(set(content)) != len(content):
        raise damaged("cell that stands twice in its sheet")
    if content:
        notes.area = area_within(content, name, limits)
    return notes


def _watched(pieces: "Iterable[bytes]", notes: SheetNotes) -> "Iterator[bytes]":
    """Pass a part on, noting before it's parsed whether all values in it must be plain signs.

    A value may go on in the next piece, so the beginning of that is looked at along.
    """
    begin = 1  # past the < of <?xml
    piece = b""
    for following in chain(pieces, (b"",)):
        end = following.find(b"<", 0, -1)
        along = piece + following[: end + 2]
        # Where no tag begins in it whole, a value may go on in the one after it.
        goes_on = bool(following) and end < 0
        if goes_on or any(along.find(sign, begin) >= 0 for sign in _NOT_PLAIN):
            notes.plain = False
        if piece:
            yield piece
            begin = 0
        piece = following


def _scanner(
    notes: SheetNotes,
    found: list[Attributes],
    marked_texts: frozenset[int],
    name: str,
    limits: Limits,
) -> pyexpat.XMLParserType:
    """The parser that fills ``notes``, and ``found`` with the attributes of cells with content.

    This runs for every tag of every sheet, so it does little: only starting tags are handled, most
    cells of a template have only a style and are passed by, and stored values are collected only
    where the notes need them.
    """
    row = 0
    last: Attributes | None = None  # of the last cell in this row
    cell: Attributes | None = None  # of the cell we are in
    counted: Attributes | None = None  # of the last cell found to have content
    filled: Attributes | None = None  # of the last cell found to have a value
    in_run: Attributes | None = None  # of the cell with the text of which we are in a part
    value: list[str] = []
    formula: list[str] = []
    begins = 0  # where the value that is collected begins in the part

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal row, last, cell, counted, filled, in_run
        local = LOCAL[tag]
        if local == "c":
            if "r" not in attributes:
                attributes["r"] = _right_of(last, row)
            last = cell = attributes
        elif local == "t":
            pass
        elif local in ("v", "is", "f"):
            if cell is not None:
                if cell is not counted:
                    counted = cell
                    found.append(cell)
                kind = cell.get("t")
                # Of two values the parser takes one, and of one in the other's place none.
                if cell is filled or (local != "f" and (local == "is") != (kind == "inlineStr")):
                    raise damaged("value that can be read in two ways")
                if local != "f":
                    filled = cell
                if local == "f" or kind == "e" or notes.uncomputed:
                    result(tag, cell)
                elif local == "v":
                    if not notes.plain:
                        collect(tag)
                    elif kind == "s":
                        value.clear()
                        parser.CharacterDataHandler = value.append
                        parser.EndElementHandler = end_of_shared
        elif local == "row":
            last = cell = None
            row = row_number(attributes.get("r") or str(row + 1))
        elif local in ("mergeCell", "hyperlink"):
            block = block_of(attributes.get("ref", ""), notes, name, limits)
            if local == "mergeCell":
                notes.merged.append(block)
            elif relation := next((v for k, v in attributes.items() if k.endswith(":id")), ""):
                notes.links.append((*block[:2], relation))
        else:
            cell = None
            if local in _PRINTED and parser.CharacterDataHandler is None:
                value.clear()
                parser.CharacterDataHandler = value.append
                parser.EndElementHandler = end_of_printed
            elif local == "rPr":
                in_run = counted
            elif local == "extLst":  # its formats are of no text
                in_run = None
            elif in_run is not None and is_mark(local, attributes):
                notes.marked.add(split_reference(in_run["r"]))

    def result(tag: str, attributes: Attributes) -> None:
        """Note what a formula or an error comes to, in the cell with these attributes."""
        local = LOCAL[tag]
        at = split_reference(attributes["r"])
        kind = attributes.get("t")
        if local == "f":
            if kind != "str":  # calculated to an empty text is calculated
                notes.uncomputed[at] = ""
                formula.clear()
                parser.CharacterDataHandler = formula.append
                parser.EndElementHandler = end_of_formula
        elif local == "is":
            notes.uncomputed.pop(at, None)
        elif kind in ("e", "s") or at in notes.uncomputed or not notes.plain:
            collect(tag)

    def collect(tag: str) -> None:
        """Collect the value that begins here, up to its end."""
        nonlocal begins
        begins = parser.CurrentByteIndex + len(f"<{tag}>")
        value.clear()
        parser.CharacterDataHandler = value.append
        parser.StartCdataSectionHandler = quoted
        parser.EndElementHandler = end_of_value

    def quoted() -> None:
        # Of any value the parser leaves out what is quoted, of a text too.
        raise damaged("value in pieces")

    def end_of_formula(_tag: str) -> None:
        parser.CharacterDataHandler = parser.EndElementHandler = None
        text = "".join(formula)
        if counted is not None and len(text) <= limits.text_length:
            notes.uncomputed[split_reference(counted["r"])] = text

    def end_of_printed(tag: str) -> None:
        parser.CharacterDataHandler = parser.EndElementHandler = None
        text = "".join(value)
        if len(text) > limits.text_length:
            raise unsafe("text beside a page that is too long")
        notes.printed[LOCAL[tag]] = text

    def end_of_shared(_tag: str) -> None:
        parser.CharacterDataHandler = parser.EndElementHandler = None
        shared("".join(value))

    def shared(number: str) -> None:
        _check_shared(number)
        if marked_texts and number and counted is not None and int(number) in marked_texts:
            notes.marked.add(split_reference(counted["r"]))

    def end_of_value(_tag: str) -> None:
        parser.CharacterDataHandler = parser.EndElementHandler = None
        parser.StartCdataSectionHandler = None
        text = "".join(value)
        # The parser stops at what isn't plain: 4&#53; is 4 for it, and 45 for Excel.
        is_plain = parser.CurrentByteIndex - begins == len(text.encode())
        if text and not is_plain and counted is not None and counted.get("t") != "str":
            raise damaged("value in pieces")
        if counted is not None and counted.get("t") == "s":
            shared(text)
        text = text.strip()
        if text and counted is not None:
            at = split_reference(counted["r"])
            notes.uncomputed.pop(at, None)
            if counted.get("t") == "e":
                if text not in _ERRORS:
                    raise Refused(
                        "CEL-FOUTWAARDE-ONBEKEND", sheet=name, cell=a1(*at), error=text[:40]
                    )
                notes.errors[at] = text

    parser = new_parser(start)
    return parser


def _check_shared(number: str) -> None:
    """Refuse a shared text by no number, or by one too long to be one: the parser takes the first
    of all for it. At one beyond the last of them it gives up.

    Without any number the cell is empty, for the parser too.
    """
    if number and not (number.isdigit() and number.isascii() and len(number) <= _SHARED_DIGITS):
        raise damaged("number of a shared text that is none")


def _right_of(last: Attributes | None, row: int) -> str:
    """The reference of a cell that names none: it stands next to the last one in its row."""
    if last is None:
        return a1(row, 1)
    row, column = split_reference(last["r"])
    return a1(row, column + 1)
