"""How names are compared: without regard to case, spaces or accents; codes also to their signs."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
"""Each kind of dash as the one of a keyboard, as ``str.translate`` takes it."""
_BETWEEN_WORDS = re.compile(r"(?<![0-9])-+|-+(?![0-9])")


@lru_cache(maxsize=1024)
def key(text: str) -> str:
    """The form of a name in which two spellings of it are equal: "NHN Tech 01" -> "nhntech01"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign) and sign.strip())


def key_of(name: object) -> str:
    """The key of a name that may be missing, as it may in a frame: "" then."""
    return key(name) if isinstance(name, str) else ""


def code_key(code: str) -> str:
    """The form of a code in which it's equal however it was typed: "NHN_Tech-01" -> "nhntech01".

    With other dashes, spaces or underscores it's the same; but between two digits a dash tells
    1-1 from 11. The key of a name has the same form as the name itself.
    """
    return _BETWEEN_WORDS.sub("", key(code).translate(DASHES).replace("_", "-"))


def as_written(wanted: str, written: Iterable[str], form: Callable[[str], str]) -> str | None:
    """How a name is written among these: just so, else the first that has the same form.

    What is stored keeps the key of its own writing. So whatever comes in is written as that is,
    once, and is equal to it ever after. None if it isn't among these.
    """
    listed = list(written)
    by_key = (item for item in listed if key(item) == key(wanted))
    return next(by_key, None) or next((item for item in listed if form(item) == form(wanted)), None)
