"""Answers that somebody struck through as a whole: they count as any other, and that is said."""

from collections.abc import Iterable, Iterator

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.files.locating.page import Page
from monitor.files.workbook import a1


def about_struck_rows(page: Page, rows: Iterable[int], columns: Iterable[int]) -> Iterator[Finding]:
    """One finding for each of these rows with answers that are struck through in these columns."""
    struck = page.sheet.struck
    if not struck:
        return
    listed = sorted(columns)
    for row in sorted(rows):
        cells = [a1(row, at) for at in listed if (row, at) in struck and page.text(row, at).strip()]
        if cells:
            named = cells[0] if len(cells) == 1 else f"{cells[0]} en {len(cells) - 1} meer"
            raw = next(page.text(row, at) for at in listed if a1(row, at) == cells[0])
            yield rule("RIJ-DOORGESTREEPT").at(page.name, cells[0], raw=raw, row=row, cells=named)
