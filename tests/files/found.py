"""A table of a workbook as it's found on its own tab, to read by itself."""

from monitor.domain.layout import BY_TABLE
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.headers import find_header
from monitor.files.locating.page import Page
from monitor.files.taking.questions import Questions, questions_of
from monitor.files.taking.written import written
from tests.files.filled_grid import MODEL, Grid

TEXTS = written(MODEL, None)


def found(grid: Grid, table: str) -> FoundTab:
    """A table on the tab that is called so."""
    tab = BY_TABLE[table]
    page = Page(next(sheet for sheet in grid.workbook().sheets if sheet.name == tab.title))
    header = find_header(page, tab, TEXTS.row_ids[table])
    assert header
    return FoundTab(tab, page, header)


def questions() -> Questions:
    """What the model asks."""
    return questions_of(MODEL, date_1904=False)
