"""A simulation beside the real score, in words and numbers. It is never stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from monitor.domain.colour import Colour
from monitor.domain.model import Model
from monitor.domain.scores import Scores, score
from monitor.domain.what_if import Value, with_answers, with_weights
from monitor.reports import words
from monitor.reports.partnership.opened import Opened, Record, records


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
        head = self.monitor.header.assign(submission=self.monitor.id)
        answers = with_answers(self.monitor.answers, self.given, head, self.monitor.model)
        return score(head, answers, self.model)

    @property
    def total(self) -> Record:
        """The total: ``Scores.totals``."""
        return records(self.scores.totals)[0]

    @cached_property
    def parts(self) -> list["Part"]:
        """The total and the dimensions, as they are and as they would be."""
        now, then = self.monitor.dimensions, records(self.scores.dimensions)
        return [
            _part("Totaal", self.monitor.total, self.total, self.model),
            *(
                _part(
                    self.model.dimension[row["dimension"]].short,
                    now[row["dimension"]],
                    row,
                    self.model,
                )
                for row in then
            ),
        ]


@dataclass(frozen=True, slots=True)
class Part:
    """The total or a dimension: its points now and in the simulation, as they are shown."""

    name: str
    now: int | None
    then: int | None
    colour_now: Colour
    colour_then: Colour


def _part(name: str, now: Record, then: Record, model: Model) -> Part:
    return Part(
        name,
        words.points_if_any(now["points"], model),
        words.points_if_any(then["points"], model),
        Colour(now["colour"]),
        Colour(then["colour"]),
    )


def title(simulation: Simulation) -> str:
    """What the total would be."""
    total = simulation.parts[0]
    return f"Simulatie: het totaal wordt {_said(total.then, total.colour_then)}"


def subtitle(scope: str) -> str:
    """Of whom and when, and that it isn't real."""
    return (
        f"Niet opgeslagen en geen echte score. Punten van 0 tot 100 van {scope}; dicht rondje: nu, "
        "open ring: in de simulatie"
    )


def sentence(simulation: Simulation) -> str:
    """What was changed, and what that does to the total and the dimensions."""
    total, *parts = simulation.parts
    said = f"{_changed(simulation)} Nu is het totaal {_said(total.now, total.colour_now)}; "
    if (total.now, total.colour_now) == (total.then, total.colour_then):
        said += "in deze simulatie blijft dat zo."
    else:
        said += f"in deze simulatie {_said(total.then, total.colour_then)}."
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


def _said(points: int | None, colour: Colour) -> str:
    return f"{_number(points)} ({colour.look.symbol} {colour.look.word})"


def table(simulation: Simulation) -> pd.DataFrame:
    """The total and each dimension, now and in the simulation."""
    whole = sum(item.weight for item in simulation.model.dimensions)
    shares = [1.0, *(item.weight / whole if whole else 0.0 for item in simulation.model.dimensions)]
    return pd.DataFrame(
        {
            "Onderdeel": [item.name for item in simulation.parts],
            "Telt mee": [words.percent(share, 0, 1) for share in shares],
            "Nu": [item.now for item in simulation.parts],
            "Kleur nu": [item.colour_now.look.word for item in simulation.parts],
            "In de simulatie": [item.then for item in simulation.parts],
            "Kleur in de simulatie": [item.colour_then.look.word for item in simulation.parts],
        }
    ).astype({"Nu": "float64", "In de simulatie": "float64"})
