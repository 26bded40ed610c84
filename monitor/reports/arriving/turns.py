"""One thing that changed from one monitor to the next, and what became of it."""

from enum import StrEnum
from typing import NamedTuple

from monitor.reports import words


class Turn(StrEnum):
    """What became of a value. Higher and lower are meant in points, for an answer that counts."""

    HIGHER = "hoger"
    LOWER = "lager"
    OTHER = "anders"
    NEW = "nieuw"
    GONE = "vervallen"
    UNREADABLE = "nu niet te lezen"
    BY_DATE = "anders door een datum"
    MOSTLY_BY_DATE = "vooral door een datum anders"
    UNDATED = "zonder peildatum niet te berekenen"


class Change(NamedTuple):
    """One value that changed, as people write it; None where there was or is none."""

    part: str
    name: str
    before: str | None
    after: str | None
    turn: str


def appeared(before: object, after: object) -> Turn:
    """What became of a value that has no more or less."""
    if before is None:
        return Turn.NEW
    return Turn.GONE if after is None else Turn.OTHER


def more_or_less(before: float | None, after: float | None) -> str:
    """What became of an amount, in euros."""
    if before is None or after is None:
        return str(appeared(before, after))
    return f"{words.euro(abs(after - before))} {'meer' if after > before else 'minder'}"
