"""A simulation beside the real score, in words and numbers. It is never stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from monitor.domain.colour import Colour
from monitor.domain.frames import Record, records
from monitor.domain.model import Model
from monitor.domain.robustness import bands
from monitor.domain.scores import Scores, score
from monitor.domain.what_if import Value, with_answers, with_weights
from monitor.reports import point_words, words
from monitor.reports.partnership.opened import Opened
from monitor.reports.snapshot import TOTAL, near_bounds


@dataclass(frozen=True, eq=False)
class Simulation:
    """A monitor as if it had these answers (by indicator), and dimensions weighed so many times.

    Both hold only what differs from the monitor and the model themselves.
    """

    monitor: Opened
    given: Mapping[str, Value]
    times: Mapping[str, float]

    @cached_property
    def model(self) -> Model:
        """The model with these weights."""
        return with_weights(self.monitor.model, self.times)

    @cached_property
    def scores(self) -> Scores:
        """The scores that it comes to."""
        return score(self._head, self._answers, self.model)

    @cached_property
    def near(self) -> dict[str, float]:
        """The bound of a colour that a part (TOTAL or a dimension) would lie near, if it does."""
        found = near_bounds(bands(self._head, self._answers, self.model))
        return found.get(self.monitor.id, {})

    @cached_property
    def _head(self) -> pd.DataFrame:
        return self.monitor.header.assign(submission=self.monitor.id)

    @cached_property
    def _answers(self) -> pd.DataFrame:
        return with_answers(self.monitor.answers, self.given, self._head, self.monitor.model)

    @property
    def total(self) -> Record:
        """The total: ``Scores.totals``."""
        return records(self.scores.totals)[0]

    @cached_property
    def parts(self) -> list["Part"]:
        """The total and the dimensions, as they are and as they would be."""
        now, then = self.monitor.dimensions, records(self.scores.dimensions)
        return [
            self._part(TOTAL, "Totaal", self.monitor.total, self.total),
            *(
                self._part(
                    row["dimension"],
                    self.model.dimension[row["dimension"]].short,
                    now[row["dimension"]],
                    row,
                )
                for row in then
            ),
        ]

    def _part(self, part: str, name: str, now: Record, then: Record) -> "Part":
        return Part(
            name,
            point_words.points_if_any(now["points"], self.model),
            point_words.points_if_any(then["points"], self.model),
            Colour(now["colour"]),
            Colour(then["colour"]),
            self.monitor.near.get(part),
            self.near.get(part),
        )


@dataclass(frozen=True, slots=True)
class Part:
    """The total or a dimension: its points now and in the simulation, as they are shown.

    ``near_now`` and ``near_then``: the bound of a colour that they lie near, None where none is.
    """

    name: str
    now: int | None
    then: int | None
    colour_now: Colour
    colour_then: Colour
    near_now: float | None = None
    near_then: float | None = None


def title(simulation: Simulation) -> str:
    """What the total would be."""
    total = simulation.parts[0]
    return f"Simulatie: het totaal wordt {_then(total)}"


def subtitle(scope: str) -> str:
    """Of whom and when, and that it isn't real."""
    return (
        f"Niet opgeslagen en geen echte score. Punten van 0 tot 100 van {scope}; dicht rondje: in "
        "de monitor, open ring: in de simulatie"
    )


def sentence(simulation: Simulation) -> str:
    """What was changed, and what that does to the total and the dimensions."""
    total, *parts = simulation.parts
    said = f"{_changed(simulation)} In de monitor is het totaal {_now(total)}; "
    if _now(total) == _then(total):
        said += "in deze simulatie blijft dat zo."
    else:
        said += f"in deze simulatie {_then(total)}."
    moved = [
        f"{item.name} van {_number(item.now)} naar {_number(item.then)}"
        for item in parts
        if item.now != item.then
    ]
    return f"{said} {words.listing(moved)}." if moved else said


def _changed(simulation: Simulation) -> str:
    answers, times = len(simulation.given), len(simulation.times)
    told = []
    if answers:
        told.append(words.amount(answers, "ander antwoord", "andere antwoorden"))
    if times:
        told.append(words.amount(times, "ander gewicht", "andere gewichten"))
    return f"Met {words.listing(told)}."


def _number(points: int | None) -> str:
    return "geen score" if points is None else str(points)


def _now(part: Part) -> str:
    return _said(part.now, part.colour_now, part.near_now)


def _then(part: Part) -> str:
    return _said(part.then, part.colour_then, part.near_then)


def _said(points: int | None, colour: Colour, near: float | None) -> str:
    return f"{_number(points)} ({colour.look.symbol} {point_words.verdict(colour, near)})"


def table(simulation: Simulation) -> pd.DataFrame:
    """The total and each dimension, now and in the simulation."""
    whole = sum(item.weight for item in simulation.model.dimensions)
    shares = [1.0, *(item.weight / whole if whole else 0.0 for item in simulation.model.dimensions)]
    return pd.DataFrame(
        {
            "Onderdeel": [item.name for item in simulation.parts],
            "Telt mee": [words.percent(share, 0, 1) for share in shares],
            "In de monitor": [item.now for item in simulation.parts],
            "Kleur in de monitor": [
                point_words.verdict(item.colour_now, item.near_now) for item in simulation.parts
            ],
            "In de simulatie": [item.then for item in simulation.parts],
            "Kleur in de simulatie": [
                point_words.verdict(item.colour_then, item.near_then) for item in simulation.parts
            ],
        }
    ).astype({"In de monitor": "float64", "In de simulatie": "float64"})
