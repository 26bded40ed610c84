"""Headers that say of which round or part of a year a column is: read where the monitor is of that.

``Antwoord midterm`` is of a round, ``Gerealiseerd 2026 t/m juli`` of a part of its year.
"""

from dataclasses import replace

from monitor.domain.layout import Kind, Tab
from monitor.files.locating.find_tabs import FoundTab
from monitor.files.locating.header import without_columns
from monitor.files.locating.part_of_year import part_of_year
from monitor.files.locating.rounds_named import is_of, names_a_round
from monitor.files.taking.about_monitor import AboutMonitor


def without_other_columns(table: FoundTab, about: AboutMonitor) -> FoundTab:
    """The table without the columns of another round or part of their year: these are missing then.

    Where the monitor doesn't tell of which round it is, no column is of that; without its day, no
    part of a year is another. A user who pointed at a column said what it is.
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
    if tab.column(column_id).kind is Kind.ANSWER and names_a_round(text):
        return not is_of(text, about.round)
    part = part_of_year(text) if tab.by_year else None
    return bool(part and about.day and not part.is_up_to(about.day))
