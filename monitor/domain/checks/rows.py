"""A row of a table, for the checks."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from monitor.domain.cells import Cell
from monitor.domain.findings import Finding


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table with at least one filled cell.

    ``absent`` are the columns that the whole table doesn't have: that is said once, where it was
    read, and says nothing about a row.
    """

    id: str
    cells: Mapping[str, Cell]
    absent: frozenset[str] = frozenset()

    def text(self, column: str) -> str:
        """The text or choice in a column, "" where there is none."""
        cell = self.cells.get(column)
        return cell.text if cell else ""

    def number(self, column: str) -> float | None:
        """The number in a column, None where there is none."""
        cell = self.cells.get(column)
        return cell.number if cell else None

    def date(self, column: str) -> datetime.date | None:
        """The date in a column, None where there is none."""
        cell = self.cells.get(column)
        return cell.date if cell else None

    def blank(self, column: str) -> bool:
        """Whether a column is there and holds nothing that could be an answer."""
        cell = self.cells.get(column)
        return column not in self.absent if cell is None else cell.blank

    def called(self, column: str) -> str:
        """What the row is called by the text in this column, its id where there is none."""
        return self.text(column) or self.id

    def place(self, *columns: str) -> Cell:
        """The first of these columns that is filled, else the first filled cell of the row."""
        return next(
            (self.cells[column] for column in columns if column in self.cells),
            next(iter(self.cells.values())),
        )

    def lacks(self, code: str, column: str, /, *places: str, **facts: object) -> Finding:
        """The finding of the rule with this code: an answer is to come in this column.

        It stands at :meth:`place` of ``places``, and is about the column.
        """
        return self.place(*places).finds_beside(code, column, self.cells, **facts)


def without(rows: Iterable[Row], column: str) -> Iterator[Row]:
    """The rows in which a column is there and holds nothing that could be an answer."""
    return (row for row in rows if row.blank(column))


def before(
    rows: Iterable[Row], column: str, limit: datetime.date | None
) -> Iterator[tuple[Row, datetime.date, datetime.date]]:
    """The rows whose date in a column lies before a day, each with that date and that day.

    None where the day is unknown; a row without a date is passed over.
    """
    for row, when in _dated(rows, column):
        if limit and when < limit:
            yield row, when, limit


def after(
    rows: Iterable[Row], column: str, limit: datetime.date | None
) -> Iterator[tuple[Row, datetime.date, datetime.date]]:
    """The rows whose date in a column lies after a day; else as :func:`before`."""
    for row, when in _dated(rows, column):
        if limit and when > limit:
            yield row, when, limit


def _dated(rows: Iterable[Row], column: str) -> Iterator[tuple[Row, datetime.date]]:
    for row in rows:
        when = row.date(column)
        if when:
            yield row, when
