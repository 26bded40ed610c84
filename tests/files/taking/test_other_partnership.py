"""A workbook that was made for one partnership and names another."""

import io
from datetime import UTC, date, datetime

import openpyxl
import pytest
from openpyxl.workbook.defined_name import DefinedName

from monitor.domain.checks import NOTHING
from monitor.domain.correction import Correction
from monitor.domain.findings import Severity, Subject
from monitor.files.annotated import write_annotated
from monitor.files.tables import read_tables
from monitor.intake import inspect
from tests.files.filled_grid import MODEL, filled_grid
from tests.files.read_back import finding, read
from tests.filled_workbook import filled_workbook

CODE = "WERKBOEK-VAN-ANDERE-PPS"
PPS_ID = Subject("fields", "pps_id", "answer")


def typed() -> str:
    """The code that the filled workbook names."""
    found = read(filled_grid()).laid_out.tables["fields"]["pps_id"]["answer"].text
    assert found
    return found


def made_for(code: str | None):
    grid = filled_grid()
    if code:
        grid.names["pps_id"] = code
    return grid


@pytest.mark.parametrize("code", [None, typed(), f" {typed().lower()} "])
def test_a_workbook_of_this_partnership_is_fine(code):
    assert CODE not in [item.code for item in read(made_for(code)).findings]


def test_a_workbook_of_another_partnership_is_asked_about_at_the_code():
    found = finding(read(made_for("ANDERS-01")), CODE)
    assert (found.sheet, found.subject, found.raw) == ("PPS", PPS_ID, typed())
    assert found.severity is Severity.ERROR
    assert found.message.startswith(
        f"Dit werkboek is gemaakt voor ANDERS-01, en hier staat {typed()}."
    )


def test_putting_the_code_right_on_screen_answers_it():
    right = Correction(
        PPS_ID, typed(), "ANDERS-01", "beheerder", datetime(2026, 11, 25, tzinfo=UTC)
    )
    tables = read_tables(made_for("ANDERS-01").workbook(), MODEL, [right])
    assert CODE not in [item.code for item in tables.findings]


def test_the_workbook_handed_back_is_for_the_partnership_that_it_names():
    book = openpyxl.load_workbook(io.BytesIO(filled_workbook()))
    book.defined_names["pps_id"] = DefinedName("pps_id", attr_text='"ANDERS-01"')
    book.save(content := io.BytesIO())
    first = inspect("werkboek.xlsx", content.getvalue(), MODEL, NOTHING)
    assert CODE in [item.code for item in first.findings]
    assert first.submission is not None
    assert not first.accepted
    back = write_annotated(first.submission, MODEL, date(2026, 11, 1))
    assert CODE not in [item.code for item in inspect("terug.xlsx", back, MODEL, NOTHING).findings]
