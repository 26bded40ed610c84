"""Whether a text beside a table says that the numbers there are in thousands, or the like.

The words of a text are told apart by a sign for each, and patterns over those signs say what it may
mean: ``Alle bedragen x € 1.000`` is ``aA*€1``. Such a text stops a workbook, so only that counts
with which nothing else can be meant. A sum (``12 studenten x € 1.000``), an amount (``€ 1,5 mln``)
or what the numbers are not (``niet in duizenden``) says nothing of other numbers.
Some tell of more than what they stand beside: of all amounts, or of the whole monitor.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from monitor.files.cell.measures import one_line
from monitor.files.scales import ZEROS_OF_WORD

_LONGEST = 200
_LONGEST_NOTE = 4000
_NAME = re.compile(r"^[^\d:€\r\n]{1,60}:(?=[^\S\r\n])", re.MULTILINE)
"""Who wrote a note, or what Excel calls it, before what it says: ``J. de Vries: in duizenden``."""
_GOES_ON = re.compile(
    r"\b(?:niet|geen|nooit|zonder|was|waren|vorige?|vorige? (?:jaar|keer|versie))[:, ]*$"
)
_ANSWER = re.compile(
    r"^(?:(?:ja|jawel|jazeker|nee|inderdaad|klopt|dat klopt|yes|no|correct)\b[^\w(€*×'’]*)+"
)
"""What says of the words behind it only that they answer somebody: ``Ja, in duizenden``."""
_NAMES = [word for word in ZEROS_OF_WORD if len(word) > 1 and word != "ton"]
_SCALES = "|".join(_NAMES)
_PLURALS = "|".join(word for word in _NAMES if word.endswith("en"))
_WORDS_BY_SIGN = {
    # A scale that can be nothing else, thousand as a number, thousands, thousand, the letter for it
    "s": r"(?:k ?€|[tm]€|€ ?k\b|[ktm]eur\b|k eur\b|[km]euro\b|['’]000|000['’]?s\b)(?! ?\d)",
    "1": rf"1(?:[., ]?000)+(?![\d%])|1 (?:{_SCALES})\b",
    "v": rf"(?:{_PLURALS})\b",
    "w": rf"(?:{_SCALES})\b",
    "k": r"k\b",
    # Ten or a hundred, a year, any other number, euro
    "t": r"10{1,2}(?![\d%]|[.,]\d)",
    "Y": r"20\d{2}(?!\d)",
    "d": r"\d[\d.,]*%?",
    "€": r"€|eur\b|euro['’]?s?\b",
    # What is done with it
    "*": r"[*×]|x(?![^\W\d])|(?:maal|keer)\b",
    "n": r"(?:niet|geen|nooit|zonder|ipv|in plaats van)\b:?",
    "i": r"(?:in|eenheden van)(?: (?:hele|ronde))?\b",
    "r": r"afgerond op(?! (?:tien|honderd))(?: (?:hele|ronde))?\b",
    "p": r"per\b",
    # What it is done to: all numbers, what may be one of them, a budget
    "A": r"(?:bedragen|amounts|eenheid|eenheden|aantallen|cijfers|getallen)\b",
    "a": r"(?:alle|bedrag|aantal)\b",
    "b": r"begroting\b",
    # A stop, and any other word
    ".": r"(?:(?!['’]000)[^\w €*×])+|(?:maar|tenzij)\b",
    "o": r"\w[^\W\d]*",
}
"""The words that each sign stands for; the first sign that fits a word is its sign."""
_WORD = re.compile("|".join(f"({words})" for words in _WORDS_BY_SIGN.values()))
_SIGN = "".join(_WORDS_BY_SIGN)
_MAY_SCALE = re.compile(rf"[01]00|{_SCALES}|[ktm] ?(?:€|eur)|\bk\b|10(?!\d)")
_NOTHING_ELSE = re.compile(r"[.€]*(?:a?A\.?€?[s1vwk]|b\.?€?[vw]|[ip]€?[s1vw]|€?[svw])€?\.?")
_BY_ITSELF = re.compile(r"(?<![1dt])(?:s|iv€)")
_TIMES = re.compile(r"(?<![1dt])\*€?(?:[s1vw]|(?P<ten>t))(?P<ends>(?=[€.]|$))?")
_IN = re.compile(r"[irp]€?[s1vwk](?=[€.]|$)")
_NOT = re.compile(r"n[^.]{0,3}$")
"""What makes of the words right behind it what the numbers aren't: "niet in duizenden"."""
_MONITOR = ("monitor", "werkboek", "bestand", "excel", "sjabloon", "alle tab")
_THIS_MONITOR = re.compile(
    r"\b(?:deze|dit|onze|de (?:ge)?hele|het (?:ge)?hele) (?:[a-z]+[ -]?)??"
    rf"(?:{'|'.join(_MONITOR[:-1])})\b|\b{_MONITOR[-1]}(?:s|bladen)\b"
)
_ALL_AMOUNTS = re.compile(
    r"(?:^|[.:;!?])[^\w.:;!?]*(?:(?:wij|we|ik) \w+ )?alle (?:bedragen|cijfers|getallen)\b"
    r"(?! (?:in|uit|van|op|bij|voor) (?:een|het|onze|hun|bijlagen?|de(?! monitor))\b)"
)
"""A sentence that begins with all amounts, and not with those of something else."""
_OF_ALL = ("bedragen", "cijfers", "getallen", *_MONITOR)
"""Single words to look for first: notes of somebody's own come by in every workbook."""


def scales_a_table(text: str) -> bool:
    """Whether a text beside a table says for sure that all numbers there are on another scale.

    Of a long text the beginning is looked at: a file can hold very many.
    """
    line = _ANSWER.sub("", one_line(text[:_LONGEST]))
    if not _MAY_SCALE.search(line):
        return False
    signs = "".join(_SIGN[(found.lastindex or 0) - 1] for found in _WORD.finditer(line))
    if _NOTHING_ELSE.fullmatch(signs):
        return True
    saying = [
        *_BY_ITSELF.finditer(signs),
        *(found for found in _TIMES.finditer(signs) if _multiplies_all(found)),
        *(found for found in _IN.finditer(signs) if set("Aab") & set(_before(found))),
    ]
    return any(not _NOT.search(_before(found)) for found in saying)


def scales_all_amounts(text: str) -> bool:
    """Whether a text says so of more than what it stands beside: all amounts, or all there is.

    So it counts where no amount is near: ``Let op: alle bedragen in duizenden``.
    """
    text = text[:_LONGEST]
    if text.isascii() and not any(word in text.lower() for word in _OF_ALL):
        return False
    line = one_line(text)
    return bool(_names_monitor(line) or _ALL_AMOUNTS.search(line)) and scales_a_table(text)


def scales_the_monitor(text: str) -> bool:
    """Whether a text says so of the whole monitor, by naming it: on a tab of somebody's own too."""
    return _names_monitor(one_line(text[:_LONGEST])) and scales_a_table(text)


def _names_monitor(line: str) -> bool:
    # The single words first: sheets of somebody's own may hold very many texts.
    return any(word in line for word in _MONITOR) and bool(_THIS_MONITOR.search(line))


def note_scales(text: str, scales: Callable[[str], bool] = scales_a_table) -> bool:
    """Whether a note at a cell says so, as a whole or in one of its lines.

    Excel begins a note with whoever wrote it, and a thread with some lines about threads: what
    stands behind a name is a line of its own. A line goes on from one that ends in what the numbers
    aren't: "niet", "was vorig jaar".
    """
    lines = _NAME.sub("\\g<0>\n", text[:_LONGEST_NOTE]).splitlines()
    return scales(text) or any(
        scales(line) and not _GOES_ON.search(one_line(before))
        for before, line in pairwise(["", *lines])
    )


def _before(found: re.Match[str]) -> str:
    return found.string[: found.start()]


def _multiplies_all(found: re.Match[str]) -> bool:
    """Whether a factor isn't of one number or thing: ``x 1.000 bezoekers``, ``overleg x 10``."""
    before = set(_before(found))
    if "A" in before:
        return True
    if found["ends"] is None:
        return False
    if before & set("ab"):
        return True
    return not before & set("1dtY") and (not found["ten"] or before <= set(".€"))
