"""Whether what a monitor says again still holds: confirmed, or too old to take for granted."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from monitor.domain.blocks import blocks
from monitor.domain.cells import Cells
from monitor.domain.checks.monitor import Monitor
from monitor.domain.findings import Finding, Subject
from monitor.domain.layout import CONFIRMED, INDICATORS
from monitor.domain.model import Model
from monitor.domain.notation import day
from monitor.domain.past import (
    Aged,
    Answers,
    Changed,
    Past,
    Place,
    Round,
    aged,
    answers_of,
    changed,
    confirmed_in,
    keeps_until,
    past_of,
    running,
    unchanged_in,
)
from monitor.domain.row_names import row_name, some_of
from monitor.domain.rules import rule

TOO_OLD = "ANTWOORD-VEROUDERD"
"""The code of the finding that answers are to be confirmed."""

_TICK = CONFIRMED.inputs[0].id


class _Differing(NamedTuple):
    """The rows of a block that hold other answers, and since which rounds: as those are called."""

    places: set[Place]
    since: list[str]


def bevestigd_maar_anders(monitor: Monitor) -> Iterator[Finding]:
    """A block is said to be unchanged, and holds other answers than the last time."""
    ticked = unchanged_in(monitor.laid_out)
    last = monitor.before or monitor.as_stored
    if last is None or not ticked:
        return
    differing = _differing(last, monitor)
    ticked -= _settled(monitor)
    for block in blocks(monitor.model).values():
        rows = differing.get(block.id)
        if rows and block.id in ticked:
            tick = monitor.tables[CONFIRMED.table][block.id].cells[_TICK]
            names = [row_name(*row.place, row.answers, monitor.model) for row in rows]
            yield tick.finds(
                "BEVESTIGD-MAAR-ANDERS",
                block=block.name,
                answers=_amount(len(rows)),
                names=some_of(names),
                round=last.label,
            )


def antwoord_verouderd(monitor: Monitor) -> Iterator[Finding]:
    """Answers of a block hold the same for longer than it keeps, and nobody says they still do."""
    old = _too_old(monitor)
    differing = _since_when(monitor) if old else {}
    for block in blocks(monitor.model).values():
        rows = old.get(block.id)
        if not rows:
            continue
        first = next(iter(rows[0].answers.values()))
        names = [row_name(*item.place, item.answers, monitor.model) for item in rows]
        yield rule("ANTWOORD-VEROUDERD").at(
            first.sheet,
            first.cell,
            Subject(CONFIRMED.table, block.id, _TICK),
            raw=_typed(monitor.laid_out, block.id),
            block=block.name,
            answers=_amount(len(rows)),
            months=block.months,
            names=some_of(names),
            oldest="Dat is" if len(rows) == 1 else "Het oudste is",
            since=day(min(item.since for item in rows)),
            **_how_to_confirm(differing.get(block.id)),
        )


def _how_to_confirm(differing: _Differing | None) -> Mapping[str, str]:
    """What to say that holds of a block: all of it, or what wasn't changed since which round."""
    if differing is None:
        return {"holds": "Klopt dit onderdeel nog?", "choose": "Zet dan ja", "more": "iets"}
    count = len(differing.places)
    answers = "is hier 1 antwoord" if count == 1 else f"zijn hier {count} antwoorden"
    rounds = " en ".join(differing.since)
    return {
        "holds": f"Vergeleken met {rounds} {answers} anders. Klopt al het andere nog?",
        "choose": 'Kies dan "de rest wel"',
        "more": "nog meer",
    }


def old_and_others(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings that ask of a block whether it still holds, and all others.

    A block is confirmed in its own place and nothing in it is wrong: it's counted by itself.
    """
    listed = list(findings)
    old = [item for item in listed if item.code == TOO_OLD]
    return old, [item for item in listed if item.code != TOO_OLD]


def to_confirm(monitor: Monitor) -> Mapping[str, list[Aged]]:
    """All that is confirmed with each block that is asked about: the oldest answers first."""
    asked = _too_old(monitor)
    every = _by_block(running, monitor) if asked else {}
    return {block: sorted(every[block], key=lambda item: item.since) for block in asked}


def kept_until(monitor: Monitor) -> Mapping[str, date]:
    """The last day on which each block isn't too old, as it stands: by block, of what can grow old.

    What is confirmed counts from the day of this monitor.
    """
    ticked, reference = confirmed_in(monitor.laid_out), monitor.about.reference_date
    found = {}
    for block, rows in _by_block(running, monitor).items():
        since = reference if reference and block in ticked else min(item.since for item in rows)
        found[block] = keeps_until(since, blocks(monitor.model)[block].months)
    return found


def _too_old(monitor: Monitor) -> Mapping[str, list[Aged]]:
    """The rows that are older than their block keeps, of the blocks that aren't confirmed."""
    ticked = confirmed_in(monitor.laid_out)
    old = _by_block(aged, monitor)
    return {block: rows for block, rows in old.items() if block not in ticked}


def _by_block(
    pick: Callable[[Past, Answers, date, Model], Mapping[str, list[Aged]]], monitor: Monitor
) -> Mapping[str, list[Aged]]:
    """Rows by block, picked beside the earlier rounds; none where there's nothing to compare."""
    reference = monitor.about.reference_date
    if reference is None or not monitor.rounds_before:
        return {}
    now = _asked_of_people(monitor.laid_out, monitor)
    return pick(past_of(monitor.rounds_before, monitor.model), now, reference, monitor.model)


def holds_other_answers(monitor: Monitor) -> frozenset[str]:
    """The blocks that hold other answers than the last time, or than this round as stored."""
    return frozenset(_since_when(monitor))


def _since_when(monitor: Monitor) -> Mapping[str, _Differing]:
    """Which rows of each of those blocks hold other answers; a block without any is left out."""
    before, stored = monitor.before, monitor.as_stored
    compared = [(before, before.label)] if before else []
    compared += [(stored, "de vorige versie van deze ronde")] if stored else []
    found: dict[str, _Differing] = {}
    for item, called in compared:
        for block, rows in _differing(item, monitor).items():
            differing = found.setdefault(block, _Differing(set(), []))
            differing.places.update(row.place for row in rows)
            differing.since.append(called)
    return found


def _differing(item: Round, monitor: Monitor) -> Mapping[str, list[Changed]]:
    before, now = (_asked_of_people(cells, monitor) for cells in (item.cells, monitor.laid_out))
    return changed(before, now, monitor.model)


def _asked_of_people(cells: Cells, monitor: Monitor) -> Answers:
    """The answers in these cells, without what was typed where the tables answer: nobody need."""
    return {
        (table, row): answers
        for (table, row), answers in answers_of(cells, monitor.model).items()
        if table != INDICATORS.table or row not in monitor.computed
    }


def _settled(monitor: Monitor) -> frozenset[str]:
    """The blocks that are unchanged from this round as stored, to which a tick may refer.

    Not where that was ticked itself: the same workbook, read again, is no less wrong than before.
    """
    stored = monitor.as_stored
    if stored is None:
        return frozenset()
    same = blocks(monitor.model).keys() - _differing(stored, monitor).keys()
    return frozenset(same) - confirmed_in(stored.cells)


def _typed(cells: Cells, block: str) -> str:
    """What stands where the block can be confirmed."""
    cell = cells.tables.get(CONFIRMED.table, {}).get(block, {}).get(_TICK)
    return cell.raw if cell else ""


def _amount(count: int) -> str:
    return "is 1 antwoord" if count == 1 else f"zijn {count} antwoorden"
