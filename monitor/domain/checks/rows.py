"""Cells and rows as plain Python values: small loops over them are faster than over frames."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

import pandas as pd

from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.rules import rule

T = TypeVar("T")


class Cell(NamedTuple):
    """An input cell: where it stands and what it holds. What is absent is None or ""."""

    row: str
    column: str
    sheet: str
    cell: str
    raw: str
    state: str
    number: float | None
    date: datetime.date | None
    text: str

    def finds(self, code: str, **facts: object) -> Finding:
        """The finding of the rule with this code at this cell."""
        return rule(code).at(self.sheet, self.cell, raw=self.raw, **facts)

    @property
    def is_open(self) -> bool:
        """Whether the answer is still to come: what stands here is unknown or can't be read."""
        return self.state in (State.UNKNOWN, State.INVALID)

    @property
    def blank(self) -> bool:
        """Whether nothing stands here that could be an answer; what can't be read isn't blank."""
        return self.state in (State.EMPTY, State.UNKNOWN)


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

    def called(self, column: str) -> str:
        """What the row is called by the text in this column, its id where there is none."""
        return self.text(column) or self.id

    def place(self, *columns: str) -> Cell:
        """The first of these columns that is filled, else the first filled cell of the row."""
        return next(
            (self.cells[column] for column in columns if column in self.cells),
            next(iter(self.cells.values())),
        )


def without(rows: Iterable[Row], column: str) -> Iterator[Row]:
    """The rows in which a column holds nothing that could be an answer."""
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
