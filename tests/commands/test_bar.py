"""The bar on a terminal says how far a batch is, and how long the rest takes."""

import io
import sys
from types import SimpleNamespace

import pytest

from monitor.commands import bar
from monitor.commands.bar import Bar


class Terminal(io.StringIO):
    """A terminal that keeps what is drawn on it."""

    def isatty(self) -> bool:
        return True

    @property
    def drawn(self) -> list[str]:
        return self.getvalue().split("\r\x1b[K")[1:]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A clock that stands still until a test sets it."""
    held = SimpleNamespace(now=0.0)
    monkeypatch.setattr(bar, "time", SimpleNamespace(monotonic=lambda: held.now))
    return held


def test_after_a_while_it_says_how_long_the_rest_takes(
    clock: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    batch = Bar(10)
    for clock.now in (1.0, 3.0, 5.0, 10.0):
        batch.read()
        batch.stored()
    assert terminal.drawn[0].endswith("] 0 van 10")
    assert terminal.drawn[2].endswith("] 1 van 10")
    assert terminal.drawn[-1].endswith("] 4 van 10, nog ongeveer 15 seconden")


def test_where_no_terminal_is_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = io.StringIO()
    monkeypatch.setattr(sys, "stderr", elsewhere)
    batch = Bar(1)
    batch.read()
    batch.end()
    assert elsewhere.getvalue() == ""
