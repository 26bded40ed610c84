"""What is said of rows that somebody worked out of the others: totals, and checks of their own."""

from collections.abc import Iterable

from monitor.files.locating.page import Page
from monitor.files.workbook import Kind

TOTAL = "RIJ-TOTAAL"
_LEAST = 0.005
"""Half a cent: a sum of many amounts that should be nought comes to less."""
_LEAST_OF_EUROS = 1.0
"""Where whole euros are asked, a check of amounts that were rounded comes to less."""


def code_of_check(page: Page, row: int, columns: Iterable[int], *, of_amounts: bool) -> str:
    """The code of a row that is called a check; ``columns`` are those that are filled in.

    Where it comes to nought, or only says that it's right, there is nothing to ask. Else it may be
    a post that is called so. ``of_amounts`` says that the columns ask for whole euros.
    """
    least = _LEAST_OF_EUROS if of_amounts else _LEAST
    return "RIJ-CONTROLE-NIET-NUL" if _has_figures(page, row, columns, least) else "RIJ-CONTROLE"


def has_figures(page: Page, row: int, columns: Iterable[int]) -> bool:
    """Whether any figure but a nought stands in it: "0" and "klopt" change no sum."""
    return _has_figures(page, row, columns, _LEAST)


def _has_figures(page: Page, row: int, columns: Iterable[int], least: float) -> bool:
    return any(_has_figure(page, row, column, least) for column in columns)


def _has_figure(page: Page, row: int, column: int, least: float) -> bool:
    cell = page.rows[row].get(column)
    if cell and cell.kind is Kind.NUMBER and isinstance(cell.value, float | int):
        return abs(cell.value) >= least
    return not set("123456789").isdisjoint(page.text(row, column))
