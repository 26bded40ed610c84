"""Amounts of which the years stand above the headers are handed back with all those years."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from tests.files.annotated.handing_back import HandedBack, handed_back, of
from tests.files.filled_grid import Grid, filled_grid

SHORT = {"Begroot": "Begr.", "Gerealiseerd": "Real.", "Prognose": "Prog."}


def with_years_above(called: Mapping[str, str] = MappingProxyType({})) -> Grid:
    grid = filled_grid()
    sheet = grid["Financien"]
    for column in [column for row, column in sheet.cells if row == 4]:
        header = str(sheet.cells[4, column].value)
        if header[-4:].isdecimal():
            kind, year = header.rsplit(maxsplit=1)
            sheet.put(4, column, called.get(kind, kind))
            sheet.put(3, column, float(year))
    return grid


def headers(done: HandedBack) -> list[str]:
    return [
        str(value) for (row, _), (value, _) in done.sheet("Financien").cells.items() if row == 4
    ]


@pytest.mark.parametrize("called", [{}, SHORT])
def test_without_an_end_of_the_project_no_year_is_left_out(called: Mapping[str, str]) -> None:
    grid = with_years_above(called)
    grid.fill("fields", "einddatum_subsidie", "answer", None)
    done = handed_back(grid)
    assert of(done.before, "KOLOM-JAREN-ONTBREKEN")
    assert headers(done) == headers(handed_back(filled_grid()))


def test_one_year_is_no_project() -> None:
    grid = with_years_above()
    sheet = grid["Financien"]
    for place in [place for place in sheet.cells if place[0] == 3]:
        sheet.put(*place, None)
    sheet.put(3, 1, "Begroting 2019")
    assert of(handed_back(grid).before, "KOLOM-JAREN-ONTBREKEN").handed_back == ()
