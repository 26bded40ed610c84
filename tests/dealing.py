"""Which tests a worker of pytest-xdist begins with.

Each gets an equal number of tests that follow each other, and who is ready takes half of what
another has left, from its end. By folder, in the order of the alphabet, whoever took the last
that take long was still at them when the others had nothing left to do.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeVar

T = TypeVar("T")

TAKE_LONG = (
    ("browser",),  # with one worker, for each would start a browser
    ("ui",),
    ("pages", "reports"),
    ("commands", "batch", "charts", "data", "docs", "store"),
)
"""The folders of which a test takes long, in parts that take about as long."""


def dealt(tests: Sequence[T], workers: int, folder: Callable[[T], str]) -> list[T]:
    """The tests in another order: first what takes long for each worker, then short ones."""
    part_of = {name: part for part, names in enumerate(TAKE_LONG) for name in names}
    long: list[list[T]] = [[] for _ in range(workers)]
    short: list[T] = []
    for test in tests:
        part = part_of.get(folder(test))
        (short if part is None else long[part % workers]).append(test)
    hands: list[list[T]] = []
    left, at = len(tests), 0
    for number, first in enumerate(long):
        room = max(0, left // (workers - number) - len(first))
        hands.append(first + short[at : at + room])
        at += room
        left -= len(hands[-1])
    return list(chain(*hands))
