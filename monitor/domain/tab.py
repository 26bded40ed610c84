"""What a tab of the monitor workbook and a column of it are, and what a cell is to hold."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a cell is to hold."""

    ID = "id"
    LABEL = "label"
    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"
    MONEY = "money"
    DATE = "date"
    BOOL = "bool"
    CHOICE = "choice"
    MANY = "many"
    SCALE = "scale"
    TICK = "tick"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    ``choices`` names the model's list for a choice. ``width`` is in characters. A label or id is
    written by the template and locked; everything else is for the user to fill in. The kind ANSWER
    means that the row says what is asked: the field or the indicator. ``a_year`` says that an
    amount is by the year.
    """

    id: str
    header: str
    kind: Kind = Kind.TEXT
    width: int = 14
    choices: str | None = None
    a_year: bool = False

    @property
    def is_input(self) -> bool:
        """Whether the user fills in this column."""
        return self.kind not in (Kind.ID, Kind.LABEL)


@dataclass(frozen=True, eq=False)
class Tab:
    """A tab with one table. ``table`` is its name in frames and store.

    ``free_rows`` counts the empty rows of a table that the user fills row by row (0: the model
    gives the rows); ``row_prefix`` begins their ids.
    """

    table: str
    title: str
    columns: tuple[Column, ...]
    instruction: str
    free_rows: int = 0
    row_prefix: str = ""
    by_year: tuple[Column, ...] = field(default=())

    # There is one of each table: comparing all that it holds takes long. But a page keeps a copy of
    # what was chosen on it.
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tab) and self.table == other.table

    def __hash__(self) -> int:
        return hash(self.table)

    @cached_property
    def inputs(self) -> tuple[Column, ...]:
        """The columns that the user fills in, without those that repeat by year."""
        return tuple(column for column in self.columns if column.is_input)

    @cached_property
    def naming(self) -> str:
        """The id of the first text that the user fills in: a free row is called by it."""
        return next(column.id for column in self.inputs if column.kind is Kind.TEXT)

    @cached_property
    def _by_id(self) -> dict[str, Column]:
        return {column.id: column for column in self.columns}

    def column(self, column_id: str) -> Column:
        """The column with this id. For a column by year, the id is like ``budget_2024``.

        Raises KeyError if the tab has none.
        """
        if column_id in self._by_id:
            return self._by_id[column_id]
        for column in self.by_year:
            if column_id.startswith(f"{column.id}_"):
                return column
        raise KeyError(column_id)


@dataclass(frozen=True, slots=True)
class Plain:
    """A tab without a table of the user's."""

    title: str
