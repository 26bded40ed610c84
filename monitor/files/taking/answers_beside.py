"""Whether a column that isn't ours may hold the answers of now, beside the column that is read.

A new round is easily filled in beside the last one or beside the table, under whatever header. Only
where that says that the answers are of before, wished or of others, nothing needs to be asked.
"""

from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import NamedTuple

from monitor.domain.frames import State
from monitor.domain.layout import BUDGET, FORECAST, Kind, Tab, year_column
from monitor.files.cell.reading import Reading
from monitor.files.cell.time_words import YEAR
from monitor.files.cell.totals import names_a_total
from monitor.files.locating.foreign_headers import version_of
from monitor.files.locating.header import Header, input_columns
from monitor.files.locating.header_words import (
    says_not_of_now,
    says_of_now,
    without_how_it_came,
    without_words_of_now,
)
from monitor.files.locating.times_named import is_of_before, names_a_time, without_times
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.columns_read import ForeignColumn, OurColumns
from monitor.files.taking.take_cells import CellTaker

MISSED, MAYBE_MISSED = "KOLOM-MET-ANTWOORDEN", "KOLOM-MISSCHIEN-ANTWOORDEN"
"""The findings of a column with answers in rows where ours has none: plainly, and maybe."""
FEWEST_ANSWERS = 3
"""Fewer may be there by chance, unless the header says when they are of."""
_OTHER_VERSION = "KOLOM-ANDERE-VERSIE"
ASKED_BY_ROW = (Kind.ANSWER, Kind.NUMBER, Kind.MONEY)
"""What a table asks in rows that the model gives."""


class _Said(NamedTuple):
    """What a header says of the answers below it.

    They are a ``version`` of those in a column of ours, or may be in ``others``, by id.
    ``says_more`` is whether it says more than that and when, so that they may be anything.
    """

    version: str | None = None
    others: tuple[str, ...] = ()
    says_more: bool = False


_NOTHING = _Said()


class AnswersBeside:
    """What the columns beside those of ours may hold; ``taken`` are the rows by row id."""

    def __init__(
        self, taker: CellTaker, header: Header, taken: Mapping[str, int], about: AboutMonitor
    ) -> None:
        self._taker, self._header, self._about = taker, header, about
        self._ours = OurColumns(taker, taken)

    def of(self, column: int) -> tuple[str, str] | None:
        """What is said of a column that may hold the answers of now, beside one of ours.

        Gives the code of that, and the id of ours; None if nothing needs to be asked.
        Where ours holds no answer in just those rows, they are the only ones. That is plain where
        there is no header, or one that names ours. Not so of amounts without a year, nor where
        people fill in rows as they like and ours is often empty. Beside the table, without a
        header, people also work things out: there nothing else is asked.
        """
        header, about, tab = self._header, self._about, self._taker.tab
        raw = self._taker.page.text(header.row, column)
        there = ForeignColumn(self._ours, column)
        said = _of_a_year(raw, tab, header) if tab.by_year else _of_now(raw, tab, header, about)
        if said.version:
            code = MAYBE_MISSED if tab.free_rows else MISSED
            return code if self._stands_alone(there, said.version) else _OTHER_VERSION, said.version
        inputs, kinds = self._taker.inputs, self._taker.kinds
        asked = (item for item in said.others if kinds[item] in ASKED_BY_ROW)
        nearest = sorted(asked, key=lambda item: abs(inputs[item] - column))
        due = (item for item in nearest if _is_due(item, about))
        if alone := next((item for item in due if self._stands_alone(there, item)), None):
            found = MAYBE_MISSED if raw or tab.by_year else MISSED, alone
        elif said.says_more or column not in header.foreign:
            return None
        else:
            answer = _mostly_answer if names_a_time(raw) or says_of_now(raw) else _surely_answer
            other = next((item for item in nearest if answer(there.read_as(item).values())), None)
            if other is None:
                return None
            found = _OTHER_VERSION, other
        return None if any(self._is_ours(there, item) for item in nearest) else found

    def _is_ours(self, there: ForeignColumn, column_id: str) -> bool:
        """Whether they are the answers that are read, once more."""
        found = there.read_as(column_id)
        return bool(found) and found.items() <= self._ours.readings(column_id).items()

    def _stands_alone(self, there: ForeignColumn, column_id: str) -> bool:
        """Whether most of them are in rows where ours holds no answer, and those are answers.

        Of most columns it's known before any cell is read that there are too few such rows.
        """
        answered = self._ours.answered(column_id)
        if len(there.rows - answered) < FEWEST_ANSWERS:
            return False
        found = there.read_as(column_id)
        alone = [reading for row, reading in found.items() if row not in answered]
        return len(alone) * 2 > len(found) and _surely_answer(alone)


def _of_now(raw: str, tab: Tab, header: Header, about: AboutMonitor) -> _Said:
    """What a header says of answers that are given once.

    None of it where it says that they are not of now.
    """
    said = without_how_it_came(raw)
    if is_of_before(said, about.round, about.day):
        return _NOTHING
    name = without_times(said)
    if name and (ours := version_of(name, tab, header)):
        return _Said(ours)
    is_other = tab.free_rows or says_not_of_now(name) or names_a_total(name)
    return _NOTHING if is_other else _Said(None, tuple(input_columns(tab, header)))


def _of_a_year(raw: str, tab: Tab, header: Header) -> _Said:
    """The same of amounts by year: they are of the year that the header names, if any.

    Any word but those that say it's of now may make other amounts of them.
    """
    if ours := version_of(raw, tab, header):
        return _Said(ours)
    if says_not_of_now(raw) or names_a_total(raw):
        return _NOTHING
    years = {int(year) for year in YEAR.findall(raw)}
    columns = ((item, year_column(item)) for item in input_columns(tab, header))
    others = (item for item, by_year in columns if by_year and (not years or by_year[1] in years))
    return _Said(None, tuple(others), bool(without_words_of_now(without_times(raw))))


def _is_due(column_id: str, about: AboutMonitor) -> bool:
    """Whether a column is empty only where something lacks: a year to come has no amounts yet."""
    by_year = year_column(column_id)
    if not by_year or by_year[0] == BUDGET:
        return True
    kind, year = by_year
    return kind != FORECAST and not (about.day and year > about.day.year)


def _mostly_answer(readings: Collection[Reading]) -> bool:
    """Whether most of what a column is filled in for are answers."""
    return len(_answers(readings)) * 2 > len(readings)


def _surely_answer(readings: Collection[Reading]) -> bool:
    """Whether they are answers whatever the header is: the numbers of the rows are none."""
    values = _answers(readings)
    return _mostly_answer(readings) and len(values) >= FEWEST_ANSWERS and not _count_on(values)


def _answers(readings: Collection[Reading]) -> list[object]:
    return [found.value for found in readings if found.state is State.ANSWERED]


def _count_on(values: list[object]) -> bool:
    """Whether each value is one more than the one before."""
    numbers = [value for value in values if isinstance(value, float)]
    steps = {after - before for before, after in pairwise(numbers)}
    return len(numbers) == len(values) and steps == {1}
