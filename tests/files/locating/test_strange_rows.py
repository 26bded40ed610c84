"""A sheet with nearly all headers of a table and rows that can't be told to be any of that.

Nothing of those can be held to ours, so none is said to be the same.
"""

import pytest

from monitor.domain.findings import Finding
from tests.files.filled_grid import Grid, GridSheet, empty_grid, filled_grid
from tests.files.read_back import read

OWN = "Eigen cijfers"
NAMED_BY = {
    "Indicatoren": ("Indicator", "Vraag", "Niveaus"),
    "KPI": ("KPI",),
    "Financien": ("Post",),
}
"""The headers of the columns that say which row it is, by tab."""


def with_own_rows(title: str, *, every: int = 1) -> tuple[Grid, GridSheet, GridSheet]:
    """A workbook, a tab of it, and a copy on which every so manieth row has a name of its own."""
    grid = filled_grid()
    sheet, own = grid[title], grid.add(OWN)
    own.cells = dict(sheet.cells)
    own.put(1, 1, OWN)
    for count, row in enumerate(own.data_rows):
        own.put(row, 1, None)
        for header in NAMED_BY[title] if count % every == 0 else ():
            own.put(row, own.column(header), f"Y{count}Z")
    return grid, sheet, own


def about(grid: Grid) -> Finding:
    """What is said of the sheet of their own."""
    (found,) = [item for item in read(grid).findings if item.sheet == OWN]
    return found


def clear(sheet: GridSheet, *headers: str) -> None:
    for row in sheet.data_rows:
        for header in headers:
            sheet.put(row, sheet.column(header), None)


@pytest.mark.parametrize("title", NAMED_BY)
def test_where_ours_is_empty_they_are_told_to_hold_its_answers(title: str) -> None:
    grid, sheet, own = with_own_rows(title)
    sheet.cells = dict(empty_grid()[title].cells)
    assert about(grid).code == "TAB-STAAT-ELDERS"
    assert any(item.needs_place for item in read(grid).leftovers if item.sheet == OWN)
    own.visible = False
    assert about(grid).code == "TAB-STAAT-ELDERS-VERBORGEN"


def test_rows_of_which_only_the_form_is_gone_are_no_others() -> None:
    grid, sheet, own = with_own_rows("Financien", every=99)
    clear(own, "Soort")
    sheet.cells = dict(empty_grid()["Financien"].cells)
    assert about(grid).code == "TAB-STAAT-ELDERS"


@pytest.mark.parametrize("title", NAMED_BY)
def test_where_ours_is_filled_it_is_told_that_they_were_not_compared(title: str) -> None:
    grid, _, _ = with_own_rows(title)
    found = about(grid)
    assert found.code == "TAB-LIJKT-OP-MET-ANDERE"
    assert "staan hier in rijen die wij niet kennen. Die konden wij niet verg" in found.message
    assert "hetzelfde" not in found.message
    assert "niet ingevuld" not in found.message


def test_what_ours_lacks_in_all_its_rows_is_asked() -> None:
    grid, sheet, _ = with_own_rows("KPI")
    clear(sheet, "Realisatie")
    found = about(grid)
    assert found.code == "TAB-MISSCHIEN-MET-KOLOMMEN"
    assert 'Op de tab "KPI" is daar bij "Realisatie" niets ingevuld.' in found.message


def test_of_before_it_is_not_asked() -> None:
    grid, sheet, own = with_own_rows("KPI")
    clear(sheet, "Realisatie")
    own.name = "KPI 2019"
    found = next(item for item in read(grid).findings if item.sheet == own.name)
    assert found.code == "TAB-LIJKT-OP-EERDER-OF-EIGEN"


def test_where_some_rows_are_known_only_those_are_said_to_be_the_same() -> None:
    grid, sheet, own = with_own_rows("KPI", every=2)
    message = about(grid).message
    assert "Wat wij wel kennen, is hetzelfde ingevuld." in message
    assert "staan hier in rijen die wij niet kennen" in message
    own.put(sheet.data_rows[1], own.column("Doel"), 987.0)
    assert "1 vak is anders ingevuld." in about(grid).message


def test_one_cell_is_told_as_one() -> None:
    grid, sheet, own = with_own_rows("KPI", every=99)
    row = sheet.data_rows[0]
    for header in ("Realisatie", "Telling"):
        own.put(row, own.column(header), None)
    own.put(row, own.column("Doel"), 987.0)
    assert "1 vak staat hier in een rij die wij niet kennen. Dat konden" in about(grid).message


def test_a_row_of_their_own_that_stands_on_both_is_the_same() -> None:
    grid, sheet, own = with_own_rows("KPI", every=99)
    own.cells = dict(sheet.cells)
    own.put(1, 1, OWN)
    for at in (sheet, own):
        at.put(90, at.column("KPI"), "Bezoekers")
        at.put(90, at.column("Doel"), 40.0)
    assert "Wat hier is ingevuld, is hetzelfde." in about(grid).message
    own.put(90, own.column("Doel"), 41.0)
    assert "1 vak staat hier in een rij die wij niet kennen" in about(grid).message


def test_a_total_is_no_answer() -> None:
    grid, sheet, own = with_own_rows("Financien", every=99)
    own.cells = dict(sheet.cells)
    own.put(1, 1, OWN)
    own.put(90, own.column("Post"), "Totaal")
    own.put(90, own.column("Begroot 2024"), 9_000.0)
    assert "Wat hier is ingevuld, is hetzelfde." in about(grid).message


def test_a_few_strange_answers_are_not_told_to_be_those_of_an_empty_tab() -> None:
    grid, sheet, own = with_own_rows("KPI")
    for row in own.data_rows[1:]:
        for header in ("Doel", "Realisatie", "Telling"):
            own.put(row, own.column(header), None)
    sheet.cells = dict(empty_grid()["KPI"].cells)
    assert about(grid).code == "TAB-LIJKT-OP-MET-ANDERE"
