"""Answers below a header that names a round: read where that is the round of the monitor itself.

Beside a column that names none it isn't read, but it may well be the one that counts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from monitor.domain.cells import CellRow
from monitor.domain.correction import Correction
from monitor.domain.layout import Kind
from monitor.files.locating.find_tabs import FoundTab
from monitor.files.locating.header import without_columns
from monitor.files.locating.rounds_named import is_of, names_a_round
from monitor.files.taking.corrections import correct
from monitor.files.taking.other_round import MEETMOMENT, round_of
from monitor.files.taking.questions import Questions


def without_other_rounds(
    table: FoundTab,
    rows: Sequence[CellRow],
    corrections: Iterable[Correction],
    questions: Questions,
) -> FoundTab:
    """The table without its column of answers if that is of another round: then it is missing.

    Which of the columns that aren't ours are of the round itself, its header tells then.

    ``rows`` (``frames.CELLS``), with the ``corrections`` that were made, tell which round the
    monitor is of. Tab PPS tells that itself, below the very header. A user who pointed at a column
    said what it is.
    """
    header, page = table.header, table.page
    of_rounds = {
        column_id: text
        for column_id, column in header.columns.items()
        if not table.pointed
        and table.tab.column(column_id).kind is Kind.ANSWER
        and names_a_round(text := page.text(header.row, column))
    }
    foreign = {
        column: text
        for column in header.foreign
        if names_a_round(text := page.text(header.row, column))
    }
    if not (of_rounds or foreign):
        return table
    put_right = [item for item in corrections if item.subject == MEETMOMENT]
    meetmoment = round_of(correct(rows, (), put_right, questions)[0]) or ""
    others = [item for item, text in of_rounds.items() if not is_of(text, meetmoment)]
    of_round = frozenset(column for column, text in foreign.items() if is_of(text, meetmoment))
    found = without_columns(page, table.tab, header, others)
    return replace(table, header=replace(found, of_round=of_round))
