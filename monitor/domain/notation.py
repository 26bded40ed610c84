"""Numbers and dates as they stand in findings: Dutch notation, without a locale to load."""

import datetime
import re
from collections.abc import Iterable
from decimal import Decimal

from monitor.domain.clock import day_of
from monitor.domain.rounding import half_up, tenths

MISSING = "–"
"""What stands in a table where there is no value."""
_PERCENTAGE = re.compile(r"[+−-]?\d+(,\d+)?%")
_PLAIN_PERCENTAGE = re.compile(r"(0|[1-9][0-9]{0,3})(?:,([0-9]))?%")


class Euros(float):
    """An amount of money in a column of which other numbers are none."""


def day(value: datetime.date) -> str:
    """A date as people write it, or the day of a moment: 1-9-2026."""
    value = day_of(value)
    return f"{value.day}-{value.month}-{value.year}"


def number(value: float, decimals: int = 0) -> str:
    """A number with points for thousands and a decimal comma: 1.234,5."""
    return f"{half_up(value, decimals):,.{decimals}f}".translate(_DUTCH)


def euro(value: float) -> str:
    """An amount, with cents if it has any: € 1.234 or € 0,05, with a space that no line ends at."""
    return f"€\xa0{_to_the_cent(value).removesuffix(',00')}"


def percent(value: float) -> str:
    """A fraction as a percentage with at most one decimal: 0.3333 is 33,3%.

    It agrees with the whole percentage on other screens (see ``rounding.tenths``).
    """
    return f"{number(float(tenths(value * 100)), 1).removesuffix(',0')}%"


def are_percentages(texts: Iterable[object]) -> bool:
    """Whether all of a column are percentages in words, apart from what is missing."""
    known = [text for text in texts if text not in (MISSING, None)]
    return bool(known) and all(
        isinstance(text, str) and _PERCENTAGE.fullmatch(text) for text in known
    )


def fraction(text: str) -> tuple[float, int] | None:
    """What a percentage in words says, as a fraction, and with how many decimals it is written.

    "45,5%" is 0.455 with 1. None for what a number would show otherwise: +3% and 007%.
    """
    found = _PLAIN_PERCENTAGE.fullmatch(text)
    if found is None:
        return None
    whole, decimals = found.groups(default="")
    return float(Decimal(f"{whole}.{decimals}0").scaleb(-2)), len(decimals)


def count(value: float) -> str:
    """A number with as few decimals as it needs, at most two: 4 or 4,25."""
    written = _to_the_cent(value)
    return written.rstrip("0").rstrip(",")


def counted(of: int, one: str, more: str) -> str:
    """A whole number with what it counts: 1 vak, 1.200 vakken."""
    return f"{number(of)} {one if of == 1 else more}"


def _to_the_cent(value: float) -> str:
    """A number with two decimals, or with as many as show that it isn't 0."""
    if half_up(value, 2):
        return number(value, 2)
    return number(value, _SMALLEST).rstrip("0") if half_up(value, _SMALLEST) else "0,00"


_SMALLEST = 9
"""Decimals of the smallest number that is no noise of the computer's."""
_DUTCH = str.maketrans({",": ".", ".": ","})
