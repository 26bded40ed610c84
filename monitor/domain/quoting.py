"""How a text from outside is told in a sentence: no longer than can be read in one."""

LONGEST = 200
"""So many signs of a text are quoted at most."""


def beginning(text: str) -> str:
    """What stands in a cell, or only how it begins: its cell holds all of it."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"


def quote(text: str) -> str:
    """The same between quotation marks, for where a rule has none around what it names."""
    return f'"{beginning(text)}"'
