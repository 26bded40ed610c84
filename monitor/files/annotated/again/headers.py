"""Headers of the user's that ask something of all answers below them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from monitor.domain.findings import Finding
from monitor.domain.layout import TABLES
from monitor.files.annotated.spots import Spots
from monitor.files.book import Sheet, Value
from monitor.files.locating.columns_by_year import MISTYPED
from monitor.files.locating.header_texts import column_like, header_text
from monitor.files.locating.times_named import without_times
from monitor.files.taking.dated_headers import OLD_HEADER


def ask_headers_again(
    sheets: Mapping[str, Sheet], findings: Iterable[Finding], spots: Spots
) -> None:
    """Put back headers that name an old day or that seem mistyped, to be typed over.

    Below ours those answers would pass for those of now, or of a year that nobody confirmed.
    """
    for finding in findings:
        spot = spots.to_mark(finding) if finding.code in (OLD_HEADER, MISTYPED) else None
        if spot is None:
            continue
        value, style = sheets[spot.title].cells[spot.place]
        if finding.code == MISTYPED or _is_read_by_itself(finding.raw, spot.title, value):
            again = (finding.raw, replace(style, locked=False))
            sheets[spot.title].cells[spot.place] = again


def _is_read_by_itself(header: str, title: str, ours: Value) -> bool:
    """Whether a header that names a time is read as ours where nobody points at it."""
    tab = next(tab for tab in TABLES if tab.title == title)
    found = column_like(without_times(header), tab)
    return found is not None and header_text(tab, found) == ours
