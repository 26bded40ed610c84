"""What was typed where something else stands by now: which of the two it is, is asked.

As when another window put that right meanwhile, or took back what was put right.
"""

import textwrap

import streamlit as st

from monitor.domain.frames import by_row
from monitor.reports.expected import Expectations
from monitor.reports.places import Places
from monitor.ui import markup, parts
from monitor.ui.intake import notes, typed
from monitor.ui.intake.box import Given
from monitor.ui.intake.kinds import Monitor
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.taking_over import keep_with
from monitor.ui.intake.typed import Typed

_IN_A_LABEL = 30  # on a phone more is cut off, with the word that says what the button does
_ASKED = (
    "Bij “{question}” ({place}) {did}. Dat is nog niet overgenomen, en nu staat daar "
    "{stands}. Wat moet er staan?"
)


def ask(monitor: Monitor, expected: Expectations) -> None:
    """Draw of each answer that waits so what stands there, with a button for either."""
    own = typed.of(monitor.draft)
    put_right = {item.subject: item.new for item in monitor.draft.corrections}
    filled = {
        table: by_row(monitor.submission.cells, table)
        for table in {subject.table for subject in own.beside}
    }
    places = Places(monitor.submission.cells)
    for subject, given in list(own.beside.items()):
        rows = filled[subject.table]
        cell = rows.get(subject.row, {}).get(subject.column, {})
        stands = put_right.get(subject, cell.get("raw") or "").strip()
        if stands.splitlines() == given.new.splitlines():
            del own.beside[subject]
            continue
        said = _ASKED.format(
            question=expected.question(subject, rows),
            place=places.of(subject),
            did=f"vulde u “{given.new}” in" if given.new else "maakte u het vak leeg",
            stands=f"“{stands}”" if stands else "niets",
        )
        parts.html(markup.paragraph(said, "melding"))
        _buttons(own, given._replace(stood=stands))


def _buttons(own: Typed, given: Given) -> None:
    name = f"{own.seen.id}_{'_'.join(given.subject)}"
    take = f"Neem {_short(given.new)} over" if given.new else "Maak het vak leeg"
    leave = f"Laat {_short(given.stood)} staan" if given.stood else "Laat het vak leeg"
    with st.container(horizontal=True):
        st.button(take, key=f"neem_{name}", on_click=_take, args=(own, given, notes.outcome()))
        st.button(leave, key=f"laat_{name}", on_click=_leave, args=(own, given, notes.outcome()))


def _take(own: Typed, given: Given, outcome: Outcome) -> None:
    outcome.clear()
    if keep_with(own.seen, [given], outcome):
        own.beside.pop(given.subject, None)


def _leave(own: Typed, given: Given, outcome: Outcome) -> None:
    outcome.clear()
    own.beside.pop(given.subject, None)


def _short(text: str) -> str:
    return f"“{markup.label(textwrap.shorten(text, _IN_A_LABEL, placeholder='…'))}”"
