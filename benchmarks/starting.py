"""What starting costs, and how much memory the dashboard and a session take."""

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import sessions
from benchmarks.examples import store_url
from benchmarks.measuring import Figure
from benchmarks.serving import Server, dashboard, empty_app

_STARTS = 7
_SESSIONS = 50


def figures(url: str) -> Iterator[Figure]:
    """Cold start on an empty store, and memory on the store at ``url``."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, bound = [], []
        for _ in range(_STARTS):
            with dashboard(store_url(folder)) as server:
                ours.append(server.start)
            with empty_app(folder) as server:
                bound.append(server.start)
        yield Figure(
            "cold start to healthy ÷ empty Streamlit app",
            statistics.median(ours),
            statistics.median(bound),
            "≤ 1,5",
        )
        with empty_app(folder) as server:
            empty_base, empty_session = _memory(server, "/")
        with dashboard(url) as server:
            base, session = _memory(server, "/")
    yield Figure("memory with one page open ÷ empty app", base, empty_base, "report", "MB")
    yield Figure("memory of a session ÷ 1 MB", session, 1.0, "≤ 2", "MB")
    yield Figure("memory of a session, empty app ÷ 1 MB", empty_session, 1.0, "report", "MB")


def _memory(server: Server, page: str) -> tuple[float, float]:
    """Megabytes with one session that has been served, and for each of many more."""
    with sessions.open_sessions(server.address, page, 1):
        base = server.memory
        with sessions.open_sessions(server.address, page, _SESSIONS):
            return base, (server.memory - base) / _SESSIONS
