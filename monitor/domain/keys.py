"""How names are compared: without regard to case, spaces or accents."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1024)
def key(text: str) -> str:
    """The form of a name in which two spellings of it are equal: "NHN Tech 01" -> "nhntech01"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign) and sign.strip())


def key_of(name: object) -> str:
    """The key of a name that may be missing, as it may in a frame: "" then."""
    return key(name) if isinstance(name, str) else ""
