"""The round and the day that a monitor tells on its tab PPS, before that tab is read.

Which of several sheets is a table may depend on them: a tab of an earlier year is kept.
"""

from collections.abc import Sequence

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.layout import FIELDS
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.page import Page
from monitor.files.locating.set_aside import RoundTold
from monitor.files.locating.table_rows import rows_below
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.questions import Questions
from monitor.files.taking.take_cells import cell_row
from monitor.files.taking.written import Written
from monitor.files.workbook import a1

_TELLING = ("meetmoment", "peildatum")


def round_told(
    table: FoundTab | None,
    texts: Written,
    questions: Questions,
    corrections: Sequence[Correction],
) -> RoundTold:
    """What the table of tab PPS tells of them; ``corrections`` count as they do when it's read."""
    rows = []
    if table and "answer" in table.header.columns:
        page, column = table.page, table.header.columns["answer"]
        taken = rows_below(page, FIELDS, table.header, texts.known).taken
        rows = [
            cell_row(
                Subject(FIELDS.table, field, "answer"),
                page.name,
                a1(row, column),
                page.text(row, column),
                questions.of_cell(FIELDS, field).read(page.rows[row][column]),
            )
            for field in _TELLING
            if (row := taken.get(field)) and _is_filled(page, row, column)
        ]
    about = AboutMonitor(rows, corrections, questions)
    return RoundTold(about.round, about.day)


def _is_filled(page: Page, row: int, column: int) -> bool:
    return column in page.rows[row]
