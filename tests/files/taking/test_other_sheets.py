"""Sheets on which none of our tables was found."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from monitor.domain.pointing import Guide, Pointing
from monitor.domain.rules.leftover_words import CLEAR_THERE
from monitor.files.tables import read_tables
from tests.files.filled_grid import MODEL, Grid, GridSheet, empty_grid, filled_grid
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


AT = datetime(2026, 11, 27, tzinfo=UTC)
ALIKE, DIFFERING, OF_BEFORE = (
    "TAB-LIJKT-OP",
    "TAB-LIJKT-OP-MET-ANDERE",
    "TAB-LIJKT-OP-EERDER-OF-EIGEN",
)
SAME = "Wat hier is ingevuld, is hetzelfde."


def with_a_copy(title: str, name: str, first: str = "Definitief") -> Grid:
    """A workbook with a copy of a tab in front, that holds this text in its first cell."""
    grid = filled_grid()
    grid.add(name).cells = dict(grid[title].cells)
    grid[name].put(1, 1, first)
    grid.sheets = dict(reversed(grid.sheets.items()))
    return grid


@pytest.mark.parametrize("title", ["PPS", "Indicatoren", "KPI", "Financien", "SWOT"])
@pytest.mark.parametrize("first", ["Definitief", "{}"], ids=["renamed", "as Excel copies it"])
def test_of_a_filled_copy_it_is_told_which_tab_is_read(title: str, first: str) -> None:
    name = f"{title} (2)"
    tables = read(with_a_copy(title, name, first.format(title)))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.sheet, found.severity) == (ALIKE, name, Severity.WARNING)
    assert found.message.startswith(f'Deze tab lijkt op de tab "{title}". {SAME} Wij lezen die tab')
    assert f'Staan de goede antwoorden hier? Zet ze dan op de tab "{title}".' in found.remedy
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


@pytest.mark.parametrize(
    ("name", "severity"),
    [
        *(
            (name, Severity.WARNING)
            for name in (
                *("Indicatoren 2026", "Kopie van Indicatoren", "Indicatoren oudejaar"),
                *("Blad1", "Midterm", "2026-review"),
            )
        ),
        *(
            (name, Severity.NOTICE)
            for name in (
                *("Indicatoren (oud)", "Backup Indicatoren", "Indicatoren_2024"),
                "2024-nulmeting",
            )
        ),
    ],
)
def test_a_copy_is_a_warning_unless_its_name_says_that_it_is_of_before_or_kept(
    name: str, severity: Severity
) -> None:
    tables = read(with_a_copy("Indicatoren", name))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.severity) == (
        OF_BEFORE if severity is Severity.NOTICE else ALIKE,
        severity,
    )


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


Change = Callable[[GridSheet], None]


def one_changed(sheet: GridSheet) -> None:
    sheet.put(5, 5, 999.0)


def two_changed(sheet: GridSheet) -> None:
    sheet.put(5, 5, 999.0)
    sheet.put(6, 5, 999.0)


def one_emptied(sheet: GridSheet) -> None:
    sheet.put(5, 5, None)


def one_moved_down(sheet: GridSheet) -> None:
    sheet.put(6, 5, 999.0)
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


@pytest.mark.parametrize(
    ("title", "change", "said_so", "other"),
    [
        ("KPI", one_changed, "1 vak is anders ingevuld.", ["E5"]),
        ("KPI", two_changed, "2 vakken zijn anders ingevuld.", ["E5", "E6"]),
        ("KPI", one_emptied, f"{SAME} 1 vak is hier niet ingevuld.", []),
        ("KPI", first_gone, f"{SAME} 2 vakken zijn hier niet ingevuld.", []),
        ("KPI", one_moved_down, "1 vak is anders ingevuld, en 1 is hier niet ingevuld.", ["E6"]),
        ("KPI", an_empty_row_inserted, SAME, []),
        ("Financien", turned_round, SAME, []),
        ("Indicatoren", ids_removed, SAME, []),
        ("Partners", turned_round, SAME, []),
        ("Partners", one_of_their_own_on_top, "2 vakken zijn anders ingevuld.", ["B5", "C5"]),
        ("Partners", first_gone, f"{SAME} 5 vakken zijn hier niet ingevuld.", []),
    ],
)
@pytest.mark.parametrize("name", ["Nieuw", "Oud"])
def test_what_another_row_of_a_copy_says_is_counted_and_in_question_if_it_may_be_of_now(
    title: str, change: Change, said_so: str, other: list[str], name: str
) -> None:
    grid = with_a_copy(title, name, f"{title} 2026")
    change(grid[name])
    tables = read(grid)
    (found,) = tables.findings
    assert said_so in found.message
    of_now = DIFFERING if other else ALIKE
    assert found.code == (OF_BEFORE if name == "Oud" else of_now)
    in_question = [item.cell for item in tables.leftovers if item.in_question]
    assert in_question == ([] if name == "Oud" else other)
    assert not any(item.needs_place for item in tables.leftovers)


def all_but_one_emptied(sheet: GridSheet, first: int) -> None:
    answers = sheet.column("Antwoord")
    for row in sheet.data_rows:
        if row != first:
            sheet.put(row, answers, None)


@pytest.mark.parametrize(
    ("answer", "code", "severity"),
    [(None, "TAB-LIJKT-OP-BIJNA-LEEG", Severity.NOTICE), ("2", DIFFERING, Severity.WARNING)],
)
def test_of_a_copy_with_hardly_an_answer_only_another_answer_is_asked_about(
    answer: str | None, code: str, severity: Severity
) -> None:
    grid = with_a_copy("Indicatoren", "Voor een collega")
    copy, answers = grid["Voor een collega"], grid["Indicatoren"].column("Antwoord")
    first = next(row for row in copy.data_rows if (row, answers) in copy.cells)
    all_but_one_emptied(copy, first)
    if answer:
        copy.put(first, answers, answer)
    tables = read(grid)
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.severity) == (code, severity)
    assert "zijn hier niet ingevuld" in found.message
    assert ("anders ingevuld" in found.message) == (answer is not None)
    assert ("Staan de goede antwoorden hier?" in found.remedy) == (answer is not None)


def emptied(sheet: GridSheet) -> None:
    sheet.cells = dict(empty_grid()["Indicatoren"].cells)
    sheet.put(1, 1, None)


def hidden(sheet: GridSheet) -> None:
    sheet.visible = False


REST, HIDDEN_REST = "TAB-MET-DE-REST", "TAB-MET-DE-REST-VERBORGEN"
TO_ADD = "TAB-MISSCHIEN-MET-RIJEN"


def with_the_rest(title: str, name: str, first: str = "Vervolg") -> Grid:
    """A workbook of which the second half of a table stands on a sheet of another name."""
    grid = with_a_copy(title, name, first)
    named = [row for row in grid[title].data_rows if (row, 2) in grid[title].cells]
    half = named[len(named) // 2]
    for sheet, gone in ((grid[title], half.__le__), (grid[name], half.__gt__)):
        for row, column in list(sheet.cells):
            if row in sheet.data_rows and gone(row):
                sheet.put(row, column, None)
    return grid


@pytest.mark.parametrize("title", ["Indicatoren", "KPI", "Financien", "Partners"])
@pytest.mark.parametrize("with_ids", [True, False])
def test_the_rest_of_a_table_is_a_fault_and_not_another_version(title: str, with_ids: bool) -> None:
    grid = with_the_rest(title, "Deel 2")
    for row in grid["Deel 2"].data_rows if not with_ids else ():
        grid["Deel 2"].put(row, 1, None)
    tables = read(grid)
    (found,) = [item for item in tables.findings if item.code.startswith("TAB-")]
    assert (found.code, found.sheet, found.severity) == (REST, "Deel 2", Severity.ERROR)
    assert f'een deel op "{title}", een deel op "Deel 2". Wij lezen alleen' in found.message
    assert any(item.needs_place for item in tables.leftovers if item.sheet == "Deel 2")
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


@pytest.mark.parametrize("title", ["Indicatoren", "KPI", "Financien"])
def test_the_rest_on_a_hidden_sheet_is_told_with_how_to_see_it(title: str) -> None:
    grid = with_the_rest(title, "Deel 2")
    hidden(grid["Deel 2"])
    tables = read(grid)
    (found,) = tables.findings
    assert (found.code, found.sheet, found.severity) == (HIDDEN_REST, "Deel 2", Severity.ERROR)
    assert found.message.startswith(
        f'De rest van de tab "{title}" lijkt op de verborgen tab "Deel 2" te staan.'
    )
    assert found.remedy.startswith('Maak de tab "Deel 2" zichtbaar: klik met rechts op een tabnaam')
    assert any(item.needs_place for item in tables.leftovers if item.sheet == "Deel 2")


@pytest.mark.parametrize("change", [hidden, lambda sheet: None])
def test_in_the_workbook_handed_back_it_is_told_where_the_rest_stands_now(change: Change) -> None:
    grid = with_the_rest("KPI", "Deel 2")
    change(grid["Deel 2"])
    (found,) = read(grid).findings
    assert f'vul wat erbij hoort in op de tab "KPI". {CLEAR_THERE}' in found.on_template
    assert "deze tab" not in f"{found.message} {found.on_template}"


def test_so_are_other_milestones() -> None:
    grid = with_a_copy("Mijlpalen", "Mijlpalen 2026", "Vervolg")
    grid["Mijlpalen 2026"].put(5, 2, "Tweede lokaal open")
    assert said(read(grid)) == [(REST, "Mijlpalen 2026", None)]


def test_so_is_a_copy_in_which_somebody_filled_in_the_other_half() -> None:
    grid = with_a_copy("Indicatoren", "Van een collega")
    answers = grid["Indicatoren"].column("Antwoord")
    rows = grid["Indicatoren"].data_rows
    for row in rows:
        grid["Indicatoren" if row < rows[20] else "Van een collega"].put(row, answers, None)
    codes = [code for code, *_ in said(read(grid)) if code.startswith("TAB-")]
    assert codes == [REST]


@pytest.mark.parametrize(
    ("name", "header", "code"),
    [
        ("Partners 2023", "Natura begroot", OF_BEFORE),
        ("Eigen lijst", "Natura begroot", REST),
        ("Eigen lijst", "Ingezet", TO_ADD),
    ],
)
def test_other_rows_of_before_are_no_rest_and_below_headers_of_their_own_are_asked(
    name: str, header: str, code: str
) -> None:
    grid = with_the_rest("Partners", name, "Lijst")
    own = grid[name]
    own.put(4, own.column("Natura begroot"), header)
    for row in own.data_rows:
        own.put(row, 1, None)
    (found,) = [item for item in read(grid).findings if item.sheet == name]
    assert found.code == code


ALL, HIDDEN_ALL = "TAB-STAAT-ELDERS", "TAB-STAAT-ELDERS-VERBORGEN"
ALL_OF_BEFORE = "TAB-STAAT-ELDERS-EERDER"


def with_all_of_it(title: str, name: str) -> Grid:
    """A workbook of which all rows of a table stand on a sheet of another name, without ids."""
    grid = with_a_copy(title, name, "Lijst")
    for sheet, gone in ((grid[title], range(1, 100)), (grid[name], range(1, 2))):
        for row, column in list(sheet.cells):
            if row in sheet.data_rows and column in gone:
                sheet.put(row, column, None)
    return grid


@pytest.mark.parametrize("title", ["PPS", "Indicatoren", "KPI", "Financien", "Partners", "SWOT"])
@pytest.mark.parametrize("code", [ALL, HIDDEN_ALL])
def test_a_table_of_which_all_rows_stand_elsewhere_stops_as_its_rest_does(
    title: str, code: str
) -> None:
    grid = with_all_of_it(title, "Blad1")
    grid["Blad1"].visible = code == ALL
    tables = read(grid)
    (found,) = [item for item in tables.findings if item.sheet in ("Blad1", title)]
    assert (found.code, found.sheet, found.severity) == (code, "Blad1", Severity.ERROR)
    assert found.message.startswith(f'Op de tab "{title}" vinden wij geen antwoorden.')
    assert f'Zet ze dan op de tab "{title}"' in found.remedy
    assert found.remedy.startswith('Maak de tab "Blad1" zichtbaar') == (code == HIDDEN_ALL)
    assert any(item.needs_place for item in tables.leftovers if item.sheet == "Blad1")
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


@pytest.mark.parametrize("code", [ALL_OF_BEFORE, f"{ALL_OF_BEFORE}-VERBORGEN"])
def test_of_a_sheet_of_before_it_is_asked_whether_it_holds_where_ours_is_empty(code: str) -> None:
    grid = with_all_of_it("Partners", "Partners 2023")
    grid["Partners 2023"].visible = code == ALL_OF_BEFORE
    tables = read(grid)
    (found,) = [item for item in tables.findings if item.sheet == "Partners 2023"]
    assert (found.code, found.severity) == (code, Severity.WARNING)
    assert ("zichtbaar" in found.remedy) == (code != ALL_OF_BEFORE)
    assert not any(item.needs_place for item in tables.leftovers)


@pytest.mark.parametrize("visible", [True, False])
@pytest.mark.parametrize(("kept", "is_asked"), [(1, True), (3, True), (5, False), (8, False)])
def test_so_it_is_where_ours_has_hardly_any_answers(
    kept: int, *, is_asked: bool, visible: bool
) -> None:
    grid = with_a_copy("KPI", "KPI 2023", "KPI")
    grid["KPI 2023"].visible = visible
    sheet = grid["KPI"]
    for row in sheet.data_rows[kept:]:
        for header in ("Doel", "Realisatie", "Telling"):
            sheet.put(row, sheet.column(header), None)
    (found,) = read(grid).findings
    unasked = OF_BEFORE if visible else "TAB-VREEMD-VERBORGEN"
    asked = ALL_OF_BEFORE if visible else f"{ALL_OF_BEFORE}-VERBORGEN"
    assert found.code == (asked if is_asked else unasked)
    assert found.message.startswith('Op de tab "KPI" vinden wij weinig antwoorden,') == is_asked


@pytest.mark.parametrize("is_lacking", [False, True])
def test_a_planning_of_their_own_for_our_milestones_is_only_asked_unless_ours_lacks_its_column(
    is_lacking: bool,
) -> None:
    grid = filled_grid()
    sheet, own = grid["Mijlpalen"], grid.add("Planning")
    status = sheet.column("Status")
    lines = [("Mijlpaal", "Wie", "Uren", "Status")]
    for row in range(5, 10):
        sheet.put(row, sheet.column("Mijlpaal"), f"Lokaal {row} open")
        sheet.put(row, status, None)
        lines.append((f"Lokaal {row} open", "Inkoop", "8", "gehaald"))
    for at, line in enumerate(lines, 1):
        for column, text in enumerate(line, 1):
            own.put(at, column, text)
    if is_lacking:
        sheet.delete_column(status)
    (found,) = read(grid).findings
    code = "TAB-MET-KOLOMMEN" if is_lacking else "TAB-MISSCHIEN-MET-KOLOMMEN"
    assert (found.code, found.sheet) == (code, "Planning")


def test_who_pointed_at_an_empty_table_chose_it() -> None:
    grid = with_all_of_it("Partners", "Blad1")
    pointing = Pointing("partners", "Partners", HEADER_ROW, (), "beheerder", AT)
    tables = read_tables(grid.workbook(), MODEL, guide=Guide((pointing,)))
    (found,) = [item for item in tables.findings if item.sheet == "Blad1"]
    assert found.code == OF_BEFORE


@pytest.mark.parametrize(
    ("change", "code"), [(emptied, "TAB-VREEMD"), (hidden, "TAB-VREEMD-VERBORGEN")]
)
def test_a_copy_that_nobody_filled_or_sees_is_another_tab(change: Change, code: str) -> None:
    grid = with_a_copy("Indicatoren", "Nieuw")
    change(grid["Nieuw"])
    assert said(read(grid)) == [(code, "Nieuw", None)]


def test_an_empty_tab_is_nothing() -> None:
    grid = filled_grid()
    grid.add("Blad1")
    assert read(grid).findings == ()


def test_the_lists_are_hidden_in_the_template_and_that_is_not_said() -> None:
    grid = filled_grid()
    assert not grid["Lijsten"].visible
    assert read(grid).findings == ()
