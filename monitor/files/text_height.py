"""How high a row must be to show its texts: an estimate, on the safe side."""

import re
from collections.abc import Iterable
from math import ceil

from monitor.files.text_width import ems, room

_LINE = 1.3
_PADDING = 5.0
_HIGHEST = 409.0
"""The highest row that Excel knows, in points."""
_PIECE = re.compile(r"\s*(?:[^\s-]+-*|-+)")
"""What stays together on a line: a word, or the part of it up to a hyphen."""


def lines(text: str, width: float, size: float) -> int:
    """How many lines a text takes in a column of ``width`` characters at ``size`` points."""
    return sum(_lines(part, room(width, size)) for part in text.split("\n"))


def _lines(part: str, fits: float) -> int:
    count, taken = 1, 0.0
    for piece in _PIECE.findall(part):
        wide = ems(piece)
        if taken and taken + wide > fits:
            count, taken, wide = count + 1, 0.0, ems(piece.lstrip())
        broken = max(0, ceil((taken + wide) / fits) - 1)  # longer than a line
        count, taken = count + broken, taken + wide - broken * fits
    return count


def height_of(texts: Iterable[tuple[str, float, float]], least: float) -> float:
    """The height in points of a row with these (text, column width, size of type)."""
    needed = (
        ceil(lines(text, width, size) * size * _LINE + _PADDING) for text, width, size in texts
    )
    return min(max((least, *needed)), _HIGHEST)
