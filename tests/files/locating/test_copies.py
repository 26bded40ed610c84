"""What a sheet holds of a table that is read on another: a part of it, or another version."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import Grid, GridSheet, filled_grid
from tests.files.read_back import finding, read, said

MAYBE = "TAB-MISSCHIEN-MET-KOLOMMEN"
COLUMNS, HIDDEN_COLUMNS = "TAB-MET-KOLOMMEN", "TAB-MET-KOLOMMEN-VERBORGEN"
OWN = "Van de controller"
APART = [
    ("Financien", "Prognose", 'bij "Prognose 2027" lijken'),
    ("Financien", "Gerealiseerd", 'bij "Gerealiseerd 2024", "Gerealiseerd 2025" en'),
    ("KPI", "Realisatie", 'bij "Realisatie" lijken'),
    ("Partners", "Geld,Natura", 'bij "Geld begroot" en "Natura gerealiseerd" lijken'),
]
"""Tabs, with what headers begin that are put apart, and how it's told which are answered."""
NAMING = ("id", "Post", "Soort", "KPI", "Eenheid", "Organisatie")


def without(sheet: GridSheet, gone: list[str]) -> None:
    """Delete the columns with these headers."""
    for header in gone:
        sheet.delete_column(sheet.column(header))


def headers(sheet: GridSheet) -> list[str]:
    return [str(cell.value) for (row, _), cell in sheet.cells.items() if row == HEADER_ROW]


def put_apart(title: str, begun: str, name: str = OWN) -> Grid:
    """A workbook of which the columns that begin so stand on a sheet of their own."""
    grid = filled_grid()
    sheet, own = grid[title], grid.add(name)
    if title == "Partners":
        for row in range(7, 12):
            sheet.put(row, sheet.column("Organisatie"), f"Partner {row}")
            sheet.put(row, sheet.column("Geld begroot"), 100.0 * row)
    own.cells = dict(sheet.cells)
    own.put(1, 1, name)
    apart = [header for header in headers(sheet) if header.startswith(tuple(begun.split(",")))]
    without(own, [header for header in headers(own) if header not in (*NAMING, *apart)])
    without(sheet, apart)
    return grid


def codes(grid: Grid) -> list[str]:
    return [code for code, *_ in said(read(grid))]


@pytest.mark.parametrize(("title", "begun", "told"), APART)
@pytest.mark.parametrize("visible", [True, False])
def test_columns_that_stand_on_another_sheet_are_a_fault_that_says_where(
    title: str, begun: str, told: str, *, visible: bool
) -> None:
    grid = put_apart(title, begun)
    grid[OWN].visible = visible
    tables = read(grid)
    (found,) = [item for item in tables.findings if item.sheet == OWN]
    code = COLUMNS if visible else HIDDEN_COLUMNS
    assert (found.code, found.severity) == (code, Severity.ERROR)
    assert f"De antwoorden {told}" in found.message
    assert f'Zet ze dan op de tab "{title}"' in found.remedy
    assert found.remedy.startswith(f'Maak de tab "{OWN}" zichtbaar') != visible
    assert any(item.needs_place for item in tables.leftovers if item.sheet == OWN)
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


@pytest.mark.parametrize(("title", "begun"), [item[:2] for item in APART])
def test_so_are_those_of_which_our_tab_kept_the_headers(title: str, begun: str) -> None:
    grid = put_apart(title, begun)
    emptied = filled_grid()[title]
    for row, column in list(emptied.cells):
        header = str(emptied.cells.get((HEADER_ROW, column), emptied.cells[1, 1]).value)
        if row > HEADER_ROW and header.startswith(tuple(begun.split(","))):
            emptied.put(row, column, None)
    for row in range(7, 12) if title == "Partners" else ():
        emptied.put(row, emptied.column("Organisatie"), f"Partner {row}")
    grid[title].cells = emptied.cells
    assert codes(grid) == [COLUMNS]


@pytest.mark.parametrize(("title", "begun"), [item[:2] for item in APART])
def test_handed_back_it_is_asked_until_they_have_a_place(title: str, begun: str) -> None:
    done = handed_back(put_apart(title, begun))
    assert not done.before.accepted
    assert not done.after.accepted
    grid = Grid(done.book)
    left = grid["Overig uit uw bestand"]
    left.cells = {place: cell for place, cell in left.cells.items() if place[0] <= HEADER_ROW}
    assert not any(item.code.startswith("KOLOM") for item in read(grid).findings)


def test_of_columns_that_are_told_there_it_is_not_said_that_they_lack() -> None:
    grid = put_apart("KPI", "Realisatie")
    without(grid["KPI"], ["Telling"])
    assert sorted(codes(grid)) == ["KOLOM-ONTBREEKT", COLUMNS]
    assert '"Telling"' in finding(read(grid), "KOLOM-ONTBREEKT").message


@pytest.mark.parametrize(("title", "begun"), [item[:2] for item in APART])
def test_columns_that_our_tab_answers_as_well_are_their_own_business(
    title: str, begun: str
) -> None:
    grid = put_apart(title, begun)
    whole = filled_grid()[title]
    grid[title].cells = whole.cells
    assert codes(grid) == ["TAB-VREEMD"]


def test_nor_are_columns_of_years_that_nobody_asks_for() -> None:
    grid = put_apart("Financien", "Gerealiseerd")
    grid["Financien"].cells = filled_grid()["Financien"].cells
    for column in range(1, 10):
        cell = grid[OWN].cells.get((HEADER_ROW, column))
        if cell and str(cell.value).startswith("Gerealiseerd"):
            year = str(int(str(cell.value)[-4:]) - 10)
            grid[OWN].put(HEADER_ROW, column, f"Gerealiseerd {year}")
    assert codes(grid) == ["TAB-VREEMD"]


def test_nor_is_a_column_of_which_only_the_place_is_ours() -> None:
    grid = filled_grid()
    sheet, own = grid["Partners"], grid.add("Nieuwsbrief")
    lines = [("Organisatie", "Type", "Omvang", "Gemeente", "Rol", "Nieuwsbrief", "Status")]
    for row in range(5, 10):
        sheet.put(row, sheet.column("Organisatie"), f"Partner {row}")
        sheet.put(row, sheet.column("In stuurgroep"), None)
        lines.append((f"Partner {row}", "", "", "", "", "ja", ""))
    for row, line in enumerate(lines, 1):
        for column, text in enumerate(line, 1):
            own.put(row, column, text or None)
    assert codes(grid) == ["TAB-VREEMD"]


def test_a_copy_with_all_that_our_tab_answers_and_more_is_another_version() -> None:
    grid = filled_grid()
    copy = grid.add("KPI concept")
    copy.cells = dict(grid["KPI"].cells)
    copy.put(1, 1, "Concept")
    for row in grid["KPI"].data_rows:
        grid["KPI"].put(row, grid["KPI"].column("Realisatie"), None)
    assert codes(grid) == ["TAB-LIJKT-OP-MET-ANDERE"]


@pytest.mark.parametrize("name", ["oud", "KPI 2024", OWN])
@pytest.mark.parametrize("visible", [True, False])
def test_the_name_of_a_sheet_tells_nothing_where_our_tab_lacks_what_stands_there(
    name: str, *, visible: bool
) -> None:
    grid = put_apart("KPI", "Realisatie", name)
    grid[name].visible = visible
    assert codes(grid) == [COLUMNS if visible else HIDDEN_COLUMNS]


@pytest.mark.parametrize(("name", "code"), [("oud", MAYBE), ("KPI 2024", MAYBE), (OWN, COLUMNS)])
def test_where_our_tab_has_it_empty_that_makes_a_question_of_it(name: str, code: str) -> None:
    grid = put_apart("KPI", "Realisatie", name)
    sheet = grid["KPI"]
    sheet.cells = dict(filled_grid()["KPI"].cells)
    for row in sheet.data_rows:
        sheet.put(row, sheet.column("Realisatie"), None)
    assert codes(grid) == [code]


def with_rows_moved(title: str, name: str, *, kept: bool) -> Grid:
    """A workbook of which half of the rows stand on this sheet; ``kept`` says: on ours too, empty.

    Where people add the rows themselves, these are ten.
    """
    grid = filled_grid()
    sheet, other = grid[title], grid.add(name)
    for row in range(5, 15) if title == "Partners" else ():
        sheet.put(row, sheet.column("Organisatie"), f"Partner {row}")
        sheet.put(row, sheet.column("Geld begroot"), 100.0 * row)
    other.cells = dict(sheet.cells)
    other.put(1, 1, name)
    ours = {sheet.column(header) for header in ("id", "KPI") if kept and header in headers(sheet)}
    for row, column in list(sheet.cells):
        if row >= 10 and not (row < 15 and column in ours):
            sheet.put(row, column, None)
        if row >= 15 or HEADER_ROW < row < 10:
            other.put(row, column, None)
    return grid


@pytest.mark.parametrize("title", ["KPI", "Partners"])
@pytest.mark.parametrize("name", ["oud", "Partners 2024"])
def test_so_for_rows_but_that_those_of_the_model_stand_on_one_tab(title: str, name: str) -> None:
    lacking, empty = (with_rows_moved(title, name, kept=kept) for kept in (False, True))
    assert "TAB-MET-DE-REST" in codes(lacking)
    code = "TAB-MET-DE-REST" if title == "KPI" else "TAB-LIJKT-OP-EERDER-OF-EIGEN"
    assert codes(empty).count(code) == 1


def test_rows_that_both_answer_are_told_with_the_rest() -> None:
    grid = with_rows_moved("KPI", OWN, kept=True)
    for (row, column), cell in grid["KPI"].cells.items():
        if row == 9:
            grid[OWN].put(row, column, cell)
    found = finding(read(grid), "TAB-MET-DE-REST")
    name = grid["KPI"].cells[9, 2].value
    assert f'Deze rij is op meer dan één tab ingevuld: "{name}".' in found.message
    assert "elke rij één keer" in found.remedy


def with_column_divided(title: str, header: str, name: str = OWN, *, twice: int = 0) -> Grid:
    """A workbook of which one column's second half stands on a sheet, below the labels there.

    So many rows of the first half stand there as well. Of partners there are ten.
    """
    grid = filled_grid()
    sheet, own = grid[title], grid.add(name)
    for row in range(5, 15) if title == "Partners" else ():
        sheet.put(row, sheet.column("Organisatie"), f"Partner {row}")
        sheet.put(row, sheet.column("Type"), "arbeidsorganisatie")
        sheet.put(row, sheet.column("Geld begroot"), 100.0 * row)
    at = sheet.column(header)
    filled = [row for row in sheet.data_rows if (row, at) in sheet.cells]
    moved = filled[len(filled) // 2 :]
    for row in (HEADER_ROW, *filled[len(filled) // 2 - twice :]):
        for column, label in enumerate([*NAMING, header], 1):
            if label in headers(sheet) and (row, sheet.column(label)) in sheet.cells:
                own.put(row - HEADER_ROW + 1, column, sheet.cells[row, sheet.column(label)])
    for row in moved:
        sheet.put(row, at, None)
    return grid


DIVIDED = [
    ("Financien", "Gerealiseerd 2024", 'bij "Gerealiseerd 2024" in '),
    ("KPI", "Realisatie", 'bij "Realisatie" in 8 rijen ('),
    ("Partners", "Geld begroot", 'bij "Geld begroot" in 5 rijen ("Partner 10", "Partner 11"'),
]


@pytest.mark.parametrize(("title", "header", "told"), DIVIDED)
@pytest.mark.parametrize("visible", [True, False])
@pytest.mark.parametrize("twice", [0, 2])
def test_rows_of_one_column_on_another_sheet_are_told_with_which_rows(
    title: str, header: str, told: str, twice: int, *, visible: bool
) -> None:
    grid = with_column_divided(title, header, twice=twice)
    grid[OWN].visible = visible
    tables = read(grid)
    (found,) = [item for item in tables.findings if item.sheet == OWN]
    assert (found.code, found.severity) == (COLUMNS if visible else HIDDEN_COLUMNS, Severity.ERROR)
    assert told in found.message
    assert any(item.needs_place for item in tables.leftovers if item.sheet == OWN)


def test_so_are_those_of_a_whole_copy_that_says_the_rest_alike() -> None:
    grid = filled_grid()
    sheet, copy = grid["KPI"], grid.add(OWN)
    copy.cells = dict(sheet.cells)
    copy.put(1, 1, OWN)
    at = sheet.column("Realisatie")
    for row in sheet.data_rows:
        (sheet if row > 12 else copy).put(row, at, None)
    assert codes(grid) == [COLUMNS]
    assert '"Realisatie" in 8 rijen' in finding(read(grid), COLUMNS).message


def test_beside_those_a_column_that_ours_lacks_wholly_is_told_as_that() -> None:
    grid = filled_grid()
    sheet, own = grid["KPI"], grid.add(OWN)
    for at, label in enumerate(("id", "KPI", "Doel", "Realisatie"), 1):
        own.put(3, at, label)
    for row in sheet.data_rows:
        own.put(row, 1, sheet.cells[row, sheet.column("id")])
        own.put(row, 2, sheet.cells[row, sheet.column("KPI")])
        own.put(row, 3, float(row * row))
        sheet.put(row, sheet.column("Doel"), None)
        sheet.put(row, sheet.column("Realisatie"), row * 3.0)
    for row in sheet.data_rows[-8:]:
        own.put(row, 4, float(row))
        sheet.put(row, sheet.column("Realisatie"), None)
    message = finding(read(grid), COLUMNS).message
    assert '"Doel" (alle)' in message
    assert '"Realisatie" in 8 rijen (' in message


@pytest.mark.parametrize(("lacking", "code"), [(2, "TAB-VREEMD"), (3, MAYBE), (6, MAYBE)])
def test_a_list_with_a_few_answers_more_than_ours_and_the_rest_alike_is_asked(
    lacking: int, code: str
) -> None:
    grid = with_column_divided("KPI", "Realisatie", twice=8)
    sheet, whole = grid["KPI"], filled_grid()["KPI"]
    at = sheet.column("Realisatie")
    for row in sheet.data_rows[:-lacking]:
        sheet.put(row, at, whole.cells[row, at])
    assert codes(grid) == ["TAB-VREEMD"]


def test_one_that_says_much_of_what_ours_answers_otherwise_is_only_asked() -> None:
    grid = with_column_divided("KPI", "Realisatie", twice=4)
    own = grid[OWN]
    for (row, column), cell in list(own.cells.items()):
        if isinstance(cell.value, float):
            own.put(row, column, cell.value + 1)
    assert codes(grid) == ["TAB-MISSCHIEN-MET-KOLOMMEN"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Realisatie 2024", COLUMNS),
        ("2024", COLUMNS),
        ("Begroting 2023", COLUMNS),
        ("Realisatie 2022-2024", COLUMNS),
        ("Oud 2024", MAYBE),
    ],
)
def test_amounts_by_year_tell_themselves_of_which_year_they_are(name: str, code: str) -> None:
    assert codes(with_column_divided("Financien", "Gerealiseerd 2024", name)) == [code]


@pytest.mark.parametrize(("put", "code"), [("rapportage", "TAB-VREEMD"), ("ca. 100", COLUMNS)])
def test_what_is_no_answer_to_what_a_column_asks_is_of_a_list_of_their_own(
    put: str, code: str
) -> None:
    grid = with_column_divided("KPI", "Realisatie")
    for row, column in list(grid[OWN].cells):
        if row > 1 and column == 7:
            grid[OWN].put(row, column, put)
    assert codes(grid) == [code]
