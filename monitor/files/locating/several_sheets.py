"""Sheets that all hold one table: which of them counts, or why none does."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from monitor.domain.findings import Finding
from monitor.domain.notation import counted
from monitor.domain.quoting import quote
from monitor.domain.rules import rule
from monitor.domain.tab import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header, answered_columns, beside_labels, count_answers
from monitor.files.locating.headers import share_of
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.named_rows import RowName, called
from monitor.files.locating.other_tables import ENOUGH_HEADERS
from monitor.files.locating.page import Page
from monitor.files.locating.set_aside import RoundTold, is_draft, is_kept
from monitor.files.locating.side_by_side import Side
from monitor.files.locating.split_table import are_parts, told_twice

Holder = tuple[Page, Header]
"""A sheet with a table, and the header of that table there."""


def the_one(tab: Tab, holders: Sequence[Holder], told: Callable[[], RoundTold]) -> Holder | None:
    """The sheet that counts; None where they contradict, or there is none.

    Beside sheets that are of before or drafts by their names (see ``set_aside``) that is the other
    one; those are told of as any other sheet. ``told`` gives the round of the monitor.
    Beside tables with few of our headers it's the only one with our own name and nearly all, unless
    people add the rows: others on a small one are no list but the rest.
    Of a tab that was copied within Excel (``KPI (2)``) that is the one with our own name, if it can
    be seen and none has more answers, or none but hidden ones; the copy is told of as any other
    sheet. One that has its columns for itself is no copy.
    """
    if len(holders) == 1:
        return holders[0]
    whole = [item for item in holders if share_of(tab, item[1].columns) >= ENOUGH_HEADERS]
    if len(whole) == 1 and has_our_name(tab, whole[0]) and not tab.free_rows:
        return whole[0]
    if _have_columns_apart(tab, holders):
        return None
    answers = {page: count_answers(page, tab, header) for page, header in holders}
    if beside := _beside_set_aside(tab, holders, answers, told):
        return beside
    seen = [holder for holder in holders if holder[0].sheet.visible]
    if len(seen) == 1 and has_our_name(tab, seen[0]):
        return seen[0]
    most = max(answers.values(), default=0)
    named = [
        holder for holder in holders if has_our_name(tab, holder) and answers[holder[0]] == most > 0
    ]
    return named[0] if len(named) == 1 else None


def _beside_set_aside(
    tab: Tab,
    holders: Sequence[Holder],
    answers: Mapping[Page, int],
    told: Callable[[], RoundTold],
) -> Holder | None:
    """The only sheet that isn't set apart by its name, if it can be seen.

    One without answers counts as well if it has our own name and the others are of before: whether
    those still hold is asked then. Of a draft that may be filled in instead nobody knows.
    """
    if not holders:
        return None
    now = [holder for holder in holders if not is_kept(holder[0].name, told())]
    current = [holder for holder in now if not is_draft(holder[0].name)]
    if len(current) != 1:
        return None
    page, _ = current[0]
    is_empty_beside_kept = len(now) == 1 and has_our_name(tab, current[0])
    counts = page.sheet.visible and (answers[page] > 0 or is_empty_beside_kept)
    return current[0] if counts else None


def has_our_name(tab: Tab, holder: Holder) -> bool:
    """Whether a sheet that can be seen has our own name."""
    page, _ = holder
    return folded(page.name) == folded(tab.title) and page.sheet.visible


def leave_all(tab: Tab, holders: Sequence[Holder], known: Mapping[str, KnownRows]) -> Finding:
    """Ignore several sheets of which none counts, and say why.

    ``known`` are the rows of each table whose rows the model gives.
    """
    code, which = _why_none(tab, holders, known)
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
        "which": which,
    }
    return rule(code).at(pages[0].name, None, raw="", **facts)


def _why_none(
    tab: Tab, holders: Sequence[Holder], known: Mapping[str, KnownRows]
) -> tuple[str, str]:
    """The code of why none counts, and of a divided table which rows each answers."""
    if _have_columns_apart(tab, holders):
        return "TAB-KOLOMMEN-VERDEELD", ""
    rows = [Side.of(page, tab, header, known).answered_rows for page, header in holders]
    if not are_parts(rows):
        return "TAB-DUBBEL", ""
    times = Counter(chain.from_iterable(rows))
    twice: dict[RowName, str] = {}
    where = ""
    for (page, header), answered in zip(holders, rows, strict=True):
        names = called(page, tab, header, known, answered)
        once = [quote(text) for name, text in names.items() if times[name] == 1]
        twice |= {name: text for name, text in names.items() if times[name] > 1}
        where += _first_of(page, once)
    return "TAB-VERDEELD", where + told_twice(list(twice.values()))


def _first_of(page: Page, rows: Sequence[str]) -> str:
    """The sentence that tells which rows only this sheet answers: they may have long names."""
    if not rows:
        return ""
    more = len(rows) - 1
    others = f" en nog {counted(more, 'rij', 'rijen')}" if more else ""
    return f" Op {quote(page.name)}: {rows[0]}{others}."


def _have_columns_apart(tab: Tab, holders: Sequence[Holder]) -> bool:
    """Whether each of several sheets answers columns of the table that no other answers."""
    return are_parts([answered_columns(page, tab, header) for page, header in holders])
