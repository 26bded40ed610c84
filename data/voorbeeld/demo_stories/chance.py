"""Chance that always falls the same way, and whole amounts that add up."""

from collections.abc import Sequence
from random import Random

UNIT = 100
"""Amounts are in whole hundreds of euros, as people fill them in."""


def dice(*names: object) -> Random:
    """Dice that fall the same each time for the same names."""
    return Random("|".join(map(str, names)))


def split(total: int, weights: Sequence[float], unit: int = UNIT) -> list[int]:
    """Divide a total by weight into multiples of ``unit`` that add up to it, but for the rest."""
    whole = sum(weights)
    units = round(total / unit)
    if not whole or not units:
        return [0] * len(weights)
    exact = [units * weight / whole for weight in weights]
    parts = [int(share) for share in exact]
    by_rest = sorted(range(len(parts)), key=lambda place: (parts[place] - exact[place], place))
    for place in by_rest[: units - sum(parts)]:
        parts[place] += 1
    return [part * unit for part in parts]


def hundreds(amount: float) -> int:
    """An amount in whole hundreds of euros."""
    return round(amount / UNIT) * UNIT
