"""Turns: users are served in turn, told their place, and never wait in a queue without end."""

import threading
from collections.abc import Callable, Iterator

import pytest

from monitor.files.parser import turns as module
from monitor.files.parser.turns import Asker, QueueFull, Turns, Waiting

SOON = 20.0
"""Seconds within which whatever is waited for has come."""


@pytest.fixture(autouse=True)
def told_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TELL_SECONDS", 0.01)


class Caller:
    """One call on a thread of its own: notes when it was served and what it was told."""

    def __init__(self, turns: Turns, whom: str, served: list["Caller"]) -> None:
        self.whom = whom
        self.told: list[Waiting] = []
        self.leaves = False
        self.ended_by: ConnectionError | None = None
        self._waits, self._works, self._finish = (threading.Event() for _ in range(3))
        self._thread = threading.Thread(target=self._call, args=(turns, served), daemon=True)
        self._thread.start()

    def _call(self, turns: Turns, served: list["Caller"]) -> None:
        try:
            with turns.turn(Asker(self.whom, self._tell)):
                served.append(self)
                self._works.set()
                assert self._finish.wait(SOON)
        except ConnectionError as error:
            self.ended_by = error

    def _tell(self, waiting: Waiting) -> None:
        if self.leaves:
            raise ConnectionError("the browser was closed")
        self.told.append(waiting)
        self._waits.set()

    @property
    def places(self) -> list[int]:
        """The places it was told, each once."""
        return list(dict.fromkeys(waiting.place for waiting in self.told))

    def waits(self) -> "Caller":
        assert self._waits.wait(SOON)
        return self

    def works(self) -> "Caller":
        assert self._works.wait(SOON)
        return self

    def is_told(self, place: int) -> "Caller":
        until(lambda: bool(self.told) and self.told[-1].place == place)
        return self

    def may_finish(self) -> None:
        self._finish.set()

    def finish(self) -> None:
        self.may_finish()
        self._thread.join(SOON)
        assert not self._thread.is_alive()

    def leave(self) -> None:
        self.leaves = True
        self._thread.join(SOON)
        assert not self._thread.is_alive()


def until(condition: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(int(SOON / 0.01)):
        if condition():
            return
        pause.wait(0.01)
    raise AssertionError("it didn't come")


class Queue:
    """Callers of one ``Turns``, in the order in which they were served."""

    def __init__(self, at_once: int, most_waiting: int = 10) -> None:
        self.turns = Turns(at_once, most_waiting)
        self.served: list[Caller] = []
        self.callers: list[Caller] = []

    def call(self, whom: str) -> Caller:
        self.callers.append(Caller(self.turns, whom, self.served))
        return self.callers[-1]

    def serve_all(self) -> list[str]:
        """Let each finish as it is served; gives the users in that order."""
        for number in range(len(self.callers)):
            until(lambda number=number: len(self.served) > number)  # type: ignore[misc]
            self.served[number].finish()
        return [caller.whom for caller in self.served]


@pytest.fixture
def one() -> Iterator[Queue]:
    """A queue before one turn at a time, which somebody has."""
    queue = Queue(at_once=1)
    queue.call("first").works()
    yield queue
    for caller in queue.callers:
        caller.may_finish()
    for caller in queue.callers:
        caller.finish()


def test_a_user_with_ten_files_does_not_starve_another(one: Queue) -> None:
    for _ in range(10):
        one.call("many").waits()
    one.call("single").waits()
    assert one.serve_all() == ["first", "many", "single", *["many"] * 9]


def test_users_with_several_files_get_one_each_in_turn(one: Queue) -> None:
    for whom in ("a", "a", "a", "b", "b", "c"):
        one.call(whom).waits()
    assert one.serve_all() == ["first", "a", "b", "c", "a", "b", "a"]


def test_whoever_comes_back_at_once_goes_behind_those_that_wait(one: Queue) -> None:
    one.call("batch").waits()
    one.call("batch").waits()
    one.served[0].finish()
    until(lambda: len(one.served) == 2)
    one.call("first").waits()
    assert one.serve_all() == ["first", "batch", "batch", "first"]


def test_a_user_has_one_turn_at_a_time() -> None:
    queue = Queue(at_once=2)
    queue.call("a").works()
    second = queue.call("a").waits()
    queue.call("b").works()
    assert [caller.whom for caller in queue.served] == ["a", "b"]
    queue.served[1].finish()
    assert second not in queue.served
    queue.served[0].finish()
    second.works().finish()


def test_who_waits_is_told_the_place_as_it_changes(one: Queue) -> None:
    first, second = one.call("a").is_told(1), one.call("b").is_told(2)
    third = one.call("c").is_told(3)
    one.served[0].finish()
    third.is_told(2)
    first.finish()
    third.is_told(1)
    second.finish()
    third.is_told(0).finish()
    assert third.places == [3, 2, 1, 0]


def test_who_must_wait_is_told_at_once(one: Queue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TELL_SECONDS", 10 * SOON)
    one.call("a").is_told(1)


def test_who_need_not_wait_is_told_nothing() -> None:
    told: list[Waiting] = []
    with Turns(1, 10).turn(Asker("a", told.append)):
        pass
    assert told == []


def test_the_wait_is_at_least_what_the_turn_before_lasts_already(one: Queue) -> None:
    waiting = one.call("a").waits()
    until(lambda: waiting.told[-1].seconds > 0.2)
    behind = one.call("b").waits()
    assert behind.told[0].place == 2
    assert behind.told[0].seconds > 2 * 0.2


def test_beyond_so_many_waiting_users_the_next_is_sent_away(one: Queue) -> None:
    for number in range(10):
        one.call(f"user {number}").waits()
    with pytest.raises(QueueFull), one.turns.turn(Asker("one more", lambda _: None)):
        pytest.fail("it had a turn")
    one.call("user 3").waits()  # who waits already may bring another file
    one.callers[1].leave()
    one.callers.pop(1)
    one.call("one more").is_told(10)


def test_whoever_leaves_holds_no_place(one: Queue) -> None:
    gone = one.call("gone").is_told(1)
    stays = one.call("stays").is_told(2)
    gone.leave()
    assert isinstance(gone.ended_by, ConnectionError)
    stays.is_told(1)
    one.callers.remove(gone)
    assert one.serve_all() == ["first", "stays"]


def test_whoever_leaves_and_comes_back_lost_no_round(one: Queue) -> None:
    for _ in range(5):
        one.call("restless").waits().leave()
        one.callers.pop()
    one.call("restless").is_told(1)
    one.call("calm").is_told(2)
    assert one.serve_all() == ["first", "restless", "calm"]


def test_a_turn_that_fails_is_given_back() -> None:
    turns = Turns(1, 10)
    with pytest.raises(ValueError, match="broken"), turns.turn(Asker("a", lambda _: None)):
        raise ValueError("broken")
    with turns.turn(Asker("a", lambda _: None)):
        pass


def test_without_an_asker_only_the_turns_are_counted() -> None:
    turns = Turns(2, 10)
    with turns.turn(), turns.turn():
        third = threading.Thread(target=lambda: turns.turn().__enter__())
        third.start()
        third.join(0.1)
        assert third.is_alive()
    third.join(SOON)
    assert not third.is_alive()


def test_what_was_served_is_forgotten_once_it_is_quiet() -> None:
    turns = Turns(2, 10)
    for number in range(50):
        with turns.turn(Asker(number, lambda _: None)):
            pass
    assert not turns._next_round
