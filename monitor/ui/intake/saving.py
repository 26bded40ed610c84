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


def buttons(monitor: Monitor, older: Sequence[str], *, main: bool) -> None:
    """Draw Opslaan and Annuleren. ``older``: drafts that this one takes the place of.

    ``main``: whether Opslaan is the main button of the page.
    """
    count = errors(monitor)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Opslaan",
            type="primary" if main else "secondary",
            disabled=not monitor.intake.accepted,
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
        if count:
            things = words.amount(count, "fout", "fouten")
            st.text(f"Opslaan kan zodra {things} hersteld {'is' if count == 1 else 'zijn'}.")


def errors(monitor: Monitor) -> int:
    """How many findings keep a draft from being saved."""
    return sum(item.severity is Severity.ERROR for item in monitor.intake.findings)


def _save(monitor: Monitor, older: Sequence[str]) -> None:
    """Store the draft; a second click on the same button stores nothing more.

    It is read again beside what was stored meanwhile. If it would become another version than the
    page told, it says so and stores nothing yet.
    """
    draft, now = monitor.draft.id, datetime.now(UTC)
    found = drafts.read(monitor.draft)
    if not isinstance(found, Monitor) or not found.intake.accepted:
        return  # gone, or it can't be stored any more: the page tells
    if found.arrival.version != monitor.arrival.version and found.arrival.same is None:
        notes.tell(
            "Van dit meetmoment is intussen een andere monitor opgeslagen. De uwe is nog niet "
            f"opgeslagen; die wordt versie {found.arrival.version}. Kijk hieronder wat er dan "
            "verandert en kies daarna weer Opslaan."
        )
        return
    try:
        saved = data.store().save(data.viewer(), found.submission, draft_id=draft, now=now)
    except StoreFault as fault:
        notes.tell(f"{said(fault)} Uw bestand blijft hier klaarstaan.")
        return
    except AlreadyStored:
        return  # the page says so of this draft
    notes.remember_saved([saved.id])
    drafts.drop([draft, *older])
