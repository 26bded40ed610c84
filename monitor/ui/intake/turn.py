"""What a visitor sees while the files of others are read first: their place, and how long about."""

import math
import time
from collections.abc import Callable
from contextvars import copy_context

import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx

from monitor.files.parser.turns import Asker, Waiting
from monitor.reports import words
from monitor.ui import data

_ROUNDED_TO = 5
_STAYS_SECONDS = 5.0
_SHARED = "Anderen lezen ook bestanden in. Uw bestanden gaan om beurten mee."
_LINE = Markup('<p class="wachtrij" role="status">{}</p>')


def asker(place: DeltaGenerator) -> Asker:
    """Whoever looks at the page, in this browser tab, for one file; see ``Line``."""
    return Line(place).asker


def visitor(tell: Callable[[Waiting], None]) -> Asker:
    """The visitor in this browser tab, who gives up the place in the queue when they left.

    ``tell`` hears of the waiting as that of ``Asker`` does. It draws, also when nothing changed:
    that is where a visitor's next click breaks the waiting off.
    """
    session = _session()

    def tell_who_is_there(waiting: Waiting) -> None:
        if session and not get_instance().is_active_session(session):
            st.stop()
        tell(waiting)

    return Asker(unseen().whom, tell_who_is_there)


class Line:
    """The line that tells a visitor's place in the queue, in a place of the page.

    It is for what the visitor asked for. ``asker`` is the ``visitor``; ``waits`` hears when the
    line comes (True) and goes. Of many files each waits for a moment, while their bar goes on: of
    those it says only that others read too, and stays until nobody was waited for in a while.
    """

    def __init__(
        self, place: DeltaGenerator, waits: Callable[[bool], None] = lambda _waits: None
    ) -> None:
        self._place, self._waits = place, waits
        self._told = ""
        self._many, self._waited = False, -math.inf
        self._context = copy_context()
        self.asker = visitor(self._tell)

    def next(self, *, many: bool) -> None:
        """The next file begins, the only one or one of many."""
        self._many = many
        if time.monotonic() - self._waited > _STAYS_SECONDS:
            self.end()

    def end(self) -> None:
        """Nobody is waited for any more."""
        self._draw("")

    def _tell(self, waiting: Waiting) -> None:
        if waiting.place:
            self._waited = time.monotonic()
            self._draw(_SHARED if self._many else said(waiting))
        elif not self._many:
            self.end()

    def _draw(self, text: str) -> None:
        # As from where the line was made: what is drawn within a kept function is kept with it.
        if text:
            self._context.run(self._place.html, _LINE.format(text))
        elif self._told:
            self._context.run(self._place.empty)
        before, self._told = self._told, text
        if not self._many and bool(before) != bool(text):
            self._context.run(self._waits, bool(text))


def unseen() -> Asker:
    """The same user, for work that goes on also when the visitor leaves: nobody is told."""
    return Asker((data.viewer().name, _session()))


def _session() -> str:
    run = get_script_run_ctx()
    return run.session_id if run else ""


def said(waiting: Waiting) -> str:
    """The place in the queue, in a sentence."""
    about = _duration(waiting.seconds)
    if waiting.place == 1:
        return f"Er zijn anderen voor u. U bent zo aan de beurt, over ongeveer {about}."
    return (
        f"Er zijn anderen voor u. U bent de {waiting.place}e in de rij; dit duurt ongeveer {about}."
    )


def _duration(seconds: float) -> str:
    rounded = max(1, math.ceil(seconds / _ROUNDED_TO)) * _ROUNDED_TO
    if rounded < 60:
        return f"{rounded} seconden"
    return words.amount(round(rounded / 60), "minuut", "minuten")
