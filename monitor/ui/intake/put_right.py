"""What was put right on screen in a draft so far, and taking some of it back, or all.

One goes at once, and so does what one click did. All of it is asked about first: it may be the work
of an hour.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from monitor.domain.correction import Correction
from monitor.reports import words
from monitor.reports.arriving.put_right_so_far import put_right_so_far
from monitor.reports.expected import Expectations
from monitor.reports.put_right import TITLE, PutRight
from monitor.store import Draft
from monitor.ui import data, markup, parts
from monitor.ui.intake import notes
from monitor.ui.intake.changing import changed
from monitor.ui.intake.kinds import Monitor
from monitor.ui.intake.outcome import Outcome

_ALL = "Alles"
_OF_ONE_CLICK = "De {count} die in één keer zijn overgenomen ({first} tot en met {last})"
_SHOWN = 10
"""So many stand on the page at once; more at a click, or they would push the findings away."""
_ASKED = "terugdraaien_gevraagd"
_UNDONE = "In {} is niets teruggedraaid."
_NONE_CHOSEN = "Kies eerst wat u wilt terugdraaien."
_SURE = (
    "Draait u alles terug, dan bent u kwijt wat u in {} verbeterde of bevestigde. Alles staat dan "
    "weer zoals in uw bestand."
)


def show(monitor: Monitor, expected: Expectations) -> None:
    """Tell what was put right so far, with a way to take it back.

    What was typed and can't be read isn't put right: it's asked again in its box.
    """
    if not monitor.draft.corrections:
        _stop_asking(monitor.draft)  # what is done after this is asked about anew
        return
    listed = put_right_so_far(monitor.submission, monitor.draft.corrections, expected)
    rows = [
        (item.question, item.place, item.stood or words.NO_VALUE, item.stands)
        for item in listed
        if item.is_read
    ]
    if rows:
        head = ("Vraag", "Plaats", "Er stond", "Er staat nu")
        table = markup.table(head, rows, caption=TITLE)
        many = f"{TITLE} ({len(rows)})"
        parts.html(table if len(rows) <= _SHOWN else markup.folded(many, table))
    _offer_to_take_back(monitor.draft, listed)


def _offer_to_take_back(draft: Draft, listed: Sequence[PutRight]) -> None:
    """Draw which to take back, where there are more, and the button; or the question about all."""
    if st.session_state.get(_ASKED) == draft.id:
        _ask_about_all(draft)
        return
    names = {f"{item.question} ({item.place})": [item.correction] for item in listed}
    names |= _of_one_click(listed)
    box = ""
    if len(listed) > 1:
        box = f"terugdraaien_wat_{draft.id}"
        st.selectbox(
            "Wat wilt u terugdraaien?",
            [*names, f"{_ALL} ({len(listed)})"],
            index=None,
            placeholder="Kies",
            key=box,
        )
    st.button(
        "Terugdraaien",
        key=f"terugdraaien_{draft.id}",
        on_click=_take_back,
        args=(draft, names, box, notes.outcome()),
    )
    if beside := notes.outcome().beside.get(box):
        notes.in_sight(markup.paragraph(beside, "melding"))


def _of_one_click(listed: Sequence[PutRight]) -> dict[str, list[Correction]]:
    """What was put right in several cells by one click, unless that is all there is."""
    clicks: dict[object, list[PutRight]] = {}
    for item in listed:
        clicks.setdefault((item.correction.by, item.correction.at), []).append(item)
    return {
        _OF_ONE_CLICK.format(count=len(of), first=of[0].place, last=of[-1].place): [
            item.correction for item in of
        ]
        for of in clicks.values()
        if 1 < len(of) < len(listed)
    }


def _ask_about_all(draft: Draft) -> None:
    cells = words.amount(len(draft.corrections), "vak", "vakken")
    notes.in_sight(markup.paragraph(_SURE.format(cells), "melding"))
    with st.container(horizontal=True):
        st.button(
            "Niet terugdraaien", key=f"niet_terug_{draft.id}", on_click=_stop_asking, args=(draft,)
        )
        st.button(
            "Toch alles terugdraaien",
            key=f"alles_terug_{draft.id}",
            on_click=_take_all_back,
            args=(draft, notes.outcome()),
        )


def _take_back(
    draft: Draft, names: dict[str, list[Correction]], box: str, outcome: Outcome
) -> None:
    outcome.clear()
    chosen = st.session_state.get(box) if box else next(iter(names))
    if chosen is None:
        outcome.beside[box] = _NONE_CHOSEN  # at the top of the page nobody would see the list
        return
    if chosen not in names:
        st.session_state[_ASKED] = draft.id
        return
    viewer, now = data.viewer(), datetime.now(UTC)
    back = partial(data.store().take_back_in_draft, viewer, draft.id, names[chosen], now)
    if changed(draft, back, outcome, _UNDONE.format(draft.filename)):
        outcome.done.append(f"Teruggedraaid: {chosen}. Daar staat weer wat in uw bestand staat.")


def _take_all_back(draft: Draft, outcome: Outcome) -> None:
    _stop_asking(draft)
    outcome.clear()
    back = partial(data.store().restore_draft, data.viewer(), draft, datetime.now(UTC))
    if changed(draft, back, outcome, _UNDONE.format(draft.filename)):
        outcome.done.append("Alles staat weer zoals in uw bestand.")


def _stop_asking(draft: Draft) -> None:
    if st.session_state.get(_ASKED) == draft.id:
        del st.session_state[_ASKED]
