"""A table that somebody divided over sheets: none of these is another version of it."""

from collections.abc import Collection, Hashable
from itertools import combinations


def are_parts(answered: Collection[frozenset[Hashable]]) -> bool:
    """Whether sheets with one table each answer rows of it, and no two answer the same one.

    Two of which one is empty, or that answer a row each in their way, are versions of the table.
    It goes for columns as for rows.
    """
    return all(answered) and all(one.isdisjoint(other) for one, other in combinations(answered, 2))
