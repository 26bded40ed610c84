"""Columns on sheets that aren't read with what our tab lacks, in rows that are called as ours.

Who puts a column apart often gives it a header of their own, or none. So what stands there is held
against what our columns ask, as it is beside our table (see ``answers_beside``).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from monitor.domain.cells import ANSWERS, CellRow, cell_of
from monitor.domain.tab import Kind, Tab
from monitor.files.cell.text import folded, raw_text
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import Header, input_columns
from monitor.files.locating.header_words import says_not_of_now
from monitor.files.locating.named_rows import NOWHERE
from monitor.files.locating.page import Page, Place
from monitor.files.locating.rows_told import (
    FEWEST_ROWS,
    RowIds,
    RowsTold,
    TextsOn,
    names_of_free,
    names_of_known,
)
from monitor.files.locating.side_by_side import Lacking
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.asked_elsewhere import AskedElsewhere
from monitor.files.taking.column_elsewhere import ColumnElsewhere, HeldAnswers
from monitor.files.taking.header_elsewhere import header_above
from monitor.files.taking.questions import Question, Questions
from monitor.files.taking.said_above import Said, said_by
from monitor.files.taking.surely_answers import FEWEST_ANSWERS
from monitor.files.taking.written import Written

_FURTHEST = 40
"""A table has fewer columns: on a wider sheet, what stands further from the names is no part."""


class Missed(NamedTuple):
    """A column on another sheet that holds what one of ours lacks.

    It stands at ``places``, in ``rows`` that are called so, below the header ``raw`` ("" without).
    ``is_sure`` tells that it's plainly that column of ours.
    """

    column: str
    raw: str
    places: tuple[Place, ...]
    rows: tuple[str, ...]
    is_sure: bool


class MissedOn(NamedTuple):
    """The columns of one sheet that hold what a table lacks."""

    table: FoundTab
    columns: tuple[Missed, ...]


class AnswersElsewhere:
    """Finds them on any sheet; ``rows`` are what was read of the tables that were ``found``."""

    def __init__(
        self,
        found: Iterable[FoundTab],
        texts: Written,
        about: AboutMonitor,
        questions: Questions,
        rows: Sequence[CellRow],
    ) -> None:
        self._found = [item for item in found if item.pointed is None]
        self._texts, self._about, self._questions, self._rows = texts, about, questions, rows

    def may_be_answers(self, page: Page, table: FoundTab, cells: Iterable[Lacking]) -> bool:
        """Whether any of these cells of a sheet may be an answer of ours: ``rapportage`` no number.

        One that can't be read may be an answer all the same if it has a figure.
        """
        return any(
            question.takes_any_text
            or question.read(cell).state in ANSWERS
            or any(map(str.isdigit, raw_text(cell)))
            for item in cells
            for cell in [page.rows[item.place[0]][item.place[1]]]
            for question in [self._question(table.tab, item.column, item.row)]
        )

    def _question(self, tab: Tab, column_id: str, row_id: str) -> Question:
        return self._questions.of_column(tab, column_id) or self._questions.of_cell(tab, row_id)

    def on(self, page: Page) -> Iterable[MissedOn]:
        """The columns on a sheet that hold what tables lack whose rows are told there.

        Of the table first of which it has the most rows; those are of no other.
        """
        texts = TextsOn(page, self._row_names)
        told = self._told(texts, FEWEST_ROWS) or self._told(texts, 1)
        gone: set[int] = set()
        for table, rows in sorted(told, key=lambda item: len(item[1].rows), reverse=True):
            if gone.isdisjoint(rows.rows):
                gone |= rows.rows.keys()
                others = [other for _, other in told if other is not rows]
                if columns := self._missed(page, table, rows, others):
                    yield MissedOn(table, columns)

    def _told(self, texts: TextsOn, fewest: int) -> list[tuple[FoundTab, RowsTold]]:
        return [
            (item, rows)
            for item in self._found
            if (rows := texts.rows_of(self._names[item.tab.table], fewest))
        ]

    @cached_property
    def _names(self) -> Mapping[str, Mapping[str, RowIds]]:
        """What the rows of each table are called."""
        return {item.tab.table: self._names_of(item.tab) for item in self._found}

    @cached_property
    def _row_names(self) -> frozenset[str]:
        every = (texts for names in self._names.values() for texts in names.values())
        return frozenset(text for texts in every for text in texts)

    def _names_of(self, tab: Tab) -> Mapping[str, RowIds]:
        if not tab.free_rows:
            return names_of_known(self._texts.known[tab.table])
        named = self._held.of(tab, tab.naming)
        names = {folded(cell_of(row).raw): row_id for row_id, row in named.items()}
        return names_of_free(names, (row.id for row in self._texts.rows[tab.table]))

    @cached_property
    def _held(self) -> HeldAnswers:
        return HeldAnswers(self._rows)

    def _missed(
        self, page: Page, table: FoundTab, told: RowsTold, others: Iterable[RowsTold]
    ) -> tuple[Missed, ...]:
        """The columns beside the names of the rows that hold what one of ours lacks.

        Those that name one of ours go before: the others hold what is left. Of a few cells only
        such a header tells that they do, and that isn't plain. Nor is it of what says the same as
        another column of ours: that may be an overview of it, and goes last.
        """
        tab, asked = table.tab, _as_asked(table.header)
        beside: dict[int, list[int]] = defaultdict(list)
        for row in told.rows:
            for column in _near(page.rows[row].keys(), told.labels.values()):
                beside[column].append(row)
        answered = _rows_above(min(told.rows), others)
        raws = {
            column: header_above(page, rows[0], column, answered) for column, rows in beside.items()
        }
        says = {column: said_by(raw, tab, asked, self._about) for column, raw in raws.items()}
        may_ask = AskedElsewhere(tab, self._held, self._about, has_ids="id" in told.labels)
        missed: dict[str, tuple[int, Missed]] = {}
        alike: list[tuple[int, Missed]] = []
        for column in sorted(beside, key=lambda column: (says[column].version is None, column)):
            rows, raw, said = beside[column], raws[column], says[column]
            is_named = said.version is not None
            if not is_named and (len(rows) < FEWEST_ANSWERS or says_not_of_now(page.name)):
                continue
            in_rows = {row: told.rows[row] for row in rows}
            there = ColumnElsewhere(page, tab, column, in_rows, self._held, self._questions)
            ours = [said.version] if said.version else may_ask.may_be(there, raw, said)
            left = [item for item in ours if item not in missed]
            lacking = {item: there.lacking(item, is_named=is_named) for item in left}
            item = max(lacking, key=lambda item: len(lacking[item]), default="")
            if not item or not lacking[item]:
                continue
            is_copy = not is_named and any(map(there.is_copy_of, input_columns(tab, asked)))
            is_overview = tab.by_year or tab.free_rows or said.is_total or self._held.of(tab, item)
            if is_copy and is_overview:
                continue
            found = Missed(
                item,
                raw,
                tuple((row, column) for row in lacking[item]),
                tuple(self._called(tab, told.rows[row]) for row in lacking[item]),
                is_sure=not is_copy
                and bool(there.lacking(item, is_named=False))
                and there.is_mostly_lacking(item)
                and there.is_no_other(item)
                and self._is_plain(tab, told, raw, said, item),
            )
            if is_copy:
                alike.append((column, found))
            else:
                missed[item] = (column, found)
        for column, found in alike:
            missed.setdefault(found.column, (column, found))
        return tuple(item for _, item in sorted(missed.values(), key=lambda at: at[0]))

    def _is_plain(self, tab: Tab, told: RowsTold, raw: str, said: Said, column_id: str) -> bool:
        """Whether a column can be no other than this one of ours.

        By its header, or without one. And by what fits few other questions: the answers of a table
        of which we read none. Of rows that people add they have lists of their own, but for those
        with our ids; nor is it plain where it's not sure which row is which.
        """
        if tab.free_rows:
            return bool(said.version) and "id" in told.labels
        if not told.is_sure:
            return False
        is_all = tab.column(column_id).kind is Kind.ANSWER and not self._held.of(tab, column_id)
        return bool(said.version) or is_all or not (raw or tab.by_year)

    def _called(self, tab: Tab, row_id: str) -> str:
        if tab.free_rows:
            return cell_of(self._held.of(tab, tab.naming)[row_id]).raw
        return self._questions.name(tab, row_id)


def _as_asked(header: Header) -> Header:
    """The header with the columns that lack as well: those are asked all the same."""
    return replace(header, columns={**dict.fromkeys(header.missing, NOWHERE), **header.columns})


def _near(columns: Set[int], labels: Collection[int]) -> Set[int]:
    """The columns not too far beside those with the names of the rows."""
    reach = range(min(labels) - _FURTHEST, max(labels) + _FURTHEST + 1)
    return {column for column in columns - set(labels) if column in reach}


def _rows_above(first: int, others: Iterable[RowsTold]) -> frozenset[int]:
    """The rows of tables that end above this row."""
    return frozenset(row for told in others if max(told.rows) < first for row in told.rows)
