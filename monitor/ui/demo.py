"""Fill an empty store with the invented partnerships of data/voorbeeld, with progress."""

from datetime import UTC, datetime

import streamlit as st

from monitor.demo import load, workbooks
from monitor.ui import data
from monitor.ui.data import Now

_ASKED = "voorbeelddata"


def offer(label: str = "Voorbeelddata laden") -> None:
    """A button that loads the demonstration data; draws the progress while they load."""
    if st.session_state.pop(_ASKED, False):
        _load()
        st.rerun()
    st.button(label, on_click=_ask)


def offer_the_rest(now: Now) -> None:
    """Where somebody went on while the demonstration data were loading: a way to finish."""
    if now.demo_unfinished():
        st.warning("Het laden van de voorbeelddata is onderweg gestopt. U ziet er nu een deel van.")
        offer("De rest van de voorbeelddata laden")


def _ask() -> None:
    st.session_state[_ASKED] = True


def _load() -> None:
    files = len(workbooks())
    bar = st.progress(0.0, "De voorbeelddata worden ingelezen…")
    loading = load(data.store(), data.viewer(), data.model(), datetime.now(UTC))
    for done, _ in enumerate(loading, start=1):
        bar.progress(done / files, f"Ingelezen: {done} van {files} monitors")
