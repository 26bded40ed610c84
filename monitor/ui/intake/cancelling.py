"""Annuleren: a draft goes at once, unless something was done in it; then it is asked once.

That is putting answers right, typing them without taking them over, and pointing at tables.
"""

import streamlit as st

from monitor.reports import words
from monitor.store import Draft
from monitor.ui import markup
from monitor.ui.intake import drafts, notes, typed
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.typed import Typed

_ASKED = "annuleren_gevraagd"


def button(draft: Draft) -> None:
    """Draw Annuleren, beside other buttons."""
    st.button(
        "Annuleren",
        key=f"annuleren_{draft.id}",
        on_click=_cancel,
        args=(draft, typed.of(draft), notes.outcome()),
    )


def question(draft: Draft) -> None:
    """Draw the question whether what was done in it may go too, if Annuleren was clicked."""
    if st.session_state.get(_ASKED) != draft.id:
        return
    own = typed.of(draft)
    done = _done(draft, own)
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
            on_click=_drop,
            args=(draft, own, notes.outcome()),
        )


def _done(draft: Draft, own: Typed) -> list[str]:
    """What somebody did in a draft that goes with it, each in words."""
    done = []
    if draft.corrections:
        cells = words.amount(len(draft.corrections), "vak", "vakken")
        done.append(f"{cells} verbeterd of bevestigd op het scherm")
    if given := own.given:
        cells = words.amount(len(given), "vak", "vakken")
        done.append(f"in {cells} iets getypt of aangevinkt wat nog niet is overgenomen")
    if pointed := [item for item in draft.pointings if not item.takes_back]:
        done.append(f"{words.amount(len(pointed), 'tabel', 'tabellen')} aangewezen")
    return done


def _cancel(draft: Draft, own: Typed, outcome: Outcome) -> None:
    """Ask first where something was done, maybe typed a moment ago."""
    if _done(draft, own):
        outcome.clear()
        st.session_state[_ASKED] = draft.id
    else:
        drafts.drop([draft], outcome)


def _drop(draft: Draft, own: Typed, outcome: Outcome) -> None:
    own.told_to_go()
    drafts.drop([draft], outcome)


def _keep() -> None:
    st.session_state.pop(_ASKED, None)
