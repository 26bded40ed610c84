"""Questions whose own cell holds no answer, and what may be theirs but stands in another cell."""

from collections.abc import Mapping

from monitor.domain.cells import ANSWERS, cell_of
from monitor.domain.quoting import quote
from monitor.files.locating.header import Header
from monitor.files.locating.page import Page, Place
from monitor.files.parser.cell_names import column_letter
from monitor.files.taking.take_cells import CellTaker


def unanswered_rows(
    taker: CellTaker, taken: Mapping[str, int], column_id: str
) -> Mapping[int, str]:
    """The rows of the sheet without an answer in a column, as it was read, with their row ids.

    ``taken`` are all rows of the sheet by row id. A "?" is no answer, nor is what can't be read.
    """
    cells = map(cell_of, taker.cells)
    answered = {cell.row for cell in cells if cell.column == column_id and cell.state in ANSWERS}
    return {row: row_id for row_id, row in taken.items() if row_id not in answered}


def retell_with_question(
    taker: CellTaker, header: Header, column_id: str, places: Mapping[Place, str]
) -> None:
    """Tell these cells, once left out, each with its header and its question.

    ``places`` are by place the ids of the rows that ask in that column; by itself an x says
    nothing.
    """
    page = taker.page
    for place, row_id in places.items():
        question = taker.questions.label(taker.tab, row_id, column_id)
        page.retell(place, f"{told_with_header(page, header, place)} bij {quote(question)}")


def told_with_header(page: Page, header: Header, place: Place) -> str:
    """What stands in a cell, with the header below which it stands, or else its column."""
    above = page.text(header.row, place[1]).strip()
    where = f"onder {quote(above)}" if above else f"in kolom {column_letter(place[1])}"
    return f"{quote(page.text(*place))} {where}"
