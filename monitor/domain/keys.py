"""How names are compared: without regard to case, spaces or accents."""

import unicodedata


def key(text: str) -> str:
    """The form of a name in which two spellings of it are equal: "NHN Tech 01" -> "nhntech01"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign) and sign.strip())
