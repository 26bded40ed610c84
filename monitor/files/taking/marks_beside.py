"""Marks beside questions for a level whose answer is empty, in columns that aren't ours.

Whatever their headers say, one and the same mark a row, over neighbouring columns, is how people
tick off a level. Which one it is can't be told from a header that we don't know: it is asked.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping

from monitor.domain.findings import Finding
from monitor.domain.layout import INDICATORS
from monitor.domain.rules import rule
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Place
from monitor.files.taking.take_cells import CellTaker
from monitor.files.workbook import a1

_FEWEST = 3
"""So many rows with the same mark are no chance."""
_LONGEST_MARK = 10
"""The same text in every row is a mark up to here; a longer one is a remark."""


def leave_marks_beside(taker: CellTaker, header: Header, taken: Mapping[str, int]) -> list[Finding]:
    """Ignore such marks and the headers above them, with one finding for them all.

    ``taken`` are the rows of the sheet by row id. No answer is missed where most of the open
    questions bear no mark, or where answered ones bear it as well.
    """
    page, answer = taker.page, taker.inputs.get("answer")
    if taker.tab is not INDICATORS or answer is None:
        return []
    asked = taker.questions.model.indicator
    rows = [row for row_id, row in taken.items() if asked[row_id].kind == "level"]
    highest = max((len(asked[row_id].levels) for row_id in taken), default=0)
    answered = {row for row in rows if page.text(row, answer).strip()}
    marks: dict[str, list[Place]] = defaultdict(list)
    for place in _strange_places(taker, header, rows):
        if len(text := folded(page.text(*place))) <= _LONGEST_MARK:
            marks[text].append(place)
    findings = []
    for places in marks.values():
        is_of_many = 2 * len(places) >= len(rows) - len(answered)
        if is_of_many and _marks_levels(places, answered, highest):
            page.need_place(places)
            page.ignore([*places, *{(header.row, column) for _, column in places}])
            findings.append(
                rule("KRUISJES-NAAST-VRAGEN").at(
                    page.name,
                    a1(*places[0]),
                    raw=page.text(*places[0]),
                    count=len(places),
                    header=header_text(taker.tab, "answer"),
                    highest=highest,
                )
            )
    return findings


def _strange_places(taker: CellTaker, header: Header, rows: Collection[int]) -> list[Place]:
    """The cells in these rows that are left, in columns that aren't ours."""
    known = {*header.columns.values(), *header.dismissed}
    left = sorted(taker.page.left)
    return [(row, column) for row, column in left if row in rows and column not in known]


def _marks_levels(places: list[Place], answered: Collection[int], highest: int) -> bool:
    """Whether these places of one mark are one a row, and no more columns wide than levels."""
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    is_one_a_row = len(places) == len(rows) >= _FEWEST and rows.isdisjoint(answered)
    return is_one_a_row and 0 < max(columns) - min(columns) < highest
