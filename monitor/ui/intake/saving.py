"""Confirming a draft, or not. Writes happen in callbacks, which a next click can't interrupt."""

from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from monitor.domain.findings import Severity
from monitor.reports import words
from monitor.reports.trouble import said
from monitor.store import AlreadyStored, StoreFault
from monitor.ui import data
from monitor.ui.intake import drafts, notes
from monitor.ui.intake.drafts import Monitor


def buttons(monitor: Monitor, older: Sequence[str]) -> None:
    """Draw Opslaan and Annuleren. ``older``: drafts that this one takes the place of."""
    errors = sum(item.severity is Severity.ERROR for item in monitor.intake.findings)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Opslaan",
            type="primary",
            disabled=not monitor.intake.accepted or monitor.arrival.same is not None,
            key=f"opslaan_{monitor.draft.id}",
            on_click=_save,
            args=(monitor, older),
        )
        st.button(
            "Annuleren",
            key=f"annuleren_{monitor.draft.id}",
            on_click=drafts.drop,
            args=([monitor.draft.id],),
        )
        if errors:
            things = words.amount(errors, "fout", "fouten")
            st.text(f"Opslaan kan zodra {things} hersteld {'is' if errors == 1 else 'zijn'}.")


def _save(monitor: Monitor, older: Sequence[str]) -> None:
    """Store the draft; a second click on the same button stores nothing more."""
    draft, now = monitor.draft.id, datetime.now(UTC)
    try:
        saved = data.store().save(data.viewer(), monitor.submission, draft_id=draft, now=now)
    except StoreFault as fault:
        notes.tell(f"{said(fault)} Uw bestand blijft hier klaarstaan.")
        return
    except AlreadyStored as stored:
        saved = stored.existing
        notes.tell(
            f"Dit bestand stond al in de monitor: {saved.pps_id}, {saved.round}, "
            f"versie {saved.version}. Er is niets dubbel opgeslagen."
        )
    notes.remember_saved(saved.id)
    drafts.drop([draft, *older])
