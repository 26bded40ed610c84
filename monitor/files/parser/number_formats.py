"""What a number format makes of a number, where that isn't the number itself.

A format can show a number per cent, or leave it as it is and write "mln" or "fte" behind: the
cell holds 0.9 and a person sees 0,9 mln. The parser tells neither. Each format is looked at once,
each cell only for its style; and this runs in the parser's process, so it imports next to nothing.
"""

from monitor.files.parser.format_texts import (
    EDGE,
    FOREIGN,
    NUMBER,
    around,
    commas_that_scale,
    sections_of,
    without_parts,
    words_of,
    zeros_of,
)
from monitor.files.parser.masking_formats import masks_of
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

    from monitor.files.parser.masking_formats import Masks

    class Shown(Protocol):
        """How a cell shows its number."""

        def told(self, number: float) -> "Told":
            """What is told of the number."""

    Told = tuple[str, float | str, str]
    """The kind of cell, as ``workbook.Kind`` names it, its value, and the text that is seen of it
    where that is something else, or more than the value, else ""."""


_MILLIONS = "M"
"""A million by its capital alone: a small m is a metre."""
_GROUPS = frozenset("., \xa0\u202f")
_UNITS = TIME_SPENT | PERIODS.keys() | FOREIGN_MONEY | {"maandelijks"}
_ENDS_IN_TIME = ("uur", "uren", "dagen")
_SHORTEST_OF_TIME = len("lesuur")
"""Shorter words that end so are no time: vuur, huur, buren."""
_SIGNS = "€‰"


class Percentage:
    """A number shown per cent; ``whole`` is what 100% is in the stored number, 1 or 100."""

    __slots__ = ("whole",)

    def __init__(self, whole: int) -> None:
        self.whole = whole

    def told(self, number: float) -> "Told":
        """The fraction."""
        return "percent", number / self.whole, ""


class Beside:
    """A number that a person sees between texts, ``10 ** hidden`` times as small.

    The ``kind`` is "number" where that leaves it the same count or amount. Elsewhere it's told as
    another amount, or may be one: of a kind of its own. ``zeros`` are those of
    :func:`format_texts.zeros_of`.
    """

    __slots__ = ("before", "behind", "hidden", "kind", "zeros")

    def __init__(
        self, kind: str, before: str, behind: str, hidden: int, zeros: tuple[int, int] = (0, 0)
    ) -> None:
        self.kind = kind
        self.before = before
        self.behind = behind
        self.hidden = hidden
        self.zeros = zeros

    def told(self, number: float) -> "Told":
        """About what a person sees. Nothing is nothing in any unit, so 0 is told as it is."""
        if not number:
            return "number", number, ""
        digits = f"{number / 10**self.hidden:.15g}".replace(".", ",")
        padded = _with_zeros(digits, *self.zeros)
        seen = f"{self.before}{padded}{self.behind}"
        if self.kind == "number":
            return "number", number, "" if seen == digits else seen
        return self.kind, seen, ""


class Masked:
    """A number that isn't seen, or of which another number is: where ``masks`` says so of it.

    Any other number is told as ``unmasked`` tells it.
    """

    __slots__ = ("masks", "unmasked")

    def __init__(self, masks: "Masks", unmasked: "Shown | None") -> None:
        self.masks = masks
        self.unmasked = unmasked

    def told(self, number: float) -> "Told":
        """The number itself, and what is seen in its place: "" where that is nothing."""
        seen = self.masks.seen(number)
        if seen is not None:
            return "masked", number, seen
        return self.unmasked.told(number) if self.unmasked else ("number", number, "")


def shown_by(code: str) -> "Shown | None":
    """How a format shows numbers; None for one that shows them as they are."""
    sections = sections_of(code)
    for text, marks, _ in sections:
        if otherwise := _scale(text, marks) or _unit(text):
            return otherwise
    masks = masks_of(sections)
    return Masked(masks, _unmasked(sections)) if masks else _unmasked(sections)


def _unmasked(sections: list[tuple[str, str, str]]) -> "Shown | None":
    """How a format shows the numbers of which it shows at least the digits that they have."""
    if any("%" in marks for _, marks, _ in sections):
        return Percentage(1)
    # A % in quotes or behind a backslash is text: 45 is shown as 45%, and means 0,45.
    if any(_says_per_cent(text) for text, *_ in sections):
        return Percentage(100)
    beside = (found for text, marks, _ in sections if (found := _other_text(text, marks)))
    return next(beside, None) or _zeros_only(*sections[0][:2])


def _zeros_only(text: str, marks: str) -> Beside | None:
    """A format that shows more zeros than a number has, and nothing else."""
    zeros = zeros_of(marks)
    is_bare = not text.replace(NUMBER, "")
    return Beside("number", "", "", 0, zeros) if is_bare and zeros > (1, 0) else None


def _says_per_cent(text: str) -> bool:
    return not PER_CENT.isdisjoint(words_of(text))


def _other_text(text: str, marks: str) -> Beside | None:
    """A part of a format that shows any other word, number or sign for something."""
    beside = without_parts(text)
    if NUMBER not in text or not any(sign.isalnum() or sign in _SIGNS for sign in beside):
        return None
    return Beside("number", *around(text), 3 * commas_that_scale(marks), zeros_of(marks))


def _with_zeros(digits: str, whole: int, decimals: int) -> str:
    """The digits of a number with as many more zeros as its format shows: 0022, 1,10."""
    if "e" in digits:
        return digits
    before, _, behind = digits.partition(",")
    sign = "-" if before.startswith("-") else ""
    behind = behind.ljust(decimals, "0")
    return f"{sign}{before.removeprefix('-').zfill(whole)}{',' if behind else ''}{behind}"


def _unit(text: str) -> Beside | None:
    """A part of a format that shows another unit than a question has: ``0.0" fte"``, dollars."""
    if NUMBER not in text or not (FOREIGN in text or _names_unit(text)):
        return None
    return Beside("unit", *around(text), 0)


def _names_unit(text: str) -> bool:
    """Whether a word in a text is a unit, with or without its full stops: ``f.t.e.``, ``u.``."""
    words = [*words_of(text), *words_of(text.replace(".", ""))]
    behind = words_of(text.rpartition(NUMBER)[2].replace(".", "").replace(EDGE, ""))
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


def _scale(text: str, marks: str) -> Beside | None:
    """The scale on which a part of a format shows a number, unless it says so as it hides digits.

    ``0.0,," mln"`` shows 900000 as 0,9 mln: what is seen is what is there.
    """
    hidden, said = 3 * commas_that_scale(marks), _zeros_said(text)
    if hidden == said:
        return None
    before, behind = around(text)
    if not said:
        behind += f" x 1{'.000' * (hidden // 3)}"
    return Beside("scaled", before, behind, hidden)


def _zeros_said(text: str) -> int:
    """How many zeros the text around a number adds to it, in words (mln) or digits (x 1.000).

    Zeros that stand right behind the number look like its own.
    """
    zeros = 0
    word = digits = ""
    closes = is_behind = False
    for sign in f"{text}{NUMBER}":
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
        if sign != EDGE:
            closes = sign == NUMBER
    return zeros


def _zeros_of(digits: str) -> int:
    """The zeros of 1000 or more, or of '000; of another number none."""
    zeros = digits.removeprefix("1")
    return len(zeros) if len(zeros) >= 3 and not zeros.strip("0") else 0
