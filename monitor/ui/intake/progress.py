"""How far something with many files is, and how long the rest takes."""

import time

from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.scriptrunner_utils.exceptions import ScriptControlException

from monitor.reports.waiting import remaining


class Progress:
    """A bar in a place of the page. ``doing`` tells what is done to each: "wordt gelezen".

    ``what`` is before the number of each of many, ``alone`` what a single one is called.
    """

    def __init__(self, place: DeltaGenerator, what: str, doing: str, *, alone: str = "") -> None:
        self._place = place
        self._what = what
        self._alone = alone
        self._doing = doing
        self._begun = time.monotonic()
        self._told = (0, 1)
        self._waits = False

    def tell(self, done: int, count: int) -> None:
        """Draw that ``done`` of ``count`` are ready. Here a visitor's next click breaks it off."""
        self._told = (done, count)
        if self._waits:
            self._place.empty()
            return
        share = done / count
        left = remaining(time.monotonic() - self._begun, share)
        which = f"{self._what} {done + 1} van {count}" if count > 1 else self._alone
        said = f"{which} {self._doing}"
        self._place.progress(share, f"{said}, nog {left}." if left else f"{said}…")

    def wait(self, waits: bool) -> None:
        """Draw nothing while the only one waits for others, which is told beside it."""
        self._waits = waits
        self.again()

    def again(self) -> None:
        """Draw the same once more: the time that is left is another, or a click came."""
        self.tell(*self._told)


class Unbroken(Progress):
    """The same for what must be done whole: a next click waits until ``end``."""

    _waiting: ScriptControlException | None = None

    def tell(self, done: int, count: int) -> None:
        """Draw it, unless a click is waiting already."""
        if count == 1 or self._waiting:
            return
        try:
            super().tell(done, count)
        except ScriptControlException as click:
            self._waiting = click

    def end(self) -> None:
        """All is done: a click that came meanwhile takes over."""
        if self._waiting:
            raise self._waiting
