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


def is_of_another_kind(header: str, meetmoment: str) -> bool:
    """Whether a header names a kind of round that a meetmoment isn't of, as far as that tells."""
    ours = _kinds(meetmoment)
    return bool(ours) and not _kinds(header) <= ours


def _kinds(text: str) -> set[str | None]:
    return {found.lastgroup for found in _KIND.finditer(text)}
