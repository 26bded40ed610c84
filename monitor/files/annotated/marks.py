"""The cells that something is to be said of: a border that shows how serious it is, and a note."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, Severity
from monitor.files import look
from monitor.files.annotated import wording
from monitor.files.annotated.spots import Spot, Spots
from monitor.files.book import Sheet, Style
from monitor.files.template.confirming import say_found
from monitor.files.text_height import height_of


def mark(
    sheets: Mapping[str, Sheet],
    findings: Iterable[Finding],
    corrections: Iterable[Correction],
    spots: Spots,
) -> None:
    """Mark each cell or header that findings are about, and tell what was put right on screen.

    ``findings`` come with the most serious first.
    """
    said: dict[Spot, list[str]] = {}
    worst: dict[Spot, Severity] = {}
    for finding in findings:
        spot = spots.to_mark(finding)
        if spot is not None:
            said.setdefault(spot, []).append(wording.note(finding))
            worst.setdefault(spot, finding.severity)
    for correction in corrections:
        spot = spots.of(correction.subject)
        if spot is not None:
            said.setdefault(spot, []).append(wording.note_of_correction(correction))
    for spot, texts in said.items():
        sheet = sheets[spot.title]
        sheet.notes[spot.place] = "\n\n".join(texts)
        if spot in worst:
            value, style = sheet.cells[spot.place]
            if isinstance(value, str) and style.right:
                style = _from_its_beginning(sheet, spot, value, style)
            sheet.cells[spot.place] = (value, look.marked(style, worst[spot]))


def _from_its_beginning(sheet: Sheet, spot: Spot, text: str, style: Style) -> Style:
    """The style in which a text in a narrow column of numbers can be read, on lines enough.

    As a number it would begin outside its cell: ``opt dit? 126000``.
    """
    row, column = spot.place
    style = replace(style, right=False, wrap=True)
    sized = [(text, sheet.widths[column - 1], style.size)]
    sheet.heights[row] = height_of(sized, least=sheet.heights.get(row, 0.0))
    return style


def say_what_holds(sheet: Sheet, findings: Iterable[Finding], spots: Spots) -> None:
    """Say on the tab of what is unchanged what was found of each part of the workbook."""
    said: dict[int, list[str]] = {}
    for finding in findings:
        spot = spots.of(finding.subject)
        if spot is not None and spot.title == sheet.title:
            said.setdefault(spot.row, []).append(wording.message(finding))
    for row, texts in said.items():
        say_found(sheet, row, texts)
