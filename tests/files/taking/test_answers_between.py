"""Answers that are typed on a row of their own, next to the question."""

import pytest

from monitor.domain.findings import Severity
from monitor.files.workbook import a1
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import finding, read, said, same_answers

CODE = "RIJEN-MET-ANTWOORDEN"
LEVELS = [item.id for item in MODEL.indicators if item.kind == "level"]
KPIS = [item.id for item in MODEL.kpis]


def moved(title: str, header: str, row_ids: list[str], *, below: bool = True) -> Grid:
    """A workbook in which these answers stand on an inserted row, below or above their question."""
    grid = filled_grid()
    sheet = grid[title]
    column = sheet.column(header)
    for row_id in row_ids:
        row = sheet.row(row_id)
        answer = sheet.cells[row, column]
        sheet.insert_rows(row + below)
        sheet.put(row + (not below), column, None)
        sheet.put(row + below, column, answer)
    return grid


@pytest.mark.parametrize(
    ("title", "header", "row_ids"),
    [("Indicatoren", "Antwoord", LEVELS), ("KPI", "Realisatie", KPIS), ("KPI", "Doel", KPIS[:3])],
)
@pytest.mark.parametrize(("below", "side"), [(True, "onder"), (False, "boven")])
def test_they_are_asked_at_once(
    title: str, header: str, row_ids: list[str], *, below: bool, side: str
) -> None:
    grid = moved(title, header, row_ids, below=below)
    tables = read(grid)
    (found,) = [item for item in tables.findings if item.code == CODE]
    assert found.severity is Severity.ERROR
    assert found.message.startswith(f"Vlak {side} {len(row_ids)} vragen staat in de kolom")
    sheet = grid[title]
    step = 1 if below else -1
    places = [a1(sheet.row(row_id) + step, sheet.column(header)) for row_id in row_ids]
    assert found.cell == places[0]
    assert f"({', '.join(places)})" in found.message
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


def test_those_in_two_columns_are_told_by_column() -> None:
    grid = moved("KPI", "Realisatie", KPIS)
    sheet = grid["KPI"]
    target = sheet.column("Doel")
    for row_id in KPIS:
        row = sheet.row(row_id)
        sheet.put(row + 1, target, sheet.cells.pop((row, target)))
    assert [code for code, *_ in said(read(grid))] == [CODE, CODE]


def test_two_may_stand_there_by_chance() -> None:
    codes = [code for code, *_ in said(read(moved("KPI", "Realisatie", KPIS[:2])))]
    assert codes == ["VAK-LOS", "VAK-LOS"]


def test_beside_a_question_with_an_answer_they_are_something_else() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    for row_id in KPIS:
        row = sheet.row(row_id)
        sheet.insert_rows(row + 1)
        sheet.put(row + 1, sheet.column("Realisatie"), 12.0)
    tables = read(grid)
    assert same_answers(tables)
    assert {code for code, *_ in said(tables)} == {"VAK-LOS"}


@pytest.mark.parametrize("text", ["zie het verslag", "zie bijlage 3"])
def test_what_reads_as_no_answer_is_something_else(text: str) -> None:
    grid = moved("KPI", "Realisatie", KPIS)
    sheet = grid["KPI"]
    for row_id in KPIS:
        sheet.put(sheet.row(row_id) + 1, sheet.column("Realisatie"), text)
    assert {code for code, *_ in said(read(grid))} == {"VAK-LOS"}


def test_handed_back_each_tells_its_question_and_needs_a_place() -> None:
    done = handed_back(moved("KPI", "Realisatie", KPIS))
    name = MODEL.kpis[0].name
    told = f'"50" onder "Realisatie" bij "{name}: Realisatie"'
    assert [item.needs_place for item in done.read.leftovers if item.text == told] == [True]
    assert f"{len(KPIS)}. De eerste is" in of(done.after, "OVERIG-ZONDER-PLEK").message


def test_what_was_told_of_a_row_is_not_told_again() -> None:
    grid = moved("KPI", "Realisatie", KPIS)
    sheet = grid["KPI"]
    for row_id in KPIS:
        sheet.put(sheet.row(row_id) + 1, 2, "Eigen getal")
    assert finding(read(grid), "RIJEN-ONBEKEND")
    assert CODE not in [code for code, *_ in said(read(grid))]
