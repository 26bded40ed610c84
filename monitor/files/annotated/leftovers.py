"""The tab with what stood in the user's workbook where the template has no place for it."""

from collections import Counter
from collections.abc import Sequence

from monitor.domain.layout import FIRST_DATA_ROW, HEADER_ROW, LEFTOVERS_TITLE
from monitor.domain.notation import number
from monitor.domain.submission import Leftover
from monitor.files import look
from monitor.files.book import Sheet
from monitor.files.taking import leftover_tasks as tasks
from monitor.files.taking.handed_back import LEFTOVERS_HEADERS
from monitor.files.taking.lacked_columns import column_of
from monitor.files.taking.scaled_tables import left_out_scales
from monitor.files.text_height import height_of

_WIDTHS = (22.0, 14.0, 60.0, 30.0)
_WHAT = "Dit stond buiten de vakken van de monitor. Wij lezen het niet, en u raakt het niet kwijt."
MOST = 5_000
"""So many leftovers are repeated, as many of those that need a place, and of those in question.
More is slow to write, and beyond some tens of thousands the workbook would be refused when it
comes back."""
_NOT_REPEATED = (
    "Vakken uit deze tab die wij hier niet herhalen, omdat het er zo veel zijn: {count}. U vindt "
    "ze in het bestand dat u zelf hebt. Bewaar dat."
)


def leftovers_sheet(leftovers: Sequence[Leftover]) -> Sheet:
    """The tab: a row for each leftover, with the tab and cell where it stood."""
    sheet = Sheet(LEFTOVERS_TITLE, widths=list(_WIDTHS), header_row=HEADER_ROW, landscape=False)
    sheet.cells[1, 1] = (LEFTOVERS_TITLE, look.TITLE)
    sheet.cells[2, 1] = (_WHAT, look.INSTRUCTION)
    sheet.heights |= {1: look.TITLE_HEIGHT, 2: look.INSTRUCTION_HEIGHT}
    for column, header in enumerate(LEFTOVERS_HEADERS, 1):
        sheet.cells[HEADER_ROW, column] = (header, look.HEADER)
    for row, leftover in enumerate(leftovers, FIRST_DATA_ROW):
        texts = (*leftover.origin, leftover.text, _must(leftover))
        for column, text in enumerate(texts, 1):
            sheet.cells[row, column] = (text or None, look.CELL)
        sized = [(text, width, look.CELL.size) for text, width in zip(texts, _WIDTHS, strict=True)]
        sheet.heights[row] = height_of(sized, least=18)
    return sheet


def repeated(leftovers: Sequence[Leftover]) -> list[Leftover]:
    """What the tab can repeat, and for each tab of the user's a line that counts the rest of it.

    Lines without a cell, as that one, are always kept: handed back again, nothing is cut anew.
    """
    kept: list[Leftover] = []
    taken: Counter[tuple[bool, bool]] = Counter()
    cut: Counter[tuple[str, bool]] = Counter()
    for leftover in leftovers:
        needs_place, (sheet, cell) = leftover.needs_place, leftover.origin
        kind = needs_place, leftover.in_question
        if cell and taken[kind] == MOST:
            cut[sheet, needs_place] += 1
        else:
            taken[kind] += bool(cell)
            kept.append(leftover)
    for (sheet, needs_place), count in cut.items():
        text = _NOT_REPEATED.format(count=number(count))
        kept.append(Leftover(sheet, "", text, needs_place))
    return kept


def _must(leftover: Leftover) -> str:
    if not leftover.needs_place:
        asked = tasks.IF_THEY_ARE if leftover.with_more else tasks.IF_RIGHT
        return asked if leftover.in_question else ""
    if column_of(*leftover.origin):
        return tasks.FILL_COLUMN
    _, cell = leftover.origin
    if left_out_scales(cell, leftover.text):
        return tasks.WRITE_WHOLE
    return tasks.PUT_IN_PLACE if cell else tasks.FILL_IN
