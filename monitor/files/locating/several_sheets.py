"""Sheets that all hold one table: which of them counts, or why none does."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from monitor.domain.findings import Finding
from monitor.domain.layout import Tab
from monitor.domain.quoting import quote
from monitor.domain.rules import rule
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header, answered_columns, beside_labels, count_answers
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.named_rows import RowName, answered_rows, called
from monitor.files.locating.page import Page
from monitor.files.locating.split_table import are_parts, told_twice

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


def leave_all(tab: Tab, holders: Sequence[Holder], known: Mapping[str, KnownRows]) -> Finding:
    """Ignore several sheets of which none counts, and say why.

    ``known`` are the rows of each table whose rows the model gives.
    """
    code, twice = _why_none(tab, holders, known)
    count = 0
    for page, header in holders:
        page.need_place(beside_labels(page, tab, header))
        count += page.ignore(list(page.left))
    pages = [page for page, _ in holders]
    *names, last = (quote(page.name) for page in pages)
    facts = {
        "tab": tab.title,
        "tabs": len(pages),
        "names": f"{', '.join(names)} en {last}",
        "both": "allebei" if len(pages) == 2 else f"alle {len(pages)}",
        "count": count,
        "twice": twice,
    }
    return rule(code).at(pages[0].name, None, raw="", **facts)


def _why_none(
    tab: Tab, holders: Sequence[Holder], known: Mapping[str, KnownRows]
) -> tuple[str, str]:
    """The code of why none counts, and of a divided table which rows more than one answers."""
    if _have_columns_apart(tab, holders):
        return "TAB-KOLOMMEN-VERDEELD", ""
    rows = [answered_rows(page, tab, header, known) for page, header in holders]
    if not are_parts(rows):
        return "TAB-DUBBEL", ""
    times = Counter(chain.from_iterable(rows))
    twice = {name for name, count in times.items() if count > 1}
    names: dict[RowName, str] = {}
    for page, header in holders:
        names |= called(page, tab, header, known, twice)
    return "TAB-VERDEELD", told_twice(list(names.values()))


def _have_columns_apart(tab: Tab, holders: Sequence[Holder]) -> bool:
    """Whether each of several sheets answers columns of the table that no other answers."""
    return are_parts([answered_columns(page, tab, header) for page, header in holders])
