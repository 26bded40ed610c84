"""Sheets that all hold one table: which of them counts, or why none does."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from monitor.domain.layout import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header, answered_columns, count_answers
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.named_rows import RowName, answered_rows, called
from monitor.files.locating.page import Page
from monitor.files.locating.split_table import are_parts

Holder = tuple[Page, Header]
"""A sheet with a table, and the header of that table there."""


class WhyNone(NamedTuple):
    """The code of what is said of sheets of which none counts.

    Of a divided table ``twice`` are what those rows are called that more than one of them answers.
    """

    code: str
    twice: tuple[str, ...] = ()


def the_one(tab: Tab, holders: Sequence[Holder]) -> Holder | None:
    """The sheet that counts; None where they contradict, or there is none.

    Of a tab that was copied within Excel (``KPI (2)``) that is the one with our own name, if it can
    be seen and none has more answers; the copy is told of as any other sheet. One that has its
    columns for itself is no copy.
    """
    if len(holders) == 1:
        return holders[0]
    if _have_columns_apart(tab, holders):
        return None
    answers = {page: count_answers(page, tab, header) for page, header in holders}
    most = max(answers.values(), default=0)
    named = [
        (page, header)
        for page, header in holders
        if folded(page.name) == folded(tab.title)
        and page.sheet.visible
        and answers[page] == most > 0
    ]
    return named[0] if len(named) == 1 else None


def why_none(tab: Tab, holders: Sequence[Holder], known: Mapping[str, KnownRows]) -> WhyNone:
    """Why none of several sheets counts.

    ``known`` are the rows of each table whose rows the model gives.
    """
    if _have_columns_apart(tab, holders):
        return WhyNone("TAB-KOLOMMEN-VERDEELD")
    rows = [answered_rows(page, tab, header, known) for page, header in holders]
    if not are_parts(rows):
        return WhyNone("TAB-DUBBEL")
    times = Counter(chain.from_iterable(rows))
    twice = {name for name, count in times.items() if count > 1}
    names: dict[RowName, str] = {}
    for page, header in holders:
        names |= called(page, tab, header, known, twice)
    return WhyNone("TAB-VERDEELD", tuple(names.values()))


def _have_columns_apart(tab: Tab, holders: Sequence[Holder]) -> bool:
    """Whether each of several sheets answers columns of the table that no other answers."""
    return are_parts([answered_columns(page, tab, header) for page, header in holders])
