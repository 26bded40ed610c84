"""The line of writers: one at a time, in the order in which they came, and none for ever."""

import threading
import time

import pytest

from monitor.store.turns import Turns, turns_of


def wait_until_in_line(turns: Turns, count: int) -> None:
    deadline = time.monotonic() + 10
    while len(turns._line) < count:
        assert time.monotonic() < deadline
        time.sleep(0.001)


def test_who_comes_first_goes_first() -> None:
    turns, served = Turns(), []

    def write(name: int) -> None:
        with turns.turn(10):
            served.append(name)

    threads = [threading.Thread(target=write, args=(name,)) for name in range(20)]
    with turns.turn(1):
        for count, thread in enumerate(threads, 1):
            thread.start()
            wait_until_in_line(turns, count)
        assert served == []
    for thread in threads:
        thread.join()
    assert served == list(range(20))


def test_who_comes_back_stands_behind_who_waits() -> None:
    turns, served = Turns(), []

    def write(name: str) -> None:
        with turns.turn(10):
            served.append(name)

    waits = threading.Thread(target=write, args=("waits",))
    with turns.turn(1):
        waits.start()
        wait_until_in_line(turns, 1)
    write("comes back")
    waits.join()
    assert served == ["waits", "comes back"]


def test_who_waits_too_long_is_told_and_holds_nobody_up() -> None:
    turns = Turns()
    with turns.turn(1):
        with pytest.raises(TimeoutError), turns.turn(0.01):
            pass
        assert not turns._line
    with turns.turn(1):
        pass


def test_a_turn_that_fails_is_over() -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="no"), turns.turn(1):
        raise ValueError("no")
    with turns.turn(0.01):
        pass


def test_a_database_has_one_line() -> None:
    assert turns_of("/a") is turns_of("/a")
    assert turns_of("/a") is not turns_of("/b")
