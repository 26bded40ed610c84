"""What was chosen while pointing at a table, and not kept with Zo lezen yet: Opslaan asks once.

It belongs to a draft, in one browser tab.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import streamlit as st

from monitor.domain.layout import BY_TABLE
from monitor.reports import words
from monitor.store import Draft
from monitor.ui.intake.outcome import Outcome

_CHOSEN = "aanwijzen_gekozen"
_WAITS = (
    "Er is nog niets opgeslagen. Bij Tabel aanwijzen koos u iets anders voor {tables} in {files}, "
    "en dat lezen wij nog niet zo. Moet het meetellen? Maak het dan af en klik op Zo lezen. Zo "
    "niet: kies weer {button}."
)


@dataclass
class Unkept:
    """The tables of a draft for which something was chosen since they were pointed at last.

    ``told`` are those of which somebody was told that they aren't read so.
    """

    draft: Draft
    tables: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)

    def chosen(self, table: str) -> None:
        """Something was chosen for this table."""
        self.tables.add(table)
        self.told.discard(table)

    def kept(self, table: str) -> None:
        """What was chosen for this table is kept, or is what was kept before."""
        self.tables.discard(table)


def of(draft: Draft) -> Unkept:
    """That of this draft. As of ``typed.of``, callbacks get it where they are drawn."""
    every: dict[str, Unkept] = st.session_state.setdefault(_CHOSEN, {})
    return every.setdefault(draft.id, Unkept(draft))


def has_to_wait(every: Sequence[Unkept], outcome: Outcome, button: str) -> bool:
    """Whether drafts can't be stored yet, for what isn't kept of them; then that is told, once."""
    waiting = [item for item in every if item.tables - item.told]
    if waiting:
        titles = {BY_TABLE[table].title: None for item in waiting for table in sorted(item.tables)}
        tables = words.listing([f"“{title}”" for title in titles])
        outcome.say(
            _WAITS.format(
                tables=f"{'de tabel' if len(titles) == 1 else 'de tabellen'} {tables}",
                files=words.listing([item.draft.filename for item in waiting]),
                button=button,
            )
        )
        for item in waiting:
            item.told |= item.tables
    return bool(waiting)
