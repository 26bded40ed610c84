"""Uploads that aren't confirmed yet: kept in the store, so that a reload loses nothing."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial

import pandas as pd
import streamlit as st
from markupsafe import Markup

from monitor.attempt import attempt
from monitor.batch.answer import Answer
from monitor.domain.checks import Known
from monitor.domain.findings import Finding
from monitor.domain.pointing import Guide
from monitor.domain.submission import Submission
from monitor.files.annotated import write_annotated
from monitor.files.parser.turns import Asker
from monitor.files.taking.corrections import doubted
from monitor.files.taking.questions import questions_of
from monitor.intake import guide_to, held_against, known_to
from monitor.reports import words
from monitor.reports.arriving.arrival import Arrival, arrival, every_opened, side
from monitor.reports.arriving.difference import Difference
from monitor.reports.arriving.still_true import kept_until, still_true
from monitor.reports.arriving.stored_before import stored_before
from monitor.reports.partnership.opened import opened
from monitor.reports.partnership.scope import in_file_name
from monitor.reports.partnership.score_words import score_facts
from monitor.reports.tense import Tense
from monitor.reports.trouble import said
from monitor.store import Draft, DraftChanged, StoreFault
from monitor.ui import data, downloads, markup
from monitor.ui.data import Now
from monitor.ui.intake import notes, reading
from monitor.ui.intake.changing import MEANWHILE
from monitor.ui.intake.gone import not_cancelled
from monitor.ui.intake.kinds import Monitor, Refused
from monitor.ui.intake.outcome import Outcome
from monitor.ui.kept.keeping import kept

_KEPT_READY = 48
_IN_EXCEL = (
    "Verbetert u liever in Excel? Download dan uw werkboek. Daarin staat bij elk vak wat er is."
)


def drop(unwanted: Sequence[Draft], outcome: Outcome) -> None:
    """Forget these drafts, because somebody asked for it; ``outcome`` tells what stays."""
    outcome.clear()
    staying, missing = _dropped(unwanted, outcome)
    if not staying:
        notes.forget_chosen()
    for draft in staying:
        outcome.say(f"{draft.filename} is niet weggehaald. {MEANWHILE}")
    for draft in missing:
        saved = data.store().became(data.viewer(), draft.id)
        if told := not_cancelled(draft.filename, saved):
            outcome.say(told)


def forget(unwanted: Sequence[Draft], outcome: Outcome) -> None:
    """Forget these drafts, but those in which something was decided since.

    When the store fails, ``outcome`` tells.
    """
    _dropped(unwanted, outcome)


def _dropped(unwanted: Sequence[Draft], outcome: Outcome) -> tuple[list[Draft], list[Draft]]:
    """Forget these drafts; gives those that stay, for they were changed, and that weren't there."""
    staying, missing = [], []
    try:
        for draft in unwanted:
            try:
                if not data.store().drop_draft(data.viewer(), draft):
                    missing.append(draft)
            except DraftChanged:
                staying.append(draft)
    except StoreFault as fault:
        outcome.say(said(fault))
    return staying, missing


@kept(8)
def known(now: Now, on: date) -> Known:
    """What a draft is held against."""
    return known_to(now.store, now.who, on)


@kept(8)
def guide(now: Now) -> Guide:
    """What helps to find the tables of a draft: older templates, and what is remembered."""
    return guide_to(now.store, now.who, data.templates())


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
    content = found[1]
    read_ = reading.read_one(draft, content, data.model(), guide(now), on, _asker)
    if isinstance(read_, Finding):
        refused = Refused(draft, read_)
        if read_.code == reading.BUSY:
            raise _NotKeptError(refused)
        return refused
    made = attempt(draft.sha256, _in_full, now, on, draft, content, read_)
    return Refused(draft, made) if isinstance(made, Finding) else made


def _in_full(now: Now, on: date, draft: Draft, content: bytes, read_: Answer) -> Monitor:
    there, model, inside = known(now, on), data.model(), read_.unpack()
    submission = held_against(there, draft.last_name, content, inside, model)
    snapshot = now.snapshot()
    came = arrival(submission, snapshot, every_opened(now.store, now.who))
    before = stored_before(snapshot.submissions, came.monitor.head)
    return Monitor(
        draft,
        submission,
        came,
        score_facts(came.monitor, _as_it_would_be(came, on)),
        _difference(now, came, before),
        still_true(submission, there, came.monitor.model),
        _handed_back(submission, came, there, on),
        inside.located,
        doubted(
            submission.cells,
            submission.findings,
            questions_of(came.monitor.model, date_1904=False),
        ),
    )


def _as_it_would_be(came: Arrival, on: date) -> Tense:
    """Told as of now, also of an old monitor: it is the score that storing it would give."""
    return Tense(past=False, day=words.day(came.monitor.head["reference_date"]), today=on)


def _handed_back(submission: Submission, came: Arrival, there: Known, on: date) -> Markup:
    """The link to the user's workbook with every finding marked; it lives as long as ``came``."""
    name = f"te-herstellen-{in_file_name(came.monitor.head)}"
    kept = kept_until(submission, there, came.monitor.model)
    content = partial(write_annotated, submission, data.model(), on, kept)
    label = "Download uw werkboek met alles aangewezen"
    return markup.stack(
        [
            markup.paragraph(_IN_EXCEL, "zin"),
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
    return Difference(side(monitor, label), came.side, came.monitor.model)
