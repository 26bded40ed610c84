"""The text of a cell: what a person sees in it, and the forms in which texts are compared."""

import datetime
import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache, wraps
from itertools import pairwise
from typing import TypeVar

from monitor.domain.keys import DASHES, key
from monitor.domain.notation import day
from monitor.files.workbook import Cell, Kind

_Told = TypeVar("_Told")

DUTCH_ERRORS = {
    "#N/A": "#N/B",
    "#DIV/0!": "#DEEL/0!",
    "#REF!": "#VERW!",
    "#VALUE!": "#WAARDE!",
    "#NAME?": "#NAAM?",
    "#NUM!": "#GETAL!",
    "#NULL!": "#LEEG!",
    "#SPILL!": "#OVERLOOP!",
}
"""What a Dutch Excel shows for each error that is stored in a cell."""
_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")
_HIDDEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff"  # controls, halves of characters
    r"\u00ad\u200b\u2060\ufeff"  # invisible
    r"\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # turn the direction of the text around
)
_LONGEST_KEPT = 1000
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032"), "'")
_KEYBOARD = DASHES | _APOSTROPHES


def cleaned(text: str) -> str:
    """The text as it may be kept and shown: no control, invisible or direction characters.

    Line ends of all kinds become ``\\n`` and tabs a space; all else that is visible stays.
    """
    if text.isprintable():  # holds none of these
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return unicodedata.normalize("NFC", _HIDDEN.sub("", text))


def plain(text: str) -> str:
    """One line in the characters of a keyboard, in lower case, to read a number or a date from.

    Superscripts, fractions and circled digits are made unreadable first: plainly normalised,
    ``10²`` would become 102. A line may end anywhere but between two digits: those may be two
    numbers.
    """
    text = _unwrapped(text) if "\n" in text else text
    if text.isascii():  # holds none of these
        return text.lower().strip()
    safe = (
        "\ufffd" if unicodedata.category(sign) == "No" else sign
        for sign in text
        if sign not in _INVISIBLE
    )
    normal = unicodedata.normalize("NFKC", "".join(safe)).casefold().strip()
    for hyphen in "\u2010\u2212":
        normal = normal.replace(hyphen, "-")
    return normal


def _unwrapped(text: str) -> str:
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    pieces = lines[:1]
    for before, line in pairwise(lines):
        pieces += ["\n" if before[-1].isdigit() and line[0].isdigit() else " ", line]
    return "".join(pieces)


def kept(told: Callable[[str], _Told]) -> Callable[[str], _Told]:
    """What is told of a text, kept for all but the longest.

    The same headers, labels and choices come by in every workbook.
    """
    keeping = lru_cache(maxsize=4096)(told)

    @wraps(told)
    def told_of(text: str) -> _Told:
        return keeping(text) if len(text) <= _LONGEST_KEPT else told(text)

    return told_of


@kept
def folded(text: str) -> str:
    """A form of a text without regard to case, spaces, accents and kinds of dash or apostrophe."""
    return key(cleaned(text).translate(_KEYBOARD))


def number_text(value: float) -> str:
    """The shortest Dutch text of a number, in the 15 digits that Excel shows: 1234.5 → 1234,5."""
    shown = f"{value:.15g}"
    if "e" in shown and 1e-9 <= abs(value) < 1e21:
        shown = f"{Decimal(shown):f}"
    return shown.replace(".", ",").upper()


def kept_text(cell: Cell) -> str:
    """What is kept of a cell as it stood: what is seen in it, or else the formula that it holds."""
    return cleaned(cell.formula) if cell.formula else raw_text(cell)


def raw_text(cell: Cell) -> str:
    """About what a Dutch user sees in the cell; uploaded text, never to be interpreted.

    Of a number of which nothing is seen, the number.
    """
    kind, value = cell.kind, cell.value
    if kind is Kind.TEXT and isinstance(value, str):  # by far the most
        return value if value.isascii() and value.isprintable() else cleaned(value)
    if kind is Kind.MASKED and cell.shown:
        return cleaned(cell.shown)
    match value:
        case str() as text:
            return cleaned(DUTCH_ERRORS.get(text, text) if kind is Kind.ERROR else text)
        case None:
            return ""
        case bool() as truth:
            return "WAAR" if truth else "ONWAAR"
        case float() | int() as number:
            is_share = kind is Kind.PERCENT
            return f"{number_text(number * 100)}%" if is_share else number_text(number)
        case datetime.datetime() as moment:
            return f"{day(moment)} {moment:%H:%M}"
        case datetime.date() as date:
            return day(date)
