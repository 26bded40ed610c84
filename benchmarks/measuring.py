"""How things are timed: two in turn, several rounds, medians; noise then matters less."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from monitor.reports import words


@dataclass(frozen=True)
class Figure:
    """One line of the report: what was measured against what; both in seconds (or megabytes)."""

    name: str
    ours: float
    bound: float
    goal: str
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """Ours divided by the bound."""
        return self.ours / self.bound

    def __str__(self) -> str:
        factor = 1000 if self.unit == "ms" else 1
        return (
            f"{self.name:66} {words.number(self.ratio, 2):>7}   "
            f"({words.number(self.ours * factor, 1)} ÷ "
            f"{words.number(self.bound * factor, 1)} {self.unit}; goal {self.goal})"
        )


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes by the clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(
    ours: Callable[[], object], bound: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """The median seconds of two calls, run in turn A B A B … after one warm-up of each."""
    ours()
    bound()
    pairs = [(seconds(ours), seconds(bound)) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)
