"""In which order the workers get the tests."""

from itertools import pairwise

import pytest

from tests.dealing import TAKE_LONG, dealt

TESTS = [
    (name, number)
    for name, count in (("batch", 5), ("browser", 9), ("domain", 91), ("files", 60), ("ui", 7))
    for number in range(count)
]


def deal(workers: int) -> list[tuple[str, int]]:
    return dealt(TESTS, workers, lambda test: test[0])


@pytest.mark.parametrize("workers", [1, 2, 4, 7])
def test_each_test_is_run_once(workers: int) -> None:
    assert sorted(deal(workers)) == sorted(TESTS)


@pytest.mark.parametrize("workers", [2, 4, 7])
def test_tests_of_a_folder_keep_their_order(workers: int) -> None:
    for name in {name for name, _ in TESTS}:
        own = [number for folder, number in deal(workers) if folder == name]
        assert all(one < other for one, other in pairwise(own))


def hands() -> list[list[tuple[str, int]]]:
    """What each of as many workers as there are parts begins with, as pytest-xdist shares it."""
    workers = len(TAKE_LONG)
    share, rest = divmod(len(TESTS), workers)
    assert not rest
    return [deal(workers)[begin : begin + share] for begin in range(0, len(TESTS), share)]


def test_a_worker_begins_with_the_part_that_takes_long() -> None:
    assert [hand[0][0] for hand in hands()] == ["browser", "ui", "domain", "batch"]


def test_a_worker_ends_with_what_is_short() -> None:
    assert {hand[-1][0] for hand in hands()} <= {"domain", "files"}


def test_more_that_takes_long_than_a_share_is_left_out_nowhere() -> None:
    assert sorted(dealt(["ui"] * 8 + ["files"], 4, str)) == ["files", *["ui"] * 8]
