"""Files that are refused since they are no .xlsx workbook at all, or larger than any."""

from tests.files.hostile.case import Hostile
from tests.files.workbook_parts import (
    content_types,
    noise,
    ole2,
    parts,
    with_part,
    workbook,
    zipped,
)

KINDS: dict[str, Hostile] = {
    "nothing": Hostile(lambda: b"", "BESTAND-LEEG"),
    "only blanks": Hostile(lambda: b" \r\n\t", "BESTAND-LEEG"),
    "encrypted": Hostile(lambda: ole2("EncryptionInfo", "EncryptedPackage"), "BESTAND-BEVEILIGD"),
    "xls": Hostile(lambda: ole2("Root Entry", "Workbook"), "BESTAND-OUD-EXCEL"),
    "xls of 1995": Hostile(lambda: ole2("Root Entry", "Book"), "BESTAND-OUD-EXCEL"),
    "xls, cut off": Hostile(lambda: ole2("Root Entry", "Workbook")[:300], "GEEN-WERKBOEK"),
    "xls, noise": Hostile(lambda: ole2() + noise(5000), "GEEN-WERKBOEK"),
    "doc": Hostile(lambda: ole2("Root Entry", "WordDocument"), "GEEN-WERKBOEK"),
    "pdf": Hostile(lambda: b"%PDF-1.7\n%\xe2\xe3", "BESTAND-PDF"),
    "csv": Hostile(lambda: "id;\tVraag\r\nA01;Één jaar\f\r\n".encode("cp1252"), "BESTAND-TEKST"),
    "web page": Hostile(lambda: b"<html><table><tr><td>1</td></tr></table></html>", "BESTAND-XML"),
    "xml of Excel 2003": Hostile(
        lambda: b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "BESTAND-XML"
    ),
    "7z": Hostile(lambda: b"7z\xbc\xaf\x27\x1c\0\4" + noise(100), "BESTAND-INGEPAKT"),
    "rar": Hostile(lambda: b"Rar!\x1a\x07\1\0" + noise(100), "BESTAND-INGEPAKT"),
    "tar with a workbook in it": Hostile(
        lambda: b"een.xlsx".ljust(257, b"\0") + b"ustar".ljust(255, b"\0") + workbook(),
        "BESTAND-INGEPAKT",
    ),
    "png": Hostile(lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "GEEN-WERKBOEK"),
    "ods": Hostile(
        lambda: zipped(
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}
        ),
        "BESTAND-OPENDOCUMENT",
    ),
    "numbers": Hostile(
        lambda: zipped({"Index/Document.iwa": "x", "preview.jpg": "x"}), "BESTAND-NUMBERS"
    ),
    "xlsb": Hostile(lambda: with_part("xl/workbook.bin", b"\x83\1\0"), "BESTAND-BINAIR"),
    "docx": Hostile(
        lambda: zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"}),
        "GEEN-WERKBOEK",
    ),
    "data before": Hostile(
        lambda: b"MZ\0\0" + workbook(), "BESTAND-BESCHADIGD", "data before the first part"
    ),
    "workbook without its list of kinds": Hostile(
        lambda: zipped({k: v for k, v in parts().items() if k != "[Content_Types].xml"}),
        "GEEN-WERKBOEK",
    ),
    "zip": Hostile(lambda: zipped({"monitor.xlsx": workbook()}), "GEEN-WERKBOEK"),
    "macros": Hostile(lambda: with_part("xl/vbaProject.bin", b"x"), "BESTAND-MACROS"),
    "xlsm by type": Hostile(
        lambda: with_part(
            "[Content_Types].xml",
            content_types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
        ),
        "BESTAND-MACROS",
    ),
    "eleven megabytes": Hostile(lambda: workbook() + bytes(11 * 2**20), "BESTAND-TE-GROOT"),
    "pdf of eleven megabytes": Hostile(lambda: b"%PDF-1.7\n" + bytes(11 * 2**20), "BESTAND-PDF"),
    "xls of eleven megabytes, named at its end": Hostile(
        lambda: ole2() + bytes(11 * 2**20) + ole2("Workbook"), "BESTAND-TE-GROOT"
    ),
    "csv of one endless line": Hostile(lambda: b"a;" * 6 * 2**20, "BESTAND-TEKST"),
}
