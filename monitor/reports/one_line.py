"""Texts from outside, such as the names of files, as they can stand in a line."""

import unicodedata

_OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Signs that aren't shown but do something: control and format, half of a sign, a new line."""


def on_one_line(text: str) -> str:
    """A text in which a line break, or whatever else a terminal would obey, is written out."""
    return "".join(
        sign.encode("unicode_escape").decode() if unicodedata.category(sign) in _OBEYED else sign
        for sign in text
    )
