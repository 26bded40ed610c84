"""Texts of theirs where the template says how a part of the workbook stands: nobody reads them.

That column is for us to write in, so what is typed there is told. A yes there may be the tick that
belongs one column further.
"""

from dataclasses import replace

from monitor.domain.findings import Finding, Subject
from monitor.domain.frames import State
from monitor.domain.layout import CONFIRMED
from monitor.domain.rules import rule
from monitor.domain.tab import Tab
from monitor.files.locating.found_rows import FoundRows
from monitor.files.locating.header import Header
from monitor.files.locating.page import Page
from monitor.files.parser.cell_names import column_letter
from monitor.files.taking.misplaced import BESIDE
from monitor.files.taking.questions import Questions
from monitor.files.template.confirming import is_ours
from monitor.files.workbook import Cell, Kind, a1

_STANDING, _TICK = (CONFIRMED.column(name) for name in ("standing", "unchanged"))


def leave_standing(
    page: Page, tab: Tab, header: Header, rows: FoundRows, questions: Questions
) -> list[Finding]:
    """Ignore what isn't ours in that column, of the tab that has it: a finding each."""
    if tab is not CONFIRMED or _STANDING.id not in header.columns:
        return []
    column, ticks = header.columns[_STANDING.id], header.columns.get(_TICK.id)
    found: list[Finding] = []
    for row_id, row in rows.taken.items():
        raw = page.text(row, column).strip()
        if not raw or is_ours(raw):
            continue
        page.ignore([(row, column)])
        place = page.name, a1(row, column), Subject(tab.table, row_id, _TICK.id)
        facts = {"label": questions.name(tab, row_id), "where": f'de kolom "{_TICK.header}"'}
        if ticks and not page.text(row, ticks).strip() and _is_tick(raw, questions):
            told = rule(BESIDE).at(*place, raw=raw, **facts)
            found.append(replace(told, at_once=_shifted(page, column, ticks)))
        else:
            facts["header"] = _STANDING.header
            found.append(rule("TEKST-BIJ-ONGEWIJZIGD").at(*place, raw=raw, **facts))
    return found


def _is_tick(text: str, questions: Questions) -> bool:
    question = questions.of_column(CONFIRMED, _TICK.id)
    cell = Cell(Kind.TEXT, text)
    return question is not None and question.read(cell).state is State.ANSWERED


def _shifted(page: Page, column: int, ticks: int) -> Finding:
    """What is said at once of many of these."""
    return rule("ANTWOORDEN-VERSCHOVEN").at(
        page.name,
        None,
        there=column_letter(column),
        other=_STANDING.header,
        here=column_letter(ticks),
        header=_TICK.header,
    )
