"""The text that a number format writes around a number, apart from the format's own marks.

It runs in the parser's process, so it imports next to nothing.
"""

from monitor.files.scales import PER_CENT, ZEROS_OF_WORD

_DIGIT_PLACES = frozenset("0#?")
_PLACES = _DIGIT_PLACES | frozenset(".,")
_DIGITS = frozenset("123456789")
NUMBER = "\0"
"""What stands for the number in a text that is written around it; XML can't hold it."""
EDGE = "\1"
"""Where a text in quotes begins or ends: no word runs on across it. As little in XML."""
FOREIGN = "\2"
"""What stands before a currency that a format names and that isn't the euro. As little in XML."""
_EXPONENTS = (f"{NUMBER}e+", f"{NUMBER}e-")
_MOST_KEPT = 40
"""Of the text around a number, so much is told. A format is no place for more."""


def sections_of(code: str) -> list[tuple[str, str, str]]:
    """Of each part of a format the text that it writes around the number, its own marks, and the
    condition on which it's used: ``>=1000``.

    Without conditions parts are for amounts above, below and at 0.
    """
    found = []
    condition = ""
    text: list[str] = []
    marks: list[str] = []
    quoted = in_number = False
    signs = iter(code.replace("General", "0").replace("GENERAL", "0"))
    for sign in signs:
        if sign == '"':
            quoted = not quoted
            text.append(EDGE)
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
            condition = inside if inside.startswith(("<", ">", "=")) else condition
        elif sign == ";":
            found.append(("".join(text), "".join(marks), condition))
            text.clear()
            marks.clear()
            condition = ""
        else:
            in_number = sign in _DIGITS or (in_number and sign in "0.,")  # a number of its own
            marks.append(" " if in_number else sign)
            is_place = sign in _PLACES and not in_number
            text.append(NUMBER if is_place else sign.lower())  # a bare M is a month
    found.append(("".join(text), "".join(marks), condition))
    return found


def commas_that_scale(marks: str) -> int:
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


def zeros_of(marks: str) -> tuple[int, int]:
    """How many digits of a number are shown at least, before the comma and behind it.

    (0, 0) for a format that groups digits or leaves some out: that is one for amounts.
    """
    whole, _, decimals = marks.strip().partition(".")
    return (len(whole), len(decimals)) if not (whole + decimals).strip("0") else (0, 0)


def without_parts(text: str) -> str:
    """A text without what makes a power of ten or a fraction (``# ??/100``) of the number."""
    whole, _, parts = text.partition("/")
    beside = whole if parts.isdigit() else text
    for exponent in _EXPONENTS:
        beside = beside.replace(exponent, "")
    return beside


def _currency(symbol: str) -> str:
    """The text of a currency, with a sign before it if it is of another country."""
    words = set(words_of(symbol))
    is_ours = not words or "€" in words or any(word.startswith("eur") for word in words)
    says_else = words & (PER_CENT | ZEROS_OF_WORD.keys())
    return symbol if is_ours or says_else else f"{FOREIGN}{symbol}"


def words_of(text: str) -> list[str]:
    """The words and signs of a text, in lower case."""
    spaced = (sign if sign.isalpha() else f" {sign} " for sign in text.lower())
    return "".join(spaced).split()


def around(text: str) -> tuple[str, str]:
    """What stands before the number and behind it; a minus there is the number's own."""
    return sides(text.replace("-", ""))


def sides(text: str) -> tuple[str, str]:
    """All that stands before the number and behind it; a text without a number is before it."""
    before, _, rest = text.partition(NUMBER)
    behind = rest.rpartition(NUMBER)[2]
    return _spaced(before, ahead=True), _spaced(behind, ahead=False)


def _spaced(text: str, *, ahead: bool) -> str:
    """The text with single spaces, of which one at the most stands at the side of the number."""
    text = text.replace(EDGE, "").replace(FOREIGN, "").replace(NUMBER, " ")
    single = " ".join(text.split())[:_MOST_KEPT]
    if single and ahead and text[-1].isspace():
        return f"{single} "
    return f" {single}" if single and not ahead and text[0].isspace() else single
