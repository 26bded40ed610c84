"""What a value of the model may be, said beside the field that it is of.

``monitor.files.model_file`` holds every value of a model file against the limits of its field.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Annotated, Any


@dataclass(frozen=True, slots=True)
class Within:
    """A number from ``low`` to ``high``; these themselves too, unless ``open``.

    ``hint`` (Dutch) tells how such a number is written, for who gets it wrong.
    """

    low: float = -inf
    high: float = inf
    open: bool = False
    hint: str = ""

    def holds(self, value: float) -> bool:
        """Whether a number lies within; nan doesn't."""
        if self.open:
            return self.low < value < self.high
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with something to read in it."""

    def holds(self, value: str) -> bool:
        """Whether anything but blanks stands in a text."""
        return bool(value.strip())


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these texts."""

    known: tuple[str, ...]

    def holds(self, value: str) -> bool:
        """Whether a text is known."""
        return value in self.known


@dataclass(frozen=True, slots=True)
class Like:
    """A text of this pattern, in whole; ``words`` (Dutch) say what that is."""

    pattern: str
    words: str

    def holds(self, value: str) -> bool:
        """Whether the whole text is of the pattern."""
        return re.fullmatch(self.pattern, value, re.ASCII) is not None


@dataclass(frozen=True, slots=True)
class Rising:
    """At least one number, each more than the one before; of pairs their first number."""

    def holds(self, value: Sequence[Any]) -> bool:
        """Whether a list rises all along."""
        firsts = [item[0] if isinstance(item, tuple) else item for item in value]
        return bool(firsts) and firsts == sorted(set(firsts))


@dataclass(frozen=True, slots=True)
class Above:
    """More than another field of the same table, where that is given; ``or_equal``: or as much."""

    field: str
    or_equal: bool = False

    def holds(self, value: float, other: float) -> bool:
        """Whether a number lies above that of the other field."""
        return value > other or (self.or_equal and value == other)


Limit = Within | Filled | OneOf | Like | Rising

Text = Annotated[str, Filled()]
Label = Annotated[str, Filled(), Like(r"[^\r\n]*", "op één regel staan")]
"""Of a choice: what stands in one line of a drop-down."""
Id = Annotated[str, Filled(), Like(r"[\w-]+", "alleen letters, cijfers, _ en - hebben")]
Version = Annotated[
    str, Filled(), Like(r"[\w.-]+", "alleen letters, cijfers, punten, _ en - hebben")
]
Address = Annotated[
    str, Like(r"(https?://\S+)?", "met https:// of http:// beginnen, zonder spaties")
]
"""Of a page on the web; "" where there is none."""
Points = Annotated[float, Within(0, 100)]
Share = Annotated[float, Within(0, 1, hint="60% is 0.6")]
"""A fraction of a whole."""
MOST_MONTHS = 600
"""Half a century: what lies further off is a slip, and past the calendar there is no date."""

Months = Annotated[float, Within(0, MOST_MONTHS)]
WholeMonths = Annotated[int, Within(1, MOST_MONTHS)]
Years = Annotated[int, Within(1, MOST_MONTHS // 12)]
Days = Annotated[int, Within(0, 3660)]
Bound = Annotated[float, Within(1, 100, open=True, hint="in punten: 40 van de 100 is 40")]
"""Points at which one colour or suggestion goes over into another."""
Weight = Annotated[float, Within(0, 1000, open=True)]
Positive = Annotated[float, Within(0, open=True)]
NotNegative = Annotated[float, Within(0)]
Count = Annotated[int, Within(1)]
