"""What was left out with a waarschuwing that asks whether it's an answer: asked until settled.

A workbook handed back has no place for it, so that nothing would bring the question up again.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.taking import comments

_CELL = re.compile("([A-Z]+)([0-9]+)")


def with_questions(leftovers: Sequence[Leftover], findings: Iterable[Finding]) -> list[Leftover]:
    """The same, of which one is in question for each finding that asks of what was left out.

    That one stands where the finding does, and asks for all that was left out with it: people
    would have to settle each cell of a column by itself.
    """
    asking = [item for item in findings if rule(item.code).left_out]
    asked = list(leftovers)
    if not asking:
        return asked
    on_sheet: dict[str, list[int]] = defaultdict(list)
    for at, leftover in enumerate(leftovers):
        on_sheet[leftover.sheet].append(at)
    for finding in asking:
        there = on_sheet[finding.sheet or ""]
        if not there or (not finding.cell and any(leftovers[at].asks for at in there)):
            continue  # of a tab with answers in question each of those is known already
        first = min(there, key=lambda at: _distance(leftovers[at].cell, finding.cell))
        if not asked[first].asks:
            then = leftovers[first + 1 : first + 2]
            with_more = any(_belongs(item, leftovers[first]) for item in then)
            asked[first] = asked[first]._replace(in_question=True, with_more=with_more)
    return asked


def _distance(cell: str, asked_at: str | None) -> int:
    """How far what was left out at a cell is from where a finding asks of it.

    A finding stands at the header of a column, which may be empty, at an empty cell with a note,
    or about a whole tab.
    """
    if not asked_at or cell == asked_at:
        return 0
    if cell == comments.place_at(asked_at):
        return 1
    column, row = _parted(cell)
    asked_column, asked_row = _parted(asked_at)
    return 2 if column == asked_column else 3 if row == asked_row else 4


def _belongs(leftover: Leftover, to: Leftover) -> bool:
    """Whether what was left out next stood in the same row or column."""
    here, there = _parted(leftover.cell), _parted(to.cell)
    return leftover.sheet == to.sheet and any(map(str.__eq__, here, there))


def _parted(cell: str) -> tuple[str, str]:
    """Column and row of a cell; of what stood in none two texts that no cell has."""
    found = _CELL.fullmatch(cell)
    return (found[1], found[2]) if found else (cell, cell)
