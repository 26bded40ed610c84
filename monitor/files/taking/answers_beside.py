"""Whether a column that isn't ours may hold the answers of now, beside the column that is read.

A new round is easily filled in beside the last one, under whatever header. Only where that says
that the answers are of before, wished or of others, nothing needs to be asked.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from monitor.domain.frames import State
from monitor.domain.layout import Kind, Tab, year_column
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
from monitor.files.taking.take_cells import CellTaker, Spot

_Readings = list[tuple[Reading, Reading | None]]
_ASKED_BY_ROW = (Kind.ANSWER, Kind.NUMBER, Kind.MONEY)
"""What a table asks in rows that the model gives."""
_FEWEST_ANSWERS = 3
"""Fewer may be there by chance, unless the header says what they are."""


def answered_beside(
    taker: CellTaker, header: Header, taken: Mapping[str, int], column: int, about: AboutMonitor
) -> str | None:
    """The id of the column of ours to whose questions another one may hold the answers of now.

    ``taken`` are the rows of the sheet by row id.
    """
    raw = taker.page.text(header.row, column)
    ours, others = (
        _of_a_year(raw, taker.tab, header)
        if taker.tab.by_year
        else _of_now(raw, taker.tab, header, about)
    )
    if ours:
        return ours
    asked = (item for item in others if taker.kinds[item] in _ASKED_BY_ROW)
    nearest = sorted(asked, key=lambda item: abs(taker.inputs[item] - column))
    readings = {item: _readings(taker, taken, item, column) for item in nearest}
    if any(map(_are_ours, readings.values())):
        return None
    answer = _mostly_answer if names_a_time(raw) or says_of_now(raw) else _surely_answer
    return next((item for item in nearest if answer(readings[item])), None)


def _of_now(
    raw: str, tab: Tab, header: Header, about: AboutMonitor
) -> tuple[str | None, Iterable[str]]:
    """The column that one with this header is a version of, else those whose answers it may hold.

    None of it where the header says that its answers are not of now.
    """
    said = without_how_it_came(raw)
    if is_of_before(said, about.round, about.day):
        return None, ()
    name = without_times(said)
    if name and (ours := version_of(name, tab, header)):
        return ours, ()
    is_other = tab.free_rows or says_not_of_now(name) or names_a_total(name)
    return None, () if is_other else input_columns(tab, header)


def _of_a_year(raw: str, tab: Tab, header: Header) -> tuple[str | None, Iterable[str]]:
    """The same of amounts by year: they are of the year that the header names, if any.

    Any word but those that say it's of now may make other amounts of them: what is left.
    """
    if ours := version_of(raw, tab, header):
        return ours, ()
    if without_words_of_now(without_times(raw)):
        return None, ()
    years = {int(year) for year in YEAR.findall(raw)}
    columns = ((item, year_column(item)) for item in input_columns(tab, header))
    return None, [
        item for item, by_year in columns if by_year and (not years or by_year[1] in years)
    ]


def _readings(taker: CellTaker, taken: Mapping[str, int], column_id: str, column: int) -> _Readings:
    """What the filled cells of a column read as to our questions, and what is read beside them.

    Where any text is an answer nothing can be told.
    """
    readings: _Readings = []
    for row_id, row in taken.items():
        there = taker.page.rows.get(row, {})
        question = taker.question(Spot(row_id, column_id, row, column))
        if (cell := there.get(column)) and not question.takes_any_text:
            ours = there.get(taker.inputs[column_id])
            readings.append((question.read(cell), question.read(ours) if ours else None))
    return readings


def _are_ours(readings: _Readings) -> bool:
    """Whether they are the answers that are read, once more."""
    return bool(readings) and all(found == ours for found, ours in readings)


def _mostly_answer(readings: _Readings) -> bool:
    """Whether most of what a column is filled in for are answers."""
    return len(_answers(readings)) * 2 > len(readings)


def _surely_answer(readings: _Readings) -> bool:
    """Whether they are answers whatever the header is: the numbers of the rows are none."""
    values = _answers(readings)
    return _mostly_answer(readings) and len(values) >= _FEWEST_ANSWERS and not _count_on(values)


def _answers(readings: _Readings) -> list[object]:
    return [found.value for found, _ in readings if found.state is State.ANSWERED]


def _count_on(values: list[object]) -> bool:
    """Whether each value is one more than the one before."""
    numbers = [value for value in values if isinstance(value, float)]
    steps = {after - before for before, after in pairwise(numbers)}
    return len(numbers) == len(values) and steps == {1}
