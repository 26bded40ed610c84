"""How things are kept: as they are, the last so many of each kind."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import streamlit as st

P = ParamSpec("P")
R = TypeVar("R")


def kept(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep what a function gives, the last ``most`` of it, by how what was asked is written down.

    Streamlit by itself takes all that is asked apart at every call, down to the role of the viewer.
    That takes five times as long, and a page asks several things each time it is drawn.
    """

    def keep(function: Callable[P, R]) -> Callable[P, R]:
        def fetch(_args: tuple[object, ...], _kwargs: dict[str, object], asked: str) -> R:
            return function(*_args, **_kwargs)  # type: ignore[arg-type]  # as they were given

        # By its name Streamlit tells what this one keeps from what others keep.
        fetch.__module__, fetch.__qualname__ = function.__module__, function.__qualname__
        fetched = st.cache_resource(max_entries=most, show_spinner=False)(fetch)

        @wraps(function)
        def found(*args: P.args, **kwargs: P.kwargs) -> R:
            return fetched(args, kwargs, repr((args, kwargs)))

        return found

    return keep
