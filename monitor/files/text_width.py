"""How wide a text is in the typeface of our workbooks: an estimate from the widths of Arial."""

import unicodedata
from functools import lru_cache
from math import ceil

_SIGNS_BY_WIDTH = {
    0.24: "ijl'’‘|",
    0.28: "fIt .,:;/\\![]",
    0.35: "r-()·“”„",
    0.50: "ckvxyszJ*",
    0.56: "abdeghnopquL0123456789?#$€_–«»",
    0.61: "FTZ+<>=~",
    0.67: "ABEKPSVXY&",
    0.73: "CDHNRUw",
    0.79: "GOQ",
    0.84: "mM",
    0.95: "W%",
}
"""How much of its size a sign of a typeface like Arial is wide."""
_WIDTHS = {sign: width for width, signs in _SIGNS_BY_WIDTH.items() for sign in signs}
_WIDEST = 1.0
_POINTS_A_CHARACTER = 5.25
"""How many points a column gets wider of one character more: a digit of Excel's own typeface."""
_AROUND = 2.0
"""The room beside a text in its cell, with its indent, in characters."""


@lru_cache(maxsize=4096)
def ems(text: str) -> float:
    """How wide a text is on one line, in times its size; unknown signs count as the widest."""
    return sum(
        _WIDTHS.get(sign, _WIDEST)
        for sign in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(sign)
    )


def room(width: float, size: float) -> float:
    """How much fits beside each other in a column of ``width`` characters, in times ``size``."""
    return max(width - _AROUND, 1.0) * _POINTS_A_CHARACTER / size


def column_for(text: str, size: float) -> int:
    """How wide a column is, in characters, in which a text fits on one line."""
    return ceil(ems(text) * size / _POINTS_A_CHARACTER + _AROUND)
