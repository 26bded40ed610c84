"""Which kinds of rounds a header or a meetmoment names: "Antwoord (midterm)", "2024-nulmeting"."""

import re

from monitor.domain.round_kinds import KINDS
from monitor.files.cell.time_words import A_YEAR, YEAR

_WITH_ITS_YEAR = "jaarlijks"
"""Without its year this only says how often one answers."""
_WRITTEN = {name: kind.written for name, kind in KINDS.items() if name != _WITH_ITS_YEAR}
A_KIND = "|".join(_WRITTEN.values())
"""How a kind of round may be written by itself: a pattern without groups."""
_YEARLY = KINDS[_WITH_ITS_YEAR].written
_KIND = re.compile(
    r"\b(?:"
    + "".join(f"(?P<{name}>{written})|" for name, written in _WRITTEN.items())
    + rf"(?P<{_WITH_ITS_YEAR}>(?:{_YEARLY})(?=\W*{A_YEAR})|(?<={A_YEAR}[-/ ])(?:{_YEARLY})))\b",
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


def is_of_another(header: str, meetmoment: str) -> bool:
    """Whether a header names a round that isn't just that of a meetmoment."""
    return names_a_round(header) and not is_of(header, meetmoment)


def is_of_an_earlier_kind(header: str, meetmoment: str) -> bool:
    """Whether a header names only kinds of rounds that surely come before that of a meetmoment."""
    named = _kinds(header)
    earlier = (KINDS[kind].after for kind in _kinds(meetmoment))
    return bool(named) and any(named <= kinds for kinds in earlier)


def _kinds(text: str) -> set[str]:
    return {found.lastgroup for found in _KIND.finditer(text) if found.lastgroup}
