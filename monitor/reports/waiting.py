"""How long something still takes, in words."""

from monitor.reports import words

_SURE_AFTER = 2.0
"""Seconds: before that a guess says nothing."""


def remaining(passed: float, share: float) -> str:
    """How long is left after so many seconds and this share (0-1) of the work: "ongeveer 1 minuut".

    Empty where it can't be told yet, or nothing is left.
    """
    if passed < _SURE_AFTER or not 0 < share < 1:
        return ""
    seconds = passed * (1 - share) / share
    if seconds >= 55:
        return f"ongeveer {words.amount(round(seconds / 60), 'minuut', 'minuten')}"
    if seconds < 5:
        return "een paar seconden"
    return f"ongeveer {5 * max(1, round(seconds / 5))} seconden"
