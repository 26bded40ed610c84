"""A row of a table, for the checks."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from monitor.domain.cells import Cell


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table with at least one filled cell."""

    id: str
    cells: Mapping[str, Cell]

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
        """Whether a column holds nothing that could be an answer."""
        cell = self.cells.get(column)
        return cell is None or cell.blank

    def place(self, *columns: str) -> Cell:
        """The first of these columns that is filled, else the first filled cell of the row."""
        return next(
            (self.cells[column] for column in columns if column in self.cells),
            next(iter(self.cells.values())),
        )
