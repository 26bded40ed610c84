"""What a copy of a tab says otherwise is counted by row, also of rows that are there twice."""

from tests.files.filled_grid import Grid, GridSheet, filled_grid
from tests.files.read_back import finding, read


def with_copy(grid: Grid, title: str) -> GridSheet:
    """The copy of a tab that is put beside it."""
    copy = grid.add(f"{title} kopie")
    copy.cells = dict(grid[title].cells)
    copy.put(1, 1, copy.name)
    return copy


def test_of_two_rows_of_one_name_each_is_held_against_its_own() -> None:
    grid = filled_grid()
    grid.fill("partners", "P02", "organisation", "Windkracht Werkplaats")
    copy = with_copy(grid, "Partners")
    copy.put(copy.row("P01"), copy.column("Geld begroot"), 41_000.0)
    assert "1 vak is anders ingevuld" in finding(read(grid), "TAB-LIJKT-OP-MET-ANDERE").message


def test_of_a_row_that_is_there_twice_it_is_counted_too() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    sheet.double_row(sheet.row("gov_pdca"), at=99)
    copy = with_copy(grid, "Indicatoren")
    copy.put(99, copy.column("Antwoord"), "2")
    assert "1 vak is anders ingevuld" in finding(read(grid), "TAB-LIJKT-OP-MET-ANDERE").message
