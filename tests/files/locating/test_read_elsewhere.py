"""What a copy of a tab says otherwise is counted by row, also of rows that are there twice.

Rows that were cut off it without its headers are known by their ids.
"""

import pytest

from monitor.domain.layout import FINANCE, HEADER_ROW
from monitor.domain.pointing import Guide, PointedColumn, Pointing
from monitor.files.locating.header_texts import column_named
from monitor.files.tables import read_tables
from tests.files.filled_grid import MODEL, Grid, GridSheet, empty_grid, filled_grid
from tests.files.locating.test_copies import OWN, put_apart
from tests.files.odd_workbook import AT
from tests.files.read_back import finding, read, said
from tests.files.taking.test_other_sheets import with_the_rest


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


def with_rows_cut_off(title: str, kept: int) -> Grid:
    """A workbook of which the rows after the first ``kept`` stand on a sheet without headers."""
    grid = filled_grid()
    sheet, rest = grid[title], grid.add("Vervolg")
    filled = [row for row in sheet.data_rows if len([at for at, _ in sheet.cells if at == row]) > 1]
    for row, column in list(sheet.cells):
        if row in filled[kept:]:
            rest.put(row - filled[kept] + 1, column, sheet.cells[row, column])
            sheet.put(row, column, None)
    return grid


def codes(grid: Grid) -> list[str]:
    """What is said of the sheet with the rest."""
    return [code for code, sheet, _ in said(read(grid)) if sheet == "Vervolg"]


@pytest.mark.parametrize(
    ("title", "kept", "code"),
    [
        *((title, 1, "TAB-MET-DE-REST") for title in ("Indicatoren", "KPI", "Partners")),
        *((title, 0, "TAB-STAAT-ELDERS") for title in ("Indicatoren", "KPI", "Financien")),
    ],
)
def test_rows_without_headers_are_known_by_their_ids(title: str, kept: int, code: str) -> None:
    grid = with_rows_cut_off(title, kept)
    assert codes(grid) == [code]
    assert not any(item.code == "RIJEN-ONTBREKEN" for item in read(grid).findings)


def test_a_list_of_their_own_with_ids_that_ours_answers_is_no_rest() -> None:
    grid = filled_grid()
    own = grid.add("Vervolg")
    for (row, column), cell in grid["Partners"].cells.items():
        if row in (5, 6):
            own.put(row, column, cell)
    for row in (5, 6):
        own.put(row, 2, f"Stage {row}")
    assert codes(grid) == ["TAB-VREEMD"]


def test_where_ours_is_empty_a_list_in_few_of_our_columns_is_their_own() -> None:
    assert codes(with_rows_cut_off("Partners", 0)) == ["TAB-VREEMD"]


def test_nor_one_with_some_of_our_ids_among_other_rows() -> None:
    grid = with_rows_cut_off("KPI", 1)
    own = grid["Vervolg"]
    for row in range(len(own.data_rows) + 10, 3 * len(own.data_rows) + 20):
        own.put(row, 1, "Notitie")
    assert codes(grid) == ["TAB-VREEMD"]


def test_a_slip_in_a_year_of_a_copy_hides_no_other_answer_below_it() -> None:
    grid = filled_grid()
    copy = with_copy(grid, "Financien")
    mistyped = copy.column("Begroot 2024")
    copy.put(HEADER_ROW, mistyped, "Begroot 2025")
    copy.put(copy.data_rows[0], mistyped, 41_000.0)
    assert "1 vak is anders ingevuld" in finding(read(grid), "TAB-LIJKT-OP-MET-ANDERE").message


@pytest.mark.parametrize("title", ["Mijlpalen", "SWOT", "Partners", "KPI"])
def test_an_empty_copy_of_an_empty_tab_is_nothing(title: str) -> None:
    grid = filled_grid()
    grid[title].cells = dict(empty_grid()[title].cells)
    grid.add("Vervolg").cells = dict(grid[title].cells)
    grid["Vervolg"].put(1, 1, "Leeg")
    assert codes(grid) == ["TAB-VREEMD"]


def with_the_rest_below_few_headers(title: str, gone: str) -> Grid:
    """A workbook of which the second half of a table stands below a part of our headers."""
    grid = with_the_rest(title, "Vervolg")
    sheet = grid["Vervolg"]
    for column in sorted(
        (column for row, column in sheet.cells if row == HEADER_ROW), reverse=True
    ):
        if str(sheet.cells[HEADER_ROW, column].value).startswith(tuple(gone.split(","))):
            sheet.delete_column(column)
    return grid


@pytest.mark.parametrize(
    ("title", "gone"),
    [
        ("Indicatoren", "Dimensie,Niveaus"),
        ("KPI", "Telling,Toelichting"),
        ("Financien", "Prognose"),
    ],
)
@pytest.mark.parametrize("with_ids", [True, False])
def test_the_rest_below_a_few_of_our_headers_is_known_by_its_rows(
    title: str, gone: str, *, with_ids: bool
) -> None:
    grid = with_the_rest_below_few_headers(title, gone)
    for row in (HEADER_ROW, *grid["Vervolg"].data_rows) if not with_ids else ():
        grid["Vervolg"].put(row, 1, None)
    assert codes(grid) == ["TAB-MET-DE-REST"]


def test_who_pointed_at_a_table_said_what_it_has() -> None:
    grid = put_apart("Financien", "Prognose")
    headers = {
        column: str(cell.value)
        for (row, column), cell in grid["Financien"].cells.items()
        if row == HEADER_ROW
    }
    columns = tuple(
        PointedColumn(text, column, column_named(text, FINANCE) or "")
        for column, text in sorted(headers.items())
    )
    pointing = Pointing("finance", "Financien", HEADER_ROW, columns, "beheerder", AT)
    tables = read_tables(grid.workbook(), MODEL, guide=Guide((pointing,)))
    assert [code for code, sheet, _ in said(tables) if sheet == OWN] == ["TAB-VREEMD"]


def test_a_list_of_their_own_in_which_few_rows_are_ours_is_no_rest() -> None:
    grid = with_the_rest_below_few_headers("KPI", "Telling,Toelichting")
    own = grid["Vervolg"]
    for row in own.data_rows:
        own.put(row, 1, None)
    for row in range(100, 120):
        own.put(row, own.column("KPI"), f"Zaal {row}")
        own.put(row, own.column("Realisatie"), 5.0)
    assert codes(grid) == ["TAB-VREEMD"]
