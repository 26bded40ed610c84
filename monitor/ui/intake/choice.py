"""What somebody chose while pointing at a table: whether it can be read so, and what to keep."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from monitor.domain.layout import REQUIRED
from monitor.domain.pointing import NONE_OF_OURS, PointedColumn, Pointing
from monitor.domain.tab import Kind, Tab
from monitor.files.locating.header import cells_below
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Page
from monitor.files.parser.cell_names import column_letter
from monitor.reports import words
from monitor.ui.intake.preview import short

_NAMED = 5
_LEFT_OUT = "Gevuld, maar niet gekozen: {}. Dat lezen wij dan niet. "
_MAY_BE_WAITING = "Hoort het bij een kolom die hierboven op Niet aanwezig staat? Kies het daar."
_IN_DOUBT = (
    "U koos geen kolom voor {}, en {} {} wel gevuld. Lezen wij het zo, dan tellen die antwoorden "
    "niet mee. Staan ze daar? Kies dan eerst die kolom."
)
_MAY_BE_OF_NOW = "Staan daar de antwoorden die nu gelden? Kies het dan hierboven."


class Choice(NamedTuple):
    """A table, the sheet it stands on, its header row, and by column id the column there."""

    tab: Tab
    page: Page
    row: int
    columns: Mapping[str, int]

    @property
    def wrong(self) -> str:
        """What keeps it from being read so, and what to do; empty if nothing does."""
        places = list(self.columns.values())
        twice = next((column for column in places if places.count(column) > 1), None)
        if twice is not None:
            same = [item for item, column in self.columns.items() if column == twice]
            ours = words.listing([f"“{header_text(self.tab, item)}”" for item in same])
            return f"U koos kolom {column_letter(twice)} voor {ours}. Dat kan maar bij één daarvan."
        if self.tab in REQUIRED and "answer" not in self.columns:
            return "Kies nog de kolom met de antwoorden."
        inputs = [item for item in self.columns if self.tab.column(item).is_input]
        if not inputs:
            return "Kies nog een kolom die u hebt ingevuld."
        if not self.tab.free_rows and len(inputs) == len(self.columns):
            tells = [item for item in self.tab.columns if item.kind in (Kind.ID, Kind.LABEL)]
            names = words.listing([f"“{label(self.tab, item.id)}”" for item in tells], "of")
            return f"Kies nog een kolom waaraan wij de rijen herkennen: {names}."
        return ""

    @property
    def left_out(self) -> str:
        """Which filled columns aren't read so, and what to do; empty if all are."""
        left = self._left
        if not left:
            return ""
        may_be_waiting = self.tab.by_year or any(
            item.id not in self.columns for item in self.tab.inputs
        )
        told = _LEFT_OUT.format(_named(left))
        return told + (_MAY_BE_WAITING if may_be_waiting else _MAY_BE_OF_NOW)

    @property
    def in_doubt(self) -> str:
        """Which of ours get no answers so, and which columns may hold them; empty if none do.

        Only of what answers are computed from. Of amounts by year any year may not be there.
        """
        waiting = [
            f"“{header_text(self.tab, item.id)}”"
            for item in self.tab.inputs
            if item.id not in self.columns and item.kind is not Kind.TEXT
        ]
        left = self._left
        if self.tab.by_year or not waiting or not left:
            return ""
        is_ = "is" if len(left) == 1 else "zijn"
        return _IN_DOUBT.format(words.listing(waiting, "of"), _named(left), is_)

    @property
    def _left(self) -> list[str]:
        """The filled columns that weren't chosen, by letter and header."""
        filled = cells_below(self.page, self.row)
        return [
            f"{column_letter(at)} “{short(text)}”"
            for at in sorted(filled.keys() - self.columns.values())
            if (text := self.page.text(self.row, at))
        ]

    def pointing(self, by: str, at: datetime) -> Pointing:
        """The same to keep: with every column of the header row, ours or not, by its text."""
        ours = {column: column_id for column_id, column in self.columns.items()}
        columns = tuple(
            PointedColumn(self.page.text(self.row, place), place, ours.get(place, NONE_OF_OURS))
            for place in sorted({*ours, *self.page.rows[self.row]})
        )
        return Pointing(self.tab.table, self.page.name, self.row, columns, by, at)


def _named(columns: Sequence[str]) -> str:
    more = len(columns) - _NAMED
    others = [words.amount(more, "andere", "andere")] if more > 0 else []
    return words.listing([*columns[:_NAMED], *others])


def label(tab: Tab, column_id: str) -> str:
    """What one of our columns is called where somebody chooses which of hers it is."""
    if column_id == "id":
        return "Code (id)"
    needed = " (nodig)" if tab in REQUIRED and column_id == "answer" else ""
    return header_text(tab, column_id) + needed
