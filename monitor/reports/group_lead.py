"""What the trend of a group says first: its answer in a sentence, and its title. Dutch."""

from datetime import date
from typing import Any

import pandas as pd

from monitor.domain.change import Direction
from monitor.domain.frames import records
from monitor.reports import words
from monitor.reports.along import Along
from monitor.reports.expected_words import expected_points
from monitor.reports.group_trend import Group
from monitor.reports.snapshot import TOTAL
from monitor.reports.split_words import other_partnerships, when

_WENT = {
    Direction.UP: "omhoog",
    Direction.DOWN: "omlaag",
    Direction.STABLE: "stabiel",
}


def lead(group: Group, on: date) -> str:
    """Where the group stands in the last year, and how its partnerships got there.

    A year before that of ``on`` is told as past.
    """
    if not group.comparable:
        return _few_lead(group)
    model, last = group.snapshot.model, _last_median(group)
    median, at = words.points(last["median"], model), when(group, int(last["year"]))
    stands = _stands(group, last, on)
    said = f"{at.capitalize()} {stands} de helft van de {last['n']} PPS’en op {median} of hoger."
    return f"{said} {_changed(group)}" if _enough_changes(group) else said


def title(group: Group, on: date) -> str:
    """How the median went last, or where it is by age; of a few, the way that most went."""
    if group.comparable:
        return _median_title(group, on)
    counts = _counts(group)
    of = sum(counts.values())
    if not of:
        return "Nog geen verandering te zien"
    way = max(counts, key=lambda item: counts[item])
    who = f"{counts[way]} van de {of} PPS’en"
    if counts[way] == of:
        who = "1 PPS" if of == 1 else words.every(of, "PPS’en")
        who = who[0].upper() + who[1:]
    one, several = ("bleef", "bleven") if way is Direction.STABLE else ("ging", "gingen")
    return f"{who} {one if counts[way] == 1 else several} {_WENT[way]}"


def _median_title(group: Group, on: date) -> str:
    """What the picture shows: the last step of the median's line, or by age its place.

    A step tells too what of it is there because other partnerships took part.
    """
    model, last = group.snapshot.model, _last_median(group)
    median, at = words.whole_points(last["median"], model), when(group, int(last["year"]))
    if group.along is Along.AGE:
        expected = expected_points(int(last["year"]), model)
        return f"{at.capitalize()} is de mediaan {median}; verwacht is {expected}"
    if len(group.on_line) < 2 or group.on_line[-1]["year"] != last["year"]:
        return f"De mediaan {_stands(group, last, on)} {at} op {median}"
    before = group.on_line[-2]
    was, then = words.whole_points(before["median"], model), when(group, int(before["year"]))
    others = other_partnerships(group)
    if abs(median - was) < model.scale.stable_below:
        return f"De mediaan bleef ongeveer gelijk: {was} {then}, {median} {at}{others}"
    went = "steeg" if median > was else "daalde"
    return f"De mediaan {went} van {was} {then} naar {median} {at}{others}"


def _stands(group: Group, row: dict[str, Any], on: date) -> str:
    past = group.along is Along.DATE and row["year"] < on.year
    return "stond" if past else "staat"


def _few_lead(group: Group) -> str:
    """The partnerships by name, each with its last change."""
    totals = group.named[group.named["part"] == TOTAL]
    last = totals.drop_duplicates("pps_id", keep="last").sort_values("name")
    return f"{'; '.join(_own_change(row, group) for row in last.to_dict('records'))}."


def _own_change(row: dict[Any, Any], group: Group) -> str:
    model, at = group.snapshot.model, when(group, row["year"])
    if pd.isna(row["points"]):
        return f"{row['name']}: {at} te weinig antwoorden"
    said = f"{row['name']}: {words.points(row['points'], model)} {at}"
    if pd.isna(row["change"]):
        return said
    was = words.points(row["points"] - row["change"], model)
    return f"{said} ({row['direction']}, was {was})"


def _last_median(group: Group) -> dict[str, Any]:
    rows = group.medians[group.medians["part"] == TOTAL].dropna(subset=["median"])
    return records(rows)[-1]


def _counts(group: Group) -> dict[Direction, int]:
    found = group.last_changes["direction"].value_counts().to_dict()
    return {way: int(found.get(way.value, 0)) for way in Direction}


def _enough_changes(group: Group) -> bool:
    return group.comparable and len(group.last_changes) >= (
        group.snapshot.model.groups.min_partnerships
    )


def _changed(group: Group) -> str:
    counts = _counts(group)
    went = [f"{count} {way.value}" for way, count in counts.items() if count]
    moment = "jaar" if group.along is Along.DATE else "moment"
    return (
        f"{sum(counts.values())} PPS’en hadden al eerder een monitor: vergeleken met hun vorige, "
        f"van welk {moment} ook, zijn er {words.listing(went)}."
    )
