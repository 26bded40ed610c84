"""Columns on sheets that aren't read with what our tab lacks, in rows that are called as ours.

Who puts a column apart often gives it a header of their own, or none. So what stands there is held
against what our columns ask, as it is beside our table (see ``answers_beside``).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from monitor.domain.cells import STATE, CellRow, cell_of
from monitor.domain.layout import Kind, Tab
from monitor.files.cell.reading import Reading
from monitor.files.cell.text import folded
from monitor.files.cell.time_words import YEAR
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import Header
from monitor.files.locating.header_words import says_not_of_now
from monitor.files.locating.named_rows import NOWHERE
from monitor.files.locating.page import Page, Place
from monitor.files.locating.rows_told import (
    RowIds,
    RowsTold,
    TextsOn,
    names_of_free,
    names_of_known,
)
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.answers_beside import ASKED_BY_ROW
from monitor.files.taking.lacked_columns import TableColumn
from monitor.files.taking.questions import Questions
from monitor.files.taking.said_above import Said, is_due, said_by
from monitor.files.taking.surely_answers import FEWEST_ANSWERS, surely_answer
from monitor.files.taking.take_cells import cell_row
from monitor.files.taking.written import Written

_Held = Mapping[str, CellRow]
"""What stands in a column of ours by the id of the row; nothing of the rows where it's empty."""


_READ = slice(STATE, None)
"""Where a row has what its cell was read as."""


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

    def on(self, page: Page) -> MissedOn | None:
        """The columns on a sheet that hold what the table lacks of which it has the most rows."""
        texts = TextsOn(page)
        told = [
            (item, rows) for item in self._found if (rows := texts.rows_of(self._names(item.tab)))
        ]
        if not told:
            return None
        table, rows = max(told, key=lambda item: len(item[1].rows))
        columns = tuple(self._missed(page, table, rows))
        return MissedOn(table, columns) if columns else None

    def _names(self, tab: Tab) -> Mapping[str, RowIds]:
        if not tab.free_rows:
            return names_of_known(self._texts.known[tab.table])
        named = self._held(tab, tab.naming)
        return names_of_free({folded(cell_of(row).raw): row_id for row_id, row in named.items()})

    def _held(self, tab: Tab, column_id: str) -> _Held:
        return self._by_column.get((tab.table, column_id), {})

    @cached_property
    def _by_column(self) -> Mapping[TableColumn, _Held]:
        ours: dict[TableColumn, dict[str, CellRow]] = defaultdict(dict)
        for row in self._rows:
            table, row_id, column_id, _, _, raw, *_ = row
            if raw:
                ours[table, column_id][row_id] = row
        return ours

    def _missed(self, page: Page, table: FoundTab, told: RowsTold) -> Iterable[Missed]:
        """The columns beside the names of the rows that hold what one of ours lacks."""
        tab, asked = table.tab, _as_asked(table.header)
        beside: dict[int, list[int]] = defaultdict(list)
        for row in told.rows:
            for column in page.rows[row].keys() - told.labels:
                beside[column].append(row)
        taken: set[str] = set()
        for column, rows in sorted(beside.items()):
            if len(rows) < FEWEST_ANSWERS:
                continue
            raw = _header_above(page, rows[0], column)
            said = said_by(raw, tab, asked, self._about)
            ours = [said.version] if said.version else self._others(page, tab, said)
            missed = self._most_alone(page, tab, told, rows, column, ours)
            if missed is None or missed[0] in taken:
                continue
            item, alone, is_whole = missed
            taken.add(item)
            is_plain = bool(said.version) or not (raw or tab.by_year) or self._is_all(tab, item)
            yield Missed(
                item,
                raw,
                tuple((row, column) for row in alone),
                tuple(self._called(tab, told.rows[row]) for row in alone),
                is_sure=is_plain and is_whole and not tab.free_rows,
            )

    def _others(self, page: Page, tab: Tab, said: Said) -> list[str]:
        """The columns of ours that one may be whose header names none of them."""
        return [
            item
            for item in said.others
            if tab.column(item).kind in ASKED_BY_ROW
            and is_due(item, self._about)
            and not says_not_of_now(page.name)
        ]

    def _is_all(self, tab: Tab, column_id: str) -> bool:
        """Whether these would be all answers to the questions of a table, that fit few others."""
        return tab.column(column_id).kind is Kind.ANSWER and not self._held(tab, column_id)

    def _called(self, tab: Tab, row_id: str) -> str:
        if tab.free_rows:
            return cell_of(self._held(tab, tab.naming)[row_id]).raw
        return self._questions.name(tab, row_id)

    def _most_alone(
        self,
        page: Page,
        tab: Tab,
        told: RowsTold,
        rows: Collection[int],
        column: int,
        ours: Iterable[str],
    ) -> tuple[str, list[int], bool] | None:
        """Which of these columns of ours most of these cells answer alone, and in which rows.

        Tells as well whether the others say the same as ours. None where all are what one of ours
        holds already.
        """
        best: tuple[str, list[int], bool] | None = None
        for item in ours:
            found = self._read_as(page, tab, item, {row: told.rows[row] for row in rows}, column)
            held = self._held(tab, item)
            alike = {
                row
                for row, reading in found.items()
                if (at := held.get(told.rows[row]))
                and cell_row(at[:3], "", "", "", reading)[_READ] == at[_READ]
            }
            if found and len(alike) == len(found):
                return None
            alone = [row for row in found if told.rows[row] not in held]
            is_best = best is None or len(alone) > len(best[1])
            is_alone = 2 * len(alone) > len(found)
            if is_best and is_alone and surely_answer([found[row] for row in alone]):
                best = item, alone, len(alone) + len(alike) == len(found)
        return best

    def _read_as(
        self, page: Page, tab: Tab, column_id: str, rows: Mapping[int, str], column: int
    ) -> dict[int, Reading]:
        """What these cells read as to what a column of ours asks, where not any text answers it."""
        found = {}
        for row, row_id in rows.items():
            question = self._questions.of_column(tab, column_id) or self._questions.of_cell(
                tab, row_id
            )
            if not question.takes_any_text:
                reading = question.read(page.rows[row][column])
                if not (tab.by_year and reading.value == 0):  # that may be the sum of no amounts
                    found[row] = reading
        return found


def _as_asked(header: Header) -> Header:
    """The header with the columns that lack as well: those are asked all the same."""
    return replace(header, columns={**dict.fromkeys(header.missing, NOWHERE), **header.columns})


def _header_above(page: Page, row: int, column: int) -> str:
    """What stands above the first of these rows: the nearest text or year; "" if nothing does."""
    above = (page.text(at, column) for at in sorted(page.rows, reverse=True) if at < row)
    texts = (text for text in above if text)
    return next((text for text in texts if not text.isdigit() or YEAR.fullmatch(text)), "")
