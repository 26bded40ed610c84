"""Formulas on our tabs that came to nothing, outside the cells that were read as answers.

Such a cell looks empty or says an error to whoever reads the sheet, so each is named by its
address: an answer may have been meant there, or the row or column may be other than it seems.
"""

from collections.abc import Iterable

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.files.locating.page import Page
from monitor.files.taking.named_places import named_places
from monitor.files.workbook import RESULTLESS, a1


def about_results(page: Page, told: Iterable[Finding]) -> list[Finding]:
    """One finding that lists the errors and the formulas never calculated that no other names.

    Those that nobody claimed are ignored by it.
    """
    addressed = {finding.cell for finding in told if finding.sheet == page.name}
    places = [
        (row, column)
        for row, cells in page.rows.items()
        for column, cell in cells.items()
        if cell.kind in RESULTLESS and a1(row, column) not in addressed
    ]
    if not places:
        return []
    page.ignore(places)
    names = named_places(a1(*place) for place in places)
    return [rule("FORMULE-BUITEN-INVULVAK").at(page.name, None, count=len(places), cells=names)]
