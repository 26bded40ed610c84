"""Whether a column that isn't ours may hold the answers of now, beside the column that is read.

A new round is easily filled in beside the last one or beside the table, under whatever header. Only
where that says that the answers are of before, wished or of others, nothing needs to be asked.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from monitor.domain.cells import ANSWERS
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
from monitor.files.taking.take_cells import CellTaker, Spot

MISSED, MAYBE_MISSED = "KOLOM-MET-ANTWOORDEN", "KOLOM-MISSCHIEN-ANTWOORDEN"
"""The findings of a column with answers in rows where ours has none: plainly, and maybe."""
FEWEST_ANSWERS = 3
"""Fewer may be there by chance, unless the header says when they are of."""
_OTHER_VERSION = "KOLOM-ANDERE-VERSIE"
_Readings = list[tuple[Reading, Reading | None]]
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


def answered_beside(
    taker: CellTaker, header: Header, taken: Mapping[str, int], column: int, about: AboutMonitor
) -> tuple[str, str] | None:
    """What is said of a column that may hold the answers of now to the questions of one of ours.

    Gives the code of that, and the id of ours; None if nothing needs to be asked.
    ``taken`` are the rows of the sheet by row id. Where ours holds no answer in just those rows,
    they are the only ones. That is plain where there is no header, or one that names ours. Not so
    of amounts without a year, nor where people fill in rows as they like and ours is often empty.
    Beside the table, without a header, people also work things out: there nothing else is asked.
    """
    raw = taker.page.text(header.row, column)
    tab = taker.tab
    said = _of_a_year(raw, tab, header) if tab.by_year else _of_now(raw, tab, header, about)
    if said.version:
        readings = _readings(taker, taken, said.version, column)
        code = MAYBE_MISSED if tab.free_rows else MISSED
        return code if _stand_alone(readings) else _OTHER_VERSION, said.version
    asked = (item for item in said.others if taker.kinds[item] in ASKED_BY_ROW)
    nearest = sorted(asked, key=lambda item: abs(taker.inputs[item] - column))
    found = {item: _readings(taker, taken, item, column) for item in nearest}
    if any(map(_are_ours, found.values())):
        return None
    due = (item for item in nearest if _is_due(item, about))
    if alone := next((item for item in due if _stand_alone(found[item])), None):
        return MAYBE_MISSED if raw or tab.by_year else MISSED, alone
    if said.says_more or column not in header.foreign:
        return None
    answer = _mostly_answer if names_a_time(raw) or says_of_now(raw) else _surely_answer
    other = next((item for item in nearest if answer(found[item])), None)
    return (_OTHER_VERSION, other) if other else None


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


def _readings(taker: CellTaker, taken: Mapping[str, int], column_id: str, column: int) -> _Readings:
    """What the filled cells of a column read as to our questions, and what is read beside them.

    Where any text is an answer nothing can be told. Of amounts a 0 may be the sum of none.
    """
    readings: _Readings = []
    for row_id, row in taken.items():
        there = taker.page.rows.get(row, {})
        question = taker.question(Spot(row_id, column_id, row, column))
        is_left = (row, column) in taker.page.left
        if is_left and (cell := there.get(column)) and not question.takes_any_text:
            ours = there.get(taker.inputs[column_id])
            found = question.read(cell)
            if found.value != 0 or not taker.tab.by_year:
                readings.append((found, question.read(ours) if ours else None))
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
    return _mostly_answer(readings) and len(values) >= FEWEST_ANSWERS and not _count_on(values)


def _stand_alone(readings: _Readings) -> bool:
    """Whether most of them are in rows where ours holds no answer, and those are answers."""
    alone = [(found, ours) for found, ours in readings if not ours or ours.state not in ANSWERS]
    return len(alone) * 2 > len(readings) and _surely_answer(alone)


def _answers(readings: _Readings) -> list[object]:
    return [found.value for found, _ in readings if found.state is State.ANSWERED]


def _count_on(values: list[object]) -> bool:
    """Whether each value is one more than the one before."""
    numbers = [value for value in values if isinstance(value, float)]
    steps = {after - before for before, after in pairwise(numbers)}
    return len(numbers) == len(values) and steps == {1}
