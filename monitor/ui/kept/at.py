"""What everything that is kept hangs on: the data at one moment, as one viewer may see them."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from monitor.domain.access import Viewer
from monitor.reports.snapshot import Snapshot, take
from monitor.store.store import Store
from monitor.ui import installed


class At(NamedTuple):
    """It decides what is read: the store, the version of its data, and who looks.

    What is read from one of these agrees.
    """

    url: str
    version: int
    who: Viewer

    @property
    def store(self) -> Store:
        """The store to read from."""
        return installed.store_at(self.url)


@st.cache_resource(max_entries=8, show_spinner="De cijfers worden bijgewerkt…")
def snapshot(at: At) -> Snapshot:
    """As ``data.Now.snapshot`` says."""
    return take(at.store, at.who, installed.model())
