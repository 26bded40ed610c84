"""Whether what stands in a column is answers to what one of ours asks, whatever its header is."""

from collections.abc import Collection
from itertools import pairwise

from monitor.domain.frames import State
from monitor.files.cell.reading import Reading

FEWEST_ANSWERS = 3
"""Fewer may be there by chance, unless the header says when they are of."""


def mostly_answer(readings: Collection[Reading]) -> bool:
    """Whether most of what a column is filled in for are answers."""
    return len(_answers(readings)) * 2 > len(readings)


def surely_answer(readings: Collection[Reading]) -> bool:
    """Whether they are answers whatever the header is: the numbers of the rows are none."""
    values = _answers(readings)
    return mostly_answer(readings) and len(values) >= FEWEST_ANSWERS and not _count_on(values)


def _answers(readings: Collection[Reading]) -> list[object]:
    return [found.value for found in readings if found.state is State.ANSWERED]


def _count_on(values: list[object]) -> bool:
    """Whether each value is one more than the one before."""
    numbers = [value for value in values if isinstance(value, float)]
    steps = {after - before for before, after in pairwise(numbers)}
    return len(numbers) == len(values) and steps == {1}
