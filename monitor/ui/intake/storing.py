"""Storing drafts, each in a transaction of its own, and telling of each what came of it.

Nothing here asks Streamlit for anything, so a next click can't break it off halfway: what somebody
asked for is done at once or not at all, also when they leave the page.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from monitor.domain.access import Viewer
from monitor.domain.findings import Finding, blocks
from monitor.domain.model import Model
from monitor.domain.pointing import OldTemplate, Pointing
from monitor.files.turns import Asker
from monitor.intake import guide_to, held_against, known_to
from monitor.reports.arrival import next_version, same_bytes
from monitor.reports.trouble import said
from monitor.store import AlreadyStored, Draft, StoreFault
from monitor.store.store import Store
from monitor.ui.intake import reading
from monitor.ui.intake.outcome import ERRORS, Outcome

GONE = (
    "Dit stond niet meer klaar: het is weggehaald, of het is langer dan een dag geleden ingelezen. "
    "Lees het opnieuw in als het moet meetellen."
)
NEWER = (
    "Van dit meetmoment is intussen een andere monitor opgeslagen. Kijk hieronder wat er nu "
    "verandert en kies daarna weer Opslaan."
)
CHANGED = (
    "Intussen is op het scherm iets verbeterd, aangewezen of teruggedraaid, bijvoorbeeld in een "
    "ander venster. "
    "Kijk hieronder wat er nu staat en kies daarna weer Opslaan."
)
UNREAD = "Dit was nu niet te lezen. Probeer het over een minuut opnieuw."
WAITING = "Dit blijft hier klaarstaan."


class Asked(NamedTuple):
    """A draft to store, as the page showed it.

    With it come the version that the page told it becomes, the drafts it replaces, and by which
    pointings its tables were found.
    """

    draft: Draft
    version: int
    older: tuple[str, ...]
    pointings: tuple[Pointing, ...] = ()


def store_drafts(
    store: Store,
    viewer: Viewer,
    model: Model,
    templates: tuple[OldTemplate, ...],
    asked: Sequence[Asked],
    outcome: Outcome,
    asker: Asker,
) -> None:
    """Store these drafts in their order and fill in ``outcome``; asked twice, it is done once.

    Each is held against all that is stored by then; what isn't kept of it is read again on behalf
    of ``asker``. When the store fails, the drafts that are left stay as they are.
    """
    waiting = list(asked)
    try:
        while waiting:
            replaced = _store(store, viewer, model, templates, waiting[0], outcome, asker)
            del waiting[0]
            for draft_id in replaced:
                store.drop_draft(viewer, draft_id)
    except StoreFault as fault:
        outcome.say(said(fault))
        for item in waiting:
            outcome.leave_draft(item.draft, WAITING)


def _store(
    store: Store,
    viewer: Viewer,
    model: Model,
    templates: tuple[OldTemplate, ...],
    asked: Asked,
    outcome: Outcome,
    asker: Asker,
) -> tuple[str, ...]:
    """Store one draft, unless it isn't any more what the page told; gives what it replaces."""
    draft, now = asked.draft, datetime.now(UTC)
    every_version = store.submissions(viewer, every_version=True)
    stored = same_bytes(draft.sha256, every_version)
    found = store.draft(viewer, draft.id, now)
    if found is None and not stored.empty:  # by a click before this one
        outcome.saved.append(int(stored["submission"].iloc[0]))
        return asked.older
    if found is None:
        outcome.leave_draft(draft, GONE)
        return ()
    kept, content = found
    if kept.choices != draft.choices:
        outcome.leave_draft(draft, CHANGED)
        return ()
    guide = guide_to(store, viewer, templates)
    read = reading.read_one(kept, content, model, guide, now.date(), asker)
    if isinstance(read, Finding):
        outcome.leave_draft(draft, UNREAD)
        return ()
    known = known_to(store, viewer, now.date())
    submission = held_against(known, draft.filename, content, read.unpack(), model)
    if submission.pointings != asked.pointings:  # remembered, or taken back, a moment ago
        outcome.leave_draft(draft, CHANGED)
    elif blocks(submission.findings):
        outcome.leave_draft(draft, ERRORS)
    elif stored.empty and next_version(submission.header, every_version) != asked.version:
        outcome.leave_draft(draft, NEWER)
    else:
        try:
            saved = store.save(viewer, submission, draft_id=draft.id, now=now)
        except AlreadyStored:
            return ()  # the page says so of this draft
        outcome.saved.append(saved.id)
        return asked.older
    return ()
