"""The first tab of a workbook handed back: every finding, with a link to the cell it's about."""

from collections.abc import Iterable, Sequence

from monitor.domain.checks.shelf_life import old_and_others
from monitor.domain.findings import Finding, Severity, gathered, tally
from monitor.domain.layout import FIRST_DATA_ROW, HEADER_ROW, TO_MEND_TITLE
from monitor.domain.notation import counted
from monitor.files import look
from monitor.files.annotated import wording
from monitor.files.annotated.spots import Spot, Spots
from monitor.files.book import Sheet, Style
from monitor.files.taking.handed_back import TO_MEND_HEADERS
from monitor.files.taking.other_round import NOT_OF_NOW
from monitor.files.text_height import height_of

_WIDTHS = (16.0, 26.0, 46.0, 42.0, 24.0, 17.0)
_HOW = (
    "Klik op een plek in de kolom Waar. Verbeter het vak, sla het bestand op en lees het opnieuw "
    "in. Wat goed was of op het scherm is verbeterd, staat er al in."
)
_SIGNS = (
    "Een vak met een rode rand moet anders. Bij een oranje streepjesrand vragen wij u te kijken. "
    "Wijs zo’n vak aan: dan ziet u wat er is."
)
_TO_KNOW = "goed om te weten, u hoeft er niets aan te doen."
_NOTHING = "Er is niets te herstellen."
_WHOLE_FILE = "Het hele bestand"


def to_mend_sheet(findings: Sequence[Finding], spots: Spots) -> Sheet:
    """The tab; ``findings`` in the order in which they are to be mended.

    A row for each place to go to, with all that is said there. The name of the tab counts the
    places where something must or may need mending, and its head tells what else there is: answers
    that are asked to be confirmed are counted by themselves, as on screen. What was found at many
    cells for one reason is told at the first of them.
    """
    emptied = {item.subject for item in findings if item.code in NOT_OF_NOW}
    findings = gathered(findings)
    rows = _by_place(findings, spots)
    asking = sum(_asks(row) for row in rows)
    sheet = Sheet(
        f"{TO_MEND_TITLE} ({asking})",
        widths=list(_WIDTHS),
        header_row=HEADER_ROW,
        fixed_columns=2,
        protected=True,
    )
    sheet.cells[1, 1] = (TO_MEND_TITLE, look.TITLE)
    sheet.cells[1, 3] = (_counted(findings, asking), look.INSTRUCTION)
    marked = any(row[0].severity is not Severity.NOTICE for row in rows)
    sheet.cells[2, 1] = (_HOW if marked else _NOTHING, look.INSTRUCTION)
    sheet.cells[3, 1] = (_SIGNS if marked else None, look.INSTRUCTION)
    sheet.heights |= {1: look.TITLE_HEIGHT, 2: look.INSTRUCTION_HEIGHT, 3: look.INSTRUCTION_HEIGHT}
    sheet.heights[HEADER_ROW] = look.HEADER_HEIGHT
    for column, header in enumerate(TO_MEND_HEADERS, 1):
        sheet.cells[HEADER_ROW, column] = (header, look.HEADER)
    for row, together in enumerate(rows, FIRST_DATA_ROW):
        stands = [item.raw for item in together if item.subject not in emptied]
        _write(sheet, row, together, stands, spots.to_go_to(together[0]))
    return sheet


def _by_place(findings: Iterable[Finding], spots: Spots) -> list[list[Finding]]:
    """The findings, those that lead to one place together, where the most serious of them comes.

    What is about the whole file leads nowhere, and stands by itself.
    """
    rows: dict[object, list[Finding]] = {}
    for at, finding in enumerate(findings):
        rows.setdefault(spots.to_go_to(finding) or at, []).append(finding)
    return list(rows.values())


def _asks(row: Iterable[Finding]) -> bool:
    """Whether something at a place must or may need mending."""
    _, others = old_and_others(row)
    return any(item.severity is not Severity.NOTICE for item in others)


def _counted(findings: Iterable[Finding], places: int) -> str | None:
    """How many findings there are at how many places; None if there are none."""
    old, others = old_and_others(findings)
    notices = [item for item in others if item.severity is Severity.NOTICE]
    asking = [item for item in others if item.severity is not Severity.NOTICE]
    told = []
    if places:
        told.append(f"Op {counted(places, 'plek', 'plekken')}: {tally(asking)}.")
    if old:
        blocks = counted(len(old), "onderdeel", "onderdelen")
        told.append(f"Bij {blocks} is de vraag: klopt dit nog?")
    if notices:
        told.append(f"{'Verder ' if told else ''}{tally(notices)}: {_TO_KNOW}")
    return " ".join(told) or None


def _write(
    sheet: Sheet, row: int, together: Sequence[Finding], stands: Iterable[str], spot: Spot | None
) -> None:
    severity = together[0].severity
    where = f"{spot.title} {spot.address}" if spot else _WHOLE_FILE
    line: list[tuple[str, Style]] = [
        (severity.capitalize(), look.marked(look.KEY_CELL, severity)),
        (where, look.LINK if spot else look.CELL),
        (_below(wording.message(item) for item in together), look.CELL),
        (_below(wording.remedy(item) for item in together), look.CELL),
        (_below(stands), look.CELL),
        (_below(_stood(item) for item in together), look.SMALL_CELL),
    ]
    for column, (text, style) in enumerate(line, 1):
        sheet.cells[row, column] = (text or None, style)
    if spot:
        sheet.links[row, 2] = (spot.title, spot.address)
    texts = [(text, width, style.size) for (text, style), width in zip(line, _WIDTHS, strict=True)]
    sheet.heights[row] = height_of(texts, least=20)


def _stood(finding: Finding) -> str:
    return ", ".join(filter(None, (finding.sheet, finding.cell)))


def _below(texts: Iterable[str]) -> str:
    """Different texts in one cell, each on a line of its own."""
    return "\n".join(filter(None, dict.fromkeys(texts)))
