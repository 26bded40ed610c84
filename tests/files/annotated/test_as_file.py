"""The workbook handed back as a real file, as LibreOffice opens and saves it."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from monitor.domain.checks import NOTHING
from monitor.files.annotated import write_annotated
from monitor.intake import Intake, inspect
from tests.files.annotated.handing_back import TODAY, subjects
from tests.files.libreoffice import saved_by_libreoffice
from tests.filled_workbook import MODEL, filled_workbook

WRONG = {
    "gov_pdca": "ongeveer 3",
    "par_active_share": "45",
    "peildatum": "3-4",
    "naam": None,
}


def inspected(content: bytes) -> Intake:
    return inspect("monitor.xlsx", content, MODEL, NOTHING)


@pytest.fixture(scope="module")
def before() -> Intake:
    found = inspected(filled_workbook(WRONG))
    assert len([item for item in found.findings if item.severity == "fout"]) >= len(WRONG)
    return found


@pytest.fixture(scope="module")
def content(before: Intake) -> bytes:
    assert before.submission is not None
    return write_annotated(before.submission, MODEL, TODAY)


def test_read_again_it_asks_the_same_and_scores_the_same(before: Intake, content: bytes) -> None:
    after = inspected(content)
    assert subjects(after) == subjects(before)
    assert before.scores is not None
    assert after.scores is not None
    assert after.scores.totals.equals(before.scores.totals)
    assert after.scores.dimensions.equals(before.scores.dimensions)


def test_after_mending_in_libreoffice_only_what_was_mended_is_gone(
    before: Intake, content: bytes, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(saved_by_libreoffice(content, tmp_path, "xlsx")))
    first = book.worksheets[0]
    assert first.title.startswith("Te herstellen")
    mended = {"naam": "Proefhuis Voorbeeldstad", "peildatum": date(2026, 10, 1)}
    for row in book["PPS"].iter_rows(min_row=5):
        if row[0].value in mended:
            assert row[2].comment.text
            row[2].value = mended[row[0].value]
    (tmp_path / "mended").mkdir()
    again = io.BytesIO()
    book.save(again)

    after = inspected(saved_by_libreoffice(again.getvalue(), tmp_path / "mended", "xlsx"))
    gone = {subject.row for _, subject in subjects(before) - subjects(after) if subject}
    assert gone == set(mended)
    assert subjects(after) <= subjects(before)
