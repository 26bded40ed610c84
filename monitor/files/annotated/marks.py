"""The cells that something is to be said of: a border that shows how serious it is, and a note."""

from collections.abc import Iterable, Mapping

from monitor.domain.findings import Finding
from monitor.files import look
from monitor.files.annotated.spots import Spot, Spots
from monitor.files.book import Sheet


def mark(sheets: Mapping[str, Sheet], findings: Iterable[Finding], spots: Spots) -> None:
    """Mark each cell that findings are about. ``findings`` come with the most serious first."""
    said: dict[Spot, list[Finding]] = {}
    for finding in findings:
        spot = spots.of(finding.subject)
        if spot is not None:
            said.setdefault(spot, []).append(finding)
    for spot, about in said.items():
        sheet = sheets[spot.title]
        value, style = sheet.cells[spot.place]
        sheet.cells[spot.place] = (value, look.marked(style, about[0].severity))
        sheet.notes[spot.place] = "\n\n".join(map(_note, about))


def _note(finding: Finding) -> str:
    return f"{finding.severity.capitalize()}: {finding.message}\n{finding.remedy}"
