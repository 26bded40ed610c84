from collections.abc import Mapping

import pytest

from monitor.domain.findings import Severity
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import only_answers_need_a_place, read, said

APART = "TAB-KOLOMMEN-VERDEELD"
A_YEAR = {
    "Financien 2024": ("Begroot 2024", "Gerealiseerd 2024"),
    "Financien 2025": ("Begroot 2025", "Gerealiseerd 2025"),
    "Financien 2026": ("Begroot 2026", "Gerealiseerd 2026"),
}
A_KIND = {
    "Begroot": ("Begroot 2024", "Begroot 2025", "Begroot 2026"),
    "Gerealiseerd": ("Gerealiseerd 2024", "Gerealiseerd 2025", "Gerealiseerd 2026"),
}
LABELS = ("id", "Post", "Soort")


def divided(columns_of: Mapping[str, tuple[str, ...]], *, retitled: bool) -> Grid:
    """A workbook with these columns of tab Financien each on a sheet, with an amount in each row.

    ``columns_of`` are the headers besides those of the labels, by the name of the sheet.
    """
    grid = filled_grid()
    whole = grid.sheets.pop("Financien")
    for name, kept in columns_of.items():
        sheet = grid.add(name)
        sheet.cells = dict(whole.cells)
        for header in kept:
            for row in whole.data_rows:
                sheet.put(row, whole.column(header), 1000.0)
        if retitled:
            sheet.put(1, 1, name)
        headers = {column: cell.value for (row, column), cell in whole.cells.items() if row == 4}
        for column in sorted(headers, reverse=True):
            if headers[column] not in (*LABELS, *kept):
                sheet.delete_column(column)
    return grid


@pytest.mark.parametrize("columns_of", [A_YEAR, A_KIND], ids=["a year", "a kind"])
@pytest.mark.parametrize("retitled", [True, False])
def test_columns_on_sheets_of_their_own_belong_beside_each_other(
    columns_of: Mapping[str, tuple[str, ...]], retitled: bool
) -> None:
    tables = read(divided(columns_of, retitled=retitled))
    (found,) = tables.findings
    *names, last = (f'"{name}"' for name in columns_of)
    assert (found.code, found.sheet, found.severity) == (APART, names[0][1:-1], Severity.ERROR)
    assert f"op {len(columns_of)} tabs: {', '.join(names)} en {last}." in found.message
    assert 'naast elkaar op één tab "Financien"' in found.remedy
    assert only_answers_need_a_place(tables, "Financien")
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


def test_one_of_them_with_our_own_name_is_not_read_alone() -> None:
    columns_of = {"Financien": A_YEAR["Financien 2024"], "2025": A_YEAR["Financien 2025"]}
    assert said(read(divided(columns_of, retitled=False))) == [(APART, "Financien", None)]


def test_sheets_that_both_answer_a_column_contradict() -> None:
    columns_of = {"Zoals het was": A_KIND["Begroot"], "Zoals het is": A_KIND["Begroot"][1:]}
    assert said(read(divided(columns_of, retitled=True))) == [("TAB-DUBBEL", "Zoals het was", None)]
