"""Sheets on which none of our tables was found."""

from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity
from tests.files.filled_grid import Grid, GridSheet, empty_grid, filled_grid
from tests.files.read_back import read, said, same_answers


def test_another_tab_is_one_notice_with_its_number_of_cells() -> None:
    grid = filled_grid()
    for row in range(1, 8):
        grid.add("Urenstaat").put(row, 1, float(row))
    tables = read(grid)
    assert said(tables) == [("TAB-VREEMD", "Urenstaat", None)]
    assert "7" in tables.findings[0].message
    assert tables.findings[0].severity is Severity.NOTICE
    assert tables.counts.ignored == 7


def test_another_tab_that_is_hidden_is_named_as_hidden() -> None:
    grid = filled_grid()
    grid.add("Urenstaat").put(1, 1, "x")
    grid["Urenstaat"].visible = False
    assert said(read(grid)) == [("TAB-VREEMD-VERBORGEN", "Urenstaat", None)]


COPY = "Indicatoren 2026"


def with_a_copy(title: str = "Indicatoren", name: str = COPY) -> Grid:
    """A workbook in which a tab was copied and got another name and title."""
    grid = filled_grid()
    grid.add(name).cells = dict(grid[title].cells)
    grid[name].put(1, 1, f"{title} 2026 definitief")
    return grid


@pytest.mark.parametrize("title", ["PPS", "Indicatoren", "KPI", "Financien", "SWOT"])
def test_a_filled_copy_under_another_name_is_told_with_the_tab_that_is_read(title: str) -> None:
    tables = read(with_a_copy(title))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.sheet, found.severity) == ("TAB-LIJKT-OP", COPY, Severity.WARNING)
    assert f'lijkt op de tab "{title}". Wat hier is ingevuld, is hetzelfde.' in found.message
    assert f'noem deze tab "{title}"' in found.remedy


@pytest.mark.parametrize(
    "name", ["Indicatoren (oud)", "Backup Indicatoren", "Indicatoren_2024", "2024-nulmeting"]
)
def test_of_a_copy_that_is_of_before_or_only_kept_it_is_enough_to_tell(name: str) -> None:
    tables = read(with_a_copy(name=name))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.severity) == ("TAB-LIJKT-OP-EERDER-OF-EIGEN", Severity.NOTICE)
    assert 'lijkt op de tab "Indicatoren"' in found.message
    assert "Wij lezen die tab, en deze niet" in found.message


@pytest.mark.parametrize(
    "name",
    ["Indicatoren (2)", "Kopie van Indicatoren", "Blad1", "Midterm", "Indicatoren oudejaar"],
)
def test_a_copy_that_may_be_of_now_is_a_warning(name: str) -> None:
    (found,) = read(with_a_copy(name=name)).findings
    assert (found.code, found.severity) == ("TAB-LIJKT-OP", Severity.WARNING)


@pytest.mark.parametrize(
    ("is_ours", "severity"), [(False, Severity.NOTICE), (True, Severity.WARNING)]
)
def test_a_table_of_their_own_with_our_headers_is_known_by_its_codes(
    is_ours: bool, severity: Severity
) -> None:
    grid = with_a_copy("Mijlpalen", "Projectplanning")
    own = grid["Projectplanning"]
    own.put(1, 1, "Planning van het project")
    for row in own.data_rows if not is_ours else ():
        own.put(row, 1, float(row))
    (found,) = read(grid).findings
    assert (found.sheet, found.severity) == ("Projectplanning", severity)
    assert 'lijkt op de tab "Mijlpalen"' in found.message


def one_changed(sheet: GridSheet) -> None:
    sheet.put(5, 5, 999.0)


def two_changed(sheet: GridSheet) -> None:
    sheet.put(5, 5, 999.0)
    sheet.put(6, 5, 999.0)


def one_emptied(sheet: GridSheet) -> None:
    sheet.put(5, 5, None)


def an_empty_row_inserted(sheet: GridSheet) -> None:
    sheet.insert_rows(6)


def turned_round(sheet: GridSheet) -> None:
    sheet.order_rows(reversed(sheet.data_rows))


def ids_removed(sheet: GridSheet) -> None:
    for row in sheet.data_rows:
        sheet.put(row, 1, None)


def one_of_their_own_on_top(sheet: GridSheet) -> None:
    sheet.insert_rows(5)
    sheet.put(5, 2, "Zeewind Bouw")
    sheet.put(5, 3, "arbeidsorganisatie")


def first_gone(sheet: GridSheet) -> None:
    sheet.delete_row(5)


SAME = "Wat hier is ingevuld, is hetzelfde."


@pytest.mark.parametrize(
    ("title", "change", "said_so"),
    [
        ("KPI", one_changed, "1 vak is anders ingevuld."),
        ("KPI", two_changed, "2 vakken zijn anders ingevuld."),
        ("KPI", one_emptied, "1 vak is anders ingevuld."),
        ("KPI", first_gone, "2 vakken zijn anders ingevuld."),
        ("KPI", an_empty_row_inserted, SAME),
        ("Financien", turned_round, SAME),
        ("Indicatoren", ids_removed, SAME),
        ("Partners", turned_round, SAME),
        ("Partners", one_of_their_own_on_top, "2 vakken zijn anders ingevuld."),
        ("Partners", first_gone, "5 vakken zijn anders ingevuld."),
    ],
)
def test_of_a_copy_it_is_said_how_many_cells_of_its_rows_differ(
    title: str, change: Callable[[GridSheet], None], said_so: str
) -> None:
    grid = with_a_copy(title)
    change(grid[COPY])
    (found,) = read(grid).findings
    assert said_so in found.message


@pytest.mark.parametrize(
    ("name", "code", "asked"),
    [
        (COPY, "TAB-LIJKT-OP-MET-ANDERE", ["E5"]),
        ("Indicatoren (oud)", "TAB-LIJKT-OP-EERDER-OF-EIGEN", []),
    ],
)
def test_other_answers_on_a_copy_that_may_be_of_now_need_a_place(
    name: str, code: str, asked: list[str]
) -> None:
    grid = with_a_copy("KPI", name)
    grid[name].put(5, 5, 999.0)
    tables = read(grid)
    assert [item.code for item in tables.findings] == [code]
    assert [item.cell for item in tables.leftovers if item.needs_place] == asked


@pytest.mark.parametrize("title", ["PPS", "Indicatoren", "KPI", "Financien", "SWOT"])
def test_a_copy_that_excel_made_is_told_and_the_tab_with_our_name_is_read(title: str) -> None:
    grid = filled_grid()
    grid.add(f"{title} (2)").cells = dict(grid[title].cells)
    grid.sheets = dict(reversed(grid.sheets.items()))
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("TAB-LIJKT-OP", f"{title} (2)", None)]
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


def test_a_copy_that_nobody_filled_is_another_tab() -> None:
    grid = filled_grid()
    grid.add(COPY).cells = dict(empty_grid()["Indicatoren"].cells)
    grid[COPY].put(1, 1, None)
    assert said(read(grid)) == [("TAB-VREEMD", COPY, None)]


def test_a_copy_that_is_hidden_is_named_as_hidden() -> None:
    grid = with_a_copy()
    grid[COPY].visible = False
    assert said(read(grid)) == [("TAB-VREEMD-VERBORGEN", COPY, None)]


def test_an_empty_tab_is_nothing() -> None:
    grid = filled_grid()
    grid.add("Blad1")
    assert read(grid).findings == ()


def test_the_lists_are_hidden_in_the_template_and_that_is_not_said() -> None:
    grid = filled_grid()
    assert not grid["Lijsten"].visible
    assert read(grid).findings == ()
