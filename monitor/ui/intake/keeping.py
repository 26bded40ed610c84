"""Keeping with a draft what was pointed at: by a button, and asked once where something would go.

That is what was put right on screen in that table, and what may stand in filled columns that
weren't chosen.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

import streamlit as st

from monitor.domain.layout import BY_TABLE
from monitor.domain.pointing import Pointing
from monitor.reports import words
from monitor.store import Draft
from monitor.ui import data, markup
from monitor.ui.intake import notes, unkept
from monitor.ui.intake.changing import changed
from monitor.ui.intake.choice import Choice
from monitor.ui.intake.outcome import Outcome

_ASKED = "aanwijzen_gevraagd"
_GOES = (
    "In deze tabel hebt u {cells} op het scherm verbeterd of bevestigd. Dat vervalt, want de rijen "
    "kunnen dan andere zijn."
)
_CHANGED = (
    "U koos iets anders terwijl wij nog lazen. Er is nog niets veranderd: kijk hieronder wat uw "
    "nieuwe keuze oplevert, en klik dan nog een keer."
)
_LOST = "Dat is vervallen, want de rijen kunnen nu andere zijn. Kijk hieronder wat er nu staat."


class Way(NamedTuple):
    """A way to read a table: the label of its button, what that keeps, and what it asks first.

    That is empty where nothing is to be asked.
    """

    label: str
    pointing: Pointing
    asks: str


def asks_before(draft: Draft, pointing: Pointing, choice: Choice | None) -> str:
    """What is to be asked before this is kept with the draft, in sentences; empty if nothing is."""
    done = sum(item.subject.table == pointing.table for item in draft.corrections)
    goes = _GOES.format(cells=words.amount(done, "vak", "vakken")) if done else ""
    return " ".join(filter(None, [choice.in_doubt if choice else "", goes]))


def buttons(draft: Draft, ways: Sequence[Way], chosen: Mapping[str, object]) -> None:
    """Draw a button for each way, or of the one that was clicked what is asked of it first.

    ``chosen`` is what stands in each box, by its key.
    """
    of_now = st.session_state.get(_ASKED)
    asked = [way for way in ways if way.asks and of_now == _name(draft, way.pointing)]
    for way in asked:
        notes.in_sight(markup.paragraph(way.asks, "melding"))
    with st.container(horizontal=True):
        if asked:
            st.button("Toch niet", key=f"toch_niet_{draft.id}", on_click=_forget)
        for label, pointing, asks in asked or ways:
            told = f"Toch {label[0].lower()}{label[1:]}" if asked else label
            args = draft, pointing, chosen, unkept.of(draft), notes.outcome()
            st.button(
                told,
                type="secondary" if asked or pointing.takes_back else "primary",
                key=f"{told}_{draft.id}",
                on_click=_keep if asked or not asks else _ask,
                args=args,
            )


def _name(draft: Draft, pointing: Pointing) -> object:
    return draft.id, pointing.layout


def _forget() -> None:
    st.session_state.pop(_ASKED, None)


def _ask(
    draft: Draft,
    pointing: Pointing,
    chosen: Mapping[str, object],
    waiting: unkept.Unkept,
    outcome: Outcome,
) -> None:
    outcome.clear()
    if _is_still(chosen, outcome):
        waiting.chosen(pointing.table)  # by now somebody may think that it is kept
        st.session_state[_ASKED] = _name(draft, pointing)


def _is_still(chosen: Mapping[str, object], outcome: Outcome) -> bool:
    """Whether that is what still stands in the boxes; else ``outcome`` tells.

    While a page reads what another choice comes to, the button of the one before stands there.
    """
    is_still = all(st.session_state.get(key) == value for key, value in chosen.items())
    if not is_still:
        outcome.say(_CHANGED)
    return is_still


def _keep(
    draft: Draft,
    pointing: Pointing,
    chosen: Mapping[str, object],
    waiting: unkept.Unkept,
    outcome: Outcome,
) -> None:
    """Keep what was pointed at, if that is what still stands in the boxes."""
    outcome.clear()
    _forget()
    if not _is_still(chosen, outcome):
        return
    title = BY_TABLE[pointing.table].title
    lost: list[int] = []

    def point() -> None:
        now = datetime.now(UTC)
        lost.append(data.store().point_in_draft(data.viewer(), draft, pointing, now))

    if changed(
        draft, point, outcome, f"De tabel “{title}” in {draft.filename} is niet aangewezen."
    ):
        waiting.kept(pointing.table)
        how = "niet meer zoals u aanwees" if pointing.takes_back else "zoals u aanwijst"
        outcome.done.append(
            f"De tabel “{title}” lezen wij nu {how}. Uw eigen bestand blijft zoals het is."
        )
        if any(lost):
            cells = words.amount(sum(lost), "vak", "vakken")
            done = "op het scherm verbeterd of bevestigd"
            outcome.say(f"In deze tabel had u {cells} {done}. {_LOST}")
