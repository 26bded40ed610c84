"""One question for all numbers beside the same changed text: are they what we ask?

Of so many each in its own box would be the same question again and again.
"""

import hashlib
import textwrap
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from monitor.domain.correction import Correction
from monitor.domain.findings import Beside, Finding
from monitor.files.taking.corrections import doubted
from monitor.files.taking.questions import questions_of
from monitor.reports import words
from monitor.reports.expected import Expectations
from monitor.store import Draft
from monitor.ui import data, markup, parts
from monitor.ui.intake import notes
from monitor.ui.intake.changing import changed
from monitor.ui.intake.findings import finding_list
from monitor.ui.intake.kinds import Monitor
from monitor.ui.intake.outcome import Outcome

_MANY = 10
"""More than the boxes that stand on a screen at once."""
_IN_A_TEXT = 60
_ASKED = (
    'Op de tab {sheet} staat naast {count} "{there}", waar bij ons "{ours}" staat. Betekent dat '
    "hetzelfde, en staan alle bedragen er in hele euro's? Klik dan op de knop. Zo niet: zet in uw "
    'eigen bestand "{ours}" terug, met de goede getallen, en lees het opnieuw in.'
)


def split(
    monitor: Monitor, findings: Sequence[Finding]
) -> tuple[dict[Beside, list[Finding]], list[Finding]]:
    """The findings of one question together, by what it is about, and all others; order stays."""
    questions = questions_of(monitor.arrival.monitor.model, date_1904=False)
    in_doubt = doubted(monitor.submission.cells, monitor.submission.findings, questions)
    groups: dict[Beside, list[Finding]] = {}
    for item in findings:
        if item.beside and item.subject and (item.subject, item.raw) in in_doubt:
            groups.setdefault(item.beside, []).append(item)
    many = {beside: group for beside, group in groups.items() if len(group) > _MANY}
    together = {id(item) for group in many.values() for item in group}
    return many, [item for item in findings if id(item) not in together]


def ask(
    monitor: Monitor, groups: Mapping[Beside, Sequence[Finding]], expected: Expectations
) -> None:
    """Draw each question with a button that says yes for all of its numbers."""
    for beside, group in groups.items():
        count = words.amount(len(group), "getal", "getallen")
        there, ours = (
            textwrap.shorten(text, _IN_A_TEXT, placeholder="…")
            for text in (beside.there, beside.ours)
        )
        said = _ASKED.format(sheet=beside.sheet, count=count, there=there, ours=ours)
        parts.html(markup.paragraph(said, "melding"))
        st.button(
            f"Ja, deze {count} kloppen",
            key=f"kloppen_{monitor.draft.id}_{_digest(beside)}",
            on_click=_take_all,
            args=(monitor.draft, group, notes.outcome()),
        )
        parts.html(markup.folded(f"Bekijk deze {count}", finding_list(group, expected)))


def _digest(beside: Beside) -> str:
    """A name that holds nothing of the user's texts."""
    return hashlib.sha256("\n".join(beside).encode()).hexdigest()[:16]


def _take_all(draft: Draft, group: Sequence[Finding], outcome: Outcome) -> None:
    outcome.clear()
    first = {item.subject: item.old for item in draft.corrections}
    now, viewer = datetime.now(UTC), data.viewer()
    made = [
        Correction(item.subject, first.get(item.subject, item.raw), item.raw, viewer.name, now)
        for item in group
        if item.subject
    ]
    change = partial(data.store().correct_draft, viewer, draft.id, made, now)
    if changed(change, outcome, f"Wat u in {draft.filename} bevestigde, is niet overgenomen."):
        count = words.amount(len(made), "getal", "getallen")
        outcome.done.append(f"{count} overgenomen. Uw eigen bestand blijft zoals het is.")
