"""Whether a finding tells why a cell was read otherwise, or wasn't.

Only what reading finds does. A check takes each answer as it was read: that it looks at the same
cell says nothing of whether that was right.
"""

import re
from collections.abc import Iterable
from functools import cache

from monitor.domain.checks import CHECKS, code_of
from monitor.domain.findings import Finding
from monitor.domain.layout import BY_TABLE
from monitor.files.taking.questions import questions_of
from monitor.files.workbook import a1
from tests.files.filled_grid import MODEL
from tests.mutants.plain_reading import Place, split

Key = tuple[str, str, str]

OF_COMPUTING = frozenset(("BEREKEND-WIJKT-AF", "NIET-BEREKEND", "DOEL-NUL"))
_OF_CHECKS = OF_COMPUTING | frozenset(map(code_of, CHECKS))
"""The codes of what is found in answers once they have been read."""
_ABOUT_A_SHEET = ("TAB-", "TABEL-", "VAKKEN-LOS", "OVERIG-")
_FROM_A_ROW = (
    "RIJEN-ONBEKEND",
    "RIJEN-DUBBEL-LEEG",
    "POSTEN-ZONDER-SOORT",
    "POSTEN-ALLEEN-SOORT",
)
"""The findings that stand at the first of the rows that they are about."""


def is_told(findings: Iterable[Finding], answer: Key | None, sheet: str, place: Place) -> bool:
    """Whether a finding is about this cell, or about the row, column or tab that it stands in."""
    return any(_tells(finding, answer, sheet, place) for finding in findings)


def is_told_there(findings: Iterable[Finding], answer: Key, sheet: str, place: Place) -> bool:
    """The same, without what is said of a tab as a whole.

    That tells why it wasn't read, or taken for one of ours; not why a cell of it was read wrong.
    """
    said = (item for item in findings if item.cell or not item.code.startswith(_ABOUT_A_SHEET))
    return is_told(said, answer, sheet, place)


def of_reading(findings: Iterable[Finding]) -> list[Finding]:
    """Those that reading found, without those of checks."""
    return [finding for finding in findings if finding.code not in _OF_CHECKS]


def _row_name(answer: Key) -> str:
    return questions_of(MODEL, date_1904=False).name(BY_TABLE[answer[0]], answer[1])


def _tells(finding: Finding, answer: Key | None, sheet: str, place: Place) -> bool:
    named = f'"{header_of(answer[0], answer[2])}"' if answer else ""
    if finding.code.startswith("TAB-ONTBREEKT"):
        return bool(answer) and f'"{BY_TABLE[answer[0]].title}"' in finding.message
    if finding.code in ("TAB-DUBBEL", "TAB-VERDEELD", "TAB-KOLOMMEN-VERDEELD"):
        return f'"{sheet}"' in finding.message
    if finding.sheet != sheet:
        return False
    if finding.cell is not None:
        row, column = split(finding.cell)
        about_row = finding.code.startswith(("RIJ-", "POST-")) and row == place[0]
        about_row |= finding.code in _FROM_A_ROW and row <= place[0]
        about_column = finding.code.startswith(("KOP-", "KOLOM-")) and column == place[1]
        return (row, column) == place or about_row or about_column
    if finding.code in ("RIJEN-ONTBREKEN", "RIJEN-ANDERS-GENOEMD"):
        return bool(answer) and f'"{_row_name(answer)}"' in finding.message
    if finding.code.startswith("KOLOM-"):
        return named in finding.message
    if finding.code == "FORMULE-BUITEN-INVULVAK":
        return a1(*place) in re.findall(r"[A-Z]+[0-9]+", finding.message)
    return finding.code.startswith(_ABOUT_A_SHEET)


@cache
def header_of(table: str, column_id: str) -> str:
    """The header of a column, with its year if it has one."""
    tab = BY_TABLE[table]
    stem, _, year = column_id.rpartition("_")
    by_year = {column.id: column.header for column in tab.by_year}
    return f"{by_year[stem]} {year}" if stem in by_year else tab.column(column_id).header
