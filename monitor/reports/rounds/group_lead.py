"""What the trend of a group says first: its answer in a sentence, and its title. Dutch."""

from datetime import date
from typing import Any

from monitor.domain.change import Direction
from monitor.domain.frames import records
from monitor.reports import point_words, words
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.expected_words import expected_points
from monitor.reports.rounds.group_trend import Group
from monitor.reports.rounds.split_words import other_partnerships, when
from monitor.reports.snapshot import TOTAL


def lead(group: Group, on: date) -> str:
    """Where the group stands in the last year, and how its partnerships got there.

    A year before that of ``on`` is told as past.
    """
    model, last = group.snapshot.model, _last_median(group)
    median, at = point_words.points(last["median"], model), when(group, int(last["year"]))
    stands = _stands(group, last, on)
    said = f"{at.capitalize()} {stands} de helft van de {last['n']} PPS’en op {median} of hoger."
    return f"{said} {_changed(group)}" if _enough_changes(group) else said


def title(group: Group, on: date) -> str:
    """What the picture shows: the last step of the median's line, or by age its place.

    A step tells too what of it is there because other partnerships took part.
    """
    model, last = group.snapshot.model, _last_median(group)
    median, at = point_words.whole_points(last["median"], model), when(group, int(last["year"]))
    if group.along is Along.AGE:
        expected = expected_points(int(last["year"]), model)
        return f"{at.capitalize()} is de mediaan {median}; verwacht is {expected}"
    if len(group.on_line) < 2 or group.on_line[-1]["year"] != last["year"]:
        return f"De mediaan {_stands(group, last, on)} {at} op {median}"
    before = group.on_line[-2]
    was, then = point_words.whole_points(before["median"], model), when(group, int(before["year"]))
    others = other_partnerships(group)
    if abs(median - was) < model.scale.stable_below:
        return f"De mediaan bleef ongeveer gelijk: {was} {then}, {median} {at}{others}"
    went = "steeg" if median > was else "daalde"
    return f"De mediaan {went} van {was} {then} naar {median} {at}{others}"


def _stands(group: Group, row: dict[str, Any], on: date) -> str:
    past = group.along is Along.DATE and row["year"] < on.year
    return "stond" if past else "staat"


def _last_median(group: Group) -> dict[str, Any]:
    rows = group.medians[group.medians["part"] == TOTAL].dropna(subset=["median"])
    return records(rows)[-1]


def _counts(group: Group) -> dict[Direction, int]:
    found = group.last_changes["direction"].value_counts().to_dict()
    return {way: int(found.get(way.value, 0)) for way in Direction}


def _enough_changes(group: Group) -> bool:
    return len(group.last_changes) >= group.snapshot.model.groups.min_partnerships


def _changed(group: Group) -> str:
    counts = _counts(group)
    went = [f"{count} {way.value}" for way, count in counts.items() if count]
    moment = "jaar" if group.along is Along.DATE else "moment"
    return (
        f"{sum(counts.values())} PPS’en hadden al eerder een monitor: vergeleken met hun vorige, "
        f"van welk {moment} ook, zijn er {words.listing(went)}."
    )
