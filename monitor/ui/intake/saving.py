"""Confirming drafts, or not. Writes happen in callbacks, which a next click can't break off."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from monitor.domain.findings import Severity, gathered
from monitor.reports import words
from monitor.reports.arriving.batch_report import NOT_STORED, STORED, STORED_BEFORE, Line
from monitor.store import Saved
from monitor.ui import data, markup, parts
from monitor.ui.intake import (
    cancelling,
    drafts,
    notes,
    ready,
    taking_over,
    turn,
    typed,
    under_way,
    unkept,
)
from monitor.ui.intake.kinds import Brief, Found, Refused, TurnedAway
from monitor.ui.intake.outcome import Before, Outcome
from monitor.ui.intake.progress import Progress, Unbroken
from monitor.ui.intake.rounds import Rounds
from monitor.ui.intake.storing import Asked, store_drafts

_WHAT, _DOING = "Monitor", "wordt opgeslagen"
_GOES_ON = "Dit gaat door, ook als u deze pagina verlaat."


class Besides(NamedTuple):
    """The files besides those to store: the drafts, each with why it is left, and the others."""

    drafts: Sequence[tuple[Brief, str]]
    lines: Sequence[Line]


def buttons(monitor: Brief, found: Found, *, main: bool) -> None:
    """Draw Opslaan and Annuleren of one draft. ``main``: whether Opslaan is the main button."""
    count = errors(monitor)
    row, busy = st.container(horizontal=True, vertical_alignment="center"), st.empty()
    with row:
        save_button(
            "Opslaan",
            [monitor],
            found,
            {},
            busy,
            main=main,
            disabled=not monitor.accepted,
            name=f"opslaan_{monitor.draft.id}",
        )
        cancelling.button(monitor.draft)
        if count:
            things = words.amount(count, "fout", "fouten")
            st.text(f"Opslaan kan zodra {things} hersteld {'is' if count == 1 else 'zijn'}.")
    cancelling.question(monitor.draft)


def save_button(
    label: str,
    monitors: Sequence[Brief],
    found: Found,
    left: Mapping[str, str],
    busy: DeltaGenerator,
    *,
    name: str,
    main: bool = True,
    disabled: bool = False,
    besides: Besides | None = None,
) -> None:
    """Draw a button that stores these drafts in their order.

    First what was typed or pointed at on screen and isn't taken over yet is dealt with.
    It puts away what was told of own files that are no monitor or are stored already. ``left``: by
    file name why a draft is not among these, to be told with what came of it. ``busy`` is the place
    that says so while it goes on, ``name`` the widget's name. ``besides``: where a report of all
    files is to be kept, the files besides these.
    """
    rounds = Rounds(found.monitors)
    asked = [
        Asked(item.draft, item.seen.version, rounds.older(item), item.pointings, item.findings)
        for item in monitors
    ]
    typing = [typed.of(item.draft) for item in monitors]
    pointing = [unkept.of(item.draft) for item in monitors]
    replaced = [
        taking_over.Replaced(item.draft, old, old.told)
        for item in asked
        for old in map(typed.of, item.older)
    ]
    over = ready.to_put_away(found)
    no_monitors: list[TurnedAway | Refused] = [*over.turned_away, *over.hopeless]
    not_stored = [
        (item.filename, f"{item.finding.message} {item.finding.remedy}") for item in no_monitors
    ]
    st.button(
        label,
        type="primary" if main else "secondary",
        disabled=disabled,
        key=name,
        on_click=_save,
        args=(
            [
                partial(unkept.has_to_wait, pointing, button=label),
                partial(
                    taking_over.has_to_wait,
                    typing,
                    replaced,
                    button=label,
                    several=len(found.monitors) > 1,
                ),
            ],
            asked,
            [*not_stored, *left.items()],
            over,
            busy,
            notes.outcome(),
            None if besides is None else (monitors, besides),
        ),
    )


def errors(monitor: Brief) -> int:
    """How many things keep a draft from being saved."""
    return sum(item.severity is Severity.ERROR for item in gathered(monitor.findings))


def _save(
    reasons_to_wait: Sequence[Callable[[Outcome], bool]],
    asked: Sequence[Asked],
    not_stored: Sequence[tuple[str, str]],
    over: Found,
    busy: DeltaGenerator,
    outcome: Outcome,
    reported: tuple[Sequence[Brief], Besides] | None,
) -> None:
    """Store what was asked for. A second click finds it done and tells the same."""
    outcome.clear()
    waits = [has_to_wait(outcome) for has_to_wait in reasons_to_wait]  # each tells its own
    if any(waits):
        return
    # Only its end, when all is done, is a place where a next click takes over.
    count = words.amount(len(asked), "monitor wordt", "monitors worden")
    viewer, every = data.viewer(), [item.draft for item in asked]
    try:
        with busy.container(), st.spinner(f"{count} opgeslagen…"):
            progress = Unbroken(st.empty(), _WHAT, _DOING)
            with under_way.saving(viewer, every, outcome) as now:

                def told(done: int, count: int) -> None:
                    now.tell(done, count)
                    progress.tell(done, count)

                store_drafts(
                    data.store(),
                    viewer,
                    data.model(),
                    data.templates(),
                    asked,
                    outcome,
                    turn.unseen(),
                    told,
                )
                if outcome.saved:
                    for filename, reason in not_stored:
                        outcome.leave(filename, reason)
                    over.turned_away.clear()
                    drafts.forget(over.done, outcome)
                if reported:
                    briefs, besides = reported
                    outcome.lines += [_line(item, outcome, "") for item in briefs]
                    outcome.lines += [_line(item, outcome, why) for item, why in besides.drafts]
                    outcome.lines += besides.lines
            progress.end()
    finally:
        # What a callback drew counts as drawn by the run after it, that doesn't wipe it.
        busy.empty()


def tell_under_way(going_on: Sequence[under_way.Saving], place: DeltaGenerator) -> None:
    """Tell in this place what is being saved by now, from another page; until it is done.

    A next click breaks the telling off, not the saving. In a tab that brought nothing, as after a
    reload, what came of it is told then: it may be the viewer's.
    """
    for item in going_on:
        bar, said = place.empty(), place.empty()
        progress = Progress(bar, _WHAT, _DOING, alone="De monitor")
        with said:
            parts.html(markup.paragraph(_GOES_ON, "onderkop"))
        for done, count in item.parts():
            progress.tell(done, count)
        if item.outcome and not ready.own():
            notes.outcome().take(item.outcome)


def _line(item: Brief, outcome_: Outcome, left: str) -> Line:
    """A draft in the report: stored, by this click or before, or left for a reason.

    ``left`` is why it was left, where the saving itself didn't come to it.
    """
    version, reason = None, ""
    match outcome_.came.get(item.draft.id, left):
        case Saved() as saved:
            outcome, version = STORED, saved.version
        case Before(existing):
            outcome, version = STORED_BEFORE, existing.version
        case why:
            outcome, reason = NOT_STORED, why
    seen, found = item.seen, outcome_.found.get(item.draft.id, item.findings)
    return Line(item.draft.filename, outcome, seen.pps_id, seen.round, version, found, reason)
