"""What a cell must hold so that what was asked of it is asked again when it comes back unmended."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from monitor.domain.findings import Subject
from monitor.domain.frames import State
from monitor.domain.layout import BY_TABLE
from monitor.domain.model import Model
from monitor.files.annotated.spots import Spots
from monitor.files.book import Sheet
from monitor.files.questions import Questions
from monitor.files.reading import Reading
from monitor.files.workbook import Cell, Kind


def ask_again(sheets: Mapping[str, Sheet], cells: pd.DataFrame, spots: Spots, model: Model) -> None:
    """Put back as it stood what was read with a remark, and nothing for what is doubtful.

    The template holds each answer as it was understood. Typed so, a level with the text of another
    would come back without a question; and what wasn't taken because of where it stood (a row that
    is there twice) would come back as an answer that nobody gave.
    """
    questions = Questions(model, date_1904=False)
    for cell in cells.to_dict("records"):
        if cell["state"] not in (State.ANSWERED, State.INVALID):
            continue
        table, row, column = str(cell["table"]), str(cell["row"]), str(cell["column"])
        spot = spots.of(Subject(table, row, column))
        if spot is None:
            continue
        tab = BY_TABLE[table]
        question = questions.of_column(tab, column) or questions.of_cell(tab, row)
        again = question.read(Cell(Kind.TEXT, str(cell["raw"])))
        place, sheet = spot.place, sheets[spot.title]
        if cell["state"] == State.INVALID and again.state is not State.INVALID:
            sheet.cells[place] = (None, sheet.cells[place][1])
        elif again.problem and _same(again, cell):
            sheet.cells[place] = (str(cell["raw"]), sheet.cells[place][1])


def _same(reading: Reading, cell: Mapping[Any, Any]) -> bool:
    """Whether a reading says what a cell of the frame holds."""
    value = reading.value
    if isinstance(value, str):
        return bool(value == cell["text"])
    if isinstance(value, float | bool):
        return bool(float(value) == cell["number"])
    return value is not None and not pd.isna(cell["date"]) and bool(value == cell["date"].date())
