"""Whether what stands in a column answers what one of ours asks, whatever its header is."""

import pytest

from monitor.domain.frames import State
from monitor.files.cell.reading import Problem, Reading
from monitor.files.taking.surely_answers import mostly_answer, surely_answer

NO_ANSWER = Reading(State.INVALID, problem=Problem.NO_NUMBER)


def read(*values: float | str) -> list[Reading]:
    return [Reading(State.ANSWERED, value) for value in values]


def test_three_are_enough_and_two_may_be_chance() -> None:
    assert surely_answer(read(4.0, 9.0, 2.0))
    assert not surely_answer(read(4.0, 9.0))
    assert mostly_answer(read(4.0, 9.0))


def test_most_of_it_has_to_be_answers() -> None:
    half = [*read(4.0, 9.0, 2.0), *[NO_ANSWER] * 3]
    assert not mostly_answer(half)
    assert not surely_answer(half)
    assert surely_answer([*half, *read(7.0)])


def test_nothing_at_all_answers_nothing() -> None:
    assert not mostly_answer([])


@pytest.mark.parametrize("numbers", [(1.0, 2.0, 3.0), (7.0, 8.0, 9.0, 10.0)])
def test_the_numbers_of_the_rows_are_no_answers(numbers: tuple[float, ...]) -> None:
    assert not surely_answer(read(*numbers))


@pytest.mark.parametrize("values", [(1.0, 2.0, 4.0), (3.0, 2.0, 1.0), (5.0, 5.0, 5.0), ("a",) * 3])
def test_what_does_not_count_on_is(values: tuple[float | str, ...]) -> None:
    assert surely_answer(read(*values))
