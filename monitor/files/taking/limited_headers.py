"""Headers that say of which round or part of a year a column is: read where the monitor is of that.

``Antwoord midterm`` is of a round, ``Gerealiseerd 2026 t/m juli`` of a part of its year. Beside a
column that names no round, one of the very round of the monitor may well be the one that counts.
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

    Which of the columns that aren't ours are of the round itself, its header tells then. Where the
    monitor doesn't tell of which round it is, no column is of that; without its day, no part of a
    year is another. A user who pointed at a column said what it is.
    """
    header, page = table.header, table.page
    others = [
        column_id
        for column_id, column in header.columns.items()
        if not table.pointed
        and _is_other(page.text(header.row, column), table.tab, column_id, about)
    ]
    of_round = frozenset(
        column
        for column in header.foreign
        if names_a_round(text := page.text(header.row, column)) and is_of(text, about.round)
    )
    found = without_columns(page, table.tab, header, others)
    return replace(table, header=replace(found, of_round=of_round))


def _is_other(text: str, tab: Tab, column_id: str, about: AboutMonitor) -> bool:
    if tab.column(column_id).kind is Kind.ANSWER and names_a_round(text):
        return not is_of(text, about.round)
    part = part_of_year(text) if tab.by_year else None
    return bool(part and about.day and not part.is_up_to(about.day))
