"""The tab with what stood in the user's workbook where the template has no place for it."""

from collections.abc import Sequence

from monitor.domain.layout import FIRST_DATA_ROW, HEADER_ROW, LEFTOVERS_TITLE
from monitor.domain.submission import Leftover
from monitor.files import look
from monitor.files.book import Sheet
from monitor.files.handed_back import LEFTOVERS_HEADERS
from monitor.files.text_height import height_of

_WIDTHS = (22.0, 8.0, 66.0, 30.0)
_WHAT = "Dit stond buiten de vakken van de monitor. Wij lezen het niet, en u raakt het niet kwijt."
_MUST = "Zet dit in het goede vak en verwijder daarna deze rij."
_MUST_AGAIN = "Vul in wat ontbrak en verwijder daarna deze rij."


def leftovers_sheet(leftovers: Sequence[Leftover]) -> Sheet:
    """The tab: a row for each leftover, with the tab and cell where it stood."""
    sheet = Sheet(LEFTOVERS_TITLE, widths=list(_WIDTHS), header_row=HEADER_ROW, landscape=False)
    sheet.cells[1, 1] = (LEFTOVERS_TITLE, look.TITLE)
    sheet.cells[2, 1] = (_WHAT, look.INSTRUCTION)
    sheet.heights |= {1: look.TITLE_HEIGHT, 2: look.INSTRUCTION_HEIGHT}
    for column, header in enumerate(LEFTOVERS_HEADERS, 1):
        sheet.cells[HEADER_ROW, column] = (header, look.HEADER)
    for row, leftover in enumerate(leftovers, FIRST_DATA_ROW):
        texts = (*leftover[:3], _must(leftover))
        for column, text in enumerate(texts, 1):
            sheet.cells[row, column] = (text or None, look.CELL)
        sized = [(text, width, look.CELL.size) for text, width in zip(texts, _WIDTHS, strict=True)]
        sheet.heights[row] = height_of(sized, least=18)
    return sheet


def _must(leftover: Leftover) -> str:
    if not leftover.needs_place:
        return ""
    return _MUST if leftover.cell else _MUST_AGAIN
