"""What has no place in the template asks for one, and what was lacking until it's filled in."""

from collections.abc import Callable

import pytest

from monitor.domain.findings import Finding, Severity
from monitor.domain.layout import HEADER_ROW, LEFTOVERS_TITLE
from monitor.domain.rules.leftover_words import CLEAR_THERE
from monitor.intake import Intake
from tests.files.annotated.handing_back import HandedBack, handed_back, intake_of
from tests.files.filled_grid import Grid, filled_grid

OPEN = "OVERIG-ZONDER-PLEK"


def fouten(intake: Intake) -> list[Finding]:
    return [item for item in intake.findings if item.severity is Severity.ERROR]


def needing(done: HandedBack) -> list[tuple[object, ...]]:
    """Tab, cell and text of each row that needs a place."""
    cells = done.sheet(LEFTOVERS_TITLE).cells
    rows = sorted({row for row, _ in cells if row > HEADER_ROW})
    return [tuple(cells[row, at][0] for at in (1, 2, 3)) for row in rows if cells[row, 4][0]]


def without_answers(grid: Grid) -> None:
    sheet = grid["Indicatoren"]
    sheet.delete_column(sheet.column("Antwoord"))


def without_a_year(grid: Grid) -> None:
    sheet = grid["Financien"]
    sheet.delete_column(sheet.column("Begroot 2025"))


def without_indicators(grid: Grid) -> None:
    del grid.sheets["Indicatoren"]


def without_headers(grid: Grid) -> None:
    sheet = grid["Indicatoren"]
    sheet.cells = {place: cell for place, cell in sheet.cells.items() if place[0] < HEADER_ROW}


@pytest.mark.parametrize(
    "change", [without_answers, without_a_year, without_indicators, without_headers]
)
def test_what_was_missing_is_back_and_still_keeps_it_from_being_stored(
    change: Callable[[Grid], None],
) -> None:
    grid = filled_grid()
    change(grid)
    done = handed_back(grid)
    assert not done.before.accepted
    assert not done.after.accepted
    cells = done.sheet(LEFTOVERS_TITLE).cells.values()
    assert "Vul die kolom in. Is er niets? Verwijder dan deze rij." in {value for value, _ in cells}

    mended = Grid(done.book)
    rows = mended[LEFTOVERS_TITLE].cells
    mended[LEFTOVERS_TITLE].cells = {at: cell for at, cell in rows.items() if at[0] < 5}
    assert OPEN not in {item.code for item in fouten(intake_of(mended))}


def test_a_tab_that_was_missing_asks_until_it_is_filled_in() -> None:
    grid = filled_grid()
    without_indicators(grid)
    done = handed_back(grid)
    text = "De kolom Antwoord stond niet in uw bestand."
    assert needing(done) == [("Indicatoren", "Antwoord", text)]
    mended = Grid(done.book)
    mended.fill("indicators", "gov_pdca", "answer", 3.0)
    assert not fouten(intake_of(mended))


def with_a_header_twice(grid: Grid) -> None:
    sheet = grid["KPI"]
    sheet.put(HEADER_ROW, sheet.column("Doel"), "Realisatie")


def on_two_tabs(grid: Grid) -> None:
    sheet = grid["KPI"].apart()
    sheet.name = "KPI vervolg"
    grid.sheets[sheet.name] = sheet
    for row in sheet.data_rows:
        grid["KPI" if row % 2 else sheet.name].put(row, sheet.column("Realisatie"), None)
        grid["KPI" if row % 2 else sheet.name].put(row, sheet.column("Doel"), None)


def of_a_school_year(grid: Grid) -> None:
    sheet = grid["Financien"]
    sheet.put(HEADER_ROW, sheet.column("Begroot 2025"), "Begroot 2025/2026")


def without_forms(grid: Grid) -> None:
    sheet = grid["Financien"]
    sheet.delete_column(sheet.column("Soort"))
    for row in sheet.data_rows:
        sheet.put(row, 1, None)


def under_a_header_of_their_own(grid: Grid) -> None:
    sheet = grid["KPI"]
    sheet.put(HEADER_ROW, sheet.column("Realisatie"), "Realisatie t-1")


def twice(grid: Grid) -> None:
    sheet = grid["KPI"].apart()
    sheet.name, grid["KPI"].name = "KPI 2", "KPI 1"
    grid.sheets[sheet.name] = sheet


@pytest.mark.parametrize(
    "change",
    [with_a_header_twice, on_two_tabs, twice, under_a_header_of_their_own],
)
def test_where_a_whole_column_or_tab_needs_a_place_their_own_file_is_named_as_quicker(
    change: Callable[[Grid], None],
) -> None:
    grid = filled_grid()
    change(grid)
    done = handed_back(grid)
    assert len(needing(done)) > 10
    told = [item.on_template for item in fouten(done.before)]
    assert any("makkelijkst: " in text and "in uw eigen bestand" in text for text in told)


@pytest.mark.parametrize(
    "change", [with_a_header_twice, on_two_tabs, of_a_school_year, without_forms]
)
def test_of_answers_that_need_a_place_is_told_that_their_rows_must_go(
    change: Callable[[Grid], None],
) -> None:
    grid = filled_grid()
    change(grid)
    done = handed_back(grid)
    assert all(cell for _, cell, _ in needing(done))  # not what we said of them as well
    assert OPEN in {item.code for item in fouten(done.after)}
    assert any(item.on_template.endswith(CLEAR_THERE) for item in fouten(done.before))
