"""Who wants to write waits in line, within this process: first come, first served.

SQLite has no line. Whoever finds the file locked looks again after a while, up to a tenth of a
second later, and who never waits gets in first: of many writers one can wait until it is refused.
Between processes that is still so, but those are few.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


class Turns:
    """A lock that is given in the order in which it was asked for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held = False
        self._line: deque[threading.Event] = deque()

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """Hold the lock. Raises TimeoutError when it doesn't come within so many seconds."""
        self._take(seconds)
        try:
            yield
        finally:
            self._pass_on()

    def _take(self, seconds: float) -> None:
        with self._lock:
            if not self._held:
                self._held = True
                return
            called = threading.Event()
            self._line.append(called)
        if called.wait(seconds):
            return
        with self._lock:
            if not called.is_set():
                self._line.remove(called)
                raise TimeoutError("others keep writing")

    def _pass_on(self) -> None:
        with self._lock:
            if self._line:
                self._line.popleft().set()
            else:
                self._held = False


@cache
def turns_of(database: str) -> Turns:
    """The line before one database, whoever opened it."""
    return Turns()
