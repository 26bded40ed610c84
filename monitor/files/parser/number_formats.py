"""What a number format makes of a number, where that isn't the number itself.

A format can show a number per cent, or leave it as it is and write "mln" or "fte" behind: the
cell holds 0.9 and a person sees 0,9 mln. The parser tells neither. Each format is looked at once,
each cell only for its style; and this runs in the parser's process, so it imports next to nothing.
"""

from monitor.files.scales import (
    FOREIGN_MONEY,
    PER_CENT,
    PERIODS,
    TIME_SPENT,
    ZEROS_BESIDE_EURO,
    ZEROS_OF_WORD,
)

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from typing import Protocol

    class Shown(Protocol):
        """How a cell shows its number."""

        def told(self, number: float) -> "tuple[str, float | str]":
            """The kind of cell, as ``workbook.Kind`` names it, and what is told of the number."""


_MILLIONS = "M"
"""A million by its capital alone: a small m is a metre."""
_DIGIT_PLACES = frozenset("0#?")
_PLACES = _DIGIT_PLACES | frozenset(".,")
_DIGITS = frozenset("123456789")
_GROUPS = frozenset("., \xa0\u202f")
_NUMBER = "\0"
"""What stands for the number in a text that is written around it; XML can't hold it."""
_EDGE = "\1"
"""Where a text in quotes begins or ends: no word runs on across it. As little in XML."""
_FOREIGN = "\2"
"""What stands before a currency that a format names and that isn't the euro. As little in XML."""
_UNITS = TIME_SPENT | PERIODS.keys() | FOREIGN_MONEY | {"maandelijks"}
_ENDS_IN_TIME = ("uur", "uren", "dagen")
_SHORTEST_OF_TIME = len("lesuur")
"""Shorter words that end so are no time: vuur, huur, buren."""
_MOST_KEPT = 40
"""Of the text around a number, so much is told. A format is no place for more."""


class Percentage:
    """A number shown per cent; ``whole`` is what 100% is in the stored number, 1 or 100."""

    __slots__ = ("whole",)

    def __init__(self, whole: int) -> None:
        self.whole = whole

    def told(self, number: float) -> "tuple[str, float | str]":
        """The fraction."""
        return "percent", number / self.whole


class Otherwise:
    """A number of which a person sees another amount than it is, or may: of a ``kind`` of its own.

    It's shown ``10 ** hidden`` times as small, between the texts ``before`` and ``behind``.
    """

    __slots__ = ("before", "behind", "hidden", "kind")

    def __init__(self, kind: str, before: str, behind: str, hidden: int) -> None:
        self.kind = kind
        self.before = before
        self.behind = behind
        self.hidden = hidden

    def told(self, number: float) -> "tuple[str, float | str]":
        """About what a person sees. Nothing is nothing in any unit, so 0 is told as it is."""
        if not number:
            return "number", number
        digits = f"{number / 10**self.hidden:.15g}".replace(".", ",")
        return self.kind, f"{self.before}{digits}{self.behind}"


def shown_by(code: str) -> "Shown | None":
    """How a format shows numbers; None for one that shows them as they are."""
    sections = _sections(code)
    for text, marks in sections:
        if otherwise := _scale(text, marks) or _unit(text):
            return otherwise
    if any("%" in marks for _, marks in sections):
        return Percentage(1)
    # A % in quotes or behind a backslash is text: 45 is shown as 45%, and means 0,45.
    return Percentage(100) if any(_says_per_cent(text) for text, _ in sections) else None


def _says_per_cent(text: str) -> bool:
    return not PER_CENT.isdisjoint(_words(text))


def _words(text: str) -> list[str]:
    """The words and signs of a text, in lower case."""
    spaced = (sign if sign.isalpha() else f" {sign} " for sign in text.lower())
    return "".join(spaced).split()


def _sections(code: str) -> list[tuple[str, str]]:
    """Of each part of a format the text that it writes around the number, and its own marks.

    Parts are for amounts above, below and at 0, or for whichever a condition says.
    """
    found = []
    text: list[str] = []
    marks: list[str] = []
    quoted = in_number = False
    signs = iter(code.replace("General", "0"))
    for sign in signs:
        if sign == '"':
            quoted = not quoted
            text.append(_EDGE)
            marks.append(" ")
        elif quoted:
            text.append(sign)
        elif sign == "\\":
            text.append(next(signs, ""))
            marks.append(" ")
        elif sign in "_*":  # the width of the next sign, or a fill with it
            next(signs, "")
            text.append(" ")
        elif sign == "[":  # a colour, a condition, or a currency: [$€-413]
            inside = "".join(iter(lambda: next(signs, "]"), "]"))
            text.append(_currency(inside[1:].partition("-")[0]) if inside.startswith("$") else "")
        elif sign == ";":
            found.append(("".join(text), "".join(marks)))
            text.clear()
            marks.clear()
        else:
            in_number = sign in _DIGITS or (in_number and sign in "0.,")  # a number of its own
            marks.append(" " if in_number else sign)
            is_place = sign in _PLACES and not in_number
            text.append(_NUMBER if is_place else sign.lower())  # a bare M is a month
    found.append(("".join(text), "".join(marks)))
    return found


def _currency(symbol: str) -> str:
    """The text of a currency, with a sign before it if it is of another country."""
    words = set(_words(symbol))
    is_ours = not words or "€" in words or any(word.startswith("eur") for word in words)
    says_else = words & (PER_CENT | ZEROS_OF_WORD.keys())
    return symbol if is_ours or says_else else f"{_FOREIGN}{symbol}"


def _unit(text: str) -> Otherwise | None:
    """A part of a format that shows another unit than a question has: ``0.0" fte"``, dollars."""
    if _NUMBER not in text or not (_FOREIGN in text or _names_unit(text)):
        return None
    return Otherwise("unit", *_around(text), 0)


def _names_unit(text: str) -> bool:
    """Whether a word in a text is a unit, with or without its full stops: ``f.t.e.``, ``u.``."""
    words = [*_words(text), *_words(text.replace(".", ""))]
    behind = _words(text.rpartition(_NUMBER)[2].replace(".", "").replace(_EDGE, ""))
    return (
        not _UNITS.isdisjoint(words)
        or behind == ["u"]  # elsewhere it's whom we speak to
        or "p/m" in text.lower().replace(".", "/")
        or any(
            word.endswith(_ENDS_IN_TIME) and len(word) >= _SHORTEST_OF_TIME
            for word in words
            if not word.endswith("tuur")  # cultuur, natuur
        )
    )


def _around(text: str) -> tuple[str, str]:
    """What stands before the number and behind it; a minus there is the number's own."""
    before, _, rest = text.replace("-", "").partition(_NUMBER)
    behind = rest.rpartition(_NUMBER)[2]
    return _spaced(before, ahead=True), _spaced(behind, ahead=False)


def _scale(text: str, marks: str) -> Otherwise | None:
    """The scale on which a part of a format shows a number, unless it says so as it hides digits.

    ``0.0,," mln"`` shows 900000 as 0,9 mln: what is seen is what is there.
    """
    hidden, said = 3 * _commas_that_scale(marks), _zeros_said(text)
    if hidden == said:
        return None
    before, behind = _around(text)
    if not said:
        behind += f" x 1{'.000' * (hidden // 3)}"
    return Otherwise("scaled", before, behind, hidden)


def _commas_that_scale(marks: str) -> int:
    """How many commas stand behind the last whole digit: each hides three. Others only group."""
    count = commas = 0
    before = ""
    for sign in f"{marks} ":
        if sign == ",":
            commas += bool(commas) or before in _DIGIT_PLACES
        else:
            count += 0 if sign in _DIGIT_PLACES else commas
            commas = 0
        before = sign
    return count


def _zeros_said(text: str) -> int:
    """How many zeros the text around a number adds to it, in words (mln) or digits (x 1.000).

    Zeros that stand right behind the number look like its own.
    """
    zeros = 0
    word = digits = ""
    closes = is_behind = False
    for sign in f"{text}{_NUMBER}":
        if sign.isalpha():
            word += sign
        else:
            zeros += 6 if word == _MILLIONS else ZEROS_OF_WORD.get(word.lower(), 0)
            if sign == "€" and word.lower() not in ZEROS_OF_WORD:
                zeros += ZEROS_BESIDE_EURO.get(word.lower(), 0)
            word = ""
        if sign.isdigit():
            is_behind = is_behind or (closes and not digits)
            digits += sign
        elif sign not in _GROUPS:
            zeros += len(digits) if is_behind and not digits.strip("0") else _zeros_of(digits)
            digits = ""
            is_behind = False
        if sign != _EDGE:
            closes = sign == _NUMBER
    return zeros


def _zeros_of(digits: str) -> int:
    """The zeros of 1000 or more, or of '000; of another number none."""
    zeros = digits.removeprefix("1")
    return len(zeros) if len(zeros) >= 3 and not zeros.strip("0") else 0


def _spaced(text: str, *, ahead: bool) -> str:
    """The text with single spaces, of which one at the most stands at the side of the number."""
    text = text.replace(_EDGE, "").replace(_FOREIGN, "").replace(_NUMBER, " ")
    single = " ".join(text.split())[:_MOST_KEPT]
    if single and ahead and text[-1].isspace():
        return f"{single} "
    return f" {single}" if single and not ahead and text[0].isspace() else single
