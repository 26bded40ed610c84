"""Whether amounts are in thousands is judged by the amounts where a text leaves it in doubt."""

import pytest

from monitor.domain.findings import Severity, Subject
from monitor.domain.layout import LEFTOVERS_TITLE
from monitor.files.taking.scaled_tables import SCALED
from monitor.files.workbook import Cell, Comment, Kind
from tests.files.annotated.handing_back import handed_back, intake_of, of
from tests.files.filled_grid import Grid, empty_grid, filled_grid
from tests.files.read_back import finding, read

MAY_BE = "GETALLEN-MISSCHIEN-ANDERE-SCHAAL"
SMALL = "TEKST-EN-KLEINE-BEDRAGEN"
DOUBTFUL = "Bedragen in duizenden, zoals de controller ze aanleverde"
LARGEST = 850.0


def filled_amounts(grid: Grid, title: str) -> list[tuple[int, int]]:
    cells = grid[title].cells
    return [place for place, cell in cells.items() if isinstance(cell.value, float | int)]


def in_thousands(*titles: str) -> Grid:
    """A workbook whose amounts on these tabs are a thousandth of what they were, € 850 at most."""
    grid = filled_grid()
    for title in titles:
        amounts = filled_amounts(grid, title)
        for place in amounts:
            grid[title].put(*place, 400.0)
        grid[title].put(*amounts[0], LARGEST)
    return grid


def codes(grid: Grid) -> set[str]:
    return {item.code for item in read(grid).findings}


@pytest.mark.parametrize("title", ["Financien", "Partners"])
def test_beside_small_amounts_a_doubtful_text_stops_the_workbook(title: str) -> None:
    grid = in_thousands(title)
    grid[title].put(3, 2, DOUBTFUL)
    found = finding(read(grid), SMALL)
    assert (found.sheet, found.cell, found.severity) == (title, "B3", Severity.ERROR)
    assert found.raw == DOUBTFUL
    assert f"Op de tab {title} is het grootste bedrag €\xa0850." in found.message
    assert MAY_BE not in codes(grid)


@pytest.mark.parametrize("title", ["Financien", "Partners"])
def test_beside_amounts_in_full_it_is_only_asked(title: str) -> None:
    grid = filled_grid()
    grid[title].put(3, 2, DOUBTFUL)
    assert finding(read(grid), MAY_BE).severity is Severity.WARNING
    assert SMALL not in codes(grid)


def test_an_amount_that_is_typed_as_a_text_counts_as_well() -> None:
    grid = in_thousands("Financien")
    grid["Financien"].put(3, 2, DOUBTFUL)
    grid.fill("finance", "B02.geld", "budget_2025", Cell(Kind.TEXT, "€ 250.000,-"))
    assert MAY_BE in codes(grid)


def test_amounts_of_another_tab_tell_nothing_of_those_beside_it() -> None:
    grid = in_thousands("Partners")
    grid["Financien"].put(3, 2, DOUBTFUL)
    assert MAY_BE in codes(grid)


def test_where_no_amount_is_near_those_of_the_budget_tell() -> None:
    everywhere = "De bedragen in deze monitor zijn in duizenden euro's"
    grid = in_thousands("Partners")
    grid.fill("swot", "S01", "note", everywhere)
    assert MAY_BE in codes(grid)
    grid = in_thousands("Financien")
    grid.fill("swot", "S01", "note", everywhere)
    assert finding(read(grid), SMALL).subject == Subject("swot", "S01", "note")


def test_in_a_comment_it_is_told_at_its_cell() -> None:
    grid = in_thousands("Financien")
    grid["Financien"].comments = [Comment(6, 4, "", f"J. de Vries:\n{DOUBTFUL}")]
    assert finding(read(grid), SMALL).cell == "D6"


def test_amounts_of_nothing_leave_it_in_doubt() -> None:
    grid = in_thousands("Financien")
    for place in filled_amounts(grid, "Financien"):
        grid["Financien"].put(*place, 0.0)
    grid["Financien"].put(3, 2, DOUBTFUL)
    assert MAY_BE in codes(grid)


def test_without_any_amount_it_is_only_asked() -> None:
    grid = empty_grid()
    grid["Financien"].put(3, 2, DOUBTFUL)
    assert MAY_BE in codes(grid)
    assert SMALL not in codes(grid)


def test_beside_amounts_of_nothing_those_of_another_tab_tell() -> None:
    grid = in_thousands("Financien", "Partners")
    for place in filled_amounts(grid, "Financien"):
        grid["Financien"].put(*place, 0.0)
    grid["Financien"].put(3, 2, DOUBTFUL)
    assert "Op de tab Partners is het grootste bedrag" in finding(read(grid), SMALL).message


def test_handed_back_it_is_asked_still_until_its_row_is_removed() -> None:
    grid = in_thousands("Financien")
    grid["Financien"].put(3, 2, DOUBTFUL)
    done = handed_back(grid)
    asked = of(done.after, SCALED)
    assert (asked.sheet, asked.severity) == (LEFTOVERS_TITLE, Severity.ERROR)
    mended = Grid(done.book)
    sheet = mended[LEFTOVERS_TITLE]
    (row,) = (row for (row, _), cell in sheet.cells.items() if cell.value == DOUBTFUL)
    for column in range(1, 5):
        sheet.put(row, column, None)
    assert intake_of(mended).accepted


def test_of_a_long_text_the_words_are_told_that_it_is_asked_for() -> None:
    said = "alle bedragen ingevuld in duizenden euro's"
    grid = in_thousands("Financien")
    grid["Financien"].put(3, 2, f"De projectleider heeft {'na een lang overleg ' * 10}{said}.")
    assert said in finding(read(grid), SMALL).message
