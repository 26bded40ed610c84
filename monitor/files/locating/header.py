"""A header row that was found: which columns on the sheet are ours, and what stands beside them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.layout import EXPLAINING
from monitor.domain.tab import Tab
from monitor.files.locating.header_texts import (
    LONGEST_HEADER,
    column_named,
    expected_columns,
    project_years,
)
from monitor.files.locating.page import Page, Place
from monitor.files.parser.cell_names import column_letter
from monitor.files.workbook import a1


class Left(NamedTuple):
    """Why a column of amounts isn't taken: the code of what is said of it, if any are below it.

    ``ours`` are the ids of the columns by year that it may be.
    """

    code: str
    ours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    """A header row: on which row, and on which columns ours stand by column id.

    ``foreign`` are the other columns that have a header text or stand among ours with content;
    ``missing`` the ids of those that should be filled in and aren't there. ``doubled`` are columns
    that bear the same header of ours, by its id: none of them is taken. ``named`` says which column
    of ours a header names, by place, also of those that aren't taken. ``left`` are the columns that
    aren't for the year in their header. Where a user pointed at the table, ``dismissed`` are the
    columns that are none of ours, ``unseen`` those with a header that weren't there at the time,
    and ``told_absent`` the ids of those that it hasn't, as the user says.
    """

    row: int
    columns: Mapping[str, int]
    foreign: tuple[int, ...]
    missing: tuple[str, ...]
    findings: tuple[Finding, ...]
    doubled: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    dismissed: frozenset[int] = frozenset()
    unseen: frozenset[int] = frozenset()
    told_absent: frozenset[str] = frozenset()
    named: Mapping[int, str] = field(default_factory=dict)
    left: Mapping[int, Left] = field(default_factory=dict)

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years of the project, from the headers by year."""
        return project_years(self.columns)


def input_columns(tab: Tab, header: Header) -> dict[str, int]:
    """The columns on the sheet that are filled in, by id."""
    columns = header.columns.items()
    return {item: column for item, column in columns if tab.column(item).is_input}


def answer_columns(tab: Tab, header: Header) -> frozenset[int]:
    """The columns on the sheet that hold answers; those that only explain one aren't among them."""
    columns = input_columns(tab, header).items()
    return frozenset(column for column_id, column in columns if column_id not in EXPLAINING)


def named_columns(columns: Sequence[int]) -> str:
    """How many columns there are, two or more, and which: ``twee kolommen (E en F)``."""
    letters = [column_letter(column) for column in columns]
    count = "twee" if len(letters) == 2 else len(letters)
    return f"{count} kolommen ({', '.join(letters[:-1])} en {letters[-1]})"


def cells_below(page: Page, row: int) -> Counter[int]:
    """How many cells are filled below a row, by column."""
    return Counter(chain.from_iterable(page.rows[below] for below in page.rows if below > row))


def count_answers(page: Page, tab: Tab, header: Header) -> int:
    """How many answers are filled in below these headers; what only explains one is none."""
    filled = cells_below(page, header.row)
    return sum(filled[column] for column in answer_columns(tab, header))


def answered_columns(page: Page, tab: Tab, header: Header) -> frozenset[str]:
    """The ids of the columns with an answer in any row below; what only explains one is none.

    Which rows are the table's isn't told yet (see ``side_by_side``).
    """
    filled = cells_below(page, header.row)
    columns = input_columns(tab, header).items()
    return frozenset(item for item, at in columns if filled[at] and item not in EXPLAINING)


def beside_labels(page: Page, tab: Tab, header: Header) -> list[Place]:
    """What is left below these headers, but for what the template itself writes in rows."""
    labels = {at for item, at in header.columns.items() if not tab.column(item).is_input}
    return [(row, at) for row, at in page.left if row > header.row and at not in labels]


def foreign_columns(
    page: Page, row: int, columns: Mapping[str, int], below: Iterable[int]
) -> tuple[int, ...]:
    """Columns with a header of their own, or with content among ours and no header.

    ``below`` are the columns that are filled below the header row.
    """
    ours = set(columns.values())
    first, last = min(ours, default=0), max(ours, default=0)
    among = {column for column in below if first < column < last}
    return tuple(sorted((among | set(page.rows[row])) - ours))


def missing_inputs(tab: Tab, columns: Mapping[str, int]) -> tuple[str, ...]:
    """The ids of the columns that should be filled in and aren't there, in our order."""
    expected = expected_columns(tab, columns)
    return tuple(item for item in expected if item not in columns and tab.column(item).is_input)


def without_columns(page: Page, tab: Tab, header: Header, others: Collection[str]) -> Header:
    """The header without the ``others``, ids of columns, and what was said of them.

    They are foreign then, and missing.
    """
    if not others:
        return header
    columns = {item: column for item, column in header.columns.items() if item not in others}
    cells = {a1(header.row, header.columns[item]) for item in others}
    return replace(
        header,
        columns=columns,
        foreign=foreign_columns(page, header.row, columns, cells_below(page, header.row)),
        missing=missing_inputs(tab, columns),
        findings=tuple(item for item in header.findings if item.cell not in cells),
    )


def texts_in(page: Page, row: int) -> dict[int, str]:
    """The texts in a row that are short enough for a header, by column."""
    return {
        column: cell.value
        for column, cell in page.rows[row].items()
        if isinstance(cell.value, str) and len(cell.value) <= LONGEST_HEADER
    }


def table_itself(page: Page, tab: Tab, row: int, below: Iterable[int]) -> frozenset[int]:
    """The columns of the table that a header row begins, where a smaller one stands beside it.

    That has an empty column in between and only headers that the table has as well. None where a
    block of columns has others of our headers, or half as many: then either may be the table.
    """
    filled = sorted({*page.rows[row], *below})
    starts = [column for column in filled if column - 1 not in filled]
    named: dict[int, set[str]] = {start: set() for start in starts}
    for column, text in texts_in(page, row).items():
        if column_id := column_named(text, tab):
            named[max(start for start in starts if start <= column)].add(column_id)
    first = max(starts, key=lambda start: len(named[start]), default=0)
    others = [named[start] for start in starts if start != first and named[start]]
    if any(other - named[first] or len(other) * 2 >= len(named[first]) for other in others):
        return frozenset()
    beyond = min((start for start in starts if start > first), default=None)
    return frozenset(
        column for column in filled if first <= column and (not beyond or column < beyond)
    )
