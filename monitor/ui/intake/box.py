"""A box on the page for another answer, and what somebody did with it."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from monitor.domain.findings import Subject

EMPTY = "laat dit vak leeg"
"""The choice in a list of answers that leaves the cell empty."""


class Box(NamedTuple):
    """A box on the page: its cell and question, what stands there now, and the widget's name.

    ``confirms`` names the widget that says that what stands there is right; "" where that is the
    answer already, or can't be one. ``reads`` tells of a text whether it can be read there.
    """

    subject: Subject
    question: str
    stands: str
    widget: str
    confirms: str
    reads: Callable[[str], bool]

    @property
    def typed(self) -> str | None:
        """What the box holds, "" where it's to be left empty; None where nothing was chosen."""
        typed = st.session_state.get(self.widget)
        return "" if typed == EMPTY else typed

    @property
    def is_changed(self) -> bool:
        """Whether it holds something else than stood there.

        A browser may write line breaks in another way than a workbook: no change by itself.
        """
        typed = self.typed
        return typed is not None and (
            typed.strip().splitlines() != self.stands.strip().splitlines()
        )

    @property
    def is_right(self) -> bool:
        """Whether somebody said that what stands there is right."""
        return bool(self.confirms and st.session_state.get(self.confirms))

    @property
    def contradicts(self) -> bool:
        """Whether a tick says that what stands there is right, beside another answer."""
        return self.confirms != self.widget and self.is_right and self.is_changed
