"""Which dimensions are the lowest and the highest, in words: as many points, named together."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from monitor.reports import words

_NAMED = 3
"""Up to how many dimensions with the same points are called by name."""


class End(NamedTuple):
    """Dimensions with the same points, as shown, by their short names."""

    names: tuple[str, ...]
    points: str

    @property
    def said(self) -> str:
        """Their names, or of many how many they are."""
        many = len(self.names) > _NAMED
        return f"{len(self.names)} onderdelen" if many else words.listing(list(self.names))

    @property
    def alone(self) -> bool:
        """Whether it is one dimension."""
        return len(self.names) == 1


def ends(rising: Sequence[tuple[str, str]]) -> tuple[End, End]:
    """The lowest and the highest of one or more names with points, the lowest first.

    Both are the same where all have the same points.
    """
    alike = [
        End(tuple(name for name, _ in pairs), points)
        for points, pairs in groupby(rising, lambda pair: pair[1])
    ]
    return alike[0], alike[-1]


def weakest(low: End, high: End, *, still: bool = False) -> str:
    """A title that says which dimensions are the lowest, or still are; of equals none is."""
    if low == high and not low.alone:
        return f"Alle onderdelen met een score staan op {low.points}"
    if low.alone:
        return f"{low.said} {'blijft' if still else 'is'} het zwakste onderdeel"
    return f"{low.said} {'blijven' if still else 'zijn'} het zwakst"
