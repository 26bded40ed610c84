import pytest

from monitor.files.locating.page import Page, block, is_filled
from monitor.files.workbook import Cell, Kind, Sheet


def page(cells: dict[tuple[int, int], Cell]) -> Page:
    return Page(Sheet("PPS", True, cells, (), frozenset()))


@pytest.mark.parametrize(
    "cell",
    [
        Cell(Kind.TEXT, "a"),
        Cell(Kind.TEXT, "-"),
        Cell(Kind.TEXT, "a\nb"),
        Cell(Kind.NUMBER, 0.0),
        Cell(Kind.BOOL, False),
        Cell(Kind.ERROR, "#N/A"),
        Cell(Kind.UNCOMPUTED, None),
    ],
)
def test_whatever_a_cell_holds_it_is_filled(cell: Cell) -> None:
    assert is_filled(cell)


@pytest.mark.parametrize("text", ["", "  ", "\xa0\n", "\u200b", "\u200b \u200e"])
def test_spaces_and_invisible_signs_are_nothing(text: str) -> None:
    assert not is_filled(Cell(Kind.TEXT, text))


def test_each_filled_cell_ends_in_one_way() -> None:
    sheet = page({(1, column): Cell(Kind.NUMBER, 1.0) for column in range(1, 6)})
    sheet.claim_as_own(1, 1)
    sheet.claim_as_read(1, 2)
    sheet.claim_as_read(1, 1)
    assert sheet.ignore([(1, 2), (1, 3), (9, 9)]) == 1
    assert sheet.ignore_row(1) == 2
    assert (sheet.own, sheet.read) == (1, 1)
    assert sheet.ignored == [(1, 3), (1, 4), (1, 5)]
    assert sheet.left == set()


def test_rows_hold_only_filled_cells_from_top_to_bottom() -> None:
    cells = {
        (9, 1): Cell(Kind.TEXT, "b"),
        (2, 3): Cell(Kind.TEXT, "a"),
        (5, 1): Cell(Kind.TEXT, ""),
    }
    assert list(page(cells).rows) == [2, 9]


def test_a_block_surrounds_its_cells() -> None:
    assert block([(4, 2)]) == "B4"
    assert block([(4, 27), (9, 2)]) == "B4:AA9"
