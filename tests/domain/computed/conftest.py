"""A workbook with nothing but the table that a test fills, and what that answers."""

from datetime import date
from typing import Any

import pytest

from monitor.domain.cells import cells_of_frame
from monitor.domain.computed import COMPUTED
from monitor.domain.filled import filled_tables
from monitor.domain.header import header_of
from monitor.domain.ratio import Ratio

START, END, NOW = date(2024, 9, 1), date(2028, 8, 31), date(2026, 10, 1)


class Sheet:
    """A workbook without partners, finances or KPI's, to be filled by a test."""

    def __init__(self, workbook: Any) -> None:
        self.book = workbook
        for place in [*workbook.values]:
            if place[0] in ("partners", "finance", "kpi"):
                del workbook.values[place]
        self.when(NOW)

    def when(self, now: date, start: Any = START, end: Any = END, scheme: str = "rif_2024") -> None:
        self.book.fields(peildatum=now, startdatum=start, einddatum_subsidie=end, regeling=scheme)

    def partner(self, kind: Any = "arbeidsorganisatie", status: Any = "actief", **more: Any) -> str:
        rows = {row for table, row, _ in self.book.values if table == "partners"}
        row = f"P{len(rows) + 1:02}"
        self.book.put("partners", row, organisation=row, type=kind, status=status, **more)
        return row

    def money(self, row: str, kind: str, first: int, *euros: float) -> None:
        self.book.money(row, kind, first, *(amount / 1000 for amount in euros))

    def ratio(self, indicator: str) -> Ratio | None:
        tables = filled_tables(
            cells_of_frame(self.book.cells()), header_of(self.book.header()), self.book.model
        )
        return COMPUTED[indicator].compute(tables)

    def answer(self, indicator: str) -> float | None:
        ratio = self.ratio(indicator)
        return None if ratio is None else ratio.value

    def counted(self, indicator: str) -> tuple[list[str | None], list[str | None]]:
        """The cells behind both sides of the division."""
        ratio = self.ratio(indicator)
        assert ratio is not None
        part, whole = ([cell.cell for cell in term.cells] for term in ratio[:2])
        return part, whole


@pytest.fixture
def sheet(workbook: Any) -> Sheet:
    return Sheet(workbook)
