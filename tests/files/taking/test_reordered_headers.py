"""Our headers once more further down, above other columns than at the top."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import BY_TABLE
from monitor.files.parser.cell_names import column_letter
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import HEADER_ROW, Grid, filled_grid
from tests.files.read_back import finding, read, said, same_answers

CODE = "KOPPEN-ANDERE-VOLGORDE"
AGAIN = 9
"""The row of the second headers; an empty one stands above it."""
EXCHANGED = [
    ("kpi", "Doel", "Realisatie"),
    ("finance", "Begroot 2024", "Begroot 2025"),
    ("partners", "Natura gerealiseerd", "Bedrag per jaar"),
    ("milestones", "Plandatum", "Realisatiedatum"),
    ("swot", "Impact (1-5)", "Urgentie (1-5)"),
]


def cut_in_two(table: str, one: str, other: str) -> Grid:
    """A table of which half stands below headers of its own, two of which changed places."""
    grid = filled_grid()
    sheet = grid[BY_TABLE[table].title]
    sheet.insert_rows(AGAIN - 1, count=2)
    sheet.double_row(HEADER_ROW, at=AGAIN)
    first, second = sheet.column(one), sheet.column(other)
    place = {first: second, second: first}
    sheet.move(lambda row, at: (row, place.get(at, at) if row >= AGAIN else at))
    return grid


@pytest.mark.parametrize(("table", "one", "other"), EXCHANGED)
def test_what_stands_below_them_is_never_read_as_what_the_first_ones_say(
    table: str, one: str, other: str
) -> None:
    grid = cut_in_two(table, one, other)
    tables = read(grid)
    found = finding(tables, CODE)
    assert (found.severity, found.cell) == (Severity.ERROR, f"A{AGAIN}")
    assert f"In rij {AGAIN} staan" in found.message
    first, second = (column_letter(grid[BY_TABLE[table].title].column(it)) for it in (other, one))
    told = f'Zo staat "{other}" daar in kolom {second}, en bovenaan in kolom {first}.'
    assert told in found.message
    assert "RIJEN-ONTBREKEN" not in {item.code for item in tables.findings}
    rows = tables.cells.loc[tables.cells["table"] == table, "cell"].str.extract(r"(\d+)")[0]
    assert not rows.empty
    assert rows.astype(int).max() < AGAIN
    assert tables.counts.read + tables.counts.ignored == tables.counts.filled


def test_answers_below_them_need_a_place_and_are_asked_until_they_have_one() -> None:
    done = handed_back(cut_in_two("kpi", "Doel", "Realisatie"))
    needing = {item.cell for item in done.read.leftovers if item.needs_place}
    assert needing
    assert all(cell[0] != "A" and int(cell[1:]) > AGAIN for cell in needing)
    assert not done.after.accepted


def test_the_same_headers_above_the_same_columns_change_nothing() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    sheet.insert_rows(AGAIN)
    sheet.double_row(HEADER_ROW, at=AGAIN)
    tables = read(grid)
    assert same_answers(tables)
    assert CODE not in [code for code, *_ in said(tables)]


def test_two_headers_among_answers_are_answers() -> None:
    grid = filled_grid()
    sheet = grid["SWOT"]
    row = sheet.data_rows[0]
    sheet.put(row, sheet.column("Titel"), "Actie")
    sheet.put(row, sheet.column("Toelichting"), "Titel")
    assert CODE not in [code for code, *_ in said(read(grid))]


def test_a_row_that_stands_on_neither_side_of_them_is_missing() -> None:
    grid = cut_in_two("kpi", "Doel", "Realisatie")
    last = grid["KPI"].data_rows[-1]
    name = grid["KPI"].cells[last, 2].value
    grid["KPI"].delete_row(last)
    assert finding(read(grid), "RIJEN-ONTBREKEN").message.endswith(
        f'rijen: 1. Het gaat om: "{name}".'
    )
