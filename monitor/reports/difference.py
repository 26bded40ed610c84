"""What a monitor changes since the one stored before it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from monitor.domain.cells import cells_of_frame
from monitor.domain.frames import State, records
from monitor.domain.model import Indicator, Model
from monitor.domain.past import confirmed_in
from monitor.reports import difference_rows, words
from monitor.reports.contents import counts, facts, kpis, sums, value, written
from monitor.reports.difference_rows import RowChange
from monitor.reports.turns import Change, Turn, appeared, more_or_less


@dataclass(frozen=True)
class Side:
    """A monitor as one side of a comparison.

    ``answers`` and ``cells`` as frames.ANSWERS and CELLS; ``points`` by indicator, ``dimensions``
    by dimension and ``total`` from its scores, NaN where not shown; ``label`` names it in a
    sentence.
    """

    label: str
    model_version: str
    answers: pd.DataFrame
    cells: pd.DataFrame
    points: Mapping[str, float]
    dimensions: Mapping[str, float]
    total: float


@dataclass(frozen=True)
class Difference:
    """What changed from ``before`` to ``after``; everything that is equal is left out."""

    before: Side
    after: Side
    model: Model

    @cached_property
    def answers(self) -> tuple[Change, ...]:
        """The answers that changed, in model order."""
        old, new = _answers(self.before.answers), _answers(self.after.answers)
        return tuple(
            Change(
                self.model.dimension[item.dimension].short,
                item.name,
                written(item, old.get(item.id), self.model),
                written(item, new.get(item.id), self.model),
                turn,
            )
            for item in self.model.indicators
            if (turn := self._turn(item, old.get(item.id), new.get(item.id)))
        )

    @property
    def comparable(self) -> bool:
        """Whether points of both sides may be compared: they're of one version of the model."""
        return self.before.model_version == self.after.model_version

    def _turn(
        self, item: Indicator, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None
    ) -> Turn | None:
        before, after = value(old), value(new)
        if before == after:
            return None
        if before is None:
            return Turn.NEW
        if after is None:
            return Turn.GONE
        one, other = self.before.points.get(item.id), self.after.points.get(item.id)
        if not self.comparable or one is None or other is None or not (one < other or one > other):
            return Turn.OTHER
        return Turn.HIGHER if other > one else Turn.LOWER

    @cached_property
    def amounts(self) -> tuple[Change, ...]:
        """The totals of money that changed; a total with an unknown part is not known."""
        old, new = sums(self.before.cells, self.model), sums(self.after.cells, self.model)
        return tuple(
            Change(
                "Geld",
                name,
                _euro(old[name]),
                _euro(new[name]),
                more_or_less(old[name], new[name]),
            )
            for name in old
            if old[name] != new[name]
        )

    @cached_property
    def others(self) -> tuple[Change, ...]:
        """What else changed: the facts of the PPS, its KPI's, partners, milestones and SWOT."""
        found = []
        for part, old, new in (
            ("PPS", facts(self.before.cells, self.model), facts(self.after.cells, self.model)),
            ("KPI", kpis(self.before.cells, self.model), kpis(self.after.cells, self.model)),
            ("Lijsten", counts(self.before.cells), counts(self.after.cells)),
        ):
            for name in old | new:
                before, after = old.get(name), new.get(name)
                if before != after:
                    found.append(Change(part, name, before, after, appeared(before, after)))
        return tuple(found)

    @cached_property
    def scores(self) -> tuple[Change, ...]:
        """The points of dimensions that changed as they are shown, in model order."""
        if not self.comparable:
            return ()
        found = []
        for item in self.model.dimensions:
            was, becomes = (
                words.points_if_any(side.dimensions.get(item.id), self.model)
                for side in (self.before, self.after)
            )
            if was != becomes:
                told = _more_or_less(was, becomes)
                found.append(Change("Score", item.name, _shown(was), _shown(becomes), told))
        return tuple(found)

    @cached_property
    def rows(self) -> list[RowChange]:
        """The partners, milestones and items of the SWOT that came, went or changed."""
        return difference_rows.lists(self.before.cells, self.after.cells, self.model)

    @cached_property
    def confirmed(self) -> frozenset[str]:
        """The blocks that are said to hold still, all of it or the rest, by id."""
        return confirmed_in(cells_of_frame(self.after.cells))

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Everything that changed: scores, answers, then money, then the rest."""
        return (
            *self.scores,
            *self.answers,
            *self.amounts,
            *difference_rows.amounts(self.before.cells, self.after.cells, self.model),
            *self.others,
            *(change for row in self.rows for change in row.changes),
        )

    @property
    def without_answer(self) -> bool:
        """Whether a question is equal on both sides without an answer that counts."""
        old, new = _answers(self.before.answers), _answers(self.after.answers)
        return any(
            value(old.get(item.id)) == value(new.get(item.id)) in (None, (State.NOT_APPLICABLE,))
            for item in self.model.indicators
        )

    @property
    def table(self) -> pd.DataFrame:
        """Every change as a row: part, what, before, after and what became of it."""
        columns = ["Onderdeel", "Wat", "Was", "Wordt", "Verschil"]
        return pd.DataFrame(self.changes, columns=columns)


def _answers(answers: pd.DataFrame) -> dict[str, dict[str, Any]]:
    return {row["indicator"]: row for row in records(answers)}


def _shown(points: int | None) -> str | None:
    return None if points is None else str(points)


def _more_or_less(was: int | None, becomes: int | None) -> str:
    """What became of points. Not higher or lower: that is told only of what is beyond doubt."""
    if was is None or becomes is None:
        return appeared(was, becomes)
    points = words.amount(abs(becomes - was), "punt", "punten")
    return f"{points} {'meer' if becomes > was else 'minder'}"


def _euro(amount: float | None) -> str | None:
    return None if amount is None else words.euro(amount)
