"""One question for all cells of which one thing is asked: are these the answers?

Of so many each in its own box would be the same question again and again.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

import streamlit as st

from monitor.domain.correction import Correction
from monitor.domain.findings import MANY, Finding, Subject, many_alike, of_all
from monitor.files.taking.misplaced import MISPLACED
from monitor.reports import words
from monitor.reports.expected import Expectations
from monitor.store import Draft
from monitor.ui import data, markup, parts
from monitor.ui.intake import notes
from monitor.ui.intake.changing import changed
from monitor.ui.intake.findings import finding_list
from monitor.ui.intake.kinds import Monitor
from monitor.ui.intake.outcome import Outcome


class _Question(NamedTuple):
    """What is asked of all at once beside what was found, and the button that says yes."""

    asked: str
    yes: str


_HERE = (
    "Zijn dat uw antwoorden? Klik dan op de knop. Zo niet: vul in uw eigen bestand de goede "
    "antwoorden in, en lees het opnieuw in. Opslaan kan ook zo."
)
_STILL_TRUE = _Question(
    "Hebt u elk onderdeel nagekeken, en gelden al deze antwoorden ook nu? Klik dan op de knop. Zo "
    "niet: zet in een nieuw sjabloon alleen ja bij wat nog klopt, en lees dat in. Opslaan kan ook "
    "zo.",
    "Ja, deze {count} antwoorden gelden ook nu",
)
_TAKE_OVER = "Ja, neem die {count} antwoorden over"
_QUESTIONS = {
    "GETALLEN-BIJ-ANDERE-TEKST": _Question(
        "Betekent dat hetzelfde, en zijn bedragen in hele euro’s? Klik dan op de knop. Zo niet: "
        "zet in uw eigen bestand onze tekst terug, met de goede getallen, en lees het opnieuw in.",
        "Ja, deze {count} getallen kloppen",
    ),
    "TABEL-DUBBEL": _Question(
        "Geldt de bovenste? Klik dan op de knop. Zo niet: haal in uw eigen bestand weg wat niet "
        "geldt, en lees het opnieuw in.",
        "De bovenste geldt: neem die {count} antwoorden over",
    ),
    "VINKJES-VAN-ANDERE-RONDE": _STILL_TRUE,
    "VINKJES-MEETMOMENT-TYPEFOUT": _STILL_TRUE,
    "VINKJES-ZONDER-RONDE": _STILL_TRUE,
    "ANTWOORDEN-VERSCHOVEN": _Question(_HERE, _TAKE_OVER),
    "ANTWOORDEN-IN-NOTITIES": _Question(_HERE, _TAKE_OVER),
}


class Group(NamedTuple):
    """Findings of one thing: ``findings`` are all of them, ``to_take`` those that a yes takes.

    ``told`` says what was found of all.
    """

    told: Finding
    findings: tuple[Finding, ...]
    to_take: tuple[Finding, ...]


def split(monitor: Monitor, findings: Sequence[Finding]) -> tuple[list[Group], list[Finding]]:
    """The findings of one thing together, where those are many, and all others; order stays.

    Only where a yes says what stands there: of a text that can be read in two ways it doesn't.
    """
    places = {
        (Subject(table, row, column), sheet, cell)
        for table, row, column, sheet, cell, *_ in monitor.submission.rows
    }
    groups = []
    for cause, same in many_alike(findings).items():
        if cause.code not in _QUESTIONS:
            continue
        to_take = tuple(
            item
            for item in same
            if item.subject
            and (item.subject, item.raw) in monitor.in_doubt
            and (item.code in MISPLACED or (item.subject, item.sheet, item.cell) in places)
        )
        taken = {item.subject for item in to_take}
        found = tuple(item for item in same if item.subject in taken)
        if len(to_take) > MANY:
            groups.append(Group(of_all(found), found, to_take))
    together = {id(item) for group in groups for item in group.findings}
    return groups, [item for item in findings if id(item) not in together]


def ask(monitor: Monitor, groups: Sequence[Group], expected: Expectations) -> None:
    """Draw each question with a button that says yes for all that it is about."""
    for told, findings, to_take in groups:
        question = _QUESTIONS[told.code]
        said = f"{told.sheet}: {told.message} {question.asked}"
        parts.html(markup.paragraph(said, "melding"))
        st.button(
            question.yes.format(count=words.number(len(to_take))),
            key=f"kloppen_{monitor.draft.id}_{_digest(told)}",
            on_click=_take_all,
            args=(monitor.draft, to_take, monitor.stood(to_take), notes.outcome()),
        )
        count = words.amount(len(findings), "vak", "vakken")
        parts.html(markup.folded(f"Bekijk deze {count}", finding_list(findings, expected)))


def _digest(told: Finding) -> str:
    """A name that holds nothing of the user's texts."""
    return hashlib.sha256(f"{told.sheet}\n{told.message}".encode()).hexdigest()[:16]


def _take_all(
    draft: Draft, group: Sequence[Finding], stood: Mapping[Subject, str], outcome: Outcome
) -> None:
    outcome.clear()
    first = {**stood, **{item.subject: item.old for item in draft.corrections}}
    now, viewer = datetime.now(UTC), data.viewer()
    made = [
        Correction(item.subject, first[item.subject], item.raw, viewer.name, now)
        for item in group
        if item.subject
    ]
    change = partial(data.store().correct_draft, viewer, draft, made, now)
    if changed(
        draft, change, outcome, f"Wat u in {draft.filename} bevestigde, is niet overgenomen."
    ):
        count = words.amount(len(made), "antwoord", "antwoorden")
        outcome.done.append(f"{count} overgenomen. Uw eigen bestand blijft zoals het is.")
