"""Putting right on screen what is wrong in a draft: beside each finding a box for the answer.

What is put right is kept with the draft. The file itself stays as it came.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

import streamlit as st

from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, Severity, Subject
from monitor.domain.layout import BY_TABLE
from monitor.reports import words
from monitor.reports.expected import Expectations
from monitor.reports.trouble import said
from monitor.store import Draft, NotFound, StoreFault
from monitor.ui import data, markup, parts
from monitor.ui.intake import notes
from monitor.ui.intake.drafts import Monitor
from monitor.ui.intake.findings import finding_list
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.storing import GONE

_MOST = 10
"""So many boxes at once; who has more to put right does so faster in Excel."""
_LONGEST = 2000
_WIDTH = 640  # pixels, as wide as the text of the findings
_EMPTY = "laat dit vak leeg"


class Box(NamedTuple):
    """A box on the page: the cell it's for, what stands there now, and the widget's name."""

    subject: Subject
    stands: str
    widget: str


def split(findings: Sequence[Finding]) -> tuple[list[list[Finding]], list[Finding]]:
    """The findings that a box can put right, together by cell, and all others; order stays."""
    asks = [
        item.subject
        for item in findings
        if item.subject is not None and item.severity is not Severity.NOTICE
    ]
    boxed = list(dict.fromkeys(asks))[:_MOST]
    groups = [[item for item in findings if item.subject == subject] for subject in boxed]
    return groups, [item for item in findings if item.subject not in boxed]


def form(monitor: Monitor, groups: Sequence[Sequence[Finding]], expected: Expectations) -> None:
    """Draw each group of findings with its box, and one button that takes the answers over."""
    if not groups:
        return
    with st.form(f"verbeteren_{monitor.draft.id}", border=False):
        boxes = list(_boxes(monitor, groups, expected))
        st.form_submit_button(
            "Verbeteringen overnemen",
            type="secondary" if monitor.accepted else "primary",
            on_click=_take_over,
            args=(monitor.draft, boxes, notes.outcome()),
        )


def _boxes(
    monitor: Monitor, groups: Sequence[Sequence[Finding]], expected: Expectations
) -> Iterator[Box]:
    for group in groups:
        subject, stands = group[0].subject, group[0].raw
        asked = expected.at(subject)
        if subject is None or asked is None:
            continue
        parts.html(finding_list(group, expected))
        widget = f"verbeter_{monitor.draft.id}_{'_'.join(subject)}"
        # All of it is the model's and ours: screen readers would read escapes aloud.
        place = " ".join(filter(None, (BY_TABLE[subject.table].title, group[0].cell)))
        label = f"Nieuw antwoord: {asked.question} ({place})"
        if asked.one_of:
            st.selectbox(
                label,
                [*asked.choices, _EMPTY],
                index=None,
                placeholder="Kies",
                key=widget,
                width=_WIDTH,
            )
        else:
            st.text_input(label, stands, max_chars=_LONGEST, key=widget, width=_WIDTH)
        yield Box(subject, stands, widget)


def put_right(monitor: Monitor, expected: Expectations) -> None:
    """Tell what was put right so far, with a button that takes all of it back."""
    corrections = monitor.draft.corrections
    if not corrections:
        return
    rows = [
        (found.question, item.old or words.MISSING, item.new or words.MISSING)
        for item in corrections
        if (found := expected.at(item.subject))
    ]
    head = ("Vraag", "Er stond", "Er staat nu")
    parts.html(markup.table(head, rows, caption="Op het scherm verbeterd"))
    st.button(
        "Verbeteringen terugdraaien",
        key=f"terugdraaien_{monitor.draft.id}",
        on_click=_take_back,
        args=(monitor.draft, notes.outcome()),
    )


def _take_over(draft: Draft, boxes: Sequence[Box], outcome: Outcome) -> None:
    outcome.clear()
    first = {item.subject: item.old for item in draft.corrections}
    now, viewer = datetime.now(UTC), data.viewer()
    made = []
    for box in boxes:
        typed = st.session_state.get(box.widget)
        new = "" if typed == _EMPTY else typed
        if isinstance(new, str) and new.strip() != box.stands.strip():
            old = first.get(box.subject, box.stands)
            made.append(Correction(box.subject, old, new.strip(), viewer.name, now))
    if not made:
        outcome.say("Er is niets veranderd. Vul eerst een nieuw antwoord in.")
        return
    if _keep(draft, made, outcome):
        count = words.amount(len(made), "antwoord", "antwoorden")
        outcome.say(f"{count} overgenomen. Uw eigen bestand blijft zoals het is.")


def _take_back(draft: Draft, outcome: Outcome) -> None:
    outcome.clear()
    now, viewer = datetime.now(UTC), data.viewer()
    back = [
        Correction(item.subject, item.old, item.old, viewer.name, now) for item in draft.corrections
    ]
    if _keep(draft, back, outcome):
        outcome.say("Alles staat weer zoals in uw bestand.")


def _keep(draft: Draft, corrections: Sequence[Correction], outcome: Outcome) -> bool:
    """Keep corrections with a draft; whether that could be done, else ``outcome`` tells."""
    try:
        data.store().correct_draft(data.viewer(), draft.id, corrections)
    except NotFound:
        outcome.leave(draft.filename, GONE)
    except StoreFault as fault:
        outcome.say(said(fault))
    else:
        return True
    return False
