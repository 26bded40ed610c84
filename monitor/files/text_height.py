"""How high a row must be to show its texts: an estimate, on the safe side."""

import textwrap
from collections.abc import Iterable
from math import ceil

_LINE = 1.3
_PADDING = 5.0
_SIZE_OF_WIDTH = 13.5
_MARGIN = 1.5
_HIGHEST = 409.0
"""The highest row that Excel knows, in points."""


def lines(text: str, width: float, size: float) -> int:
    """How many lines a text takes in a column of ``width`` characters at ``size`` points."""
    fit = max(1, int((width - _MARGIN) * _SIZE_OF_WIDTH / size))
    return sum(len(textwrap.wrap(part, fit)) or 1 for part in text.split("\n"))


def height_of(texts: Iterable[tuple[str, float, float]], least: float) -> float:
    """The height in points of a row with these (text, column width, size of type)."""
    needed = (
        ceil(lines(text, width, size) * size * _LINE + _PADDING) for text, width, size in texts
    )
    return min(max((least, *needed)), _HIGHEST)
