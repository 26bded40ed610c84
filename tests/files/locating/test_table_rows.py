"""The rows below a header: those that the model gives, or those that people filled in."""

from monitor.domain.layout import INDICATORS, PARTNERS
from monitor.domain.tab import Tab
from monitor.files.locating.found_rows import FoundRows
from monitor.files.locating.headers import find_header
from monitor.files.locating.page import Page
from monitor.files.locating.table_rows import rows_below
from monitor.files.taking.written import written
from tests.files.filled_grid import MODEL, Grid, empty_grid, filled_grid

TEXTS = written(MODEL, None)


def found_in(grid: Grid, tab: Tab) -> FoundRows:
    page = next(Page(sheet) for sheet in grid.workbook().sheets if sheet.name == tab.title)
    header = find_header(page, tab, TEXTS.row_ids[tab.table])
    assert header is not None
    return rows_below(page, tab, header, TEXTS.known)


def test_rows_of_the_model_are_known_by_their_ids_filled_in_or_not() -> None:
    ids = [item.id for item in MODEL.indicators]
    empty, filled = (found_in(grid, INDICATORS) for grid in (empty_grid(), filled_grid()))
    assert list(empty.taken) == list(filled.taken) == ids
    assert empty.taken == filled.taken


def test_a_row_beside_those_of_the_model_is_not_taken() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    below = sheet.data_rows[-1] + 1
    sheet.put(below, sheet.column("Indicator"), "Een eigen vraag van het bestuur")
    sheet.put(below, sheet.column("Antwoord"), "4 - vastgesteld")
    found = found_in(grid, INDICATORS)
    assert below not in found.taken.values()
    assert below in found.foreign


def test_rows_of_their_own_count_where_they_are_filled_in() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    row = sheet.row("P05")
    sheet.put(row, sheet.column("Organisatie"), "Zeewind Bouw")
    found = found_in(grid, PARTNERS)
    assert found.taken == {"P01": sheet.row("P01"), "P02": sheet.row("P02"), "P05": row}
    assert sheet.row("P03") in found.blank


def test_without_a_column_to_fill_in_no_row_is_taken_for_a_partner() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    row = sheet.row("P05")
    sheet.put(row, 1 + max(column for _, column in sheet.cells), "gebeld")
    assert row not in found_in(grid, PARTNERS).taken.values()
