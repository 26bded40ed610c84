"""Whether a sentence puts numbers on another scale: in thousands, or the like.

Its words are told apart by a sign for each, and patterns over those signs say what it may mean:
``Alle bedragen x € 1.000`` is ``aA*€1``. A sum (``12 studenten x € 1.000``), an amount
(``€ 1,5 mln``) or what the numbers are not (``niet in duizenden``) says nothing of other numbers.
"""

import re
from enum import IntEnum

from monitor.files.scales import ZEROS_OF_WORD


class Scaling(IntEnum):
    """How surely a text says that numbers are on another scale."""

    NO = 0
    MAY_BE = 1
    SURE = 2


_NAMES = [word for word in ZEROS_OF_WORD if len(word) > 1 and word != "ton"]
SCALES = "|".join(_NAMES)
"""The words for a scale, as a part of a pattern."""
_PLURALS = "|".join(word for word in _NAMES if word.endswith("en"))
_WORDS_BY_SIGN = {
    # A scale that can be nothing else, thousand as a number, thousands, thousand, the letter for it
    "s": r"(?:k ?€|[tm]€|€ ?k\b|[ktm]eur\b|k eur(?:o['’]?s?)?\b|[km]euro\b|eur 000\b|['’‘]000"
    r"|000['’]?s\b|\(000\)|drie nullen (?:zijn )?weggelaten)"
    r"(?! ?\d)",
    "1": rf"1(?:[., ]?000)+(?![\d%])|1 (?:{SCALES})\b",
    "v": rf"(?:{_PLURALS}|(?:thousands|millions) of)\b",
    "w": rf"(?:{SCALES})\b",
    "k": r"k\b",
    # Ten or a hundred, a year, any other number, euro
    "t": r"10{1,2}(?![\d%]|[.,]\d)",
    "Y": r"20\d{2}(?!\d)",
    "d": r"\d[\d.,]*%?",
    "€": r"€|eur\b|euro['’]?s?\b",
    # What is done with it, and when
    "*": r"[*×]|x(?![^\W\d])|(?:maal|keer)\b",
    "n": r"(?:niet|geen|nooit|zonder|ipv|in plaats van)\b:?",
    "i": r"(?:in|eenheden van|gedeeld door|(?:omgerekend|omgezet|herleid) (?:naar|in|tot))"
    r"(?: (?:hele|ronde))?\b",
    "r": r"afgerond op(?! (?:tien|honderd))(?: (?:hele|ronde))?\b",
    "p": r"per\b",
    "f": r"(?:ingevuld|ingevoerd|weergegeven|aangegeven|opgegeven|vermeld|opgenomen|uitgedrukt"
    r"|genoteerd|getoond|gepresenteerd|afgerond)\b",
    "N": r"(?:nu|thans)\b",
    "z": r"(?:zijn|are)\b",
    # What it is done to: all numbers, what may be one of them, a budget
    "A": r"(?:bedragen|amounts|eenheid|eenheden|aantallen|cijfers|getallen)\b",
    "a": r"(?:alle|alles|all|bedrag|aantal)\b",
    "b": r"begroting\b",
    # A stop, and any other word
    ".": r"(?:(?!['’‘]000)[^\w €*×])+|(?:maar|tenzij)\b",
    "o": r"\w[^\W\d]*",
}
"""The words that each sign stands for; the first sign that fits a word is its sign."""
_WORD = re.compile("|".join(f"({words})" for words in _WORDS_BY_SIGN.values()))
_SIGN = "".join(_WORDS_BY_SIGN)
_MAY_SCALE = re.compile(rf"[01]00|{SCALES}|[ktm] ?(?:€|eur)|\bk\b|10(?!\d)|drie nullen")
_ALONE = re.compile(r"[.€]*(?:[ip]€?[s1vw]|€?[svw])€?\.?")
_NOTHING_ELSE = re.compile(r"[.€]*(?:a?A\.?€?[s1vwk]|b\.?€?[vw])€?\.?")
_BY_ITSELF = re.compile(r"(?<![1dt])(?:s|iv€)")
_TIMES = re.compile(r"(?<![1dt])\*€?(?:[s1vw]|(?P<ten>t))(?P<ends>(?=[€.f]|$))?")
_IN = re.compile(r"[irp]€?[s1vwk]€?f?(?=[€.]|$)")
_FILLED_IN = re.compile(r"i€?[svw]€?f|fi€?[sv]|Ni€?[svw](?=[€.]|$)")
_ARE = re.compile(r"aAz€?[1w](?=\.|$)|Ao?zv(?=[€.]|$)")
_NOT = re.compile(r"n[^.]{0,3}$")
"""What makes of the words right behind it what the numbers aren't: "niet in duizenden"."""


def may_scale(line: str) -> bool:
    """Whether a line in lower case holds any word for a scale at all."""
    return bool(_MAY_SCALE.search(line))


def scaling_said(sentence: str, *, alone: bool) -> Scaling:
    """What a sentence, in lower case on one line, says of the numbers it tells of.

    A bare scale says so only ``alone``, without another sentence: ``Hoeveel euro's? Duizenden.``
    """
    signs = "".join(_SIGN[(found.lastindex or 0) - 1] for found in _WORD.finditer(sentence))
    if _NOTHING_ELSE.fullmatch(signs) or (alone and _ALONE.fullmatch(signs)):
        return Scaling.SURE
    saying = [
        *((found, Scaling.SURE) for found in _BY_ITSELF.finditer(signs)),
        *((found, Scaling.SURE) for found in _TIMES.finditer(signs) if _multiplies_all(found)),
        *((found, Scaling.SURE) for found in _FILLED_IN.finditer(signs)),
        *(
            (found, Scaling.SURE)
            for found in _IN.finditer(signs)
            if set("Aab") & set(_before(found))
        ),
        *((found, Scaling.MAY_BE) for found in _ARE.finditer(signs)),
    ]
    return max(
        (scaling for found, scaling in saying if not _NOT.search(_before(found))),
        default=Scaling.NO,
    )


def _before(found: re.Match[str]) -> str:
    return found.string[: found.start()]


def _multiplies_all(found: re.Match[str]) -> bool:
    """Whether a factor isn't of one number or thing: ``x 1.000 bezoekers``, ``overleg x 10``."""
    before = set(_before(found))
    if "A" in before and not found["ten"]:
        return True
    if found["ends"] is None:
        return False
    if before & set("Aab"):
        return True
    return not before & set("1dtY") and (not found["ten"] or before <= set(".€"))
