"""Levels that somebody marked in columns of their own, one a level, instead of answering with them.

A mark says which level is meant, but not under which heading it was meant to stand: it is asked.
"""

import re
from collections.abc import Mapping

from monitor.domain.findings import Finding
from monitor.domain.layout import INDICATORS
from monitor.domain.model import Model
from monitor.domain.rules import rule
from monitor.files.cell.text import folded
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.taking.take_cells import CellTaker
from monitor.files.workbook import a1

_LEVEL = re.compile(r"(?:niveau|level|n)?([1-9][0-9]?)")
_FEWEST = 2
"""So many columns that are headed as levels are no chance."""
_LONGEST_MARK = 3
"""An x, a check mark or a yes; a longer text says something else."""


def leave_marked_levels(
    taker: CellTaker, header: Header, taken: Mapping[str, int]
) -> list[Finding]:
    """Ignore such columns where the answer beside a mark is empty, with one finding for them all.

    ``taken`` are the rows of the sheet by row id.
    """
    page, answer = taker.page, taker.inputs.get("answer")
    levels = {
        column: level
        for column in header.foreign
        if column not in header.dismissed
        and (level := _level(page.text(header.row, column), taker.questions.model))
    }
    if taker.tab is not INDICATORS or answer is None or len(levels) < _FEWEST:
        return []
    marked = [
        [column for column in levels if 0 < len(page.text(row, column).strip()) <= _LONGEST_MARK]
        for row in taken.values()
        if not page.text(row, answer).strip()
    ]
    marked = [found for found in marked if found]
    if not marked:
        return []
    places = [(row, column) for row in page.rows if row >= header.row for column in levels]
    page.need_place(place for place in places if place[0] > header.row)
    page.ignore(places)
    first = marked[0][0]
    return [
        rule("NIVEAUS-AANGEKRUIST").at(
            page.name,
            a1(header.row, first),
            raw=page.text(header.row, first),
            level=levels[first],
            count=len(marked),
            header=header_text(taker.tab, "answer"),
        )
    ]


def _level(header: str, model: Model) -> str | None:
    """The number of the level that a header names, if the model has one of that number."""
    named = _LEVEL.fullmatch(folded(header))
    highest = max((len(item.levels) for item in model.indicators), default=0)
    return named[1] if named and int(named[1]) <= highest else None
