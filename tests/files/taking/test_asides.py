"""Text boxes over a sheet: told once a tab, kept, and asked if they scale amounts."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import LEFTOVERS_TITLE
from monitor.files.taking.scaled_tables import SCALED
from monitor.files.workbook import Aside, Holder
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read, said, same_answers

CODE = "TEKST-BUITEN-VAKKEN"
SCALE = "Let op: alle bedragen x € 1.000"


def with_boxes(title: str, *texts: str) -> Grid:
    grid = filled_grid()
    grid[title].asides = [Aside(Holder.BOX, row, 1, text) for row, text in enumerate(texts, 1)]
    return grid


def test_each_tab_with_any_is_one_notice_that_says_where() -> None:
    grid = with_boxes("KPI", "Nog vragen", "Besproken op 3 mei", "\u200b")
    tables = read(grid)
    assert said(tables) == [(CODE, "KPI", None)]
    found = finding(tables, CODE)
    assert found.severity is Severity.NOTICE
    assert "in een tekstvak (2): A1, A2." in found.message
    assert same_answers(tables)
    assert [tuple(item[1:3]) for item in tables.leftovers] == [
        ("A1 (tekstvak)", "Nog vragen"),
        ("A2 (tekstvak)", "Besproken op 3 mei"),
    ]
    assert [item.code for item in handed_back(grid).after.findings].count("TAB-OVERIG") == 1


def test_beyond_twenty_they_are_counted() -> None:
    grid = with_boxes("SWOT", *(f"Vak {row}" for row in range(1, 24)))
    assert "A20 en nog 3." in finding(read(grid), CODE).message


@pytest.mark.parametrize("before", ["", "De begroting is besproken. " * 20])
def test_one_that_scales_amounts_is_asked_until_it_is_gone(before: str) -> None:
    done = handed_back(with_boxes("Financien", before + SCALE))
    asked = of(done.before, SCALED)
    assert (asked.sheet, asked.cell) == ("Financien", "A1")
    assert asked.message.startswith(f'In een tekstvak staat "{"… " if before else ""}{SCALE}".')
    assert of(done.after, SCALED).sheet == LEFTOVERS_TITLE
