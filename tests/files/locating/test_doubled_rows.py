"""A row that is filled in twice is asked; a table that is there twice is one question."""

import pytest

from monitor.domain.findings import Severity, gathered
from monitor.domain.frames import State
from monitor.domain.layout import INDICATORS
from tests.files.filled_grid import Grid, GridSheet, filled_grid
from tests.files.read_back import read, same_answers

ABOUT_THE_COPY = {"RIJ-DUBBEL", "RIJ-KOP-HERHAALD"}


def copied_below(title: str, *, with_header: bool = True, times: int = 1) -> Grid:
    """The filled workbook with the table of one tab once more below it, with other answers."""
    grid = filled_grid()
    sheet = grid[title]
    rows = sheet.data_rows
    height = rows[-1] - rows[0] + 4
    first = rows[0] - 1 if with_header else rows[0]
    for (row, column), cell in list(sheet.cells.items()):
        if row >= first:
            for time in range(1, times + 1):
                sheet.put(row + time * height, column, cell)
    return grid


def filled_rows(sheet: GridSheet, column: int) -> list[int]:
    return [row for row in sheet.data_rows if (row, column) in sheet.cells]


@pytest.mark.parametrize("title", ["PPS", "Indicatoren", "KPI", "Financien"])
@pytest.mark.parametrize("with_header", [True, False])
def test_a_table_that_is_there_twice_is_told_at_once(title: str, with_header: bool) -> None:
    tables = read(copied_below(title, with_header=with_header))
    errors = [item for item in tables.findings if item.severity is Severity.ERROR]
    assert {item.code for item in errors} == {"RIJ-DUBBEL"}
    (told,) = [item for item in gathered(tables.findings) if item.severity is Severity.ERROR]
    assert (told.code, told.sheet, told.cell) == ("TABEL-DUBBEL", title, errors[0].cell)
    answers = len({item.subject for item in errors})
    assert len(errors) == 2 * answers
    assert f"Het gaat om {len(errors)} vakken, voor {answers} antwoorden." in told.message


def test_it_names_the_rows_of_each_and_takes_no_answer_of_either() -> None:
    tables = read(copied_below("KPI"))
    (told,) = [item for item in gathered(tables.findings) if item.severity is Severity.ERROR]
    assert "op rij 5 tot en met 20, en op rij 24 tot en met 39." in told.message
    assert set(tables.cells.query("table == 'kpi'")["state"]) == {State.INVALID}


def test_so_are_the_tables_of_three_years() -> None:
    (told, *others) = gathered(read(copied_below("KPI", times=2)).findings)
    assert told.code == "TABEL-DUBBEL"
    assert "rij 24 tot en met 39, en op rij 43 tot en met 58" in told.message
    assert Severity.ERROR not in {item.severity for item in others}


def test_the_remedy_helps() -> None:
    grid = copied_below("KPI")
    sheet, own = grid["KPI"], grid.add("KPI 2025")
    for (row, column), cell in list(sheet.cells.items()):
        if row > 20:
            own.put(row, column, cell)
            sheet.put(row, column, None)
    tables = read(grid)
    assert same_answers(tables)
    assert [item.code for item in tables.findings] == ["TAB-LIJKT-OP-EERDER-OF-EIGEN"]


@pytest.mark.parametrize("count", [1, 4])
def test_some_rows_that_were_copied_are_told_one_by_one(count: int) -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    for row in sheet.data_rows[:count]:
        sheet.double_row(row, at=row + 60)
    codes = [item.code for item in gathered(read(grid).findings)]
    assert set(codes) == {"RIJ-DUBBEL"}


def test_rows_that_are_doubled_each_below_itself_are_no_table_of_their_own() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    for row in reversed(sheet.data_rows):
        sheet.insert_rows(row + 1)
        sheet.double_row(row, at=row + 1)
    assert {item.code for item in gathered(read(grid).findings)} == {"RIJ-DUBBEL"}


@pytest.mark.parametrize("count", [5, 30])
def test_the_empty_rows_of_a_copied_table_are_one_notice(count: int) -> None:
    """However many: none of what stands there is left over to be told cell by cell."""
    grid = copied_below("Indicatoren")
    sheet = grid["Indicatoren"]
    inputs = [sheet.column(item.header) for item in INDICATORS.inputs]
    first = sheet.data_rows[3]
    for row in range(first, first + count):
        for column in inputs:
            sheet.put(row, column, None)
    tables = read(grid)
    (told,) = [item for item in tables.findings if item.code not in ABOUT_THE_COPY]
    assert (told.code, told.sheet) == ("RIJEN-DUBBEL-LEEG", "Indicatoren")
    assert f"(aantal rijen: {count})" in told.message
    assert tables.counts.read + tables.counts.ignored == tables.counts.filled


def test_a_few_empty_rows_that_were_copied_are_told_one_by_one() -> None:
    grid = filled_grid()
    sheet = grid["PPS"]
    for row in sheet.data_rows[:4]:
        for column in (1, 2):
            sheet.put(row + 60, column, sheet.cells[row, column])
    assert [item.code for item in read(grid).findings] == ["RIJ-DUBBEL-LEEG"] * 4
