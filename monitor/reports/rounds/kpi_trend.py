"""The KPI's of one partnership through its rounds: planned beside realised."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import pandas as pd

from monitor.domain import layout
from monitor.domain.frames import State
from monitor.domain.model import Kpi, Model
from monitor.reports import words
from monitor.reports.kpi_words import below_each_other, of_target

_NAMED = 2
"""How many KPI's are named as furthest from their target."""
_FROM_ROUNDS = 2
"""In how many rounds a KPI must be realised to have a course."""


class Course(NamedTuple):
    """A KPI through the rounds, in order of date: targets and realised numbers, NaN where nobody
    filled them in or they can't be read."""

    kpi: Kpi
    dates: tuple[pd.Timestamp, ...]
    rounds: tuple[str, ...]
    targets: tuple[float, ...]
    realised: tuple[float, ...]

    @property
    def last(self) -> int | None:
        """Which round is the last that is realised; None where none is."""
        there = [at for at, value in enumerate(self.realised) if not pd.isna(value)]
        return there[-1] if there else None


def courses(rounds: pd.DataFrame, cells: pd.DataFrame, model: Model) -> list[Course]:
    """The KPI's that enough rounds tell of, in model order.

    ``rounds``: frames.HEADER with submission; ``cells``: frames.CELLS with submission, of those
    rounds that the viewer may open. A round of which there are none is left out.
    """
    table = cells[(cells["table"] == layout.KPI.table) & (cells["state"] == State.ANSWERED)]
    numbers = table.set_index(["submission", "row", "column"])["number"].to_dict()
    opened = rounds[rounds["submission"].isin(cells["submission"])]
    opened = opened.dropna(subset=["reference_date"]).sort_values("reference_date", kind="stable")
    ids = [int(number) for number in opened["submission"]]

    def told(kpi: Kpi, column: str) -> tuple[float, ...]:
        return tuple(numbers.get((number, kpi.id, column), float("nan")) for number in ids)

    found = [
        Course(
            kpi,
            tuple(opened["reference_date"]),
            tuple(opened["round"]),
            told(kpi, "target"),
            told(kpi, "realised"),
        )
        for kpi in model.kpis
    ]
    return [
        item for item in found if sum(not pd.isna(value) for value in item.realised) >= _FROM_ROUNDS
    ]


def title(found: Sequence[Course]) -> str:
    """The finding: how many are at their target in the last round that tells of them."""
    aimed = [item for item in found if _met(item) is not None]
    if not aimed:
        return "KPI’s door de jaren"
    reached = sum((_met(item) or 0) >= 1 for item in aimed)
    if len(aimed) == 1:
        return f"De ene KPI met een doel haalt het{'' if reached else ' nog niet'}"
    verb = "halen" if reached > 1 else "haalt"
    return f"{reached or 'Geen'} van de {len(aimed)} KPI’s {verb} het laatste doel"


def subtitle(name: str, found: Sequence[Course]) -> str:
    """Of whom and when, and by what years is counted."""
    dates = found[0].dates
    when = f"{words.month(dates[0])} tot en met {words.month(dates[-1])}"
    return (
        f"Gerealiseerd (stip) en doel (streepje) op elke peildatum; {name}, "
        f"{words.amount(len(dates), 'meetmoment', 'meetmomenten')}, {when}. Elke KPI heeft een "
        "eigen schaal vanaf 0"
    )


def sentence(found: Sequence[Course]) -> str:
    """Which KPI's are furthest from their target, and why persons are not added up."""
    aimed = [(met, item) for item in found if (met := _met(item)) is not None]
    said = [_furthest(aimed)] if any(met < 1 for met, _ in aimed) else []
    persons = [item.kpi.name for item in found if item.kpi.persons]
    if persons:
        said.append(
            f"{words.listing(persons)} {'telt' if len(persons) == 1 else 'tellen'} unieke personen "
            "in het schooljaar van de peildatum, tot die dag. Wie twee jaar meedoet, staat in "
            "beide: tel die jaren niet bij elkaar op; daarom loopt er geen lijn."
        )
    if len(persons) < len(found):
        said.append(f"{_lasting(found, bool(persons))}; dat kan ook dalen.")
    if any(pd.isna(value) for item in found for value in item.realised):
        said.append("Waar een punt ontbreekt, is niets ingevuld.")
    return " ".join(said)


def _lasting(found: Sequence[Course], beside_persons: bool) -> str:
    who = "Al het andere telt" if beside_persons else "Deze KPI’s tellen"
    if len(found) == 1:
        who = "Deze KPI telt"
    return f"{who} vanaf de start tot en met de peildatum"


def _furthest(aimed: Sequence[tuple[float, Course]]) -> str:
    """The two that are furthest from their target; only how many, where more are so alike."""
    ordered = sorted((pair for pair in aimed if pair[0] < 1), key=lambda pair: pair[0])
    by_met = [[item for met, item in pairs] for _, pairs in groupby(ordered, lambda pair: pair[0])]
    named, *others = by_met
    if len(named) > _NAMED:
        every = len(named) == len(aimed)
        who = words.every(len(named), "KPI’s") if every else f"{len(named)} van de {len(aimed)}"
        return f"Het verst van het doel: {who}, elk even ver."
    if others and len(named) + len(others[0]) <= _NAMED:
        named += others[0]
    told = [f"{item.kpi.name} ({_of_target(item)})" for item in named]
    return f"Het verst van het doel: {words.listing(told)}."


def _met(item: Course) -> float | None:
    last = item.last
    if last is None:
        return None
    met = item.kpi.met(item.realised[last], item.targets[last])
    return None if pd.isna(met) else met


def _of_target(item: Course) -> str:
    at = item.last or 0
    return of_target(item.kpi, item.realised[at], item.targets[at])


def table(found: Sequence[Course]) -> pd.DataFrame:
    """A row for each KPI and round: planned and realised, and over what that is counted."""
    rows = [
        (item.kpi, round_, date, target, realised)
        for item in found
        for round_, date, target, realised in zip(
            item.rounds, item.dates, item.targets, item.realised, strict=True
        )
    ]
    kpis, rounds, dates, targets, realised = zip(*rows, strict=True)
    return pd.DataFrame(
        {
            "KPI": [kpi.name for kpi in kpis],
            "Eenheid": [kpi.unit for kpi in kpis],
            "Meetmoment": rounds,
            "Peildatum": dates,
            "Doel": below_each_other(kpis, targets),
            "Realisatie": below_each_other(kpis, realised),
            "Telt over": ["schooljaar" if kpi.persons else "vanaf de start" for kpi in kpis],
        }
    )
