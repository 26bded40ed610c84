"""What this installation has: its store, its model, and the older templates that it knows."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from monitor import settings
from monitor.domain.model import Model
from monitor.domain.pointing import OldTemplate
from monitor.files.model_file import load_versions
from monitor.files.pointing.older_templates import load_templates
from monitor.store import open_store
from monitor.store.store import Store


@st.cache_resource
def store_at(url: str) -> Store:
    """The store at an address, opened once per process."""
    found = open_store(url)
    found.forget_expired_drafts(datetime.now(UTC))
    return found


def store() -> Store:
    """The store of this installation."""
    return store_at(settings.from_environment().database_url)


def model() -> Model:
    """The monitor model of this installation, with the other versions that it knows."""
    return load_versions(*settings.from_environment().model_files)


def templates() -> tuple[OldTemplate, ...]:
    """The older templates that this installation knows."""
    return load_templates(settings.from_environment().templates_path, model())
