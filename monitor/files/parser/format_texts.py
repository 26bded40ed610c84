"""The text that a number format writes around a number, apart from the format's own marks.

It runs in the parser's process, so it imports next to nothing.
"""

from monitor.files.scales import PER_CENT, ZEROS_OF_WORD

_PLACES = frozenset("0#?.,")
_DIGITS = frozenset("123456789")
NUMBER = "\0"
"""What stands for the number in a text that is written around it; XML can't hold it."""
EDGE = "\1"
"""Where a text in quotes begins or ends: no word runs on across it. As little in XML."""
FOREIGN = "\2"
"""What stands before a currency that a format names and that isn't the euro. As little in XML."""
_MOST_KEPT = 40
"""Of the text around a number, so much is told. A format is no place for more."""


def sections_of(code: str) -> list[tuple[str, str]]:
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
        elif sign == ";":
            found.append(("".join(text), "".join(marks)))
            text.clear()
            marks.clear()
        else:
            in_number = sign in _DIGITS or (in_number and sign in "0.,")  # a number of its own
            marks.append(" " if in_number else sign)
            is_place = sign in _PLACES and not in_number
            text.append(NUMBER if is_place else sign.lower())  # a bare M is a month
    found.append(("".join(text), "".join(marks)))
    return found


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
    before, _, rest = text.replace("-", "").partition(NUMBER)
    behind = rest.rpartition(NUMBER)[2]
    return _spaced(before, ahead=True), _spaced(behind, ahead=False)


def _spaced(text: str, *, ahead: bool) -> str:
    """The text with single spaces, of which one at the most stands at the side of the number."""
    text = text.replace(EDGE, "").replace(FOREIGN, "").replace(NUMBER, " ")
    single = " ".join(text.split())[:_MOST_KEPT]
    if single and ahead and text[-1].isspace():
        return f"{single} "
    return f" {single}" if single and not ahead and text[0].isspace() else single
