"""The bounds for uploads: narrower than the outer wall, and wide enough for what offices send."""

import io
from pathlib import Path

import openpyxl
import pytest

from monitor.domain.submission import Leftover
from monitor.files.annotated.leftovers import leftovers_sheet
from monitor.files.book import Book
from monitor.files.parser.guard import precheck
from monitor.files.parser.limits import OUTER_WALL, UPLOADS, Limits
from monitor.files.template import write_template
from monitor.files.xlsx import write_book
from tests.files.libreoffice import saved_by_libreoffice
from tests.filled_workbook import MODEL, filled_workbook

BOUNDS = [name for name in vars(Limits) if not name.startswith("_")]
TEN_YEARS = write_template(MODEL, (2022, 2031))


class Quarter(Limits):
    """A quarter of what may be uploaded, of all that grows with a workbook."""

    file_bytes = UPLOADS.file_bytes // 4
    members = UPLOADS.members // 4
    unpacked_bytes = UPLOADS.unpacked_bytes // 4
    shared_texts = UPLOADS.shared_texts // 4
    sheets = UPLOADS.sheets // 4
    cells = UPLOADS.cells // 4
    rows = UPLOADS.rows // 4
    columns = UPLOADS.columns // 4
    sheet_area = UPLOADS.sheet_area // 4
    workbook_area = UPLOADS.workbook_area // 4
    ranges = UPLOADS.ranges // 4


@pytest.mark.parametrize("name", BOUNDS)
def test_no_bound_for_uploads_lies_outside_the_outer_wall(name: str) -> None:
    assert 0 < getattr(UPLOADS, name) <= getattr(OUTER_WALL, name)


def test_our_template_fills_less_than_a_quarter_of_each_bound() -> None:
    assert precheck(filled_workbook(template=TEN_YEARS), Quarter()).sheets


def test_neither_does_libreoffice_when_it_saves_it_again(tmp_path: Path) -> None:
    content = filled_workbook(template=TEN_YEARS)
    assert precheck(saved_by_libreoffice(content, tmp_path, "xlsx"), Quarter()).sheets


def test_a_workbook_handed_back_with_very_many_leftovers_passes() -> None:
    leftovers = [
        Leftover("Eigen administratie", f"D{row}", f"Post {row}: nog te verdelen over de partners")
        for row in range(1, 20_000)
    ]
    assert precheck(write_book(Book("", [leftovers_sheet(leftovers)])), UPLOADS).sheets


def test_an_office_may_add_tabs_of_its_own() -> None:
    book = openpyxl.load_workbook(io.BytesIO(filled_workbook(template=TEN_YEARS)))
    for number in range(10):
        sheet = book.create_sheet(f"Administratie {number}")
        for row in range(1, 1_001):
            sheet.append([row, f"Factuur {row}", *range(10)])
    content = io.BytesIO()
    book.save(content)
    assert precheck(content.getvalue(), UPLOADS).sheets
