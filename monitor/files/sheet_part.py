"""The part of one sheet: its sizes checked, and what the parser hides of it noted.

The parser gives cells with a formula error as empty text and formulas that were never calculated
as nothing at all, and does not tell which numbers are shown per cent.
"""

import pyexpat
from _collections_abc import Iterable

from monitor.files.limits import Limits, Refused, damaged, unsafe
from monitor.files.xml_stream import LOCAL, feed, new_parser

Address = tuple[int, int]
"""Row and column, counted from 1."""
Block = tuple[int, int, int, int]
"""First row, first column, last row, last column."""

_ERRORS = frozenset(("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"))
"""What a cell's error can be for the parser; at any other it gives up on the whole sheet."""
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


class SheetNotes:
    """What the parser hides of a sheet, by address, and the merged blocks."""

    __slots__ = ("area", "content", "errors", "merged", "percent", "ranges", "uncomputed")

    def __init__(self) -> None:
        self.errors: dict[Address, str] = {}
        self.uncomputed: set[Address] = set()
        self.percent: dict[Address, int] = {}
        self.merged: list[Block] = []
        self.ranges = 0
        self.content: list[Address] = []
        self.area = 0


def read_sheet_part(
    pieces: Iterable[bytes],
    name: str,
    percent_styles: dict[str, int],
    cells_left: int,
    limits: Limits,
) -> SheetNotes:
    """Check and annotate the part of one sheet; ``name`` is for the messages.

    Raises Refused when it is larger than ``limits`` or has more cells with content than
    ``cells_left``, has impossible references, or the same cell twice.
    """
    notes = SheetNotes()
    for _ in feed(_scanner(notes, name, percent_styles, limits), pieces):
        if len(notes.content) > cells_left:
            raise Refused("WERKBOEK-TE-VEEL-CELLEN", most=limits.cells)
    content = notes.content
    if len(set(content)) != len(content):
        raise damaged("cell that stands twice in its sheet")
    if content:
        notes.area = _area_within_limits(content, name, limits)
    return notes


def _area_within_limits(content: list[Address], name: str, limits: Limits) -> int:
    rows = [row for row, _ in content]
    columns = [column for _, column in content]
    bottom, right = max(rows), max(columns)
    area = (bottom - min(rows) + 1) * (right - min(columns) + 1)
    if bottom > limits.rows or right > limits.columns or area > limits.sheet_area:
        raise Refused(
            "BLAD-TE-GROOT",
            sheet=name,
            rows=bottom,
            columns=right,
            most_rows=limits.rows,
            most_columns=limits.columns,
        )
    return area


def _scanner(
    notes: SheetNotes, name: str, percent_styles: dict[str, int], limits: Limits
) -> pyexpat.XMLParserType:
    """The parser that fills ``notes``.

    This runs for every tag of every sheet, so it does little: only starting tags are handled, an
    address is worked out when a cell turns out to have content (most cells of a template have
    only a style), and stored values are collected only where the notes need them.
    """
    row = 0
    row_digits = ""
    cell: dict[str, str] | None = None  # attributes of the cell we are in
    named: dict[str, str] | None = None  # those of the last cell in this row that names its place
    behind = 0  # cells since then that do not
    counted: dict[str, str] | None = None  # those of the last cell found to have content
    at: Address = (0, 0)  # where that is
    value: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, row_digits, cell, named, behind
        local = LOCAL[tag]
        if local == "c":
            cell = attributes
            if "r" in attributes:
                named = attributes
                behind = 0
            else:
                behind += 1
        elif local in ("v", "is", "f"):
            if cell is not None:
                content(local, cell)
        elif local == "row":
            cell = named = None
            behind = 0
            row_digits = attributes.get("r") or str(row + 1)
            row = _row(row_digits)
        elif local in ("mergeCell", "hyperlink"):
            block = _block(attributes.get("ref", ""), notes, name, limits)
            if local == "mergeCell":
                notes.merged.append(block)
        elif local != "t":
            cell = None

    def content(local: str, attributes: dict[str, str]) -> None:
        nonlocal counted, at
        if counted is not attributes:
            counted = attributes
            at = address()
            notes.content.append(at)
            style = attributes.get("s")
            if style in percent_styles:
                notes.percent[at] = percent_styles[style]
        kind = attributes.get("t")
        if local == "f":
            if kind != "str":  # calculated to an empty text is calculated
                notes.uncomputed.add(at)
        elif local == "is":
            notes.uncomputed.discard(at)
        elif kind == "e" or at in notes.uncomputed:
            value.clear()
            parser.CharacterDataHandler = value.append
            parser.EndElementHandler = end_of_value

    def end_of_value(_tag: str) -> None:
        parser.CharacterDataHandler = parser.EndElementHandler = None
        text = "".join(value).strip()
        if text:
            notes.uncomputed.discard(at)
            if counted is not None and counted.get("t") == "e":
                if text not in _ERRORS:
                    raise Refused(
                        "CEL-FOUTWAARDE-ONBEKEND", sheet=name, cell=a1(*at), error=text[:40]
                    )
                notes.errors[at] = text

    def address() -> Address:
        if named is None:
            place = row, behind
        else:
            reference = named["r"]
            letters = reference.removesuffix(row_digits)
            if letters in _COLUMNS and letters != reference:  # as good as always, and quick
                place = row, _COLUMNS[letters] + behind
            else:
                place = split_reference(reference)
                place = place[0], place[1] + behind
        if place[0] < 1 or place[1] > _LAST_COLUMN:
            raise unsafe("impossible cell reference")
        return place

    parser = new_parser(start)
    return parser


def _block(reference: str, notes: SheetNotes, name: str, limits: Limits) -> Block:
    first, _, last = reference.partition(":")
    top, left = split_reference(first)
    bottom, right = split_reference(last or first)
    area = (bottom - top + 1) * (right - left + 1)
    notes.ranges += 1
    if area > limits.range_area or notes.ranges > limits.ranges:
        raise Refused("BLAD-BEREIK-TE-GROOT", sheet=name, range=reference[:40])
    return top, left, bottom, right


class _Columns(dict[str, int]):
    """Column letters -> number, each worked out once. Holds nothing but real columns."""

    def __missing__(self, letters: str) -> int:
        if not (1 <= len(letters) <= 3 and letters.isascii() and letters.isalpha()):
            raise unsafe("impossible cell reference")
        number = 0
        for letter in letters.upper():
            number = number * 26 + ord(letter) - 64
        if number > _LAST_COLUMN:
            raise unsafe("impossible cell reference")
        self[letters] = number
        return number


_COLUMNS = _Columns()


def a1(row: int, column: int) -> str:
    """The address of a cell as people write it: row 12, column 5 is E12."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row}"


def split_reference(reference: str) -> Address:
    """Row and column of an A1 reference. Raises Refused when there can be no such cell."""
    letters = reference.rstrip("0123456789")
    return _row(reference[len(letters) :]), _COLUMNS[letters]


def _row(digits: str) -> int:
    if 1 <= len(digits) <= 7 and digits.isascii() and digits.isdigit():
        row = int(digits)
        if 1 <= row <= _LAST_ROW:
            return row
    raise unsafe("impossible cell reference")
