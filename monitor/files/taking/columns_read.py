"""The cells of a column read as answers to the questions of one of ours, whether it's ours or not.

Ours are read once for all columns beside them, and a foreign one once for all of ours that ask the
same: there are a dozen of amounts, and people add columns by the hundred.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property

from monitor.domain.cells import ANSWERS
from monitor.domain.year_columns import year_column
from monitor.files.cell.reading import Reading
from monitor.files.locating.own_figures import Beside, are_own_figures, beside_in_row
from monitor.files.taking.questions import Question
from monitor.files.taking.take_cells import CellTaker, Spot
from monitor.files.workbook import Cell

Readings = dict[int, Reading]
"""What cells read as, by their row of the sheet."""


class OurColumns:
    """What the columns of a table hold in its own rows; ``taken`` are those by row id."""

    def __init__(self, taker: CellTaker, taken: Mapping[str, int]) -> None:
        self.taker, self.taken = taker, taken
        self._readings: dict[str, Readings] = {}
        self._answered: dict[str, frozenset[int]] = {}

    def read(self, column_id: str, cells: Iterable[tuple[str, int, Cell]]) -> Readings:
        """What cells, each with its row id and row, read as to the questions of a column.

        Where any text is an answer nothing can be told.
        """
        column = self.taker.inputs[column_id]
        asked = (
            (self.taker.question(Spot(row_id, column_id, row, column)), row, cell)
            for row_id, row, cell in cells
        )
        return {row: item.read(cell) for item, row, cell in asked if not item.takes_any_text}

    def cells(self, column: int) -> list[tuple[str, int, Cell]]:
        """The filled cells of a column of the sheet in these rows, each with its row id and row."""
        rows = self.taker.page.rows
        return [
            (row_id, row, cell)
            for row_id, row in self.taken.items()
            if (cell := rows.get(row, {}).get(column))
        ]

    def readings(self, column_id: str) -> Readings:
        """What a column of ours reads as, in the rows where it's filled."""
        if column_id not in self._readings:
            cells = self.cells(self.taker.inputs[column_id])
            self._readings[column_id] = self.read(column_id, cells)
        return self._readings[column_id]

    def answered(self, column_id: str) -> frozenset[int]:
        """The rows where a column of ours holds an answer."""
        if column_id not in self._answered:
            readings = self.readings(column_id).items()
            rows = (row for row, reading in readings if reading.state in ANSWERS)
            self._answered[column_id] = frozenset(rows)
        return self._answered[column_id]

    @cached_property
    def by_year(self) -> tuple[str, ...]:
        """The ids of those that are there for each year."""
        return tuple(item for item in self.taker.inputs if year_column(item))

    def beside(self, row: int) -> Beside:
        """The amounts by year in a row, and what people work out of those."""
        found = ((item, self.readings(item).get(row)) for item in self.by_year)
        amounts = {
            item: reading.value
            for item, reading in found
            if reading and isinstance(reading.value, float)
        }
        return beside_in_row(amounts, self.by_year)


class ForeignColumn:
    """A column that isn't ours: what is left there in our rows, and what that reads as."""

    def __init__(self, ours: OurColumns, column: int) -> None:
        left = ours.taker.page.left
        self._ours = ours
        self._cells = [item for item in ours.cells(column) if (item[1], column) in left]
        self._read: dict[Question | None, Readings] = {}
        self.rows = frozenset(row for _, row, _ in self._cells)

    def read_as(self, column_id: str) -> Readings:
        """What it reads as to what a column of ours asks. A 0 may be the sum of no amounts."""
        asked = self._ours.taker.in_column[column_id]
        if asked not in self._read:
            readings = self._ours.read(column_id, self._cells)
            if self._ours.taker.tab.by_year:
                readings = {row: found for row, found in readings.items() if found.value != 0}
            self._read[asked] = readings
        return self._read[asked]

    def holds_own_figures(self) -> bool:
        """Whether its figures, beside amounts by year, are plainly none of those."""
        if not self._ours.by_year:
            return False
        found = self.read_as(self._ours.by_year[0]).items()
        figures = {row: reading.value for row, reading in found if isinstance(reading.value, float)}
        return are_own_figures(figures, self._ours.beside)
