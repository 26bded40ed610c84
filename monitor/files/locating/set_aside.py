"""What the name of a sheet says of it beside the tab that counts: of before, kept, or a draft."""

import datetime
import re
from collections.abc import Iterable
from typing import NamedTuple

from monitor.domain.year_columns import year_column
from monitor.files.cell.time_words import YEAR
from monitor.files.locating.times_named import LONG, is_of_before

_KEPT = re.compile(r"(?<![a-z])(?:oude?|vorige?|eerdere?|backup|archief)(?![a-z])")
_DRAFT = re.compile(
    r"(?<![a-z])(?:concept|draft|test|klad(?:je|blok|versie)?|(?:werk|proef)versie)(?![a-z])"
)


class RoundTold(NamedTuple):
    """The round and the day of reference that a monitor tells; "" and None where it doesn't."""

    round: str
    day: datetime.date | None

    @property
    def a_while_before(self) -> "RoundTold":
        """The same half a year before: what is of the year that has just ended isn't before it."""
        return self._replace(day=self.day and self.day - LONG)


def is_kept(name: str, told: RoundTold) -> bool:
    """Whether the name of a sheet says that it's of before that round, or only kept."""
    said = _words(name)
    return bool(_KEPT.search(said)) or is_of_before(said, told.round, told.day)


def is_set_aside(name: str, columns: Iterable[str], told: RoundTold) -> bool:
    """Whether the name of a sheet says that what it has of these columns is of before, or kept.

    Of amounts that have their years above them a year says no such thing: ``Realisatie 2024``.
    """
    return is_kept(YEAR.sub("", name) if any(map(year_column, columns)) else name, told)


def is_draft(name: str) -> bool:
    """Whether the name of a sheet says that it's no more than a draft."""
    return bool(_DRAFT.search(_words(name)))


def _words(name: str) -> str:
    return name.replace("_", " ").lower()
