"""Names that people wrote: compared in one form, and recognised when they are nearly right."""

from collections.abc import Iterable

from monitor.files.cell_text import folded

_ALIKE = 82.0
_CLEARLY_BETTER = 8.0
_TOTALS = frozenset(
    ["totaal", "totalen", "subtotaal", "eindtotaal", "total", "som", "saldo", "verschil"]
)
_BESIDE_TOTALS = frozenset(
    ["van", "de", "het", "alle", "partners", "bijdragen", "bedragen", "geld", "natura", "en", "in"]
)


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


def names_a_total(text: str) -> bool:
    """Whether a text begins as the label of a total: ``Totaal:``, ``Som van de kosten``."""
    return any(_word(first) in _TOTALS for first in text.split(maxsplit=1)[:1])


def is_only_a_total(text: str) -> bool:
    """Whether a text is nothing but that: ``Totaal partners``, but not ``Totaal Techniek``."""
    if not names_a_total(text):
        return False
    return {_word(word) for word in text.split()} <= _TOTALS | _BESIDE_TOTALS


def _word(text: str) -> str:
    return folded(text).strip(":.=()")
