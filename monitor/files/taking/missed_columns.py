"""The columns beside rows of ours on a sheet that isn't read, that hold what our table lacks.

Who puts a column apart often gives it a header of their own, or none. So what stands there is held
against what our columns ask, as it is beside our table (see ``answers_beside``).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from monitor.domain.cells import cell_of
from monitor.domain.tab import Kind
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.header import Header, input_columns
from monitor.files.locating.header_words import says_not_of_now
from monitor.files.locating.named_rows import NOWHERE
from monitor.files.locating.page import Page, Place
from monitor.files.locating.rows_told import RowsTold
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.asked_elsewhere import AskedElsewhere, said_elsewhere
from monitor.files.taking.column_elsewhere import ColumnElsewhere, HeldAnswers
from monitor.files.taking.header_elsewhere import header_above
from monitor.files.taking.questions import Questions
from monitor.files.taking.said_above import Said
from monitor.files.taking.surely_answers import FEWEST_ANSWERS

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


class _Beside(NamedTuple):
    """A column beside the names of the rows, what its header says and what it reads as."""

    column: int
    raw: str
    said: Said
    reads: ColumnElsewhere

    @property
    def is_named(self) -> bool:
        return self.said.version is not None


class MissedColumns:
    """Those of a sheet where the rows of a ``table`` are ``told``, and what is ``held`` of that.

    What stands in rows that are ``answered`` for a table above it is no header.
    """

    def __init__(
        self,
        page: Page,
        table: FoundTab,
        told: RowsTold,
        answered: Set[int],
        held: HeldAnswers,
        questions: Questions,
        about: AboutMonitor,
    ) -> None:
        self._page, self._tab, self._told, self._answered = page, table.tab, told, answered
        self._asked = _as_asked(table.header)
        self._held, self._questions, self._about = held, questions, about
        self._may_ask = AskedElsewhere(self._tab, held, about, has_ids="id" in told.labels)

    def found(self) -> tuple[Missed, ...]:
        """They, from the left; each of ours is missed once.

        Those that name one of ours go before: the others hold what is left. What says the same as
        another column of ours may be an overview of it, and goes last.
        """
        found: dict[str, tuple[int, Missed]] = {}
        alike: list[tuple[int, Missed]] = []
        for there in sorted(self._beside(), key=lambda there: (not there.is_named, there.column)):
            ours, lacking = self._most_lacking(there, left_out=found)
            if not lacking:
                continue
            is_copy = self._is_copy(there)
            if is_copy and self._is_overview(there, ours):
                continue
            is_sure = not is_copy and self._is_plain(there, ours)
            missed = Missed(
                ours,
                there.raw,
                tuple((row, there.column) for row in lacking),
                tuple(self._called(self._told.rows[row]) for row in lacking),
                is_sure,
            )
            if is_copy:
                alike.append((there.column, missed))
            else:
                found[ours] = (there.column, missed)
        for column, missed in alike:
            found.setdefault(missed.column, (column, missed))
        return tuple(missed for _, missed in sorted(found.values(), key=lambda at: at[0]))

    def _beside(self) -> Iterator[_Beside]:
        """The columns near the names of the rows.

        Of a few cells only one that is named as ours, and of all if the sheet is not of now.
        """
        is_of_now = not says_not_of_now(self._page.name)
        rows_of: dict[int, list[int]] = defaultdict(list)
        for row in self._told.rows:
            for column in _near(self._page.rows[row].keys(), self._told.labels.values()):
                rows_of[column].append(row)
        for column, rows in rows_of.items():
            raw = header_above(self._page, rows[0], column, self._answered)
            said = said_elsewhere(raw, self._tab, self._asked, self._about)
            if said.version is not None or (is_of_now and len(rows) >= FEWEST_ANSWERS):
                yield _Beside(column, raw, said, self._reading(column, rows))

    def _reading(self, column: int, rows: Iterable[int]) -> ColumnElsewhere:
        in_rows = {row: self._told.rows[row] for row in rows}
        return ColumnElsewhere(self._page, self._tab, column, in_rows, self._held, self._questions)

    def _most_lacking(
        self, there: _Beside, *, left_out: Collection[str]
    ) -> tuple[str, Sequence[int]]:
        """The column of ours that lacks the most of what stands there, and in which rows."""
        version = there.said.version
        ours = [version] if version else self._may_ask.may_be(there.reads, there.raw, there.said)
        lacking: Mapping[str, Sequence[int]] = {
            item: there.reads.lacking(item, is_named=there.is_named)
            for item in ours
            if item not in left_out
        }
        return max(lacking.items(), key=lambda item: len(item[1]), default=("", ()))

    def _is_copy(self, there: _Beside) -> bool:
        """Whether a column that names none of ours says nothing but what one of them holds."""
        ours = input_columns(self._tab, self._asked)
        return not there.is_named and any(map(there.reads.is_copy_of, ours))

    def _is_overview(self, there: _Beside, column_id: str) -> bool:
        """Whether what says the same as another column of ours can't well be this one as well."""
        is_by_itself = self._tab.by_year or self._tab.free_rows or there.said.is_total
        return bool(is_by_itself or self._held.of(self._tab, column_id))

    def _is_plain(self, there: _Beside, column_id: str) -> bool:
        """Whether a column can be no other than this one of ours.

        What stands there tells so by itself: of a few cells only the header does. And there is such
        a header, or none; or it fits few other questions: the answers of a table of which we read
        none. Of rows that people add they have lists of their own, but for those with our ids; nor
        is it plain where it's not sure which row is which.
        """
        is_ours = (
            bool(there.reads.lacking(column_id, is_named=False))
            and there.reads.is_mostly_lacking(column_id)
            and there.reads.is_no_other(column_id)
        )
        if not is_ours or self._tab.free_rows:
            return is_ours and there.is_named and "id" in self._told.labels
        if not self._told.is_sure:
            return False
        is_answer = self._tab.column(column_id).kind is Kind.ANSWER
        is_all = is_answer and not self._held.of(self._tab, column_id)
        return there.is_named or is_all or not (there.raw or self._tab.by_year)

    def _called(self, row_id: str) -> str:
        if self._tab.free_rows:
            return cell_of(self._held.of(self._tab, self._tab.naming)[row_id]).raw
        return self._questions.name(self._tab, row_id)


def _as_asked(header: Header) -> Header:
    """The header with the columns that lack as well: those are asked all the same."""
    return replace(header, columns={**dict.fromkeys(header.missing, NOWHERE), **header.columns})


def _near(columns: Set[int], labels: Collection[int]) -> Set[int]:
    """The columns not too far beside those with the names of the rows."""
    reach = range(min(labels) - _FURTHEST, max(labels) + _FURTHEST + 1)
    return {column for column in columns - set(labels) if column in reach}
