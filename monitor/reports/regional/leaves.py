"""A long list of partnerships divided into leaves that can be read, by whole campuses."""

from itertools import groupby
from typing import NamedTuple

from monitor.reports.regional.overview import Line

FULL = 40
"""How many partnerships a leaf holds at most, unless one campus has more."""


class Leaf(NamedTuple):
    """A part of the list, and which part in words."""

    title: str
    lines: list[Line]


def leaves(lines: list[Line]) -> dict[str, Leaf]:
    """The leaves by their number, then the whole list as ``alles``; only that if it is short."""
    whole = {"alles": Leaf(f"Alle {len(lines)} PPS’en, om te printen", lines)}
    found: list[list[Line]] = [[]]
    for _, group in groupby(lines, key=lambda line: line.campus):
        campus = list(group)
        if found[-1] and len(found[-1]) + len(campus) > FULL:
            found.append([])
        found[-1].extend(campus)
    if len(found) == 1:
        return whole
    numbered = {}
    first = 1
    for number, part in enumerate(found, start=1):
        last = first + len(part) - 1
        span = f"PPS {first} tot en met {last} van {len(lines)}"
        numbered[str(number)] = Leaf(f"{span}: {_campuses(part)}", part)
        first = last + 1
    return numbered | whole


def _campuses(lines: list[Line]) -> str:
    first, last = lines[0].campus, lines[-1].campus
    return first if first == last else f"{first} tot en met {last}"
