"""A column of amounts up to a month: read where that is what its year asks, up to the peildatum."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from monitor.domain.cells import CellRow
from monitor.domain.correction import Correction
from monitor.files.locating.find_tabs import FoundTab
from monitor.files.locating.header import without_columns
from monitor.files.locating.part_of_year import part_of_year
from monitor.files.taking.corrections import correct
from monitor.files.taking.dated_headers import PEILDATUM, day_of
from monitor.files.taking.questions import Questions


def without_other_parts(
    table: FoundTab,
    rows: Sequence[CellRow],
    corrections: Iterable[Correction],
    questions: Questions,
) -> FoundTab:
    """The table without the columns that hold another part of their year: then those are missing.

    ``rows`` (``frames.CELLS``), with the ``corrections`` that were made, tell which day the monitor
    is about; if none does, no column is another. A user who pointed at a column said what it is.
    """
    header, page = table.header, table.page
    parts = {
        column_id: part
        for column_id, column in header.columns.items()
        if not table.pointed and (part := part_of_year(page.text(header.row, column)))
    }
    of_day = [item for item in corrections if item.subject == PEILDATUM]
    about = day_of(correct(rows, (), of_day, questions)[0]) if parts else None
    others = [item for item, part in parts.items() if about and not part.is_up_to(about)]
    return replace(table, header=without_columns(page, table.tab, header, others))
