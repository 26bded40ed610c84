"""A text beside a table that says that its amounts are in thousands is asked, wherever it goes."""

from collections.abc import Mapping

import pytest

from monitor.domain.checks import NOTHING
from monitor.domain.findings import Severity, Subject
from monitor.domain.layout import BY_TABLE, HEADER_ROW, LEFTOVERS_TITLE
from monitor.domain.pointing import Guide, PointedColumn, Pointing
from monitor.domain.quoting import LONGEST
from monitor.files.annotated import annotated_book
from monitor.files.locating.header_texts import column_named
from monitor.files.tables import read_tables
from monitor.files.taking.scaled_tables import SCALED
from monitor.files.workbook import Comment
from monitor.intake import examine
from tests.files.annotated.handing_back import TODAY, handed_back, intake_of, of
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.odd_workbook import AT
from tests.files.read_back import finding, read, said, same_answers

MAY_BE = "GETALLEN-MISSCHIEN-ANDERE-SCHAAL"
TEXT = "Alle bedragen x € 1.000"
OF_THE_TABLE = "Bedragen in duizenden euro's"
OF_THE_MONITOR = "De bedragen in deze monitor zijn in duizenden euro's"


@pytest.mark.parametrize("title", ["PPS", "KPI", "Financien", "Partners", "Toelichting"])
@pytest.mark.parametrize("place", [(3, 1), (1, 1), (2, 3), (90, 40)])
def test_it_is_asked_at_its_cell(title: str, place: tuple[int, int]) -> None:
    grid = filled_grid()
    grid[title].put(*place, TEXT)
    tables = read(grid)
    (found,) = (item for item in tables.findings if item.severity is Severity.ERROR)
    assert (found.code, found.sheet) == (SCALED, title)
    assert found.raw == TEXT
    assert found.message.startswith(f'Hier staat "{TEXT}".')
    assert tables.counts.read + tables.counts.ignored == tables.counts.filled
    assert [item.text for item in tables.leftovers] == [TEXT]


def test_far_down_among_many_loose_cells_it_is_asked_as_well() -> None:
    grid = filled_grid()
    for row in range(100, 150):
        grid["Financien"].put(row, 12, "x")
    grid["Financien"].put(160, 12, TEXT)
    assert finding(read(grid), SCALED).cell == "L160"


@pytest.mark.parametrize(
    ("table", "row_id", "column_id"),
    [
        ("fields", "subsidiebedrag", "note"),
        ("kpi", "own_revenue", "note"),
        ("partners", "P01", "note"),
    ],
)
def test_in_a_note_beside_a_number_it_is_asked_there(
    table: str, row_id: str, column_id: str
) -> None:
    grid = filled_grid()
    grid.fill(table, row_id, column_id, "In duizenden euro's")
    tables = read(grid)
    assert same_answers(tables, without=(table,))
    (found,) = tables.findings
    assert (found.code, found.subject) == (SCALED, Subject(table, row_id, column_id))
    assert SCALED in {item.code for item in handed_back(grid).after.findings}


@pytest.mark.parametrize(
    ("table", "row_id", "column_id"),
    [
        ("fields", "regeling", "note"),
        ("indicators", "fin_forecast_years", "evidence"),
        ("partners", "P05", "note"),
        ("milestones", "M01", "note"),
        ("swot", "S01", "note"),
    ],
)
@pytest.mark.parametrize(
    ("text", "is_asked"),
    [("In duizenden euro's", False), (OF_THE_TABLE, True), (TEXT, True), (OF_THE_MONITOR, True)],
)
def test_in_a_note_beside_no_amount_it_may_be_meant_of_all(
    table: str, row_id: str, column_id: str, text: str, is_asked: bool
) -> None:
    grid = filled_grid()
    grid.fill(table, row_id, column_id, text)
    asked = [found for found in read(grid).findings if found.code == MAY_BE]
    assert [found.subject for found in asked] == (
        [Subject(table, row_id, column_id)] if is_asked else []
    )
    assert all(found.message.startswith(f'Hier staat "{text}".') for found in asked)
    assert intake_of(grid).accepted


@pytest.mark.parametrize(
    ("row_id", "codes"),
    [("companies_total", []), ("students_reached", []), ("own_revenue", [SCALED])],
)
def test_of_a_number_of_people_or_organisations_it_is_not_asked(
    row_id: str, codes: list[str]
) -> None:
    grid = filled_grid()
    grid.fill("kpi", row_id, "note", "Overzicht (x € 1.000)")
    assert [code for code, *_ in said(read(grid)) if code in (SCALED, MAY_BE)] == codes


def test_beside_amounts_of_last_year_or_another_paper_it_may_be_meant_of_them() -> None:
    grid = filled_grid()
    grid.fill("partners", "P01", "note", "In onze eigen Excel staan bedragen in duizenden.")
    grid["Financien"].put(90, 1, "Zie het jaarverslag (bedragen x € 1.000)")
    found = [item for item in read(grid).findings if item.code == MAY_BE]
    assert [(item.sheet, item.cell, item.severity) for item in found] == [
        ("Financien", "A90", Severity.WARNING),
        ("Partners", "R5", Severity.WARNING),
    ]


def test_in_a_text_that_is_an_answer_it_has_to_tell_of_all() -> None:
    grid = filled_grid()
    grid.fill("fields", "campus", "answer", TEXT)
    assert finding(read(grid), MAY_BE).subject == Subject("fields", "campus", "answer")


@pytest.mark.parametrize("title", ["Indicatoren", "Mijlpalen", "SWOT"])
def test_on_a_tab_without_amounts_it_has_to_tell_of_all(title: str) -> None:
    grid = filled_grid()
    grid[title].put(3, 2, "In duizenden euro's")
    assert [code for code, *_ in said(read(grid))] == ["VAK-LOS"]
    grid[title].put(3, 2, TEXT)
    assert [code for code, *_ in said(read(grid))] == [MAY_BE]


def test_in_a_comment_on_a_tab_without_amounts_it_has_to_tell_of_all() -> None:
    grid = filled_grid()
    grid["Mijlpalen"].comments = [
        Comment(4, 2, "", "In duizenden euro's"),
        Comment(4, 3, "", f"J. de Vries:\n{TEXT}"),
    ]
    assert finding(read(grid), MAY_BE).cell == "C4"


def test_the_name_of_a_tab_may_say_so() -> None:
    grid = filled_grid()
    sheet = grid.sheets.pop("Financien")
    sheet.name = "Financien (x 1000)"
    grid.sheets[sheet.name] = sheet
    tables = read(grid)
    assert said(tables) == [(SCALED, "Financien (x 1000)", None)]
    assert tables.findings[0].message.startswith('Deze tab heet "Financien (x 1000)".')


def test_the_header_of_a_label_column_may_say_so() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    sheet.put(HEADER_ROW, sheet.column("Post"), "Post (x € 1.000)")
    assert finding(read(grid), SCALED).cell == "B4"


def test_above_a_column_of_numbers_of_their_own_it_tells_of_that_column() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    sheet.put(HEADER_ROW, 30, "Totaal (x € 1.000)")
    sheet.put(6, 30, 12.0)
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == [("KOLOM-VREEMD", "Financien", "AD4")]


@pytest.mark.parametrize(("text", "is_asked"), [(TEXT, False), (OF_THE_MONITOR, True)])
def test_on_a_tab_of_their_own_with_numbers_it_has_to_name_the_monitor(
    text: str, is_asked: bool
) -> None:
    grid = filled_grid()
    sheet = grid.add("Urenstaat")
    sheet.put(3, 2, text)
    sheet.put(4, 2, 12.0)
    codes = [code for code, *_ in said(read(grid))]
    assert codes == ([MAY_BE] if is_asked else []) + ["TAB-VREEMD"]


def test_on_the_tab_with_lists_it_has_to_name_the_monitor() -> None:
    grid = filled_grid()
    grid["Lijsten"].put(3, 12, TEXT)
    assert [code for code, *_ in said(read(grid))] == ["VAK-LOS"]
    grid["Lijsten"].put(3, 12, OF_THE_MONITOR)
    assert [code for code, *_ in said(read(grid))] == [MAY_BE]


def test_on_a_tab_of_their_own_without_numbers_it_can_only_tell_of_the_monitor() -> None:
    grid = filled_grid()
    grid.add("Leeswijzer").put(3, 2, TEXT)
    done = handed_back(grid)
    assert of(done.before, MAY_BE).cell == "B3"
    assert [item.needs_place for item in done.read_again.leftovers] == [False]
    assert done.after.accepted


def renamed(title: str, name: str) -> Grid:
    grid = filled_grid()
    sheet = grid.sheets.pop(title)
    sheet.name = name
    grid.sheets[name] = sheet
    return grid


@pytest.mark.parametrize("by_name", [True, False])
def test_handed_back_it_is_asked_still_until_its_row_is_removed(by_name: bool) -> None:
    grid = renamed("Financien", "Financien (x 1000)") if by_name else filled_grid()
    if not by_name:
        grid["Financien"].put(3, 1, TEXT)
        grid["Financien"].put(3, 9, "Besproken op 3 mei")
    done = handed_back(grid)
    asked = of(done.after, SCALED)
    assert (asked.sheet, asked.severity) == (LEFTOVERS_TITLE, Severity.ERROR)
    assert "OVERIG-ZONDER-PLEK" not in {item.code for item in done.after.findings}
    cells = done.sheet(LEFTOVERS_TITLE).cells
    rows = {str(value): row for (row, column), (value, _) in cells.items() if column == 3}
    row = rows["Financien (x 1000)" if by_name else TEXT]
    assert str(cells[row, 4][0]).startswith("Vul alle getallen voluit in")
    assert [item.needs_place for item in done.read_again.leftovers].count(True) == 1

    mended = Grid(done.book)
    for column in range(1, 5):
        mended[LEFTOVERS_TITLE].put(row, column, None)
    assert intake_of(mended).accepted


def pointed_at(table: str, headers: Mapping[str, str]) -> tuple[Grid, Guide]:
    """A workbook with other headers above columns of a table, and that these were pointed at."""
    grid, tab = filled_grid(), BY_TABLE[table]
    sheet = grid[tab.title]
    width = max(column for _, column in sheet.cells)
    ours = {column: str(sheet.cells[HEADER_ROW, column].value) for column in range(1, width + 1)}
    columns = tuple(
        PointedColumn(headers.get(text, text), column, column_named(text, tab) or "")
        for column, text in ours.items()
    )
    for item in columns:
        sheet.put(HEADER_ROW, item.place, item.header)
    return grid, Guide((Pointing(table, tab.title, HEADER_ROW, columns, "beheerder", AT),))


@pytest.mark.parametrize(
    ("table", "headers", "said_there"),
    [
        ("finance", {"Begroot 2025": "Begroot 2025 (x 1.000)"}, ""),
        (
            "finance",
            {f"Begroot {year}": f"Begroot {year} in duizenden" for year in (2024, 2025)},
            " Boven 1 andere kolom staat ook zoiets.",
        ),
        ("partners", {"Geld begroot": "Geld begroot in k€"}, ""),
        ("kpi", {"Doel": "Duizendtallen als doel"}, ""),
        ("fields", {"Antwoord": "Antwoord (x 1.000)"}, ""),
    ],
)
def test_a_header_that_was_pointed_at_may_say_so(
    table: str, headers: Mapping[str, str], said_there: str
) -> None:
    grid, guide = pointed_at(table, headers)
    tables = read_tables(grid.workbook(), MODEL, (), guide)
    (found,) = (item for item in tables.findings if item.severity is Severity.ERROR)
    first = next(iter(headers.values()))
    assert (found.code, found.raw) == (SCALED, first)
    assert found.message.startswith(f'De kop is hier "{first}".{said_there} Wij lezen')
    assert [item.text for item in tables.leftovers] == [first]


def test_of_a_long_header_only_what_says_so_is_told() -> None:
    header = "Begroot 2025 zoals die met alle partners is besproken " * 10 + "(x € 1.000)"
    grid, guide = pointed_at("finance", {"Begroot 2025": header})
    found = next(
        item
        for item in read_tables(grid.workbook(), MODEL, (), guide).findings
        if item.code == SCALED
    )
    assert found.raw == header
    assert "(x € 1.000)" in found.message
    assert len(found.message) < LONGEST + 150


@pytest.mark.parametrize(
    "headers", [{"Doel": "Doel (100%)"}, {"Eenheid": "In duizenden"}, {"Doel": "Streefwaarde"}]
)
def test_a_header_that_was_pointed_at_and_says_something_else_is_no_question(
    headers: Mapping[str, str],
) -> None:
    grid, guide = pointed_at("kpi", headers)
    found = read_tables(grid.workbook(), MODEL, (), guide).findings
    assert Severity.ERROR not in {item.severity for item in found}


def test_a_header_handed_back_is_asked_still_until_its_row_is_removed() -> None:
    grid, guide = pointed_at("finance", {"Begroot 2025": "Begroot 2025 (x 1.000)"})
    tables = read_tables(grid.workbook(), MODEL, (), guide)
    submission = examine("monitor.xlsx", b"", tables, MODEL, NOTHING).submission
    assert submission is not None
    back = Grid(annotated_book(submission, MODEL, TODAY))
    assert of(intake_of(back), SCALED).sheet == LEFTOVERS_TITLE
    for row, column in list(back[LEFTOVERS_TITLE].cells):
        if row > HEADER_ROW:
            back[LEFTOVERS_TITLE].put(row, column, None)
    assert intake_of(back).accepted
