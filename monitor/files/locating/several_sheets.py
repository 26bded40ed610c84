"""Sheets that all hold one table: which of them counts, or why none does."""

from collections.abc import Mapping, Sequence

from monitor.domain.layout import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header, answered_columns, count_answers
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.named_rows import answered_rows
from monitor.files.locating.page import Page
from monitor.files.locating.split_table import are_parts

Holder = tuple[Page, Header]
"""A sheet with a table, and the header of that table there."""


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


def why_none(tab: Tab, holders: Sequence[Holder], known: Mapping[str, KnownRows]) -> str:
    """The code of what is said of sheets of which none counts.

    ``known`` are the rows of each table whose rows the model gives.
    """
    if _have_columns_apart(tab, holders):
        return "TAB-KOLOMMEN-VERDEELD"
    rows = [answered_rows(page, tab, header, known) for page, header in holders]
    return "TAB-VERDEELD" if are_parts(rows) else "TAB-DUBBEL"


def _have_columns_apart(tab: Tab, holders: Sequence[Holder]) -> bool:
    """Whether each of several sheets answers columns of the table that no other answers."""
    return are_parts([answered_columns(page, tab, header) for page, header in holders])
