"""Whether a changed label makes another number of the same digits: thousands, euros, per cent."""

import re

from monitor.files.cell_text import folded

_WORDS = re.compile(r"[^\W\d_]+|\d+|[€%‰]")
_POWERS = re.compile(r"10{2,}|000")
_SCALES = frozenset(
    [
        *("duizend", "duizenden", "duizendtal", "duizendtallen", "dzd", "tsd", "k", "keur"),
        *("keuro", "teur", "mln", "mio", "miljoen", "miljoenen", "mld", "miljard"),
        *("%", "‰", "procent", "percentage", "percentages", "promille"),
    ]
)
_EURO = frozenset(["€", "eur", "euro", "euros", "keur", "keuro", "teur", "bedrag", "bedragen"])


def same_measure(column_id: str, there: str, ours: str) -> bool:
    """Whether a number means as much beside one text of a label column as beside the other.

    A scale may be told in any label. A unit says besides whether it's money; a form, what kind.
    """
    words, own = _words(there), _words(ours)
    if _scales(words) != _scales(own):
        return False
    if column_id == "unit":
        return (not words.isdisjoint(_EURO)) == (not own.isdisjoint(_EURO))
    return column_id != "form" or own <= words or not words.isdisjoint(_EURO)


def only_euros(text: str) -> bool:
    """Whether a text says that it's money in euros and nothing more: ``€``, ``Bedrag (euro's)``."""
    words = _words(text)
    return bool(words) and words <= _EURO - _SCALES


def _words(text: str) -> frozenset[str]:
    """The words, numbers and signs of a text; ``euro's`` is one word with ``euros``."""
    plain = text.replace("'", "").replace("’", "")
    return frozenset(folded(word) for word in _WORDS.findall(plain))


def _scales(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word in _SCALES or _POWERS.fullmatch(word))
