"""Answers that were given beside where they were asked: asked, never taken, never lost."""

import datetime

import pytest

from monitor.domain.correction import Correction
from monitor.domain.findings import MANY, Severity, Subject, gathered
from monitor.domain.frames import State
from monitor.domain.layout import BY_TABLE
from monitor.files.book import MAKER, NOTE_ENDING, NOTE_HEADING
from monitor.files.locating.header_texts import header_text
from monitor.files.parser.cell_names import a1
from monitor.files.taking.corrections import doubted
from monitor.files.taking.misplaced import BESIDE, IN_NOTE
from monitor.files.taking.questions import questions_of
from monitor.files.workbook import Comment
from tests.files.annotated.handing_back import handed_back, intake_of
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import cell, finding, read, said

QUESTION = "vis_continuation_plan"
LEVELS = MODEL.indicator[QUESTION].levels


def beside(table: str, row: str, column: str, text: object, **empty: None) -> Grid:
    """A workbook with this text in a column, and nothing in the columns that are ``empty``."""
    grid = filled_grid()
    for emptied in empty:
        grid.fill(table, row, emptied, None)
    grid.fill(table, row, column, text)
    return grid


def place(grid: Grid, table: str, row: str, column: str) -> tuple[str, str]:
    tab = BY_TABLE[table]
    sheet = grid[tab.title]
    return tab.title, a1(sheet.row(row), sheet.column(header_text(tab, column)))


@pytest.mark.parametrize(
    ("table", "row", "column", "text", "answer"),
    [
        *(
            ("indicators", QUESTION, "evidence", text, "answer")
            for text in ("4", "4 - Goed", "1,0")
        ),
        ("indicators", QUESTION, "evidence", f"2 - {LEVELS[1]}", "answer"),
        ("indicators", QUESTION, "evidence", LEVELS[1], "answer"),
        ("indicators", "par_active_share", "evidence", "45%", "answer"),
        ("indicators", "par_active_share", "evidence", "45", "answer"),
        ("indicators", "reg_analysis_age", "evidence", "1-9-2023", "answer"),
        ("indicators", "edu_structural_capacity", "reason", "gedeeltelijk", "answer"),
        ("kpi", "students_reached", "note", "100", "realised"),
        ("kpi", "students_reached", "note", 1234.0, "realised"),
        ("kpi", "students_reached", "note", "Doel: 140", "target"),
        ("fields", "sector", "note", "bouw en infra", "answer"),
        ("fields", "subsidiebedrag", "note", "€ 792.000,-", "answer"),
        ("fields", "subsidiebedrag", "note", "2.024", "answer"),
        ("partners", "P02", "note", "Slapend", "status"),
        ("partners", "P02", "note", "Toezegging na subsidie: geen", "commitment"),
        ("partners", "P02", "note", "Geld begroot: 2024", "cash_budget"),
        ("milestones", "M01", "note", "op schema", "status"),
    ],
)
def test_what_reads_as_the_answer_is_asked_where_it_stands(
    table: str, row: str, column: str, text: object, answer: str
) -> None:
    grid = beside(table, row, column, text, **{answer: None})
    found = finding(read(grid), BESIDE)
    assert (found.sheet, found.cell) == place(grid, table, row, column)
    assert found.severity is Severity.WARNING
    assert found.subject == Subject(table, row, answer)
    assert f'"{header_text(BY_TABLE[table], answer)}"' in found.remedy


@pytest.mark.parametrize(
    ("table", "row", "column", "text", "answer"),
    [
        *(
            ("indicators", QUESTION, "evidence", text, "answer")
            for text in ("Er is nog geen plan.", "zie bijlage 1", "ja", "2025", "12", "5/5", "0")
        ),
        ("indicators", QUESTION, "evidence", "1. Schrijven, 2. vaststellen", "answer"),
        ("indicators", "par_active_share", "evidence", "1-9-2024", "answer"),
        ("indicators", "reg_analysis_age", "evidence", "45%", "answer"),
        ("indicators", QUESTION, "reason", "Wij maken zo'n plan niet.", "answer"),
        ("kpi", "students_reached", "note", "100 leerlingen in 2025 verwacht", "realised"),
        ("kpi", "students_reached", "note", "circa 100", "realised"),
        ("fields", "naam", "note", "bouw en infra", "answer"),
        ("fields", "subsidiebedrag", "note", "2024", "answer"),
        ("partners", "P02", "note", "ja", "in_steering"),
        *(("partners", "P02", "note", text, "commitment") for text in ("geen", "Geen.")),
        ("partners", "P02", "note", "2024", "cash_budget"),
        ("partners", "P02", "note", 2024.0, "amount_per_year"),
        ("partners", "P02", "role", "actief", "status"),
    ],
)
def test_another_text_says_nothing_of_an_answer(
    table: str, row: str, column: str, text: object, answer: str
) -> None:
    grid = beside(table, row, column, text, **{answer: None})
    assert BESIDE not in [code for code, *_ in said(read(grid))]


def test_beside_an_answer_a_note_may_repeat_it() -> None:
    grid = beside("indicators", QUESTION, "evidence", f"1 - {LEVELS[0]}")
    assert BESIDE not in [code for code, *_ in said(read(grid))]


def test_where_two_answers_are_missing_both_columns_are_named() -> None:
    grid = beside("kpi", "students_reached", "note", "100", target=None, realised=None)
    found = finding(read(grid), BESIDE)
    assert found.remedy == 'Is dat uw antwoord? Zet het dan in de kolom "Doel" of "Realisatie".'
    assert found.subject == Subject("kpi", "students_reached", "note")


def shifted() -> Grid:
    """A workbook of which all answers to indicators stand under the column beside theirs."""
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    for (row, column), there in list(sheet.cells.items()):
        if column == sheet.column("Antwoord") and row > 4:
            sheet.cells[row, column + 1] = there
            del sheet.cells[row, column]
    return grid


def test_answers_a_column_too_far_are_told_at_once_and_are_no_reasons() -> None:
    intake = intake_of(shifted())
    codes = [item.code for item in gathered(intake.findings)]
    assert codes.count("ANTWOORDEN-VERSCHOVEN") == 1
    assert not {BESIDE, "REDEN-ZONDER-NVT", "DATUM-IN-TEKSTVELD"} & set(codes)
    told = next(item for item in gathered(intake.findings) if item.code == "ANTWOORDEN-VERSCHOVEN")
    assert "in kolom F (Reden n.v.t.) in plaats van kolom E (Antwoord)" in told.message
    assert 'Kopieer ze uit de kolom "Reden n.v.t." en plak ze als waarden in de ' in told.remedy
    assert told.remedy.endswith('kolom "Antwoord". Wis ze daarna op de oude plek.')
    assert sum(item.code == BESIDE for item in intake.findings) > MANY


def test_handed_back_unmended_they_stand_there_still_and_are_told_again() -> None:
    done = handed_back(shifted())
    value, _, note = done.at("Indicatoren", QUESTION, "Antwoord")
    assert value is None
    assert "geen antwoord ingevuld" in note
    assert done.at("Indicatoren", QUESTION, "Reden n.v.t.")[0]
    before, after = (
        {item.subject for item in part.findings if item.code == BESIDE}
        for part in (done.before, done.after)
    )
    assert before == after


def test_taken_over_on_screen_nothing_is_asked_of_it_any_more() -> None:
    grid = beside("indicators", QUESTION, "reason", "4", answer=None)
    intake = intake_of(grid)
    assert intake.submission is not None
    subject = Subject("indicators", QUESTION, "answer")
    questions = questions_of(MODEL, date_1904=False)
    assert doubted(intake.submission.cells, intake.findings, questions)[subject, "4"] == 4.0
    now = datetime.datetime(2026, 9, 1, tzinfo=datetime.UTC)
    done = handed_back(grid, [Correction(subject, "4", "4", "iemand", now)])
    assert done.at("Indicatoren", QUESTION, "Antwoord")[0] == f"4 - {LEVELS[3]}"
    assert done.at("Indicatoren", QUESTION, "Reden n.v.t.")[0] is None
    codes = {item.code for part in (done.before, done.after) for item in part.findings}
    assert not {BESIDE, "REDEN-ZONDER-NVT"} & codes


def with_note(table: str, row: str, column: str, text: str, author: str = "Jan") -> Grid:
    grid = beside(table, row, column, None)
    sheet, tab = grid[BY_TABLE[table].title], BY_TABLE[table]
    at = sheet.row(row), sheet.column(header_text(tab, column))
    sheet.comments.append(Comment(*at, author, text))
    return grid


@pytest.mark.parametrize(
    ("table", "row", "column", "text"),
    [
        ("indicators", QUESTION, "answer", "4"),
        ("indicators", QUESTION, "answer", LEVELS[1]),
        ("indicators", "par_active_share", "answer", "20%"),
        ("kpi", "students_reached", "realised", "Jan:\n100"),
        ("kpi", "students_reached", "realised", "Jan: 100"),
        ("finance", "B02.geld", "budget_2024", "27600"),
        ("finance", "B02.geld", "budget_2024", "€ 2023"),
        ("partners", "P02", "in_steering", "ja"),
        ("partners", "P02", "commitment", "geen"),
    ],
)
def test_an_answer_in_a_note_at_an_empty_cell_is_asked_there(
    table: str, row: str, column: str, text: str
) -> None:
    grid = with_note(table, row, column, text)
    found = finding(read(grid), IN_NOTE)
    assert (found.sheet, found.cell) == place(grid, table, row, column)
    assert (found.severity, found.subject) == (Severity.WARNING, Subject(table, row, column))


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("schatting", "Jan"),
        ("vorig jaar: 100", "Jan"),
        (f"{NOTE_HEADING}\n100\n{NOTE_ENDING}", MAKER),
    ],
)
def test_another_note_says_nothing_of_an_answer(text: str, author: str) -> None:
    grid = with_note("kpi", "students_reached", "realised", text, author)
    assert IN_NOTE not in [code for code, *_ in said(read(grid))]


@pytest.mark.parametrize("text", ["2023", "Jan:\n2023"])
def test_a_year_in_a_note_at_an_amount_says_nothing_of_it(text: str) -> None:
    grid = with_note("finance", "B02.geld", "budget_2024", text)
    assert IN_NOTE not in [code for code, *_ in said(read(grid))]


def test_a_note_at_an_answer_may_say_what_it_wants() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    at = sheet.row("students_reached"), sheet.column("Realisatie")
    sheet.comments.append(Comment(*at, "Jan", "100"))
    tables = read(grid)
    assert IN_NOTE not in [code for code, *_ in said(tables)]
    assert cell(tables, "kpi", "students_reached", "realised")["state"] == State.ANSWERED
