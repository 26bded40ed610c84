"""How things are kept: as they are, the last so many of each kind."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

import streamlit as st

P = ParamSpec("P")
R = TypeVar("R")


def kept(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep what a function gives, the last ``most`` of it."""
    return st.cache_resource(max_entries=most, show_spinner=False)
