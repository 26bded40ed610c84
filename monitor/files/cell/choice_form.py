"""What can be chosen, in words: of few choices all, and beside a text those it may well mean.

The words are for a remedy: what is suggested here is never read as an answer.
"""

import re
from collections.abc import Mapping, Sequence

from monitor.files.cell.likeness import least_unlike
from monitor.files.cell.text import folded

_FEW = 5
"""So many choices are all named; of more one is, as an example."""
_MOST = 12
"""So many choices still go in a sentence, for a text that is like none."""
_WORD = re.compile(r"[^\W\d_]+|\d+")
_IN_THE_LIST = "een van de keuzes in de lijst"


def form_of(choices: Sequence[str]) -> str:
    """What can be chosen: ``"geld" of "natura"``; of many the first, as an example."""
    if len(choices) > _FEW:
        return f'{_IN_THE_LIST}, bijvoorbeeld "{choices[0]}"'
    return _either(choices)


def form_beside(text: str, choices: Sequence[str], everyday: Mapping[str, Sequence[str]]) -> str:
    """The same beside a text that is none of the choices: with those that it may well mean.

    ``everyday`` are the choices that a folded word from everyday speech usually means, by itself or
    among others: ``MKB bedrijf``. Of a text that is like none, an example would suggest one: then
    all are named, if that can be.
    """
    if usual := everyday.get(folded(text)):
        return _usual(text.strip(), usual)
    if len(choices) <= _FEW:
        return _either(choices)
    if akin := _with_words_of(text, choices):
        return f"{_IN_THE_LIST}, bijvoorbeeld {_either(akin)}"
    for word in _WORD.findall(text):
        if usual := everyday.get(folded(word)):
            return _usual(word, usual)
    if near := least_unlike(text, choices):
        return f'{_IN_THE_LIST}, bijvoorbeeld "{near}"'
    return f"{_IN_THE_LIST}: {_either(choices)}" if len(choices) <= _MOST else _IN_THE_LIST


def _usual(word: str, meant: Sequence[str]) -> str:
    return f'{_IN_THE_LIST}. "{word}" is meestal {_either(meant)}'


def _with_words_of(text: str, choices: Sequence[str]) -> list[str]:
    """The few choices that have all words of a text: two of them for ``RIF 2024``."""
    words = _words(text)
    akin = [choice for choice in choices if words and words <= _words(choice)]
    return akin if len(akin) <= _FEW else []


def _words(text: str) -> set[str]:
    return set(map(folded, _WORD.findall(text)))


def _either(choices: Sequence[str]) -> str:
    named = [f'"{choice}"' for choice in choices]
    return " of ".join(filter(None, (", ".join(named[:-1]), named[-1])))
