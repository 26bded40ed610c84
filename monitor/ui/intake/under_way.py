"""What is being saved at this moment, in whatever tab: a page that is opened meanwhile says so.

Who leaves the page or reloads it breaks no saving off. In the new page those drafts don't stand
ready any more; it waits for the end, and tells what came of it to whom that may be of.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy

from monitor.domain.access import Viewer
from monitor.store import Draft
from monitor.ui.intake.outcome import Outcome

_LOOK_SECONDS = 0.3


class Saving:
    """Drafts that one click stores. ``outcome`` is None until all is done."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = frozenset(draft.id for draft in drafts)
        self.done = 0
        self.outcome: Outcome | None = None
        self._ended = threading.Event()

    def tell(self, done: int, _count: int) -> None:
        """So many of the drafts were dealt with."""
        self.done = done

    def end(self, outcome: Outcome) -> None:
        """All is done, and came to this."""
        self.outcome = deepcopy(outcome)
        self._ended.set()

    def parts(self) -> Iterator[tuple[int, int]]:
        """How many of how many were dealt with, a few times a second until the end."""
        while not self._ended.is_set():
            yield self.done, len(self.drafts)
            self._ended.wait(_LOOK_SECONDS)


_ALL: list[tuple[str, Saving]] = []
_LOCK = threading.Lock()


@contextmanager
def saving(viewer: Viewer, drafts: Sequence[Draft], outcome: Outcome) -> Iterator[Saving]:
    """Let other pages of the viewer know that these are being saved, until the block ends."""
    going_on = viewer.name, Saving(drafts)
    with _LOCK:
        _ALL.append(going_on)
    try:
        yield going_on[1]
    finally:
        with _LOCK:
            _ALL.remove(going_on)
        going_on[1].end(outcome)


def of(viewer: Viewer) -> list[Saving]:
    """What is being saved for this viewer now; those whose click came first come first."""
    with _LOCK:
        return [item for whose, item in _ALL if whose == viewer.name]
