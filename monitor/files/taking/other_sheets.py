"""The sheets on which none of our tables was found: what of them is ours, and what is left out."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Set
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.layout import INTRODUCTION_TITLE, LISTS_TITLE
from monitor.domain.rules import rule
from monitor.domain.tab import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.called import is_called
from monitor.files.locating.copies import Copied, Part
from monitor.files.locating.found_tabs import FoundTab, FoundTabs
from monitor.files.locating.headers import share_of_headers
from monitor.files.locating.page import Page
from monitor.files.locating.read_elsewhere import read_elsewhere
from monitor.files.locating.set_aside import RoundTold, is_kept, is_set_aside
from monitor.files.taking import handed_back, leftovers
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.answers_elsewhere import AnswersElsewhere, MissedOn
from monitor.files.taking.answers_there import answers_on
from monitor.files.taking.lacked_columns import Answered, TableColumn
from monitor.files.taking.rows_to_add import may_be_added
from monitor.files.taking.said_of_copies import facts_of
from monitor.files.taking.said_of_missed import (
    MAYBE,
    MAYBE_HIDDEN,
    missed_of,
    tell_missed,
)
from monitor.files.taking.scaled_tables import ask_scales
from monitor.files.taking.without_result import about_results
from monitor.files.taking.written import Written

_LIKE, _LIKE_WITH_OTHERS = "TAB-LIJKT-OP", "TAB-LIJKT-OP-MET-ANDERE"
_OF_BEFORE_OR_OWN, _ALMOST_EMPTY = "TAB-LIJKT-OP-EERDER-OF-EIGEN", "TAB-LIJKT-OP-BIJNA-LEEG"
_REST, _COLUMNS, _ALL = "TAB-MET-DE-REST", "TAB-MET-KOLOMMEN", "TAB-STAAT-ELDERS"
_ALL_OF_BEFORE, _TO_ADD = "TAB-STAAT-ELDERS-EERDER", "TAB-MISSCHIEN-MET-RIJEN"
"""What a sheet with answers to a table that is read elsewhere may be."""
_HIDDEN_LIKE = "TAB-LIJKT-OP-VERBORGEN"
_HIDDEN = {
    _LIKE: _HIDDEN_LIKE,
    _REST: "TAB-MET-DE-REST-VERBORGEN",
    _COLUMNS: "TAB-MET-KOLOMMEN-VERBORGEN",
    _ALL: "TAB-STAAT-ELDERS-VERBORGEN",
    _ALL_OF_BEFORE: "TAB-STAAT-ELDERS-EERDER-VERBORGEN",
    MAYBE: MAYBE_HIDDEN,
}
"""The same of a hidden sheet, where it's told at all."""
_FOREIGN, _FOREIGN_HIDDEN = "TAB-VREEMD", "TAB-VREEMD-VERBORGEN"
_NO_PART = (_FOREIGN, _FOREIGN_HIDDEN, _OF_BEFORE_OR_OWN)
"""A sheet of their own, whatever it's like: single columns of it may be ours all the same."""
_SHARE_OF_FEW = 0.25
"""A tab with fewer answers than this part of those on another like it has hardly any."""
_MOVED = frozenset(at for code in (_REST, _COLUMNS, _ALL) for at in (code, _HIDDEN[code]))
"""A part of a table that stands there instead of on the tab that is read."""


class Elsewhere(NamedTuple):
    """What was moved from the tab that is read to another sheet, as it's told there.

    That are the ids of ``rows`` by table, and the ``columns`` by the ids of their table and theirs.
    """

    rows: Mapping[str, Set[str]]
    columns: frozenset[TableColumn]


def about_other_sheets(
    pages: Iterable[Page],
    found: FoundTabs,
    texts: Written,
    about: AboutMonitor,
    answered: Answered,
    missed: AnswersElsewhere,
) -> tuple[list[Finding], Elsewhere]:
    """Tabs without a table keep the template's own text or ours; other sheets are foreign.

    Gives what is said of them, and what was moved to one.
    """
    findings: list[Finding] = []
    foreign: list[Page] = []
    used = {table.page for table in found.tabs.values()}
    for page in (page for page in pages if page not in used):
        titles = [title for title in (INTRODUCTION_TITLE, LISTS_TITLE) if is_called(page, title)]
        if handed_back.is_to_mend(page):
            findings += handed_back.leave_to_mend(page)
        elif handed_back.is_leftovers(page):
            findings += handed_back.leave_leftovers(page, answered)
        elif titles:
            leftovers.claim_texts(page, texts.texts[titles[0]])
            findings += ask_scales(page)
            findings += about_results(page, ())
            findings += leftovers.ignore_strays(page)
        else:
            findings += ask_scales(page)
            foreign.append(page)
    said, elsewhere = _ignore_foreign(foreign, found.tabs.values(), texts, about, missed)
    return findings + said, elsewhere


def _ignore_foreign(
    pages: Iterable[Page],
    found: Collection[FoundTab],
    texts: Written,
    about: AboutMonitor,
    missed: AnswersElsewhere,
) -> tuple[list[Finding], Elsewhere]:
    """Ignore sheets that are none of our tabs: one finding each, if there is anything on it.

    Of one that holds answers to a table that was ``found`` elsewhere it's told which; of a hidden
    one only where they were moved there. Those need a place then. Where it may be of now and has
    others, they may be the ones that count: that is only asked.
    """
    findings = []
    rows: dict[str, set[str]] = defaultdict(set)
    columns: set[TableColumn] = set()
    told = RoundTold(about.round, about.day)
    for page in (page for page in pages if page.left):
        copied = read_elsewhere(page, found, texts.known, texts.row_ids)
        if copied and copied.part is Part.COLUMNS and not copied.is_lacking:
            copied = copied if missed.may_be_answers(page, copied.table, copied.lacking) else None
        if copied and copied.part is Part.ROWS:
            cells = answers_on(page, copied.table, texts)
            if cells and not missed.may_be_answers(page, copied.table, cells):
                copied = copied._replace(part=Part.VERSION)
        code = _code_of(page, copied, texts, about)
        if copied and code == _TO_ADD and not may_be_added(page, copied.table, texts, missed):
            code = _FOREIGN if copied.part is Part.TO_ADD else _OF_BEFORE_OR_OWN
        facts: dict[str, object] = {}
        if copied:
            table, facts = copied.table.tab.table, facts_of(copied, page)
            others = [*copied.differing, *copied.strange]
            if code in _MOVED:
                page.need_place(others)
            elif code in (_LIKE, _HIDDEN_LIKE):
                page.question(others)
            if code in _MOVED and copied.part is Part.COLUMNS:
                columns |= {(table, item) for item in copied.columns}
            elif code in _MOVED:
                rows[table] |= copied.rows
        if code == _LIKE and page.in_question:
            code = _LIKE_WITH_OTHERS
        elif code == _LIKE and copied and _has_few(copied):
            code = _ALMOST_EMPTY
        alone = _columns_alone(page, code, told, missed)
        if copied and code in (MAYBE, MAYBE_HIDDEN):
            alone = [missed_of(copied)]
        if alone:
            said, about_columns = tell_missed(page, alone)
            findings += said
            columns |= about_columns
            continue
        count = page.ignore(list(page.left))
        findings.append(rule(code).at(page.name, None, raw="", count=count, **facts))
    return findings, Elsewhere(rows, frozenset(columns))


def _columns_alone(
    page: Page, code: str, told: RoundTold, missed: AnswersElsewhere
) -> list[MissedOn]:
    """What columns of a sheet of their own hold that ours lacks, unless that is of before.

    Of the year that has just ended that may be of now, but on another version of the table.
    """
    if code not in _NO_PART or (code == _OF_BEFORE_OR_OWN and is_kept(page.name, told)):
        return []
    return [
        item
        for item in missed.on(page)
        if not is_set_aside(page.name, [at.column for at in item.columns], told.a_while_before)
    ]


def _code_of(page: Page, copied: Copied | None, texts: Written, about: AboutMonitor) -> str:
    """What a sheet is that isn't read; of a hidden one that is only more where our tab lacks rows.

    Another hidden copy is most likely kept, and nobody looks for answers on it, unless it has more.
    """
    code = _code_of_copy(page, copied, texts, about) if copied else ""
    if page.sheet.visible:
        return code or _FOREIGN
    if code == _LIKE and copied and copied.answers[0] <= copied.answers[1]:
        return _FOREIGN_HIDDEN
    return _HIDDEN.get(code, _FOREIGN_HIDDEN)


def _code_of_copy(page: Page, copied: Copied, texts: Written, about: AboutMonitor) -> str:
    """Whether a sheet with answers to a table is of before, that table or its rest, or a copy.

    Where somebody pointed at the table they chose which sheet counts. Where the tab that is read
    has no answers, a list of their own may well be what they meant to put there; and where that
    lacks just what stands here, the name of the sheet tells nothing. Nor does it of rows that the
    model gives and that only this one answers; where ours is empty in columns it's asked. So it is
    of other rows than ours on a list that has only some headers of a table of theirs.
    """
    tab, is_chosen = copied.table.tab, copied.table.pointed is not None
    part = Part.VERSION if is_chosen else copied.part
    tells = is_chosen or not copied.is_lacking
    columns = copied.columns if part is Part.COLUMNS else ()
    if tells and is_set_aside(page.name, columns, RoundTold(about.round, about.day)):
        return _of_before(copied, part)
    if part is Part.ALL:
        return _ALL
    if part is Part.STRANGE and copied.columns:
        return MAYBE
    is_own = _is_their_own(page, tab, texts)
    if part is Part.COLUMNS and (copied.is_lacking or not is_own):
        return _COLUMNS
    if part is Part.ROWS and (not is_own or share_of_headers(page, tab) == 1):
        return _REST
    if part in (Part.ROWS, Part.TO_ADD):
        return _TO_ADD
    return _OF_BEFORE_OR_OWN if is_own else _LIKE


def _of_before(copied: Copied, part: Part) -> str:
    """What a sheet is that is of before or kept by its name."""
    if part is Part.TO_ADD:
        return _FOREIGN
    if part is Part.ROWS and not copied.table.tab.free_rows:
        return _REST
    is_chosen = copied.table.pointed is not None
    here, read = copied.answers
    if part is Part.ALL or (not is_chosen and read < _SHARE_OF_FEW * here):
        return _ALL_OF_BEFORE
    is_asked = not is_chosen and copied.columns and part not in (Part.ROWS, Part.STRANGE)
    return MAYBE if is_asked else _OF_BEFORE_OR_OWN


def _is_their_own(page: Page, tab: Tab, texts: Written) -> bool:
    """Whether a sheet has only headers as ours, in a table whose rows are theirs anyhow.

    Then neither its name nor the code of a row says that it was made of ours.
    """
    named = folded(f"{page.name} {page.text(1, 1)}")
    return (
        bool(tab.free_rows)
        and folded(tab.title) not in named
        and not any(
            folded(page.text(row, column)) in texts.row_ids[tab.table]
            for row in page.rows
            for column in page.rows[row]
        )
    )


def _has_few(copied: Copied) -> bool:
    """Whether hardly any answer stands on a sheet: somebody emptied it, or never filled it in."""
    here, read = copied.answers
    return here < _SHARE_OF_FEW * read
