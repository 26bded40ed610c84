"""Answers typed over the texts of ours, where those of the questions themselves are empty."""

import pytest

from monitor.domain.findings import Severity
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read, said
from tests.files.ticked_off import LEVELS

CODE = "KOLOM-MET-ANTWOORDEN"


def typed_over(header: str, *, emptied: int) -> Grid:
    """A level over our text in this column at each question, and some answers emptied."""
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    for number, row_id in enumerate(LEVELS):
        sheet.put(sheet.row(row_id), sheet.column(header), str(1 + number % 3))
        if number < emptied:
            sheet.put(sheet.row(row_id), sheet.column("Antwoord"), None)
    return grid


@pytest.mark.parametrize("header", ["Niveaus", "Dimensie", "Vraag"])
def test_they_are_asked_once_and_none_is_lost(header: str) -> None:
    tables = read(typed_over(header, emptied=len(LEVELS)))
    found = finding(tables, CODE)
    assert (found.severity, found.raw) == (Severity.ERROR, "1")
    assert found.message.startswith(f'De kolom "{header}" lezen wij niet ({len(LEVELS)} vakken).')
    assert found.message.endswith('staat in kolom E, "Antwoord", geen antwoord.')
    assert not [code for code, *_ in said(tables) if code.startswith("TEKST")]
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored
    assert {item.needs_place for item in tables.leftovers} == {True}


def test_beside_answers_they_are_texts_that_changed() -> None:
    codes = [code for code, *_ in said(read(typed_over("Niveaus", emptied=2)))]
    assert CODE not in codes
    assert "TEKST-ANDERS" in codes


def test_of_kpis_they_are_asked_as_well() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    for number, row in enumerate(sheet.data_rows):
        sheet.put(row, sheet.column("Eenheid"), float(40 + number * number % 7))
        sheet.put(row, sheet.column("Realisatie"), None)
    assert (
        'In de meeste van die rijen staat in kolom E, "Realisatie"'
        in finding(read(grid), CODE).message
    )
