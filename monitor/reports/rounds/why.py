"""Why the score of a partnership changed between two of its rounds, answer by answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from monitor.domain.change import Direction, changes
from monitor.domain.computed import COMPUTED
from monitor.domain.decomposition import PARTS, Decomposition, Part, decompose
from monitor.domain.frames import Origin, State, records
from monitor.domain.model import Indicator, Model
from monitor.domain.points import Flags, Floats
from monitor.reports import point_words, words
from monitor.reports.adding_up import adding_up
from monitor.reports.contents import written
from monitor.reports.partnership.answer_words import UNANSWERED
from monitor.reports.rounds.trends import Path
from monitor.reports.snapshot import TOTAL

MOST_BARS = 8
"""How many answers get a bar of their own."""

_STEPS = 10
"""A point is shown in tenths where it is what one answer adds: whole points would be all alike."""

Record = Mapping[str, Any]


class Answer(NamedTuple):
    """What was answered in one round, in words; its points, None where it has none; and where."""

    said: str
    points: float | None
    place: str


class Line(NamedTuple):
    """A question with its answer in both rounds, and the tenths of a point that it adds."""

    indicator: Indicator
    part: Part
    tenths: int
    before: Answer
    after: Answer


class Bar(NamedTuple):
    """One or more lines taken together; of several of them the sum."""

    part: Part
    lines: Sequence[Line]

    @property
    def tenths(self) -> int:
        """What these lines add together."""
        return sum(line.tenths for line in self.lines)


@dataclass(frozen=True)
class Why:
    """The change of the total, or of one dimension, between two rounds of one partnership.

    ``before`` and ``after``: the rows of that ``part`` (TOTAL or a dimension) in ``path.parts``;
    ``answers``: of both, frames.ANSWERS with submission. There is something to explain unless
    ``incomparable``, not ``shown`` or not ``explained``.
    """

    path: Path
    before: Record
    after: Record
    answers: pd.DataFrame
    part: str = TOTAL

    @property
    def incomparable(self) -> bool:
        """Whether the rounds were asked under different versions of the model."""
        return bool(self.before["model_version"] != self.after["model_version"])

    @property
    def shown(self) -> bool:
        """Whether both rounds have points."""
        return not (pd.isna(self.before["points"]) or pd.isna(self.after["points"]))

    @property
    def explained(self) -> bool:
        """Whether a question counts in both rounds, to set the others against."""
        return not np.isnan(self._added).any()

    @property
    def model(self) -> Model:
        """The model that both rounds are scored under."""
        return self.path.snapshot.model.of(self.after["model_version"])

    @cached_property
    def points(self) -> tuple[int, int]:
        """The points of the two rounds as they are shown."""
        before, after = (
            point_words.whole_points(row["points"], self.model) for row in (self.before, self.after)
        )
        return before, after

    @cached_property
    def exact(self) -> tuple[int, int]:
        """The same in tenths of a point: what the steps between them add up to."""
        before, after = (
            words.rounded(point_words.exact_points(row["points"], self.model) * _STEPS)
            for row in (self.before, self.after)
        )
        return before, after

    @cached_property
    def direction(self) -> Direction:
        """Which way the points went from the one round to the other."""
        two = pd.DataFrame([self.before, self.after])
        found = changes(two.drop(columns=["change", "direction"]), self.model)
        return Direction(found["direction"].iloc[-1])

    @cached_property
    def lines(self) -> list[Line]:
        """The questions of the part in model order. Their tenths add up to the change in tenths."""
        before, after = self.exact
        tenths = adding_up(
            [round(float(points) * _STEPS, 8) for points in self._added], after - before
        )
        sides = [self._answers(number) for number in self._numbers]
        return [
            Line(item, PARTS[part], added, *(side[item.id] for side in sides))
            for item, part, added in zip(
                self.questions, self._parts.part[0][self._asked], tenths, strict=True
            )
        ]

    @cached_property
    def bars(self) -> list[Bar]:
        """The change in steps: answers from the largest, the small ones together, then new and
        vanished answers, each together. What adds nothing has no bar."""
        moved = [line for line in self.of(Part.SHARED) if line.tenths]
        moved.sort(key=lambda line: -abs(line.tenths))
        apart = MOST_BARS if len(moved) > MOST_BARS + 1 else len(moved)
        found = [Bar(Part.SHARED, [line]) for line in moved[:apart]]
        together = [
            Bar(Part.SHARED, moved[apart:]),
            *(Bar(part, self.of(part)) for part in (Part.NEW, Part.VANISHED)),
        ]
        return found + [bar for bar in together if bar.lines]

    def of(self, *parts: Part) -> list[Line]:
        """The lines of these kinds, in model order."""
        return [line for line in self.lines if line.part in parts]

    @property
    def questions(self) -> Sequence[Indicator]:
        """The questions that the part is made of, in model order."""
        return [
            item for item, asked in zip(self.model.indicators, self._asked, strict=True) if asked
        ]

    @cached_property
    def causes(self) -> dict[str, int]:
        """The tenths that each dimension adds to the total, by its short name; to a dimension each
        of its questions, by name. In model order."""
        if self.part != TOTAL:
            return {line.indicator.name: line.tenths for line in self.lines}
        return {
            item.short: sum(
                line.tenths for line in self.lines if line.indicator.dimension == item.id
            )
            for item in self.model.dimensions
        }

    @property
    def _numbers(self) -> list[int]:
        return [int(row["submission"]) for row in (self.before, self.after)]

    @property
    def _asked(self) -> Flags:
        """Which of the model's questions belong to the part."""
        return np.array([self.part in (TOTAL, item.dimension) for item in self.model.indicators])

    @property
    def _added(self) -> Floats:
        """What each question of the part adds to it, in points; NaN where that isn't known."""
        whole = self._parts.total if self.part == TOTAL else self._parts.dimension
        added: Floats = whole[0][self._asked]
        return added

    @cached_property
    def _parts(self) -> Decomposition:
        before, after = self._numbers
        pair = pd.DataFrame({"before": [before], "after": [after]})
        return decompose(self.path.snapshot.scores.of((before, after)), pair, self.model)

    def _answers(self, submission: int) -> dict[str, Answer]:
        """The answers of one round by indicator."""
        own = self.answers[self.answers["submission"] == submission]
        rows: dict[str, Record] = {row["indicator"]: row for row in records(own)}
        scored = self.path.snapshot.scores.indicators
        scored = scored[scored["submission"] == submission]
        return {
            row["indicator"]: _answer(
                self.model.indicator[row["indicator"]],
                rows.get(row["indicator"], {}),
                row,
                self.model,
            )
            for row in records(scored)
        }


def rounds(path: Path, part: str = TOTAL) -> dict[str, Record]:
    """The rounds whose answers the viewer may open, by name, from first to last: their rows of
    this part in ``path.parts``."""
    opens = path.submissions.set_index("submission")["opens"]
    own = path.parts[path.parts["part"] == part]
    return {row["round"]: row for row in records(own) if bool(opens[int(row["submission"])])}


def _answer(item: Indicator, given: Record, scored: Record, model: Model) -> Answer:
    """An answer with the state and points that count."""
    said = written(item, {**given, "state": scored["state"]}, model) if given else None
    points: float | None = None if pd.isna(scored["points"]) else scored["points"]
    return Answer(said or UNANSWERED[scored["state"]], points, _place(item, given))


def _place(item: Indicator, given: Record) -> str:
    """Where in the workbook the answer stands, or which tab it was computed from."""
    if not given or given["state"] == State.EMPTY:
        return words.MISSING
    if given["origin"] == Origin.COMPUTED:
        return f"berekend uit tab {COMPUTED[item.id].tab}"
    return f"{given['sheet']}, {given['cell']}" if isinstance(given["cell"], str) else words.MISSING
