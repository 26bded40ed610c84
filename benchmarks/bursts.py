"""Many visitors who click at once: the time until the last is served."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import sessions
from benchmarks.measuring import Figure
from benchmarks.pages import PAGES
from benchmarks.serving import Server, dashboard, empty_app

_VISITORS = 50
_ROUNDS = 5


def figures(url: str) -> Iterator[Figure]:
    """For each page, a burst of clicks against the same on an empty page."""
    with (
        tempfile.TemporaryDirectory() as folder,
        dashboard(url) as ours,
        empty_app(Path(folder)) as empty,
    ):
        for name, address in PAGES.items():
            burst, bound = _burst(ours, address), _burst(empty, "/")
            yield Figure(f"{_VISITORS} visitors click at once: {name} ÷ empty", burst, bound, "≤ 6")


def _burst(server: Server, page: str) -> float:
    with sessions.open_sessions(server.address, page, _VISITORS) as visitors:
        times = []
        for _ in range(_ROUNDS):
            begun = time.perf_counter()
            for visitor in visitors:
                visitor.ask()
            for visitor in visitors:
                visitor.wait()
            times.append(time.perf_counter() - begun)
        return statistics.median(times)
