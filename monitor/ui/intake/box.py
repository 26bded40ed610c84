"""A box on the page for another answer, and what somebody did with it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import streamlit as st

from monitor.domain.findings import Subject
from monitor.reports import words

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


def questions_named(given: Iterable[Given]) -> str:
    """The questions to which these are answers, each once: “Type” and “Rol”."""
    return words.listing(
        [f"“{question}”" for question in dict.fromkeys(it.question for it in given)]
    )


class Box(NamedTuple):
    """A box on the page: its cells, each with what stands there now, and the widget's name.

    Most are for one cell. More have one where the same is asked of all of them. ``question`` is
    that of all. ``stands`` is what it's asked about. That may stand beside the cell, which is empty
    then. ``confirms`` names the widget that says that what stands there is right; "" where
    that is the answer already, or can't be one. ``reads`` tells of a text whether it can be read
    there.
    """

    cells: tuple[tuple[Subject, str], ...]
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
    def given(self) -> list[Given]:
        """The answers that were typed or ticked, one a cell; none where neither was done."""
        typed = self.typed
        if typed is None or not (self.is_changed or self.is_right):
            return []
        new = typed.strip()
        return [Given(at, self.question, stood, new, self.reads) for at, stood in self.cells]

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
