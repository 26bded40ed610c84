"""Which columns that aren't ours people tick off levels in: by their headers, or by the marks.

Columns headed as levels are known by that. Under any other headers, or none, the same short text in
several rows and over neighbouring columns is how people tick off a level; or in one of as many
columns as there are levels; or one sign, as many times as the level is high. All rows together tell
that, so one row that is otherwise changes nothing.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Set
from itertools import combinations
from typing import NamedTuple

from monitor.domain.cells import cell_of
from monitor.domain.frames import State
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header
from monitor.files.locating.page import Page, Place
from monitor.files.taking.take_cells import CellTaker

_LEVEL = re.compile(r"(?:niveau|level|n)?([1-9][0-9]?)")
_FEWEST_LEVELS = 2
"""So many columns that are headed as levels are no chance."""
_FEWEST_ROWS = 3
"""Nor are so many rows with the same mark, and no answer."""
_LONGEST_MARK = 30
"""The same text in every row is a mark up to here; a longer one is a remark."""

_COUNTED_SIGN = re.compile(r"([^\w?]|x)\1*", re.IGNORECASE)


class LevelQuestions(NamedTuple):
    """The rows of the sheet that ask for a level.

    ``unanswered`` are those without an answer, ``levels`` those with one, and ``highest`` is the
    highest number that a level can have.
    """

    unanswered: Set[int]
    levels: Mapping[int, int]
    highest: int


def level_questions(
    taker: CellTaker, taken: Mapping[str, int], unanswered: Collection[int]
) -> LevelQuestions:
    """The rows that ask for a level, of all rows of the sheet that were ``taken``, by row id.

    ``unanswered`` are those without an answer, whatever they ask.
    """
    asked = taker.questions.model.indicator
    rows = {row_id: row for row_id, row in taken.items() if asked[row_id].kind == "level"}
    answers = (cell for cell in map(cell_of, taker.cells) if cell.column == "answer")
    levels = {
        rows[cell.row]: int(cell.number)
        for cell in answers
        if cell.row in rows and cell.state == State.ANSWERED and cell.number
    }
    highest = max((len(asked[row_id].levels) for row_id in rows), default=0)
    return LevelQuestions(frozenset(rows.values()).intersection(unanswered), levels, highest)


def headed_levels(page: Page, header: Header, highest: int) -> Mapping[int, int]:
    """The levels that headers name, by column; none if only one header does."""
    named = {
        column: int(found[1])
        for column in page.rows[header.row]
        if (found := _LEVEL.fullmatch(folded(page.text(header.row, column))))
        and int(found[1]) <= highest
    }
    return named if len(named) >= _FEWEST_LEVELS else {}


def are_plainly_headed(page: Page, header: Header, named: Mapping[int, int], highest: int) -> bool:
    """Whether no columns but those of levels are headed so: bare numbers may be those of groups.

    Unless there is one for each level.
    """
    is_bare = all(page.text(header.row, column).strip(" .").isdigit() for column in named)
    return bool(named) and (not is_bare or len(set(named.values())) == highest)


def ticked_columns(
    page: Page, header: Header, marks: Collection[Place], questions: LevelQuestions
) -> Set[int]:
    """The columns over which the same short text ticks off levels, and those between them.

    And those in which signs are counted.
    """
    by_mark: dict[str, list[Place]] = defaultdict(list)
    for place in marks:
        text = page.text(*place)
        if len(text) <= _LONGEST_MARK:
            by_mark[folded(text)].append(place)
    ticked = [_ticked_off(page, header, places, questions) for places in by_mark.values()]
    return frozenset().union(*ticked, _with_counted_signs(page, marks, questions))


def _with_counted_signs(
    page: Page, marks: Iterable[Place], questions: LevelQuestions
) -> Iterable[int]:
    """The columns where a sign stands as many times as the level is high: ●●●."""
    by_column: dict[int, dict[int, int]] = defaultdict(dict)
    for row, column in marks:
        signs = "".join(page.text(row, column).split())
        if len(signs) <= questions.highest and _COUNTED_SIGN.fullmatch(signs):
            by_column[column][row] = len(signs)
    for column, counts in by_column.items():
        if _is_mostly_of_unanswered(counts, questions) and len(set(counts.values())) > 1:
            yield column


def with_neighbours(page: Page, header: Header, columns: Set[int]) -> set[int]:
    """These columns, and those beside them with a header that are still empty below it.

    Ours are none of them.
    """
    filled = {column for row, there in page.rows.items() if row > header.row for column in there}
    ours = set(header.columns.values())
    found = set(columns) - ours
    for first, step in ((min(columns), -1), (max(columns), 1)):
        column = first + step
        while column not in filled | ours and page.text(header.row, column):
            found.add(column)
            column += step
    return found


def _ticked_off(
    page: Page, header: Header, places: Iterable[Place], questions: LevelQuestions
) -> Set[int]:
    """The columns where these places of one mark stand for levels; none if they stand for others.

    A column that has it in every row tells no level: it may be any other tick beside them. Unless
    there are as many columns as levels and the others are empty: then all have the same level.
    """
    by_row: dict[int, set[int]] = defaultdict(set)
    for row, column in places:
        by_row[row].add(column)
    in_every_row = set[int].intersection(*by_row.values())
    for left_out in (set[int](), in_every_row):
        marked = {row: rest for row, columns in by_row.items() if (rest := columns - left_out)}
        if _tell_levels(marked, questions):
            columns = set[int].union(*marked.values())
            return frozenset(range(min(columns), max(columns) + 1)) - left_out
    if len(in_every_row) == 1 and _is_mostly_of_unanswered(by_row, questions):
        columns = with_neighbours(page, header, in_every_row)
        if len(columns) == questions.highest:
            return frozenset(columns)
    return frozenset()


def _is_mostly_of_unanswered(rows: Collection[int], questions: LevelQuestions) -> bool:
    """Whether enough of these rows have no answer, and most of them."""
    beside_none = questions.unanswered & set(rows)
    return len(beside_none) >= _FEWEST_ROWS and len(beside_none) * 2 > len(rows)


def _tell_levels(marked: Mapping[int, Set[int]], questions: LevelQuestions) -> bool:
    """Whether the columns with the same mark, by row, can be no other than levels.

    They are as many as there are levels at most, and near each other. In some rows that mark stands
    beside no answer. Where several are marked in a row, they are marked up to the last. That isn't
    always in one column, in rows that mostly have no answer; beside answers it may say anything,
    unless the further it stands, the higher is the level that was answered.
    """
    columns = {column for there in marked.values() for column in there}
    last = {row: max(there) for row, there in marked.items()}
    beside_none = [last[row] for row in last.keys() & questions.unanswered]
    return (
        len(beside_none) >= _FEWEST_ROWS
        and len(columns) <= questions.highest
        and max(columns) - min(columns) < 2 * questions.highest
        and (
            (len(set(beside_none)) > 1 and len(beside_none) * 2 > len(marked))
            or rise_together(beside_answers(last, questions))
        )
    )


def beside_answers(last: Mapping[int, int], questions: LevelQuestions) -> list[tuple[int, int]]:
    """In which column a row's last mark stands, and the level that was answered beside it."""
    answered = last.keys() & questions.levels.keys()
    return sorted((last[row], questions.levels[row]) for row in answered)


def rise_together(marks: Collection[tuple[int, int]]) -> bool:
    """Whether marks stand in several columns, and mostly further with a higher level."""
    return len({column for column, _ in marks}) > 1 and mostly_agree(marks)


def mostly_agree(marks: Collection[tuple[int, int]]) -> bool:
    """Whether marks mostly stand further with a higher level, and only then.

    Some slips say nothing: two of three pairs are enough. Of chance it's about one.
    """
    pairs = list(combinations(sorted(marks), 2))
    alike = sum((one[0] < other[0]) == (one[1] < other[1]) for one, other in pairs)
    return alike * 3 >= len(pairs) * 2
