"""What a partnership answered before, since when each answer holds, and which are too old by now.

Answers are taken by row: a question, a KPI, an amount's line, a partner. An explanation is none.
A partner, milestone or SWOT item is the same one by its name, wherever it moved in its list.
"""

import datetime
from calendar import monthrange
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from monitor.domain.blocks import block_of, blocks
from monitor.domain.cells import ANSWERS, Cell, Cells
from monitor.domain.layout import (
    CONFIRMED,
    EXPLAINING,
    FIELDS,
    INDICATORS,
    MILESTONES,
    PARTNERS,
    TABLES,
)
from monitor.domain.model import Model
from monitor.domain.pairing import Rows, pairs

OF_A_ROUND = ("pps_id", "meetmoment", "peildatum")
"""The fields that say which monitor it is: they differ from round to round."""

ALL_HOLDS, REST_HOLDS = 1.0, 2.0
"""What the cell of a block holds as a number: all of it still holds, or what wasn't changed."""

Place = tuple[str, str]
"""Table and row."""

Answers = Mapping[Place, Mapping[str, Cell]]
"""The cells with an answer, by column, of each row that has one; in workbook order."""


class Round(NamedTuple):
    """A monitor that was handed in before."""

    label: str
    reference: datetime.date
    cells: Cells


class Held(NamedTuple):
    """What a row holds, and since which reference date that holds or was last confirmed."""

    answers: Mapping[str, Cell]
    since: datetime.date


Past = Mapping[Place, Held]
"""What the last round holds, by row."""


class Aged(NamedTuple):
    """A row whose answers can grow old, and since when they hold or were last confirmed."""

    place: Place
    since: datetime.date
    answers: Mapping[str, Cell]


class Changed(NamedTuple):
    """A row with other answers than before; of one that went, where and what it was."""

    place: Place
    answers: Mapping[str, Cell]


def answers_of(cells: Cells, model: Model) -> Answers:
    """The answers of a monitor that can grow old: not what tells one round from another."""
    found: dict[Place, Mapping[str, Cell]] = {}
    for tab in TABLES:
        for row_id, row in cells.tables.get(tab.table, {}).items():
            if tab is FIELDS and row_id in OF_A_ROUND:
                continue
            if tab is INDICATORS and row_id not in model.indicator:
                continue  # a question that the model no longer has
            answered = {
                column: cell
                for column, cell in row.items()
                if cell.state in ANSWERS and column not in EXPLAINING
            }
            if answered:
                found[tab.table, row_id] = answered
    return found


def confirmed_in(cells: Cells) -> frozenset[str]:
    """The blocks of which a monitor says that they still hold, all of it or the rest."""
    return frozenset(block for block, said in _said(cells) if said in (ALL_HOLDS, REST_HOLDS))


def unchanged_in(cells: Cells) -> frozenset[str]:
    """The blocks of which a monitor says that nothing changed."""
    return frozenset(block for block, said in _said(cells) if said == ALL_HOLDS)


def _said(cells: Cells) -> list[tuple[str, float | None]]:
    rows = cells.tables.get(CONFIRMED.table, {})
    return [(block, cell.number) for block, row in rows.items() for cell in row.values()]


def past_of(rounds: Iterable[Round], model: Model) -> Past:
    """What the last of these rounds holds, oldest first, and since when."""
    held: dict[Place, Held] = {}
    for item in rounds:
        ticked = confirmed_in(item.cells)
        before, held = held, {}
        now = answers_of(item.cells, model)
        stood = _stood({place: known.answers for place, known in before.items()}, now, model)
        for place, answers in now.items():
            known = before[stood[place]] if place in stood else None
            stays = (
                known is not None
                and same(known.answers, answers)
                and block_of(*place, model) not in ticked
            )
            held[place] = Held(answers, known.since if known and stays else item.reference)
    return held


def _stood(before: Answers, now: Answers, model: Model) -> Mapping[Place, Place]:
    """Where each row of now stood before, if it did."""
    lists = {tab.table: tab for tab in TABLES if tab.free_rows}
    found = {place: place for place in now if place in before and place[0] not in lists}
    for table, tab in lists.items():
        for here, there in pairs(tab, _rows(before, table), _rows(now, table), model):
            if here and there:
                found[table, here] = table, there
    return found


def _rows(answers: Answers, table: str) -> Rows:
    return {row: cells for (of, row), cells in answers.items() if of == table}


def same(before: Mapping[str, Cell], after: Mapping[str, Cell]) -> bool:
    """Whether a row holds the same answers, wherever they stand."""
    return _values(before) == _values(after)


def _values(row: Mapping[str, Cell]) -> Mapping[str, tuple[object, ...]]:
    return {column: (cell.state, cell.number, cell.date, cell.text) for column, cell in row.items()}


def changed(before: Answers, after: Answers, model: Model) -> Mapping[str, list[Changed]]:
    """The rows with other answers, and then those that went, by the block that they are in."""
    stood = _stood(before, after, model)
    kept = set(stood.values())
    rows = [
        Changed(place, now)
        for place, now in after.items()
        if place not in stood or not same(before[stood[place]], now)
    ]
    rows += [Changed(place, was) for place, was in before.items() if place not in kept]
    found: dict[str, list[Changed]] = {}
    for row in rows:
        found.setdefault(block_of(*row.place, model), []).append(row)
    return found


def running(past: Past, now: Answers, on: datetime.date, model: Model) -> Mapping[str, list[Aged]]:
    """The rows that grow older, by block: since this day where they are new or changed.

    What is over does not: a partner that stopped, a milestone that was met.
    """
    found: dict[str, list[Aged]] = {}
    stood = _stood({place: held.answers for place, held in past.items()}, now, model)
    for place, answers in now.items():
        if not is_over(place, answers, model):
            held = past[stood[place]] if place in stood else None
            since = held.since if held and same(held.answers, answers) else on
            found.setdefault(block_of(*place, model), []).append(Aged(place, since, answers))
    return found


def aged(past: Past, now: Answers, on: datetime.date, model: Model) -> Mapping[str, list[Aged]]:
    """The rows that hold the same for longer on this day than their block keeps, by block."""
    found: dict[str, list[Aged]] = {}
    for block, rows in running(past, now, on, model).items():
        months = blocks(model)[block].months
        old = [item for item in rows if keeps_until(item.since, months) < on]
        if old:
            found[block] = old
    return found


def keeps_until(since: datetime.date, months: int) -> datetime.date:
    """The last day on which an answer of a day isn't too old."""
    years, month = divmod(since.month - 1 + months, 12)
    year = since.year + years
    return datetime.date(year, month + 1, min(since.day, monthrange(year, month + 1)[1]))


def is_over(place: Place, answers: Mapping[str, Cell], model: Model) -> bool:
    """Whether a row is done with: nothing of it will change."""
    status = answers.get("status")
    if status is None:
        return False
    over = {
        PARTNERS.table: model.in_group("partner_status", "gestopt"),
        MILESTONES.table: model.in_group("milestone_status", "afgerond"),
    }
    return status.text in over.get(place[0], ())
