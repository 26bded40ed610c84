"""Dates of a workbook in which somebody wrote the month first: 4/15/2024.

Each cell by itself is read day first. Beside a date that can't be, 3/1/2028 may be either.
"""

import datetime
import re
from calendar import monthrange
from collections.abc import Sequence

from monitor.domain.cells import CellRow
from monitor.domain.findings import Finding, Subject
from monitor.domain.layout import BY_TABLE
from monitor.domain.rules import rule
from monitor.files.cell.dutch_dates import in_words
from monitor.files.cell.reading import Problem, refused
from monitor.files.cell.text import plain
from monitor.files.taking.corrections import name_column
from monitor.files.taking.questions import Questions
from monitor.files.taking.take_cells import cell_row

_SLASHED = re.compile(r"([0-9]{1,2}) */ *([0-9]{1,2}) */ *(?:[0-9]{2}|['’])?([0-9]{2})(?:[t ].*)?")
_MONTHS = range(1, 13)


def ask_month_first(
    rows: Sequence[CellRow], findings: Sequence[Finding], questions: Questions
) -> tuple[list[CellRow], list[Finding]]:
    """Rows (``frames.CELLS``) in which no date is read that may be month first, and what is said.

    Only where ``findings`` tell of a date that can be nothing else.
    """
    other = next((item.raw for item in findings if _is_month_first(item)), None)
    if other is None:
        return list(rows), []
    called = {(row[0], row[1]): row[5] for row in rows if row[2] == name_column(row[0])}
    left: list[CellRow] = []
    said: list[Finding] = []
    for row in rows:
        table, row_id, column, sheet, place, raw, _, _, date, _ = row
        swapped = _swapped(date, raw) if date else None
        if date is None or swapped is None:
            left.append(row)
            continue
        subject = Subject(table, row_id, column)
        name = called.get((table, row_id), "")
        reading = refused(
            Problem.MONTH_MAY_BE_FIRST,
            label=questions.label(BY_TABLE[table], row_id, column, name),
            other=other,
            one=in_words(date),
            two=in_words(swapped),
        )
        left.append(cell_row(subject, sheet, place, raw, reading))
        said.append(
            rule(Problem.MONTH_MAY_BE_FIRST).at(sheet, place, subject, raw=raw, **reading.facts)
        )
    return left, said


def _is_month_first(finding: Finding) -> bool:
    found = _SLASHED.fullmatch(plain(finding.raw)) if finding.code == Problem.NO_DATE else None
    return found is not None and _exists(2000 + int(found[3]), int(found[1]), int(found[2]))


def _exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day; 2/30/2024 is a typo, whichever part comes first."""
    return month in _MONTHS and 1 <= day <= monthrange(year, month)[1]


def _swapped(date: datetime.date, raw: str) -> datetime.date | None:
    """The other day that a text with slashes may be; None if there is none."""
    may_be = date.day in _MONTHS and date.day != date.month
    if not may_be or not _SLASHED.fullmatch(plain(raw)):
        return None
    return datetime.date(date.year, date.day, date.month)
