"""Workbooks written part by part: the smallest that is read, and the ways in which one can hurt."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from io import BytesIO
from random import Random
from xml.sax.saxutils import quoteattr

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
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
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{before}<sheets>{sheets}</sheets>{after}'
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
        f'<worksheet xmlns="{_MAIN}"><sheetData><row r="1">{cells}</row></sheetData>{after}'
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


def raw_zip(
    content: Parts,
    *,
    in_64_bits: bool = False,
    entry: Callable[[str, dict[str, int | bytes]], None] = lambda _name, _fields: None,
) -> bytes:
    """A zip file without packing, written byte by byte; ``entry`` may falsify directory fields."""
    body, directory = b"", b""
    for name, part in content.items():
        packed = part.encode() if isinstance(part, str) else part
        fields: dict[str, int | bytes] = {
            "made_by": 20,
            "flags": 0,
            "method": 0,
            "crc": zlib.crc32(packed),
            "packed": len(packed),
            "size": len(packed),
            "name": name.encode(),
            "extra": b"",
            "attributes": 0,
            "header": len(body),
        }
        body += struct.pack(
            "<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 0, 0, 0, zlib.crc32(packed), 0, 0, len(name), 0
        )
        body += name.encode() + packed
        if in_64_bits:
            fields["extra"] = struct.pack("<HHQQ", 1, 16, len(packed), len(packed))
            fields["packed"] = fields["size"] = 0xFFFFFFFF
        entry(name, fields)
        stated, extra = bytes(fields["name"]), bytes(fields["extra"])
        directory += struct.pack(
            "<4sHHHHHHIIIHHHHHII",
            *(b"PK\1\2", fields["made_by"], 20, fields["flags"], fields["method"], 0, 0),
            *(fields["crc"], fields["packed"], fields["size"], len(stated), len(extra)),
            *(0, 0, 0, fields["attributes"], fields["header"]),
        )
        directory += stated + extra
    count = len(content)
    end = b""
    if in_64_bits:
        end += struct.pack("<4sQHHII", b"PK\6\6", 44, 45, 45, 0, 0)
        end += struct.pack("<QQQQ", count, count, len(directory), len(body))
        end += struct.pack("<4sIQI", b"PK\6\7", 0, len(body) + len(directory), 1)
    end += struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
    return body + directory + end


def falsified(**false: int | bytes) -> bytes:
    """A workbook of which the directory entry of the sheet says something that isn't so."""

    def entry(name: str, fields: dict[str, int | bytes]) -> None:
        if name == SHEET:
            fields |= false

    return raw_zip(parts(), entry=entry)


def renamed(name: str) -> bytes:
    return zipped(parts() | {name: b"x"})


def with_names(first: str, second: str) -> bytes:
    """A workbook with two more parts of these names, which may be the same."""
    stand_in = second[:-1] + "~"
    data = raw_zip(parts() | {first: b"a", stand_in: b"b"})
    return data.replace(stand_in.encode(), second.encode())


def ole2(*streams: str) -> bytes:
    names = b"".join(name.encode("utf-16-le").ljust(64, b"\0") for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + names


def noise(size: int) -> bytes:
    return Random(1).randbytes(size)


def _cells(*references: str) -> str:
    return "".join(f'<c r="{reference}"><v>1</v></c>' for reference in references)


def _merges(reference: str, times: int = 1) -> str:
    return "<mergeCells>" + f'<mergeCell ref="{reference}"/>' * times + "</mergeCells>"


def shared(attributes: str = "", content: str = "") -> str:
    return f'<sst xmlns="{_MAIN}" {attributes}>{content}</sst>'


def _torn(data: bytes) -> bytes:
    packed_at = data.index(SHEET.encode()) + len(SHEET)
    return data[:packed_at] + bytes(20) + data[packed_at + 20 :]


_ZERO_MB = bytes(2**20)

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    # What no .xlsx workbook is.
    "nothing": (lambda: b"", "BESTAND-LEEG"),
    "only blanks": (lambda: b" \r\n\t", "BESTAND-LEEG"),
    "encrypted": (lambda: ole2("EncryptionInfo", "EncryptedPackage"), "BESTAND-BEVEILIGD"),
    "xls": (lambda: ole2("Root Entry", "Workbook"), "BESTAND-OUD-EXCEL"),
    "xls, cut off": (lambda: ole2("Root Entry", "Workbook")[:300], "GEEN-WERKBOEK"),
    "xls, noise": (lambda: ole2() + noise(5000), "GEEN-WERKBOEK"),
    "doc": (lambda: ole2("Root Entry", "WordDocument"), "GEEN-WERKBOEK"),
    "pdf": (lambda: b"%PDF-1.7\n%\xe2\xe3", "BESTAND-PDF"),
    "csv": (lambda: "id;Vraag\r\nA01;Één\r\n".encode("cp1252"), "BESTAND-TEKST"),
    "web page": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", "BESTAND-TEKST"),
    "png": (lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "GEEN-WERKBOEK"),
    "ods": (
        lambda: zipped(
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}
        ),
        "BESTAND-OPENDOCUMENT",
    ),
    "xlsb": (lambda: with_part("xl/workbook.bin", b"\x83\1\0"), "BESTAND-BINAIR"),
    "docx": (
        lambda: zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"}),
        "GEEN-WERKBOEK",
    ),
    "zip": (lambda: zipped({"monitor.xlsx": workbook()}), "GEEN-WERKBOEK"),
    "macros": (lambda: with_part("xl/vbaProject.bin", b"x"), "BESTAND-MACROS"),
    "xlsm by type": (
        lambda: with_part(
            "[Content_Types].xml",
            content_types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
        ),
        "BESTAND-MACROS",
    ),
    # Sizes.
    "eleven megabytes": (lambda: workbook() + bytes(11 * 2**20), "BESTAND-TE-GROOT"),
    "csv of one endless line": (lambda: b"a;" * 6 * 2**20, "BESTAND-TE-GROOT"),
    "corner to corner": (lambda: workbook(_cells("A1", "XFD1048576")), "BLAD-TE-GROOT"),
    "far down and right": (lambda: workbook(_cells("A1", "ZZ200000")), "BLAD-TE-GROOT"),
    "far down": (lambda: workbook(_cells("A1", "Z1048576")), "BLAD-TE-GROOT"),
    "far right": (lambda: workbook(_cells("A1", "XFD1")), "BLAD-TE-GROOT"),
    "wide and tall": (lambda: workbook(_cells("A1", "ALL3000")), "BLAD-TE-GROOT"),
    "far down by row": (
        lambda: with_part(
            SHEET,
            f'<worksheet xmlns="{_MAIN}"><sheetData><row r="1">{FIRST_CELL}</row>'
            '<row r="1048576"><c><v>1</v></c></row></sheetData></worksheet>',
        ),
        "BLAD-TE-GROOT",
    ),
    "five large sheets": (
        lambda: sheets_with([_cells("A1", "SF1900")] * 5),
        "WERKBOEK-TE-VEEL-CELLEN",
    ),
    "merged sheet": (
        lambda: workbook(after=_merges("A1:XFD1048576")),
        "BLAD-BEREIK-TE-GROOT",
    ),
    "linked sheet": (
        lambda: workbook(after='<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>'),
        "BLAD-BEREIK-TE-GROOT",
    ),
    "endless merges": (lambda: workbook(after=_merges("A1:B1", 10_001)), "BLAD-BEREIK-TE-GROOT"),
    "61 sheets": (lambda: sheets_with([FIRST_CELL] * 61), "WERKBOEK-TE-VEEL-BLADEN"),
    "600 members": (
        lambda: zipped(parts() | {f"xl/media/{n}.png": b"x" for n in range(600)}),
        "WERKBOEK-TE-VEEL-ONDERDELEN",
    ),
    "sheet of 70 MB": (
        lambda: with_part(SHEET, sheet_part() + " " * 70 * 2**20),
        "WERKBOEK-UITGEPAKT-TE-GROOT",
    ),
    "pictures of 70 MB": (
        lambda: zipped(parts() | {f"xl/media/{n}.bmp": _ZERO_MB for n in range(70)}),
        "WERKBOEK-UITGEPAKT-TE-GROOT",
    ),
    "tight picture": (lambda: with_part("xl/media/1.bmp", _ZERO_MB * 4), "BESTAND-ONVEILIG"),
    **{
        f"tight {part}": (
            lambda part=part: with_part(f"xl/{part}.xml", "<x/>" + " " * 4 * 2**20),
            "BESTAND-ONVEILIG",
        )
        for part in ("styles", "sharedStrings", "comments1", "workbook")
    },
    "claimed texts": (
        lambda: workbook(sharedStrings=shared('uniqueCount="4294967295"')),
        "BESTAND-ONVEILIG",
    ),
    "claimed texts inside": (
        lambda: workbook(sharedStrings=shared(content=shared('uniqueCount="999999999"'))),
        "BESTAND-ONVEILIG",
    ),
    "endless tag": (
        lambda: workbook(f'<c r="A1" x="{noise(100_000).hex()}"><v>1</v></c>'),
        "BESTAND-ONVEILIG",
    ),
    "endless text": (
        lambda: workbook(f'<c r="A1" t="inlineStr"><is><t>{noise(100_000).hex()}</t></is></c>'),
        "BESTAND-ONVEILIG",
    ),
    # The container.
    "cut off": (lambda: workbook()[:-100], "BESTAND-BESCHADIGD"),
    "data behind": (lambda: workbook() + b"\n", "BESTAND-BESCHADIGD"),
    "data before": (lambda: b"MZ\0\0" + workbook(), "BESTAND-BESCHADIGD"),
    "zip before": (lambda: workbook() + workbook(), "BESTAND-ONVEILIG"),
    "much smaller than it says": (
        lambda: falsified(size=70 * 2**20),
        "WERKBOEK-UITGEPAKT-TE-GROOT",
    ),
    "smaller than it says": (lambda: falsified(size=10**6), "BESTAND-BESCHADIGD"),
    "larger than it says": (lambda: falsified(size=100), "BESTAND-BESCHADIGD"),
    "other checksum": (lambda: falsified(crc=1), "BESTAND-BESCHADIGD"),
    "over the next part": (lambda: falsified(packed=10**6), "BESTAND-ONVEILIG"),
    "same bytes twice": (lambda: falsified(header=0), "BESTAND-ONVEILIG"),
    "header beyond the end": (lambda: falsified(header=10**8), "BESTAND-BESCHADIGD"),
    "other name in the header": (
        lambda: falsified(name=b"xl/worksheets/sheet9.xml"),
        "BESTAND-ONVEILIG",
    ),
    "second name": (
        lambda: falsified(extra=struct.pack("<HHBI", 0x7075, 6, 1, 0) + b"x"),
        "BESTAND-ONVEILIG",
    ),
    "encrypted part": (lambda: falsified(flags=1), "BESTAND-BEVEILIGD"),
    "other packing": (lambda: falsified(method=12), "BESTAND-ONVEILIG"),
    "link": (
        lambda: falsified(made_by=3 << 8, attributes=0o120777 << 16),
        "BESTAND-ONVEILIG",
    ),
    "packed data torn": (lambda: _torn(workbook()), "BESTAND-BESCHADIGD"),
    "same name twice": (lambda: with_names("xl/media/1.png", "xl/media/1.png"), "BESTAND-ONVEILIG"),
    "same name in capitals": (lambda: with_names(SHEET, SHEET.upper()), "BESTAND-ONVEILIG"),
    "path up": (lambda: renamed("xl/../../evil.xml"), "BESTAND-ONVEILIG"),
    "path up, backslashes": (lambda: renamed("xl\\..\\..\\evil.xml"), "BESTAND-ONVEILIG"),
    "path from the root": (lambda: renamed("/etc/evil"), "BESTAND-ONVEILIG"),
    "path on a drive": (lambda: renamed("C:/evil"), "BESTAND-ONVEILIG"),
    # The XML.
    "entities in a sheet": (
        lambda: with_part(SHEET, '<!DOCTYPE x [<!ENTITY a "b">]>' + sheet_part()),
        "BESTAND-ONVEILIG",
    ),
    "doctype far into a part": (
        lambda: workbook(theme="<a>" + "<b/>" * 40_000 + "<!doctype x></a>"),
        "BESTAND-ONVEILIG",
    ),
    "doctype over the edge of a piece": (
        lambda: workbook(theme="<a>" + " " * (2**16 - 8) + "<!DOCTYPE x></a>"),
        "BESTAND-ONVEILIG",
    ),
    "doctype in the properties": (
        lambda: with_part("docProps/app.xml", "<!DOCTYPE x><x/>"),
        "BESTAND-ONVEILIG",
    ),
    "doctype in sixteen bits": (
        lambda: with_part("customXml/item1.xml", "<!DOCTYPE x><x/>".encode("utf-16")),
        "BESTAND-ONVEILIG",
    ),
    "sheet in sixteen bits": (
        lambda: with_part(SHEET, sheet_part().encode("utf-16")),
        "BESTAND-ONVEILIG",
    ),
    "sheet in another alphabet": (
        lambda: with_part(
            SHEET, b'<?xml version="1.0" encoding="cp037"?>' + sheet_part().encode("cp037")
        ),
        "BESTAND-ONVEILIG",
    ),
    "text that is no UTF-8": (
        lambda: with_part(SHEET, sheet_part().encode().replace(b"1</v>", b"\xff</v>")),
        "BESTAND-BESCHADIGD",
    ),
    "NUL by its number": (lambda: workbook('<c r="A1"><v>&#0;</v></c>'), "BESTAND-BESCHADIGD"),
    "NUL byte": (lambda: with_part(SHEET, sheet_part() + "\0"), "BESTAND-ONVEILIG"),
    "torn XML": (lambda: with_part(SHEET, sheet_part()[:-5]), "BESTAND-BESCHADIGD"),
    "no tags": (lambda: with_part(SHEET, "geen xml"), "BESTAND-BESCHADIGD"),
    # The workbook.
    "no relations": (
        lambda: zipped({k: v for k, v in parts().items() if "workbook.xml.rels" not in k}),
        "BESTAND-BESCHADIGD",
    ),
    "no sheet part": (
        lambda: zipped({k: v for k, v in parts().items() if k != SHEET}),
        "BESTAND-BESCHADIGD",
    ),
    "no sheets": (lambda: with_part("xl/workbook.xml", workbook_part([])), "BESTAND-BESCHADIGD"),
    "sheet elsewhere": (
        lambda: with_part(
            "xl/_rels/workbook.xml.rels",
            relations_part(["http://example.org/sheet1.xml"], 'TargetMode="External"'),
        ),
        "BESTAND-BESCHADIGD",
    ),
    "sheet outside the file": (
        lambda: with_part("xl/_rels/workbook.xml.rels", relations_part(["../../../../etc/passwd"])),
        "BESTAND-BESCHADIGD",
    ),
    "two sheets, one part": (
        lambda: zipped(
            parts()
            | {
                "xl/workbook.xml": workbook_part(["A", "B"]),
                "xl/_rels/workbook.xml.rels": relations_part(["worksheets/sheet1.xml"] * 2),
            }
        ),
        "BESTAND-BESCHADIGD",
    ),
    "sheet without a name": (
        lambda: zipped(parts() | {"xl/workbook.xml": workbook_part([""])}),
        "BESTAND-BESCHADIGD",
    ),
    "two sheets, one name": (
        lambda: zipped(
            parts()
            | {
                "xl/workbook.xml": workbook_part(["PPS", "pps"]),
                "xl/_rels/workbook.xml.rels": relations_part(
                    ["worksheets/sheet1.xml", "worksheets/sheet2.xml"]
                ),
                "xl/worksheets/sheet2.xml": sheet_part(),
            }
        ),
        "BLADNAAM-DUBBEL",
    ),
    "cell twice": (lambda: workbook(_cells("A1", "B1", "a1")), "BESTAND-BESCHADIGD"),
    **{
        f"value in pieces: {stored}": (
            lambda stored=stored: workbook(f'<c r="A1"><v>{stored}</v></c>'),
            "BESTAND-BESCHADIGD",
        )
        for stored in ("4&#53;", "&#52;5", "4<!-- -->5", "4<![CDATA[5]]>", "4<?x?>5")
    },
    **{
        f"quoted text of a formula: {stored}": (
            lambda stored=stored: workbook(f'<c r="A1" t="str">{stored}</c>'),
            "BESTAND-BESCHADIGD",
        )
        for stored in (
            "<v>4<![CDATA[5]]></v>",
            "<f>NA()</f><v><![CDATA[7]]></v>",
            "<v>4&amp;<![CDATA[5]]></v>",
        )
    },
    **{
        f"number of a shared text: {number}{more}": (
            lambda number=number, more=more: workbook(
                f'<c r="A1" t="s"><v>{number}</v></c>{more}',
                sharedStrings=shared(content="<si><t>nul</t></si>"),
            ),
            "BESTAND-BESCHADIGD",
        )
        for number in ("TRUE", " 0", "0 ", "-0", "0.0", "0x")
        for more in ("", '<c r="B1"><f>1+1</f></c>')
    },
    **{
        f"value in two ways: {cell}": (
            lambda cell=cell: workbook(f'<c r="A1" {cell}</c>'),
            "BESTAND-BESCHADIGD",
        )
        for cell in (
            "><v>4</v><v>5</v>",
            "><is><t>4</t></is>",
            't="e"><is><t>4</t></is>',
            't="str"><v>4</v><f>1+1</f>',
            't="inlineStr"><v>4</v>',
            't="inlineStr"><is><t>4</t></is><is><t>5</t></is>',
            't="inlineStr"><is><t>4</t></is><v>5</v>',
        )
    },
    "unknown error": (
        lambda: workbook('<c r="B1" t="e"><v>#SPILL!</v></c>'),
        "CEL-FOUTWAARDE-ONBEKEND",
    ),
    **{
        f"reference {reference!r}": (
            lambda reference=reference: workbook(_cells(reference)),
            "BESTAND-ONVEILIG",
        )
        for reference in ("XFE1", "A1048577", "A0", "AAAAAAAA1", "1A", "", "A", "$A$1", "A-1", "É1")
    },
}
"""Name -> (bytes, the code it is refused with), for what the first check refuses."""

HOSTILE_TO_THE_PARSER: dict[str, tuple[Callable[[], bytes], str]] = {
    "text number out of range": (
        lambda: workbook('<c r="A1" t="s"><v>7</v></c>', sharedStrings=shared()),
        "BESTAND-ONLEESBAAR",
    ),
    "yes, no or two": (lambda: workbook('<c r="A1" t="b"><v>2</v></c>'), "BESTAND-ONLEESBAAR"),
    "too long a text": (
        lambda: workbook(f'<c r="A1" t="inlineStr"><is><t>{"x" * 32_768}</t></is></c>'),
        "CEL-TEKST-TE-LANG",
    ),
    "one long text in every cell": (
        lambda: workbook(
            "</row><row>".join(['<c t="s"><v>0</v></c>' * 450] * 6),
            sharedStrings=shared(content=f"<si><t>{'x ' * 16_000}</t></si>"),
        ),
        "BESTAND-ONLEESBAAR",
    ),
}
"""The same, for what only shows when the cells are read."""
