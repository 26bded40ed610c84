"""Workbooks of which the parts do not fit together."""

from tests.files.hostile.case import Hostile
from tests.files.workbook_parts import (
    FIRST_CELL,
    SHEET,
    parts,
    relations_part,
    shared,
    sheet_part,
    sheets_with,
    with_part,
    workbook,
    workbook_part,
    zipped,
)


def _with_relation(kind: str, target: str, **others: str) -> bytes:
    """A workbook of which the second relation is of this kind and leads to this part."""
    head, _, tail = relations_part(["worksheets/sheet1.xml", target]).rpartition("/worksheet")
    relations = {"xl/_rels/workbook.xml.rels": f"{head}/{kind}{tail}"}
    return zipped(parts(**others) | relations)


def _with_drawing(target: str, drawing: str) -> bytes:
    """A workbook with this relation of its sheet, and this drawing."""
    relations = relations_part([target]).replace('/worksheet"', '/drawing"')
    return zipped(parts(drawing1=drawing) | {"xl/worksheets/_rels/sheet1.xml.rels": relations})


_BOX = "<sp><txBody><p><t>x</t></p></txBody></sp>"

BOOK: dict[str, Hostile] = {
    "drawing in a part of the book": Hostile(
        lambda: _with_drawing("../workbook.xml", "<x/>"),
        "BESTAND-BESCHADIGD",
        "one part in two roles",
    ),
    "drawing that is no XML": Hostile(
        lambda: _with_drawing("../drawing1.xml", "<wsDr>"), "BESTAND-BESCHADIGD", "XML: "
    ),
    "drawing that declares": Hostile(
        lambda: _with_drawing("../drawing1.xml", '<!DOCTYPE x [<!ENTITY a "b">]><wsDr/>'),
        "BESTAND-ONVEILIG",
        "declaration in XML",
    ),
    "text box longer than a cell": Hostile(
        lambda: _with_drawing(
            "../drawing1.xml", f"<wsDr>{_BOX.replace('>x<', '>' + 'x' * 32_768 + '<')}</wsDr>"
        ),
        "CEL-TEKST-TE-LANG",
    ),
    "61 sheets": Hostile(lambda: sheets_with([FIRST_CELL] * 61), "WERKBOEK-TE-VEEL-BLADEN"),
    "claimed texts": Hostile(
        lambda: workbook(sharedStrings=shared('uniqueCount="4294967295"')),
        "BESTAND-ONVEILIG",
        "count of shared texts",
    ),
    "claimed texts inside": Hostile(
        lambda: workbook(sharedStrings=shared(content=shared('uniqueCount="999999999"'))),
        "BESTAND-ONVEILIG",
        "count of shared texts",
    ),
    "no relations": Hostile(
        lambda: zipped({k: v for k, v in parts().items() if "workbook.xml.rels" not in k}),
        "BESTAND-BESCHADIGD",
        "no relations of the workbook",
    ),
    "no sheet part": Hostile(
        lambda: zipped({k: v for k, v in parts().items() if k != SHEET}),
        "BESTAND-BESCHADIGD",
        "sheet without its part",
    ),
    "no sheets": Hostile(
        lambda: with_part("xl/workbook.xml", workbook_part([])), "BESTAND-BESCHADIGD", "no sheets"
    ),
    "sheet elsewhere": Hostile(
        lambda: with_part(
            "xl/_rels/workbook.xml.rels",
            relations_part(["http://example.org/sheet1.xml"], 'TargetMode="External"'),
        ),
        "BESTAND-BESCHADIGD",
        "sheet without its part",
    ),
    "sheet outside the file": Hostile(
        lambda: with_part("xl/_rels/workbook.xml.rels", relations_part(["../../../../etc/passwd"])),
        "BESTAND-BESCHADIGD",
        "sheet without its part",
    ),
    **{
        f"{kind} at another place": Hostile(
            lambda kind=kind: _with_relation(kind, "other.xml", other="<x/>"),
            "BESTAND-BESCHADIGD",
            "part at another place than the parser looks",
        )
        for kind in ("styles", "sharedStrings")
    },
    "styles that are not there": Hostile(
        lambda: _with_relation("styles", "styles.xml"),
        "BESTAND-BESCHADIGD",
        "sheet without its part",
    ),
    "two sheets, one part": Hostile(
        lambda: zipped(
            parts()
            | {
                "xl/workbook.xml": workbook_part(["A", "B"]),
                "xl/_rels/workbook.xml.rels": relations_part(["worksheets/sheet1.xml"] * 2),
            }
        ),
        "BESTAND-BESCHADIGD",
        "one part in two roles",
    ),
    "sheet without a name": Hostile(
        lambda: zipped(parts() | {"xl/workbook.xml": workbook_part([""])}),
        "BESTAND-BESCHADIGD",
        "sheet without a name",
    ),
    "two sheets, one name": Hostile(
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
}
