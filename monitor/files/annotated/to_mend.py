"""The first tab of a workbook handed back: every finding, with a link to the cell it's about."""

from collections.abc import Sequence

from monitor.domain.findings import Finding, Severity
from monitor.domain.layout import FIRST_DATA_ROW, HEADER_ROW, TO_MEND_TITLE
from monitor.files import look
from monitor.files.annotated import wording
from monitor.files.annotated.spots import Spot, Spots
from monitor.files.book import Sheet, Style
from monitor.files.handed_back import TO_MEND_HEADERS
from monitor.files.text_height import height_of

_WIDTHS = (16.0, 26.0, 46.0, 42.0, 24.0, 17.0)
_HOW = (
    "Klik op een plek in de kolom Waar. Verbeter het vak, sla het bestand op en lees het opnieuw "
    "in. Wat goed was of op het scherm is verbeterd, staat er al in."
)
_SIGNS = (
    "Een vak met een rode rand moet anders. Bij een oranje streepjesrand vragen wij u te kijken. "
    "Wijs zo'n vak aan: dan ziet u wat er is."
)
_NOTHING = "Er is niets te herstellen."
_WHOLE_FILE = "Het hele bestand"


def to_mend_sheet(findings: Sequence[Finding], spots: Spots) -> Sheet:
    """The tab; ``findings`` in the order in which they are to be mended.

    Its name counts what must or may need mending: a notice is listed, and not counted.
    """
    count = sum(finding.severity is not Severity.NOTICE for finding in findings)
    sheet = Sheet(
        f"{TO_MEND_TITLE} ({count})",
        widths=list(_WIDTHS),
        header_row=HEADER_ROW,
        fixed_columns=2,
        protected=True,
    )
    sheet.cells[1, 1] = (TO_MEND_TITLE, look.TITLE)
    sheet.cells[2, 1] = (_HOW if count else _NOTHING, look.INSTRUCTION)
    sheet.cells[3, 1] = (_SIGNS if count else None, look.INSTRUCTION)
    sheet.heights |= {1: look.TITLE_HEIGHT, 2: look.INSTRUCTION_HEIGHT, 3: look.INSTRUCTION_HEIGHT}
    sheet.heights[HEADER_ROW] = look.HEADER_HEIGHT
    for column, header in enumerate(TO_MEND_HEADERS, 1):
        sheet.cells[HEADER_ROW, column] = (header, look.HEADER)
    for row, finding in enumerate(findings, FIRST_DATA_ROW):
        _write(sheet, row, finding, spots.to_go_to(finding))
    return sheet


def _write(sheet: Sheet, row: int, finding: Finding, spot: Spot | None) -> None:
    where = f"{spot.title} {spot.address}" if spot else _WHOLE_FILE
    was = ", ".join(filter(None, (finding.sheet, finding.cell)))
    line: list[tuple[str, Style]] = [
        (finding.severity.capitalize(), look.marked(look.KEY_CELL, finding.severity)),
        (where, look.LINK if spot else look.CELL),
        (wording.message(finding), look.CELL),
        (wording.remedy(finding), look.CELL),
        (finding.raw, look.CELL),
        (was, look.SMALL_CELL),
    ]
    for column, (text, style) in enumerate(line, 1):
        sheet.cells[row, column] = (text or None, style)
    if spot:
        sheet.links[row, 2] = (spot.title, spot.address)
    texts = [(text, width, style.size) for (text, style), width in zip(line, _WIDTHS, strict=True)]
    sheet.heights[row] = height_of(texts, least=20)
