"""What a visitor sees while the files of others are read first: their place, and how long about."""

import math
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


def asker(place: DeltaGenerator) -> Asker:
    """Whoever looks at the page, in this browser tab; ``place`` is where the waiting is told.

    A visitor who left, or went on to something else, gives up the place in the queue.
    """
    session = _session()
    context = copy_context()

    def tell(waiting: Waiting) -> None:
        if session and not get_instance().is_active_session(session):
            st.stop()
        # As from where the asker was made: what is drawn within a kept function is kept with it.
        # Drawing is also where a visitor's next click breaks the waiting off.
        context.run(_draw, place, waiting)

    return Asker(unseen().whom, tell)


def unseen() -> Asker:
    """The same user, for work that goes on also when the visitor leaves: nobody is told."""
    return Asker((data.viewer().name, _session()))


def _session() -> str:
    run = get_script_run_ctx()
    return run.session_id if run else ""


def _draw(place: DeltaGenerator, waiting: Waiting) -> None:
    if waiting.place:
        place.html(Markup('<p class="wachtrij" role="status">{}</p>').format(said(waiting)))
    else:
        place.empty()


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
