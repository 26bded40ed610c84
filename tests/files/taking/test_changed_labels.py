"""A label of ours that somebody changed is told with both texts, and what stood there is kept."""

from datetime import UTC, datetime

import pytest

from monitor.domain.correction import Correction
from monitor.domain.findings import Severity, Subject
from monitor.domain.frames import State
from monitor.domain.layout import LEFTOVERS_TITLE
from monitor.files.book import Book
from monitor.files.model_file import load_versions
from monitor.files.tables import read_tables
from monitor.files.template import template_book
from monitor.settings import from_environment
from tests.files.annotated.handing_back import handed_back, subjects
from tests.files.filled_grid import MODEL, YEARS, Grid, empty_grid, filled_grid
from tests.files.read_back import cell, finding, read, said, same_answers

VERSIONS = load_versions(*from_environment({}).model_files)
TRIAL = VERSIONS.versions["2026.2-proef"]


def changed(title: str, row_id: str, header: str, text: str) -> Grid:
    """The filled workbook with another text in a label."""
    grid = filled_grid()
    sheet = grid[title]
    sheet.put(sheet.row(row_id), sheet.column(header), text)
    return grid


@pytest.mark.parametrize(
    ("title", "row_id", "header", "text"),
    [
        ("Indicatoren", "gov_pdca", "Vraag", "Hoe doen onze andere partners het?"),
        ("Indicatoren", "gov_pdca", "Indicator", "Andere partners"),
        ("Indicatoren", "gov_pdca", "Niveaus", "1 - niets\n2 - alles"),
        ("KPI", "students_reached", "KPI", "Bereikte studenten (mbo)"),
        ("KPI", "students_reached", "KPI", "Studenten"),
        ("KPI", "teachers_trained", "KPI", "Docentprofessionalisering"),
        ("KPI", "companies_sme", "KPI", "Mkb"),
        ("KPI", "qualifications", "KPI", "Crebo's"),
        ("KPI", "students_reached", "KPI", "Leerlingen"),
        ("KPI", "students_reached", "KPI", "Cursisten"),
        ("KPI", "students_reached", "KPI", "Bereikte studenten (doel: 1.000)"),
        ("KPI", "own_revenue", "KPI", "Omzet"),
        ("KPI", "own_revenue", "KPI", "Eigen inkomsten (over 12 maanden)"),
        ("KPI", "own_revenue", "Eenheid", "euro, hele euro's, geen duizendtallen"),
        ("KPI", "companies_total", "KPI", "Aangesloten bedrijven (stand week 40)"),
        ("Financien", "B02.geld", "Post", "Arbeidsorganisaties (100 bedrijven)"),
        ("Financien", "B02.geld", "Soort", "in baar geld"),
        ("Financien", "B02.natura", "Soort", "natura / in kind"),
        ("Financien", "B02.geld", "Post", "Vrijwilligers"),
        ("PPS", "naam", "Vraag", "Naam van onze penvoerder"),
        ("PPS", "naam", "Vraag", "Naam van de PPS van 1.000 leerlingen"),
        ("PPS", "subsidiebedrag", "Vraag", "Hoeveel subsidie kreeg u?"),
        ("Indicatoren", "fin_forecast_years", "Vraag", "Voor hoeveel jaren is er een raming?"),
        ("Indicatoren", "gov_structural_staff", "Vraag", "Hoeveel procent wordt vast betaald?"),
    ],
)
def test_a_text_that_may_change_what_the_answer_means_is_a_warning_with_both_texts(
    title: str, row_id: str, header: str, text: str
) -> None:
    grid = changed(title, row_id, header, text)
    sheet = empty_grid()[title]
    ours = str(sheet.cells[sheet.row(row_id), sheet.column(header)].value)
    tables = read(grid)
    (found,) = tables.findings
    assert (found.code, found.severity) == ("TEKST-ANDERS", Severity.WARNING)
    assert found.cell is not None
    assert int(found.cell.lstrip("ABCDEFGH")) == grid[title].row(row_id)
    assert found.raw == text
    assert ours.splitlines()[0][:150] in found.message
    assert text.splitlines()[0] in found.message
    assert same_answers(tables)
    assert tables.counts.ignored == 1
    assert [item.text for item in tables.leftovers] == [text]


def test_the_same_change_in_many_rows_is_told_once() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    rows = [row for row in sheet.data_rows if sheet.cells[row, 3].value == "geld"]
    for row in rows:
        sheet.put(row, 3, "kas")
    tables = read(grid)
    (found,) = [item for item in tables.findings if item.code == "TEKST-ANDERS-BIJ-GETAL"]
    assert found.cell == f"C{rows[0]}"
    assert f'" en nog {len(rows) - 1} rijen hoort in de kolom "Soort": "geld".' in found.message
    assert found.remedy.startswith(f'Zet in die {len(rows)} rijen "geld" terug en vul ')
    assert f"Kijk of de getallen in die {len(rows)} rijen " in found.on_template
    assert [item.text for item in tables.leftovers] == ["kas"] * len(rows)


def test_the_same_change_in_few_rows_is_told_at_each() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    rows = [row for row in sheet.data_rows if sheet.cells[row, 3].value == "geld"][:3]
    for row in rows:
        sheet.put(row, 3, "kas")
    found = [item.cell for item in read(grid).findings if item.code == "TEKST-ANDERS-BIJ-GETAL"]
    assert found == [f"C{row}" for row in rows]


def test_of_levels_the_first_that_differs_is_told() -> None:
    sheet = empty_grid()["Indicatoren"]
    lines = str(sheet.cells[sheet.row("gov_pdca"), sheet.column("Niveaus")].value).splitlines()
    told = "\n".join([*lines[:3], "4 - iedereen doet mee", *lines[4:]])
    tables = read(changed("Indicatoren", "gov_pdca", "Niveaus", told))
    message = finding(tables, "TEKST-ANDERS").message
    assert "4 - iedereen doet mee" in message
    assert lines[3][:100] in message
    assert lines[0] not in message


def test_what_says_nothing_of_the_question_is_a_notice() -> None:
    tables = read(changed("Indicatoren", "gov_pdca", "Dimensie", "Hoofdstuk 4"))
    (found,) = tables.findings
    assert (found.code, found.severity) == ("TEKST-ANDERS-BIJZAAK", Severity.NOTICE)


@pytest.mark.parametrize(
    ("title", "row_id", "header", "text"),
    [
        ("KPI", "own_revenue", "Eenheid", "Euro's"),
        ("KPI", "students_reached", "KPI", "bereikte  STUDENTEN."),
        ("KPI", "students_reached", "KPI", "Bereikte studneten"),
        ("KPI", "students_reached", "Eenheid", "personen, dit schooljaar"),
        *(("Financien", "B02.geld", "Soort", text) for text in ("Geld ", "cash", "Contant")),
        *(
            ("Financien", "B02.natura", "Soort", text)
            for text in ("in kind", "inkind", "In natura")
        ),
    ],
)
def test_another_way_of_writing_the_same_is_no_finding(
    title: str, row_id: str, header: str, text: str
) -> None:
    tables = read(changed(title, row_id, header, text))
    assert tables.findings == ()
    assert tables.leftovers == ()


@pytest.mark.parametrize(
    ("title", "row_id", "header", "text", "numbers"),
    [
        ("KPI", "own_revenue", "Eenheid", "x 1.000 euro", 2),
        ("KPI", "own_revenue", "Eenheid", "uren", 2),
        ("KPI", "own_revenue", "KPI", "Eigen inkomsten (x 1.000)", 2),
        ("KPI", "students_reached", "Eenheid", "% van de personen dit schooljaar", 2),
        ("KPI", "students_reached", "KPI", "Uren van vrijwilligers", 2),
        ("KPI", "students_reached", "KPI", "Aantal docenten met een hobby", 2),
        ("KPI", "students_reached", "Eenheid", "uren", 2),
        ("KPI", "students_reached", "KPI", "Niet bereikte studenten", 2),
        ("KPI", "students_reached", "KPI", "Uitgevallen studenten", 2),
        ("KPI", "students_reached", "KPI", "Studenten vorig schooljaar", 2),
        ("Financien", "B02.geld", "Soort", "uren", 6),
        ("Financien", "B02.natura", "Soort", "natura (uren)", 1),
        ("PPS", "subsidiebedrag", "Vraag", "Hoeveel subsidie is toegekend (x € 1.000)?", 1),
        ("PPS", "meerjarenbegroting_totaal", "Vraag", "Meerjarenbegroting in mln euro", 1),
        ("PPS", "subsidiebedrag", "Vraag", "Subsidie (in duizend euro)", 1),
        ("Indicatoren", "fin_forecast_years", "Vraag", "Voor hoeveel kwartalen na afloop?", 1),
        ("Indicatoren", "fin_forecast_years", "Niveaus", "0 tot en met 120 maanden", 1),
    ],
)
def test_numbers_beside_a_text_that_makes_others_of_them_are_not_taken(
    title: str, row_id: str, header: str, text: str, numbers: int
) -> None:
    grid = changed(title, row_id, header, text)
    tables = read(grid)
    about = [item for item in tables.findings if item.code == "GETAL-BIJ-ANDERE-TEKST"]
    assert len(about) == numbers
    assert all(item.severity is Severity.ERROR and f'"{text}"' in item.message for item in about)
    assert finding(tables, "TEKST-ANDERS-BIJ-GETAL").raw == text
    states = {cell(tables, *item.subject)["state"] for item in about if item.subject is not None}
    assert states == {State.INVALID}


def test_names_in_another_language_make_no_other_numbers() -> None:
    grid = filled_grid()
    for row in grid["KPI"].data_rows:
        grid["KPI"].put(row, 2, f"Key figure {row}")
    tables = read(grid)
    assert same_answers(tables)
    assert {code for code, *_ in said(tables)} == {"TEKST-ANDERS"}


def test_put_right_on_screen_such_a_number_counts() -> None:
    subject = Subject("kpi", "own_revenue", "target")
    typed = Correction(subject, "115", "115000", "Beheerder", datetime.now(UTC))
    grid = changed("KPI", "own_revenue", "Eenheid", "x 1.000 euro")
    tables = read_tables(grid.workbook(), MODEL, [typed])
    assert cell(tables, *subject)["number"] == 115_000
    still = [item.subject for item in tables.findings if item.code == "GETAL-BIJ-ANDERE-TEKST"]
    assert still == [subject._replace(column="realised")]


def test_without_numbers_beside_it_a_changed_unit_is_asked_and_stops_nothing() -> None:
    grid = empty_grid()
    sheet = grid["KPI"]
    sheet.put(sheet.row("own_revenue"), sheet.column("Eenheid"), "x 1.000 euro")
    assert [code for code, *_ in said(read(grid))] == ["TEKST-ANDERS-BIJ-GETAL"]


def test_what_is_said_of_a_row_already_is_not_said_twice() -> None:
    grid = changed("KPI", "students_reached", "KPI", "Bereikte student en meer")
    grid["KPI"].put(grid["KPI"].row("students_reached"), 1, None)
    assert [code for code, *_ in said(read(grid))] == ["RIJ-LIJKT-OP"]
    grid = changed("KPI", "students_reached", "KPI", "Betrokken docenten en onderzoekers")
    assert {code for code, *_ in said(read(grid))} == {"RIJ-TEGENSTRIJDIG"}


def test_many_are_named_up_to_a_bound_and_then_counted() -> None:
    grid = filled_grid()
    for row in grid["Indicatoren"].data_rows:
        grid["Indicatoren"].put(row, 2, f"Hoofdstuk {row}")
        grid["Indicatoren"].put(row, 4, f"Question {row}")
    tables = read(grid)
    codes = [code for code, *_ in said(tables)]
    assert codes == ["TEKST-ANDERS"] * 20 + ["TEKSTEN-ANDERS"]
    assert len(tables.leftovers) == 2 * len(MODEL.indicators)


def test_the_texts_of_another_version_are_no_changes() -> None:
    grid = Grid(template_book(TRIAL, YEARS))
    assert grid.names["model_versie"] == TRIAL.version
    tables = read_tables(grid.workbook(), VERSIONS)
    assert not [code for code, *_ in said(tables) if code.startswith("TEKST")]
    grid.names.clear()
    tables = read_tables(grid.workbook(), VERSIONS)
    assert not [code for code, *_ in said(tables) if code.startswith("TEKST")]


def test_handed_back_our_text_is_back_theirs_is_kept_and_it_is_not_said_again() -> None:
    done = handed_back(changed("KPI", "students_reached", "Eenheid", "leerlingen"))
    assert done.at("KPI", "students_reached", "Eenheid")[0] == "personen dit schooljaar"
    kept = {place: value for place, (value, _) in done.sheet(LEFTOVERS_TITLE).cells.items()}
    assert [kept[5, column] for column in (1, 2, 3)] == ["KPI", "C5", "leerlingen"]
    assert [item.code for item in done.after.findings if item.code.startswith("TEKST")] == []
    assert subjects(done.after) == subjects(handed_back(filled_grid()).after)


def test_handed_back_a_number_in_another_unit_is_asked_again() -> None:
    done = handed_back(changed("KPI", "own_revenue", "Eenheid", "x 1.000 euro"))
    value, _, note = done.at("KPI", "own_revenue", "Doel")
    assert str(value).startswith("Klopt dit? ")
    assert "x 1.000 euro" in note
    again = [item.code for item in done.after.findings if item.severity is Severity.ERROR]
    assert again == ["GEEN-GETAL"] * 2


def test_the_book_of_an_empty_template_says_nothing() -> None:
    book: Book = template_book(MODEL, YEARS)
    assert read(Grid(book)).findings == ()


def test_without_ids_a_row_is_known_by_another_word_for_its_form() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    for row in sheet.data_rows:
        word = {"geld": "Cash", "natura": "In kind"}.get(str(sheet.cells[row, 3].value))
        sheet.put(row, 3, word or sheet.cells[row, 3].value)
        sheet.put(row, 1, None)
    assert same_answers(read(grid))
