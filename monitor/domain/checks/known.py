"""What was known before a monitor came in: the register, the earlier rounds and today."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from monitor.domain import frames
from monitor.domain.cells import Cells, tuples
from monitor.domain.header import Header
from monitor.domain.keys import as_written, code_key, key
from monitor.domain.round_names import round_key
from monitor.domain.round_order import Place, place
from monitor.domain.submission import UNSTORED

EARLIER: frames.Schema = {
    "submission": "int64",
    "round_number": "int64",
    **frames.HEADER,
    "version": "int64",
}
"""The current submissions that were stored before: what each is about, and its version.

``round_number`` as in ``domain.round_order``."""

CellsOf = Callable[[Sequence[int]], Mapping[int, Cells]]
"""Gives the cells with an answer of those of these submissions that the viewer may open."""


class Partnership(NamedTuple):
    """A partnership in the register (frames.REGISTER). What is absent is None or ""."""

    pps_id: str
    name: str
    campus: str
    scheme: str
    active_from: datetime.date | None
    active_to: datetime.date | None


class Earlier(NamedTuple):
    """A submission that was stored before (:data:`EARLIER`). What is absent is None or ""."""

    submission: int
    round_number: int
    pps_id: str
    round: str
    scheme: str
    reference_date: datetime.date | None
    start_date: datetime.date | None
    version: int

    @property
    def place(self) -> Place:
        """What to sort it by among the rounds of its partnership."""
        return place(self.reference_date, self.round, self.round_number)


@dataclass(frozen=True, eq=False)
class Known:
    """What was known before this monitor came in.

    ``partnerships`` is the register by the key of the pps_id, in order of those; ``submissions``
    the earlier ones by that key, oldest first, at most one a round. What those hold
    is a hundred times as much, and ``cells_of`` gives it: only of the partnership that a monitor is
    of. ``round_numbers`` has the number of each round that was ever handed in (see
    ``domain.round_order``), by the keys of its partnership and its name.
    """

    partnerships: Mapping[str, Partnership]
    submissions: Mapping[str, tuple[Earlier, ...]]
    today: datetime.date
    cells_of: CellsOf
    round_numbers: Mapping[tuple[str, str], int]

    @cached_property
    def campuses(self) -> Mapping[str, str]:
        """The campuses in the register by their key."""
        return {key(item.campus): item.campus for item in self.partnerships.values() if item.campus}

    def as_stored(self, about: Header) -> Header:
        """A header with its partnership and round as what was stored writes them, if it has them.

        Then they have the keys of what was stored, whatever dashes or spaces they came with.
        """
        listed = (item.pps_id for item in self.partnerships.values())
        pps_id = as_written(about.pps_id, listed, code_key) or about.pps_id
        rounds = (item.round for item in self.submissions.get(key(pps_id), ()))
        round_ = as_written(about.round, rounds, round_key) or about.round
        return about._replace(pps_id=pps_id, round=round_)

    def round_number(self, about: Header) -> int:
        """The number of the round that a header names; UNSTORED if it was never handed in."""
        return self.round_numbers.get((key(about.pps_id), key(about.round)), UNSTORED)

    def after(self, stored: Earlier, joined: Partnership | None) -> "Known":
        """What is known once this monitor is stored, with which a partnership may have joined."""
        pps = key(stored.pps_id)
        before = self.submissions.get(pps, ())
        others = [item for item in before if key(item.round) != key(stored.round)]
        register = self.partnerships
        if joined is not None:
            listed = sorted([*register.values(), joined], key=lambda item: item.pps_id)
            register = {key(item.pps_id): item for item in listed}
        own = {pps: _oldest_first([*others, stored])}
        return replace(
            self,
            partnerships=register,
            submissions={**self.submissions, **own},
            round_numbers={**self.round_numbers, (pps, key(stored.round)): stored.round_number},
        )


def known_of(
    register: pd.DataFrame,
    earlier: pd.DataFrame,
    handed_in: pd.DataFrame,
    today: datetime.date,
    cells_of: CellsOf,
) -> Known:
    """What frames.REGISTER and :data:`EARLIER` tell, at most one row a partnership and round.

    ``handed_in`` are also those that don't count any more, with the same columns: a round whose
    monitors were all withdrawn keeps its place. All are gone through once: keep what this gives
    for as long as it holds.
    """
    listed = tuples(register, Partnership._make, Partnership._fields)
    found: dict[str, list[Earlier]] = {}
    for item in tuples(earlier, Earlier._make, Earlier._fields):
        found.setdefault(key(item.pps_id), []).append(item)
    return Known(
        {key(item.pps_id): item for item in listed},
        {pps: _oldest_first(items) for pps, items in found.items()},
        today,
        cells_of,
        {
            (key(pps_id), key(name)): number
            for pps_id, name, number in zip(
                handed_in["pps_id"],
                handed_in["round"],
                handed_in["round_number"].tolist(),
                strict=True,
            )
        },
    )


def no_cells(submissions: Sequence[int]) -> Mapping[int, Cells]:
    """Of no submission anything is known but what it's about."""
    return {}


def _oldest_first(items: Iterable[Earlier]) -> tuple[Earlier, ...]:
    return tuple(sorted(items, key=lambda item: item.place))


NOTHING = Known({}, {}, datetime.date.max, no_cells, {})
"""Where nothing was known before, and no day lies in the future."""
