"""Text as a cell of an Excel file can hold it: literally, whatever stands in it."""

import re

_LONGEST_TEXT = 32_767

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def literal(text: str) -> str:
    """The text to write. What XML can't carry becomes U+FFFD, so that it is seen to be missing.

    Excel reads ``_x0041_`` as the letter A, so that is escaped. Texts beyond the 32,767 characters
    that a cell holds end in an ellipsis.
    """
    escaped = _ESCAPE.sub("_x005F_", _NOT_XML.sub("\ufffd", text))
    return escaped if len(escaped) <= _LONGEST_TEXT else escaped[: _LONGEST_TEXT - 1] + "…"
