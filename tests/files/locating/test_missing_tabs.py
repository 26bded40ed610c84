"""Tables beside another on its sheet: they aren't read, and what they hold isn't lost."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import WITH_TABLE
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_grid import Grid, empty_grid, filled_grid
from tests.files.read_back import finding, read

PAIRS = [("KPI", "PPS"), ("SWOT", "Mijlpalen"), ("Partners", "Financien")]


def put_beside(grid: Grid, title: str, other: str) -> Grid:
    """The same with one table right of another, on the sheet of that."""
    across = max(column for _, column in grid[other].cells) + 1
    for (row, column), cell in grid.sheets.pop(title).cells.items():
        grid[other].put(row, column + across, cell)
    return grid


@pytest.mark.parametrize(("title", "other"), PAIRS)
def test_a_table_with_answers_beside_another_stops_and_so_does_what_is_handed_back(
    title: str, other: str
) -> None:
    done = handed_back(put_beside(filled_grid(), title, other))
    found = of(done.before, "TAB-GEDEELD")
    assert (found.sheet, found.severity) == (other, Severity.ERROR)
    assert not done.after.accepted
    ours = {str(column.header) for tab in WITH_TABLE for column in tab.columns}
    needing = {item.text for item in done.read.leftovers if item.needs_place}
    assert needing
    assert not needing & ours


@pytest.mark.parametrize("title", ["SWOT", "Mijlpalen"])
def test_an_empty_one_is_only_told(title: str) -> None:
    grid = filled_grid()
    grid[title].cells = dict(empty_grid()[title].cells)
    tables = read(put_beside(grid, title, "KPI"))
    assert finding(tables, "TAB-GEDEELD-OPTIONEEL").severity is Severity.WARNING
    assert not any(item.needs_place for item in tables.leftovers)
