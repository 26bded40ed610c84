"""Number formats that hide the number, or show another number or only a bound.

``;;;`` shows nothing, ``"n.v.t."`` a word, ``"1"0`` 1100 for 100, ``"< "0`` that it's less. Which
part of a format a number is shown by depends on its sign, or on a condition.

It runs in the parser's process, so it imports next to nothing.
"""

from monitor.files.parser.format_texts import (
    EDGE,
    NUMBER,
    commas_that_scale,
    sides,
    without_parts,
    words_of,
)

_OF_DATES = frozenset("ymdhsgYMDHSG")
_MINUS = frozenset("-–−")
_BOUNDS = frozenset(
    [
        *("<", ">", "≤", "≥", "max", "maximaal", "maximum", "min", "minimaal", "minimum"),
        *("hoogstens", "minstens", "tot", "vanaf", "boven", "onder", "meer", "minder"),
    ]
)
"""What says of the number behind it that it's no more than a bound."""
_TIMES = frozenset(["x", "maal", "keer", "per"])
_NAUGHT = frozenset(["geen", "nihil", "nul", "niets", "eur", "euro"])
"""Words that a format may show for 0: it says as much."""
_ABOVE, _BELOW, _ZERO = range(3)


class Mask:
    """What is seen of a number behind it: two texts with the number between them, ``times`` as
    large, or only the first.
    """

    __slots__ = ("before", "behind", "shows_number", "times")

    def __init__(self, text: str, times: int) -> None:
        self.before, self.behind = sides(text)
        self.shows_number = NUMBER in text
        self.times = times

    def of(self, number: float) -> str:
        """What is seen of this number."""
        if not self.shows_number:
            return self.before.strip()
        digits = f"{abs(number) * self.times:.15g}".replace(".", ",")
        return f"{'-' if number < 0 else ''}{self.before}{digits}{self.behind}"


class Masks:
    """For each part of a format its condition, and its masks for numbers above, below and at 0."""

    __slots__ = ("parts",)

    def __init__(self, parts: "list[tuple[str, list[Mask | None]]]") -> None:
        self.parts = parts

    def seen(self, number: float) -> str | None:
        """What is seen of a number that is masked; None for any other."""
        sign = _ABOVE if number > 0 else _BELOW if number < 0 else _ZERO
        part = self._part_for(number, sign)
        mask = self.parts[part][1][sign]
        return mask.of(abs(number) if part == sign == _BELOW else number) if mask else None

    def _part_for(self, number: float, sign: int) -> int:
        """The part by which a number is shown: the first whose condition it meets, else that of
        its sign, else the last without a condition.
        """
        conditions = [condition for condition, _ in self.parts]
        meant = [at for at, condition in enumerate(conditions) if _holds(condition, number)]
        others = [at for at, condition in enumerate(conditions) if not condition]
        if meant:
            return meant[0]
        if sign in others:  # [>1000]0;"n.v.t.";0 shows -5 by its second part
            return sign
        return others[-1] if any(conditions) and others else 0


def masks_of(sections: list[tuple[str, str, str]]) -> Masks | None:
    """The masks of a format, of whose sections text, marks and condition are given.

    None for a format that shows each number for what it is.
    """
    *others, (_, marks, _) = sections
    of_numbers = others if "@" in marks else sections  # the last part is then for texts
    parts = [
        (condition, [_mask(text, marks, sign, len(of_numbers)) for sign in (_ABOVE, _BELOW, _ZERO)])
        for text, marks, condition in of_numbers[:3]
    ]
    return Masks(parts) if any(any(masks) for _, masks in parts) else None


def _holds(condition: str, number: float) -> bool:
    """Whether a number meets a condition as ``>=1000``; none that can't be read is met."""
    than = condition.lstrip("<>=")
    try:
        limit = float(than)
    except ValueError:
        return False
    sign = condition.removesuffix(than)
    return (
        (number == limit and "=" in sign)
        or (number < limit and "<" in sign)
        or (number > limit and ">" in sign)
    )


def _mask(text: str, marks: str, sign: int, parts: int) -> Mask | None:
    """The mask that a part of a format is for numbers of this sign."""
    words = words_of(text.replace(EDGE, "").replace(".", ""))
    if NUMBER not in text:
        is_date = not _OF_DATES.isdisjoint(marks)
        is_default = parts == 1 and not words  # of [Red], any number is shown as it is
        is_naught = sign == _ZERO and not any(word.isalnum() for word in {*words} - _NAUGHT)
        masks = not (is_date or is_default or is_naught)
    else:
        beside = _without_years(text.replace(EDGE, ""))
        before = words_of(beside.partition(NUMBER)[0])
        bounds = _BOUNDS | _MINUS if sign == _ABOVE else _BOUNDS
        masks = sign != _ZERO and not bounds.isdisjoint(before)
        masks = masks or _adds_digits(without_parts(beside), marks)
    return Mask(text, 100 if "%" in marks else 1) if masks else None


def _adds_digits(text: str, marks: str) -> bool:
    """Whether a text has digits that seem to be the number's own, or says so many times.

    Not those of a word (``van 12``, ``CO2``) or behind a slash, nor zeros behind a comma.
    """
    if commas_that_scale(marks):  # the text then only says which digits are hidden
        return False
    before = last = ""
    for sign in words_of(text):
        if sign.isdecimal() and not last.isdecimal():
            is_of_word = last.isalpha() and last not in _TIMES
            is_decimal = sign == "0" and last in (",", ".") and before == NUMBER
            if not (is_of_word or is_decimal or last == "/"):
                return True
        before, last = last, sign
    return False


def _without_years(text: str) -> str:
    """A text without the years in it that stand apart: ``"2024: "0``, ``0" (2024)"``.

    A school year does so as a word, ``0" 2024-2025"``. A year doesn't: ``12 2024`` is a month too.
    """
    first, colon, rest = text.partition(":")
    text = rest if colon and _are_years(first) else text
    before, _, behind = text.rpartition("(")
    inside, closing, behind = behind.partition(")")
    text = f"{before} {behind}" if closing and _are_years(inside) else text
    return " ".join(word for word in text.split() if not _is_school_year(word))


def _are_years(text: str) -> bool:
    return _is_year(text) or _is_school_year(text)


def _is_school_year(text: str) -> bool:
    first, _, second = text.replace("/", "-").replace("–", "-").partition("-")
    return _is_year(first) and _is_year(second)


def _is_year(text: str) -> bool:
    digits = text.strip()
    return len(digits) == len("2024") and digits.isdecimal() and digits.startswith("20")
