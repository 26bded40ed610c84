"""Shares of a workbook in which somebody typed percentages as whole numbers: 16 for 16%.

Each cell by itself is read as a fraction up to its top, and 16 is asked. Beside it a bare 1 may
well be 1%, and not the whole.
"""

from collections.abc import Sequence

from monitor.domain.cells import Cell, CellRow, cell_of
from monitor.domain.findings import Finding
from monitor.domain.layout import BY_TABLE
from monitor.files.cell.dutch_numbers import Written, parse_number
from monitor.files.cell.reading import Problem
from monitor.files.cell.text import number_text
from monitor.files.cell.values import part_or_whole
from monitor.files.taking.questions import Questions
from monitor.files.taking.take_cells import cell_row
from monitor.files.workbook import Kind, Workbook, a1


def ask_whole_percentages(
    rows: Sequence[CellRow], findings: Sequence[Finding], questions: Questions, workbook: Workbook
) -> tuple[list[CellRow], list[Finding]]:
    """Rows (``frames.CELLS``) in which no bare share is read that may be whole, and what is said.

    Only where ``findings`` ask of as many shares which percentage they are as there are bare ones
    below 1: where more of these stand, people typed fractions, and the whole number is a slip.
    Where each that is asked stands in a cell that shows per cent, somebody pasted them there: then
    what another cell shows so is as bare.
    """
    whole = [item for item in findings if item.code == Problem.UNCLEAR_PERCENTAGE]
    if not whole:
        return list(rows), []
    shown = _shown_per_cent(workbook)
    pasted = shown if {(item.sheet, item.cell) for item in whole} <= shown else frozenset()
    bare = {cell for row in rows if _is_bare_share(cell := cell_of(row), questions, pasted)}
    if sum((cell.number or 0) < 1 for cell in bare) > len(whole):
        return list(rows), []
    typed = _as_typed(whole[0].raw)
    why = f" Andere percentages in uw bestand zijn als heel getal getypt, zoals {typed}."
    left: list[CellRow] = []
    said: list[Finding] = []
    for row in rows:
        cell = cell_of(row)
        if cell not in bare:
            left.append(row)
            continue
        reading = part_or_whole(cell.number or 0.0, why)
        left.append(cell_row(cell.subject, cell.sheet or "", cell.cell or "", cell.raw, reading))
        label = questions.label(BY_TABLE[cell.table], cell.row, cell.column)
        said.append(cell.finds(Problem.MAYBE_WHOLE_PERCENTAGE, label=label, **reading.facts))
    return left, said


def _as_typed(raw: str) -> str:
    """The whole number that was typed: 46 is seen as 4600% in a cell that shows per cent."""
    written = parse_number(raw)
    is_shown_so = isinstance(written, Written) and written.percent
    return number_text(float(written.value) / 100) if is_shown_so else raw


def _shown_per_cent(workbook: Workbook) -> frozenset[tuple[str | None, str | None]]:
    """Sheet and cell of each number that its cell shows per cent."""
    return frozenset(
        (sheet.name, a1(*place))
        for sheet in workbook.sheets
        for place, cell in sheet.cells.items()
        if cell.kind is Kind.PERCENT
    )


def _is_bare_share(
    cell: Cell, questions: Questions, pasted: frozenset[tuple[str | None, str | None]]
) -> bool:
    """Whether a cell holds a share, not 0, of which nobody typed the per-cent sign."""
    if not cell.number or not questions.asks_share(BY_TABLE[cell.table], cell.row):
        return False
    written = parse_number(cell.raw)
    is_bare = isinstance(written, Written) and not written.percent
    return is_bare or (cell.sheet, cell.cell) in pasted
