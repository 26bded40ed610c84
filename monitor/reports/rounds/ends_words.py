"""Which dimensions are the lowest and the highest, in words: as many points, named together."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from monitor.reports import words

_NAMED = 3
"""Up to how many dimensions with the same points are called by name."""


class End(NamedTuple):
    """Dimensions with the same points, as shown: what they are called and how many they are."""

    said: str
    how_many: int
    points: str


def ends(rising: Sequence[tuple[str, str]]) -> tuple[End, End]:
    """The lowest and the highest of one or more names with points, the lowest first.

    Both are the same where all have the same points.
    """
    alike = [[name for name, _ in pairs] for _, pairs in groupby(rising, lambda pair: pair[1])]
    return _end(alike[0], rising[0][1]), _end(alike[-1], rising[-1][1])


def _end(names: list[str], points: str) -> End:
    many = len(names) > _NAMED
    said = f"{len(names)} onderdelen" if many else words.listing(names)
    return End(said, len(names), points)
