"""Whether rows on a sheet of their own may be rows that people forgot to add to a table of ours."""

from monitor.domain.layout import MILESTONES, SWOT
from monitor.domain.tab import Kind
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.page import Page
from monitor.files.taking.answers_elsewhere import AnswersElsewhere
from monitor.files.taking.answers_there import answers_on
from monitor.files.taking.written import Written

_TELLING = {MILESTONES.table: "phase", SWOT.table: "quadrant"}
"""The choice by table that makes rows its: without it they are any list of things to be done."""


def may_be_added(page: Page, table: FoundTab, texts: Written, missed: AnswersElsewhere) -> bool:
    """Whether such rows may hold answers: where a list of their own chooses, it has other words.

    A list of actions or a planning chooses nothing that tells which of ours a row is, or in other
    words.
    """
    cells = answers_on(page, table, texts)
    chosen = [cell for cell in cells if table.tab.column(cell.column).kind is Kind.CHOICE]
    telling = _TELLING.get(table.tab.table)
    if telling:
        chosen = [cell for cell in chosen if cell.column == telling]
    ours = sum(missed.is_answer(page, table, cell) for cell in chosen)
    return bool(chosen if telling else cells) and 2 * ours >= len(chosen)
