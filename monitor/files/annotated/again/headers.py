"""Headers of the user's that ask something of all answers below them."""

from collections.abc import Mapping
from dataclasses import replace

from monitor.domain.layout import BY_TABLE, FINANCE, HEADER_ROW
from monitor.domain.submission import Submission
from monitor.domain.tab import Tab
from monitor.files.annotated.spots import Spots
from monitor.files.book import Sheet, Value
from monitor.files.cell.time_words import YEAR
from monitor.files.locating.columns_by_year import MISTYPED
from monitor.files.locating.header_texts import column_like, header_text
from monitor.files.locating.matched_headers import BY_PLACE
from monitor.files.taking.dated_headers import OLD_HEADER

_ASKED = frozenset([OLD_HEADER, MISTYPED, BY_PLACE])


def ask_headers_again(sheets: Mapping[str, Sheet], submission: Submission, spots: Spots) -> None:
    """Put back headers that name an old day, seem mistyped or only stand where one of ours belongs.

    They are to be typed over. Below ours those answers would pass for those of now, or of a column
    that nobody confirmed.
    """
    tabs = [BY_TABLE[item.table] for item in submission.located if item.pointed]
    pointed = {tab.title: tab for tab in tabs}
    for finding in submission.findings:
        spot = spots.to_mark(finding) if finding.code in _ASKED else None
        if spot is None:
            continue
        sheet = sheets[spot.title]
        if finding.code == BY_PLACE and not _has_answers(sheet, spot.column):
            continue  # nobody takes an empty column for one of ours
        ours, style = sheet.cells[spot.place]
        tab = pointed.get(spot.title)
        if tab is None or _is_like(ours, finding.raw, tab):
            again = _as_ours(finding.raw, ours) if finding.code == MISTYPED else finding.raw
            sheet.cells[spot.place] = (again or None, replace(style, locked=False))


def _has_answers(sheet: Sheet, column: int) -> bool:
    return any(
        value is not None
        for (row, at), (value, _) in sheet.cells.items()
        if at == column and row > HEADER_ROW
    )


def _as_ours(slip: str, meant: Value) -> str:
    """A slip in the words of our header; only one of an older template has others than we know."""
    years = YEAR.findall(slip)
    if column_like(slip, FINANCE) or len(years) != 1:
        return slip
    return f"{str(meant).rpartition(' ')[0]} {years[0]}"


def _is_like(ours: Value, header: str, tab: Tab) -> bool:
    """Whether a header is read as this one of ours where nobody points at it."""
    found = column_like(header, tab)
    return found is not None and header_text(tab, found) == ours
