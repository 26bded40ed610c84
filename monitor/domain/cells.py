"""The input cells of one monitor as plain values: small loops over them beat those over frames."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

import pandas as pd

from monitor.domain.findings import Finding, Subject
from monitor.domain.frames import State
from monitor.domain.rules import rule

T = TypeVar("T")

CellRow = tuple[str, str, str, str, str, str, str, float | None, datetime.date | None, str | None]
"""A row of ``frames.CELLS``."""

ANSWERS = (State.ANSWERED, State.NOT_APPLICABLE)
"""The states of a cell that holds an answer."""

TOO_LARGE = 1e15
"""From here on a number has more than the 15 digits that Excel keeps: no cell holds it as one."""


class Cell(NamedTuple):
    """An input cell: what it's for, where it stands and what it holds (``frames.CELLS``).

    A number or date that is absent is None, a text "". ``sheet`` and ``cell`` are None for a cell
    that no workbook has.
    """

    table: str
    row: str
    column: str
    sheet: str | None
    cell: str | None
    raw: str
    state: str
    number: float | None
    date: datetime.date | None
    text: str

    @property
    def subject(self) -> Subject:
        """What it's for."""
        return Subject(self.table, self.row, self.column)

    def finds(self, code: str, **facts: object) -> Finding:
        """The finding of the rule with this code at this cell."""
        return rule(code).at(self.sheet, self.cell, self.subject, raw=self.raw, **facts)

    def finds_beside(self, code: str, column: str, row: "Row", /, **facts: object) -> Finding:
        """The finding at this cell of what another column of its row should hold.

        It points here, since what is missing has no place in a workbook; but its subject and its
        raw text are that column's: there the answer belongs.
        """
        raw = row[column].raw if column in row else ""
        subject = self.subject._replace(column=column)
        return rule(code).at(self.sheet, self.cell, subject, raw=raw, **facts)

    @property
    def is_open(self) -> bool:
        """Whether the answer is still to come: what stands here is unknown or can't be read."""
        return self.state in (State.UNKNOWN, State.INVALID)

    @property
    def blank(self) -> bool:
        """Whether nothing stands here that could be an answer; what can't be read isn't blank."""
        return self.state in (State.EMPTY, State.UNKNOWN)


STATE = Cell._fields.index("state")
"""Where a CellRow has its state, for loops in which a Cell of each would take long."""

Row = Mapping[str, Cell]
"""The cells of a row of a table, by column."""


class Cells(NamedTuple):
    """The cells of one monitor in workbook order, and the same by table, row and column.

    ``absent`` are the columns (table, column) that a table in the workbook doesn't have. ``unread``
    are the tables beside which something was left out that may be answers of theirs, and that has
    to be put right first: what is read of these may be a part.
    """

    listed: tuple[Cell, ...]
    tables: Mapping[str, Mapping[str, Row]]
    absent: frozenset[tuple[str, str]] = frozenset()
    unread: frozenset[str] = frozenset()


def cell_of(row: CellRow) -> Cell:
    """The cell of a row."""
    return Cell(*row[:-1], row[-1] or "")


def cells_of_rows(
    rows: Iterable[CellRow], absent: frozenset[tuple[str, str]] = frozenset()
) -> Cells:
    """Lay out cells that were just read; ``absent`` as in :class:`Cells`."""
    return _by_place(map(cell_of, rows))._replace(absent=absent)


def answered_cells(rows: Iterable[CellRow]) -> Cells:
    """Lay out the cells with an answer as a later round needs them: not how or where they stood."""
    return cells_of_rows(
        (table, row, column, "", "", "", state, number, day, text)
        for table, row, column, _, _, _, state, number, day, text in rows
        if state in ANSWERS
    )


def cells_of_frame(frame: pd.DataFrame) -> Cells:
    """Lay out the cells (frames.CELLS) of one submission."""
    return _by_place(tuples(frame, Cell._make, Cell._fields))


def _by_place(cells: Iterable[Cell]) -> Cells:
    listed = tuple(cells)
    tables: dict[str, dict[str, dict[str, Cell]]] = {}
    at: tuple[str, str] | None = None
    there: dict[str, Cell] = {}
    for cell in listed:
        if at != cell[:2]:  # those of one row stand together
            at = cell[:2]
            there = tables.setdefault(cell.table, {}).setdefault(cell.row, {})
        there[cell.column] = cell
    return Cells(listed, tables)


def tuples(
    frame: pd.DataFrame, make: Callable[[Iterable[Any]], T], names: Iterable[str]
) -> Iterator[T]:
    """The rows of a frame as tuples of plain values; what is missing is None, or "" for a text."""
    return map(make, zip(*(_plain(frame[name]) for name in names), strict=True))


def _plain(column: "pd.Series[Any]") -> list[Any]:
    if column.dtype.kind == "M":
        days: list[Any] = column.to_numpy().astype("datetime64[D]").tolist()
        return days
    absent = None if column.dtype.kind == "f" else ""
    # Missing is the only value that differs from itself.
    return [absent if value != value else value for value in column.tolist()]
