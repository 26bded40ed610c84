"""What the name of a sheet says of it beside the tab that counts: of before, kept, or a draft."""

import datetime
import re
from typing import NamedTuple

from monitor.files.locating.times_named import is_of_before

_KEPT = re.compile(r"(?<![a-z])(?:oude?|vorige?|eerdere?|backup|archief)(?![a-z])")
_DRAFT = re.compile(
    r"(?<![a-z])(?:concept|draft|test|klad(?:je|blok|versie)?|(?:werk|proef)versie)(?![a-z])"
)


class RoundTold(NamedTuple):
    """The round and the day of reference that a monitor tells; "" and None where it doesn't."""

    round: str
    day: datetime.date | None


def is_kept(name: str, told: RoundTold) -> bool:
    """Whether the name of a sheet says that it's of before that round, or only kept."""
    said = _words(name)
    return bool(_KEPT.search(said)) or is_of_before(said, told.round, told.day)


def is_draft(name: str) -> bool:
    """Whether the name of a sheet says that it's no more than a draft."""
    return bool(_DRAFT.search(_words(name)))


def _words(name: str) -> str:
    return name.replace("_", " ").lower()
