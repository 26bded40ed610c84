"""Levels that people ticked off in columns of their own, with no answer beside the mark.

Such a column isn't ours, so what is marked there isn't read: the answer is asked. Columns headed as
levels are known by that. Under any other headers, or none, one and the same mark a row, over
neighbouring columns, is how people tick off a level; which one it is only they can tell.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import chain
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.layout import INDICATORS
from monitor.domain.quoting import quote
from monitor.domain.row_names import some_of
from monitor.domain.rules import rule
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Page, Place
from monitor.files.parser.cell_names import column_letter
from monitor.files.taking.take_cells import CellTaker
from monitor.files.workbook import a1

_LEVEL = re.compile(r"(?:niveau|level|n)?([1-9][0-9]?)")
_FEWEST_LEVELS = 2
"""So many columns that are headed as levels are no chance."""
_FEWEST_MARKS = 3
"""Nor are so many rows with the same mark."""
_LONGEST_MARK = 10
"""The same text in every row is a mark up to here; a longer one is a remark."""


class _Marks(NamedTuple):
    """Marks that may be levels: ``asked`` are those beside no answer, from the top.

    ``columns`` are all columns with marks of that kind. ``levels`` are the numbers that headers
    name, by column, and ``highest`` is the highest number that a level can have.
    """

    asked: tuple[Place, ...]
    columns: frozenset[int]
    levels: Mapping[int, str]
    highest: int


def ask_marked_levels(taker: CellTaker, header: Header, taken: Mapping[str, int]) -> list[Finding]:
    """Leave out such marks, with one finding for them all.

    ``taken`` are the rows of the sheet by row id. A column with nothing else in it needs no other
    word. Any other text there is left to what is said of columns that aren't ours; beside a
    question without an answer, whatever it asks, it may be that answer.
    """
    page, answer = taker.page, taker.inputs.get("answer")
    if taker.tab is not INDICATORS or answer is None:
        return []
    unanswered = {
        row: row_id for row_id, row in taken.items() if not page.text(row, answer).strip()
    }
    marks = _find_marks(taker, header, taken, unanswered)
    if not marks.asked:
        return []
    found = _told_at_once(page, header, marks)
    asked = taker.questions.model.indicator
    _leave_out(page, header, marks, {row: asked[item].name for row, item in unanswered.items()})
    return [found]


def _find_marks(
    taker: CellTaker, header: Header, taken: Mapping[str, int], unanswered: Collection[int]
) -> _Marks:
    """The marks in rows that ask for a level; ``unanswered`` are all rows without an answer."""
    page, asked = taker.page, taker.questions.model.indicator
    rows = {row: asked[row_id] for row_id, row in taken.items() if asked[row_id].kind == "level"}
    highest = max((len(item.levels) for item in rows.values()), default=0)
    levels = _levels(page, header, highest)
    below_levels: list[Place] = []
    by_mark: dict[str, list[Place]] = defaultdict(list)
    for row, column in _strange_places(page, header):
        mark = folded(page.text(row, column))
        if row in rows and 0 < len(mark) <= _LONGEST_MARK:
            (below_levels if column in levels else by_mark[mark]).append((row, column))
    open_rows = rows.keys() & unanswered
    ticked = (places for places in by_mark.values() if _tick_off_levels(places, open_rows, highest))
    found = [*below_levels, *chain.from_iterable(ticked)]
    return _Marks(
        tuple(sorted(place for place in found if place[0] in open_rows)),
        frozenset(column for _, column in found),
        levels,
        highest,
    )


def _told_at_once(page: Page, header: Header, marks: _Marks) -> Finding:
    """The finding that asks for the levels that all these marks stand for."""
    first = marks.asked[0]
    which = f"een getal van 1 tot en met {marks.highest}"
    if level := marks.levels.get(first[1]):
        which = f"{level} waar {_told(page, header, first)} staat, enzovoort"
    return rule("NIVEAUS-AANGEKRUIST").at(
        page.name,
        a1(*first),
        raw=page.text(*first),
        count=len({row for row, _ in marks.asked}),
        marks=some_of(list(dict.fromkeys(quote(page.text(*place)) for place in marks.asked))),
        header=header_text(INDICATORS, "answer"),
        which=which,
    )


def _leave_out(page: Page, header: Header, marks: _Marks, unanswered: Mapping[int, str]) -> None:
    """Leave out the marks, and whole columns where beside an answer the same marks stand alone.

    ``unanswered`` are the names of the questions without an answer, by row. What stands beside
    those is told with its header and its question: by itself it says nothing.
    """
    below = [
        (row, column) for row, column in page.left if column in marks.columns and row > header.row
    ]
    beside_none = [place for place in below if place[0] in unanswered and page.text(*place)]
    for place in beside_none:
        page.retell(place, f"{_told(page, header, place)} bij {quote(unanswered[place[0]])}")
    page.need_place(beside_none)
    page.ignore(marks.asked)
    known = {folded(page.text(*place)) for place in marks.asked}
    with_others = {
        column
        for row, column in page.left.intersection(below)
        if row in unanswered or folded(page.text(row, column)) not in known
    }
    columns = marks.columns - with_others
    page.ignore((row, column) for row in page.rows if row >= header.row for column in columns)


def _levels(page: Page, header: Header, highest: int) -> Mapping[int, str]:
    """The numbers of the levels that headers name, by column; none if only one header does."""
    named = {
        column: found[1]
        for column in page.rows[header.row]
        if (found := _LEVEL.fullmatch(folded(page.text(header.row, column))))
        and int(found[1]) <= highest
    }
    return named if len(named) >= _FEWEST_LEVELS else {}


def _strange_places(page: Page, header: Header) -> list[Place]:
    """The cells that are left in columns that aren't ours, unless a user said that none is."""
    known = {*header.columns.values(), *header.dismissed}
    return [place for place in page.left if place[1] not in known]


def _tick_off_levels(places: list[Place], unanswered: Collection[int], highest: int) -> bool:
    """Whether these places of one mark can be no other than levels.

    They are one a row, no more columns wide than there are levels, and only where no answer is: in
    most of those rows.
    """
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    return (
        len(places) == len(rows) >= _FEWEST_MARKS
        and rows.issubset(unanswered)
        and 2 * len(rows) >= len(unanswered)
        and 0 < max(columns) - min(columns) < highest
    )


def _told(page: Page, header: Header, mark: Place) -> str:
    """A mark, with the header below which it stands, or else its column."""
    above = page.text(header.row, mark[1]).strip()
    where = f"onder {quote(above)}" if above else f"in kolom {column_letter(mark[1])}"
    return f"{quote(page.text(*mark))} {where}"
