"""Columns by year that are called the same but for the year: who points at one means the others."""

from collections import Counter
from collections.abc import Iterable, Mapping

from monitor.domain.pointing import of_another_year
from monitor.domain.year_columns import year_column
from monitor.files.cell.text import folded
from monitor.files.locating.page import Page


def of_other_years(
    page: Page, row: int, chosen: Mapping[str, int], asked: Iterable[str]
) -> dict[str, int]:
    """By column id the columns that are called as a chosen one of their kind, with another year.

    Only for ids that are ``asked`` and not in ``chosen``, and only columns that nothing was chosen
    for. Where two columns would do, or one would do for two, none is given.
    """
    texts = {column: folded(page.text(row, column)) for column in page.rows[row]}
    free = {column: text for column, text in texts.items() if column not in chosen.values()}
    found = {}
    for column_id in asked:
        names = _names(column_id, chosen, texts) if column_id not in chosen else set()
        columns = [column for column, text in free.items() if text in names]
        if len(columns) == 1:
            found[column_id] = columns[0]
    times = Counter(found.values())
    return {column_id: column for column_id, column in found.items() if times[column] == 1}


def _names(column_id: str, chosen: Mapping[str, int], texts: Mapping[int, str]) -> set[str | None]:
    """What a column would be called by those that were chosen for other years of its kind."""
    names: set[str | None] = set()
    for other_id, column in chosen.items():
        ours, other, text = year_column(column_id), year_column(other_id), texts.get(column, "")
        if ours and other and ours[0] == other[0]:
            names.add(of_another_year(text, other[1], ours[1]))
    return names - {None}
