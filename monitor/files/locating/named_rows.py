"""The rows of a table by what says which they are, to lay one sheet beside another."""

from collections import Counter
from collections.abc import Collection, Mapping

from monitor.domain.tab import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.found_rows import FoundRows
from monitor.files.locating.header import Header, answer_columns
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.page import Page
from monitor.files.locating.table_rows import rows_below

NOWHERE = 0
"""The number of no row or column: nothing stands there."""

RowName = tuple[str, int]
"""What a row is called, and how many went before that are called the same."""


def rows_by_name(
    page: Page, tab: Tab, header: Header, known: Mapping[str, KnownRows]
) -> dict[RowName, int]:
    """Which row on the sheet is which; ``known`` are those of each table that the model gives.

    A row that the user added is known by its name: another above it gives it another id.
    """
    return by_name(page, tab, header, rows_below(page, tab, header, known))


def by_name(page: Page, tab: Tab, header: Header, found: FoundRows) -> dict[RowName, int]:
    """The same of rows that were found."""
    doubtful = ((item.row_id, item.row) for item in found.doubtful)
    name_column = header.columns.get(tab.naming, NOWHERE) if tab.free_rows else NOWHERE
    rows: dict[RowName, int] = {}
    times = Counter[str]()
    for row_id, row in (*found.taken.items(), *doubtful):
        name = folded(page.text(row, name_column)) or row_id
        rows[name, times[name]] = row
        times[name] += 1
    return rows


def answered_ids(
    page: Page, tab: Tab, header: Header, known: Mapping[str, KnownRows]
) -> frozenset[str]:
    """The ids of the rows in which something is answered, also where the user gives them names.

    What only explains an answer is none.
    """
    columns = answer_columns(tab, header)
    rows = rows_below(page, tab, header, known).taken
    return frozenset(row_id for row_id, row in rows.items() if columns & page.rows[row].keys())


def called(
    page: Page,
    tab: Tab,
    header: Header,
    known: Mapping[str, KnownRows],
    names: Collection[RowName],
) -> dict[RowName, str]:
    """What those of a sheet's rows with these names are called as people read it, from the top."""
    rows = rows_by_name(page, tab, header, known)
    there = sorted((row, name) for name, row in rows.items() if name in names)
    if not tab.free_rows:
        shown = known[tab.table].name_of
        return {name: shown[name[0]] for _, name in there if name[0] in shown}
    column = header.columns.get(tab.naming, NOWHERE)
    return {name: page.text(row, column) or name[0] for row, name in there}
