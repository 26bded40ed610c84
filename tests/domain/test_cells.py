"""The cells of a monitor as plain values, from what was read or from a stored frame."""

from datetime import date

import pytest

from monitor.domain import frames
from monitor.domain.cells import CellRow, Cells, answered_cells, cells_of_frame, cells_of_rows
from monitor.domain.frames import State

DAY = date(2026, 9, 1)
ROWS: list[CellRow] = [
    ("fields", "peildatum", "answer", "PPS", "C9", "1-9-2026", "answered", None, DAY, None),
    (
        "partners",
        "P01",
        "organisation",
        "Partners",
        "B5",
        "Bakker",
        "answered",
        None,
        None,
        "Bakker",
    ),
    ("partners", "P01", "cash_budget", "Partners", "K5", "12500", "answered", 12500.0, None, None),
    ("partners", "P02", "cash_budget", "Partners", "K6", "pm", "unknown", None, None, None),
]


@pytest.fixture(params=["rows", "frame"])
def cells(request: pytest.FixtureRequest) -> Cells:
    if request.param == "rows":
        return cells_of_rows(ROWS)
    return cells_of_frame(frames.frame(frames.CELLS, ROWS))


def test_stand_in_the_order_of_the_workbook(cells: Cells) -> None:
    assert [cell.cell for cell in cells.listed] == ["C9", "B5", "K5", "K6"]


def test_are_found_by_table_row_and_column(cells: Cells) -> None:
    assert cells.tables["partners"]["P01"]["cash_budget"] is cells.listed[2]
    assert list(cells.tables["partners"]) == ["P01", "P02"]


def test_hold_plain_values_and_none_or_no_text_where_there_is_none(cells: Cells) -> None:
    values = [(cell.number, cell.date, cell.text) for cell in cells.listed]
    assert values == [
        (None, DAY, ""),
        (None, None, "Bakker"),
        (12500.0, None, ""),
        (None, None, ""),
    ]


def test_know_whether_an_answer_is_still_to_come(cells: Cells) -> None:
    assert [cell.is_open for cell in cells.listed] == [False, False, False, True]
    assert [cell.blank for cell in cells.listed] == [False, False, False, True]
    assert not cells.listed[3]._replace(state=State.INVALID).blank


def test_say_where_they_stand(cells: Cells) -> None:
    found = cells.listed[3].finds("BRIN-VORM")
    assert (found.sheet, found.cell, found.raw) == ("Partners", "K6", "pm")


def test_a_later_round_needs_those_with_an_answer_and_not_where_they_stood() -> None:
    found = answered_cells(ROWS)
    assert [(cell.table, cell.column, cell.state) for cell in found.listed] == [
        ("fields", "answer", "answered"),
        ("partners", "organisation", "answered"),
        ("partners", "cash_budget", "answered"),
    ]
    assert {(cell.sheet, cell.cell, cell.raw) for cell in found.listed} == {("", "", "")}
    assert found.tables["partners"]["P01"]["cash_budget"].number == 12500.0
