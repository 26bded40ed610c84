"""What to suggest to a user who points at a table: which sheet, which header row, which columns."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from monitor.domain.model import Model
from monitor.domain.pointing import Pointing, years_named
from monitor.domain.tab import Kind, Tab
from monitor.domain.year_columns import year_column
from monitor.files.cell.text import folded
from monitor.files.locating.columns_by_year import judged
from monitor.files.locating.foreign_headers import missing_named
from monitor.files.locating.header import Header, without_columns
from monitor.files.locating.header_texts import column_like, column_named, project_years
from monitor.files.locating.headers import header_at, named_in, share_of_headers
from monitor.files.locating.other_tables import ENOUGH_HEADERS
from monitor.files.locating.page import Page
from monitor.files.template.rows import columns_of, rows_of

_MOST_ROWS = 100
"""So many filled rows from the top a header row may be chosen from."""
_MOST_YEARS = 20
"""Twice as many as the longest project has, with its forecasts."""
_KNOWN = 0.5
"""A column whose cells are for this part ids or labels of ours holds those."""


class _Texts(NamedTuple):
    """What the template writes in a table: the folded ids and the labels by column."""

    ids: frozenset[str]
    labels: Mapping[str, frozenset[str]]


@lru_cache(maxsize=32)
def _texts(tab: Tab, model: Model) -> _Texts:
    rows = rows_of(tab, model, ())
    labels = (column.id for column in tab.columns if column.kind is Kind.LABEL)
    return _Texts(
        frozenset(folded(row.id) for row in rows),
        {name: frozenset(folded(row.labels.get(name, "")) for row in rows) for name in labels},
    )


def sheet_like(
    pages: Sequence[Page], tab: Tab, model: Model, taken: Set[str] = frozenset()
) -> Page | None:
    """The sheet with the most of what the template writes in a table; None if none has any.

    One that holds another table (``taken``, by name) only where the headers of this one are too.
    """
    for page in pages:
        if page.name in taken and share_of_headers(page, tab) >= ENOUGH_HEADERS:
            return page
    pages = [page for page in pages if page.name not in taken]
    known = _texts(tab, model)
    ours = known.ids.union(
        *known.labels.values(), {folded(column.header) for column in tab.columns}
    )
    best = max(pages, key=lambda page: _count(page, ours), default=None)
    return best if best and _count(best, ours) > 1 else None


def _count(page: Page, texts: frozenset[str]) -> int:
    return sum(
        folded(page.text(row, column)) in texts
        for row, there in page.rows.items()
        for column in there
    )


def rows_to_choose(page: Page, others: Set[int] = frozenset()) -> list[int]:
    """The rows that may be the header row, from the top; ``others`` are those of other tables."""
    rows = [row for row in page.rows if row not in others] or list(page.rows)
    return rows[:_MOST_ROWS]


def is_beside(page: Page, tab: Tab, others: Set[int]) -> bool:
    """Whether the headers of a table stand in the header row of another one: in ``others``."""
    if share_of_headers(page, tab) < ENOUGH_HEADERS:
        return False
    named = {row: len(named_in(page, tab, row, freely=False)) for row in page.rows}
    free = max((count for row, count in named.items() if row not in others), default=0)
    return any(named.get(row, 0) > free for row in others)


def header_row_like(page: Page, tab: Tab, model: Model, others: Set[int] = frozenset()) -> int:
    """The row most like the headers of a table: by its texts, else the one above the table.

    ``others`` are the header rows of other tables on the sheet.
    """
    rows = rows_to_choose(page, others)
    known = _texts(tab, model)
    named = {row: len(named_in(page, tab, row, freely=True)) for row in rows}
    best = max(rows, key=lambda row: named[row])
    if named[best] > 1:
        return best
    ours = known.ids.union(*known.labels.values()) - {""}
    first = next((row for row in page.rows if _has(page, row, ours)), None)
    above = [row for row in rows if first is not None and row < first]
    wide = [row for row in rows if len(page.rows[row]) > 1]
    return above[-1] if above else (wide or rows)[0]


def _has(page: Page, row: int, texts: frozenset[str]) -> bool:
    return any(folded(page.text(row, column)) in texts for column in page.rows[row])


def columns_to_choose(page: Page, row: int) -> list[int]:
    """The columns of a table: with a header, or with something below it."""
    below = (column for under, there in page.rows.items() if under > row for column in there)
    return sorted({*page.rows[row], *below})


def columns_like(
    page: Page,
    tab: Tab,
    row: int,
    model: Model,
    earlier: Pointing | None,
    is_of_now: Callable[[str], bool] = lambda _: True,
) -> dict[str, int]:
    """Which columns on the sheet are most likely which of ours, by column id.

    As was pointed at ``earlier`` where those headers stand here, in their own place if they do;
    else as we recognise them; else by what stands in them, if that is our own text; else as their
    headers only hint, or with the years in a row above them. What isn't by year, and of a round or
    time that isn't that of the monitor by its header (not ``is_of_now``), is no likely answer.
    """
    known = _texts(tab, model)
    found: dict[str, int] = {}
    texts = {folded(page.text(row, column)): column for column in page.rows[row]}
    choices = columns_to_choose(page, row)
    for item in earlier.ours if earlier else ():
        header = folded(item.header)
        stays = item.place in choices and folded(page.text(row, item.place)) == header
        column = item.place if stays else texts.get(header)
        if column is not None:
            _add(found, {item.column: column})
    recognised = judged(page, tab, header_at(page, tab, row, known.ids), known.ids)
    old = [
        item
        for item, place in recognised.columns.items()
        if tab.column(item).kind is Kind.ANSWER and not is_of_now(page.text(row, place))
    ]
    recognised = without_columns(page, tab, recognised, old)
    _add(found, recognised.columns)
    _add(found, _by_labels(page, row, choices, known))
    _add(found, _hinted(page, tab, recognised, is_of_now))
    return found


def _by_labels(page: Page, row: int, choices: Iterable[int], known: _Texts) -> dict[str, int]:
    """The columns of labels, by what stands in them."""
    found: dict[str, int] = {}
    below = [under for under in page.rows if under > row]
    for column in choices:
        there = [folded(page.text(under, column)) for under in below if column in page.rows[under]]
        for name, labels in known.labels.items():
            if sum(text in labels for text in there) > max(1, _KNOWN * len(there)):
                _add(found, {name: column})
    return found


def _hinted(
    page: Page, tab: Tab, header: Header, is_of_now: Callable[[str], bool]
) -> dict[str, int]:
    """The missing columns that just one other column seems to be."""
    years = _years_above(page, header.row) if tab.by_year else {}
    hints: dict[str, list[int]] = {}
    for column in header.foreign:
        text = page.text(header.row, column)
        with_year = f"{text} {years[column]}" if column in years else ""
        like = missing_named(text, tab, header) or column_named(with_year, tab)
        like = like or column_like(with_year, tab)
        if like and like not in header.columns and (year_column(like) or is_of_now(text)):
            hints.setdefault(like, []).append(column)
    return {column_id: columns[0] for column_id, columns in hints.items() if len(columns) == 1}


def _years_above(page: Page, row: int) -> dict[int, int]:
    """By column the year in the row above, of the nearest one before where none stands there."""
    above = max((other for other in page.rows if other < row), default=row)
    named = {
        column: years[0]
        for column in page.rows[above]
        if len(years := years_named(page.text(above, column))) == 1
    }
    first = min(named, default=0)
    columns = (column for column in page.rows[row] if named and column >= first)
    return {
        column: named[max(before for before in named if before <= column)] for column in columns
    }


def _add(found: dict[str, int], more: Mapping[str, int]) -> None:
    for column_id, column in more.items():
        if column_id not in found and column not in found.values():
            found[column_id] = column


def years_in(page: Page, row: int, columns: Iterable[str]) -> Sequence[int]:
    """The years that a header row names, or that columns of ours are of, and those between.

    Not those between where that is longer than any project: then one of them is something else.
    """
    texts = (page.text(row, column) for column in page.rows[row])
    named = {year for text in texts for year in years_named(text)}
    years = sorted(named.union(project_years(columns)))
    between = range(years[0], years[-1] + 1) if years else range(0)
    return between if len(between) <= _MOST_YEARS else years[-_MOST_YEARS:]


def asked_columns(tab: Tab, years: Iterable[int]) -> list[str]:
    """The ids of all columns of a table, those by year in every way for these years."""
    by_year = [f"{column.id}_{year}" for year in years for column in tab.by_year]
    return [column.id for column in tab.columns] + by_year


def columns_of_project(tab: Tab, first: int, last: int) -> list[str]:
    """The ids of all columns of a table, those by year as the template has them.

    So a forecast is asked only for the years after the ``last`` one of the project.
    """
    return [column.id for column in columns_of(tab, first, last)]
