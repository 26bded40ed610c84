"""One table read by itself: its rows, what is said of it, and what became of each cell."""

import datetime

import pytest

from monitor.domain.layout import FIRST_DATA_ROW, HEADER_ROW, TABLES
from monitor.files.locating.free_rows import MOST_ROWS
from monitor.files.one_table import OneTable, read_table
from monitor.files.parser.limits import Refused
from monitor.files.taking.about_monitor import AboutMonitor
from tests.files.filled_grid import Grid, empty_grid, filled_grid
from tests.files.found import TEXTS, found, questions
from tests.files.read_back import read

TITLES = {tab.table: tab.title for tab in TABLES}


def table_of(grid: Grid, table: str) -> OneTable:
    return read_table(found(grid, table), TEXTS, (), questions(), AboutMonitor((), (), questions()))


@pytest.mark.parametrize("table", TITLES)
def test_it_reads_as_it_does_among_the_others(table: str) -> None:
    grid = filled_grid()
    alone = table_of(grid, table)
    assert alone.cells == [row for row in read(grid).rows if row[0] == table]
    assert alone.findings == []


@pytest.mark.parametrize("table", TITLES)
def test_every_cell_is_the_templates_read_or_left_out_with_a_word(table: str) -> None:
    grid = filled_grid()
    sheet = grid[TITLES[table]]
    sheet.put(FIRST_DATA_ROW, 60, "Eigen kolom")
    sheet.put(200, 3, "Een opmerking onderaan")
    there = found(grid, table)
    alone = read_table(there, TEXTS, (), questions(), AboutMonitor((), (), questions()))
    page = there.page
    assert not page.left
    assert page.filled == page.own + page.read + len(page.ignored)
    assert page.ignored
    assert alone.findings


@pytest.mark.parametrize("table", TITLES)
def test_it_tells_where_each_row_stands_that_was_taken(table: str) -> None:
    grid = filled_grid()
    grid[TITLES[table]].insert_rows(FIRST_DATA_ROW, 2)
    alone = table_of(grid, table)
    assert set(alone.rows) <= alone.row_ids
    assert {row: grid[TITLES[table]].row(row) for row in alone.rows} == dict(alone.rows)


def test_more_rows_than_anybody_has_are_refused() -> None:
    grid = empty_grid()
    sheet = grid["Partners"]
    column = sheet.column("Organisatie")
    for row in range(MOST_ROWS + 1):
        sheet.put(FIRST_DATA_ROW + row, column, f"Partner {row}")
    with pytest.raises(Refused) as refused:
        table_of(grid, "partners")
    assert refused.value.code == "TABEL-TE-LANG"


def test_of_which_time_a_column_beside_tab_pps_is_that_tab_tells_itself() -> None:
    """It's read first: nothing else tells by then of which round the monitor is."""

    def said_of_a_column_of_2025(day: datetime.date) -> list[str]:
        grid = filled_grid()
        sheet = grid["PPS"]
        beside = max(column for _, column in sheet.cells) + 1
        for row in sheet.data_rows:
            sheet.put(row, beside, sheet.cells.get((row, sheet.column("Antwoord"))))
        sheet.put(HEADER_ROW, beside, "Antwoord 2025")
        grid.fill("fields", "peildatum", "answer", day)
        return [item.code for item in table_of(grid, "fields").findings]

    told = [said_of_a_column_of_2025(datetime.date(year, 10, 1)) for year in (2025, 2026)]
    assert told == [["KOLOM-ANDERE-VERSIE"], ["KOLOM-VREEMD"]]
