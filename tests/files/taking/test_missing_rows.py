"""Rows that a table lacks, and rows that only stand on another sheet."""

import pytest

from monitor.domain.findings import Severity
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import finding, read, said
from tests.files.taking.test_other_sheets import with_a_copy, with_the_rest

CODE = "RIJEN-ONTBREKEN"


def codes(grid: Grid) -> list[str]:
    return [code for code, *_ in said(read(grid))]


def test_rows_that_were_taken_away_are_named_with_their_number() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    gone = [MODEL.indicators[2], MODEL.indicators[4]]
    for item in gone:
        sheet.delete_row(sheet.row(item.id))
    found = finding(read(grid), CODE)
    assert (found.sheet, found.severity) == ("Indicatoren", Severity.WARNING)
    names = ", ".join(f'"{item.name}"' for item in gone)
    assert found.message == f"Op deze tab ontbreken rijen: 2. Het gaat om: {names}."


def test_a_row_that_is_there_twice_is_not_missing() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    row = sheet.row("gov_pdca")
    sheet.double_row(row, at=99)
    sheet.put(99, sheet.column("Antwoord"), "4 - iets")
    assert CODE not in codes(grid)


def test_rows_that_people_add_are_never_missing() -> None:
    grid = filled_grid()
    grid["Partners"].delete_row(grid["Partners"].row("P03"))
    assert read(grid).findings == ()


@pytest.mark.parametrize("title", ["Indicatoren", "KPI", "Financien"])
@pytest.mark.parametrize("visible", [True, False])
def test_rows_that_stand_on_the_sheet_with_the_rest_are_not_missing(
    title: str, *, visible: bool
) -> None:
    grid = with_the_rest(title, "Deel 2")
    grid["Deel 2"].visible = visible
    assert [code for code in codes(grid) if not code.startswith("TAB-")] == []


def test_a_row_that_is_on_neither_sheet_is_missing() -> None:
    grid = with_the_rest("Indicatoren", "Deel 2")
    last = MODEL.indicators[-1]
    grid["Deel 2"].delete_row(grid["Deel 2"].row(last.id))
    assert finding(read(grid), CODE).message.endswith(f'rijen: 1. Het gaat om: "{last.name}".')


def test_beside_an_old_copy_rows_that_were_taken_away_are_missing() -> None:
    grid = with_a_copy("Indicatoren", "Indicatoren (oud)")
    grid["Indicatoren"].delete_row(grid["Indicatoren"].row(MODEL.indicators[-1].id))
    assert codes(grid) == [CODE, "TAB-LIJKT-OP-EERDER-OF-EIGEN"]


def test_beside_rows_of_an_unknown_name_it_is_asked_whether_those_are_the_missing() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    row = sheet.row("companies_new")
    sheet.put(row, 1, None)
    sheet.put(row, 2, "Bedrijven uit de buurt")
    found = finding(read(grid), "RIJEN-ANDERS-GENOEMD")
    ours = MODEL.kpi["companies_new"].name
    assert found.message == (
        f'Op deze tab ontbreken rijen: 1. Het gaat om: "{ours}". Er staan ook rijen die wij niet '
        'kennen: "Bedrijven uit de buurt".'
    )
    assert found.row == ("kpi", "companies_new")
    assert CODE not in codes(grid)
