"""What was typed in boxes and isn't taken over yet: it stays for as long as somebody looks.

Streamlit forgets what stands in a box that isn't drawn, as behind the filter on one tab or while
another draft is looked at.
"""

from collections.abc import Mapping, Set

import streamlit as st

from monitor.ui.intake.box import Box

_BOXES = "vakken"


def boxes(draft_id: str) -> dict[str, Box]:
    """The boxes of a draft that this browser tab has, by widget; whoever draws one adds it.

    As of ``ready.own``, callbacks get it from where their button is drawn.
    """
    return _every().setdefault(draft_id, {})


def keep(draft_id: str, asked: Set[str]) -> None:
    """Keep what stands in boxes that this run may not draw.

    Of this draft only those of these widgets: no other cell is asked any more.
    """
    own = boxes(draft_id)
    for name in own.keys() - asked:
        del own[name]
    for of_draft in _every().values():
        for box in of_draft.values():
            for name in filter(None, (box.widget, box.confirms)):
                if name in st.session_state:
                    st.session_state[name] = st.session_state[name]


def waiting(drawn: Mapping[str, Box]) -> list[Box]:
    """The boxes in which was typed or ticked what wasn't taken over."""
    return [box for box in drawn.values() if box.is_changed or box.is_right]


def _every() -> dict[str, dict[str, Box]]:
    kept: dict[str, dict[str, Box]] = st.session_state.setdefault(_BOXES, {})
    return kept
