"""How far a batch is, drawn on the terminal."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from monitor.reports.waiting import remaining

T = TypeVar("T")

_WIDTH = 30
_ERASE_LINE = "\r\x1b[K"


class Bar:
    """How far a batch is, and how long it still takes; drawn if standard error is a terminal.

    Each of ``count`` files is read and then stored, and counts by half for either.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._steps = 0
        self._begun = time.monotonic()
        self._shown = sys.stderr.isatty() and count > 0
        self._draw()

    def read(self) -> None:
        """One more file was read."""
        self._step()

    def stored(self) -> None:
        """One more file was stored, or wasn't."""
        self._step()

    def clear(self) -> None:
        """Make room for a line of text; the bar comes back below it."""
        if self._shown:
            print(_ERASE_LINE, end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leave the bar where it is."""
        if self._shown:
            print(file=sys.stderr)

    def _step(self) -> None:
        self._steps += 1
        self._draw()

    def _draw(self) -> None:
        if not self._shown:
            return
        share = self._steps / (2 * self._count)
        filled = int(_WIDTH * share)
        bar = "#" * filled + "." * (_WIDTH - filled)
        passed = time.monotonic() - self._begun
        left = remaining(passed, share)
        said = f", nog {left}" if left else ""
        text = f"[{bar}] {self._steps // 2} van {self._count}{said}"
        print(f"{_ERASE_LINE}{text}", end="", file=sys.stderr, flush=True)


def progress(items: Iterable[T], count: int) -> Iterator[T]:
    """Go through so many items with a bar on the terminal, if standard error is one."""
    bar = Bar(count)
    for item in items:
        bar.read()
        yield item
        bar.stored()
    bar.end()
