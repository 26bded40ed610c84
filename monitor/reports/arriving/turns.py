"""One thing that changed from one monitor to the next, and what became of it."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple


class Turn(StrEnum):
    """What became of a value. Higher and lower are meant in points, for an answer that counts."""

    HIGHER = "hoger"
    LOWER = "lager"
    OTHER = "anders"
    NEW = "nieuw"
    GONE = "vervallen"
    UNREADABLE = "nu niet te lezen"
    NOT_ADDED = "nu niet op te tellen"
    NOT_COMPUTED = "nu niet uit te rekenen"
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


def appeared(before: object, after: object, without: Turn = Turn.GONE) -> Turn:
    """What became of a value that has no more or less; ``without`` where there is none any more."""
    if before is None:
        return Turn.NEW
    return without if after is None else Turn.OTHER


def more_or_less(
    before: float | None,
    after: float | None,
    write: Callable[[float], str],
    without: Turn = Turn.GONE,
) -> str:
    """What became of a number; ``write`` writes it as it's shown: "€ 400 minder"."""
    if before is None or after is None:
        return str(appeared(before, after, without))
    return f"{write(abs(after - before))} {'meer' if after > before else 'minder'}"


def texts(
    part: str, old: Mapping[str, str | None], new: Mapping[str, str | None]
) -> Iterator[Change]:
    """What changed of the texts of a part, by name; None can't be read."""
    for name in {**old, **new}:
        was, becomes = old.get(name), new.get(name)
        if was != becomes:
            without = Turn.UNREADABLE if name in new else Turn.GONE
            yield Change(part, name, was, becomes, appeared(was, becomes, without))


def numbers(
    part: str,
    old: Mapping[str, float | None],
    new: Mapping[str, float | None],
    write: Callable[[float], str],
    without: Mapping[str, Turn],
) -> Iterator[Change]:
    """What changed of the numbers of a part as they are written, by name; None is not known.

    ``without`` tells what became of those that aren't known now and yet aren't gone.
    """
    for name in {**old, **new}:
        was, becomes = old.get(name), new.get(name)
        before, after = (None if value is None else write(value) for value in (was, becomes))
        if before != after:
            told = more_or_less(was, becomes, write, without.get(name, Turn.GONE))
            yield Change(part, name, before, after, told)
