"""Columns that a user's workbook lacked, and that the one handed back has again, empty.

Empty they look as if nobody had an answer. So each is told on our tab of leftovers, until something
stands in it, or the dates that asked for it were put right, or somebody deletes that row.
"""

from collections.abc import Iterable
from typing import NamedTuple

from monitor.domain.cells import CellRow
from monitor.domain.layout import BY_TABLE, FINANCE, WITH_TABLE
from monitor.domain.submission import Leftover
from monitor.domain.year_columns import year_column
from monitor.files.locating.header_texts import column_named, header_text, project_years

_LACKED = "De kolom {} stond niet in uw bestand."

TableColumn = tuple[str, str]
"""A column of ours: the ids of its table and of itself."""


class Answered(NamedTuple):
    """The columns of a workbook in which anything stands, and the years of its project by dates."""

    columns: frozenset[TableColumn]
    years: range

    @classmethod
    def of(cls, rows: Iterable[CellRow], years: range) -> "Answered":
        """What the cells of a workbook say of that; no ``years`` where it has no dates."""
        columns = ((table, column) for table, _, column, _, _, raw, *_ in rows if raw)
        return cls(frozenset(columns), years)

    def still_lacks(self, column: TableColumn) -> bool:
        """Whether the workbook, if it hadn't this column, would still be asked for it."""
        if column in self.columns:
            return False
        by_year = year_column(column[1])
        if not by_year or not self.years:
            return True
        with_amounts = project_years(item for table, item in self.columns if table == FINANCE.table)
        return by_year[1] in self.years or (
            bool(with_amounts) and with_amounts[0] <= by_year[1] <= with_amounts[-1]
        )


def as_leftover(sheet: str, column: TableColumn) -> Leftover:
    """The row that tells of a column that ``sheet`` of the user's lacked."""
    tab = BY_TABLE[column[0]]
    header = header_text(tab, column[1])
    return Leftover(sheet, "", _LACKED.format(header), needs_place=True, first=(tab.title, header))


def column_of(title: str, place: str) -> TableColumn | None:
    """The column that such a row tells of, by its first two cells; None of any other row."""
    tab = next((tab for tab in WITH_TABLE if tab.title == title), None)
    column_id = column_named(place, tab) if tab else None
    return (tab.table, column_id) if tab and column_id else None
