"""A workbook that was handed back and comes in again: our own tabs are known."""

import pytest
from openpyxl.utils.cell import coordinate_to_tuple

from monitor.domain.layout import HEADER_ROW, LEFTOVERS_TITLE
from monitor.domain.submission import Leftover
from tests.files.annotated.handing_back import HandedBack, handed_back, intake_of, of
from tests.files.filled_grid import Grid, filled_grid


@pytest.fixture
def done() -> HandedBack:
    grid = filled_grid()
    grid["PPS"].put(40, 9, "Overleg met de penvoerder")
    grid.add("Urenstaat").put(3, 2, 12.0)
    return handed_back(grid)


def test_our_list_is_no_foreign_tab_and_is_not_counted(done: HandedBack) -> None:
    codes = [item.code for item in done.after.findings]
    assert "TAB-VREEMD" not in codes
    assert "VAK-LOS" not in codes
    assert done.read_again.counts.read == done.read.counts.read
    assert done.read_again.counts.ignored == 2


def test_what_had_no_place_is_one_notice(done: HandedBack) -> None:
    finding = of(done.after, "TAB-OVERIG")
    assert finding.severity == "opmerking"
    assert "(2 vakken)" in finding.message
    assert done.after.accepted


def test_it_is_still_known_where_that_first_stood(done: HandedBack) -> None:
    known = [(*item.origin, item.text) for item in done.read_again.leftovers]
    assert sorted(known) == sorted(tuple(item[:3]) for item in done.read.leftovers)
    assert ("Urenstaat", "B3", "12") in known


@pytest.mark.parametrize("cell", ["I6", "A50", "C50"])
def test_a_note_typed_beside_or_below_our_list_is_named(done: HandedBack, cell: str) -> None:
    grid = Grid(done.book)
    first = done.book.sheets[0].title
    grid[first].put(*coordinate_to_tuple(cell), "vraag Bo")
    after = intake_of(grid)
    assert of(after, "VAK-LOS").cell == cell
    assert after.submission is not None
    assert Leftover(first, cell, "vraag Bo") in after.submission.leftovers


@pytest.fixture
def unread() -> HandedBack:
    """A workbook with two tabs Indicatoren: none of the answers there was taken."""
    grid = filled_grid()
    grid["Indicatoren"].name = "Indicatoren 1"
    copy = grid.add("Indicatoren 2")
    copy.cells = dict(grid["Indicatoren"].cells)
    return handed_back(grid)


def test_what_may_be_an_answer_needs_a_place_before_it_can_be_stored(unread: HandedBack) -> None:
    assert of(unread.before, "TAB-DUBBEL")
    finding = of(unread.after, "OVERIG-ZONDER-PLEK")
    assert finding.severity == "fout"
    assert finding.sheet == "Overig uit uw bestand"


def test_with_those_rows_removed_it_can_be_stored(unread: HandedBack) -> None:
    grid = Grid(unread.book)
    sheet = grid["Overig uit uw bestand"]
    sheet.cells = {place: cell for place, cell in sheet.cells.items() if place[0] < 5}
    assert intake_of(grid).accepted


def test_who_cut_out_the_texts_alone_is_done_as_well(unread: HandedBack) -> None:
    grid = Grid(unread.book)
    sheet = grid["Overig uit uw bestand"]
    for row, column in list(sheet.cells):
        if row > HEADER_ROW and column == 3:
            del sheet.cells[row, column]
    after = intake_of(grid)
    assert after.accepted
    assert not [item for item in after.findings if item.sheet == LEFTOVERS_TITLE]


def test_a_table_below_another_is_asked_about_again_where_it_is_listed() -> None:
    grid = filled_grid()
    for (row, column), cell in grid.sheets.pop("SWOT").cells.items():
        grid["Mijlpalen"].put(row + 100, column, cell)
    back = handed_back(grid)
    of(back.before, "TAB-GEDEELD")
    of(back.after, "OVERIG-ZONDER-PLEK")
    goes_to = dict(back.sheet("Te herstellen").links.values())
    assert goes_to["Overig uit uw bestand"] == "A5"


@pytest.fixture
def with_a_draft() -> HandedBack:
    """A workbook with a copy of a tab, in which one answer is another."""
    grid = filled_grid()
    copy = grid.add("KPI (2)")
    copy.cells = dict(grid["KPI"].cells)
    copy.put(5, 5, 999.0)
    return handed_back(grid)


def test_other_answers_on_a_copy_are_asked_about_again_and_stop_nothing(
    with_a_draft: HandedBack,
) -> None:
    assert with_a_draft.before.accepted
    assert with_a_draft.after.accepted
    asked = of(with_a_draft.after, "OVERIG-ANDERE-ANTWOORDEN")
    assert asked.raw == "999"
    assert asked.severity == "waarschuwing"
    assert "(1 rij)" in asked.message


def test_they_are_listed_as_answers_only_if_they_are_the_right_ones(
    with_a_draft: HandedBack,
) -> None:
    rows = with_a_draft.sheet(LEFTOVERS_TITLE).cells
    (row,) = [row for (row, column), (text, _) in rows.items() if (column, text) == (3, "999")]
    assert str(rows[row, 4][0]).startswith("Alleen als dit het goede antwoord is")
    said = {rows[at, 4][0] for at, column in rows if column == 4 and at not in (row, HEADER_ROW)}
    assert said == {None}
    assert (LEFTOVERS_TITLE, f"A{row}") in with_a_draft.sheet("Te herstellen").links.values()


def test_so_they_are_each_time_again(with_a_draft: HandedBack) -> None:
    again = handed_back(Grid(with_a_draft.book))
    assert again.after.accepted
    assert of(again.after, "OVERIG-ANDERE-ANTWOORDEN").raw == "999"
    (left,) = [item for item in again.read_again.leftovers if item.in_question]
    assert left.origin == ("KPI (2)", "E5")


MOVED = "Deel 2"


@pytest.fixture(params=[False, True], ids=["all of it", "the rest of it"])
def moved(request: pytest.FixtureRequest) -> Grid:
    """A workbook of which rows of a table, or all, stand on a hidden tab."""
    grid = filled_grid()
    kpi, other = grid["KPI"], grid.add(MOVED)
    other.visible = False
    for (row, column), cell in list(kpi.cells.items()):
        if row == HEADER_ROW:
            other.put(row, column, cell)
        if row > HEADER_ROW + request.param:
            other.put(row, column, cell)
            kpi.put(row, column, None)
    return grid


def test_rows_that_were_moved_are_put_back_in_their_own_workbook(moved: Grid) -> None:
    assert not intake_of(moved).accepted
    for (row, column), cell in moved.sheets.pop(MOVED).cells.items():
        moved["KPI"].put(row, column, cell)
    assert intake_of(moved).accepted


def test_or_filled_in_and_taken_off_the_list_of_what_had_no_place(moved: Grid) -> None:
    back = handed_back(moved)
    assert not back.after.accepted
    grid = Grid(back.book)
    for place, cell in filled_grid()["KPI"].cells.items():
        grid["KPI"].put(*place, cell)
    left = grid["Overig uit uw bestand"]
    for row in [row for row in left.data_rows if (row, 4) in left.cells]:
        for column in range(1, 5):
            left.put(row, column, None)
    after = intake_of(grid)
    assert after.accepted
    assert not any(item.sheet == MOVED for item in after.findings)
    assert after.submission is not None
    assert not any(item.needs_place for item in after.submission.leftovers)
