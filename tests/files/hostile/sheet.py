"""Workbooks that are refused for what stands in a sheet."""

from tests.files.hostile.case import Hostile
from tests.files.workbook_parts import (
    FIRST_CELL,
    MAIN,
    SHEET,
    cells_at,
    shared,
    sheets_with,
    with_part,
    workbook,
)


def _merges(reference: str, times: int = 1) -> str:
    return "<mergeCells>" + f'<mergeCell ref="{reference}"/>' * times + "</mergeCells>"


SHEETS: dict[str, Hostile] = {
    "corner to corner": Hostile(lambda: workbook(cells_at("A1", "XFD1048576")), "BLAD-TE-GROOT"),
    "far down and right": Hostile(lambda: workbook(cells_at("A1", "ZZ200000")), "BLAD-TE-GROOT"),
    "far down": Hostile(lambda: workbook(cells_at("A1", "Z1048576")), "BLAD-TE-GROOT"),
    "far right": Hostile(lambda: workbook(cells_at("A1", "XFD1")), "BLAD-TE-GROOT"),
    "wide and tall": Hostile(lambda: workbook(cells_at("A1", "ALL3000")), "BLAD-TE-GROOT"),
    "far down by row": Hostile(
        lambda: with_part(
            SHEET,
            f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">{FIRST_CELL}</row>'
            '<row r="1048576"><c><v>1</v></c></row></sheetData></worksheet>',
        ),
        "BLAD-TE-GROOT",
    ),
    "five large sheets": Hostile(
        lambda: sheets_with([cells_at("A1", "SF1900")] * 5),
        "WERKBOEK-TE-VEEL-CELLEN",
    ),
    "merged sheet": Hostile(
        lambda: workbook(after=_merges("A1:XFD1048576")),
        "BLAD-BEREIK-TE-GROOT",
    ),
    "linked sheet": Hostile(
        lambda: workbook(after='<hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>'),
        "BLAD-BEREIK-TE-GROOT",
    ),
    "endless merges": Hostile(
        lambda: workbook(after=_merges("A1:B1", 10_001)), "BLAD-BEREIK-TE-GROOT"
    ),
    "endless text beside a page": Hostile(
        lambda: workbook(
            after=f"<headerFooter><oddHeader>{'x' * 32_768}</oddHeader></headerFooter>"
        ),
        "BESTAND-ONVEILIG",
        "text beside a page that is too long",
    ),
    "number of a shared text around a text beside a page": Hostile(
        lambda: workbook(
            '<c r="A1" t="s"><v>TRUE<oddHeader>x</oddHeader></v></c>',
            sharedStrings=shared(content="<si><t>nul</t></si>"),
        ),
        "BESTAND-BESCHADIGD",
        "number of a shared text that is none",
    ),
    "cell twice": Hostile(
        lambda: workbook(cells_at("A1", "B1", "a1")),
        "BESTAND-BESCHADIGD",
        "cell that stands twice in its sheet",
    ),
    **{
        f"value in pieces: {stored}": Hostile(
            lambda stored=stored: workbook(f'<c r="A1"><v>{stored}</v></c>'),
            "BESTAND-BESCHADIGD",
            "value in pieces",
        )
        for stored in ("4&#53;", "&#52;5", "4<!-- -->5", "4<![CDATA[5]]>", "4<?x?>5")
    },
    "value in pieces, where a formula has no result": Hostile(
        lambda: workbook('<c r="A1"><f>1+1</f></c><c r="B1"><v>4&#53;</v></c>'),
        "BESTAND-BESCHADIGD",
        "value in pieces",
    ),
    "value in pieces, over three pieces of its part": Hostile(
        lambda: workbook(f'{" " * 65_200}<c r="A1"><v>{"0" * 66_000}4&#53;</v></c>'),
        "BESTAND-BESCHADIGD",
        "value in pieces",
    ),
    **{
        f"quoted text of a formula: {stored}": Hostile(
            lambda stored=stored: workbook(f'<c r="A1" t="str">{stored}</c>'),
            "BESTAND-BESCHADIGD",
            "value in pieces",
        )
        for stored in (
            "<v>4<![CDATA[5]]></v>",
            "<f>NA()</f><v><![CDATA[7]]></v>",
            "<v>4&amp;<![CDATA[5]]></v>",
        )
    },
    **{
        f"number of a shared text: {number}{more}": Hostile(
            lambda number=number, more=more: workbook(
                f'<c r="A1" t="s"><v>{number}</v></c>{more}',
                sharedStrings=shared(content="<si><t>nul</t></si>"),
            ),
            "BESTAND-BESCHADIGD",
            "number of a shared text that is none",
        )
        for number in ("TRUE", " 0", "0 ", "-0", "0.0", "0x")
        for more in ("", '<c r="B1"><f>1+1</f></c>')
    },
    **{
        f"value in two ways: {cell}": Hostile(
            lambda cell=cell: workbook(f'<c r="A1" {cell}</c>'),
            "BESTAND-BESCHADIGD",
            "value that can be read in two ways",
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
    "unknown error": Hostile(
        lambda: workbook('<c r="B1" t="e"><v>#SPILL!</v></c>'),
        "CEL-FOUTWAARDE-ONBEKEND",
    ),
    **{
        f"reference {reference!r}": Hostile(
            lambda reference=reference: workbook(cells_at(reference)),
            "BESTAND-ONVEILIG",
            "impossible cell reference",
        )
        for reference in ("XFE1", "A1048577", "A0", "AAAAAAAA1", "1A", "", "A", "$A$1", "A-1", "É1")
    },
}
