"""What the trend of a few partnerships says first: its answer in a sentence, its title. Dutch."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from monitor.domain.change import Direction
from monitor.reports import point_words, words
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
    said = f"{row['name']}: {point_words.points(row['points'], model)} {at}"
    if pd.isna(row["change"]):
        return said
    was = point_words.points(row["points"] - row["change"], model)
    return f"{said} ({row['direction']}, was {was})"


def title(few: Few) -> str:
    """Which way most of the partnerships went since their last round but one.

    Of one it is said by name; where no way has the most, all ways are told. Where not all can be
    compared with an earlier round, it says of how many it speaks, and why not of others.
    """
    told = few.last.dropna(subset=["change"])
    if told.empty:
        return "Nog geen verandering te zien"
    others = _others(few)
    return "; ".join(filter(None, [_ways(told, some=bool(others)), others]))


def _ways(told: pd.DataFrame, *, some: bool) -> str:
    """``some``: whether there are partnerships besides those told of."""
    found = told["direction"].value_counts().to_dict()
    counts = {way: int(found[way.value]) for way in Direction if way.value in found}
    (way, most), *rest = sorted(counts.items(), key=lambda item: -item[1])
    went = f"{_verb(way, most)} {_WENT[way]}"
    if len(told) == 1:
        return f"{told['name'].iloc[0]} {went}"
    if rest and rest[0][1] == most:
        return _each_way(counts)
    of = len(told)
    who = f"{most} van de {of}" if most < of else f"De {of}"
    if some:
        return f"{who} PPS’en met een eerder meetmoment {went}"
    every = words.every(of, "PPS’en")
    return f"{who} PPS’en {went}" if most < of else f"{every[0].upper()}{every[1:]} {went}"


def _each_way(counts: Mapping[Direction, int]) -> str:
    """How many went each way: "2 PPS’en gingen omhoog, 2 omlaag en 1 bleef stabiel"."""
    said: list[str] = []
    verb = ""
    for way, count in counts.items():
        who = str(count) if said else words.amount(count, "PPS", "PPS’en")
        again, verb = verb, _verb(way, count)
        said.append(f"{who} {_WENT[way]}" if verb == again else f"{who} {verb} {_WENT[way]}")
    return words.listing(said)


def _verb(way: Direction, count: int) -> str:
    one, several = ("bleef", "bleven") if way is Direction.STABLE else ("ging", "gingen")
    return one if count == 1 else several


def _others(few: Few) -> str:
    """How many have no round before their last, and how many one that it can't be set beside."""
    rounds = few.rounds.groupby("pps_id").size()
    rest = few.last.loc[few.last["change"].isna(), "pps_id"]
    single = int(rest.map(rounds).eq(1).sum())
    apart = len(rest) - single
    said = []
    if single:
        have = "heeft" if single == 1 else "hebben"
        said.append(f"{words.amount(single, 'PPS', 'PPS’en')} {have} pas één meetmoment")
    if apart:
        said.append(f"{apart} {'is' if apart == 1 else 'zijn'} niet te vergelijken")
    return ", ".join(said)
