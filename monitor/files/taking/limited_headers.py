"""Headers that say of which round answers are, ``Antwoord midterm``: read if that is this one."""

from dataclasses import replace

from monitor.domain.tab import Kind, Tab
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import without_columns
from monitor.files.locating.rounds_named import is_of_another
from monitor.files.taking.about_monitor import AboutMonitor


def without_other_columns(table: FoundTab, about: AboutMonitor) -> FoundTab:
    """The table without the columns of answers of another round: these are missing then.

    Where the monitor doesn't tell of which round it is, no column is of that. A user who pointed at
    a column said what it is.
    """
    header, page = table.header, table.page
    others = [
        column_id
        for column_id, column in header.columns.items()
        if not table.pointed
        and _is_other(page.text(header.row, column), table.tab, column_id, about)
    ]
    return replace(table, header=without_columns(page, table.tab, header, others))


def _is_other(text: str, tab: Tab, column_id: str, about: AboutMonitor) -> bool:
    is_answer = tab.column(column_id).kind is Kind.ANSWER
    return is_answer and is_of_another(text, about.round)
