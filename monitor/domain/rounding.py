"""How numbers are rounded wherever they are shown: one rule, so that no two of them disagree."""

import math
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal

NOISE = 1e-9
"""Differences below this are the computer's rounding: 65 made of binary fractions is 65."""

_SURE = 9
"""So many decimals are no noise: 57.49999999999999 is 57.5."""

_ROOM = Context(prec=400, rounding=ROUND_HALF_UP)
"""Room for all digits of any number, which has 309 before its decimals at most."""


def half_up(value: float, decimals: int = 0) -> Decimal:
    """A number with so many decimals, halves away from zero: 64.5 -> 65, and -0.2 -> 0, not -0."""
    exact = Decimal(repr(round(float(value), _SURE)))
    return _ROOM.plus(_ROOM.quantize(exact, Decimal(1).scaleb(-decimals)))


def within(value: float, bounds: Iterable[float], decimals: int = 0) -> Decimal:
    """A number rounded, but on the same side of every bound as it is itself.

    Where green starts at 65, 64.9 is shown as 64: a 65 that isn't green would have two meanings.
    """
    shown, step = half_up(value, decimals), Decimal(1).scaleb(-decimals)
    for bound in bounds:
        first = math.ceil(half_up(bound, _SURE) / step) * step
        if shown >= bound > value + NOISE:
            return first - step
        if value + NOISE >= bound > shown:
            return first
    return shown


def tenths(value: float, bounds: Iterable[float] = ()) -> Decimal:
    """A number from 0 up in tenths, to stand where its whole number stands too (:func:`within`).

    It isn't rounded up to the half at which the whole number would be the next one: 72.46 is 72,
    and 72.4 beside it. So whoever rounds the tenths finds the whole number, unless a bound forbids
    that one: 64.9 is 64 where green starts at 65.
    """
    half = math.floor(round(value, _SURE)) + 0.5
    return within(value, [*bounds, half], 1)
