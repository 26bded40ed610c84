"""The bounds for uploads: narrower than the outer wall, and wide enough for what offices send."""

import io
from pathlib import Path

import openpyxl
import pytest

from monitor.domain.submission import Leftover
from monitor.files.annotated.leftovers import leftovers_sheet
from monitor.files.book import Book
from monitor.files.parser import pool, process
from monitor.files.parser.guard import precheck
from monitor.files.parser.limits import OUTER_WALL, UPLOADS, Limits, Refused
from monitor.files.template import write_template
from monitor.files.xlsx import write_book
from tests.files.libreoffice import saved_by_libreoffice
from tests.files.workbook_parts import (
    cells_at,
    noise,
    shared,
    sheets_with,
    with_part,
    workbook,
)
from tests.filled_workbook import MODEL, filled_workbook

BOUNDS = [name for name in vars(Limits) if not name.startswith("_")]
MERGED = '<mergeCells><mergeCell ref="{}"/></mergeCells>'
LONG_TAG = '<extLst a="{}"/>'
TEN_YEARS = write_template(MODEL, (2022, 2031))


RECOMMENDED = {
    "file_bytes": 10 * 2**20,
    "members": 500,
    "unpacked_bytes": 64 * 2**20,
    "ratio": 100,
    "ratio_applies_above": 2**20,
    "tag_bytes": 128 * 1024,
    "shared_texts": 500_000,
    "sheets": 60,
    "cells": 500_000,
    "rows": 100_000,
    "columns": 1_000,
    "sheet_area": 2_000_000,
    "workbook_area": 4_000_000,
    "range_area": 10_000,
    "ranges": 10_000,
    "text_length": 32_767,
}
"""What came of measuring some six hundred honest workbooks, and those that hurt a parser."""
NARROWER = {
    "members": 300,
    "unpacked_bytes": 32 * 2**20,
    "shared_texts": 250_000,
    "cells": 250_000,
    "rows": 50_000,
    "sheet_area": 1_000_000,
    "workbook_area": 2_000_000,
    "ranges": 5_000,
}
"""What an upload may be where that is less: see there for what each has room for."""


def test_each_bound_is_as_recommended_or_narrower() -> None:
    """Written down twice on purpose: whoever widens one has to say so here too."""
    assert {name: getattr(OUTER_WALL, name) for name in BOUNDS} == RECOMMENDED
    assert {name: getattr(UPLOADS, name) for name in BOUNDS} == RECOMMENDED | NARROWER


def test_a_child_has_as_much_as_is_recommended() -> None:
    assert (process.CPU_SECONDS, process.MEMORY_BYTES) == (10, 2**30)
    assert (pool.WALL_SECONDS, pool.AT_WORK, pool.WAITING_USERS) == (20.0, 2, 10)


def _link(reference: str) -> str:
    return f'<hyperlinks><hyperlink ref="{reference}"/></hyperlinks>'


@pytest.mark.parametrize(
    ("within", "beyond"),
    [
        (workbook(cells_at("A50000")), workbook(cells_at("A50001"))),
        (workbook(cells_at("ALL1")), workbook(cells_at("ALM1"))),  # 1,000 and 1,001
        (workbook(cells_at("A1", "ALL1000")), workbook(cells_at("A1", "ALL1001"))),
        (
            sheets_with([cells_at("A1", "ALL1000")] * 2),
            sheets_with([cells_at("A1", "ALL1000")] * 2 + [cells_at("A1")]),
        ),
        (sheets_with([cells_at("A1")] * 60), sheets_with([cells_at("A1")] * 61)),
        (workbook(after=_link("A1:A10000")), workbook(after=_link("A1:A10001"))),
        (workbook(after=MERGED.format("A1:A10000")), workbook(after=MERGED.format("A1:A10001"))),
        (
            workbook(sharedStrings=shared('uniqueCount="250000"')),
            workbook(sharedStrings=shared('uniqueCount="250001"')),
        ),
        (
            with_part("xl/media/1.bin", noise(21_000) + bytes(2_000_000)),
            with_part("xl/media/1.bin", noise(16_000) + bytes(2_000_000)),
        ),
        (
            workbook(after=LONG_TAG.format("x" * 131_000)),
            workbook(after=LONG_TAG.format("x" * 131_200)),
        ),
    ],
    ids=[
        "rows",
        "columns",
        "area",
        "all areas",
        "sheets",
        "link",
        "merge",
        "texts",
        "ratio",
        "tag",
    ],
)
def test_just_within_a_bound_a_workbook_is_taken_and_just_beyond_it_isnt(
    within: bytes, beyond: bytes
) -> None:
    assert precheck(within, UPLOADS).sheets
    with pytest.raises(Refused):
        precheck(beyond, UPLOADS)


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
