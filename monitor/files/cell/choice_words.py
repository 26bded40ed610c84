"""Which option is meant by its words in another form: ``actieve partner`` for ``actief``, ``NH``
for ``Noord-Holland``.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from monitor.files.cell.text import folded

_NUMBER_IN_BRACKETS = re.compile(r"\s*\([^()\w]*[0-9][^()A-Za-z]*\)\s*$")
"""A bound that people write behind a size: ``groot (>250)``."""
_WORD = re.compile(r"[^\s,;:]+")
_NAMED = re.compile(r"[^\W\d_]+")
_DOUBLED = re.compile(r"(.)\1")
_LONG = 3
"""Letters of a word that may have an ending."""


def option_in_words(text: str, options: Mapping[str, str]) -> str | None:
    """The id of the one option (id → label) that these words name; None if there is none.

    Endings don't count, one for more of it too, nor do a number in brackets and the word for what
    is chosen. With any other word, as in ``niet actief``, it's something else.
    """
    words = _words(_NUMBER_IN_BRACKETS.sub("", text))
    forms = _forms(tuple(options.items()))
    found = {forms[form] for form in (words, _without_subject(words)) if form in forms}
    return found.pop() if len(found) == 1 else None


def option_by_initials(text: str, options: Mapping[str, str]) -> str | None:
    """The id of the one option (id → label) of whose name these are the initials; None if none is.

    Only a name in two words or more, each with a capital, is shortened so.
    """
    return _initials(tuple(options.items())).get(folded(text).replace(".", ""))


@lru_cache(maxsize=256)
def _initials(options: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """The id behind the initials of each label that shares them with no other."""
    meant: dict[str, list[str]] = {}
    for option, label in options:
        words = _NAMED.findall(label)
        if len(words) > 1 and all(word[0].isupper() for word in words):
            meant.setdefault("".join(folded(word[0]) for word in words), []).append(option)
    return {initials: ids[0] for initials, ids in meant.items() if len(ids) == 1}


@lru_cache(maxsize=256)
def _forms(options: tuple[tuple[str, str], ...]) -> Mapping[tuple[str, ...], str]:
    """The id behind the words of each id or label that is of just one option."""
    meant: dict[tuple[str, ...], set[str]] = {}
    for option, label in options:
        for name in (option, label):
            for form in _with_endings(name):
                meant.setdefault(_words(form), set()).add(option)
    return {words: ids.pop() for words, ids in meant.items() if words and len(ids) == 1}


def _with_endings(name: str) -> tuple[str, ...]:
    """A name, for more of it, and what a thing is that is called so: *kansen*, *sterk*."""
    return (name, f"{name}s", f"{name}en", name.removesuffix("te"))


def _words(text: str) -> tuple[str, ...]:
    return tuple(_stem(folded(word)) for word in _WORD.findall(text))


def _stem(word: str) -> str:
    """A word without its ending, spelled as with one: ``grote`` and ``groot`` are both ``grot``."""
    if len(word) > _LONG:
        word = word.removesuffix("e")
    if word.endswith(("v", "z")):
        word = word[:-1] + ("f" if word.endswith("v") else "s")
    return _DOUBLED.sub(r"\1", word)


def _without_subject(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _SUBJECTS)


_SUBJECTS = frozenset(map(_stem, ("partner", "bedrijf", "toezegging", "mijlpaal")))
"""What a choice is said of."""
