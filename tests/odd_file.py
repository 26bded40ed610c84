"""Monitors as somebody made them herself: in a layout of its own, or with two tables on one tab."""

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from monitor.domain.layout import TABLES
from monitor.domain.pointing import PointedColumn, Pointing
from tests.filled_workbook import filled_workbook

TABS = {"PPS": "Over ons", "Indicatoren": "Vragenlijst"}
HEADER_ROW = 9
HEADERS = {
    "id": "Nr",
    "Vraag": "Wat wil men weten",
    "Antwoord": "Wij zeggen",
    "Toelichting": "Kletshoek",
    "Dimensie": "Hoek",
    "Indicator": "Waar het over gaat",
    "Reden n.v.t.": "Waarom niet",
    "Toelichting of bewijs": "Zie map",
    "Niveaus": "Trapjes",
}


def odd_workbook(changes: Mapping[str, Any] | None = None, *, before: int = 1) -> bytes:
    """A filled monitor in a layout of its own; ``before`` empty columns stand before its tables."""
    source = openpyxl.load_workbook(io.BytesIO(filled_workbook(changes)))
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, name in TABS.items():
        _copy(source[title], book.create_sheet(name), before)
    book.create_sheet("Kladblok")["B2"] = "Bellen met de gemeente"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def odd_pointings(*, before: int = 1) -> tuple[Pointing, ...]:
    """Where the tables of ``odd_workbook`` stand."""
    at = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    found = []
    for tab in (tab for tab in TABLES if tab.title in TABS):
        width = len(tab.columns)
        columns = tuple(
            PointedColumn(HEADERS[item.header], before + width - at_, item.id)
            for at_, item in enumerate(tab.columns)
        )
        found.append(Pointing(tab.table, TABS[tab.title], HEADER_ROW, columns, "beheerder", at))
    return tuple(found)


def finance_below_kpi() -> bytes:
    """A workbook with the table of tab Financien on tab KPI, below the one of that tab."""
    opened = openpyxl.load_workbook(io.BytesIO(filled_workbook()))
    for row in opened["Financien"].iter_rows(min_row=4):
        for cell in row:
            opened["KPI"].cell(cell.row + 30, cell.column, cell.value)
    opened["KPI"].cell(35, 4, 1250)
    del opened["Financien"]
    opened.save(content := io.BytesIO())
    return content.getvalue()


def _copy(source: Worksheet, target: Worksheet, before: int) -> None:
    """The table alone, its columns from right to left."""
    target.cell(2, 1).value = "Ons eigen overzicht"
    for row in source.iter_rows(min_row=4):
        for cell in row:
            place = before + source.max_column + 1 - cell.column
            value = HEADERS[cell.value] if cell.row == 4 else cell.value
            target.cell(cell.row + HEADER_ROW - 4, place).value = value
