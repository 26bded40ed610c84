"""What the trend of a few partnerships says first: its answer in a sentence, its title. Dutch."""

from typing import Any

import pandas as pd

from monitor.domain.change import Direction
from monitor.reports import words
from monitor.reports.rounds.along import Along, months
from monitor.reports.rounds.few_trend import Few

_WENT = {
    Direction.UP: "omhoog",
    Direction.DOWN: "omlaag",
    Direction.STABLE: "stabiel",
}


def moment(few: Few, place: pd.Timestamp) -> str:
    """When a round was: "okt 2026", or by age "na 24 maanden"."""
    if few.along is Along.DATE:
        return words.month(place)
    passed = months(place, few.snapshot.model)
    if passed == 0:
        return "bij de start"
    span = words.amount(abs(passed), "maand", "maanden")
    return f"na {span}" if passed > 0 else f"{span} voor de start"


def lead(few: Few) -> str:
    """Each partnership with its last round, and how that differs from the one before."""
    return f"{'; '.join(_stands(row, few) for row in few.last.to_dict('records'))}."


def _stands(row: dict[Any, Any], few: Few) -> str:
    model, when = few.snapshot.model, moment(few, row["place"])
    at = f"in {when}" if few.along is Along.DATE else when
    if pd.isna(row["points"]):
        return f"{row['name']}: {at} te weinig antwoorden"
    said = f"{row['name']}: {words.points(row['points'], model)} {at}"
    if pd.isna(row["change"]):
        return said
    was = words.points(row["points"] - row["change"], model)
    return f"{said} ({row['direction']}, was {was})"


def title(few: Few) -> str:
    """The way that most of the partnerships went since their last round but one.

    Where not all can be compared with that, it says of how many it speaks, and why not of others.
    """
    told = few.last.dropna(subset=["change"])
    if told.empty:
        return "Nog geen verandering te zien"
    counts = told["direction"].value_counts().to_dict()
    way = max(Direction, key=lambda item: counts.get(item.value, 0))
    n = int(counts[way.value])
    one, several = ("bleef", "bleven") if way is Direction.STABLE else ("ging", "gingen")
    went = f"{one if n == 1 else several} {_WENT[way]}"
    others = _others(few)
    if others:
        return f"{_some(n, len(told))} met een eerder meetmoment {went}; {others}"
    return f"{_every(n, len(told))} {went}"


def _every(n: int, of: int) -> str:
    if n < of:
        return f"{n} van de {of} PPS’en"
    who = "1 PPS" if of == 1 else words.every(of, "PPS’en")
    return who[0].upper() + who[1:]


def _some(n: int, of: int) -> str:
    if n < of:
        return f"{n} van de {of} PPS’en"
    return "De ene PPS" if of == 1 else f"De {of} PPS’en"


def _others(few: Few) -> str:
    """How many have no round before their last, and how many one that it can't be set beside."""
    rounds = few.rounds.groupby("pps_id").size()
    rest = few.last.loc[few.last["change"].isna(), "pps_id"]
    single = int(rest.map(rounds).eq(1).sum())
    apart = len(rest) - single
    said = [f"van {single} is er nog maar één"] if single else []
    if apart:
        said.append(f"{apart} {'is' if apart == 1 else 'zijn'} niet te vergelijken")
    return ", ".join(said)
