"""Rows of tab Financien whose line and form are written otherwise than we do, without ids."""

import pytest

from monitor.domain.findings import Severity
from tests.files.filled_grid import Grid, GridSheet, filled_grid
from tests.files.read_back import finding, read, said, same_answers


def without_ids() -> tuple[Grid, GridSheet]:
    grid = filled_grid()
    sheet = grid["Financien"]
    for row in sheet.data_rows:
        sheet.put(row, 1, None)
    return grid, sheet


@pytest.mark.parametrize("joined", ["{} ({})", "{} - {}", "{}, {}", "{} {}", "{} (in {})"])
def test_line_and_form_in_one_cell_are_read(joined: str) -> None:
    grid, sheet = without_ids()
    for row in sheet.data_rows:
        line, form = (sheet.cells[row, column].value for column in (2, 3))
        written = joined if form == "natura" else joined.replace("in ", "")
        sheet.put(row, 2, written.format(line, form))
    sheet.delete_column(3)
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == []


@pytest.mark.parametrize(
    ("cash", "kind"), [("In cash", "In-kind"), ("in contanten", "in-natura"), ("Cash", "Kind")]
)
def test_forms_in_the_usual_words_are_read(cash: str, kind: str) -> None:
    grid, sheet = without_ids()
    with_forms(sheet, cash, kind)
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == []


@pytest.mark.parametrize("with_ids", [True, False])
@pytest.mark.parametrize(
    ("cash", "kind"),
    [
        ("Geld (cash)", "natura (in kind)"),
        ("Cash/geld", "In natura / in kind"),
        ("G.", "Nat."),
        ("C", "N"),
        ("C.", "I.K."),
        ("in geld", "IK"),
    ],
)
def test_a_form_named_twice_or_by_its_letters_is_read(
    cash: str, kind: str, *, with_ids: bool
) -> None:
    grid = filled_grid() if with_ids else without_ids()[0]
    with_forms(grid["Financien"], cash, kind)
    tables = read(grid)
    assert same_answers(tables)
    assert {item.severity for item in tables.findings} <= {Severity.WARNING}


@pytest.mark.parametrize(
    ("cash", "kind"), [("C", "K"), ("geld", "natura (uren)"), ("geld/natura", "geld/natura")]
)
def test_a_text_that_may_be_either_form_is_asked_with_how_many_amounts_are_left_out(
    cash: str, kind: str
) -> None:
    grid, sheet = without_ids()
    with_forms(sheet, cash, kind)
    tables = read(grid)
    found = finding(tables, "POSTEN-ZONDER-SOORT")
    untouched, there = (
        (item.cells.query("table == 'finance'")["state"] == "answered").sum()
        for item in (read(filled_grid()), tables)
    )
    assert f"tellen nu niet mee ({untouched - there} bedragen)" in found.message


def with_forms(sheet: GridSheet, cash: str, kind: str) -> None:
    for row in sheet.data_rows:
        sheet.put(row, 3, cash if sheet.cells[row, 3].value == "geld" else kind)


@pytest.mark.parametrize("with_ids", [True, False])
def test_a_letter_for_each_form_is_read_and_told_once_a_form(with_ids: bool) -> None:
    grid = filled_grid() if with_ids else without_ids()[0]
    with_forms(grid["Financien"], "G", "n")
    tables = read(grid)
    assert same_answers(tables)
    assert [item.raw for item in tables.findings] == ["G", "n"]
    assert {item.code for item in tables.findings} == {"TEKST-ANDERS"}


def test_a_letter_among_other_texts_is_asked() -> None:
    grid, sheet = without_ids()
    with_forms(sheet, "G", "N")
    sheet.put(sheet.data_rows[1], 3, "J")
    assert finding(read(grid), "POSTEN-ZONDER-SOORT").severity is Severity.ERROR


def test_a_letter_of_the_other_form_is_asked() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    with_forms(sheet, "N", "G")
    assert not same_answers(read(grid))


def test_a_line_that_is_written_once_is_that_of_the_row_with_the_other_form() -> None:
    grid, sheet = with_lines_once()
    assert {sheet.cells[row, 3].value for row in sheet.data_rows[1::2]} == {"natura"}
    tables = read(grid)
    assert same_answers(tables)
    assert said(tables) == []


def with_lines_once() -> tuple[Grid, GridSheet]:
    grid, sheet = without_ids()
    for row in sheet.data_rows[1::2]:
        sheet.put(row, 2, None)
    return grid, sheet


def test_an_empty_row_before_the_other_form_is_no_matter() -> None:
    grid, sheet = with_lines_once()
    sheet.insert_rows(sheet.data_rows[1])
    assert same_answers(read(grid))


def test_where_rows_are_missing_a_row_may_belong_to_another_line() -> None:
    grid, sheet = with_lines_once()
    first, second = sheet.data_rows[1:3]
    for row in (second, first):
        sheet.delete_row(row)
    tables = read(grid)
    found = finding(tables, "POSTEN-ALLEEN-SOORT")
    assert (found.cell, found.severity) == (f"C{first}", Severity.ERROR)
    assert found.message.startswith("Bij 17 rijen staat geen post, alleen geld of natura.")
    read_rows = set(tables.cells.query("table == 'finance' and state != 'empty'")["row"])
    assert not any(row.endswith("natura") for row in read_rows)


@pytest.mark.parametrize("line", ["Rijkssubsidi RIF", "Iets heel anders"])
def test_a_row_without_its_line_is_told_as_that_below_a_line_that_is_not_ours(line: str) -> None:
    grid, sheet = with_lines_once()
    sheet.put(sheet.data_rows[0], 2, line)
    tables = read(grid)
    found = finding(tables, "POSTEN-ALLEEN-SOORT")
    assert found.message.startswith("Bij 18 rijen staat geen post, alleen geld of natura.")
    assert 'De post "natura"' not in " ".join(item.message for item in tables.findings)


def test_one_row_without_its_line_is_told_by_its_form() -> None:
    grid, sheet = without_ids()
    sheet.put(sheet.data_rows[3], 2, None)
    for row in (sheet.data_rows[2], sheet.data_rows[1]):
        sheet.delete_row(row)
    found = finding(read(grid), "POST-ALLEEN-SOORT")
    assert found.message.startswith('Bij "natura" staat geen post.')
    assert found.remedy == "Zet in de kolom Post de naam van de post."


def test_a_form_that_is_there_twice_is_not_of_the_line_above() -> None:
    grid, sheet = without_ids()
    row = sheet.data_rows[1]
    sheet.put(row, 2, None)
    sheet.put(row, 3, "geld")
    sheet.put(row, 4, 9.0)
    assert finding(read(grid), "POST-ONBEKEND").cell == "C6"


def test_an_id_tells_more_than_the_line_above() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    row, other = sheet.row("B05.natura"), sheet.row("B03.natura")
    for column in range(1, 30):
        cells = sheet.cells.get((row, column)), sheet.cells.get((other, column))
        sheet.put(row, column, cells[1])
        sheet.put(other, column, cells[0])
    sheet.put(row, 2, None)
    sheet.put(other, 2, None)
    assert same_answers(read(grid))


def test_lines_without_their_form_are_told_at_once() -> None:
    grid, sheet = without_ids()
    sheet.delete_column(3)
    tables = read(grid)
    found = finding(tables, "POSTEN-ZONDER-SOORT")
    assert (found.cell, found.severity) == ("B5", Severity.ERROR)
    assert "lezen wij niet of het geld of natura is" in found.message
    assert 'Het gaat om "Rijkssubsidie RIF", "Arbeidsorganisaties"' in found.message
    assert {item.code for item in tables.findings} == {"POSTEN-ZONDER-SOORT"}


def test_one_line_without_its_form_is_told_by_its_name() -> None:
    grid, sheet = without_ids()
    row = next(row for row in sheet.data_rows if sheet.cells[row, 2].value == "Rijkssubsidie RIF")
    sheet.put(row, 3, None)
    sheet.put(row + 1, 4, None)
    found = finding(read(grid), "POST-ZONDER-SOORT")
    assert found.message.startswith(
        'Bij "Rijkssubsidie RIF" lezen wij niet of het geld of natura is.'
    )


def test_an_empty_line_without_its_form_is_only_missing() -> None:
    grid, sheet = without_ids()
    for row in sheet.data_rows[:2]:
        assert sheet.cells[row, 2].value == "Rijkssubsidie RIF"
        for column in range(3, 30):
            sheet.put(row, column, None)
    assert {code for code, *_ in said(read(grid))} == {"RIJEN-ONTBREKEN"}
