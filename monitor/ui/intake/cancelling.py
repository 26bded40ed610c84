"""Annuleren: a draft goes at once, unless something was done in it; then it is asked once.

That is putting answers right, and pointing at tables.
"""

import streamlit as st

from monitor.reports import words
from monitor.store import Draft
from monitor.ui import markup
from monitor.ui.intake import drafts, notes

_ASKED = "annuleren_gevraagd"


def button(draft: Draft) -> None:
    """Draw Annuleren, beside other buttons."""
    asks = bool(_done(draft))
    st.button(
        "Annuleren",
        key=f"annuleren_{draft.id}",
        on_click=_ask if asks else drafts.drop,
        args=(draft.id,) if asks else ([draft], notes.outcome()),
    )


def question(draft: Draft) -> None:
    """Draw the question whether what was done in it may go too, if Annuleren was clicked."""
    if st.session_state.get(_ASKED) != draft.id:
        return
    done = _done(draft)
    if not done:
        _keep()  # all was taken back: what is done after this is asked about anew
        return
    said = f"U hebt {words.listing(done)}. Annuleert u, dan bent u dat kwijt."
    notes.in_sight(markup.paragraph(said, "melding"))
    with st.container(horizontal=True):
        st.button("Niet annuleren", key=f"houden_{draft.id}", on_click=_keep)
        st.button(
            "Toch annuleren",
            key=f"weghalen_{draft.id}",
            on_click=drafts.drop,
            args=([draft], notes.outcome()),
        )


def _done(draft: Draft) -> list[str]:
    """What somebody did in a draft that goes with it, each in words."""
    done = []
    if draft.corrections:
        cells = words.amount(len(draft.corrections), "vak", "vakken")
        done.append(f"{cells} verbeterd of bevestigd op het scherm")
    if pointed := [item for item in draft.pointings if not item.takes_back]:
        done.append(f"{words.amount(len(pointed), 'tabel', 'tabellen')} aangewezen")
    return done


def _ask(draft_id: str) -> None:
    st.session_state[_ASKED] = draft_id


def _keep() -> None:
    st.session_state.pop(_ASKED, None)
