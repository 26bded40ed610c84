"""Where something is to be said of a cell it shows there, and not by colour alone."""

from datetime import UTC, datetime

import pytest

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.files.annotated import wording
from monitor.files.book import Edge
from monitor.files.text_height import height_of
from monitor.files.workbook import Cell, Kind, a1
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_grid import filled_grid


def test_a_fout_and_a_warning_have_borders_that_differ() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "answer", "veel")
    grid.fill("partners", "P02", "organisation", "Windkracht Werkplaats")
    done = handed_back(grid)
    _, wrong, _ = done.at("Indicatoren", "gov_pdca", "Antwoord")
    _, doubtful, note = done.at("Partners", "P02", "Organisatie")
    _, right, silence = done.at("Indicatoren", "vis_shared_vision", "Antwoord")
    assert [style.edge for style in (wrong, doubtful, right)] == [
        Edge.WRONG,
        Edge.DOUBTFUL,
        Edge.DOTTED,
    ]
    assert not any(style.locked for style in (wrong, doubtful, right))
    assert note.startswith("Waarschuwing: ")
    assert silence == ""


def test_a_note_says_what_is_there_and_what_to_do_with_an_example() -> None:
    grid = filled_grid()
    grid.fill("indicators", "par_active_share", "answer", 45.0)
    done = handed_back(grid)
    finding = of(done.before, "PERCENTAGE-ONDUIDELIJK")
    _, _, note = done.at("Indicatoren", "par_active_share", "Antwoord")
    assert finding.message in note
    assert finding.remedy in note
    assert "bijvoorbeeld 45%" in note


def test_a_cell_with_two_findings_tells_both_and_shows_the_worst() -> None:
    grid = filled_grid()
    grid.fill("partners", "P01", "type", "bakker")
    done = handed_back(grid)
    _, style, note = done.at("Partners", "P01", "Type")
    assert style.edge is Edge.WRONG
    assert note.startswith("Fout: ")
    assert "\n\nOpmerking: " in note


def test_a_notice_leaves_the_cell_as_it_is_and_says_it_in_a_note() -> None:
    grid = filled_grid()
    grid.fill("partners", "P01", "cash_budget", "PM")
    done = handed_back(grid)
    value, style, note = done.at("Partners", "P01", "Geld begroot")
    assert value == "PM"
    assert style.edge is Edge.DOTTED
    assert note.startswith("Opmerking: ")


def test_a_header_that_was_read_in_other_words_is_marked_and_gone_to() -> None:
    grid = filled_grid()
    grid["Indicatoren"].put(4, 5, "Ons antwoord")
    done = handed_back(grid)
    sheet = done.sheet("Indicatoren")
    value, style = sheet.cells[4, 5]
    assert value == "Antwoord"
    assert style.edge is Edge.DOUBTFUL
    assert of(done.before, "KOP-ANDERS").message in sheet.notes[4, 5]
    to_mend = done.book.sheets[0]
    assert ("Indicatoren", "E4") in to_mend.links.values()
    assert "KOP-ANDERS" not in {item.code for item in done.after.findings}


def test_a_header_in_other_words_above_an_empty_column_is_marked_too() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    column = sheet.column("Begroot 2024")
    for row in sheet.data_rows:
        sheet.put(row, column, None)
    sheet.put(4, column, "Begroting 2024")
    done = handed_back(grid)
    assert of(done.before, "KOP-ANDERS").message in done.sheet("Financien").notes[4, column]
    assert ("Financien", a1(4, column)) in done.book.sheets[0].links.values()


def test_a_column_that_was_missing_is_marked_and_gone_to_at_our_header() -> None:
    grid = filled_grid()
    grid["Financien"].delete_column(grid["Financien"].column("Begroot 2025"))
    done = handed_back(grid)
    sheet = done.sheet("Financien")
    (place,) = [place for place, (value, _) in sheet.cells.items() if value == "Begroot 2025"]
    assert sheet.cells[place][1].edge is Edge.WRONG
    assert of(done.before, "KOLOM-JAAR-ONTBREEKT").message in sheet.notes[place]
    assert ("Financien", a1(*place)) in done.book.sheets[0].links.values()


def test_a_label_that_was_changed_is_told_at_the_answer_beside_it() -> None:
    grid = filled_grid()
    row = grid["Indicatoren"].row("gov_pdca")
    grid["Indicatoren"].put(row, 4, "Hebben we een plan?")
    done = handed_back(grid)
    _, style, note = done.at("Indicatoren", "gov_pdca", "Antwoord")
    assert style.edge is Edge.DOUBTFUL
    assert of(done.before, "TEKST-ANDERS").message in note
    assert ("Indicatoren", f"E{row}") in done.book.sheets[0].links.values()


def test_what_is_said_of_a_row_without_an_answer_is_told_where_that_belongs() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    row = sheet.row("gov_pdca")
    sheet.put(row, 4, "Hebben we een plan?")
    sheet.put(row, 5, None)
    kpi = grid["KPI"].row("teachers_trained")
    for column, text in ((1, None), (2, "Geprofesionaliseerde docenten"), (4, None), (5, None)):
        grid["KPI"].put(kpi, column, text)
    grid["KPI"].put(kpi, 6, None)
    done = handed_back(grid)
    told = done.at("Indicatoren", "gov_pdca", "Antwoord")[2]
    assert of(done.before, "TEKST-ANDERS").message in told
    assert of(done.before, "RIJ-LIJKT-OP").message in done.at("KPI", "teachers_trained", "Doel")[2]
    assert {("Indicatoren", f"E{row}"), ("KPI", f"D{kpi}")} <= set(
        done.book.sheets[0].links.values()
    )


def test_a_partner_that_may_be_a_total_is_marked_at_its_name() -> None:
    grid = filled_grid()
    grid.fill("partners", "P02", "organisation", "Subtotaal Bouw")
    done = handed_back(grid)
    _, style, note = done.at("Partners", "P02", "Organisatie")
    assert style.edge is Edge.DOUBTFUL
    assert of(done.before, "RIJ-MISSCHIEN-TOTAAL").message in note


def test_a_title_above_the_table_is_no_header_of_it() -> None:
    grid = filled_grid()
    grid["Indicatoren"].put(2, 5, "Ons antwoord van dit jaar")
    done = handed_back(grid)
    assert (4, 5) not in done.sheet("Indicatoren").notes


def corrected(row: str, old: str, new: str) -> Correction:
    subject = Subject("indicators", row, "answer")
    return Correction(subject, old, new, "beheerder", datetime(2026, 11, 25, tzinfo=UTC))


@pytest.mark.parametrize("old", ["ongeveer 3", "Klopt dit? ongeveer 3"])
def test_what_was_put_right_on_screen_stands_there_with_what_stood_there(old: str) -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "answer", old)
    done = handed_back(grid, [corrected("gov_pdca", old, "3")])
    value, style, note = done.at("Indicatoren", "gov_pdca", "Antwoord")
    assert str(value).startswith("3 - ")
    assert style.edge is Edge.DOTTED
    assert note == "Op het scherm verbeterd: er stond “ongeveer 3”."


def test_a_formula_that_was_put_right_is_told_as_what_stood_there() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "answer", Cell(Kind.UNCOMPUTED, None, formula="=D7*2"))
    done = handed_back(grid, [corrected("gov_pdca", "=D7*2", "3")])
    _, _, note = done.at("Indicatoren", "gov_pdca", "Antwoord")
    assert note == "Op het scherm verbeterd: er stond “=D7*2”."


def test_what_was_confirmed_on_screen_stands_there_as_an_answer_that_is_right() -> None:
    grid = filled_grid()
    grid["KPI"].put(grid["KPI"].row("students_reached"), 3, "x 1.000")
    subject = Subject("kpi", "students_reached", "target")
    right = Correction(subject, "120", "120", "beheerder", datetime(2026, 11, 25, tzinfo=UTC))
    done = handed_back(grid, [right])
    value, style, note = done.at("KPI", "students_reached", "Doel")
    assert value == 120
    assert style.edge is Edge.DOTTED
    assert note == "Op het scherm bevestigd: dit klopt."


def test_what_was_put_right_and_is_wrong_still_tells_both() -> None:
    done = handed_back(filled_grid(), [corrected("gov_pdca", "", "heel goed")])
    value, style, note = done.at("Indicatoren", "gov_pdca", "Antwoord")
    assert value == "heel goed"
    assert style.edge is Edge.WRONG
    assert note.startswith("Fout: ")
    assert note.endswith("\n\nOp het scherm verbeterd: er stond niets.")


def test_a_note_stays_short_enough_to_read_and_the_cell_holds_all_of_it() -> None:
    grid = filled_grid()
    long = "ongeveer " * 3000
    grid.fill("indicators", "gov_pdca", "answer", long)
    done = handed_back(grid, [corrected("vis_shared_vision", long, "3")])
    value, _, wrong = done.at("Indicatoren", "gov_pdca", "Antwoord")
    _, _, put_right = done.at("Indicatoren", "vis_shared_vision", "Antwoord")
    assert value == of(done.before, "GEEN-NIVEAU").raw
    assert "Dat staat niet in de lijst." in wrong
    assert max(len(wrong), len(put_right)) < 1000


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "ja", "Op het scherm bevestigd."),
        ("ja", "", "Op het scherm verbeterd: er stond “ja”."),
    ],
)
def test_a_part_that_is_no_longer_said_to_hold_is_not_told_as_confirmed(
    old: str, new: str, told: str
) -> None:
    subject = Subject("confirmed", "governance", "unchanged")
    made = Correction(subject, old, new, "beheerder", datetime(2026, 11, 25, tzinfo=UTC))
    assert wording.note_of_correction(made) == told


def test_rows_that_were_not_there_are_told_at_the_first_of_them() -> None:
    grid = filled_grid()
    for row_id in ("companies_sme", "companies_new"):
        grid["KPI"].delete_row(grid["KPI"].row(row_id))
    done = handed_back(grid)
    told = of(done.before, "RIJEN-ONTBREKEN")
    assert told.message in done.at("KPI", "companies_sme", "Doel")[2]
    row = next(
        row for (row, _), (value, _) in done.sheet("KPI").cells.items() if value == "companies_sme"
    )
    assert ("KPI", f"D{row}") in done.book.sheets[0].links.values()


@pytest.mark.parametrize("old", ["ongeveer honderdtwintig", "1.234"])
def test_a_text_in_a_column_of_numbers_is_seen_from_its_beginning(old: str) -> None:
    grid = filled_grid()
    grid.fill("kpi", "companies_new", "target", old)
    done = handed_back(grid)
    value, style, _ = done.at("KPI", "companies_new", "Doel")
    assert (value, style.right, style.wrap) == (old, False, True)
    sheet = done.sheet("KPI")
    row = next(row for (row, _), (value, _) in sheet.cells.items() if value == "companies_new")
    column = next(column for (_, column), (value, _) in sheet.cells.items() if value == "Doel")
    assert sheet.heights[row] >= height_of([(old, sheet.widths[column - 1], style.size)], 0)
    _, untouched, _ = done.at("KPI", "companies_new", "Realisatie")
    assert untouched.right
