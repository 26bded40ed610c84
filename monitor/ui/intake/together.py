"""Several drafts: which there are, saving all that can be saved, and which one to look at."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from monitor.reports import words
from monitor.reports.trouble import said
from monitor.store import AlreadyStored, StoreFault
from monitor.ui import choosing, data, markup, parts
from monitor.ui.intake import drafts, notes
from monitor.ui.intake.drafts import Monitor

_BATCH = "alles_opslaan"
_ERRORS = "eerst de fouten herstellen"
_REPLACED = "vervalt als u het nieuwere bestand opslaat"
_RIVALS = "kies zelf, want er is nog een bestand van dit meetmoment"


@dataclass
class _Batch:
    """What is being saved: the drafts that still wait, and the submissions that were made."""

    waiting: list[str]
    total: int
    saved: list[int] = field(default_factory=list)


def listing(monitors: Sequence[Monitor]) -> bool:
    """Draw the list of several drafts and Alles opslaan; whether that button stands there."""
    if len(monitors) < 2:
        return False
    left = _left(monitors)
    rows = [
        (
            item.arrival.title,
            item.draft.filename,
            left.get(item.draft.id) or _becomes(item),
            _tally(item),
        )
        for item in monitors
    ]
    parts.heading(
        f"{len(monitors)} bestanden klaar om te bekijken", "Deze zijn nog niet opgeslagen"
    )
    heads = ("Monitor", "Bestand", "Wordt", "Bevindingen")
    parts.html(markup.table(heads, rows, caption="Gelezen bestanden, het nieuwste eerst"))
    ready = [item.draft.id for item in _in_time(monitors) if item.draft.id not in left]
    if len(ready) < 2:
        return False
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Alles opslaan", type="primary", on_click=_ask, args=(ready,))
        st.text(_promise(len(ready), left))
    return True


def chosen(monitors: Sequence[Monitor]) -> Monitor:
    """The draft to look at: the only one, or the one that is picked; the URL holds which."""
    by_id = {item.draft.id: item for item in monitors}
    if len(monitors) == 1 and choosing.chosen(dict.fromkeys(by_id, ""), "concept"):
        return monitors[0]
    labels = {
        draft: f"{item.arrival.title} ({item.draft.filename})" for draft, item in by_id.items()
    }
    return by_id[choosing.choose("Welk bestand wilt u bekijken?", labels, name="concept")]


def carry_on(monitors: Sequence[Monitor]) -> None:
    """Save what Alles opslaan asked for, with progress.

    Each file is read once more beside those saved before it, and stored in a transaction of its
    own. A click meanwhile breaks off between two files; the run that follows goes on.
    """
    batch: _Batch | None = st.session_state.get(_BATCH)
    if batch is None:
        return
    by_id = {item.draft.id: item for item in monitors}
    bar = st.progress(0.0, "De monitors worden opgeslagen…")
    while batch.waiting:
        done = batch.total - len(batch.waiting)
        bar.progress(done / batch.total, f"Opgeslagen: {done} van {batch.total} monitors")
        _save_next(batch, by_id)
    if batch.saved:
        notes.remember_saved(batch.saved)
    del st.session_state[_BATCH]
    st.rerun()


def _ask(ready: list[str]) -> None:
    """Begin saving; a second click changes nothing."""
    if _BATCH not in st.session_state:
        st.session_state[_BATCH] = _Batch(list(ready), len(ready))
        notes.forget_chosen()


def _save_next(batch: _Batch, by_id: Mapping[str, Monitor]) -> None:
    """Store the first draft that waits, if it is still there and has no fout."""
    listed = by_id.get(batch.waiting[0])
    found = drafts.read(listed.draft) if listed else None
    store, viewer, now = data.store(), data.viewer(), datetime.now(UTC)
    if listed is None or not isinstance(found, Monitor) or not found.intake.accepted:
        del batch.waiting[0]
        return
    # From here on nothing asks Streamlit anything: it could break off halfway.
    try:
        saved = store.save(viewer, found.submission, draft_id=found.draft.id, now=now)
        batch.saved.append(saved.id)
        for draft in drafts.older(listed, list(by_id.values())):
            store.drop_draft(viewer, draft)
    except StoreFault as fault:
        batch.waiting.clear()
        notes.tell(f"{said(fault)} Wat nog niet is opgeslagen, blijft hier klaarstaan.")
        return
    except AlreadyStored:
        pass  # the page says so of this draft
    del batch.waiting[0]


def _left(monitors: Sequence[Monitor]) -> dict[str, str]:
    """The drafts that Alles opslaan leaves, with the reason."""
    good = [item for item in monitors if item.intake.accepted]
    uploads = Counter((item.round, item.draft.created) for item in good)
    newest: dict[tuple[str, str], datetime] = {}
    for item in good:
        newest[item.round] = max(newest.get(item.round, item.draft.created), item.draft.created)
    left = {}
    for item in monitors:
        if item.draft.created < newest.get(item.round, item.draft.created):
            left[item.draft.id] = _REPLACED
        elif not item.intake.accepted:
            left[item.draft.id] = _ERRORS
        elif uploads[item.round, item.draft.created] > 1:
            left[item.draft.id] = _RIVALS
    return left


def _becomes(monitor: Monitor) -> str:
    """Which version it would become; a code that the register doesn't know is told with it."""
    version = f"versie {monitor.arrival.version}"
    if monitor.arrival.known:
        return version
    return f"{version} van een nieuwe PPS, met code {monitor.arrival.monitor.head['pps_id']}"


def _in_time(monitors: Sequence[Monitor]) -> list[Monitor]:
    """The drafts by their date, so that each is held against the rounds before it."""

    def date(item: Monitor) -> pd.Timestamp:
        found = item.arrival.monitor.head["reference_date"]
        return pd.Timestamp.max if pd.isna(found) else pd.Timestamp(found)

    return sorted(monitors, key=date)


def _promise(ready: int, left: Mapping[str, str]) -> str:
    """How many will be saved, and which are not and why."""
    said = [f"{words.amount(ready, 'bestand wordt', 'bestanden worden')} opgeslagen."]
    for reason, count in Counter(left.values()).items():
        said.append(f"{words.amount(count, 'bestand', 'bestanden')} niet: {reason}.")
    return " ".join(said)


def _tally(monitor: Monitor) -> str:
    plural = {"fout": "fouten", "waarschuwing": "waarschuwingen", "opmerking": "opmerkingen"}
    levels = [str(item.severity) for item in monitor.intake.findings]
    told = [
        words.amount(levels.count(one), one, many) for one, many in plural.items() if one in levels
    ]
    return words.listing(told) or "geen"
