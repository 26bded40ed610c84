"""Annuleren: a draft goes at once, unless answers were put right in it; then it is asked once."""

import streamlit as st

from monitor.reports import words
from monitor.store import Draft
from monitor.ui import markup, parts
from monitor.ui.intake import drafts, notes

_ASKED = "annuleren_gevraagd"


def button(draft: Draft) -> None:
    """Draw Annuleren, beside other buttons."""
    corrected = bool(draft.corrections)
    st.button(
        "Annuleren",
        key=f"annuleren_{draft.id}",
        on_click=_ask if corrected else drafts.drop,
        args=(draft.id,) if corrected else ([draft.id], notes.outcome()),
    )


def question(draft: Draft) -> None:
    """Draw the question whether what was put right may go too, if Annuleren was clicked."""
    if st.session_state.get(_ASKED) != draft.id:
        return
    if not draft.corrections:
        _keep()  # all was taken back: what is put right after this is asked about anew
        return
    cells = words.amount(len(draft.corrections), "cel", "cellen")
    said = (
        f"U hebt {cells} verbeterd of bevestigd op het scherm. Annuleert u, dan bent u dat kwijt."
    )
    parts.html(markup.paragraph(said, "melding"))
    with st.container(horizontal=True):
        st.button("Niet annuleren", key=f"houden_{draft.id}", on_click=_keep)
        st.button(
            "Toch annuleren",
            key=f"weghalen_{draft.id}",
            on_click=drafts.drop,
            args=([draft.id], notes.outcome()),
        )


def _ask(draft_id: str) -> None:
    st.session_state[_ASKED] = draft_id


def _keep() -> None:
    st.session_state.pop(_ASKED, None)
