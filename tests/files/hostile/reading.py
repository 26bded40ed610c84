"""Workbooks that pass the first check and are refused when their cells are read."""

from tests.files.hostile.case import Hostile
from tests.files.workbook_parts import shared, with_part, workbook, workbook_part

READING: dict[str, Hostile] = {
    "name of a sheet in two ways": Hostile(
        lambda: with_part("xl/workbook.xml", workbook_part().replace('"Blad"', '"Bl\nad"')),
        "BESTAND-ONLEESBAAR",
        "sheets other than those checked",
    ),
    "text number out of range": Hostile(
        lambda: workbook('<c r="A1" t="s"><v>7</v></c>', sharedStrings=shared()),
        "BESTAND-ONLEESBAAR",
        "parser: ",
    ),
    "yes, no or two": Hostile(
        lambda: workbook('<c r="A1" t="b"><v>2</v></c>'), "BESTAND-ONLEESBAAR", "parser: "
    ),
    "too long a text": Hostile(
        lambda: workbook(f'<c r="A1" t="inlineStr"><is><t>{"x" * 32_768}</t></is></c>'),
        "CEL-TEKST-TE-LANG",
    ),
    "one long text in every cell": Hostile(
        lambda: workbook(
            "</row><row>".join(['<c t="s"><v>0</v></c>' * 450] * 6),
            sharedStrings=shared(content=f"<si><t>{'x ' * 16_000}</t></si>"),
        ),
        "BESTAND-ONLEESBAAR",
        "more text than fits",
    ),
}
