"""What was typed in boxes and isn't taken over yet: it stays for as long as somebody looks.

Streamlit forgets what stands in a box that isn't drawn, as behind the filter on one tab or while
another draft is looked at.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass

import streamlit as st

from monitor.store import Draft
from monitor.ui.intake.box import Box

_BOXES = "vakken"


@dataclass
class Typed:
    """The boxes of a draft that this browser tab has, by widget; whoever draws one adds it.

    ``seen`` is the draft as it stood when they were drawn: since, another window may have changed
    what this one didn't show.
    """

    seen: Draft
    boxes: dict[str, Box]

    @property
    def waiting(self) -> list[Box]:
        """The boxes in which was typed or ticked what wasn't taken over."""
        return [box for box in self.boxes.values() if box.is_changed or box.is_right]


def of(draft: Draft) -> Typed:
    """What was typed in this draft. As of ``ready.own``, callbacks get it where they are drawn."""
    return _every().setdefault(draft.id, Typed(draft, {}))


def keep(there: Set[str]) -> None:
    """Keep what stands in boxes of the drafts with these ids, and forget that of all others.

    Once in each run, before any box is drawn: which are drawn in it isn't known by then.
    """
    every = _every()
    for draft_id in every.keys() - there:
        _forget(every.pop(draft_id).boxes.values())
    for typed in every.values():
        for name in _widgets(typed.boxes.values()):
            if name in st.session_state:
                st.session_state[name] = st.session_state[name]


def show(draft: Draft, asked: Set[str]) -> None:
    """From now on this draft is shown as it stands now, with boxes only by these widgets' names.

    No other cell is asked any more.
    """
    own = of(draft)
    own.seen = draft
    _forget([own.boxes.pop(name) for name in own.boxes.keys() - asked])


def _forget(boxes: Iterable[Box]) -> None:
    for name in _widgets(boxes):
        if name in st.session_state:
            del st.session_state[name]


def _widgets(boxes: Iterable[Box]) -> set[str]:
    return {name for box in boxes for name in (box.widget, box.confirms) if name}


def _every() -> dict[str, Typed]:
    kept: dict[str, Typed] = st.session_state.setdefault(_BOXES, {})
    return kept
