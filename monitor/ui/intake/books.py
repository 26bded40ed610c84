"""The workbook of a draft as it came, to point at: parsed once, and kept for a while."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

import streamlit as st

from monitor.domain.access import Viewer
from monitor.files.locating.page import Page
from monitor.files.parser.turns import Asker
from monitor.files.workbook import Sheet, Workbook, read_workbook
from monitor.ui import data

_KEPT = 6
_ROWS = 200
"""So far down a table may begin, and so much of it is looked at to suggest what is what."""


class Book(NamedTuple):
    """A workbook, and the top of each of its sheets with something there; nobody changes either."""

    workbook: Workbook
    pages: tuple[Page, ...]

    def page(self, name: str) -> Page | None:
        """The sheet with this name."""
        return next((page for page in self.pages if page.name == name), None)


class _GoneError(Exception):
    """The draft is there no longer."""


def of_draft(draft_id: str, asker: Asker) -> Book | None:
    """The workbook of a draft of whoever looks; None if it is gone meanwhile.

    Raises Refused when it can't be read, now or ever.
    """
    try:
        return _book(data.now().url, data.viewer(), draft_id, asker)
    except _GoneError:
        return None


@st.cache_resource(max_entries=_KEPT, show_spinner=False)
def _book(url: str, who: Viewer, draft_id: str, _asker: Asker) -> Book:
    found = data.store().draft(who, draft_id, datetime.now(UTC))
    if found is None:
        raise _GoneError
    workbook = read_workbook(found[1], asker=_asker)
    pages = (Page(_top(sheet)) for sheet in workbook.sheets)
    return Book(workbook, tuple(page for page in pages if page.rows))


def _top(sheet: Sheet) -> Sheet:
    return replace(sheet, cells={at: cell for at, cell in sheet.cells.items() if at[0] <= _ROWS})
