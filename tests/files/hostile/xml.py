"""Workbooks that are refused for what stands in their XML, in whichever part."""

from tests.files.hostile.case import Hostile
from tests.files.workbook_parts import SHEET, noise, sheet_part, with_part, workbook

XML: dict[str, Hostile] = {
    "endless tag": Hostile(
        lambda: workbook(f'<c r="A1" x="{noise(100_000).hex()}"><v>1</v></c>'),
        "BESTAND-ONVEILIG",
        "endless tag or text in XML",
    ),
    "endless text": Hostile(
        lambda: workbook(f'<c r="A1" t="inlineStr"><is><t>{noise(100_000).hex()}</t></is></c>'),
        "BESTAND-ONVEILIG",
        "endless tag or text in XML",
    ),
    "entities in a sheet": Hostile(
        lambda: with_part(SHEET, '<!DOCTYPE x [<!ENTITY a "b">]>' + sheet_part()),
        "BESTAND-ONVEILIG",
        "declaration in XML",
    ),
    "entity without a doctype": Hostile(
        lambda: workbook(theme='<a><!ENTITY a "b"></a>'), "BESTAND-ONVEILIG", "declaration in XML"
    ),
    "doctype far into a part": Hostile(
        lambda: workbook(theme="<a>" + "<b/>" * 40_000 + "<!doctype x></a>"),
        "BESTAND-ONVEILIG",
        "declaration in XML",
    ),
    "doctype over the edge of a piece": Hostile(
        lambda: workbook(theme="<a>" + " " * (2**16 - 8) + "<!DOCTYPE x></a>"),
        "BESTAND-ONVEILIG",
        "declaration in XML",
    ),
    "doctype in the properties": Hostile(
        lambda: with_part("docProps/app.xml", "<!DOCTYPE x><x/>"),
        "BESTAND-ONVEILIG",
        "declaration in XML",
    ),
    "doctype in sixteen bits": Hostile(
        lambda: with_part("customXml/item1.xml", "<!DOCTYPE x><x/>".encode("utf-16")),
        "BESTAND-ONVEILIG",
        "declaration in XML",
    ),
    "sheet in sixteen bits": Hostile(
        lambda: with_part(SHEET, sheet_part().encode("utf-16")),
        "BESTAND-ONVEILIG",
        "NUL byte in XML",
    ),
    "sheet in another alphabet": Hostile(
        lambda: with_part(
            SHEET, b'<?xml version="1.0" encoding="cp037"?>' + sheet_part().encode("cp037")
        ),
        "BESTAND-ONVEILIG",
        "encoding of XML",
    ),
    "text that is no UTF-8": Hostile(
        lambda: with_part(SHEET, sheet_part().encode().replace(b"1</v>", b"\xff</v>")),
        "BESTAND-BESCHADIGD",
        "XML: ",
    ),
    "NUL by its number": Hostile(
        lambda: workbook('<c r="A1"><v>&#0;</v></c>'), "BESTAND-BESCHADIGD", "XML: "
    ),
    "NUL byte": Hostile(
        lambda: with_part(SHEET, sheet_part() + "\0"), "BESTAND-ONVEILIG", "NUL byte in XML"
    ),
    "NUL byte in a part that nobody reads": Hostile(
        lambda: workbook(theme="<a/>\0"), "BESTAND-ONVEILIG", "NUL byte in XML"
    ),
    "torn XML": Hostile(lambda: with_part(SHEET, sheet_part()[:-5]), "BESTAND-BESCHADIGD", "XML: "),
    "no tags": Hostile(lambda: with_part(SHEET, "geen xml"), "BESTAND-BESCHADIGD", "XML: "),
}
