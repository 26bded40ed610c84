"""Storing drafts, each in a transaction of its own, and telling of each what came of it.

Nothing here asks Streamlit for anything, so a next click can't break it off halfway: what somebody
asked for is done at once or not at all, also when they leave the page.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

from monitor.attempt import attempt
from monitor.domain.access import Viewer
from monitor.domain.checks import OF_REGISTER
from monitor.domain.clock import day_of, today
from monitor.domain.findings import Finding, Severity, blocks
from monitor.domain.model import Model
from monitor.domain.pointing import OldTemplate, Pointing
from monitor.files.parser.turns import Asker
from monitor.intake import guide_to, held_against
from monitor.reports.arriving.arrival import next_version, same_bytes
from monitor.reports.trouble import said
from monitor.store import (
    AlreadyStored,
    Draft,
    DraftChanged,
    NotAllowed,
    Standing,
    StoreFault,
)
from monitor.store.store import Store
from monitor.ui.intake import reading
from monitor.ui.intake.gone import not_there
from monitor.ui.intake.outcome import ERRORS, Before, Outcome
from monitor.ui.intake.passed_on import may_pass, said_of, with_passed_on
from monitor.ui.intake.stored_now import StoredNow

NEWER = (
    "Van dit meetmoment is intussen een andere monitor opgeslagen. Kijk hieronder wat er nu "
    "verandert en kies daarna weer Opslaan."
)
THIS_FILE = (
    "Van dit meetmoment is intussen precies dit bestand opgeslagen, maar zonder wat er hier op het "
    "scherm is gekozen. Kijk hieronder wat dat verandert en kies daarna weer Opslaan."
)
WARNED = (
    "Er is een waarschuwing bij gekomen die hier nog niet stond, bijvoorbeeld omdat intussen een "
    "ander meetmoment is opgeslagen. Kijk hieronder of het klopt en kies daarna weer Opslaan."
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

    With it come the version that the page told it becomes, the drafts it replaces, by which
    pointings its tables were found, and all that was found in it.
    """

    draft: Draft
    version: int
    older: tuple[Draft, ...]
    pointings: tuple[Pointing, ...] = ()
    findings: tuple[Finding, ...] = ()


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
        there = StoredNow(store, viewer, today())
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


def _store(
    store: Store,
    viewer: Viewer,
    model: Model,
    templates: tuple[OldTemplate, ...],
    asked: Asked,
    outcome: Outcome,
    asker: Asker,
    there: StoredNow,
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
    outcome.found[draft.id] = submission.findings
    same = same_bytes(draft.sha256, every_version)
    decided_of = partial(store.decided, viewer)
    already = any(map(draft.choices.adds_nothing_to, map(decided_of, same["submission"])))
    if submission.pointings != asked.pointings:  # remembered, or taken back, a moment ago
        outcome.leave_draft(draft, CHANGED)
    elif blocks(submission.findings):
        outcome.leave_draft(draft, ERRORS)
    elif not already and next_version(submission.header, every_version) != asked.version:
        this_file = (same["state"] == Standing.CURRENT).any()
        outcome.leave_draft(draft, THIS_FILE if this_file else NEWER)
    elif not (
        already
        or there.has_added_of(submission.about.pps_id)
        or not _warns_of_more(submission.findings, asked.findings)
    ):
        outcome.leave_draft(draft, WARNED)
    else:

        def reread(more: tuple[Pointing, ...]) -> reading.Read:
            pointed = replace(kept, pointings=(*kept.pointings, *more))
            return reading.read_one(pointed, content, model, guide, day_of(now), asker)

        more = may_pass(submission, _going(store, viewer, asked.older, now))
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


def _warns_of_more(now: Sequence[Finding], shown: Sequence[Finding]) -> bool:
    """Whether there are warnings now that the page didn't show: whoever stores has seen them.

    But those beside the register, which changes with each partnership that joins. What arises
    beside the rounds of its own batch isn't asked either: the report tells it, and of a batch with
    several rounds of each partnership most would wait.
    """
    return any(
        item.severity is Severity.WARNING and item.code not in OF_REGISTER and item not in shown
        for item in now
    )


def _going(store: Store, viewer: Viewer, older: Sequence[Draft], now: datetime) -> Iterator[Draft]:
    """The older drafts as they stand, that go: in one that stays, more was decided than shown."""
    for shown in older:
        found = store.draft(viewer, shown.id, now)
        if found and not found[0].choices.goes_beyond(shown.choices):
            yield found[0]


def _gone(store: Store, viewer: Viewer, asked: Asked, outcome: Outcome) -> tuple[Draft, ...]:
    """Tell of a draft that isn't there any more what became of it; gives what it replaces.

    Success is only what says the same as the page: it was stored by a click before this one.
    """
    draft = asked.draft
    saved = store.became(viewer, draft.id)
    if saved is None or saved.withdrawn:
        outcome.leave_draft(draft, not_there(saved))
        return ()
    if not draft.choices.says_the_same(store.decided(viewer, saved.id)):
        outcome.leave_draft(draft, OTHERWISE.format(version=saved.version))
        return ()
    outcome.came[draft.id] = saved
    return asked.older
