"""The regulations and the ground on which they and every other norm stand."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """Where a norm or idea comes from. ``read`` says how much of it was read."""

    id: str
    title: str
    url: str
    read: str


@dataclass(frozen=True, slots=True)
class SchemeRule:
    """A financing rule: ``measure`` must lie from ``low`` to ``high`` (None: no bound)."""

    check: str
    measure: str
    text: str
    source: str
    valid_from: date
    low: float | None = None
    high: float | None = None
    advice: bool = False


@dataclass(frozen=True, slots=True)
class Scheme:
    """A version of the RIF regulation with its financing rules."""

    id: str
    name: str
    valid_from: date
    source: str
    rules: tuple[SchemeRule, ...]
