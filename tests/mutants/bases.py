"""Workbooks that we write ourselves with what was handed in before, and offices fill in again."""

from datetime import date
from functools import cache
from io import BytesIO

import openpyxl

from monitor.domain.checks import NOTHING
from monitor.domain.layout import CONFIRMED, FIRST_DATA_ROW
from monitor.domain.past import Round, past_of
from monitor.files.annotated import write_annotated
from monitor.files.tables import read_tables
from monitor.files.template import Carried, Prefill, write_template
from monitor.intake import inspect
from tests.files.filled_file import saved, with_cell
from tests.files.filled_grid import MODEL, YEARS, filled_grid

_THEN, _NOW = date(2026, 10, 1), date(2027, 11, 1)


@cache
def handed_back() -> bytes:
    """A filled template that came back marked: one amount in it couldn't be read."""
    about = "<is><t>300 of 400</t></is>"
    unclear = with_cell("Financien", "D7", ' t="inlineStr"', about)
    submission = inspect("m.xlsx", unclear, MODEL, NOTHING).submission
    assert submission is not None
    return write_annotated(submission, MODEL, _THEN)


@cache
def confirmed_again() -> bytes:
    """A template with the answers of the round before, of which the first block still holds."""
    before = read_tables(filled_grid().workbook(), MODEL)
    past = past_of([Round("2026-midterm", _THEN, before.laid_out)], MODEL)
    prefill = Prefill("NHN-TECH-01", "2027-eindmeting", before.cells, _NOW, Carried(past, _NOW))
    book = openpyxl.load_workbook(BytesIO(write_template(MODEL, YEARS, prefill)))
    ticks = [column.id for column in CONFIRMED.columns].index("unchanged") + 1
    book[CONFIRMED.title].cell(FIRST_DATA_ROW, ticks).value = "x"
    return saved(book)
