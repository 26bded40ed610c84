"""Numbers and codes of somebody's own, typed over our texts: those aren't answers."""

from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise

from monitor.files.cell.text import folded
from monitor.files.taking.changed_labels import Changed

_FEWEST_IN_ORDER = 6
"""So many that never go down from the top are numbers of the rows."""


def are_own_codes(texts: Sequence[Changed]) -> bool:
    """Whether they number our rows, or stand for our texts: the same one wherever ours is."""
    return _never_go_down(texts) or _stand_for_ours(texts)


def numbers_in(texts: Sequence[Changed]) -> list[float]:
    """Those that are nothing but a number, from the top."""
    found = []
    for item in sorted(texts, key=lambda item: item.row):
        with suppress(ValueError):
            found.append(float(item.there.replace(",", ".")))
    return found


def _never_go_down(texts: Sequence[Changed]) -> bool:
    """Whether they go up from the top, or stay the same for a while."""
    numbers = numbers_in(texts)
    if len(numbers) < max(_FEWEST_IN_ORDER, len(texts)) or len(set(numbers)) == 1:
        return False
    return all(above <= below for above, below in pairwise(numbers))


def _stand_for_ours(texts: Sequence[Changed]) -> bool:
    """Whether each of our texts, of which some stand in more rows, has one of its own there."""
    pairs = {(folded(item.ours), folded(item.there)) for item in texts}
    ours, there = ({pair[side] for pair in pairs} for side in (0, 1))
    return len(pairs) == len(ours) == len(there) < len(texts) and len(pairs) > 1
