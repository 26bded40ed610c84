"""Answers typed over the texts of ours, where those of the questions themselves are empty."""

import pytest

from monitor.domain.findings import Severity
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read, said
from tests.files.ticked_off import LEVELS

PLAINLY, MAYBE = "TEKSTEN-MET-ANTWOORDEN", "TEKSTEN-MISSCHIEN-ANTWOORDEN"
SEVERITY = {PLAINLY: Severity.ERROR, MAYBE: Severity.WARNING}


def typed_over(header: str, *, emptied: int) -> Grid:
    """A level over our text in this column at each question, and some answers emptied."""
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    for number, row_id in enumerate(LEVELS):
        sheet.put(sheet.row(row_id), sheet.column(header), str(1 + number % 3))
        if number < emptied:
            sheet.put(sheet.row(row_id), sheet.column("Antwoord"), None)
    return grid


def codes(grid: Grid) -> set[str]:
    return {code for code, *_ in said(read(grid))}


@pytest.mark.parametrize(
    ("header", "code"), [("Niveaus", PLAINLY), ("Dimensie", PLAINLY), ("Vraag", MAYBE)]
)
def test_they_are_asked_once_and_none_is_lost(header: str, code: str) -> None:
    """Over what rows are called people type numbers of their own: those aren't plainly answers."""
    tables = read(typed_over(header, emptied=len(LEVELS)))
    found = finding(tables, code)
    assert (found.severity, found.raw) == (SEVERITY[code], "1")
    assert found.message.startswith(
        f'In de kolom "{header}" staat iets anders dan onze teksten ({len(LEVELS)} vakken).'
    )
    assert found.message.endswith('staat in kolom E, "Antwoord", geen antwoord.')
    assert not [code for code, *_ in said(tables) if code.startswith("TEKST-")]
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored
    assert {item.needs_place for item in tables.leftovers} == {code == PLAINLY}


def test_the_remedy_says_what_stood_there_and_is_done_by_putting_that_back() -> None:
    grid, untouched = typed_over("Niveaus", emptied=len(LEVELS)), filled_grid()["Indicatoren"].cells
    sheet = grid["Indicatoren"]
    column = sheet.column("Niveaus")
    first = str(untouched[sheet.row(LEVELS[0]), column].value).splitlines()[0]
    assert f'onze teksten terug, hier "{first}' in finding(read(grid), PLAINLY).remedy
    for row in map(sheet.row, LEVELS):
        sheet.put(row, sheet.column("Antwoord"), sheet.cells[row, column])
        sheet.put(row, column, untouched[row, column])
    assert not [code for code in codes(grid) if code.startswith("TEKST")]


def test_beside_some_answers_they_may_be_something_else() -> None:
    found = codes(typed_over("Niveaus", emptied=len(LEVELS) - 1))
    assert MAYBE in found
    assert PLAINLY not in found


def test_even_one_is_asked_where_rows_have_other_names() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    row = sheet.row(LEVELS[0])
    sheet.put(row, sheet.column("Niveaus"), "2")
    sheet.put(row, sheet.column("Antwoord"), None)
    assert MAYBE in codes(grid)


def test_what_may_be_something_else_stops_nothing_once_handed_back() -> None:
    """It's asked again there, of all cells at once."""
    done = handed_back(typed_over("Vraag", emptied=len(LEVELS)))
    assert not [item for item in done.before.findings if item.severity is Severity.ERROR]
    assert not [item for item in done.after.findings if item.severity is Severity.ERROR]
    of(done.after, "OVERIG-ANDERE-ANTWOORDEN")


def test_own_numbers_of_rows_are_none() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    for number, row in enumerate(sheet.data_rows):
        sheet.put(row, sheet.column("KPI"), 1 + number // 4 + number % 4 / 10)
        sheet.put(row, sheet.column("Realisatie"), None)
    assert codes(grid).isdisjoint({PLAINLY, MAYBE})
    assert "TEKST-ANDERS" in codes(grid)


def test_own_codes_for_our_texts_are_no_amounts() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    for number, row in enumerate(sheet.data_rows):
        sheet.put(row, sheet.column("Post"), float(8000 - 10 * (number // 2)))
        sheet.put(row, sheet.column("Begroot 2024"), None)
    assert codes(grid).isdisjoint({PLAINLY, MAYBE})


def test_of_a_year_to_come_no_amount_is_missing() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    due = [f"{kind} {year}" for kind in ("Begroot", "Gerealiseerd") for year in (2024, 2025, 2026)]
    for number, row in enumerate(sheet.data_rows):
        sheet.put(row, sheet.column("Post"), float(1000 + number * 37 % 900))
        for header in due:
            sheet.put(row, sheet.column(header), 1000.0)
        for year in range(2027, 2031):
            sheet.put(row, sheet.column(f"Prognose {year}"), None)
    assert codes(grid).isdisjoint({PLAINLY, MAYBE})


def test_beside_answers_they_are_texts_that_changed() -> None:
    found = codes(typed_over("Niveaus", emptied=2))
    assert found.isdisjoint({PLAINLY, MAYBE})
    assert "TEKST-ANDERS" in found


def test_of_kpis_they_are_asked_as_well() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    for number, row in enumerate(sheet.data_rows):
        sheet.put(row, sheet.column("Eenheid"), float(40 + number * number % 7))
        sheet.put(row, sheet.column("Realisatie"), None)
    assert (
        'In de meeste van die rijen staat in kolom E, "Realisatie"'
        in finding(read(grid), PLAINLY).message
    )
