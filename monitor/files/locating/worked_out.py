"""What is said of rows that somebody worked out of the others: totals, and checks of their own."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from monitor.files.cell.text import folded
from monitor.files.cell.totals import is_an_own_check
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.page import Page
from monitor.files.workbook import Kind

TOTAL = "RIJ-TOTAAL"
_LEAST = 0.005
"""Half a cent: a sum of many amounts that should be nought comes to less."""
_LEAST_OF_EUROS = 1.0
"""Where whole euros are asked, a check of amounts that were rounded comes to less."""
_A_YEAR = re.compile(r"(?:[^\W\d]+ )?(20[0-9]{2})")
"""A year as a header has it: ``2025``, ``Begroot 2025``."""
_FEWEST_YEARS = 3
"""Two amounts may happen to follow each other."""


class WorkedOut:
    """Tells which rows of a table whose rows the model gives are called a total or a check.

    ``label_columns`` are those of our labels on the sheet, by name.
    """

    def __init__(
        self,
        page: Page,
        known: KnownRows,
        label_columns: Mapping[str, int],
        id_column: int | None,
    ) -> None:
        self.page, self.known = page, known
        self.label_columns, self.id_column = label_columns, id_column

    def instead_of(self, row_id: str, row: int, labels: Mapping[str, str]) -> str:
        """The name of a total or check that a row of ours bears now; "" if it bears none.

        Our own name with such a word before it is that row: "Totaal bereikte studenten".
        """
        names = [name for name in self.known.names if name in labels]
        if any(row_id in self.known.by_label[name].get(labels[name], ()) for name in names):
            return ""
        ours = self.known.text_of
        texts = ((name, self.page.text(row, self.label_columns[name])) for name in names)
        totals = (
            text
            for name, text in texts
            if (self.known.is_total(text) or is_an_own_check(text))
            and folded(ours[row_id, name]) not in folded(text)
        )
        return next(totals, "")

    def code_of(self, row: int, inputs: Iterable[int]) -> str | None:
        """The code of a row that is called so; None if it isn't. ``inputs`` hold the answers."""
        columns = [*self.label_columns.values(), *filter(None, [self.id_column])]
        texts = [self.page.text(row, column) for column in columns]
        if any(map(self.known.is_total, texts)):
            return TOTAL
        if not any(map(is_an_own_check, texts)):
            return None
        return code_of_check(self.page, row, inputs, of_amounts=self.known.holds_amounts)


def code_of_check(page: Page, row: int, columns: Iterable[int], *, of_amounts: bool) -> str:
    """The code of a row that is called a check; ``columns`` are those that are filled in.

    Where it comes to nought, or only says that it's right, there is nothing to ask. Else it may be
    a post that is called so. ``of_amounts`` says that the columns ask for whole euros.
    """
    least = _LEAST_OF_EUROS if of_amounts else _LEAST
    return "RIJ-CONTROLE-NIET-NUL" if _has_figures(page, row, columns, least) else "RIJ-CONTROLE"


def has_figures(page: Page, row: int, columns: Iterable[int]) -> bool:
    """Whether any figure but a nought stands in it: "0" and "klopt" change no sum.

    Nor do years one after the other, as in the headers of somebody's own table.
    """
    columns = list(columns)
    if _has_years_in_a_row(page, row, columns):
        return False
    return _has_figures(page, row, columns, _LEAST)


def _has_years_in_a_row(page: Page, row: int, columns: Iterable[int]) -> bool:
    texts = [page.text(row, column).strip() for column in sorted(columns)]
    figures = [text for text in texts if any(map(str.isdigit, text))]
    years = [int(found[1]) for text in figures if (found := _A_YEAR.fullmatch(text))]
    in_a_row = all(year + 1 == following for year, following in pairwise(years))
    return len(years) == len(figures) >= _FEWEST_YEARS and in_a_row


def _has_figures(page: Page, row: int, columns: Iterable[int], least: float) -> bool:
    return any(_has_figure(page, row, column, least) for column in columns)


def _has_figure(page: Page, row: int, column: int, least: float) -> bool:
    cell = page.rows[row].get(column)
    if cell and cell.kind is Kind.NUMBER and isinstance(cell.value, float | int):
        return abs(cell.value) >= least
    return not set("123456789").isdisjoint(page.text(row, column))
