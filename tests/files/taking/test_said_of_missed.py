"""What is said of a sheet that isn't read and holds what columns of ours lack."""

import pytest

from monitor.domain.findings import Severity
from monitor.files.taking.said_of_missed import with_rows
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import read, said

SURE, MAYBE = "TAB-MET-KOLOMMEN", "TAB-MISSCHIEN-MET-KOLOMMEN"
OWN = "Blad1"


def with_kpis_apart(target: str, realised: str) -> Grid:
    """A workbook of which the targets and results stand on a sheet of their own, called so."""
    grid = filled_grid()
    sheet, own = grid["KPI"], grid.add(OWN)
    for at, text in enumerate(("KPI", target, realised), 1):
        own.put(3, at, text)
    for row in sheet.data_rows:
        own.put(row, 1, sheet.cells[row, sheet.column("KPI")])
        for at, header in enumerate(("Doel", "Realisatie"), 2):
            own.put(row, at, float(row * row + at))
            sheet.put(row, sheet.column(header), None)
    return grid


class TestOneSurelyOursBesideAnother:
    """Each column is judged by itself: the one that is ours stops, the other is asked."""

    @pytest.fixture
    def tables(self):
        return read(with_kpis_apart("Opgave", "Resultaat"))

    def test_each_is_told_at_its_own_first_cell(self, tables):
        sure, asked = (item for item in tables.findings if item.sheet == OWN)
        assert (sure.code, sure.severity, sure.cell) == (SURE, Severity.ERROR, "C5")
        assert (asked.code, asked.severity, asked.cell) == (MAYBE, Severity.WARNING, "B5")

    def test_each_names_its_own_column_of_ours(self, tables):
        sure, asked = (item.message for item in tables.findings if item.sheet == OWN)
        assert '"Realisatie"' in sure
        assert '"Doel"' not in sure
        assert '"Doel"' in asked
        assert '"Realisatie"' not in asked

    def test_only_what_is_surely_ours_needs_a_place(self, tables):
        assert {
            item.cell[0] for item in tables.leftovers if item.sheet == OWN and item.needs_place
        } == {"C"}

    def test_all_of_the_sheet_is_left_out_once(self, tables):
        assert tables.counts.filled == tables.counts.read + tables.counts.ignored


@pytest.mark.parametrize(
    ("called", "code"), [(("Streefwaarde", "Resultaat"), SURE), (("Opgave", "Uitslag"), MAYBE)]
)
def test_columns_that_are_as_sure_are_told_together(called: tuple[str, str], code: str) -> None:
    assert [told for told, sheet, _ in said(read(with_kpis_apart(*called))) if sheet == OWN] == [
        code
    ]


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ([], ("", "")),
        ([('"Doel"', ())], ('"Doel"', "")),
        ([('"Doel"', ("A",))], ('"Doel"', ' in 1 rij ("A")')),
        (
            [('"Doel"', ("A", "B")), ('"Nu"', ("A", "B"))],
            ('"Doel" en "Nu"', ' in 2 rijen ("A" en "B")'),
        ),
        ([('"Doel"', ("A",)), ('"Nu"', ())], ('"Doel" in 1 rij ("A") en "Nu" (alle)', "")),
    ],
)
def test_rows_are_told_behind_all_columns_or_behind_each_its_own(columns, told) -> None:
    assert with_rows(columns) == told
