"""What changes in the tables of a monitor: its amounts, partners, milestones and SWOT."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import pandas as pd

from monitor.domain.cells import Cell, Row, cells_of_frame
from monitor.domain.frames import State
from monitor.domain.layout import FIELDS, FINANCE, INDICATORS, KPI, MILESTONES, PARTNERS, SWOT
from monitor.domain.model import Model
from monitor.domain.pairing import Rows, pairs
from monitor.domain.row_names import row_name
from monitor.domain.tab import Column, Kind, Tab
from monitor.files.locating.header_texts import header_text
from monitor.reports import words
from monitor.reports.arriving.turns import Change, Turn, appeared, more_or_less

_LISTS = (PARTNERS, MILESTONES, SWOT)
_THERE = "staat in de lijst"


def amounts(before: pd.DataFrame, after: pd.DataFrame, model: Model) -> list[Change]:
    """Each amount of tab Financien that changed. The frames are as frames.CELLS."""
    old, new = _rows(before, FINANCE), _rows(after, FINANCE)
    found = []
    for row in dict.fromkeys([*new, *old]):
        there, here = old.get(row, {}), new.get(row, {})
        for column in dict.fromkeys([*here, *there]):
            cells = there.get(column), here.get(column)
            was, becomes = map(_number, cells)
            if was != becomes:
                name = (
                    f"{row_name(FINANCE.table, row, here, model)}: {header_text(FINANCE, column)}"
                )
                told = more_or_less(was, becomes, words.exact_euro, _without(cells[1]))
                found.append(Change(FINANCE.title, name, _euro(was), _euro(becomes), told))
    return found


class Beside(NamedTuple):
    """What changed beside an answer or number; ``header`` is of the column in which it stands."""

    header: str
    change: Change


def beside(before: pd.DataFrame, after: pd.DataFrame, model: Model) -> list[Beside]:
    """What changed in explanations, and in how numbers were counted, of what the model asks."""
    asked = {FIELDS: model.field, INDICATORS: model.indicator, KPI: model.kpi}
    found = []
    for tab, ids in asked.items():
        old, new = _rows(before, tab), _rows(after, tab)
        columns = [item for item in tab.inputs if item.kind in (Kind.TEXT, Kind.CHOICE)]
        for row in ids:
            there, here = old.get(row, {}), new.get(row, {})
            name = row_name(tab.table, row, here, model)
            found += [
                Beside(column.header, change)
                for column in columns
                for change in _changes(tab, [column], name, there, here, model)
            ]
    return found


def counted_beside(found: Sequence[Beside]) -> list[str]:
    """How many of these there are of each column: a sentence, if there are any."""
    counted = Counter(item.header for item in found)
    told = [f"{words.whole(count)} keer “{header}”" for header, count in counted.items()]
    return [f"Naast de antwoorden is anders: {words.listing(told)}."] if told else []


class RowChange(NamedTuple):
    """A row of a list that was added, went, or holds something else; ``changes`` tell what."""

    part: str
    turn: Turn
    changes: tuple[Change, ...]


def lists(before: pd.DataFrame, after: pd.DataFrame, model: Model) -> list[RowChange]:
    """What became of the rows of the lists that people fill in themselves."""
    return [
        change
        for tab in _LISTS
        for change in _list(tab, _rows(before, tab), _rows(after, tab), model)
    ]


def counted(rows: Sequence[RowChange]) -> list[str]:
    """What became of the rows in words: a sentence a list."""
    said = []
    for tab in _LISTS:
        turns = [row.turn for row in rows if row.part == tab.title]
        parts = [f"{turns.count(turn)} {word}" for turn, word in _BECAME.items() if turn in turns]
        if parts:
            said.append(f"{tab.title}: {words.listing(parts)}.")
    return said


_BECAME = {Turn.NEW: "erbij", Turn.GONE: "eraf", Turn.OTHER: "veranderd"}


def _list(tab: Tab, old: Rows, new: Rows, model: Model) -> Iterator[RowChange]:
    for here, there in pairs(tab, old, new, model):
        name = row_name(tab.table, here or there, new[here] if here else old[there], model)
        if not (here and there):
            was, becomes = (None, _THERE) if here else (_THERE, None)
            turn = appeared(was, becomes)
            yield RowChange(tab.title, turn, (Change(tab.title, name, was, becomes, turn),))
            continue
        changes = tuple(_changes(tab, tab.inputs, name, old[there], new[here], model))
        if changes:
            yield RowChange(tab.title, Turn.OTHER, changes)


def _changes(
    tab: Tab, columns: Iterable[Column], name: str, old: Row, new: Row, model: Model
) -> Iterator[Change]:
    """What changed in these columns of one row, called ``name``."""
    for column in columns:
        cells, write = (old.get(column.id), new.get(column.id)), _writing(column, model)
        was, becomes = (_told(cell, write) for cell in cells)
        if was != becomes:
            told = _became(column, *cells) or appeared(was, becomes)
            yield Change(tab.title, f"{name}: {column.header}", was, becomes, told)


def _rows(cells: pd.DataFrame, tab: Tab) -> Rows:
    return cells_of_frame(cells[cells["table"] == tab.table]).tables.get(tab.table, {})


_NUMBERS: Mapping[Kind, Callable[[float | None], str]] = {
    Kind.MONEY: words.exact_euro,
    Kind.NUMBER: partial(words.number, decimals=2),
    Kind.SCALE: partial(words.number, decimals=2),
}
"""How what counts as a number is written."""


def _became(column: Column, before: Cell | None, after: Cell | None) -> str:
    """How much more or less a number is, or that it can't be read now; "" for anything else."""
    if _without(after) is Turn.UNREADABLE:
        return Turn.UNREADABLE
    was, becomes = _number(before), _number(after)
    if column.kind not in _NUMBERS or was is None or becomes is None:
        return ""
    return more_or_less(was, becomes, _NUMBERS[column.kind])


def _writing(column: Column, model: Model) -> Callable[[Cell], str]:
    if write := _NUMBERS.get(column.kind):
        return lambda cell: write(cell.number)
    match column.kind:
        case Kind.BOOL:
            return lambda cell: "ja" if cell.number else "nee"
        case Kind.DATE:
            return lambda cell: words.day(cell.date)
        case Kind.CHOICE:
            labels = {item.id: item.label for item in model.lists[column.choices or ""]}
            return lambda cell: labels.get(cell.text, cell.text)
    return lambda cell: cell.text


def _told(cell: Cell | None, write: Callable[[Cell], str]) -> str | None:
    """What a cell holds as people write it; None where it holds no answer."""
    if cell is None or cell.state == State.EMPTY:
        return None
    return write(cell) if cell.state == State.ANSWERED else cell.raw


def _number(cell: Cell | None) -> float | None:
    return cell.number if cell is not None and cell.state == State.ANSWERED else None


def _without(cell: Cell | None) -> Turn:
    """What became of an answer that there is none of now, of what stands in its place."""
    unreadable = cell is not None and cell.state == State.INVALID
    return Turn.UNREADABLE if unreadable else Turn.GONE


def _euro(amount: float | None) -> str | None:
    return None if amount is None else words.exact_euro(amount)
