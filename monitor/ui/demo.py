"""Fill an empty store with the invented partnerships of data/voorbeeld, with progress."""

from datetime import UTC, datetime

import streamlit as st

from monitor.intake import import_content
from monitor.settings import PROJECT_ROOT
from monitor.ui import data

FOLDER = PROJECT_ROOT / "data" / "voorbeeld"
_ASKED = "voorbeelddata"


def offer() -> None:
    """A button that loads the demonstration data; draws the progress while they load."""
    if st.session_state.pop(_ASKED, False):
        _load()
        st.rerun()
    st.button("Voorbeelddata laden", on_click=_ask)


def _ask() -> None:
    st.session_state[_ASKED] = True


def _load() -> None:
    files = sorted(FOLDER.glob("*.xlsx"))
    bar = st.progress(0.0, "De voorbeelddata worden ingelezen…")
    for done, path in enumerate(files, start=1):
        import_content(
            path.name,
            path.read_bytes(),
            store=data.store(),
            viewer=data.viewer(),
            model=data.model(),
            now=datetime.now(UTC),
        )
        bar.progress(done / len(files), f"Ingelezen: {done} van {len(files)} monitors")
