"""How far the cells of a sheet may lie, and how large and how many its blocks may be."""

import pytest

from monitor.files.parser.book_parts import CellStyles
from monitor.files.parser.limits import Limits, Refused
from monitor.files.parser.sheet_notes import SheetNotes
from monitor.files.parser.sheet_part import read_sheet_part
from tests.files.workbook_parts import cells_at, sheet_part


class Narrow(Limits):
    rows = 6
    columns = 4
    sheet_area = 12
    range_area = 6
    ranges = 2


def read(cells: str, after: str = "", cells_left: int = 100) -> SheetNotes:
    part = sheet_part(cells, after=after).encode()
    return read_sheet_part([part], "Blad", CellStyles(), frozenset(), cells_left, Narrow())


def refused(cells: str, after: str = "", cells_left: int = 100) -> Refused:
    with pytest.raises(Refused) as caught:
        read(cells, after, cells_left)
    return caught.value


@pytest.mark.parametrize(
    ("within", "area", "beyond"),
    [
        (("A6",), 1, ("A7",)),
        (("D1",), 1, ("E1",)),
        (("B2", "D5"), 12, ("B1", "D5")),
        (("B2", "D5"), 12, ("A2", "D5")),
    ],
)
def test_cells_may_lie_so_far_and_no_further(
    within: tuple[str, ...], area: int, beyond: tuple[str, ...]
) -> None:
    assert read(cells_at(*within)).area == area
    assert refused(cells_at(*beyond)).code == "BLAD-TE-GROOT"


def test_a_refusal_tells_how_far_they_lie_and_may_lie() -> None:
    assert refused(cells_at("A2", "E7")).facts == {
        "sheet": "Blad",
        "rows": 7,
        "column": "E",
        "most_rows": 6,
        "most_column": "D",
        "most_columns": 4,
        "most_area": 12,
    }


def test_there_may_be_as_many_cells_as_are_left() -> None:
    cells = cells_at("A1", "B1") + '<c r="ZZ9999" s="1"/>'
    assert read(cells, cells_left=2).area == 2
    assert refused(cells, cells_left=1).code == "WERKBOEK-TE-VEEL-CELLEN"


@pytest.mark.parametrize("tag", ["mergeCell", "hyperlink"])
def test_blocks_may_be_so_large_and_so_many(tag: str) -> None:
    largest, too_large = f'<{tag} ref="A1:B3"/>', f'<{tag} ref="A1:B4"/>'
    blocks = read("", largest * 2).merged
    assert blocks == ([(1, 1, 3, 2)] * 2 if tag == "mergeCell" else [])
    for after in (too_large, largest * 3):
        assert refused("", after).code == "BLAD-BEREIK-TE-GROOT"


@pytest.mark.parametrize("reference", ["", "A1:", "A1:B0", ":B1"])
def test_a_block_without_a_place_is_refused(reference: str) -> None:
    after = f'<mergeCells><mergeCell ref="{reference}"/></mergeCells>'
    if reference == "A1:":
        assert read("", after).merged == [(1, 1, 1, 1)]
    else:
        assert refused("", after).facts["reason"] == "impossible cell reference"
