"""How the places of many cells are told in one finding."""

from collections.abc import Iterable

_NAMED = 20
"""Places that are named; of the rest only how many there are."""


def named_places(places: Iterable[str]) -> str:
    """The first of these places, each once, and how many more there are: "B7, B8 en nog 12"."""
    listed = list(dict.fromkeys(places))
    named, rest = ", ".join(listed[:_NAMED]), len(listed) - _NAMED
    return f"{named} en nog {rest}" if rest > 0 else named
