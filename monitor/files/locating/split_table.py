"""A table whose rows somebody divided over sheets: none of these is another version of it."""

from collections.abc import Collection
from itertools import combinations

from monitor.files.locating.named_rows import RowName


def are_parts(answered: Collection[frozenset[RowName]]) -> bool:
    """Whether sheets with one table each answer rows of it, and no two answer the same one.

    Two of which one is empty, or that answer a row each in their way, are versions of the table.
    """
    return all(answered) and all(one.isdisjoint(other) for one, other in combinations(answered, 2))
