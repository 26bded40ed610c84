"""Which kinds of rounds a header or a meetmoment names: "Antwoord (midterm)", "2024-nulmeting"."""

import re
from collections.abc import Mapping

from monitor.files.cell.time_words import A_YEAR, YEAR

A_BASELINE = r"(?:nul|0|begin|start|basis)[- ]?(?:meting|stand|situatie|waarde)"
_KINDS: Mapping[str, str] = {
    "nulmeting": rf"{A_BASELINE}|t0",
    "midterm": r"mid[- ]?term(?:[- ]?(?:meting|review))?|tussen[- ]?meting",
    "eindmeting": r"eind[- ]?meting",
    "nameting": r"na[- ]?meting",
    "review": r"review",
    "jaarlijks": rf"jaarlijks(?=\W*{A_YEAR})|(?<={A_YEAR}[-/ ])jaarlijks",
}
"""Each kind as it may be written. Without its year "jaarlijks" only says how often one answers."""
_EARLIER: Mapping[str | None, frozenset[str]] = {
    "midterm": frozenset({"nulmeting"}),
    "review": frozenset({"nulmeting"}),
    "jaarlijks": frozenset({"nulmeting"}),
    "eindmeting": frozenset({"nulmeting", "midterm"}),
    "nameting": frozenset({"nulmeting", "midterm", "eindmeting"}),
}
"""The kinds that surely come before each. A review or a yearly round is at any time."""
_KIND = re.compile(
    r"\b(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()) + r")\b",
    re.IGNORECASE,
)


def names_a_round(text: str) -> bool:
    """Whether a text names a kind of round."""
    return bool(_KIND.search(text))


def without_rounds(text: str) -> str:
    """A text without the kinds of rounds that it names; a year stays."""
    return _KIND.sub("", text)


def is_of(header: str, meetmoment: str) -> bool:
    """Whether the kinds of rounds and the years in a header are just those of a meetmoment."""
    years = set(YEAR.findall(header))
    return _kinds(header) <= _kinds(meetmoment) and (
        not years or not years.isdisjoint(YEAR.findall(meetmoment))
    )


def is_of_an_earlier_kind(header: str, meetmoment: str) -> bool:
    """Whether a header names only kinds of rounds that surely come before that of a meetmoment."""
    named = _kinds(header)
    earlier = (_EARLIER.get(kind, frozenset()) for kind in _kinds(meetmoment))
    return bool(named) and any(named <= kinds for kinds in earlier)


def _kinds(text: str) -> set[str | None]:
    return {found.lastgroup for found in _KIND.finditer(text)}
