"""A tab full of dashes says so once, and each of those cells is read and counted all the same."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.frames import State
from monitor.domain.layout import FIRST_DATA_ROW
from monitor.files.taking.leftovers import NAMED_ONE_BY_ONE
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read, said

ONE, ALL = "ONBEKEND-INGEVULD", "VAKKEN-ONBEKEND"


def filled_with(*texts: str) -> Grid:
    """A workbook with these texts for the days on which partners began."""
    grid = filled_grid()
    sheet = grid["Partners"]
    for row, text in enumerate(texts, FIRST_DATA_ROW):
        sheet.put(row, sheet.column("Startdatum"), text)
    return grid


@pytest.mark.parametrize("dash", ["-", "–", "€ -", "PM"])
def test_many_of_the_same_are_told_at_once(dash: str) -> None:
    count = NAMED_ONE_BY_ONE + 1
    tables = read(filled_with(*[dash] * count))
    found = finding(tables, ALL)
    assert (found.sheet, found.cell, found.severity) == ("Partners", None, Severity.NOTICE)
    assert found.message.startswith(f'In {count} vakken op deze tab staat "{dash}".')
    assert [code for code, *_ in said(tables)].count(ONE) == 0
    assert tables.counts.read + tables.counts.ignored == tables.counts.filled
    cells = tables.cells
    assert (cells.loc[cells["table"] == "partners", "state"] == State.UNKNOWN).sum() == count


def test_a_few_are_told_one_by_one() -> None:
    tables = read(filled_with(*["-"] * NAMED_ONE_BY_ONE))
    assert [code for code, *_ in said(tables)] == [ONE] * NAMED_ONE_BY_ONE


def test_each_text_and_each_tab_counts_for_itself() -> None:
    many = NAMED_ONE_BY_ONE + 1
    grid = filled_with(*["-"] * many, "PM", *["–"] * many)
    grid.fill("kpi", "own_revenue", "target", "-")
    tables = read(grid)
    assert finding(tables, ALL).message.startswith(f"In {2 * many} vakken")
    assert sorted(said(tables)) == [
        (ONE, "KPI", finding(tables, ONE).cell),
        (ONE, "Partners", f"I{FIRST_DATA_ROW + many}"),
        (ALL, "Partners", None),
    ]
