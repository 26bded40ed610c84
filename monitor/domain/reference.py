"""References: the short number that a person passes on, and that the log is searched for."""

import secrets

_DIGITS = 6
_FIRST = 4


def of_content(sha256: str) -> str:
    """The reference of a file, from its SHA-256 in hexadecimal: the same bytes, the same one."""
    return _written(sha256)


def new() -> str:
    """A reference of something that went wrong once."""
    return _written(secrets.token_hex(_DIGITS))


def _written(digits: str) -> str:
    found = digits[:_DIGITS].upper()
    return f"{found[:_FIRST]}-{found[_FIRST:]}"
