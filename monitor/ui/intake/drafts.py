"""Uploads that aren't confirmed yet: kept in the store, so that a reload loses nothing."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import NamedTuple

import pandas as pd
import streamlit as st
from markupsafe import Markup

from monitor.domain.keys import key
from monitor.domain.submission import Submission
from monitor.files.annotated import write_annotated
from monitor.files.parser_pool import AT_WORK
from monitor.files.turns import Asker
from monitor.files.workbook import keep_warm
from monitor.intake import Intake, inspect, known_to
from monitor.reports import words
from monitor.reports.arrival import Arrival, arrival, side
from monitor.reports.difference import Difference, stored_before
from monitor.reports.partnership.opened import opened
from monitor.reports.trouble import said
from monitor.store import Draft, StoreFault
from monitor.ui import data, downloads, markup, parts
from monitor.ui.data import Now
from monitor.ui.intake import notes, turn
from monitor.ui.intake.outcome import Outcome

_TURN, _ENDED = "upload_beurt", "afgehandeld"
_KEPT_READY = 48
_BUSY = "LEZER-BEZET"
"""The refusal that says nothing of the file: the reader may have time the next moment."""


class Monitor(NamedTuple):
    """A draft that was read as a monitor, and what it changes (None: nothing to compare with).

    ``handed_back`` links to the workbook with its findings marked, and says what that is for.
    """

    draft: Draft
    intake: Intake
    submission: Submission
    arrival: Arrival
    difference: Difference | None
    handed_back: Markup

    @property
    def round(self) -> tuple[str, str]:
        """What it is a version of: the keys of its partnership and round."""
        head = self.arrival.monitor.head
        return key(str(head["pps_id"])), key(str(head["round"]))


class Refused(NamedTuple):
    """A draft that is no monitor; the findings of ``intake`` say why."""

    draft: Draft
    intake: Intake

    @property
    def reason(self) -> str:
        """Why, and what to do, in a few sentences."""
        return " ".join(f"{item.message} {item.remedy}" for item in self.intake.findings)


class Found(NamedTuple):
    """The viewer's drafts, newest first: to save, with bytes that are stored already, refused."""

    monitors: list[Monitor]
    stored: list[Monitor]
    refused: list[Refused]

    @property
    def ended(self) -> tuple[str, ...]:
        """The drafts of which nothing more can come."""
        drafts = [item.draft for item in self.stored] + [item.draft for item in self.refused]
        return tuple(draft.id for draft in drafts)


def uploader() -> None:
    """Draw the place to drop files; each becomes a draft at once and the place is empty again."""
    keep_warm(AT_WORK)  # they start while somebody looks for a file
    widget = f"upload_{st.session_state.setdefault(_TURN, 0)}"
    # Any kind of file may be dropped: the reader says what to do with each kind.
    st.file_uploader(
        "Ingevulde voortgangsmonitor (Excel-werkmap, .xlsx)",
        accept_multiple_files=True,
        key=widget,
        on_change=_keep,
        args=(widget, notes.outcome()),
    )
    # Where static/uploads.js names the files that the browser kept back.
    parts.html(Markup('<div class="niet-ingelezen" role="status"></div>'))


def _keep(widget: str, outcome: Outcome) -> None:
    """Put what was dropped in the store, unless it is a draft there already."""
    waiting = list(st.session_state[widget])
    ended = st.session_state.get(_ENDED, ())
    store, viewer, now = data.store(), data.viewer(), datetime.now(UTC)
    outcome.clear()
    try:
        for draft_id in ended:
            store.drop_draft(viewer, draft_id)
        present = {draft.sha256 for draft in store.drafts(viewer, now)}
        while waiting:
            content = waiting[0].getvalue()
            digest = hashlib.sha256(content).hexdigest()
            if digest not in present:
                store.put_draft(viewer, waiting[0].name, content, now)
                present.add(digest)
            del waiting[0]
    except StoreFault as fault:
        names = words.listing([file.name for file in waiting])
        outcome.say(f"{said(fault)} Lees daarna opnieuw in: {names}.")
    st.session_state[_TURN] += 1
    notes.forget_saved()
    notes.forget_chosen()


def drop(draft_ids: Sequence[str], outcome: Outcome) -> None:
    """Forget these drafts, because somebody asked for it."""
    outcome.clear()
    forget(draft_ids, outcome)
    notes.forget_chosen()


def forget(draft_ids: Sequence[str], outcome: Outcome) -> None:
    """Forget these drafts; when the store fails, ``outcome`` tells."""
    try:
        for draft_id in draft_ids:
            data.store().drop_draft(data.viewer(), draft_id)
    except StoreFault as fault:
        outcome.say(said(fault))


def read_all() -> Found:
    """The viewer's drafts, each read; tells which one is being read, or who is served first."""
    drafts = data.store().drafts(data.viewer(), datetime.now(UTC))
    found = Found([], [], [])
    asker = turn.asker(st.empty()) if drafts else None
    for number, draft in enumerate(drafts, start=1):
        with st.spinner(f"Bestand {number} van {len(drafts)} wordt gelezen…"):
            item = read(draft, asker)
        if isinstance(item, Refused):
            found.refused.append(item)
        elif item is not None:
            (found.monitors if item.arrival.same is None else found.stored).append(item)
    st.session_state[_ENDED] = found.ended
    return found


def older(monitor: Monitor, monitors: Sequence[Monitor]) -> tuple[str, ...]:
    """Drafts of the same partnership and round that were uploaded before this one."""
    return tuple(
        item.draft.id
        for item in monitors
        if item.round == monitor.round and item.draft.created < monitor.draft.created
    )


class _NotKeptError(Exception):
    """What came of reading must not be kept: the next moment something else may come of it."""

    def __init__(self, result: Refused | None) -> None:
        super().__init__()
        self.result = result


def read(draft: Draft, asker: Asker | None = None) -> Monitor | Refused | None:
    """What comes of reading a draft beside all that is stored now; None if it is gone meanwhile.

    ``asker`` is on whose behalf it is read.
    """
    try:
        return _monitor(data.now(), data.today(), draft, asker)
    except _NotKeptError as error:
        return error.result


@st.cache_resource(max_entries=_KEPT_READY, show_spinner=False)
def _monitor(now: Now, on: date, draft: Draft, _asker: Asker | None) -> Monitor | Refused:
    """Read a draft against all that was stored at this version of the data.

    A refusal is kept too: a file that keeps its reader busy for long is read once.
    """
    found = now.store.draft(now.who, draft.id, datetime.now(UTC))
    if found is None:
        raise _NotKeptError(None)
    known = known_to(now.store, now.who, on)
    intake = inspect(draft.filename, found[1], data.model(), known, draft.corrections, asker=_asker)
    if intake.submission is None:
        refused = Refused(draft, intake)
        if any(item.code == _BUSY for item in intake.findings):
            raise _NotKeptError(refused)
        return refused
    snapshot = now.snapshot()
    came = arrival(intake.submission, snapshot, now.store.submissions(now.who, every_version=True))
    before = stored_before(snapshot.submissions, came.monitor.head)
    return Monitor(
        draft,
        intake,
        intake.submission,
        came,
        _difference(now, came, before),
        _handed_back(intake.submission, came, on),
    )


def _handed_back(submission: Submission, came: Arrival, on: date) -> Markup:
    """The link to the user's workbook with every finding marked; it lives as long as ``came``."""
    name = f"te-herstellen-{key(str(came.monitor.head['pps_id']))}"
    content = partial(write_annotated, submission, data.model(), on)
    label = "Download uw werkboek met alles aangewezen"
    return markup.stack(
        [
            markup.paragraph(
                "Verbetert u liever in Excel? In uw werkboek staat bij elk vak wat er is.",
                "zin",
            ),
            downloads.workbook(label, content, name=name, holder=came),
        ]
    )


def _difference(now: Now, came: Arrival, before: pd.DataFrame | None) -> Difference | None:
    if before is None:
        return None
    top = before.iloc[0]
    number = int(top["submission"])
    monitor = opened(now.snapshot(), before, now.cells(number), now.answers(number))
    label = f"{top['round']} (versie {top['version']})"
    return Difference(side(monitor, label), came.side, data.model())
