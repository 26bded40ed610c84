"""What stands above a column beside rows of ours on a sheet that isn't read: its header, if any.

A row of their own may stand above ours, of which the answers say nothing of those below them.
"""

import re
from collections.abc import Set
from itertools import takewhile

from monitor.domain.cells import ANSWERS
from monitor.files.cell.choices import read_bool
from monitor.files.cell.no_answer import without_answer
from monitor.files.cell.text import raw_text
from monitor.files.cell.time_words import YEAR
from monitor.files.cell.values import read_date, read_money, read_share
from monitor.files.locating.page import Page
from monitor.files.workbook import Cell, Kind

_CURRENCY = "€"
_IN_FIGURES = re.compile(r"[\d\s.,'’€%+-]*\d[\d\s.,'’€%+-]*")
"""What is a number, or may be one of two: that is no header either."""


def header_above(page: Page, row: int, column: int, answered: Set[int]) -> str:
    """What stands above a column that begins in this row: the nearest text or year that's no
    answer; "" if nothing does.

    In the rows that are ``answered`` for another table nothing is a header.
    """
    first = page.rows[row][column]
    above = [at for at in takewhile(lambda at: at < row, page.rows) if at not in answered]
    cells = (cell for at in reversed(above) if (cell := page.rows[at].get(column)))
    return next((raw_text(cell) for cell in cells if _is_header(cell, first)), "")


def _is_header(cell: Cell, first: Cell) -> bool:
    """Whether a cell says of what those below it are; above dates a date is one of them."""
    text = raw_text(cell).strip()
    if YEAR.fullmatch(text) or text == _CURRENCY:
        return True
    if not text or without_answer(cell) or _says_yes_or_no(cell, text):
        return False
    if _is_date(cell):
        return not _is_date(first)
    is_number = any(read(cell).state in ANSWERS for read in (read_money, read_share))
    return not is_number and (bool(YEAR.search(text)) or not _IN_FIGURES.fullmatch(text))


def _says_yes_or_no(cell: Cell, text: str) -> bool:
    """Whether it's a yes or no in a word: a letter may head what is counted, as n."""
    return cell.kind is Kind.BOOL or (len(text) > 1 and read_bool(cell).state in ANSWERS)


def _is_date(cell: Cell) -> bool:
    return cell.kind is not Kind.NUMBER and read_date(cell).state in ANSWERS
