"""The kinds that rounds usually have: how else each is written, and what comes before it."""

import re
from collections.abc import Mapping
from typing import NamedTuple

A_BASELINE = r"(?:nul|0|begin|start|basis)[- ]?(?:meting|stand|situatie|waarde)"


class RoundKind(NamedTuple):
    """A kind of round.

    ``written`` is a pattern, without groups, of all the ways to write it. ``after`` are the kinds
    that surely come before: a review or a yearly round is at any time.
    """

    written: str
    after: frozenset[str] = frozenset()


KINDS: Mapping[str, RoundKind] = {
    "nulmeting": RoundKind(rf"{A_BASELINE}|t0"),
    "midterm": RoundKind(
        r"mid[- ]?term(?:[- ]?(?:meting|review))?|tussen[- ]?meting", frozenset({"nulmeting"})
    ),
    "eindmeting": RoundKind(r"eind[- ]?meting", frozenset({"nulmeting", "midterm"})),
    "nameting": RoundKind(r"na[- ]?meting", frozenset({"nulmeting", "midterm", "eindmeting"})),
    "review": RoundKind(r"review", frozenset({"nulmeting"})),
    "jaarlijks": RoundKind(
        r"jaarlijks(?:e[- ]?(?:meting|ronde|monitor))?|jaar[- ]?meting", frozenset({"nulmeting"})
    ),
}
"""By what we call each. A round may have any other kind too."""
_KIND = "|".join(f"(?P<{name}>{kind.written})" for name, kind in KINDS.items())
_JUST_A_KIND = re.compile(_KIND, re.IGNORECASE)
_BETWEEN_NUMBERS = re.compile(rf"[\d\W]*?(?:{_KIND})[\d\W]*", re.IGNORECASE)


def usual_kind(text: str) -> str | None:
    """What we call the kind that is all of a text: "tussenmeting" is midterm. None for others."""
    found = _JUST_A_KIND.fullmatch(text)
    return found.lastgroup if found else None


def kind_between_numbers(text: str) -> str | None:
    """The same where numbers may stand around it: "0-meting '26" is nulmeting."""
    found = _BETWEEN_NUMBERS.fullmatch(text)
    return found.lastgroup if found else None
