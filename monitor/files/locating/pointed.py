"""The header row of a table where somebody pointed at it, or where an older template has it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.pointing import NONE_OF_OURS, OldTab, PointedColumn, Pointing
from monitor.domain.rules import rule
from monitor.domain.tab import Tab
from monitor.domain.year_columns import year_column
from monitor.files.cell.text import folded
from monitor.files.cell.time_words import A_YEAR
from monitor.files.locating.header import Header, cells_below, foreign_columns, missing_inputs
from monitor.files.locating.header_texts import (
    column_named,
    expected_columns,
    header_text,
)
from monitor.files.locating.header_words import says_another_number, says_another_scale
from monitor.files.locating.page import Page
from monitor.files.workbook import a1

_YEAR = f"({A_YEAR})"
YEAR_SIGN = "JJJJ"
"""What stands for the year in a header of an older template."""


class _Wanted(NamedTuple):
    """A column to find: its id (by year its kind, with the year in the pattern's group)."""

    column: str
    pattern: re.Pattern[str]


def pointed_header(page: Page, tab: Tab, pointing: Pointing) -> Header | None:
    """The header that was pointed at; None if it isn't on this sheet, or not all of it.

    The row may have moved: then it's the only other row with all of its texts. Of columns by year
    those of other years are taken as well, when they are called the same; so is one that came since
    and wasn't there, when it has our own header. Where a column of ours and one that isn't have one
    text, all with that text must stand where they stood.
    """
    wanted = tuple(map(_pointed, pointing.ours))
    places = {(item.column, item.place) for item in pointing.ours}
    not_ours = [item for item in pointing.columns if _is_dismissed(item)]
    shared = {folded(item.header) for item in pointing.ours} & {
        folded(item.header) for item in not_ours
    }
    none_of_ours = {folded(item.header) for item in not_ours} - shared
    stood = {
        item.place: text for item in pointing.columns if (text := folded(item.header)) in shared
    }
    least = len(set(wanted)) if all(item.pattern.pattern for item in wanted) else None
    found = {
        row: columns
        for row, there in page.rows.items()
        if (row == pointing.row or (least and len(there) >= least))
        and _with(page, row, shared) == stood
        and (columns := _columns(page, row, wanted, places, none_of_ours)) is not None
    }
    row = pointing.row if pointing.row in found else next(iter(found), None)
    if row is None or (row != pointing.row and len(found) > 1):
        return None
    dismissed = frozenset(_with(page, row, none_of_ours | shared)).difference(found[row].values())
    columns = found[row] | _since(page, tab, row, found[row], dismissed)
    own = [item.column for item in pointing.ours]
    return replace(
        _header(page, tab, row, columns),
        dismissed=dismissed,
        unseen=frozenset(_texts(page, row, set())) - dismissed - set(columns.values()),
        told_absent=frozenset(expected_columns(tab, own)).difference(own, _gaps(own), columns),
    )


def _since(
    page: Page, tab: Tab, row: int, there: Mapping[str, int], dismissed: Set[int]
) -> dict[str, int]:
    """The columns of ours that came after the pointing, by id: each under its own header, once.

    Who lacked one said nothing of a header of ours that wasn't there to be seen.
    """
    named: dict[str, list[int]] = {}
    for column, text in _texts(page, row, set()).items():
        if column not in dismissed and column not in there.values():
            named.setdefault(column_named(text, tab) or "", []).append(column)
    return _told_once({item: at for item, at in named.items() if item and item not in there})


def _gaps(own: Iterable[str]) -> Iterator[str]:
    """The columns of years between others of their kind that aren't there.

    Before the first and after the last a user's table may have none. But a year in between was
    most likely overlooked while pointing, and the sums would lack it.
    """
    years: dict[str, set[int]] = {}
    for kind, year in filter(None, map(year_column, own)):
        years.setdefault(kind, set()).add(year)
    for kind, there in years.items():
        yield from (f"{kind}_{year}" for year in range(min(there), max(there)) if year not in there)


def _with(page: Page, row: int, texts: set[str]) -> dict[int, str]:
    """The columns of a row with one of these folded texts, each with its text."""
    there = _texts(page, row, set())
    return {column: text for column, text in there.items() if text in texts}


def _is_dismissed(item: PointedColumn) -> bool:
    return item.column == NONE_OF_OURS and bool(item.header.strip())


def _pointed(item: PointedColumn) -> _Wanted:
    by_year = year_column(item.column)
    text = folded(item.header)
    if by_year is None or text.count(str(by_year[1])) != 1:
        return _Wanted(item.column, re.compile(re.escape(text)))
    return _by_year(by_year[0], text, str(by_year[1]))


def _by_year(kind: str, text: str, year: str) -> _Wanted:
    before, after = text.split(year)
    return _Wanted(kind, re.compile(f"{re.escape(before)}{_YEAR}{re.escape(after)}"))


def _columns(
    page: Page,
    row: int,
    wanted: Sequence[_Wanted],
    places: set[tuple[str, int]],
    none_of_ours: set[str],
) -> dict[str, int] | None:
    """The columns of a row by id; None unless each that is wanted is there, once."""
    texts = _texts(page, row, none_of_ours)
    claims = _claims(texts, wanted)
    for column_id, place in places:
        if place not in page.rows[row] and any(
            item.column == column_id and not item.pattern.pattern for item in wanted
        ):
            claims.setdefault(column_id, []).append(place)
    found = {}
    for column_id, columns in claims.items():
        of_place = [column for column in columns if (column_id, column) in places]
        sure = columns if len(columns) == 1 else of_place
        if len(sure) != 1:
            return None
        found[column_id] = sure[0]
    there = {_kind(column_id) for column_id in found} | set(found)
    if len(set(found.values())) < len(found) or any(item.column not in there for item in wanted):
        return None
    return found


def old_header(page: Page, tab: Tab, old: OldTab) -> Header | None:
    """The header of a table in another template; None unless half of its texts are in one row.

    A column that is called there as with us needs no other name.
    """
    wanted = [
        _by_year(column, folded(text), folded(YEAR_SIGN))
        if YEAR_SIGN in text
        else _Wanted(column, re.compile(re.escape(folded(text))))
        for column, text in old.headers
    ]
    best: tuple[int, dict[str, int]] | None = None
    for row in page.rows:
        found = _told_once(_claims(_texts(page, row, set()), wanted))
        if best is None or len(found) > len(best[1]):
            best = row, found
    kinds = {_kind(column_id) for column_id in best[1]} if best else set()
    if best is None or len(kinds) < 2 or len(kinds) * 2 < len(wanted):
        return None
    row, found = best
    texts = _texts(page, row, set())
    claims = _claims(texts, wanted).items()
    named = {column: column_id for column_id, columns in claims for column in columns}
    for column, text in texts.items():
        ours = column_named(text, tab)
        if ours and ours not in found and column not in found.values():
            found[ours], named[column] = column, ours
    return replace(_header(page, tab, row, found), named=named)


def _told_once(claims: Mapping[str, list[int]]) -> dict[str, int]:
    return {column_id: columns[0] for column_id, columns in claims.items() if len(columns) == 1}


def _header(page: Page, tab: Tab, row: int, columns: Mapping[str, int]) -> Header:
    below = cells_below(page, row)
    foreign = foreign_columns(page, row, columns, below)
    said = tuple(_about_other_numbers(page, tab, row, columns))
    return Header(row, columns, foreign, missing_inputs(tab, columns), said)


def _about_other_numbers(
    page: Page, tab: Tab, row: int, columns: Mapping[str, int]
) -> Iterator[Finding]:
    """What is said of a header that by itself wouldn't be taken for that of its column.

    Of one that says that its numbers are on another scale that is asked, as of any text beside.
    """
    for column_id, place in columns.items():
        text = page.text(row, place)
        is_other = column_named(text, tab) is None and says_another_number(text, tab, column_id)
        if is_other and not says_another_scale(text, tab, column_id):
            header = header_text(tab, column_id)
            yield rule("KOP-ANDERS").at(page.name, a1(row, place), raw=text, header=header)


def _texts(page: Page, row: int, but: set[str]) -> dict[int, str]:
    texts = {column: folded(page.text(row, column)) for column in page.rows[row]}
    return {column: text for column, text in texts.items() if text and text not in but}


def _claims(texts: Mapping[int, str], wanted: Iterable[_Wanted]) -> dict[str, list[int]]:
    """The columns that a header text names ours, by column id."""
    claims: dict[str, list[int]] = {}
    for item in dict.fromkeys(wanted):
        for column, text in texts.items():
            if named := item.pattern.fullmatch(text):
                column_id = f"{item.column}_{named[1]}" if named.groups() else item.column
                claims.setdefault(column_id, []).append(column)
    return claims


def _kind(column_id: str) -> str:
    by_year = year_column(column_id)
    return by_year[0] if by_year else column_id
