"""Cells that were merged with another: in a workbook handed back that can't be seen."""

from collections.abc import Iterable, Mapping

from monitor.domain.findings import Finding
from monitor.files.annotated.spots import Spots
from monitor.files.book import Sheet
from monitor.files.cell.no_answer import MERGED, UNDER_MERGE

_MERGED = {
    "VAK-SAMENGEVOEGD": MERGED,
    "VAK-WAS-SAMENGEVOEGD": MERGED,
    "WAARDE-ONDER-SAMENVOEGING": UNDER_MERGE,
}
"""What a cell has instead, by what was said of one that nobody could answer in."""


def ask_merged_again(
    sheets: Mapping[str, Sheet], findings: Iterable[Finding], spots: Spots
) -> None:
    """Ask for the answers of such cells, unless one holds an answer by now."""
    for finding in findings:
        spot = spots.of(finding.subject) if finding.code in _MERGED else None
        if spot and (cell := sheets[spot.title].cells[spot.place])[0] is None:
            sheets[spot.title].cells[spot.place] = (_MERGED[finding.code], cell[1])
