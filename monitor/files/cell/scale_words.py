"""How surely a text says that the amounts of a monitor are in thousands, or the like.

A text that says nothing else is sure: ``Alle bedragen x € 1.000``. One that says it among other
words only may be: whether it tells of these amounts, of last year's or of another paper can't be
known from its words. That is left to the amounts themselves (see ``taking.small_amounts``).

Words are told apart by a sign for each, and patterns over those signs say what they may mean:
``Alle bedragen x € 1.000`` is ``aA*€1``. A sum (``12 studenten x € 1.000``), an amount
(``€ 1,5 mln``) or what the numbers are not (``niet in duizenden``) says nothing of other numbers.
"""

import re
from collections.abc import Callable, Iterable
from enum import IntEnum

from monitor.domain.quoting import LONGEST
from monitor.files.cell.measures import one_line
from monitor.files.scales import ZEROS_OF_WORD


class Scaling(IntEnum):
    """How surely a text says that numbers are on another scale."""

    NO = 0
    MAY_BE = 1
    SURE = 2


_NAMES = [word for word in ZEROS_OF_WORD if len(word) > 1 and word != "ton"]
_WORDS_BY_SIGN = {
    # A scale that can be nothing else, thousand as a number, thousands, thousand, the letter for it
    "s": r"(?:k ?€|[tm]€|€ ?k\b|[ktm]eur\b|k eur(?:o['’]?s?)?\b|[km]euro\b|(?:eur|€) ?000\b"
    r"|['’‘]000|000['’]?s\b|\(000\)|€ ?1 ?k\b|eur k\b"
    r"|1 ?= ?(?:€ ?|eur )?1(?:[., ]?000| ?k)\b"
    r"|(?:(?:drie|3) )?nullen (?:zijn )?weg(?:gelaten)?\b"
    r"|(?:zonder|excl\.?|exclusief) (?:de )?(?:laatste )?(?:drie|3) nullen\b)"
    r"(?! ?\d)",
    "1": rf"1(?:[., ]?000)+(?![\d%]|-?(?:tallen|den|en)\b)|1 (?:{'|'.join(_NAMES)})\b|1 ?k\b",
    "v": rf"(?:{'|'.join(word for word in _NAMES if word.endswith('en'))}"
    r"|(?:thousands|millions) of|1[., ]?000-?(?:tallen|den|en)|duiz(?=\.))\b",
    "w": rf"(?:{'|'.join(_NAMES)})\b",
    "k": r"k\b",
    # Ten or a hundred, a year, any other number, euro
    "t": r"10{1,2}(?![\d%]|[.,]\d)",
    "Y": r"20\d{2}(?!\d)",
    "d": r"\d[\d.,]*%?",
    "€": r"€|eur\b|euro['’]?s?\b",
    # What is done with numbers
    "*": r"[*×]|x(?![^\W\d])|(?:maal|keer)\b",
    "n": r"(?:niet|geen|nooit|zonder|ipv|in plaats van)\b:?",
    "i": r"(?:in|naar|(?:gedeeld|delen) door|vermenigvuldig(?:d|en) met|eenheden van"
    r"|(?:omgerekend|herleid) tot)\b",
    "p": r"per\b",
    "r": r"afgerond(?: op)?\b",
    "h": r"(?:hele|ronde)\b",
    # What it is done to; and what else such a text is made of
    "A": r"(?:bedragen|amounts|eenheid|eenheden|aantallen|cijfers|getallen)\b",
    "c": r"aantal\b",
    "a": r"(?:alle|alles|all|financi[eë]le|financi[eë]n|begroting|kosten|baten|lasten"
    r"|prognose|post|tabel|overzicht|de|hier|let op|luiden|staan|zijn|are|nu|ja|nee|klopt|dat"
    r"|yes|no|deze|dit|monitor|tab|tabblad|laatste|inge(?:vuld|voerd)|(?:weer|aan|op)gegeven|vermeld|opgenomen|uitgedrukt|genoteerd"
    r"|getoond|gepresenteerd|omgerekend|omgezet|we|wij|hebben)\b",
    # A stop, and any other word
    ".": r"(?:(?!['’‘]000)[^\w €*×])+|(?:maar|tenzij)\b",
    "o": r"\w[^\W\d]*",
}
"""The words that each sign stands for; the first sign that fits a word is its sign."""
_WORD = re.compile("|".join(f"({words})" for words in _WORDS_BY_SIGN.values()))
_SIGN = "".join(_WORDS_BY_SIGN)
_FIRST_LOOK = re.compile(
    rf"[01]00|{'|'.join(_NAMES)}|[ktm] ?(?:€|eur)|\b1?k\b|10(?!\d)|nullen|duiz"
)
_BARE = re.compile(r"[.€]*[svw]€?\.?|[.€acA]*\*€?ta?\.?")
"""What says so only as all of a text: ``Duizenden euro's``, ``x 10``."""
_IN_BRACKETS = re.compile(r"\.(?:k|€1)\.")
"""What only may say so, as all of a text: ``(k)``, ``(€ 1.000)``."""
_SCALES = re.compile(
    r"(?<![1dt])(?:"
    r"s|[ipr][€h]*v|(?:^|[.A])h?v€(?=\.|$)"  # k€, in duizenden, duizenden euro's
    r"|[ipr][€h]*[1wk]€?[acr]?(?=\.|$)|A\.?€?[1wk](?=[.€]|$)"  # in € 1.000, bedragen (1.000)
    r"|(?P<of_numbers>v(?=\.|$))"  # de bedragen zijn duizendtallen
    r"|(?P<times>\*(?:€[1vw]|[1vw](?=[€.acipr]|$))))"  # x € 1.000, x 1.000; not: x 1.000 bezoekers
)
_OF_NUMBERS = re.compile("[1dt]")
_NOT = re.compile(r"n[^.]{0,3}$")
"""What makes of the words right behind it what the numbers aren't: "niet in duizenden"."""
_NOTHING_ELSE = re.compile(r"[s1vwkY€*iphAca.]+")
_OF_EUROS = re.compile("[sA€]")

_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[^\w\s]*[A-ZÀ-Þ])|\n(?=\s*(?:\n|[A-ZÀ-Þ]))")
_LONGEST = 300
"""A longer sentence is looked at in parts."""
_PART = re.compile(
    rf".{{1,{_LONGEST}}}(?=[\n;]|$)|.{{1,{_LONGEST}}}(?:\s|$)|.{{1,{_LONGEST}}}", re.DOTALL
)
_NAME = re.compile(r"^[^\d:€\r\n]{1,60}:(?=\s|$)(?<!\bniet:)", re.MULTILINE | re.IGNORECASE)
"""Who wrote a note, or what Excel calls it, before what it says: ``J. de Vries: in duizenden``."""
_WHOLE_EUROS = re.compile(
    r"(?P<no>\b(?:niet|geen|zonder|nooit|ipv|in plaats van|was|waren|stonden|vorig jaar|voorheen"
    r"|eerder|vroeger|van)\b[^.;:,()]{0,40}?)?"
    r"(?:\b(?:hele|gehele|volle) (?:€(?! ?1)|euro)|\bnaar (?:€|euro)|\bvoluit\b)(?!['’s]* ?\?)"
)
_AMOUNTS = re.compile(r"\b(?:bedragen|cijfers|getallen|amounts)\b")
_ALL_AMOUNTS = re.compile(r"\ball?e? (?:[^\W\d]+ )?(?:bedragen|cijfers|getallen|amounts)\b")
_THIS_MONITOR = re.compile(
    r"\b(?:(?:deze|dit|onze|(?:de|het) (?:ge)?hele) (?:[a-z]+[ -]?)??"
    r"(?:monitor|werkboek|bestand|excel|sjabloon)|de (?:pps-)?monitor(?! (?:van|uit|\d))"
    r"|alle tab(?:s|bladen)|tab(?:blad)? \W?(?:pps|kpi|financi.n|partners))\b"
)
_FIRST_WORDS = (
    *("bedragen", "cijfers", "getallen", "amounts"),
    *("monitor", "werkboek", "bestand", "excel", "sjabloon", "tab"),
)
"""Single words to look for first: notes of somebody's own come by in every workbook."""

Scales = Callable[[str], Scaling]
"""How surely a text says so, where it stands."""


def scaled_beside(text: str) -> Scaling:
    """How surely a text among amounts, or in a header or a name above them, says so of them."""
    return _scaled(text, among_counts=False)


def scaled_among_counts(text: str) -> Scaling:
    """The same among numbers that are counts: there ``aantal`` tells of them."""
    return _scaled(text, among_counts=True)


def _scaled(text: str, *, among_counts: bool) -> Scaling:
    line = one_line(text)
    if not _FIRST_LOOK.search(line):
        return Scaling.NO
    signs = _signs(line)
    tells_of_others = _tells_of_others(signs, among_counts=among_counts)
    most = Scaling.MAY_BE if tells_of_others or _says_whole_euros(line) else Scaling.SURE
    if _BARE.fullmatch(signs):
        return most
    if _IN_BRACKETS.fullmatch(signs):
        return Scaling.MAY_BE
    return min(most, max((_said_in(part) for part in _lines(text)), default=Scaling.NO))


def scaled_elsewhere(text: str) -> Scaling:
    """The same of a text where no amount is near: it has to speak of all, or of the monitor."""
    return _may_scale(text, _speaks_of_all)


def scaled_monitor(text: str) -> Scaling:
    """The same among numbers of somebody's own: it has to name the monitor."""
    return _may_scale(text, _names_monitor)


def note_scales(text: str, scales: Scales = scaled_beside) -> Scaling:
    """How surely a note at a cell says so, by itself or behind the names of who wrote it."""
    return max(scales(text), scales(_NAME.sub("\n\n", text)))


def part_that_tells(text: str) -> str:
    """The text; of one too long to be quoted what stands around the words that surest say so."""
    if len(text) <= LONGEST:
        return text
    part = max(_parts(text), key=scaled_beside, default="").strip()
    said = scaled_beside(part)
    if said is Scaling.NO:
        return text
    room = LONGEST - len("…  …")
    ends = (word.end() for word in re.finditer(r"\S+", part))
    end = next(end for end in ends if scaled_beside(part[:end]) >= said)
    start = max(0, min(end + room // 4, len(part)) - room)
    shown, behind = part[start : start + room], ""
    if start + room < len(part):
        shown = re.sub(r"\s\S*$", "", shown)
        behind = " …"
    if start:
        shown = re.sub(r"^\S*\s+", "", shown)
    before = "" if text.startswith(shown) else "… "
    return f"{before}{shown}{behind}"


def _may_scale(text: str, speaks: Callable[[str], bool]) -> Scaling:
    """Whether one of its sentences, that ``speaks`` of what it has to, may say so."""
    lower = text.lower()
    if not any(word in lower for word in _FIRST_WORDS) or _says_whole_euros(one_line(text)):
        return Scaling.NO
    told = any(_said_in(line) and speaks(line) for line in _lines(text))
    return Scaling.MAY_BE if told else Scaling.NO


def _said_in(sentence: str) -> Scaling:
    """What a sentence, in lower case on one line, says of the numbers that it tells of."""
    if not _FIRST_LOOK.search(sentence):
        return Scaling.NO
    signs = _signs(sentence)
    if not any(_is_of_all(found) for found in _SCALES.finditer(signs)):
        return Scaling.NO
    return Scaling.SURE if _NOTHING_ELSE.fullmatch(signs) else Scaling.MAY_BE


def _signs(line: str) -> str:
    return "".join(_SIGN[(found.lastindex or 0) - 1] for found in _WORD.finditer(line))


def _is_of_all(found: re.Match[str]) -> bool:
    """Whether a scale isn't denied, nor a factor of one number: ``12 studenten x € 1.000``."""
    before = found.string[: found.start()]
    if _NOT.search(before):
        return False
    if found["of_numbers"]:
        return "A" in before
    return found["times"] is None or "A" in before or not _OF_NUMBERS.search(before)


def _tells_of_others(signs: str, *, among_counts: bool) -> bool:
    """Whether a text tells of a rate or of how many there are: ``Kosten per duizend``.

    Unless it names amounts or euros as well.
    """
    of_others = "p" in signs or ("c" in signs and not among_counts)
    return of_others and not _OF_EUROS.search(signs)


def _lines(text: str) -> Iterable[str]:
    """The sentences of a text, each on one line; those that are long in parts."""
    return map(one_line, _parts(text))


def _parts(text: str) -> list[str]:
    return [
        part
        for sentence in _SENTENCE_ENDS.split(text)
        for part in ([sentence] if len(sentence) <= _LONGEST else _PART.findall(sentence))
        if part.strip()
    ]


def _says_whole_euros(line: str) -> bool:
    return any(not found["no"] for found in _WHOLE_EUROS.finditer(line))


def _speaks_of_all(sentence: str) -> bool:
    if _ALL_AMOUNTS.search(sentence) or _names_monitor(sentence):
        return True
    return bool(_AMOUNTS.search(sentence)) and _said_in(sentence) is Scaling.SURE


def _names_monitor(sentence: str) -> bool:
    return bool(_THIS_MONITOR.search(sentence))
