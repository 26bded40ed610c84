"""A table that somebody divided over sheets: none of these is another version of it."""

from collections.abc import Collection, Hashable, Sequence
from itertools import combinations

from monitor.domain.quoting import quote
from monitor.domain.row_names import some_of


def are_parts(answered: Collection[frozenset[Hashable]]) -> bool:
    """Whether each of several sheets with one table answers rows of its own, and mostly those.

    Two of which one is empty, or that mostly answer the same rows, are versions of the table. It
    goes for columns as for rows.
    """
    return all(answered) and all(_are_apart(*pair) for pair in combinations(answered, 2))


def _are_apart(one: frozenset[Hashable], other: frozenset[Hashable]) -> bool:
    return 2 * len(one & other) < min(len(one), len(other))


def told_twice(rows: Sequence[str]) -> str:
    """The sentence that tells which rows are answered on more than one of the sheets; "" if none.

    ``rows`` are what these are called.
    """
    if not rows:
        return ""
    which = "Deze rij is" if len(rows) == 1 else "Deze rijen zijn"
    return f" {which} op meer dan één tab ingevuld: {some_of([quote(row) for row in rows])}."
