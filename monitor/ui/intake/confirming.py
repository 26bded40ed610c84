"""Confirming on screen what is too old to take for granted: a button a block.

It is kept as a correction of the cell where the workbook asks the same.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from monitor.domain.correction import Correction
from monitor.reports.still_true import StillTrue
from monitor.store import Draft
from monitor.ui import data, markup, parts
from monitor.ui.intake import notes
from monitor.ui.intake.changing import changed
from monitor.ui.intake.outcome import Outcome

_HOW = (
    "Deze antwoorden zijn ouder dan wij ze geldig vinden. Klopt alles nog? Klik dan op Dit klopt "
    "nog. Is er iets veranderd? Pas het aan in uw bestand en lees dat opnieuw in."
)


def ask(draft: Draft, blocks: Sequence[StillTrue]) -> None:
    """Draw each block that is too old with its answers, and a button that confirms it."""
    if not blocks:
        return
    parts.heading("Klopt dit nog?", "U kunt ook opslaan zonder dit te bevestigen")
    parts.html(markup.paragraph(_HOW, "zin"))
    for item in blocks:
        table = markup.frame_table(item.table, f"Oude antwoorden: {item.block.name}")
        count = len(item.table)
        parts.html(
            markup.stack(
                [
                    markup.paragraph(item.message, "zin"),
                    markup.folded(
                        f"Bekijk {'het antwoord' if count == 1 else f'de {count} antwoorden'}",
                        table,
                    ),
                ]
            )
        )
        st.button(
            f"Dit klopt nog: {item.block.name}",
            key=f"klopt_{draft.id}_{item.block.id}",
            on_click=_confirm,
            args=(draft, item, notes.outcome()),
        )


def _confirm(draft: Draft, item: StillTrue, outcome: Outcome) -> None:
    outcome.clear()
    now, viewer = datetime.now(UTC), data.viewer()
    made = [Correction(item.subject, item.stands, item.tick, viewer.name, now)]
    confirm = partial(data.store().correct_draft, viewer, draft.id, made, now)
    if changed(confirm, outcome, f"In {draft.filename} is niets bevestigd."):
        outcome.done.append(f"Bevestigd: {item.block.name}.")
