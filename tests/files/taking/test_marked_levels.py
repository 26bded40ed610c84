"""Levels that are marked in columns of their own, with no answer beside them."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from monitor.files.workbook import a1
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import read, said, same_answers

FIRST = 9
LEVELS = [item.id for item in MODEL.indicators if item.kind == "level"]


def marked(headers: list[str], mark: str, *, emptied: int) -> Grid:
    """A workbook with a column for each level, a mark in each row, and some answers emptied."""
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    for number, header in enumerate(headers):
        sheet.put(HEADER_ROW, FIRST + number, header)
    for number, row_id in enumerate(LEVELS):
        row = sheet.row(row_id)
        sheet.put(row, FIRST + number % len(headers), mark)
        if number < emptied:
            sheet.put(row, sheet.column("Antwoord"), None)
    return grid


@pytest.mark.parametrize("headers", [["1", "2", "3", "4", "5"], ["Niveau 2", "Niveau 3"]])
@pytest.mark.parametrize("mark", ["x", "✓", "ja"])
def test_marks_beside_empty_answers_are_told_at_once(headers: list[str], mark: str) -> None:
    tables = read(marked(headers, mark, emptied=3))
    (found,) = tables.findings
    assert (found.code, found.severity) == ("NIVEAUS-AANGEKRUIST", Severity.ERROR)
    assert (found.sheet, found.cell) == ("Indicatoren", a1(HEADER_ROW, FIRST))
    assert found.message.startswith("Bij 3 vragen is een niveau aangekruist")
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


@pytest.mark.parametrize(("header", "level"), [("Niveau 2", 2), ("n2", 2), ("5", 5)])
def test_it_is_said_which_number_a_mark_stands_for(header: str, level: int) -> None:
    (found,) = read(marked([header, "Niveau 4"], "x", emptied=1)).findings
    assert f'als getal: {level} waar het kruisje onder "{header}" staat' in found.remedy


def test_a_number_that_no_level_has_heads_no_level() -> None:
    highest = max(len(item.levels) for item in MODEL.indicators)
    headers = [f"Niveau {highest}", f"Niveau {highest + 1}"]
    codes = {code for code, *_ in said(read(marked(headers, "x", emptied=2)))}
    assert "NIVEAUS-AANGEKRUIST" not in codes


def test_marks_beside_answers_are_only_left_out() -> None:
    tables = read(marked(["1", "2", "3", "4", "5"], "x", emptied=0))
    assert same_answers(tables)
    assert {code for code, *_ in said(tables)} == {"KOLOM-VREEMD"}


def test_handed_back_the_marks_still_need_a_place() -> None:
    done = handed_back(marked(["1", "2", "3", "4", "5"], "kru", emptied=1))
    asked = of(done.after, "OVERIG-ZONDER-PLEK")
    assert asked.severity is Severity.ERROR
    assert f'{len(LEVELS)}. Het eerste is "kru".' in asked.message


def test_on_another_tab_such_columns_are_no_levels() -> None:
    grid = filled_grid()
    sheet = grid["PPS"]
    row = sheet.row("campus")
    sheet.put(row, sheet.column("Antwoord"), None)
    for number in (1, 2):
        sheet.put(HEADER_ROW, FIRST + number, str(number))
        sheet.put(row, FIRST + number, "x")
    assert "NIVEAUS-AANGEKRUIST" not in {code for code, *_ in said(read(grid))}
