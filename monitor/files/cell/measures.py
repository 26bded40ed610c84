"""What a text says of the numbers beside it: in thousands, in euros, per cent, by the month."""

import re

from monitor.files.cell.text import folded, plain
from monitor.files.scales import PER_CENT, PERIODS, TIME_SPENT, ZEROS_BESIDE_EURO, ZEROS_OF_WORD

_WORDS = re.compile(r"\b[kK][1-4]\b|[^\W\d_]+|\d+|[€%‰]")
"""The fourth quarter, K4, is one word: its K stands for no thousand."""
_EURO = frozenset(
    ["€", "eur", "euro", "euros", "keur", "keuro", "teur", "meur", "meuro", "bedrag", "bedragen"]
)
_POWER = re.compile(
    r"(?<![\d.,])1(?P<whole>0{2,}|(?:[., ]000)+)(?!\d)"  # 1000, 1.000, 1 000 000
    r"|(?<!\d)(?<!\d[., ])(?P<bare>000)(?!\d)"  # '000
    r"|(?:[*×]|\bx|\bmaal) ?1(?P<times>0)(?!\d)"  # x 10
)
_BESIDE_EURO = re.compile(r"\b(?P<before>[ktm]) ?€|€ ?(?P<behind>[ktm])\b")
_PER_CENT_OF_ALL = r"(?<!\d)(?<!\d )(?:[%‰]|\b(?:procent\w*|percentages?|pct|promille)\b)"
_FIGURES = r"['’]?\d+(?:[., ]\d{3})*"
_WORD = r"(?!(?:in|per|x|maal)\b)[^\W\d]+\b(?! ?\d)"
_TELLS = re.compile(
    rf"(?:[*×/]|\bx|\b(?:maal|per)\b) ?(?:€ ?|euro )?(?:{_FIGURES}|{_WORD})"
    rf"|\bin (?:hele )?(?:€ ?(?:{_FIGURES})?|{_FIGURES} ?(?=€|eur))?(?:{_WORD})?"
    rf"|(?<!\d)(?<!\d )\b[^\W\d]+ ?(?:€|eur)|€ ?(?:[ktm]\b|['’]000)"
    rf"|(?:^|\()\W{{0,3}}(?:€ ?)?(?:{_FIGURES} ?(?:€|eur)|{_FIGURES}\W{{0,3}}(?:\)|$))"
    rf"|^\W{{0,3}}{_WORD}|\(\W{{0,3}}{_WORD} ?(?=[),;])"
    rf"|{_PER_CENT_OF_ALL}"
)
"""Where a label tells in what its numbers are: after x, in or per, beside a euro sign, or first.

Elsewhere it tells something of its subject: ``(uit 100 bedrijven)``, ``(over 12 maanden)``.
"""
_NEGATED = re.compile(r"\b(?:niet|geen)\b[^,;.()]*")
_EVERY_WORD_TELLS = frozenset({"question", "levels"})
"""Labels that ask in what the answer is: ``Voor hoeveel kwartalen?``"""
PER_EACH = r"per (?:jaar|schooljaar|week|dag|uur|student|persoon|partner|bedrijf)"
_OTHERS = re.compile(
    rf"(?<!\d )\b(?:vorige?|uren|uur|uitgevallen|{PER_EACH})\b|^\W*(?:niet|geen)\b"
)
"""What makes of a KPI another one: not, of last year, by the year, in hours."""
_SHARE = re.compile(
    r"(?:\W*(?:aandeel|deel|fractie|circa|ca|ongeveer))?[^\w€‰]*[\d,]+[^\w€‰]*"
    r"(?:(?:aandeel|deel|fractie|van)\b\D*)?"
)
"""A number that can't be but a share: ``0,8``, ``0,8 van het doel``; not ``0,8 van 12``."""
_A_YEAR = re.compile(
    r"(?:\bper |/ ?)(?:kalender)?(?:jaar|jr)\b|\bp ?[./]? ?j(?:r|aar)?\b|\bjaarlijkse?\b"
)
_WORDS_OF_FORM = {
    "geld": frozenset(["geld", "cash", "contant", "contanten", "geldelijk", "geldelijke"]),
    "natura": frozenset(["natura", "kind", "nat"]),
}
NAMES_OF_FORM = {
    form: frozenset(f"{before}{word}" for word in words for before in ("", "in", "in-"))
    for form, words in _WORDS_OF_FORM.items()
}
"""The names of each form of a contribution, folded: ``In-kind`` is *natura*."""
_INITIALS_OF_FORM = {"g": "geld", "c": "geld", "n": "natura", "ik": "natura"}
"""The form by the letters that people write for it in each row: ``G`` and ``N``, ``C`` and ``IK``.

K is none: it may be short for in kind as well as for *kas*.
"""
_BESIDE_LETTERS = re.compile(r"[\W\d_]")
_ONLY_WORDS = re.compile(r"[^\W\d_]+(?:[\s()/,;.:–—-]+[^\W\d_]+)*[\s).:]*")


def same_measure(column_id: str, there: str, ours: str) -> bool:
    """Whether a number means as much beside one text of a label column as beside the other.

    A scale may be told in any label. A unit says besides whether it's money; a form, what kind; a
    unit or the name of a KPI, of whom or by what.
    """
    told = scales_in if column_id in _EVERY_WORD_TELLS else scales_told
    if told(there) != told(ours):
        return False
    words, own = _words(there), _words(ours)
    if column_id in ("kpi", "unit") and not _others_in(there) <= _others_in(ours) | {
        f"per {word}"
        for word in own  # each school year is this one, where that is asked
    }:
        return False
    if column_id == "unit":
        return (not words.isdisjoint(_EURO)) == (not own.isdisjoint(_EURO))
    if column_id == "form" and (form := form_by_initial(there)):
        return own == {form}
    return column_id != "form" or _same_form(words, own)


def scales_told(text: str) -> frozenset[str]:
    """What of :func:`scales_in` a text says of its numbers, not of its subject."""
    line = _NEGATED.sub("", one_line(text))
    return scales_in("; ".join(found[0] for found in _TELLS.finditer(line)))


def _others_in(text: str) -> frozenset[str]:
    return frozenset(_OTHERS.findall(one_line(text)))


def _same_form(words: frozenset[str], own: frozenset[str]) -> bool:
    """Whether it's the same form of contribution; where both are named it is the sum of them.

    Hours are no amount, whatever they're called besides: ``natura (uren)``.
    """
    if words & TIME_SPENT - own:
        return False
    named = _forms_in(words)
    return named == _forms_in(own) if named else not words.isdisjoint(_EURO)


def form_told(text: str) -> str | None:
    """The form that a text names, perhaps more than once, if it says nothing else.

    ``Geld (cash)`` is *geld*; ``natura (uren)`` and ``geld/natura`` are neither.
    """
    words = _words(text)
    named = _forms_in(words)
    if len(named) != 1 or not _ONLY_WORDS.fullmatch(text.strip()):
        return None
    (form,) = named
    return form if words <= NAMES_OF_FORM[form] | {"in"} else None


def form_by_initial(text: str) -> str | None:
    """The form that letters alone stand for: ``G``, ``I.K.``; among other letters they may not."""
    return _INITIALS_OF_FORM.get(_BESIDE_LETTERS.sub("", folded(text)))


def forms_named(text: str) -> frozenset[str]:
    """The forms of a contribution that a text names: ``In kind geleverd`` is of *natura*."""
    return _forms_in(_words(text))


def names_both_forms(text: str) -> bool:
    """Whether a text names cash as well as in kind: of their sum nobody knows which is what."""
    return len(forms_named(text)) > 1


def _forms_in(words: frozenset[str]) -> frozenset[str]:
    return frozenset(form for form, names in NAMES_OF_FORM.items() if words & names)


def only_euros(text: str) -> bool:
    """Whether a text says that it's money in euros and nothing more: ``€``, ``Bedrag (euro's)``."""
    words = _words(text)
    return bool(words) and words <= _EURO and not scales_in(text)


def names_a_share(shown: str) -> bool:
    """Whether nothing beside a number says that it's so many of something and no share."""
    return _SHARE.fullmatch(one_line(shown)) is not None


def names_a_year(shown: str) -> bool:
    """Whether a text beside a number says that it's so much a year."""
    return _A_YEAR.search(one_line(shown)) is not None


def scales_in(text: str) -> frozenset[str]:
    """What in a text makes another number of the same digits: thousands, per cent, months.

    Each in one form, so that texts can be compared: ``x 1.000`` and ``duizenden`` are both 10^3.
    """
    line = one_line(text)
    words = _words(text)
    powers = (found[found.lastgroup or 0].count("0") for found in _POWER.finditer(line))
    letters = (found["before"] or found["behind"] for found in _BESIDE_EURO.finditer(line))
    zeros = {ZEROS_OF_WORD[word] for word in words & ZEROS_OF_WORD.keys()}
    zeros |= {*powers, *(ZEROS_BESIDE_EURO[letter] for letter in letters)}
    said = {f"10^{count}" for count in zeros}
    said |= {PERIODS[word] for word in words & PERIODS.keys()}
    said |= {"%"} if words & PER_CENT else set()
    said |= {"‰"} if words & {"‰", "promille"} else set()
    return frozenset(said)


def one_line(text: str) -> str:
    """A text on one line, in lower case and with single spaces."""
    return " ".join(plain(text).split())


def _words(text: str) -> frozenset[str]:
    """The words, numbers and signs of a text; ``euro's`` is one word with ``euros``."""
    joined = text.replace("'", "").replace("’", "")
    return frozenset(folded(word) for word in _WORDS.findall(joined))
