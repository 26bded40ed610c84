"""Two sheets that both hold a table, laid beside each other: what each answers of it by itself.

It's told by column and row. Labels, ids and explanations are no answers.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from monitor.domain.layout import EXPLAINING
from monitor.domain.tab import Tab
from monitor.files.locating.header import Header, input_columns
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.named_rows import NOWHERE, RowName, by_name
from monitor.files.locating.page import Page, Place
from monitor.files.locating.split_table import are_parts
from monitor.files.locating.strange_rows import strange_rows
from monitor.files.locating.table_rows import rows_below

_FEWEST_ROWS = 3
"""Fewer answers that ours lacks in a column that it answers tell nothing: each draft has some."""

Names = frozenset[RowName]


class Lacking(NamedTuple):
    """A cell with what the other sheet lacks: its column, what its row is called, and its place."""

    column: str
    row: str
    place: Place


@dataclass(frozen=True)
class Side:
    """A table on one sheet: its rows by name, and its columns for input by id.

    ``strange`` are rows with answers that can't be told to be any of the table's.
    """

    page: Page
    rows: Mapping[RowName, int]
    columns: Mapping[str, int]
    strange: tuple[int, ...]

    @classmethod
    def of(cls, page: Page, tab: Tab, header: Header, known: Mapping[str, KnownRows]) -> "Side":
        """The table below this header; ``known`` are the rows of each that the model gives."""
        found = rows_below(page, tab, header, known)
        rows = by_name(page, tab, header, found)
        strange = strange_rows(page, tab, header, found)
        return cls(page, rows, input_columns(tab, header), strange)

    @cached_property
    def answered(self) -> dict[str, Names]:
        """The rows with an answer, of each column that has any."""
        there = {
            item: frozenset(name for name, row in self.rows.items() if at in self.page.rows[row])
            for item, at in self.columns.items()
            if item not in EXPLAINING
        }
        return {item: names for item, names in there.items() if names}

    @cached_property
    def answered_rows(self) -> Names:
        """The rows with an answer in any column."""
        return Names().union(*self.answered.values())

    def text(self, name: RowName, column_id: str) -> str:
        """What stands in a row and column, or would if they were there."""
        column = self.columns.get(column_id, NOWHERE)
        return self.page.text(self.rows.get(name, NOWHERE), column)

    def texts(self, row: int) -> tuple[str, ...]:
        """What stands in a row of the sheet."""
        return tuple(self.page.text(row, column) for column in self.page.rows[row])


@dataclass(frozen=True)
class SideBySide:
    """The table on another sheet (``here``) beside the one that is ``read``."""

    here: Side
    read: Side

    def columns_apart(self, *, is_whole: bool) -> frozenset[str]:
        """The columns of which what stands here lacks on the other, in most of its rows.

        ``is_whole`` tells that this sheet may be the table itself. Then all that the other answers
        and more is another version; without, what both say alike isn't told twice.
        """
        is_version = is_whole and self.read.answered.keys() <= self.here.answered.keys()
        return frozenset(
            item
            for item, there in self.here.answered.items()
            if (
                self._is_apart(item, there, ours, is_whole=is_whole)
                if (ours := self.read.answered.get(item))
                else not is_version
            )
        )

    def _is_apart(self, column_id: str, there: Names, ours: Names, *, is_whole: bool) -> bool:
        lacking = there - ours
        if len(lacking) < _FEWEST_ROWS or 2 * len(lacking) <= len(there):
            return False
        if is_whole:
            return are_parts((there, ours))
        differing = (name for name in there & ours if self._differ(name, column_id))
        return 2 * sum(1 for _ in differing) < min(len(there), len(ours))

    def columns_only_here(self) -> frozenset[str]:
        """The columns that the other answers in no row, where both say the rest alike.

        Numbers of another time would say that otherwise as well.
        """
        read, here = self.read.answered, self.here.answered
        both = [(name, item) for item in read for name in read[item] & here.get(item, Names())]
        alike = sum(1 for name, item in both if not self._differ(name, item))
        return frozenset(here.keys() - read.keys()) if 2 * alike > len(both) else frozenset()

    def among(self, columns: Iterable[str]) -> Mapping[str, Names]:
        """The rows that each of these columns answers only here, where the other answers some."""
        ours = self.read.answered
        return {item: self.here.answered[item] - ours[item] for item in columns if item in ours}

    def lacking(self, columns: Iterable[str]) -> list[Lacking]:
        """What stands here of these columns in rows where the other has nothing."""
        read = self.read.answered
        return [
            Lacking(item, name[0], (self.here.rows[name], self.here.columns[item]))
            for item in columns
            for name in self.here.answered[item] - read.get(item, frozenset())
        ]

    def strange(self) -> list[Lacking]:
        """The answers here that can't be held to any there: which rows they are of isn't told.

        A row that stands on the other sheet as it stands here says the same.
        """
        alike = {self.read.texts(row) for row in self.read.strange}
        return [
            Lacking(item, "", (row, at))
            for row in self.here.strange
            if not alike or self.here.texts(row) not in alike
            for item, at in self.here.columns.items()
            if item not in EXPLAINING and at in self.here.page.rows[row]
        ]

    def columns_strange(self, strange: Iterable[Lacking]) -> frozenset[str]:
        """The columns with some of these answers here, and none on the other sheet."""
        times = Counter(cell.column for cell in strange)
        enough = {item for item, count in times.items() if count >= _FEWEST_ROWS}
        return frozenset(enough - self.read.answered.keys())

    def differing(self) -> list[Place]:
        """Which input cells differ, of each row of the two; either may be empty.

        They lie where they stand here. Of a row that only the other has, that is row 0.
        """
        return [
            (self.here.rows.get(name, NOWHERE), column)
            for name in {**self.here.rows, **self.read.rows}
            for item, column in self.here.columns.items()
            if self._differ(name, item)
        ]

    def _differ(self, name: RowName, column_id: str) -> bool:
        return self.here.text(name, column_id) != self.read.text(name, column_id)
