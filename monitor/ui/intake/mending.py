"""Putting right on screen what is wrong in a draft: beside each finding a box for the answer.

What is put right is kept with the draft. The file itself stays as it came.
"""

import hashlib
import textwrap
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

import streamlit as st

from monitor.domain.findings import Finding, Subject
from monitor.domain.frames import by_row
from monitor.domain.layout import BY_TABLE
from monitor.domain.tab import Kind
from monitor.files.taking.corrections import can_be_read
from monitor.files.taking.questions import questions_of
from monitor.reports import words
from monitor.reports.expected import Expectations, called_by
from monitor.reports.places import Places
from monitor.store import Draft
from monitor.ui import markup, parts
from monitor.ui.intake import notes, typed
from monitor.ui.intake.box import EMPTY, Box
from monitor.ui.intake.findings import gathered_list
from monitor.ui.intake.kinds import Monitor
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.splitting import at_once, of_one_word
from monitor.ui.intake.taking_over import take_over
from monitor.ui.intake.typed import Typed

_ONE_LINE = 80  # characters; what is longer is read and typed over several lines
_IN_A_LABEL = 60
_WIDTH = 640  # pixels, as wide as the text of the findings
_HOW = (
    "Verbeter hier in de vakken wat u wilt en klik daaronder op Verbeteringen overnemen. Uw eigen "
    "bestand blijft zoals het is."
)
_LATER = (
    "Voor deze staat er nog geen vak: het zijn er tien tegelijk. Ze krijgen er een als u die "
    "hierboven hebt overgenomen. U kunt ze ook in Excel verbeteren."
)
_RIGHT = (
    'Hoort {stands} bij "{question}"? Zet dan een vinkje bij Dit {what} klopt. Zo niet: vul het '
    "goede {what} in."
)


def show(draft: Draft, findings: Sequence[Finding]) -> None:
    """Forget what was typed of what isn't asked any more. ``findings`` are all there are.

    That has to be done before any box is drawn.
    """
    single = {_widget(draft, item.subject, item.raw) for item in findings if item.subject}
    together = {_widget(draft, *_named_by(same)) for same in of_one_word(findings)}
    typed.of(draft).show(draft, single | together)


def ask(monitor: Monitor, groups: Sequence[Sequence[Finding]], expected: Expectations) -> None:
    """Draw each group of findings with its box, and one button that takes the answers over.

    This is no form: in that a browser keeps to itself what is typed, and Opslaan has to know.
    """
    if not groups:
        return
    parts.html(markup.paragraph(_HOW, "zin"))
    with st.container(key=f"verbeteren_{monitor.draft.id}"):
        own = typed.of(monitor.draft)
        boxes = list(_boxes(monitor, groups, expected))
        own.boxes.update((box.widget, box) for box in boxes)
        st.button(
            "Verbeteringen overnemen",
            key=f"overnemen_{monitor.draft.id}",
            on_click=_take_over,
            args=(own, boxes, notes.outcome()),
        )


def wait(later: Sequence[Finding], expected: Expectations) -> None:
    """Tell the findings that get a box once those of before have been put right."""
    if later:
        parts.html(markup.paragraph(_LATER, "zin"))
        parts.html(gathered_list(later, expected))


def _boxes(
    monitor: Monitor, groups: Sequence[Sequence[Finding]], expected: Expectations
) -> Iterator[Box]:
    questions = questions_of(monitor.arrival.monitor.model, date_1904=False)
    tables = {item.subject.table for item in chain(*groups) if item.subject}
    filled = {table: by_row(monitor.submission.cells, table) for table in tables}
    places = Places(monitor.submission.cells)
    for group in groups:
        cells = monitor.stood(group)
        subject, stands = group[0].subject, group[0].raw
        asked = expected.at(subject)
        if subject is None or asked is None:
            continue
        rows = filled[subject.table] if len(cells) == 1 else {}
        question = expected.question(subject, rows)
        parts.html(gathered_list(group, expected))
        widget = _widget(monitor.draft, *_named_by(group))
        where = called_by(subject, rows), places.of(subject)
        if len(cells) > 1:
            where = group[0].sheet or "", _all_with(stands, len(cells))
        place = markup.label(", ".join(filter(None, where)))
        # The question is the model's: screen readers would read escapes aloud.
        label = f"Nieuw antwoord: {asked.question} ({place})"
        value, confirms = monitor.in_doubt.get((subject, stands)), ""
        if asked.one_of:
            confirms = widget if value is not None else ""
            st.selectbox(
                label,
                [*asked.choices, EMPTY],
                index=None,
                placeholder="Kies",
                key=widget,
                width=_WIDTH,
            )
        else:
            if value is not None:
                confirms = f"klopt_{widget}"
                what = "getal" if isinstance(value, float) else "antwoord"
                _ask_whether_right(stands, what, question, place, confirms)
            # No most characters: Streamlit would cut off what stands there to fit.
            typing = st.text_area if _takes_lines(subject, stands) else st.text_input
            st.session_state.setdefault(widget, stands)
            typing(label, key=widget, width=_WIDTH)
        reads = partial(can_be_read, subject, questions=questions)
        yield Box(tuple(cells.items()), question, stands, widget, confirms, reads)


def _named_by(group: Sequence[Finding]) -> tuple[Subject, str]:
    """The cell and text by which a box is named: of more cells with one word none in particular."""
    first = group[0]
    assert first.subject
    told = at_once(group)
    return (first.subject._replace(row=""), told.message) if told else (first.subject, first.raw)


def _all_with(word: str, cells: int) -> str:
    short = textwrap.shorten(word, _IN_A_LABEL, placeholder="…")
    return f"{words.amount(cells, 'vak', 'vakken')} met “{short}”"


def _ask_whether_right(stands: str, what: str, question: str, place: str, tick: str) -> None:
    """A tick for an answer of which only the place is in doubt."""
    short = textwrap.shorten(stands, _IN_A_LABEL, placeholder="…")
    quoted = short if what == "getal" else f'"{short}"'
    parts.html(markup.paragraph(_RIGHT.format(stands=quoted, question=question, what=what), "zin"))
    st.checkbox(f"Dit {what} klopt: {markup.label(short)} ({place})", key=tick)


def _widget(draft: Draft, subject: Subject, stands: str) -> str:
    """The name of a box. Where another text stands it is another box, that begins with that text.

    By one name a box would keep what was typed, also after that was taken back.
    """
    digest = hashlib.sha256(stands.encode()).hexdigest()
    return f"verbeter_{draft.id}_{'_'.join(subject)}_{digest[:16]}"


def _takes_lines(subject: Subject, stands: str) -> bool:
    """Whether a line is too short: it would drop the line breaks of a text."""
    is_text = BY_TABLE[subject.table].column(subject.column).kind is Kind.TEXT
    return is_text or len(stands) > _ONE_LINE or len(stands.splitlines()) > 1


def _take_over(own: Typed, boxes: Sequence[Box], outcome: Outcome) -> None:
    outcome.clear()
    take_over(own, boxes, outcome)
