"""What was put right on screen in a draft so far, and taking all of that back."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from monitor.domain.findings import Subject
from monitor.domain.frames import State, by_row
from monitor.files.cell.no_answer import without_question
from monitor.reports import words
from monitor.reports.arriving.place_in import place_in
from monitor.reports.expected import Expectations
from monitor.reports.partnership.put_right import TITLE
from monitor.store import Draft
from monitor.ui import data, markup, parts
from monitor.ui.intake import notes
from monitor.ui.intake.changing import changed
from monitor.ui.intake.kinds import Monitor
from monitor.ui.intake.outcome import Outcome


def show(monitor: Monitor, expected: Expectations) -> None:
    """Tell what was put right so far, with a button that takes back all that was typed.

    What was typed and can't be read isn't put right: it's asked again in its box.
    """
    corrections = monitor.draft.corrections
    if not corrections:
        return
    cells = monitor.submission.cells
    unread = cells.loc[cells["state"] == State.INVALID, ["table", "row", "column"]]
    wrong = {Subject(*ids) for ids in unread.itertuples(index=False)}
    tables = {item.subject.table for item in corrections}
    filled = {table: by_row(cells, table) for table in tables}
    rows = [
        (
            expected.question(item.subject, filled[item.subject.table]),
            place_in(monitor.submission, item.subject),
            without_question(item.old) or words.NO_VALUE,
            words.now_stands(item.new, confirmed=item.is_confirmation),
        )
        for item in corrections
        if item.subject not in wrong
    ]
    head = ("Vraag", "Plaats", "Er stond", "Er staat nu")
    if rows:
        parts.html(markup.table(head, rows, caption=TITLE))
    st.button(
        "Verbeteringen terugdraaien",
        key=f"terugdraaien_{monitor.draft.id}",
        on_click=_take_back,
        args=(monitor.draft, notes.outcome()),
    )


def _take_back(draft: Draft, outcome: Outcome) -> None:
    outcome.clear()
    back = partial(data.store().restore_draft, data.viewer(), draft.id, datetime.now(UTC))
    if changed(back, outcome, f"In {draft.filename} is niets teruggedraaid."):
        outcome.done.append("Alles staat weer zoals in uw bestand.")
