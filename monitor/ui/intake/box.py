"""A box on the page for another answer, and what somebody did with it."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from monitor.domain.findings import Subject

EMPTY = "laat dit vak leeg"
"""The choice in a list of answers that leaves the cell empty."""


class Given(NamedTuple):
    """An answer that somebody gave for a cell, in place of what ``stood`` there; "" for none.

    ``reads`` tells of a text whether it can be read there.
    """

    subject: Subject
    question: str
    stood: str
    new: str
    reads: Callable[[str], bool]


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
    def given(self) -> Given | None:
        """The answer that was typed or ticked; None where neither was done."""
        typed = self.typed
        if typed is None or not (self.is_changed or self.is_right):
            return None
        return Given(self.subject, self.question, self.stands, typed.strip(), self.reads)

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

    @property
    def widgets(self) -> set[str]:
        """The names of the widgets that it is made of."""
        return {name for name in (self.widget, self.confirms) if name}
