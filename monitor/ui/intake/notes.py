"""What the page remembers: a message for once, and in the URL what was saved or is looked at."""

from collections.abc import Sequence

import streamlit as st

_NOTE = "melding"
_SAVED, _CHOSEN = NAMES = "opgeslagen", "concept"
_MOST_DIGITS = 18


def tell(note: str) -> None:
    """Show this message, once, on the page that is drawn next."""
    st.session_state[_NOTE] = note


def told() -> str:
    """The message to show now, "" if there is none."""
    return str(st.session_state.pop(_NOTE, ""))


def remember_saved(submissions: Sequence[int]) -> None:
    """Show what was saved from now on, after a reload too."""
    st.query_params[_SAVED] = ",".join(map(str, submissions))


def forget_saved() -> None:
    """Show nothing of what was saved any more."""
    st.query_params.pop(_SAVED, None)


def forget_chosen() -> None:
    """Show the newest draft again."""
    st.query_params.pop(_CHOSEN, None)


def saved() -> list[int]:
    """The submissions that were saved last, as the URL says; 0, which none is, for nonsense."""
    numbers = filter(None, st.query_params.get(_SAVED, "").split(","))
    return [int(item) if item.isdecimal() and len(item) <= _MOST_DIGITS else 0 for item in numbers]
