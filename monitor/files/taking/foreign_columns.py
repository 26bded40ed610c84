"""The columns of a table that aren't ours: left out, or asked where an answer may stand in them."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cache, partial

from monitor.domain.findings import Finding, Severity, blocks
from monitor.domain.frames import State
from monitor.domain.notation import counted
from monitor.domain.quoting import quote
from monitor.domain.row_names import some_of
from monitor.domain.rules import rule
from monitor.domain.tab import Kind
from monitor.domain.year_columns import year_column
from monitor.files.cell.text import raw_text
from monitor.files.cell.totals import names_a_total
from monitor.files.locating.foreign_headers import missing_like
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.header_words import says_another_scale
from monitor.files.locating.page import Page, Place
from monitor.files.parser.cell_names import column_letter
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.answers_beside import (
    MAYBE_MISSED,
    MISSED,
    AnswersBeside,
)
from monitor.files.taking.surely_answers import FEWEST_ANSWERS
from monitor.files.taking.take_cells import CellTaker
from monitor.files.taking.unanswered import retell_with_question, unanswered_rows
from monitor.files.template.years import fits
from monitor.files.workbook import a1

_ASKED, _ASKED_OF_MORE = "KOLOM-VREEMD-OF-ONZE", "KOLOM-VREEMD-OF-EEN-VAN-ONZE"
_SCALED = "KOLOM-ANDERE-SCHAAL"
_FOREIGN = "KOLOM-VREEMD"
_WITH_FIGURES = (Kind.NUMBER, Kind.MONEY, Kind.DATE)
_OF_MANY = {_FOREIGN: "KOLOMMEN-VREEMD", "KOLOM-SCHOOLJAAR": "KOLOMMEN-SCHOOLJAAR"}


def ignore_foreign_columns(
    taker: CellTaker,
    header: Header,
    taken: Mapping[str, int],
    missing: Mapping[str, Finding],
    about: AboutMonitor,
) -> list[Finding]:
    """Ignore the columns of a table that aren't ours: one finding each, where the column begins.

    ``taken`` are the rows of the sheet by row id. ``missing`` is what is to be said of each column
    that isn't there, by its id: of those that are asked at a header nothing more, and of the others
    that.

    Where a column is missing that answers are computed from, a foreign one may well be that one
    under another name: then it is asked, for without it the answer would be another. So is one
    that came after a user pointed at the table. One of which a user said that it is none of ours is
    asked only where it's of now, and the one that is read isn't.
    Of columns with one header of ours it was said already that none is read. Answers that weren't
    found may stand in any column but a total.
    """
    page, tab = taker.page, taker.tab
    unread = blocks(missing.values())
    for columns in header.doubled.values():
        page.need_place(
            (row, column) for row in page.rows if row > header.row for column in columns
        )
        page.ignore((row, column) for row in page.rows if row >= header.row for column in columns)
    findings = []
    asked: set[str] = set()
    beside = AnswersBeside(taker, header, taken, about)
    unanswered_in = cache(partial(unanswered_rows, taker, taken))
    for column in _not_ours(page, header, taken):
        rows = (row for row in page.rows if row >= header.row and column in page.rows[row])
        left = [(row, column) for row in rows if (row, column) in page.left]
        left_below = [place for place in left if place[0] > header.row]
        raw = page.text(header.row, column)
        code, ours = _why(taker, header, column, left_below, beside)
        if _is_far_off(ours, header):
            code, ours = "KOLOM-JAAR-VREEMD", ()
        may_be_answers = unread and column not in header.dismissed and not names_a_total(raw)
        if may_be_answers or rule(code).severity is Severity.ERROR:
            page.need_place(left_below)
        if code in (MISSED, MAYBE_MISSED):
            unanswered = unanswered_in(ours[0])
            beside_none = {place: unanswered[place[0]] for place in left if place[0] in unanswered}
            retell_with_question(taker, header, ours[0], beside_none)
        if count := page.ignore(left):
            read_at = header.columns.get(ours[0]) if ours else None
            headers = [f'"{header_text(tab, item)}"' for item in ours]
            facts = {
                "column": f"De kolom {quote(raw)}" if raw else "De kolom zonder kop",
                "cells": _counted(count, with_header=bool(raw)),
                "header": header_text(tab, ours[0]) if ours else "",
                "headers": some_of(headers) if headers else "",
                "letter": column_letter(read_at) if read_at else "",
            }
            at = (header.row, column) if column in header.left else left[0]
            found = rule(code).at(page.name, a1(*at), raw=raw, **facts)
            found = found.handing_back(tab.table, ours)
            if code in _OF_MANY:
                found = replace(found, at_once=rule(_OF_MANY[code]).at(page.name, None))
            findings.append(found)
            asked.update(ours)
    return [*(said for said in missing.values() if not _is_asked(said, asked)), *findings]


def _is_asked(said: Finding, asked: Collection[str]) -> bool:
    """Whether each column that lacks by a finding, if it's about any, is asked at a header."""
    lacking = {column_id for _, column_id in said.columns}
    return bool(lacking) and lacking.issubset(asked)


def _not_ours(page: Page, header: Header, taken: Mapping[str, int]) -> list[int]:
    """The foreign columns, and those beside the table with several cells in its rows."""
    rows, ours = set(taken.values()), set(header.columns.values())
    beside = Counter(column for row, column in page.left if row in rows and column not in ours)
    filled = (column for column, count in beside.items() if count >= FEWEST_ANSWERS)
    return sorted({*header.foreign, *filled})


def _why(
    taker: CellTaker,
    header: Header,
    column: int,
    below: list[Place],
    beside: AnswersBeside,
) -> tuple[str, tuple[str, ...]]:
    """The code of what is said of a column, and the ids of those of ours that it's about."""
    page, tab = taker.page, taker.tab
    if not below:
        return _FOREIGN, ()
    if column in header.dismissed:
        found = beside.of_dismissed(column)
        return (found[0], (found[1],)) if found else (_FOREIGN, ())
    if left := header.left.get(column):
        return left
    raw = page.text(header.row, column)
    if ours := missing_like(raw, tab, header, partial(_may_hold, taker, below)):
        if len(ours) > 1:
            return _ASKED_OF_MORE, ours
        return _SCALED if says_another_scale(raw, tab, ours[0]) else _ASKED, ours
    if column in header.unseen:
        return "KOLOM-NIEUW", ()
    if found := beside.of(column):
        code, item = found
        return code, (item,)
    return _FOREIGN, ()


def _is_far_off(ours: Iterable[str], header: Header) -> bool:
    """Whether these are columns of a year that a project with such headers can't have."""
    by_year = filter(None, map(year_column, ours))
    return any(not fits(year, header.years) for _, year in by_year)


def _may_hold(taker: CellTaker, below: Iterable[Place], column_id: str) -> bool:
    """Whether these cells may be answers of a column: something can be read so.

    A number or date that can't be read may be one all the same, if it has a figure.
    """
    cells = [taker.page.rows[row][column] for row, column in below]
    kind = taker.tab.column(column_id).kind
    if kind in _WITH_FIGURES:
        return any(map(str.isdigit, "".join(map(raw_text, cells))))
    question = taker.questions.of_column(taker.tab, column_id)
    return question is None or any(question.read(cell).state is State.ANSWERED for cell in cells)


def _counted(count: int, *, with_header: bool) -> str:
    if with_header and count == 1:
        return "alleen de kop"
    cells = counted(count, "vak", "vakken")
    return f"{cells}, met de kop" if with_header else cells
