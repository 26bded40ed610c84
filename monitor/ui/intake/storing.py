"""Storing drafts, each in a transaction of its own, and telling of each what came of it.

Nothing here asks Streamlit for anything, so a next click can't break it off halfway: what somebody
asked for is done at once or not at all, also when they leave the page.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from typing import NamedTuple

import pandas as pd

from monitor.attempt import attempt
from monitor.batch.standing import KnownNow
from monitor.domain.access import Viewer
from monitor.domain.checks import Known
from monitor.domain.clock import day_of, today
from monitor.domain.findings import Finding, blocks
from monitor.domain.model import Model
from monitor.domain.pointing import OldTemplate, Pointing
from monitor.domain.submission import Submission
from monitor.files.parser.turns import Asker
from monitor.intake import guide_to, held_against
from monitor.reports.arriving.arrival import every_opened, next_version, same_bytes
from monitor.reports.trouble import said
from monitor.store import (
    AlreadyStored,
    Draft,
    DraftChanged,
    NotAllowed,
    Saved,
    Standing,
    StoreFault,
)
from monitor.store.store import Store
from monitor.ui.intake import reading
from monitor.ui.intake.outcome import ERRORS, Before, Outcome
from monitor.ui.intake.passed_on import may_pass, said_of, with_passed_on

GONE = (
    "Dit stond niet meer klaar: het is weggehaald, of het is langer dan een dag geleden ingelezen. "
    "Lees het opnieuw in als het moet meetellen."
)
NEWER = (
    "Van dit meetmoment is intussen een andere monitor opgeslagen. Kijk hieronder wat er nu "
    "verandert en kies daarna weer Opslaan."
)
OTHERWISE = (
    "Dit is intussen al opgeslagen, als versie {version}, maar anders dan het hier stond: ook in "
    "een ander venster is op het scherm iets gekozen of verbeterd. Wat nu telt, staat op de pagina "
    "PPS. Klopt dat niet? Pas het aan in Excel en lees het opnieuw in: dan wordt het een nieuwe "
    "versie."
)
CHANGED = (
    "Intussen is op het scherm iets verbeterd, aangewezen of teruggedraaid, bijvoorbeeld in een "
    "ander venster. "
    "Kijk hieronder wat er nu staat en kies daarna weer Opslaan."
)
NOT_REPLACED = (
    "Dit zou vervallen nu het nieuwere bestand is opgeslagen, maar intussen is er op het scherm "
    "iets in verbeterd of aangewezen, bijvoorbeeld in een ander venster. Kijk hieronder wat er nu "
    "staat. Moet dit meetellen? Kies dan Opslaan. Anders kiest u Annuleren."
)
UNREAD = "Dit was nu niet te lezen. Probeer het over een minuut opnieuw."
NOT_OWN = (
    "Deze monitor is van een PPS die niet bij u hoort. Kijk of de code van de PPS klopt (tab PPS). "
    "Klopt die, vraag dan de beheerder om deze PPS aan u te geven, of om de monitor in te lezen."
)
WAITING = "Dit blijft hier klaarstaan."


class Asked(NamedTuple):
    """A draft to store, as the page showed it.

    With it come the version that the page told it becomes, the drafts it replaces, and by which
    pointings its tables were found.
    """

    draft: Draft
    version: int
    older: tuple[Draft, ...]
    pointings: tuple[Pointing, ...] = ()


def store_drafts(
    store: Store,
    viewer: Viewer,
    model: Model,
    templates: tuple[OldTemplate, ...],
    asked: Sequence[Asked],
    outcome: Outcome,
    asker: Asker,
    told: Callable[[int, int], None],
) -> None:
    """Store these drafts in their order and fill in ``outcome``; asked twice, it is done once.

    Each is held against all that is stored by then; what isn't kept of it is read again on behalf
    of ``asker``. When the store fails, the drafts that are left stay as they are. ``told`` hears
    how many of how many were dealt with.
    """
    waiting = list(asked)
    try:
        there = _There(store, viewer, today())
        while waiting:
            told(len(asked) - len(waiting), len(asked))
            draft = waiting[0].draft
            one = partial(_store, store, viewer, model, templates)
            replaced = attempt(draft.sha256, one, waiting[0], outcome, asker, there)
            del waiting[0]
            if isinstance(replaced, Finding):
                outcome.leave_draft(draft, f"{replaced.message} {replaced.remedy}")
                continue
            for older in replaced:
                try:
                    store.drop_draft(viewer, older)
                except DraftChanged:
                    outcome.leave_draft(older, NOT_REPLACED)
    except StoreFault as fault:
        outcome.say(said(fault))
        for item in waiting:
            outcome.leave_draft(item.draft, WAITING)


class _There:
    """What is stored by now, read again only when somebody else changed it."""

    def __init__(self, store: Store, viewer: Viewer, today: date) -> None:
        self._store = store
        self._viewer = viewer
        self._known = KnownNow(store, viewer, today)
        self._data_version = -1
        self._every_version = pd.DataFrame()

    def known(self) -> Known:
        """What a monitor is held against."""
        return self._known.now()

    def every_version(self) -> pd.DataFrame:
        """Every version that the viewer may open, by the columns of ``_TELLING``."""
        if (version := self._store.data_version()) != self._data_version:
            every = every_opened(self._store, self._viewer)
            self._every_version, self._data_version = every[_TELLING], version
        return self._every_version

    def add(self, submission: Submission, saved: Saved) -> None:
        """Take along what was stored just now."""
        self._known.stored(submission, saved)
        new = (
            saved.id,
            saved.pps_id,
            saved.round,
            saved.version,
            submission.sha256,
            Standing.CURRENT.value,
        )
        added = pd.DataFrame([new], columns=_TELLING).astype(self._every_version.dtypes)
        self._every_version = pd.concat([self._every_version, added], ignore_index=True)
        self._data_version += 1


_TELLING = ["submission", "pps_id", "round", "version", "sha256", "state"]
"""The columns of store.reading.SUBMISSIONS that tell what a draft would become."""


def _store(
    store: Store,
    viewer: Viewer,
    model: Model,
    templates: tuple[OldTemplate, ...],
    asked: Asked,
    outcome: Outcome,
    asker: Asker,
    there: _There,
) -> tuple[Draft, ...]:
    """Store one draft, unless it isn't any more what the page told; gives what it replaces."""
    draft, now = asked.draft, datetime.now(UTC)
    # First the draft: what another click stores in between is then found to be stored.
    found = store.draft(viewer, draft.id, now)
    every_version = there.every_version()
    if found is None:
        return _gone(store, viewer, asked, outcome)
    kept, content = found
    if kept.choices != draft.choices:
        outcome.leave_draft(draft, CHANGED)
        return ()
    guide = guide_to(store, viewer, templates)
    read = reading.read_one(kept, content, model, guide, day_of(now), asker)
    if isinstance(read, Finding):
        outcome.leave_draft(draft, UNREAD if read.code == reading.BUSY else CHANGED)
        return ()
    inside = read.unpack()
    submission = held_against(there.known(), draft.last_name, content, inside, model)
    stored = same_bytes(draft.sha256, every_version)["submission"]
    decided_of = partial(store.decided, viewer)
    already = any(map(draft.choices.adds_nothing_to, map(decided_of, stored)))
    if submission.pointings != asked.pointings:  # remembered, or taken back, a moment ago
        outcome.leave_draft(draft, CHANGED)
    elif blocks(submission.findings):
        outcome.leave_draft(draft, ERRORS)
    elif not already and next_version(submission.header, every_version) != asked.version:
        outcome.leave_draft(draft, NEWER)
    else:

        def reread(more: tuple[Pointing, ...]) -> reading.Read:
            pointed = replace(kept, pointings=(*kept.pointings, *more))
            return reading.read_one(pointed, content, model, guide, day_of(now), asker)

        every = (store.draft(viewer, older.id, now) for older in asked.older)
        replaced = [older for older, _ in filter(None, every)]
        more = may_pass(submission, replaced)
        submission = with_passed_on(submission, inside, more, reread)
        try:
            saved = store.save(viewer, submission, draft_id=draft.id, now=now)
        except AlreadyStored as stored_before:
            outcome.came[draft.id] = Before(stored_before.existing)  # the page tells so
            return ()
        except DraftChanged:
            outcome.leave_draft(draft, CHANGED)
            return ()
        except NotAllowed:
            outcome.leave_draft(draft, NOT_OWN)
            return ()
        if saved.made_now:  # else it's among what is read once the store has changed
            there.add(submission, saved)
        outcome.came[draft.id] = saved
        if said_of_tables := said_of(more, submission, draft.filename):
            outcome.done.append(said_of_tables)
        return asked.older
    return ()


def _gone(store: Store, viewer: Viewer, asked: Asked, outcome: Outcome) -> tuple[Draft, ...]:
    """Tell of a draft that isn't there any more what became of it; gives what it replaces.

    Success is only what says the same as the page: it was stored by a click before this one.
    """
    draft = asked.draft
    saved = store.became(viewer, draft.id)
    if saved is None:
        outcome.leave_draft(draft, GONE)
        return ()
    if not draft.choices.says_the_same(store.decided(viewer, saved.id)):
        outcome.leave_draft(draft, OTHERWISE.format(version=saved.version))
        return ()
    outcome.came[draft.id] = saved
    return asked.older
