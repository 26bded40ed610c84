"""Numbers as Dutch people write them in text: ``1.234,56``, ``€ 200.000,–``, ``1,5 mln``, ``45%``.

A text that two readers could take for two different numbers is not a number here: it is asked.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from monitor.files.cell.reading import Problem
from monitor.files.cell.text import plain

# Longer is no number that a person typed; it also bounds what the patterns can cost.
_LONGEST = 64

_SHAPE = re.compile(
    r"(?P<sign>[-+]?)"
    r"(?:(?P<kilo>k?)(?P<currency>(?:€|euro?)(?:\. |(?!\.))) *(?P<inner_sign>[-+]?))?"
    r"(?P<digits>[0-9.,](?:[0-9.,'’ ]*[0-9])?)"
    r"(?P<dash> ?[,.](?:--?|[–—]))?"
    r" *(?P<scale>mln\.?|miljoen|k|dzd\.?|duizend)?"
    r" *(?:(?P<currency_after>€|eur(?:o(?:['’]?s)?|\.)?)|(?P<percent>%|procent|percent|pct\.?))?"
)
_SCALES = {"mln": 1_000_000, "miljoen": 1_000_000, "k": 1_000, "dzd": 1_000, "duizend": 1_000}

_WHOLE = re.compile(r"[0-9]+")
_DECIMAL = re.compile(r"[0-9]*[.,][0-9]+")
_GROUPED = re.compile(
    r"[1-9][0-9]{0,2}(?:"
    r"(?:\.[0-9]{3})+,[0-9]+|"  # 1.234,56
    r"(?:,[0-9]{3})+\.[0-9]+|"  # 1,234.56
    r"(?:\.[0-9]{3}){2,}|"  # 1.234.567
    r"(?:'[0-9]{3})+(?:[.,][0-9]{1,2})?|"  # 1'234.56
    r"(?:’[0-9]{3})+(?:[.,][0-9]{1,2})?|"
    r"(?: [0-9]{3})+(?:,[0-9]+|\.[0-9]{1,2})?"  # 1 234,56
    r")"
)
_ONE_DOT_OR_THOUSANDS = re.compile(r"[1-9][0-9]*\.[0-9]{3}")
_MAY_BE_EITHER = re.compile(r"(?:€ ?)?([1-9][0-9]*)[.,]([0-9]{3})")
_COMMA_BEFORE_THREE = re.compile(r"(?:0|[1-9][0-9]*),[0-9]{3}")
_COMMA_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}")
_DOT_GROUP = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_SPACED_ONCE = re.compile(r"[1-9][0-9]{0,2} [0-9]{3}")
_HELD_TOGETHER = re.compile(r"[0-9][\u00a0\u2007\u2009\u202f][0-9]")
"""Digits with a space between them that programs group with, and that nobody types."""
_BESIDE_IT = re.compile(r"^['’‘](?=[1-9])|(?<=[^.\s])\.$")
"""The apostrophe that makes a text of it in Excel, and the full stop of a sentence."""
_SPACED_DOT_BEFORE_THREE = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+\.[0-9]{3}")


class Written(NamedTuple):
    """A number as written; ``percent`` says that a per-cent sign or word stood behind it.

    ``value`` is the number itself: 45 for ``45%``, 1500000 for ``1,5 mln``.
    """

    value: Decimal
    percent: bool
    in_units: bool


def parse_number(text: str, *, amount: bool = False) -> Written | Problem:
    """Read a text as one number; ``amount`` says that the field asks for euros.

    Gives GEEN-GETAL for what is no number, GETAL-DUBBELZINNIG for what may be either of two, and
    GETAL-EEN-OF-TWEE for what may be two beside each other.
    """
    held_together = _HELD_TOGETHER.search(text) is not None
    text = _BESIDE_IT.sub("", plain(text))
    shape = _SHAPE.fullmatch(text) if len(text) <= _LONGEST else None
    if shape is None or not _parts_agree(shape):
        return Problem.NO_NUMBER
    scale = _SCALES.get((shape["scale"] or "").rstrip("."), 1_000 if shape["kilo"] else 1)
    currency = bool(shape["currency"] or shape["currency_after"])
    marked = scale == 1 and (currency or bool(shape["dash"]))
    if _SPACED_ONCE.fullmatch(shape["digits"]) and not (currency or marked or held_together):
        return Problem.ONE_OR_TWO_NUMBERS
    size = _size(shape["digits"], marked=marked, amount=scale == 1 and (amount or marked))
    if isinstance(size, Problem):
        return size
    if shape["dash"] and size != size.to_integral_value():
        return Problem.NO_NUMBER
    negative = "-" in (shape["sign"], shape["inner_sign"])
    value = (-size if negative else size) * scale
    return Written(value, bool(shape["percent"]), currency or scale != 1 or bool(shape["dash"]))


def written_clearly(text: object, *, amount: bool) -> str:
    """How to write 1.234 so that it is one number: "1234 of 1,234", of an ``amount`` "1234".

    Empty for what is written in another way, such as 1,234,567.
    """
    one = _MAY_BE_EITHER.fullmatch(plain(str(text)))
    if one is None:
        return ""
    whole, behind = one.groups()
    part = behind.rstrip("0")
    return f"{whole}{behind}" + ("" if amount else f" of {whole}{',' if part else ''}{part}")


def _parts_agree(shape: re.Match[str]) -> bool:
    """Whether no part stands there twice, and none that can't stand together."""
    units = [shape["kilo"] or shape["scale"], shape["dash"], shape["percent"]]
    return (
        not (shape["sign"] and shape["inner_sign"])
        and not (shape["currency"] and shape["currency_after"])
        and not (shape["kilo"] and shape["scale"])
        and sum(map(bool, units)) <= 1
        and not (shape["percent"] and shape["currency"])
    )


def _size(digits: str, *, marked: bool, amount: bool) -> Decimal | Problem:
    """The number in digits, dots, commas and spaces.

    An amount has no three decimals, so there a comma before three digits is asked; and where a
    currency sign or ``,–`` marks it as an amount, a dot before three digits means thousands.
    """
    if marked and _DOT_GROUP.fullmatch(digits):
        return Decimal(digits.replace(".", ""))
    asked = [_ONE_DOT_OR_THOUSANDS, _COMMA_GROUPS, _SPACED_DOT_BEFORE_THREE]
    if amount:
        asked.append(_COMMA_BEFORE_THREE)
    if any(pattern.fullmatch(digits) for pattern in asked):
        return Problem.AMBIGUOUS_NUMBER
    if _WHOLE.fullmatch(digits) or _DECIMAL.fullmatch(digits):
        return Decimal(digits.replace(",", "."))
    if _GROUPED.fullmatch(digits):
        return _ungrouped(digits)
    return Problem.NO_NUMBER


def _ungrouped(digits: str) -> Decimal:
    """A number with groups of thousands: its last sign is decimal, unless it groups too."""
    last = max(digits.rfind("."), digits.rfind(","))
    groups_only = last < 0 or digits.count(digits[last]) > 1
    if groups_only:
        return Decimal(re.sub(r"[^0-9]", "", digits))
    return Decimal(f"{re.sub(r'[^0-9]', '', digits[:last])}.{digits[last + 1 :]}")
