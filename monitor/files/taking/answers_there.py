"""The cells of a sheet that isn't read where it answers a table, by its own headers and rows.

A list of our questions, with who does which and what is still to be done, may have a column that is
called as ours. Where none of its texts can be an answer, it's no part of the table.
"""

from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import answer_columns
from monitor.files.locating.headers import header_at, header_row
from monitor.files.locating.page import Page
from monitor.files.locating.read_elsewhere import ROWS_ABOVE_A_TABLE
from monitor.files.locating.side_by_side import Lacking
from monitor.files.locating.table_rows import rows_below
from monitor.files.taking.written import Written


def answers_on(page: Page, table: FoundTab, texts: Written) -> list[Lacking]:
    """The filled cells in the rows and columns that ask; none where no headers of it are found.

    The name that users give a row of theirs is no answer.
    """
    tab = table.tab
    row_of_headers = header_row(page, tab, ROWS_ABOVE_A_TABLE)
    if row_of_headers is None:
        return []
    header = header_at(page, tab, row_of_headers, texts.row_ids[tab.table])
    answers = answer_columns(tab, header)
    columns = {item: at for item, at in header.columns.items() if at in answers}
    if tab.free_rows:
        columns.pop(tab.naming, None)
    rows = rows_below(page, tab, header, texts.known).taken
    return [
        Lacking(item, row_id, (row, column))
        for row_id, row in rows.items()
        for item, column in columns.items()
        if column in page.rows[row]
    ]
