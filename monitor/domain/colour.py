"""The four colours of a score, each with its word, symbol and shades. Defined once, used by all.

The marks of red, orange and green lie as far apart in lightness as can be with 3 : 1 on white: on a
grey print, and for who doesn't see the difference between red and green, they differ too.
"""

from enum import StrEnum
from typing import NamedTuple


class Look(NamedTuple):
    """How a colour is shown: never without its word and symbol. Shades are hex RGB."""

    word: str
    symbol: str
    mark: str
    cell: str


class Colour(StrEnum):
    """What points mean."""

    RED = "rood"
    ORANGE = "oranje"
    GREEN = "groen"
    GREY = "grijs"

    @property
    def look(self) -> Look:
        """Word, symbol, mark and cell shade."""
        return _LOOKS[self]


_LOOKS = {
    Colour.RED: Look("kwetsbaar", "▲", "#A4161A", "#F6DADB"),
    Colour.ORANGE: Look("in ontwikkeling", "●", "#B25508", "#FBE6CF"),
    Colour.GREEN: Look("op orde", "✔", "#2A9D6F", "#D5EFE4"),
    Colour.GREY: Look("te weinig antwoorden", "○", "#6B7280", "#E7E9EC"),
}

NEAR = "≈"
"""The sign behind points that lie near the bound of a colour; never without its explanation."""

INK = "#1F2937"
ACCENT = "#154273"
CONTEXT = "#9AA3AF"
LABEL = "#6B7280"
