"""What the page remembers: a message for once, and in the URL what was saved or is looked at."""

import streamlit as st

_NOTE = "melding"
_SAVED, _CHOSEN = "opgeslagen", "concept"
_MOST_DIGITS = 18


def tell(note: str) -> None:
    """Show this message, once, on the page that is drawn next."""
    st.session_state[_NOTE] = note


def told() -> str:
    """The message to show now, "" if there is none."""
    return str(st.session_state.pop(_NOTE, ""))


def remember_saved(submission: int) -> None:
    """Show the sheet of this submission from now on, after a reload too."""
    st.query_params[_SAVED] = str(submission)


def forget_saved() -> None:
    """Show no sheet any more."""
    st.query_params.pop(_SAVED, None)


def forget_chosen() -> None:
    """Show the newest draft again."""
    st.query_params.pop(_CHOSEN, None)


def saved() -> int | None:
    """The submission that was saved last, as the URL says; None if it says nothing sensible."""
    number = st.query_params.get(_SAVED, "")
    return int(number) if number.isdecimal() and len(number) <= _MOST_DIGITS else None
