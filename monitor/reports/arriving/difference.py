"""What a monitor changes since the one stored before it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from monitor.domain.cells import Cell, cells_of_frame
from monitor.domain.computed import computed_answers
from monitor.domain.filled import filled_tables
from monitor.domain.frames import Origin, State, records
from monitor.domain.header import Header
from monitor.domain.model import Indicator, Model
from monitor.domain.past import confirmed_in
from monitor.reports import point_words, words
from monitor.reports.arriving import difference_dates, difference_rows, difference_totals
from monitor.reports.arriving.difference_dates import Stand, counted_with, share_of_dates, stand
from monitor.reports.arriving.difference_rows import Beside, RowChange
from monitor.reports.arriving.turns import Change, Turn
from monitor.reports.contents import value, without_sum, written

_MOST = 0.5
"""Where more of a change than this is by the dates, they are told as its cause."""


@dataclass(frozen=True)
class Side:
    """A monitor as one side of a comparison.

    ``header`` tells its dates. ``answers`` and ``cells`` as frames.ANSWERS and CELLS; ``points``
    by indicator, ``dimensions`` by dimension and ``total`` from its scores, NaN where not shown;
    ``label`` names it in a sentence.
    """

    label: str
    model_version: str
    header: Header
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
        """The answers that changed or that count otherwise, in model order."""
        old, new = _answers(self.before.answers), _answers(self.after.answers)
        found = (
            self._answer(item, old.get(item.id), new.get(item.id), turn)
            for item in self.model.indicators
            if (turn := self._turn(item, old.get(item.id), new.get(item.id)))
        )
        # A peildatum a day later, or a euro more, makes a difference that nobody sees.
        return tuple(item for item in found if item.before != item.after)

    def _answer(
        self, item: Indicator, old: dict[str, Any] | None, new: dict[str, Any] | None, turn: Turn
    ) -> Change:
        name = item.name
        was, becomes = (written(item, answer, self.model) for answer in (old, new))
        worth = [_worth(side.points.get(item.id), self.model) for side in (self.before, self.after)]
        if was == becomes and self.same_model:  # only what the answer is worth differs
            aging = ", telt naar ouderdom" if item.counts_from == "reference_date" else ""
            name = f"{name} ({was}{aging})"
            was, becomes = worth
        elif turn == Turn.MOSTLY_BY_DATE and item.counts_from == "reference_date":
            was, becomes = f"{was} ({worth[0]})", f"{becomes} ({worth[1]})"
        elif turn == Turn.NOT_COMPUTED and becomes:
            becomes = f"{becomes}, zelf ingevuld"
        return Change(self.model.dimension[item.dimension].short, name, was, becomes, turn)

    @property
    def same_model(self) -> bool:
        """Whether both sides are of one version of the model."""
        return self.before.model_version == self.after.model_version

    @cached_property
    def undated(self) -> bool:
        """Whether the peildatum is still to be filled in: what counts to it can't be told yet."""
        return difference_dates.REFERENCE not in difference_dates.dates(self.after.cells)

    @property
    def comparable(self) -> bool:
        """Whether the scores of both sides may be compared."""
        return self.same_model and not self.undated

    @cached_property
    def other_dates(self) -> frozenset[str]:
        """The dates that answers are counted from or to, and that aren't what they were: fields."""
        was, is_ = (difference_dates.dates(side.cells) for side in (self.before, self.after))
        return frozenset(name for name in was | is_ if was.get(name) != is_.get(name))

    @cached_property
    def stopped(self) -> Mapping[str, Cell]:
        """The indicators that can't be computed now, each with a cell that can't be read."""
        cells = cells_of_frame(self.after.cells)
        return computed_answers(filled_tables(cells, self.after.header, self.model)).stopped

    def _turn(
        self, item: Indicator, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None
    ) -> Turn | None:
        before = stand(old, self.before.points.get(item.id))
        after = stand(new, self.after.points.get(item.id))
        if before.value == after.value and (before.points == after.points or not self.same_model):
            return None
        if item.id in self.stopped and _is_computed(old):
            return Turn.NOT_COMPUTED
        between = self._with_old_dates.get(item.id)
        by_dates = share_of_dates(before, between, after) if between else 0.0
        lost = between is not None and between.value is not None and after.value is None
        if self.undated and (lost or by_dates > _MOST):
            return Turn.UNDATED
        if before.value is None:
            return Turn.NEW
        if by_dates == 1 and (before.value == after.value or _is_computed(old)):
            return Turn.BY_DATE
        if after.value is None:
            unreadable = new is not None and new["state"] == State.INVALID
            return Turn.UNREADABLE if unreadable else Turn.GONE
        if by_dates > _MOST:
            return Turn.MOSTLY_BY_DATE
        one, other = before.points, after.points
        if not self.same_model or one is None or other is None or one == other:
            return Turn.OTHER
        return Turn.HIGHER if other > one else Turn.LOWER

    @cached_property
    def _with_old_dates(self) -> Mapping[str, Stand]:
        """What the answers are with the dates of before, by indicator; none if those are alike."""
        if not (self.same_model and self.other_dates):
            return {}
        return counted_with(self.before.header, self.after.header, self.after.cells, self.model)

    @cached_property
    def amounts(self) -> tuple[Change, ...]:
        """The totals of money that changed; a total with an unknown part is not known."""
        return difference_totals.amounts(self.before.cells, self.after.cells, self.model)

    @cached_property
    def without_sum(self) -> Mapping[str, Counter[State]]:
        """How many amounts keep each total of money from being known now, by their state."""
        return without_sum(self.after.cells, self.model)

    @cached_property
    def others(self) -> tuple[Change, ...]:
        """What else changed: the facts of the PPS, its KPI's, partners, milestones and SWOT."""
        return difference_totals.others(self.before.cells, self.after.cells, self.model)

    @cached_property
    def scores(self) -> tuple[Change, ...]:
        """The points of dimensions that changed as they are shown, in model order."""
        if not self.comparable:
            return ()
        found = []
        for item in self.model.dimensions:
            was, becomes = (
                point_words.points_if_any(side.dimensions.get(item.id), self.model)
                for side in (self.before, self.after)
            )
            if was != becomes:
                told = _more_or_less(was, becomes)
                found.append(Change("Score", item.name, _shown(was), _shown(becomes), told))
        return tuple(found)

    @cached_property
    def _lines(self) -> list[Change]:
        """The amounts of tab Financien that changed."""
        return difference_rows.amounts(self.before.cells, self.after.cells, self.model)

    @cached_property
    def beside(self) -> list[Beside]:
        """What changed in explanations, and in how KPI's were counted."""
        return difference_rows.beside(self.before.cells, self.after.cells, self.model)

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
            *self._lines,
            *self.others,
            *(item.change for item in self.beside),
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


def _is_computed(answer: Mapping[str, Any] | None) -> bool:
    return answer is not None and answer["origin"] == Origin.COMPUTED


def _worth(points: float | None, model: Model) -> str | None:
    shown = point_words.points_if_any(points, model)
    return None if shown is None else words.amount(shown, "punt", "punten")


def _shown(points: int | None) -> str | None:
    return None if points is None else str(points)


def _more_or_less(was: int | None, becomes: int | None) -> str:
    """What became of points. Not higher or lower: that is told only of what is beyond doubt."""
    if was is None or becomes is None:
        return "nu geen score" if becomes is None else "nu een score"
    points = words.amount(abs(becomes - was), "punt", "punten")
    return f"{points} {'meer' if becomes > was else 'minder'}"
