"""Names that people wrote: compared in one form, and recognised when they are nearly right."""

import re
from collections.abc import Iterable

from monitor.files.cell.text import folded

_ALIKE = 82.0
_CLEARLY_BETTER = 8.0
_FAR = 65.0
_SHORTEST_SLIP = 5
_STEM = 5
"""So many letters of a word are in its other forms too."""
_SHORTEST_BEGIN = 3
"""So many letters at the beginning of a word still tell which it is: *Gem*."""
_COMMON = (
    "de het een en of van voor met in uit op aan bij per tot te om die dat dit deze is wat hoe "
    "welke hoeveel onze ons uw alle aantal totaal"
)
_IN_ANY_TEXT = frozenset(_COMMON.split())
_OF_ANY_KIND = frozenset({"datum", "naam"})
_KINDRED = (
    frozenset(["student", "studenten", "leerling", "leerlingen", "cursist", "cursisten"]),
    frozenset(["inkomsten", "omzet", "opbrengst", "opbrengsten", "baten", "verdiensten"]),
)
"""Words for the same: who writes one for another means the same numbers."""
_PARTS = re.compile(r"[^\W\d_]+|\d+|[%€$<>=+×≤≥]")


def most_alike(name: str, names: Iterable[str]) -> str | None:
    """The one of ``names`` that ``name`` is clearly most like; None if none is, or more than one.

    All are folded texts.
    """
    # Here, because most workbooks have no name that is only nearly right, and it loads slowly.
    from rapidfuzz import fuzz, process

    best = process.extract(name, tuple(names), scorer=fuzz.ratio, limit=2)
    if not best or best[0][1] < _ALIKE:
        return None
    if len(best) > 1 and best[0][1] - best[1][1] < _CLEARLY_BETTER:
        return None
    return best[0][0]


def least_unlike(text: str, names: Iterable[str]) -> str | None:
    """The one of ``names`` that ``text`` is most like, as an example; None if all are far off."""
    from rapidfuzz import fuzz, process  # as above

    best = process.extractOne(
        text, tuple(names), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_FAR
    )
    return best[0] if best else None


def share_a_word(text: str, other: str) -> bool:
    """Whether texts have a word in common, in any form or one for the same: *docent* in
    *Docententeams*, *leerlingen* for *studenten*.

    Words that stand in any text don't count.
    """
    words, others = _meaning(text), _meaning(other)
    return any(_is_of(one, two) or _is_of(two, one) for one in words for two in others) or any(
        words & kindred and others & kindred for kindred in _KINDRED
    )


def _meaning(text: str) -> set[str]:
    words = {folded(word) for word in _PARTS.findall(text) if word.isalpha()}
    return {word for word in words - _IN_ANY_TEXT if len(word) > 1}


def _is_of(stem: str, word: str) -> bool:
    return stem == word or (len(stem) >= _STEM and stem[:_STEM] in word)


def resemble(text: str, other: str) -> bool:
    """Whether texts have a word in common that tells what is meant, or the beginning of one:
    *Gem.* and *Gemeente*. That both are dates tells nothing.
    """
    words, others = (" ".join(_meaning(item) - _OF_ANY_KIND) for item in (text, other))
    return share_a_word(words, others) or any(
        min(len(one), len(two)) >= _SHORTEST_BEGIN and (one.startswith(two) or two.startswith(one))
        for one in words.split()
        for two in others.split()
    )


def says_the_same(text: str, other: str) -> bool:
    """Whether texts differ in writing only: case, spaces, punctuation, accents, a slip of the pen.

    A slip is one letter too many, too few or wrong, or two that changed places, in a word of five
    letters or more. Shorter words and figures mean something else by one sign (*geen*, *een*).
    """
    if folded(text) == folded(other):
        return True
    words, others = _PARTS.findall(text), _PARTS.findall(other)
    if _joined(words) == _joined(others):
        return True
    pairs = zip(words, others, strict=False)
    return len(words) == len(others) and all(
        _is_slip(folded(one), folded(two)) for one, two in pairs
    )


def _joined(words: Iterable[str]) -> str:
    """Words without the spaces in between; figures stay apart: 1,5 isn't 15."""
    return "".join(word if word.isalpha() else f" {word} " for word in map(folded, words))


def _is_slip(one: str, two: str) -> bool:
    """Whether words are the same, or one with a slip of the other."""
    if one == two:
        return True
    if min(len(one), len(two)) < _SHORTEST_SLIP or not (one + two).isalpha():
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), None)
    start = min(len(one), len(two)) if start is None else start
    one, two = one[start:], two[start:]
    return (
        one[1:] == two[1:]
        or one[1:] == two
        or one == two[1:]
        or (one[2:] == two[2:] and one[:2] == two[1::-1])
    )
