"""What a sheet holds of a table that is read on another: a copy of it, or what that one lacks."""

from collections.abc import Mapping, Set
from enum import Enum, auto
from typing import NamedTuple

from monitor.files.cell.text import folded
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import Header, count_answers
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.named_rows import NOWHERE, answered_ids, called
from monitor.files.locating.page import Page, Place
from monitor.files.locating.side_by_side import Lacking, Side, SideBySide
from monitor.files.locating.split_table import are_parts
from monitor.files.locating.table_rows import rows_below


class Part(Enum):
    """What of the answers to a table a sheet holds, beside the one that is read."""

    ALL = auto()
    """Only this sheet answers any."""
    ROWS = auto()
    """Each answers rows of its own."""
    COLUMNS = auto()
    """This one answers columns that the other doesn't."""
    VERSION = auto()
    """Both answer mostly the same."""
    STRANGE = auto()
    """This one answers nothing of which it can be told to which row it belongs."""
    TO_ADD = auto()
    """This one has other rows, below half of the headers: they may be more of those people add."""


class Copied(NamedTuple):
    """The table that a sheet holds as well, which part, and the input cells that differ there.

    Of a row that only the other sheet has, these lie on row 0. ``is_lacking`` tells that the sheet
    that is read hasn't those rows or columns at all, not even empty. ``rows`` are the ids of the
    rows here, or the names of those that people add; ``columns`` the ids of the columns of which
    only this sheet answers what it does, in their order, and ``among`` what the rows of each are
    called of which ours answers others. Of another version that are columns that ours doesn't
    answer at all, where both say the rest alike. ``lacking`` are the cells with that, and ``twice``
    is what the rows are called that both answer. ``strange`` are the answers in rows that can't be
    told to be any of the table's, and so weren't held to anything. ``answers`` counts those here
    and those that are read.
    """

    table: FoundTab
    part: Part
    differing: list[Place]
    is_lacking: bool
    rows: frozenset[str]
    columns: tuple[str, ...]
    among: Mapping[str, tuple[str, ...]]
    lacking: list[Lacking]
    twice: tuple[str, ...]
    strange: list[Place]
    answers: tuple[int, int]


def copied(
    page: Page, table: FoundTab, header: Header, known: Mapping[str, KnownRows], *, is_whole: bool
) -> Copied | None:
    """What a sheet holds of a table below this header; None if nothing is answered there.

    ``is_whole`` tells that the header has nearly all of ours. Where it then answers all that the
    other does it's a version with more, and else what the other lacks. It may then hold all answers
    also in rows that can't be told to be ours.
    """
    tab = table.tab
    answers = count_answers(page, tab, header)
    if not answers:
        return None
    both = SideBySide(
        Side.of(page, tab, header, known), Side.of(table.page, tab, table.header, known)
    )
    rows_here, rows_read = both.here.answered_rows, both.read.answered_rows
    columns = _asked(table, header, both.columns_apart(is_whole=is_whole))
    unanswered = set(columns) - both.read.answered.keys()
    part, is_lacking = Part.VERSION, False
    strange = both.strange()
    only_strange = bool(strange) and not rows_here
    if rows_here and not rows_read:
        part = Part.ALL
    elif are_parts((rows_here, rows_read)) and not both.here.answered.keys() <= unanswered:
        part, is_lacking = Part.ROWS, _lacks_rows(page, table, header, known)
    elif columns:
        part, is_lacking = Part.COLUMNS, set(columns) <= set(table.header.missing)
    if part is Part.VERSION and only_strange:
        columns = _asked(table, header, both.columns_strange(strange))
        is_all = is_whole and bool(columns) and not (rows_read or both.read.strange)
        part = Part.ALL if is_all else Part.STRANGE
    elif part is Part.VERSION:
        columns = _asked(table, header, both.columns_only_here())
    among = both.among(columns) if part is Part.COLUMNS else {}
    return Copied(
        table,
        part,
        both.differing(),
        is_lacking,
        rows=frozenset(name for name, _ in both.here.rows),
        columns=columns,
        among={
            item: tuple(called(page, tab, header, known, rows).values())
            for item, rows in among.items()
        },
        lacking=(
            [cell for cell in strange if cell.column in columns]
            if only_strange
            else both.lacking(columns)
        ),
        twice=tuple(called(page, tab, header, known, rows_here & rows_read).values()),
        strange=[cell.place for cell in strange],
        answers=(answers, count_answers(table.page, tab, table.header)),
    )


def _asked(table: FoundTab, header: Header, columns: Set[str]) -> tuple[str, ...]:
    """Those of these columns that are asked of the table and that a header names, in their order.

    What is only guessed to be a column by its place is none of them.
    """
    asked = {*table.header.columns, *table.header.missing}.intersection(header.named.values())
    return tuple(sorted(columns & asked, key=lambda item: header.columns[item]))


def _lacks_rows(
    page: Page, table: FoundTab, header: Header, known: Mapping[str, KnownRows]
) -> bool:
    """Whether the sheet that is read has none of the rows that only the other answers."""
    read_id = table.header.columns.get("id", NOWHERE)
    there = rows_below(table.page, table.tab, table.header, known).ids
    written = {folded(table.page.text(row, read_id)) for row in table.page.rows}
    answered = answered_ids(table.page, table.tab, table.header, known)
    alone = answered_ids(page, table.tab, header, known) - answered
    return bool(alone) and there.isdisjoint(alone) and written.isdisjoint(map(folded, alone))
