"""What we say in a row of our tab of leftovers: what is still to be done, and where it stood."""

import re

from monitor.files.cell.text import folded

ONLY_IF = "Alleen als dit het goede antwoord is"
ONLY_IF_THEY = "Alleen als dit goede antwoorden zijn"
"""So begins what we say of a leftover that is in question, by itself or with more that was left out
with it: it keeps nothing from being stored."""
PUT_IN_PLACE = "Zet dit in het goede vak en verwijder daarna deze rij."
IF_RIGHT = (
    f"{ONLY_IF}: zet het in het goede vak. Klaar, of is het geen antwoord? Verwijder deze rij."
)
IF_THEY_ARE = (
    f"{ONLY_IF_THEY}, met wat eronder uit dezelfde rij of kolom komt: zet ze in het goede vak. "
    "Klaar, of zijn het geen antwoorden? Verwijder deze rij."
)
WRITE_WHOLE = "Vul alle getallen voluit in, met alle nullen, en verwijder daarna deze rij."
FILL_IN = "Vul in wat ontbrak en verwijder daarna deze rij."
FILL_COLUMN = "Vul die kolom in. Is er niets? Verwijder dan deze rij."
_PLACE = re.compile(r"[A-Z]{1,3}[0-9]{1,7}(?: \([a-z ]+\))?")
_TASKS = frozenset(
    map(folded, (PUT_IN_PLACE, IF_RIGHT, IF_THEY_ARE, WRITE_WHOLE, FILL_IN, FILL_COLUMN))
)


def is_task(text: str) -> bool:
    """Whether a text is one of these, and nobody's own."""
    return folded(text) in _TASKS


def is_place(text: str) -> bool:
    """Whether a text names a cell, or what stood at one: ``E13 (notitie)``."""
    return _PLACE.fullmatch(text) is not None
