"""Workbooks written part by part, from the smallest that is read."""

import zipfile
from collections.abc import Iterable
from io import BytesIO
from random import Random
from xml.sax.saxutils import quoteattr

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SHEET = "xl/worksheets/sheet1.xml"
FIRST_CELL = '<c r="A1"><v>1</v></c>'

Parts = dict[str, str | bytes]


def content_types(main: str = _WORKBOOK_TYPE) -> str:
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>'
    )


def workbook_part(names: Iterable[str] = ("Blad",), *, before: str = "", after: str = "") -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"/>'
        for n, name in enumerate(names, 1)
    )
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}">{before}<sheets>{sheets}</sheets>{after}'
        "</workbook>"
    )


def relations_part(targets: Iterable[str] = ("worksheets/sheet1.xml",), mode: str = "") -> str:
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="{target}" {mode}/>'
        for n, target in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'


def sheet_part(cells: str = FIRST_CELL, *, after: str = "") -> str:
    return (
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">{cells}</row></sheetData>{after}'
        "</worksheet>"
    )


def parts(cells: str = FIRST_CELL, *, after: str = "", **others: str | bytes) -> Parts:
    """The parts of a workbook of one sheet; ``others`` are extra parts under xl/."""
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": (
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": workbook_part(),
        "xl/_rels/workbook.xml.rels": relations_part(),
        SHEET: sheet_part(cells, after=after),
        **{f"xl/{name}.xml": content for name, content in others.items()},
    }


def zipped(content: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as container:
        for name, part in content.items():
            container.writestr(zipfile.ZipInfo(name), part, method)
    return buffer.getvalue()


def workbook(cells: str = FIRST_CELL, *, after: str = "", **others: str | bytes) -> bytes:
    return zipped(parts(cells, after=after, **others))


def with_part(name: str, content: str | bytes) -> bytes:
    return zipped(parts() | {name: content})


def sheets_with(cells_of_each: list[str]) -> bytes:
    paths = [f"worksheets/sheet{n}.xml" for n in range(1, len(cells_of_each) + 1)]
    content = parts()
    content["xl/workbook.xml"] = workbook_part(f"Blad {path}" for path in paths)
    content["xl/_rels/workbook.xml.rels"] = relations_part(paths)
    content |= {
        f"xl/{path}": sheet_part(cells) for path, cells in zip(paths, cells_of_each, strict=True)
    }
    return zipped(content)


def ole2(*streams: str) -> bytes:
    names = b"".join(name.encode("utf-16-le").ljust(64, b"\0") for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + names


def noise(size: int) -> bytes:
    return Random(1).randbytes(size)


def cells_at(*references: str) -> str:
    return "".join(f'<c r="{reference}"><v>1</v></c>' for reference in references)


def shared(attributes: str = "", content: str = "") -> str:
    return f'<sst xmlns="{MAIN}" {attributes}>{content}</sst>'
