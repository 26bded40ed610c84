"""Rows of a table on any sheet, known by what they are called: under whatever headers, or none."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from itertools import islice
from typing import NamedTuple

from monitor.files.cell.text import folded
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.page import Page
from monitor.files.workbook import Kind

FEWEST_ROWS = 3
_ROWS_READ = 200
"""A table has fewer rows: on a longer sheet, what stands further on is no part of one."""

RowIds = Mapping[str, Set[str]]
"""The ids of the rows that each text allows, folded."""


class RowsTold(NamedTuple):
    """The ids of a table's rows by the row of the sheet, and the columns by what they tell of them.

    A row that stands there twice is none: of a list of hours or actions by row the values are of
    something else.
    """

    rows: Mapping[int, str]
    labels: Mapping[str, int]


def names_of_known(known: KnownRows) -> Mapping[str, RowIds]:
    """What tells which row it is where the model gives them, by label column; ids as well."""
    labels = [*known.names, *(["form"] if known.holds_amounts else [])]
    ids = {text: frozenset([row_id]) for text, row_id in known.by_id.items()}
    return {"id": ids, **{name: known.by_label[name] for name in labels}}


def names_of_free(names: Mapping[str, str], row_ids: Iterable[str]) -> Mapping[str, RowIds]:
    """The same where people add the rows; ``names`` are the ids of the rows by folded name.

    ``row_ids`` are those that the template printed: of rows that nobody filled they tell nothing
    but that the column is one of ids.
    """
    ids = {folded(row_id): frozenset[str]() for row_id in row_ids}
    ids |= {folded(row_id): frozenset([row_id]) for row_id in names.values()}
    return {"id": ids, "name": {text: frozenset([row_id]) for text, row_id in names.items()}}


class TextsOn:
    """The texts on a sheet by column and row, folded once for all tables.

    ``ours`` are those that any row of any table may be called: one may stand below another.
    """

    def __init__(self, page: Page, ours: Set[str]) -> None:
        self._ours = ours
        self._columns: dict[int, dict[int, str]] = defaultdict(dict)
        for row, there in islice(page.rows.items(), _ROWS_READ):
            for column, cell in there.items():
                if cell.kind is Kind.TEXT and isinstance(cell.value, str):
                    self._columns[column][row] = folded(cell.value)
        self._all = {text for there in self._columns.values() for text in there.values()}

    def rows_of(self, names: Mapping[str, RowIds], fewest: int = FEWEST_ROWS) -> RowsTold | None:
        """The rows that are called so; None if there are fewer."""
        labels = {
            name: column
            for name, texts in names.items()
            if (column := self._column_with(texts, 1 if name == "form" else fewest))
        }
        if labels.keys() <= {"form"}:
            return None
        told: dict[int, str] = {}
        for row in self._columns[next(iter(labels.values()))]:
            row_ids = [
                allowed
                for name, column in labels.items()
                if (allowed := names[name].get(self._columns[column].get(row, "")))
            ]
            if row_ids and len(only := frozenset.intersection(*map(frozenset, row_ids))) == 1:
                told[row] = next(iter(only))
        times = Counter(told.values())
        rows = {row: row_id for row, row_id in told.items() if times[row_id] == 1}
        return RowsTold(rows, labels) if len(rows) >= fewest else None

    def _column_with(self, texts: RowIds, fewest: int) -> int | None:
        """The column with the most of these texts, if these are most of what stands there.

        Or if most of ours stand there: beside those there may be any number of their own.
        """
        best, most = None, fewest - 1
        if self._all.isdisjoint(texts):
            return best
        for column, there in self._columns.items():
            ours = [row for row, text in there.items() if text in texts]
            different = len({there[row] for row in ours})
            if different <= most:
                continue
            is_most_of_ours = different >= FEWEST_ROWS and 2 * different > len(texts)
            if is_most_of_ours or len(ours) > self._theirs(there, ours[0]):
                best, most = column, different
        return best

    def _theirs(self, there: Mapping[int, str], first: int) -> int:
        """How many texts of a column from a row on are called as no row of ours."""
        return sum(row >= first and text not in self._ours for row, text in there.items())
