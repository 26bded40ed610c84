"""A column on a sheet that isn't read, beside rows of ours: what it reads as, and what we hold."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from monitor.domain.cells import STATE, CellRow
from monitor.domain.tab import Kind, Tab
from monitor.files.cell.reading import Reading
from monitor.files.locating.page import Page
from monitor.files.taking.lacked_columns import TableColumn
from monitor.files.taking.questions import Question, Questions
from monitor.files.taking.surely_answers import FEWEST_ANSWERS, mostly_answer, surely_answer
from monitor.files.taking.take_cells import cell_row

_READ = slice(STATE, None)
"""Where a row has what its cell was read as."""


class HeldAnswers:
    """What was read of our tables by column: the rows in which anything stands there."""

    def __init__(self, rows: Iterable[CellRow]) -> None:
        self._by_column: dict[TableColumn, dict[str, CellRow]] = defaultdict(dict)
        for row in rows:
            table, row_id, column_id, _, _, raw, *_ = row
            if raw:
                self._by_column[table, column_id][row_id] = row

    def of(self, tab: Tab, column_id: str) -> Mapping[str, CellRow]:
        """What a column of ours holds, by the id of the row."""
        return self._by_column.get((tab.table, column_id), {})


class ColumnElsewhere:
    """The cells of a column in these ``rows``, each with the id of the row of ours."""

    def __init__(
        self,
        page: Page,
        tab: Tab,
        column: int,
        rows: Mapping[int, str],
        held: HeldAnswers,
        questions: Questions,
    ) -> None:
        self._page, self._tab, self._column, self._rows = page, tab, column, rows
        self._held, self._questions = held, questions
        self._read: dict[Question | None, dict[int, Reading]] = {}

    def lacking(self, column_id: str, *, is_named: bool) -> Sequence[int]:
        """The rows where this answers what a column of ours asks and doesn't hold.

        None unless those are most of what stands here, and answers: surely, unless the header
        names ours (``is_named``). A few more than ours are told if all that both hold is alike. Of
        texts only the header can tell.
        """
        if not is_named and self._tab.column(column_id).kind is Kind.TEXT:
            return ()
        found, alone = self._read_as(column_id), self._alone(column_id)
        is_most = self.is_mostly_lacking(column_id)
        if not is_most and not self._is_ours_and_more(column_id):
            return ()
        answers = mostly_answer if is_named and is_most else surely_answer
        return alone if answers([found[row] for row in alone]) else ()

    def is_mostly_lacking(self, column_id: str) -> bool:
        """Whether ours holds less than half of what stands here."""
        return 2 * len(self._alone(column_id)) > len(self._read_as(column_id))

    def says_ours_and_more(self, column_id: str) -> bool:
        """Whether it says all that ours does of these rows, which isn't one thing, and more."""
        alike = self._alike(column_id)
        different = {self._read_as(column_id)[row].value for row in alike}
        return len(different) > 1 and self._is_ours_and_more(column_id)

    def _is_ours_and_more(self, column_id: str) -> bool:
        return self.is_no_other(column_id) and len(self._alike(column_id)) >= FEWEST_ANSWERS

    def _alone(self, column_id: str) -> list[int]:
        held = self._held.of(self._tab, column_id)
        return [row for row in self._read_as(column_id) if self._rows[row] not in held]

    def is_no_other(self, column_id: str) -> bool:
        """Whether ours says nothing otherwise where both say something."""
        held = self._held.of(self._tab, column_id)
        return len(self._alike(column_id)) == sum(
            self._rows[row] in held for row in self._read_as(column_id)
        )

    def is_copy_of(self, column_id: str) -> bool:
        """Whether it says nothing but what a column of ours holds."""
        return 0 < len(self._read_as(column_id)) == len(self._alike(column_id))

    def _alike(self, column_id: str) -> set[int]:
        held = self._held.of(self._tab, column_id)
        return {
            row
            for row, reading in self._read_as(column_id).items()
            if (at := held.get(self._rows[row]))
            and cell_row(at[:3], "", "", "", reading)[_READ] == at[_READ]
        }

    def _read_as(self, column_id: str) -> dict[int, Reading]:
        """What the cells read as to what a column of ours asks.

        Of rows that each ask something else, those that any text answers tell nothing.
        """
        asked = self._questions.of_column(self._tab, column_id)
        if asked not in self._read:
            by_row = self._questions.of_cell
            found = {
                row: question.read(self._page.rows[row][self._column])
                for row, row_id in self._rows.items()
                if (question := asked or by_row(self._tab, row_id)) is asked
                or not question.takes_any_text
            }
            if self._tab.by_year:  # that may be the sum of no amounts
                found = {row: reading for row, reading in found.items() if reading.value != 0}
            self._read[asked] = found
        return self._read[asked]
