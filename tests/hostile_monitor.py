"""Monitors with a hostile text in every free-text cell, as real workbooks."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO

import openpyxl

from monitor.domain.layout import INDICATORS, KPI, MILESTONES, PARTNERS, SWOT
from monitor.domain.tab import Kind, Tab
from tests.filled_workbook import ANSWER_COLUMN, filled_workbook

_HOLDS: dict[str, dict[str, object]] = {
    "partners": {"type": "arbeidsorganisatie", "status": "actief", "start": "1-9-2024"},
    "milestones": {"planned": "1-3-2026", "status": "op schema"},
    "swot": {"quadrant": "sterkte", "impact": 4, "urgency": 4},
}
"""What makes a free row one that counts, so that its texts are shown."""

TEXT_FIELDS = ("naam", "campus", "projectnummer_rif", "penvoerder_naam", "ingevuld_door_rol")
FREE_TEXT: dict[str, tuple[str, ...]] = {
    tab.table: tuple(column.id for column in tab.inputs if column.kind is Kind.TEXT)
    for tab in (INDICATORS, KPI, PARTNERS, MILESTONES, SWOT)
}
"""By table, the columns that take any text."""


def hostile_monitor(texts: Sequence[str], number: int, **fields: str) -> bytes:
    """A monitor with the texts in every free-text cell, turning; ``number`` says which is first."""
    turn = Turn(texts, number)
    about = {"pps_id": f"NHN-BIJT-{number:02}"} | {name: next(turn) for name in TEXT_FIELDS}
    about |= fields
    # An amount: without one there are no books to show.
    book = openpyxl.load_workbook(BytesIO(filled_workbook({"B02.geld": 250_000})))
    for title, column in ANSWER_COLUMN.items():
        for row in range(5, book[title].max_row + 1):
            value = about.get(book[title].cell(row, 1).value)
            if value is not None:
                _put(book[title].cell(row, column), value)
    _put(book["PPS"]["D5"], next(turn))
    for tab in (INDICATORS, KPI, PARTNERS, MILESTONES, SWOT):
        _fill(book[tab.title], tab, turn)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


class Turn(Iterator[str]):
    """The texts, one after another and round again."""

    def __init__(self, texts: Sequence[str], first: int) -> None:
        self._texts, self._next = texts, first

    def __next__(self) -> str:
        self._next += 1
        return self._texts[(self._next - 1) % len(self._texts)]


def _fill(sheet, tab: Tab, turn: Turn) -> None:
    columns = {column.id: number for number, column in enumerate(tab.columns, 1)}
    for row in range(5, sheet.max_row + 1):
        if not sheet.cell(row, 1).value:
            continue
        for column, value in _HOLDS.get(tab.table, {}).items():
            sheet.cell(row, columns[column]).value = value
        for column in FREE_TEXT[tab.table]:
            _put(sheet.cell(row, columns[column]), next(turn))


def _put(cell, text: str) -> None:
    """Type a text as a text, as Excel does after an apostrophe."""
    held = re.sub("_(?=x[0-9A-F]{4}_)", "_x005F_", text)
    cell.value = held.replace("\x00", "_x0000_").replace("\r", "_x000D_")
    cell.data_type = "s"
