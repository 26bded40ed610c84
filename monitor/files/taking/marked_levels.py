"""Levels that people ticked off in columns of their own, with no answer beside the mark.

Such a column isn't ours, so what is marked there isn't read: the answer is asked, for which one it
is only they can tell. Each row by itself tells whether it's asked: by any text there, beside no
answer.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set

from monitor.domain.findings import Finding
from monitor.domain.layout import INDICATORS
from monitor.domain.quoting import quote
from monitor.domain.row_names import some_of
from monitor.domain.rules import rule
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Page, Place
from monitor.files.taking.level_columns import (
    are_plainly_headed,
    headed_levels,
    level_questions,
    ticked_columns,
)
from monitor.files.taking.sure_levels import are_surely_levels
from monitor.files.taking.take_cells import CellTaker
from monitor.files.taking.unanswered import retell_with_question, told_with_header, unanswered_rows
from monitor.files.workbook import a1


def ask_marked_levels(taker: CellTaker, header: Header, taken: Mapping[str, int]) -> list[Finding]:
    """Leave out such marks, with one finding for them all.

    ``taken`` are the rows of the sheet by row id. A column with nothing else in it needs no other
    word. Any other text there is left to what is said of columns that aren't ours; beside a
    question without an answer, whatever it asks, it may be that answer. Where the marks may as well
    divide the work they are only asked.
    An answer beside a mark counts; where a header says that the mark is another level, that is told
    as well, unless most marks are: then they are of another time, or of others.
    """
    page = taker.page
    if taker.tab is not INDICATORS or "answer" not in taker.inputs:
        return []
    strange = _strange_places(page, header)
    if not strange:
        return []
    unanswered = unanswered_rows(taker, taken, "answer")
    questions = level_questions(taker, taken, unanswered.keys())
    named = headed_levels(page, header, questions.highest)
    rows = questions.unanswered | questions.levels.keys()
    marks = [place for place in strange if place[0] in rows]
    columns = named.keys() | ticked_columns(page, header, marks, questions)
    marks = [place for place in marks if place[1] in columns]
    asked = [place for place in marks if place[0] in questions.unanswered]
    others = _other_levels(marks, named, questions.levels)
    findings: list[Finding] = []
    sure = bool(asked) and (
        are_plainly_headed(page, header, named, questions.highest)
        or are_surely_levels(page, header, columns, marks, questions)
    )
    if asked and not sure:
        findings.append(_told_at_once("NIVEAUS-MISSCHIEN-AANGEKRUIST", page, asked))
    elif asked:
        which = f"een getal van 1 tot en met {questions.highest}"
        if level := named.get(asked[0][1]):
            first = told_with_header(page, header, asked[0])
            which = f"{level} waar {first} staat, enzovoort"
        findings.append(_told_at_once("NIVEAUS-AANGEKRUIST", page, asked, which=which))
    if (sure or not asked) and others and _count_rows(others) * 2 < _count_rows(marks):
        findings.append(_told_at_once("NIVEAUS-ANDERS-AANGEKRUIST", page, others))
    if asked:
        beside_none = {
            place: unanswered[place[0]]
            for place in strange
            if place[0] in unanswered and place[1] in columns
        }
        retell_with_question(taker, header, "answer", beside_none)
        if sure:
            page.need_place(beside_none)
        _leave_out(page, header, asked, columns, unanswered.keys())
    return findings


def _strange_places(page: Page, header: Header) -> list[Place]:
    """The texts left in columns that aren't ours, unless a user said that none is; from the top."""
    known = {*header.columns.values(), *header.dismissed}
    return sorted(place for place in page.left if place[1] not in known and page.text(*place))


def _other_levels(
    marks: Iterable[Place], named: Mapping[int, int], levels: Mapping[int, int]
) -> list[Place]:
    """The marks beside an answer in rows where no header of one names the level answered."""
    beside: dict[int, list[Place]] = defaultdict(list)
    for row, column in marks:
        if row in levels and column in named:
            beside[row].append((row, column))
    return [
        place
        for row, places in beside.items()
        if levels[row] not in {named[column] for _, column in places}
        for place in places
    ]


def _count_rows(places: Iterable[Place]) -> int:
    return len({row for row, _ in places})


def _told_at_once(code: str, page: Page, marks: Sequence[Place], **facts: str) -> Finding:
    """What is said of the rows with these marks, at the first of them."""
    texts = dict.fromkeys(quote(page.text(*place)) for place in marks)
    return rule(code).at(
        page.name,
        a1(*marks[0]),
        raw=page.text(*marks[0]),
        count=_count_rows(marks),
        marks=some_of(list(texts)),
        header=header_text(INDICATORS, "answer"),
        **facts,
    )


def _leave_out(
    page: Page,
    header: Header,
    asked: Collection[Place],
    columns: Set[int],
    unanswered: Collection[int],
) -> None:
    """Leave out the marks, and whole columns where beside an answer the same marks stand alone."""
    page.ignore(asked)
    known = {folded(page.text(*place)) for place in asked}
    with_others = {
        column
        for row, column in page.left
        if column in columns and row > header.row
        if row in unanswered or folded(page.text(row, column)) not in known
    }
    alone = columns - with_others
    page.ignore((row, column) for row in page.rows if row >= header.row for column in alone)
