"""Confirming on screen what is too old to take for granted: a tick a block.

It is kept at once, as a correction of the cell where the workbook asks the same. The block stays
where it is, with its tick: who goes on to the next one keeps the place.
"""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from monitor.domain.blocks import Block
from monitor.domain.correction import Correction
from monitor.domain.decided import Part
from monitor.domain.layout import INDICATORS
from monitor.domain.model import Model
from monitor.reports.arriving.still_true import StillTrue, answers_in_words
from monitor.ui import data, markup, parts
from monitor.ui.intake import notes
from monitor.ui.intake.changing import changed
from monitor.ui.intake.kinds import Monitor
from monitor.ui.intake.outcome import Outcome

_HOW = (
    "Hier staan antwoorden die ouder zijn dan wij ze geldig vinden. Bekijk het hele onderdeel. "
    "Klopt alles nog? Zet dan een vinkje bij Dit klopt nog. Is er iets veranderd? Pas het aan in "
    "uw bestand en lees dat opnieuw in."
)

_CONFIRMS = "Met Dit klopt nog bevestigt u"


def ask(monitor: Monitor) -> None:
    """Draw each block that holds old answers with all it holds, and a tick to confirm it."""
    draft, blocks = monitor.draft, monitor.still_true
    if not blocks:
        return
    parts.heading("Klopt dit nog?", "U kunt ook opslaan zonder dit te bevestigen")
    parts.html(markup.paragraph(_HOW, "zin"))
    for item in blocks:
        every, look = answers_in_words(len(item.table))
        table = markup.frame_table(item.table, f"Dit bevestigt u: {item.block.name}")
        told = [item.message]
        if not item.confirmed:
            told.append(f"{_CONFIRMS} {every} van dit onderdeel.")
        paragraphs = [markup.paragraph(text, "zin") for text in told]
        parts.html(markup.stack([*paragraphs, markup.folded(look, table)]))
        tick = f"klopt_{draft.id}_{item.block.id}"
        st.session_state[tick] = item.confirmed  # what is kept, also by another browser tab
        st.checkbox(
            f"Dit klopt nog: {item.block.name}",
            key=tick,
            on_change=_tick,
            args=(monitor, item, tick, notes.outcome()),
        )


def _tick(monitor: Monitor, item: StillTrue, tick: str, outcome: Outcome) -> None:
    """Confirm a block, or take that back: what stood there before stands there again."""
    outcome.clear()
    draft, viewer, now = monitor.draft, data.viewer(), datetime.now(UTC)
    new = item.tick if st.session_state[tick] else item.untick
    made = [Correction(item.subject, item.stood, new, viewer.name, now)]
    shown = _part(item.block, monitor.arrival.monitor.model)
    confirm = partial(data.store().correct_draft, viewer, draft, made, now, shown)
    changed(draft, confirm, outcome, f"In {draft.filename} is niets bevestigd.")


def _part(block: Block, model: Model) -> Part:
    """The rows of a block: who ticks it confirms what the page showed of them."""
    if block.table != INDICATORS.table:
        return Part(block.table)
    return Part(block.table, frozenset(item.id for item in model.of_dimension(block.id)))
