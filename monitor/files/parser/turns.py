"""Turns: who may read now, who waits, in which order, and for how long about.

Users are served in turn, not files: a file's round is one later than that of the same user's file
before it, and earlier rounds go first. So whoever brings ten files lets others in between.
"""

import threading
import time
from bisect import insort
from collections import deque
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

TELL_SECONDS = 0.5
"""How often a caller that waits is told its place."""
_REMEMBERED = 10
_FIRST_GUESS = 0.1


class Waiting(NamedTuple):
    """Where a caller stands: 1 is next, 0 is at work. ``seconds`` is how long it takes, about."""

    place: int
    seconds: float


def _tell_nobody(_waiting: Waiting) -> None:
    pass


class Asker(NamedTuple):
    """On whose behalf a file is read, and who is told about the waiting.

    ``whom`` tells users apart. ``tell`` is called at once where there is no turn, twice a second
    as long as there is none, and once when it came after that, on the caller's thread. What it
    raises ends the turn or the waiting for it, and reaches the caller. Without it nobody is told.
    """

    whom: Hashable
    tell: Callable[[Waiting], None] = _tell_nobody


class QueueFull(Exception):
    """So many users wait already that another is sent away at once."""


class _Ticket:
    __slots__ = ("round", "since", "whom")

    def __init__(self, whom: Hashable, round_: int) -> None:
        self.whom = whom
        self.round = round_
        self.since = 0.0

    def __lt__(self, other: "_Ticket") -> bool:
        return self.round < other.round


class Turns:
    """At most ``at_once`` turns at a time and one a user; ``most_waiting`` users may wait.

    Safe to use from several threads.
    """

    def __init__(self, at_once: int, most_waiting: int) -> None:
        self._at_once = at_once
        self._most_waiting = most_waiting
        self._changed = threading.Condition()
        self._waiting: list[_Ticket] = []
        self._at_work: dict[Hashable, _Ticket] = {}
        self._round = 0
        self._next_round: dict[Hashable, int] = {}
        self._lasted = deque([_FIRST_GUESS], maxlen=_REMEMBERED)

    @contextmanager
    def turn(self, asker: Asker | None = None) -> Iterator[None]:
        """Wait for a turn and have it for as long as the block lasts.

        Without an asker every call counts as a user of its own. Raises QueueFull, or whatever the
        asker's ``tell`` raises; the place in the queue is free again then.
        """
        whom, tell = asker or Asker(object())
        ticket = self._join(whom)
        try:
            told = False
            while not self._begin(ticket, TELL_SECONDS if told else 0.0):
                tell(self._where(ticket))
                told = True
            if told:
                tell(self._where(ticket))
            yield
        finally:
            self._end(ticket)

    def _join(self, whom: Hashable) -> _Ticket:
        with self._changed:
            users = {ticket.whom for ticket in self._waiting}
            if len(self._at_work) >= self._at_once and len(users | {whom}) > self._most_waiting:
                raise QueueFull
            ticket = _Ticket(whom, max(self._round, self._next_round.get(whom, 0)))
            self._next_round[whom] = ticket.round + 1
            insort(self._waiting, ticket)  # behind those of the same round
            return ticket

    def _begin(self, ticket: _Ticket, within: float) -> bool:
        """Begin this turn if it comes within so many seconds."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._may_begin(ticket), within):
                return False
            self._waiting.remove(ticket)
            self._at_work[ticket.whom] = ticket
            self._round = max(self._round, ticket.round)
            ticket.since = time.monotonic()
            self._changed.notify_all()
            return True

    def _where(self, ticket: _Ticket) -> Waiting:
        with self._changed:
            at_work = self._at_work.get(ticket.whom) is ticket
            place = 0 if at_work else self._waiting.index(ticket) + 1
            return Waiting(place, place * self._typical() / self._at_once)

    def _may_begin(self, ticket: _Ticket) -> bool:
        if len(self._at_work) >= self._at_once:
            return False
        return ticket is next((t for t in self._waiting if t.whom not in self._at_work), None)

    def _typical(self) -> float:
        """How long a turn takes: as the last ones, or as the longest that goes on now."""
        now = time.monotonic()
        going_on = [now - ticket.since for ticket in self._at_work.values()]
        return max([sum(self._lasted) / len(self._lasted), *going_on])

    def _end(self, ticket: _Ticket) -> None:
        """Give the turn back, or the place in the queue."""
        with self._changed:
            if self._at_work.get(ticket.whom) is ticket:
                del self._at_work[ticket.whom]
                self._lasted.append(time.monotonic() - ticket.since)
            else:
                self._waiting.remove(ticket)
                self._next_round[ticket.whom] -= 1  # who left may come back without losing a round
            if not self._waiting and not self._at_work:
                self._round = 0
                self._next_round.clear()
            self._changed.notify_all()
