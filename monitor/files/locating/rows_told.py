"""Rows of a table on any sheet, known by what they are called: under whatever headers, or none."""

import re
from bisect import bisect
from collections import defaultdict
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

_NUMBERED = re.compile(r"^\W*(?:\d{1,3}\s*[.):–-]\s*)+(?=[^\W\d])")
"""What somebody numbers a list with, in the cell of the name: ``3.``, ``2 -``, ``1.2)``."""
_NO_LETTERS = re.compile(r"[\W_]+")
_FEWEST_OF_CUT = 12
"""So many letters of a name that was cut short still tell which it is, if it's of no other."""

RowIds = Mapping[str, Set[str]]
"""The ids of the rows that each text allows, in its letters and figures alone."""


class RowsTold(NamedTuple):
    """The ids of a table's rows by the row of the sheet, and the columns by what they tell of them.

    A row that stands there twice is none: of a list of hours or actions by row the values are of
    something else. Of a line without its form the first is taken for cash and the second for in
    kind: then ``is_sure`` is false. So it is where names were cut short.
    """

    rows: Mapping[int, str]
    labels: Mapping[str, int]
    is_sure: bool


def names_of_known(known: KnownRows) -> Mapping[str, RowIds]:
    """What tells which row it is where the model gives them, by label column; ids as well.

    A line may have its form in the same cell, behind it or before.
    """
    ids = _by_letters((text, {row_id}) for text, row_id in known.by_id.items())
    names = {name: _by_letters(known.by_label[name].items()) for name in known.names}
    if not known.holds_amounts:
        return {"id": ids, **names}
    forms = _by_letters(known.by_label["form"].items())
    both = {
        text: rows
        for line, of_line in names["line"].items()
        for form, of_form in forms.items()
        if (rows := of_line & of_form)
        for text in (line + form, form + line)
    }
    return {"id": ids, **names, "both": both, "form": forms}


def names_of_free(names: Mapping[str, str], row_ids: Iterable[str]) -> Mapping[str, RowIds]:
    """The same where people add the rows; ``names`` are the ids of the rows by name.

    ``row_ids`` are those that the template printed: of rows that nobody filled they tell nothing
    but that the column is one of ids.
    """
    ids = {_letters(row_id): frozenset[str]() for row_id in row_ids}
    ids |= {_letters(row_id): frozenset([row_id]) for row_id in names.values()}
    return {"id": ids, "name": _by_letters((text, {item}) for text, item in names.items())}


def _by_letters(names: Iterable[tuple[str, Set[str]]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for text, rows in names:
        if letters := _letters(text):
            found[letters] |= rows
    return dict(found)


def _letters(text: str) -> str:
    """A text without its number and what stands between its words: an id may be ``B01 geld``."""
    return _NO_LETTERS.sub("", _NUMBERED.sub("", folded(text)))


class TextsOn:
    """The texts on a sheet by column and row, folded once for all tables.

    ``ours`` are those that any row of any table may be called: one may stand below another.
    """

    def __init__(self, page: Page, ours: Set[str]) -> None:
        self._ours = ours
        self._sorted = sorted(ours)
        self._cut: set[int] = set()
        self._columns: dict[int, dict[int, str]] = defaultdict(dict)
        for row, there in islice(page.rows.items(), _ROWS_READ):
            for column, cell in there.items():
                if cell.kind is Kind.TEXT and isinstance(cell.value, str):
                    self._columns[column][row] = self._whole(row, _letters(cell.value))
        self._all = {text for there in self._columns.values() for text in there.values()}

    def _whole(self, row: int, text: str) -> str:
        """What stands in this row, or the only one of ours that begins so if that was cut short."""
        if len(text) < _FEWEST_OF_CUT or text in self._ours:
            return text
        first = bisect(self._sorted, text)
        begun = [name for name in self._sorted[first : first + 2] if name.startswith(text)]
        if len(begun) != 1:
            return text
        self._cut.add(row)
        return begun[0]

    def rows_of(self, names: Mapping[str, RowIds], fewest: int = FEWEST_ROWS) -> RowsTold | None:
        """The rows that are called so; None if there are fewer."""
        labels = {
            name: column
            for name, texts in names.items()
            if (column := self._column_with(texts, 1 if name == "form" else fewest))
        }
        if labels.get("form") in (labels.get("line"), labels.get("both")):
            labels.pop("form", None)  # it stands above the lines
        if labels.keys() <= {"form"}:
            return None
        is_sure = labels.keys() != {"line"}
        told: dict[frozenset[str], list[int]] = defaultdict(list)
        for row in self._columns[next(iter(labels.values()))]:
            row_ids = [
                allowed
                for name, column in labels.items()
                if (allowed := names[name].get(self._columns[column].get(row, "")))
            ]
            if row_ids:
                told[frozenset.intersection(*map(frozenset, row_ids))].append(row)
        rows = {
            row: row_id
            for row_ids, there in told.items()
            if len(there) <= len(row_ids) and (len(row_ids) == 1 or not is_sure)
            for row, row_id in zip(there, sorted(row_ids), strict=False)
        }
        rows = dict(sorted(rows.items()))
        is_sure = is_sure and self._cut.isdisjoint(rows)
        return RowsTold(rows, labels, is_sure) if len(rows) >= fewest else None

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
