"""What was typed in boxes and isn't taken over yet: it stays until somebody decides about it.

It belongs to a cell of a draft, in one browser tab. Streamlit forgets what stands in a box that
isn't drawn, as behind the filter on one tab, while another draft or another page is looked at; and
a box goes where its cell isn't asked about any more, as when another window put that right.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from monitor.domain.findings import Subject
from monitor.store import Draft
from monitor.ui.intake.box import Box, Given

Cells = frozenset[tuple[Subject, str]]
"""Answers, by their cells."""
_BOXES = "vakken"


@dataclass
class Typed:
    """The boxes of a draft that this browser tab has, by widget; whoever draws one adds it.

    ``seen`` is the draft as it stood when they were drawn: since, another window may have changed
    what this one didn't show. ``beside``: what was typed where by now something else stands that
    isn't asked about, or is in another box. ``told``: what somebody was told to go with the draft.
    """

    seen: Draft
    boxes: dict[str, Box] = field(default_factory=dict)
    beside: dict[Subject, Given] = field(default_factory=dict)
    told: Cells = frozenset()
    _held: dict[str, Any] = field(default_factory=dict)

    @property
    def waiting(self) -> list[Box]:
        """The boxes in which was typed or ticked what wasn't taken over."""
        return [box for box in self.boxes.values() if box.given]

    @property
    def given(self) -> list[Given]:
        """All answers that weren't taken over."""
        return [*_given(self.boxes.values()), *self.beside.values()]

    def would_be_lost(self, told: Cells) -> bool:
        """Whether answers would go with the draft that aren't among those ``told`` to do so."""
        return not _cells(self.given) <= told

    def told_to_go(self) -> None:
        """Take it that what was typed so far may go with the draft: somebody was told it does."""
        self.told = _cells(self.given)

    def taken(self, boxes: Iterable[Box]) -> None:
        """What was typed in these boxes is taken over: it waits no longer."""
        for box in boxes:
            self.boxes.pop(box.widget, None)
            for name in box.widgets:
                self._held.pop(name, None)

    def show(self, draft: Draft, asked: Set[str]) -> None:
        """From now on the draft is shown as it stands now, with boxes only by these widgets' names.

        No other cell is asked any more; what was typed there isn't lost for that.
        """
        self.seen, self.told = draft, frozenset()
        unasked = [self.boxes[name] for name in self.boxes.keys() - asked]
        self.beside |= {given.subject: given for given in _given(unasked)}
        self.forget(unasked)

    def hold(self) -> None:
        """Let what stands in the widgets stay there, also of those that aren't drawn in a run."""
        for box in self.boxes.values():
            for name in box.widgets:
                if name in st.session_state:
                    self._held[name] = st.session_state[name]
                if name in self._held:
                    st.session_state[name] = self._held[name]

    def forget(self, boxes: Iterable[Box]) -> None:
        """These boxes are gone, with what stands in them."""
        every = list(boxes)
        self.taken(every)
        for name in set[str]().union(*(box.widgets for box in every)):
            if name in st.session_state:
                del st.session_state[name]


def of(draft: Draft) -> Typed:
    """What was typed in this draft. As of ``ready.own``, callbacks get it where they are drawn."""
    return _every().setdefault(draft.id, Typed(draft))


def hold() -> None:
    """Let what was typed stay, whatever page is looked at. At the beginning of each run."""
    for typed in _every().values():
        typed.hold()


def keep(there: Set[str]) -> list[tuple[Draft, list[Given]]]:
    """Keep what stands in boxes of the drafts with these ids, and forget that of all others.

    Gives what was typed in those others, if nobody was told that it is lost. Once in each run of
    the page, before any box is drawn.
    """
    every, lost = _every(), []
    for draft_id in every.keys() - there:
        gone = every.pop(draft_id)
        if gone.would_be_lost(gone.told):
            lost.append((gone.seen, gone.given))
        gone.forget(gone.boxes.values())
    return lost


def _given(boxes: Iterable[Box]) -> list[Given]:
    return [given for box in boxes for given in box.given]


def _cells(given: Iterable[Given]) -> Cells:
    return frozenset((item.subject, item.new) for item in given)


def _every() -> dict[str, Typed]:
    kept: dict[str, Typed] = st.session_state.setdefault(_BOXES, {})
    return kept
