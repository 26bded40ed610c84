"""Columns on sheets that aren't read with what our tab lacks, in rows that are called as ours."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from monitor.domain.cells import ANSWERS, CellRow, cell_of
from monitor.domain.tab import Tab
from monitor.files.cell.text import folded, raw_text
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.page import Page
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
from monitor.files.taking.column_elsewhere import HeldAnswers
from monitor.files.taking.missed_columns import Missed, MissedColumns
from monitor.files.taking.questions import Question, Questions
from monitor.files.taking.written import Written


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

    def is_answer(self, page: Page, table: FoundTab, item: Lacking) -> bool:
        """Whether this cell of a sheet can be read as an answer of ours."""
        cell = page.rows[item.place[0]][item.place[1]]
        return self._question(table.tab, item.column, item.row).read(cell).state in ANSWERS

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

    def _missed(
        self, page: Page, table: FoundTab, told: RowsTold, others: Iterable[RowsTold]
    ) -> tuple[Missed, ...]:
        answered = _rows_above(min(told.rows), others)
        return MissedColumns(
            page, table, told, answered, self._held, self._questions, self._about
        ).found()

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


def _rows_above(first: int, others: Iterable[RowsTold]) -> frozenset[int]:
    """The rows of tables that end above this row."""
    return frozenset(row for told in others if max(told.rows) < first for row in told.rows)
