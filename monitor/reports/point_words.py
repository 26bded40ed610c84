"""Points and colours as they are shown everywhere: never rounded across a bound of the model."""

import math
from functools import lru_cache

import pandas as pd

from monitor.domain.colour import Colour
from monitor.domain.model import Model
from monitor.domain.rounding import tenths, within
from monitor.reports import words


def points(value: float | None, model: Model) -> str:
    """Points as they are shown everywhere (see :func:`whole_points`): 63.9 -> "64"."""
    shown = points_if_any(value, model)
    return words.MISSING if shown is None else str(shown)


def points_if_any(value: float | None, model: Model) -> int | None:
    """As :func:`whole_points`; None where there are no points."""
    return None if value is None or words.is_absent(value) else whole_points(value, model)


def whole_points(value: float, model: Model) -> int:
    """Points as the whole number that is shown: rounded, but never across a bound of the model.

    Where green starts at 65, 64.9 is shown as 64: a 65 that isn't green would have two meanings.
    """
    return int(within(value, _bounds(model)))


def between(low: int | None, high: int | None) -> str:
    """From which to which points, in words: "tussen 63 en 87"; "" where these don't differ."""
    return "" if low == high else f"tussen {low} en {high}"


def exact_points(value: float, model: Model) -> float:
    """Points in tenths, to stand beside their :func:`whole_points` without a contradiction.

    Where only a bound keeps the two apart, :func:`not_rounded` says so.
    """
    return float(tenths(value, _bounds(model)))


def not_rounded(exact: float, whole_: int) -> str:
    """Why points in tenths stand beside a whole number that isn't theirs; "" where it is."""
    if words.rounded(exact) == whole_:
        return ""
    return f"{words.number(exact)} staat hier als {whole_}: we ronden niet af tot op een grens."


@lru_cache(maxsize=8)
def _bounds(model: Model) -> tuple[float, ...]:
    """The bounds at which points get another meaning: a colour, or a suggestion for the SWOT."""
    scale, suggested = model.scale, model.suggestions
    return (
        scale.red_below,
        scale.green_from,
        suggested.weakness_below,
        suggested.strength_from,
    )


def expected_points(
    expected: float, points_: float | None, on_track: bool | None, model: Model
) -> int:
    """The expected points as the whole number that is shown beside a total.

    Rounded, but so that it says of the total as shown what is said of the unrounded one: on course
    is the model's tolerance below it, or more.
    """
    shown = words.rounded(expected)
    if points_ is None or pd.isna(points_) or pd.isna(on_track):
        return shown
    highest = math.floor(whole_points(points_, model) + model.expected_path.tolerance)
    return min(shown, highest) if on_track else max(shown, highest + 1)


def on_course(expected: int, model: Model) -> str:
    """From how many points a total is on course, beside the expected points as shown."""
    return f"vanaf {words.number(max(expected - model.expected_path.tolerance, 0))} is op koers"


def verdict(value: Colour | str, near: float | None = None) -> str:
    """The word of a colour, with the bound that the points lie near if they do.

    "in ontwikkeling", or "in ontwikkeling, rond de grens van 40".
    """
    word = Colour(value).look.word
    return word if near is None else f"{word}, {near_bound(near)}"


def near_bound(bound: float) -> str:
    """That points lie so near the bound of a colour that they may as well have the other one."""
    return f"rond de grens van {words.number(bound)}"


def colour(value: Colour | str) -> str:
    """A colour as symbol and word, for text: "● in ontwikkeling"."""
    look = Colour(value).look
    return f"{look.symbol} {look.word}"
