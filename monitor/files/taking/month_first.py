"""Dates of a workbook in which somebody wrote the month first: 4/15/2024.

Each cell by itself is read day first. Beside a date that can't be, 3/1/2028 may be either; and a
Dutch Excel, which leaves 4/15/2024 a text, makes 4 May of a 4/5/2024 that is typed beside it.
"""

import datetime
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Sequence

from monitor.domain.cells import Cell, CellRow, cell_of
from monitor.domain.findings import Finding
from monitor.domain.layout import BY_TABLE
from monitor.files.cell.dutch_dates import in_words
from monitor.files.cell.reading import Problem, refused
from monitor.files.cell.text import plain
from monitor.files.taking.corrections import name_column
from monitor.files.taking.questions import Questions
from monitor.files.taking.take_cells import cell_row
from monitor.files.workbook import Kind, Workbook, a1

_MAYBE_SWAPPED = "DATUM-MISSCHIEN-OMGEDRAAID"
"""The finding of a date of Excel itself that may have been typed month first."""
_SEPARATED = re.compile(
    r"(?P<first>[0-9]{1,2}) *(?P<sign>[-/.]) *(?P<second>[0-9]{1,2}) *(?P=sign) *"
    r"(?:[0-9]{2}|['’])?(?P<year>[0-9]{2})(?:[t ].*)?"
)
_MONTHS = range(1, 13)


def ask_month_first(
    rows: Sequence[CellRow], findings: Sequence[Finding], questions: Questions, workbook: Workbook
) -> tuple[list[CellRow], list[Finding]]:
    """Rows (``frames.CELLS``) in which no text is read that may be month first, and what is said.

    Only where ``findings`` tell of a date that can be nothing else: of texts with the same sign in
    them, and of dates of Excel itself, which are read, with a warning. Where more dates have a day
    after the 12th in front, people wrote the day first and that one date is a slip.
    """
    proof = [item for item in findings if _is_month_first(item)]
    if not proof:
        return list(rows), []
    cells = [cell_of(row) for row in rows]
    of_excel = _dates_of_excel(workbook)
    by_sign = _signs_in_doubt(cells, proof, of_excel)
    by_table = _tables_in_doubt(cells, proof, of_excel)
    called = {
        (cell.table, cell.row): cell.raw for cell in cells if cell.column == name_column(cell.table)
    }
    left: list[CellRow] = []
    said: list[Finding] = []
    for row, cell in zip(rows, cells, strict=True):
        table, date = cell.table, cell.date
        is_of_excel = (cell.sheet, cell.cell) in of_excel
        other = by_table.get(table) if is_of_excel else by_sign.get((table, _sign_in(cell.raw)))
        swapped = _swapped(date) if date and other else None
        if date is None or other is None or swapped is None:
            left.append(row)
            continue
        name = called.get((table, cell.row), "")
        facts = {
            "label": questions.label(BY_TABLE[table], cell.row, cell.column, name),
            "other": other,
            "one": in_words(date),
            "two": in_words(swapped),
        }
        if is_of_excel:
            left.append(row)
        else:
            reading = refused(Problem.MONTH_MAY_BE_FIRST)
            left.append(
                cell_row(cell.subject, cell.sheet or "", cell.cell or "", cell.raw, reading)
            )
        code = _MAYBE_SWAPPED if is_of_excel else Problem.MONTH_MAY_BE_FIRST
        said.append(cell.finds(code, **facts))
    return left, said


def _is_month_first(finding: Finding) -> bool:
    """Whether what was found is a date that only has its month in front.

    What couldn't be read for the words behind it may as well be day first: "1-4-2024 (voorlopig)".
    """
    may_be = finding.code in (Problem.MONTH_IN_FRONT, Problem.NO_DATE)
    found = _SEPARATED.fullmatch(plain(finding.raw)) if may_be else None
    if found is None or int(found["second"]) in _MONTHS:
        return False
    return _exists(2000 + int(found["year"]), int(found["first"]), int(found["second"]))


def _exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day; 2/30/2024 is a typo, whichever part comes first."""
    return month in _MONTHS and 1 <= day <= monthrange(year, month)[1]


def _sign_in(raw: str) -> str:
    """The sign between the parts of a date in figures; "" in any other text."""
    found = _SEPARATED.fullmatch(plain(raw))
    return found["sign"] if found else ""


def _dates_of_excel(workbook: Workbook) -> set[tuple[str, str]]:
    """Sheet and cell of each date, and of each number that may be one without its format."""
    return {
        (sheet.name, a1(*place))
        for sheet in workbook.sheets
        for place, cell in sheet.cells.items()
        if cell.kind in (Kind.DATE, Kind.NUMBER)
    }


def _signs_in_doubt(
    cells: Sequence[Cell], proof: Sequence[Finding], of_excel: set[tuple[str, str]]
) -> dict[tuple[str, str], str]:
    """A text that is month first, by table and by the sign of each text that may be so too.

    Weighed over the whole workbook, and over a table by itself: somebody may have pasted that.
    """
    texts = Counter((item.subject.table, _sign_in(item.raw)) for item in proof if item.subject)
    later = Counter(
        (cell.table, _sign_in(cell.raw))
        for cell in cells
        if _is_later(cell.date) and (cell.sheet, cell.cell) not in of_excel
    )
    examples = {_sign_in(item.raw): item.raw for item in reversed(proof)}
    tables = {cell.table for cell in cells}
    return {
        (table, sign): example
        for sign, example in examples.items()
        for table in tables
        if sum(texts[other, sign] for other in tables)
        >= sum(later[other, sign] for other in tables)
        or texts[table, sign] >= max(later[table, sign], 1)
    }


def _tables_in_doubt(
    cells: Sequence[Cell], proof: Sequence[Finding], of_excel: set[tuple[str, str]]
) -> dict[str, str]:
    """A text that is month first, by each table in which Excel may have turned others around.

    Each day after the 12th that Excel knows as a date was typed day first.
    """
    texts = Counter(item.subject.table for item in proof if item.subject)
    later = Counter(
        cell.table for cell in cells if _is_later(cell.date) and (cell.sheet, cell.cell) in of_excel
    )
    return {
        item.subject.table: item.raw
        for item in reversed(proof)
        if item.subject and texts[item.subject.table] >= later[item.subject.table]
    }


def _is_later(date: datetime.date | None) -> bool:
    """Whether it is a day after the 12th, so no month."""
    return date is not None and date.day not in _MONTHS


def _swapped(date: datetime.date) -> datetime.date | None:
    """The other day that may have been meant; None if there is none."""
    if _is_later(date) or date.day == date.month:
        return None
    return datetime.date(date.year, date.day, date.month)
