"""What is said of ids that are not those of the rows they stand beside."""

from collections.abc import Sequence

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.files.locating.page import Page
from monitor.files.workbook import a1


def about_ids(page: Page, code: str, rows: Sequence[int], column: int) -> list[Finding]:
    """One finding, at the first of these rows, that says of all what their ids were taken for."""
    if not rows:
        return []
    place, raw = a1(rows[0], column), page.text(rows[0], column)
    return [rule(code).at(page.name, place, raw=raw, count=len(rows))]
