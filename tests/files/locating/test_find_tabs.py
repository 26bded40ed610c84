from itertools import combinations

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW, WITH_TABLE
from monitor.files.parser.cell_names import a1
from tests.files.filled_grid import MODEL, Grid, empty_grid, filled_grid
from tests.files.read_back import finding, only_answers_need_a_place, read, said, same_answers

ERROR, WARNING = Severity.ERROR, Severity.WARNING
TABLES = ("PPS", "Indicatoren", "KPI", "Financien", "Partners", "Mijlpalen", "SWOT")


def test_the_order_of_tabs_is_of_no_account() -> None:
    grid = filled_grid()
    grid.sheets = dict(reversed(grid.sheets.items()))
    tables = read(grid)
    assert same_answers(tables)
    assert tables.findings == ()


@pytest.mark.parametrize("name", ["Blad7", " financie\u0308n ", "FINANCIEN"])
def test_a_tab_is_found_by_its_title_whatever_its_name(name: str) -> None:
    grid = filled_grid()
    grid["Financien"].name = name
    tables = read(grid)
    assert same_answers(tables)
    assert tables.findings == ()


def test_a_tab_is_found_by_its_name_without_its_title() -> None:
    grid = filled_grid()
    grid["KPI"].put(1, 1, None)
    grid["KPI"].name = " k p i"
    tables = read(grid)
    assert same_answers(tables)
    assert tables.findings == ()


@pytest.mark.parametrize("title", ["PPS", "Indicatoren", "KPI", "Financien", "SWOT"])
def test_a_tab_is_found_by_its_headers_without_name_and_title(title: str) -> None:
    grid = filled_grid()
    grid[title].name = "Blad7"
    grid[title].put(1, 1, None)
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("TAB-AAN-KOPPEN-HERKEND", "Blad7", None)]


def test_the_headers_of_a_tab_without_a_name_need_not_all_be_there() -> None:
    grid = filled_grid()
    grid["Partners"].name = "Blad7"
    grid["Partners"].put(1, 1, None)
    grid["Partners"].delete_column(7)
    assert ("TAB-AAN-KOPPEN-HERKEND", "Blad7", None) in said(read(grid))


@pytest.mark.parametrize("pair", list(combinations(TABLES, 2)), ids="-".join)
@pytest.mark.parametrize("titled", [True, False])
def test_tabs_that_exchanged_their_names_are_read_by_what_they_hold(
    pair: tuple[str, str], titled: bool
) -> None:
    grid = filled_grid()
    one, other = pair
    if not titled:
        for title in pair:
            grid[title].put(1, 1, None)
    first, second = grid[one], grid[other]
    first.name, second.name = other, one
    tables = read(grid)
    assert same_answers(tables)
    told = {(item.sheet, item.code, item.severity) for item in tables.findings}
    assert told == {(name, "TAB-NAAM-VAN-ANDERE", WARNING) for name in pair}


def test_a_tab_with_the_name_of_one_that_is_not_there_is_read_by_what_it_holds() -> None:
    grid = filled_grid()
    del grid.sheets["KPI"]
    grid["Partners"].name = "KPI"
    grid["Partners"].put(1, 1, None)
    tables = read(grid)
    assert same_answers(tables, ("kpi",))
    assert said(tables) == [
        ("TAB-NAAM-VAN-ANDERE", "KPI", None),
        ("TAB-ONTBREEKT-OPTIONEEL", None, None),
    ]


@pytest.mark.parametrize("title", ["PPS", "Indicatoren"])
def test_without_a_tab_that_is_needed_there_is_no_monitor(title: str) -> None:
    grid = filled_grid()
    del grid.sheets[title]
    found = finding(read(grid), "TAB-ONTBREEKT")
    assert (found.sheet, found.cell, found.severity) == (None, None, ERROR)
    assert title in found.message


@pytest.mark.parametrize("title", ["KPI", "Financien", "Partners", "Mijlpalen", "SWOT"])
def test_without_another_tab_the_rest_is_read(title: str) -> None:
    grid = filled_grid()
    del grid.sheets[title]
    tables = read(grid)
    assert [(item.code, item.severity) for item in tables.findings] == [
        ("TAB-ONTBREEKT-OPTIONEEL", WARNING)
    ]
    table = {"Mijlpalen": "milestones", "Financien": "finance"}.get(title, title.lower())
    assert same_answers(tables, (table,))
    assert table not in set(tables.cells["table"])


@pytest.mark.parametrize("title", ["Toelichting", "Lijsten"])
def test_tabs_without_answers_may_go(title: str) -> None:
    grid = filled_grid()
    del grid.sheets[title]
    assert read(grid).findings == ()


def two_of_them(*names: str) -> Grid:
    grid = filled_grid()
    title = names[0].split()[0]
    grid[title].name = names[0]
    for name in names[1:]:
        grid.add(name).cells = dict(grid[title].cells)
    return grid


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("KPI 1", "KPI 2"), '"KPI 1" en "KPI 2" zijn allebei de tab "KPI".'),
        (("KPI 1", "KPI 2", "X"), '"KPI 1", "KPI 2" en "X" zijn alle 3 de tab "KPI".'),
    ],
)
def test_sheets_that_are_the_same_tab_contradict(names: tuple[str, ...], told: str) -> None:
    tables = read(two_of_them(*names))
    assert said(tables) == [("TAB-DUBBEL", "KPI 1", None)]
    assert told in tables.findings[0].message
    assert "kpi" not in set(tables.cells["table"])
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


@pytest.mark.parametrize("with_ids", [True, False])
def test_a_table_that_was_divided_over_sheets_is_told_as_that(with_ids: bool) -> None:
    grid = two_of_them("KPI 1", "KPI 2")
    rows = grid["KPI"].data_rows
    for name, gone in (("KPI", rows[5:]), ("KPI 2", rows[:5])):
        sheet = grid[name]
        for row, column in list(sheet.cells):
            if row in gone or (row in rows and column == 1 and not with_ids):
                sheet.put(row, column, None)
    tables = read(grid)
    assert said(tables) == [("TAB-VERDEELD", "KPI 1", None)]
    names = [item.name for item in MODEL.kpi.values()]
    assert (
        f'is over 2 tabs verdeeld: "KPI 1" en "KPI 2". Op "KPI 1": "{names[0]}" en nog 4 rijen. '
        f'Op "KPI 2": "{names[5]}" en nog {len(names) - 6} rijen. Wij lezen'
    ) in tables.findings[0].message
    assert only_answers_need_a_place(tables, "KPI")
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


def divided(title: str) -> Grid:
    """A workbook in which two sheets have the headers of a tab, and each a half of its rows."""
    grid = two_of_them(f"{title} 1", f"{title} 2")
    named = [row for row in grid[title].data_rows if (row, 2) in grid[title].cells]
    half = named[len(named) // 2]
    for name, is_kept in ((title, half.__gt__), (f"{title} 2", half.__le__)):
        sheet = grid[name]
        for row, column in list(sheet.cells):
            if row in sheet.data_rows and not is_kept(row):
                sheet.put(row, column, None)
    return grid


@pytest.mark.parametrize("title", ["Indicatoren", "KPI", "Financien"])
def test_parts_of_a_table_may_each_have_the_same_row_of_their_own(title: str) -> None:
    grid = divided(title)
    for name in (title, f"{title} 2"):
        grid[name].put(200, 2, "Bron: administratie")
    assert said(read(grid)) == [("TAB-VERDEELD", f"{title} 1", None)]


@pytest.mark.parametrize(
    ("title", "named"), [("Partners", "Organisatie"), ("Mijlpalen", "Mijlpaal"), ("SWOT", "Titel")]
)
def test_so_is_a_table_of_the_users_own_rows(title: str, named: str) -> None:
    grid = two_of_them(f"{title} 1", f"{title} 2")
    other = grid[f"{title} 2"]
    for row in other.data_rows:
        if (row, other.column(named)) in other.cells:
            other.put(row, other.column(named), f"Van ons, {row}")
    tables = read(grid)
    assert said(tables) == [("TAB-VERDEELD", f"{title} 1", None)]
    assert "Laat dan alleen de tab staan die telt." in tables.findings[0].remedy


def with_a_row_on_both(title: str) -> Grid:
    """The same, where the second sheet has the first row of the first as well."""
    grid = divided(title)
    for (row, column), cell in grid[title].cells.items():
        if row == 5:
            grid[f"{title} 2"].put(row, column, cell)
    return grid


def test_parts_may_both_answer_a_row_of_which_it_is_told_then() -> None:
    tables = read(with_a_row_on_both("KPI"))
    (found,) = tables.findings
    assert (found.code, found.sheet) == ("TAB-VERDEELD", "KPI 1")
    name = next(iter(MODEL.kpi.values())).name
    assert f'Deze rij is op meer dan één tab ingevuld: "{name}". Wij lezen' in found.message
    assert "elke rij één keer" in found.remedy


def test_of_the_users_own_rows_it_is_told_as_they_call_them() -> None:
    grid = two_of_them("SWOT 1", "SWOT 2")
    for name in ("SWOT", "SWOT 2"):
        sheet = grid[name]
        for row in range(5, 10):
            sheet.put(row, sheet.column("Titel"), f"{name} {row}" if row > 5 else "Weinig  lokalen")
    (found,) = read(grid).findings
    assert found.code == "TAB-VERDEELD"
    assert 'Deze rij is op meer dan één tab ingevuld: "Weinig  lokalen".' in found.message


@pytest.mark.parametrize("title", ["Partners", "KPI"])
def test_sheets_that_mostly_answer_the_same_rows_contradict(title: str) -> None:
    grid = two_of_them(f"{title} 1", f"{title} 2")
    sheet = grid[f"{title} 2"]
    sheet.delete_row(5)
    assert said(read(grid)) == [("TAB-DUBBEL", f"{title} 1", None)]


def test_two_whole_tables_of_which_each_answers_a_half_are_parts() -> None:
    grid = two_of_them("KPI 1", "KPI 2")
    rows = grid["KPI"].data_rows
    for name, emptied in (("KPI", rows[5:]), ("KPI 2", rows[:5])):
        sheet = grid[name]
        headers = {column: sheet.cells[4, column].value for column in range(1, 8)}
        for row in emptied:
            for column, header in headers.items():
                if header in ("Telling", "Doel", "Realisatie"):
                    sheet.put(row, column, None)
    assert said(read(grid)) == [("TAB-VERDEELD", "KPI 1", None)]


@pytest.mark.parametrize(("title", "kept"), [("Indicatoren", 0), ("Indicatoren", 1), ("KPI", 3)])
def test_a_copy_with_more_answers_contradicts_the_tab_with_our_name(title: str, kept: int) -> None:
    grid = two_of_them(title, f"{title} (2)")
    sheet = grid[title]
    for column in range(1, 7):
        if sheet.cells[4, column].value in ("Antwoord", "Doel", "Realisatie", "Telling"):
            for row in sheet.data_rows[kept:]:
                sheet.put(row, column, None)
    sheet.put(5, 7, "Dit leest iedereen.")  # what explains an answer is none
    tables = read(grid)
    assert said(tables) == [("TAB-DUBBEL", title, None)]
    assert only_answers_need_a_place(tables, title)


def test_beside_a_copy_the_tab_with_our_name_counts_only_if_it_is_seen_and_filled() -> None:
    hidden, emptied = two_of_them("KPI", "KPI (2)"), two_of_them("KPI", "KPI (2)")
    hidden["KPI"].visible = False
    emptied["KPI"].cells = dict(empty_grid()["KPI"].cells)
    for grid in (hidden, emptied):
        tables = read(grid)
        assert said(tables) == [("TAB-DUBBEL", "KPI", None)]
        assert "kpi" not in set(tables.cells["table"])


def test_of_two_sheets_with_a_title_the_one_with_the_table_counts() -> None:
    grid = filled_grid()
    grid["KPI"].name = "Kengetallen"
    other = grid.add("KPI (oud)")
    other.put(1, 1, "KPI")
    other.put(3, 1, "Zie de andere tab")
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("TAB-VREEMD", "KPI (oud)", None)]


def test_a_table_that_was_moved_to_another_sheet_is_found_there() -> None:
    grid = filled_grid()
    sheet, other = grid["KPI"], grid.add("Blad1")
    other.cells = {(row - 3, col + 2): it for (row, col), it in sheet.cells.items() if row > 3}
    sheet.cells = {place: it for place, it in sheet.cells.items() if place[0] < 4}
    tables = read(grid)
    assert same_answers(tables)
    assert ("TAB-AAN-KOPPEN-HERKEND", "Blad1", None) in said(tables)


TABLES = ["PPS", "Indicatoren", "KPI", "Financien", "Partners", "Mijlpalen", "SWOT"]


@pytest.mark.parametrize("title", TABLES)
def test_a_tab_with_answers_without_its_header_row_stops(title: str) -> None:
    grid = filled_grid()
    grid[title].delete_row(4)
    tables = read(grid)
    assert said(tables) == [("TABEL-ONTBREEKT", title, None)]
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


@pytest.mark.parametrize("title", TABLES[2:])
def test_a_tab_that_may_be_empty_without_its_header_row_is_said(title: str) -> None:
    grid = filled_grid()
    grid[title].cells = dict(empty_grid()[title].cells)
    grid[title].delete_row(4)
    assert said(read(grid)) == [("TABEL-ONTBREEKT-OPTIONEEL", title, None)]


@pytest.mark.parametrize("title", ["PPS", "Financien", "SWOT"])
def test_a_tab_of_ours_that_is_hidden_is_read_and_said_to_be_hidden(title: str) -> None:
    grid = filled_grid()
    grid[title].visible = False
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("TAB-VERBORGEN", title, None)]
    assert finding(tables, "TAB-VERBORGEN").severity is WARNING


def with_table_below(title: str, other: str) -> Grid:
    """A workbook with the table of one tab also below that of another, as it is, title and all."""
    grid = filled_grid()
    for (row, column), item in grid[title].cells.items():
        grid[other].put(row + 100, column, item)
    return grid


def without_answers(grid: Grid, title: str, other: str) -> None:
    for row, column in list(grid[other].cells):
        if row > HEADER_ROW + 100 and a1(row, column) in answers_below(title):
            grid[other].put(row, column, None)


@pytest.mark.parametrize(
    ("title", "filled", "severity"),
    [
        ("Indicatoren", True, Severity.ERROR),
        ("Indicatoren", False, Severity.ERROR),
        ("KPI", True, Severity.ERROR),
        ("KPI", False, Severity.WARNING),
    ],
)
def test_a_table_that_shares_a_tab_with_another_needs_its_own(
    title: str, filled: bool, severity: Severity
) -> None:
    grid = with_table_below(title, "PPS")
    if not filled:
        without_answers(grid, title, "PPS")
    del grid.sheets[title]
    tables = read(grid)
    found = next(item for item in tables.findings if item.code.startswith("TAB-GEDEELD"))
    assert (found.sheet, found.severity) == ("PPS", severity)
    assert "onder elkaar? Wijs dan bij het inlezen aan" in found.remedy
    assert f'naast elkaar? Zet deze dan op een eigen tab met de naam "{title}".' in found.remedy
    assert not [item for item in tables.findings if item.code.startswith("TAB-ONTBREEKT")]
    assert tables.counts.read + tables.counts.ignored == tables.counts.filled


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("SWOT", "Mijlpalen"),
        ("KPI", "Indicatoren"),
        ("Partners", "Financien"),
        ("Financien", "Partners"),
        ("Indicatoren", "KPI"),
    ],
)
def test_a_table_below_another_is_told_once_and_is_no_row_of_that(title: str, other: str) -> None:
    grid = with_table_below(title, other)
    del grid.sheets[title]
    tables = read(grid)
    (found,) = [item for item in tables.findings if item.sheet == other]
    count = len([row for row, _ in grid[other].cells if row > 100])
    assert f"(vanaf rij 104, {count} vakken)" in found.message
    assert same_answers(
        tables, without=tuple(tab.table for tab in WITH_TABLE if tab.title == title)
    )
    assert tables.counts.read + tables.counts.ignored == tables.counts.filled
    kept = {item.cell for item in tables.leftovers if item.sheet == other}
    assert {"A101", "B104", "B105"} <= kept


def test_so_is_a_table_that_is_read_on_its_own_tab() -> None:
    tables = read(with_table_below("SWOT", "Mijlpalen"))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.sheet, found.severity) == ("TABEL-OOK-HIER", "Mijlpalen", WARNING)
    assert 'in rij 104 ook een tabel "SWOT". Wij lezen die op de tab "SWOT"' in found.message


def test_so_are_tables_above_another_and_more_than_one() -> None:
    grid = with_table_below("Mijlpalen", "SWOT")
    grid.sheets["Mijlpalen"] = grid.sheets.pop("SWOT")
    grid["Mijlpalen"].name = "Mijlpalen"
    for (row, column), item in grid.sheets.pop("KPI").cells.items():
        grid["Mijlpalen"].put(row + 200, column, item)
    tables = read(grid)
    assert same_answers(tables, without=("swot", "kpi"))
    assert [code for code, *_ in said(tables)] == ["TAB-GEDEELD"] * 2
    assert tables.counts.read + tables.counts.ignored == tables.counts.filled


def answers_below(title: str) -> set[str]:
    """Where ``with_table_below`` puts what was filled in, and none of our own texts."""
    (tab,) = (tab for tab in WITH_TABLE if tab.title == title)
    sheet = filled_grid()[title]
    ours = {sheet.column(column.header) for column in tab.columns if not column.is_input}
    return {
        a1(row + 100, column)
        for row, column in sheet.cells
        if row > HEADER_ROW and column not in ours
    }


@pytest.mark.parametrize("title", ["Indicatoren", "Mijlpalen"])
def test_the_answers_of_a_table_below_another_need_a_place_unless_it_is_read(title: str) -> None:
    grid = with_table_below(title, "KPI")
    assert not any(item.needs_place for item in read(grid).leftovers)
    del grid.sheets[title]
    tables = read(grid)
    assert {item.cell for item in tables.leftovers if item.needs_place} == answers_below(title)
    (found,) = [item for item in tables.findings if item.code.startswith("TAB-GEDEELD")]
    assert (found.sheet, found.cell) == ("KPI", "A101")
