"""Columns that aren't ours are each told at their header, with how much stands below it."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from tests.files.filled_grid import filled_grid
from tests.files.read_back import finding, read, said


@pytest.mark.parametrize(
    ("rows", "told"),
    [(0, "(alleen de kop)"), (1, "(2 vakken, met de kop)"), (1_200, "(1.201 vakken, met de kop)")],
)
def test_it_is_told_how_many_cells_are_left_out(rows: int, told: str) -> None:
    grid = filled_grid()
    for row in range(HEADER_ROW, HEADER_ROW + 1 + rows):
        grid["KPI"].put(row, 20, "Eigen kolom" if row == HEADER_ROW else "van ons")
    assert told in finding(read(grid), "KOLOM-VREEMD").message


def test_of_one_without_a_header_the_cells_are_all_there_is() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    sheet.insert_columns(sheet.column("Doel"))
    sheet.put(HEADER_ROW + 1, sheet.column("Doel") - 1, "van ons")
    assert "zonder kop lezen wij niet (1 vak)." in finding(read(grid), "KOLOM-VREEMD").message


@pytest.mark.parametrize(
    ("header", "code"),
    [("Begroot 2052", "KOLOM-JAAR-VREEMD"), ("Begroot 2029", "KOLOM-BEGROOT-TE-LAAT")],
)
def test_a_column_of_their_own_with_a_year_is_let_be_under_a_header_without_one(
    header: str, code: str
) -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    beside = max(column for row, column in sheet.cells if row == HEADER_ROW) + 1
    sheet.put(HEADER_ROW, beside, header)
    sheet.put(HEADER_ROW + 1, beside, 1200.0)
    assert finding(read(grid), code).remedy.endswith("Geef de kolom dan een kop zonder jaar.")
    sheet.put(HEADER_ROW, beside, "Begroot later")
    assert {item.severity for item in read(grid).findings} == {"opmerking"}


@pytest.mark.parametrize(("rows", "codes"), [(2, ["VAK-LOS"] * 2), (3, ["KOLOM-VREEMD"])])
def test_beside_the_table_several_cells_without_a_header_are_a_column(
    rows: int, codes: list[str]
) -> None:
    grid = filled_grid()
    for row in range(HEADER_ROW + 1, HEADER_ROW + 1 + rows):
        grid["KPI"].put(row, 20, "van ons")
    tables = read(grid)
    assert [code for code, *_ in said(tables)] == codes
    assert tables.findings[0].cell == f"T{HEADER_ROW + 1}"


@pytest.mark.parametrize(
    "said",
    [
        "(k)",
        "(x1000)",
        "in k€",
        "(x € 1.000)",
        "in duizenden",
        "(in duizenden euro’s)",
        "in 1000 euro",
    ],
)
@pytest.mark.parametrize(
    ("title", "header"),
    [("Partners", "Geld begroot"), ("KPI", "Doel"), ("Financien", "Begroot 2025")],
)
def test_one_of_ours_in_thousands_is_asked_in_full_before_its_header_is(
    title: str, header: str, said: str
) -> None:
    grid = filled_grid()
    sheet = grid[title]
    sheet.put(HEADER_ROW, sheet.column(header), f"{header} {said}")
    found = finding(read(grid), "KOLOM-ANDERE-SCHAAL")
    assert (found.severity, found.raw) == (Severity.ERROR, f"{header} {said}")
    assert found.remedy.startswith(
        f'Horen ze onder "{header}"? Vul ze dan voluit in, met alle nullen'
    )
