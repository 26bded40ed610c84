"""A workbook as Google Sheets writes it when it's downloaded as .xlsx: imitated, not made there.

What is imitated is what its files are known for, as far as we know. Texts are shared, a whole
number has a decimal (``45.0``), a formula is shared and a day is its serial. It names its theme
after itself, writes an empty drawing for each sheet, no properties of the document, and rows
without content far below. Names of constants and print ranges go, for it has only names of ranges;
choices stay.
"""

import re
from itertools import count
from xml.sax.saxutils import escape, unescape

from tests.files.filled_file import unzipped, zipped

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OF_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DRAWING = (
    f'{_HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/'
    'spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'
)
_TYPE_OF_DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml"
_TYPE_OF_TEXTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_CELL = re.compile(r'<c r="([A-Z]+)([0-9]+)"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)
_LAST_ROW = 1000
"""A new sheet has so many, and all are written."""


def as_google_sheets_writes(content: bytes, calculated: dict[str, str]) -> bytes:
    """The same workbook, with a shared formula behind the numbers in some columns.

    ``calculated``: by the part of a sheet the letter of that column.
    """
    parts = {name: part.decode() for name, part in unzipped(content).items()}
    parts = {name: part for name, part in parts.items() if not name.startswith("docProps/")}
    texts: dict[str, int] = {}
    sheets = [name for name in parts if name.startswith("xl/worksheets/sheet")]
    for number, name in enumerate(sheets, 1):
        parts[name] = _sheet(parts[name], texts, calculated.get(name, ""))
        parts[f"xl/drawings/drawing{number}.xml"] = _DRAWING
        parts[f"xl/worksheets/_rels/{name.rpartition('/')[2]}.rels"] = _relations(
            f"{_OF_OFFICE}/drawing", f"../drawings/drawing{number}.xml"
        )
    items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in texts)
    parts["xl/sharedStrings.xml"] = f'{_HEAD}<sst xmlns="{_MAIN}">{items}</sst>'
    parts["xl/theme/theme1.xml"] = re.sub(
        r' name="Office[^"]*"', ' name="Sheets"', parts["xl/theme/theme1.xml"]
    )
    parts["xl/workbook.xml"] = _workbook(parts["xl/workbook.xml"])
    relations = "xl/_rels/workbook.xml.rels"
    shared = (
        f'<Relationship Id="rId99" Type="{_OF_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    )
    parts[relations] = parts[relations].replace("</Relationships>", f"{shared}</Relationships>")
    parts["_rels/.rels"] = _relations(f"{_OF_OFFICE}/officeDocument", "xl/workbook.xml")
    parts["[Content_Types].xml"] = _content_types(parts["[Content_Types].xml"], len(sheets))
    return zipped({name: part.encode() for name, part in parts.items()})


def _sheet(xml: str, texts: dict[str, int], calculated: str) -> str:
    ordinal = count()

    def cell(found: re.Match[str]) -> str:
        column, row, attributes, stored = found[1], found[2], found[3], found[4] or ""
        bare = re.sub(r' t="[^"]*"', "", attributes)
        opening = f'<c r="{column}{row}"{bare}'
        if inline := re.search(r"<is>.*?</is>", stored, re.DOTALL):
            text = "".join(re.findall(r"<t[^>]*>([^<]*)</t>", inline[0]))
            at = texts.setdefault(unescape(text), len(texts))
            return f'{opening} t="s"><v>{at}</v></c>'
        value = re.search(r"<v>([^<]*)</v>", stored)
        if not value or ' t="b"' in attributes:
            return found[0]
        number = value[1] if "." in value[1] or "E" in value[1] else f"{value[1]}.0"
        formula = ""
        if column == calculated and int(row) > 4:
            first = next(ordinal) == 0
            told = f' ref="{column}{row}:{column}{_LAST_ROW}"' if first else ""
            formula = f'<f t="shared"{told} si="0">{"Z1*1" if first else ""}</f>'
        return f"{opening}>{formula}<v>{number}</v></c>"

    xml = _CELL.sub(cell, xml)
    last = int(re.findall(r'<row r="([0-9]+)"', xml)[-1])
    below = "".join(
        f'<row r="{row}" ht="15.75" customHeight="1"/>' for row in range(last + 1, _LAST_ROW + 1)
    )
    xml = xml.replace("</sheetData>", f"{below}</sheetData>")
    xml = re.sub(r"<(headerFooter|pageSetup|printOptions|legacyDrawing)\b[^>]*?/>", "", xml)
    xml = re.sub(r"<(headerFooter)\b.*?</\1>", "", xml, flags=re.DOTALL)
    xml = xml.replace("<worksheet ", f'<worksheet xmlns:r="{_OF_OFFICE}" ', 1)
    return xml.replace("</worksheet>", '<drawing r:id="rId1"/></worksheet>')


def _workbook(xml: str) -> str:
    """Without names but those of ranges; print ranges go too."""
    kept = [
        name
        for name in re.findall(r"<definedName .*?</definedName>", xml)
        if "!" in name and "Print_" not in name
    ]
    names = f"<definedNames>{''.join(kept)}</definedNames>"
    return re.sub(r"<definedNames>.*</definedNames>", names, xml, flags=re.DOTALL)


def _relations(kind: str, target: str) -> str:
    return (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>'
    )


def _content_types(xml: str, sheets: int) -> str:
    parts = {
        f"/xl/drawings/drawing{number}.xml": _TYPE_OF_DRAWING for number in range(1, sheets + 1)
    }
    parts["/xl/sharedStrings.xml"] = _TYPE_OF_TEXTS
    more = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items()
    )
    xml = re.sub(r'<Override PartName="/docProps/[^>]*/>', "", xml)
    return xml.replace("</Types>", f"{more}</Types>")
