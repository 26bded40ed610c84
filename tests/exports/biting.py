"""What makes a file that is taken along dangerous: looked for in its parts, not by its reader."""

import csv
import io
import re
import subprocess
import unicodedata
import zipfile
from pathlib import Path

from python_calamine import CalamineWorkbook

_NAME = re.compile(rb"<definedName[^>]*>([^<]*)</definedName>")
_PLACE = rb"(?:'[\w ()]+'|\w+)!\$?[A-Z0-9$:]+"
_OWN_CONSTANT_OR_PLACE = re.compile(rb"\"(?:[^\"]|\"\")*\"|" + _PLACE + rb"(?:," + _PLACE + rb")*")
_ACTIVE = (b"<f", b"<oleObject", b"<ddeLink", b't="str"', b't="e"')
_ACTIVE_PARTS = re.compile(r"vba|macro|externalLink|oleObject|activeX|connections|queryTable")


def in_excel(content: bytes) -> list[str]:
    """What would be calculated, followed or run when Excel opens these bytes."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            part = parts.read(name)
            if _ACTIVE_PARTS.search(name):
                found.append(name)
            if name.endswith(".rels") and b"External" in part:
                found.append(f"{name}: a link to outside")
            if name.startswith("xl/worksheets/sheet"):
                # Without what we wrote ourselves: checks on what is typed, links within the file.
                cells = part.partition(b"<sheetData>")[2].partition(b"</sheetData>")[0]
                found += [f"{name}: {sign!r}" for sign in _ACTIVE if sign in cells]
                links = re.findall(rb"<hyperlink [^>]*>", part)
                found += [f"{name}: {link!r}" for link in links if b"location=" not in link]
            if name == "xl/workbook.xml":
                names = [text.replace(b"&quot;", b'"') for text in _NAME.findall(part)]
                found += [str(text) for text in names if not _OWN_CONSTANT_OR_PLACE.fullmatch(text)]
    return found


def rows_of_csv(text: str, separator: str = ",") -> list[list[str]]:
    """The rows as a spreadsheet takes them apart that has this separator set."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def in_csv(text: str) -> list[str]:
    """The fields that a spreadsheet would calculate, whichever separator it takes: Dutch has ;."""
    fields = [field for by in ",;\t" for row in rows_of_csv(text, by) for field in row]
    return [
        field
        for field in fields
        if re.match("[\t\r\n\0]|\\s*[=+\\-@＝＋－＠]", field)
        and not re.fullmatch(r"[+-][\d ., ]+", field)
    ]


def in_terminal(printed: str) -> list[str]:
    """The signs by which a terminal would do something else than show them."""
    return sorted(
        {repr(sign) for sign in printed if unicodedata.category(sign) == "Cc"} - {r"'\n'"}
    )


def in_pdf(content: bytes, folder: Path) -> list[str]:
    """The addresses that the PDF leads to."""
    path = folder / "sheet.pdf"
    path.write_bytes(content)
    done = subprocess.run(
        ["pdfinfo", "-url", path], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.splitlines()[1:]  # below its header


def texts_of_excel(content: bytes) -> str:
    """All texts of a workbook as a reader gets them, on one line, a sign without width between."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return "\u2063".join(
        " ".join(value.split())
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        for value in row
        if isinstance(value, str)
    )
