"""The filled tables of one submission, laid out for the answers that are computed from them."""

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from monitor.domain import layout
from monitor.domain.cells import Cell, Cells, Row
from monitor.domain.frames import State
from monitor.domain.header import Header
from monitor.domain.model import Model
from monitor.domain.model.named import Form
from monitor.domain.year_columns import year_column


class Amount(NamedTuple):
    """A number and the cell that holds it."""

    value: float
    cell: Cell


class UnreadableCellError(Exception):
    """A cell that a computed answer needs holds something that can't be read."""

    def __init__(self, cell: Cell) -> None:
        super().__init__(f"{cell.sheet} {cell.cell}")
        self.cell = cell


class AbsentYearError(Exception):
    """A sum that a computed answer needs is of years of which the workbook has no column."""


@dataclass(frozen=True, slots=True)
class Tables:
    """One submission as the computed answers see it: its filled rows by table, and its dates.

    ``open_ended``: it rightly has no end of the subsidy. ``absent`` are the amounts, by kind and
    year, that the workbook has no column for and should have.
    """

    model: Model
    rows: Mapping[str, Mapping[str, Row]]
    reference: datetime.date | None
    start: datetime.date | None
    end: datetime.date | None
    open_ended: bool
    absent: frozenset[tuple[str, int]] = frozenset()

    @property
    def partners(self) -> Collection[Row]:
        """The partners."""
        return self.rows.get("partners", {}).values()

    def having(self, rows: Iterable[Row], column: str, *groups: str) -> list[Row]:
        """The partners whose choice in a column belongs to one of these groups."""
        choices = layout.PARTNERS.column(column).choices or ""
        wanted = self.model.in_group(choices, *groups)
        return [row for row in rows if text(row, column) in wanted]

    def private(self) -> list[Row]:
        """The private partners, present or not."""
        return self.having(self.partners, "type", "privaat")

    def present(self, rows: Iterable[Row]) -> list[Row]:
        """Those of these partners that have not stopped."""
        stopped = self.model.in_group("partner_status", "gestopt")
        return [row for row in rows if text(row, "status") not in stopped]

    def euros(
        self, kind: str, *groups: str, form: Form | None = None, until: int | None = None
    ) -> list[tuple[int, Amount]]:
        """The filled amounts of a kind (budget, realised) on lines of these groups, by year.

        ``form`` and ``until`` (the last year) narrow them down. Raises AbsentYearError where the
        workbook has no column for one of the years.
        """
        if any(kind == absent and (not until or year <= until) for absent, year in self.absent):
            raise AbsentYearError
        lines = {line.id for line in self.model.finance_lines if line.group in groups}
        found = []
        for row_id, row in self.rows.get("finance", {}).items():
            line, _, row_form = row_id.partition(".")
            if line not in lines or form not in (None, row_form):
                continue
            for column in row:
                if not column.startswith(kind):
                    continue
                when = year_column(column)
                if when is None or (until is not None and when[1] > until):
                    continue
                euros = amount(row, column)
                if euros is not None:
                    found.append((when[1], euros))
        return found


def filled_tables(cells: Cells, header: Header, model: Model) -> Tables:
    """The tables of one submission, with its header."""
    exempt = model.field["einddatum_subsidie"].not_required_for_scheme
    end = header.subsidy_end
    open_ended = end is None and header.scheme == exempt
    absent = frozenset(
        by_year
        for table, column in cells.absent
        if table == layout.FINANCE.table and (by_year := year_column(column))
    )
    dates = header.reference_date, header.start_date, end
    return Tables(model, cells.tables, *dates, open_ended, absent)


def answered(row: Row, column: str) -> Cell | None:
    """The cell in a column if it holds an answer.

    Raises UnreadableCellError if what stands there can't be read.
    """
    cell = row.get(column)
    if cell is None or cell.state == State.ANSWERED:
        return cell
    if cell.state == State.INVALID:
        raise UnreadableCellError(cell)
    return None


def amount(row: Row, column: str) -> Amount | None:
    """The number in a column with its cell, None where there is none."""
    cell = answered(row, column)
    return Amount(cell.number, cell) if cell and cell.number is not None else None


def date(row: Row, column: str) -> datetime.date | None:
    """The date in a column, None where there is none."""
    cell = answered(row, column)
    return cell.date if cell else None


def text(row: Row, column: str) -> str:
    """The choice in a column, "" where there is none."""
    cell = answered(row, column)
    return cell.text if cell else ""


def says(rows: Iterable[Row], column: str) -> bool:
    """Whether anyone filled in this column."""
    return any(answered(row, column) is not None for row in rows)
