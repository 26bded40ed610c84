"""A second reader of workbooks, that shares nothing with ours: a zip file and an XML tree.

It takes a cell at its word: the stored text or number, whatever the format makes of it on screen.
And a tag and an attribute by their names without a prefix: what the prefix stands for is not read,
for a changed workbook may declare none, or one that a reader of namespaces chokes on.
"""

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree as Xml
from xml.parsers import expat
from zipfile import ZipFile

Place = tuple[int, int]
_LITERAL_PERCENT = re.compile(r'\\%|"[^"]*%[^"]*"')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Seen(NamedTuple):
    """What is stored in a cell: a text, a number, both for a number typed as text, or neither.

    ``kind`` is text, number, bool, date, error or formula (one without a stored result).
    ``in_hundredths`` says that the format only writes a % behind the number: 45 means 0.45.
    ``struck`` says that a part of the text is struck through.
    """

    kind: str
    text: str
    in_hundredths: bool = False
    struck: bool = False

    @property
    def number(self) -> float | None:
        """The stored number."""
        try:
            return float(self.text) if self.kind in ("number", "bool") else None
        except ValueError:
            return None


@dataclass
class PlainBook:
    """The cells by sheet name and place, and whether days count from 1904.

    ``merged``: by sheet name the blocks of cells of which only the first is seen.
    """

    date_1904: bool = False
    sheets: dict[str, dict[Place, Seen]] = field(default_factory=dict)
    merged: dict[str, list[tuple[Place, Place]]] = field(default_factory=dict)

    def is_covered(self, sheet: str, place: Place) -> bool:
        """Whether a cell lies under another, so that nobody sees it."""
        return any(
            top <= place[0] <= bottom and left <= place[1] <= right and place != (top, left)
            for (top, left), (bottom, right) in self.merged.get(sheet, ())
        )


def read_plainly(data: bytes) -> PlainBook:
    """Read a workbook.

    Raises ExpatError for a part that is no XML, and whatever else comes of what we don't foresee.
    """
    with ZipFile(BytesIO(data)) as container:
        parts = {name.lower().replace("\\", "/"): name for name in container.namelist()}

        def tree(name: str) -> Xml.Element | None:
            return _tree(container.read(parts[name])) if name in parts else None

        workbook, relations = tree("xl/workbook.xml"), tree("xl/_rels/workbook.xml.rels")
        assert workbook is not None
        assert relations is not None
        targets = {item.get("Id"): item.get("Target", "") for item in relations}
        texts = [
            (_text(item), _has_struck(item))
            for item in _children(tree("xl/sharedstrings.xml"), "si")
        ]
        hundredths = _styles_in_hundredths(tree("xl/styles.xml"))
        book = PlainBook()
        for item in _all(workbook, "workbookPr"):
            book.date_1904 = item.get("date1904") in ("1", "true")
        for sheet in _all(workbook, "sheet"):
            relation = next((v for k, v in sheet.attrib.items() if k.endswith(":id")), "")
            part = targets.get(relation, "").lower().lstrip("/").removeprefix("xl/")
            content = tree(f"xl/{part}")
            if content is not None and _local(content) == "worksheet":
                book.sheets[sheet.get("name", "")] = _cells(content, texts, hundredths)
                book.merged[sheet.get("name", "")] = _merged(content)
    return book


def _tree(content: bytes) -> Xml.Element:
    """The tree of a part, each tag and attribute under the name that is written."""
    parser, tree = expat.ParserCreate(), Xml.TreeBuilder()
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.data
    parser.Parse(content, True)
    return tree.close()


def _local(element: Xml.Element) -> str:
    return element.tag.rpartition(":")[2]


def _all(tree: Xml.Element | None, name: str) -> list[Xml.Element]:
    return [] if tree is None else [item for item in tree.iter() if _local(item) == name]


def _children(tree: Xml.Element | None, name: str) -> list[Xml.Element]:
    return [] if tree is None else [item for item in tree if _local(item) == name]


def _text(item: Xml.Element) -> str:
    """The text of a string item: its own and that of its runs, without what tells how to say it."""
    parts = _children(item, "t")
    for run in _children(item, "r"):
        parts += _children(run, "t")
    whole = "".join("".join(part.itertext()) for part in parts)
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), whole)


def _has_struck(item: Xml.Element) -> bool:
    """Whether a run of a text with any sign in it is struck through."""
    for run in _children(item, "r"):
        marks = [mark for look in _children(run, "rPr") for mark in _children(look, "strike")]
        if any(mark.get("val", "1") in ("1", "true") for mark in marks):
            return True
    return False


def _merged(sheet: Xml.Element) -> list[tuple[Place, Place]]:
    found = []
    for item in _all(sheet, "mergeCell"):
        first, _, last = (item.get("ref") or "").partition(":")
        found.append((split(first), split(last or first)))
    return found


def _styles_in_hundredths(styles: Xml.Element | None) -> set[str]:
    codes = {item.get("numFmtId"): item.get("formatCode", "") for item in _all(styles, "numFmt")}
    found = set()
    for group in _all(styles, "cellXfs"):
        for number, style in enumerate(_children(group, "xf")):
            code = codes.get(style.get("numFmtId"), "")
            if _LITERAL_PERCENT.search(code) and "%" not in _LITERAL_PERCENT.sub("", code):
                found.add(str(number))
    return found


def _cells(
    sheet: Xml.Element, texts: list[tuple[str, bool]], hundredths: set[str]
) -> dict[Place, Seen]:
    found: dict[Place, Seen] = {}
    row_number = 0
    for data in _all(sheet, "sheetData"):
        for row in _children(data, "row"):
            row_number = int(row.get("r") or row_number + 1)
            place = (row_number, 0)
            for cell in _children(row, "c"):
                place = split(cell.get("r")) if cell.get("r") else (place[0], place[1] + 1)
                seen = _seen(cell, texts, cell.get("s") in hundredths)
                if seen is not None:
                    found[place] = seen
    return found


def _seen(cell: Xml.Element, texts: list[tuple[str, bool]], in_hundredths: bool) -> Seen | None:
    stored = "".join("".join(item.itertext()) for item in _children(cell, "v"))
    inline = "".join(map(_text, _children(cell, "is")))
    match cell.get("t", "n"):
        case "s" if stored.strip():
            known = stored.strip().isdecimal() and int(stored) < len(texts)
            text, struck = texts[int(stored)] if known else (f"no text {stored}", False)
            return Seen("text", text, struck=struck)
        case "inlineStr" | "str":
            text = inline or _ESCAPED.sub(lambda found: chr(int(found[1], 16)), stored)
            struck = any(map(_has_struck, _children(cell, "is")))
            return Seen("text", text, struck=struck) if text else None
        case "e" if stored.strip():
            return Seen("error", stored)
        case kind if stored.strip():
            names = {"b": "bool", "d": "date"}
            return Seen(names.get(kind, "number"), stored.strip(), in_hundredths)
    return Seen("formula", "") if _children(cell, "f") else None


def split(reference: str | None) -> Place:
    """Row and column of an A1 reference."""
    found = re.fullmatch(r"([A-Za-z]+)([0-9]+)", reference or "")
    assert found
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column
