"""What was in doubt comes back as a question, what was understood comes back as an answer."""

from datetime import UTC, date, datetime

import pytest

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.frames import State
from monitor.domain.layout import LEFTOVERS_TITLE
from monitor.domain.submission import Submission
from monitor.files.book import Edge, Format
from monitor.files.locating.mistyped_years import MISTYPED
from monitor.files.parser.cell_names import a1
from monitor.files.workbook import Cell, Kind
from tests.files.annotated.handing_back import handed_back, intake_of, of, subjects
from tests.files.filled_grid import Grid, empty_grid, filled_grid


def test_what_cannot_be_read_stands_there_as_it_stood() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "answer", "ongeveer 3")
    done = handed_back(grid)
    value, _, note = done.at("Indicatoren", "gov_pdca", "Antwoord")
    assert value == "ongeveer 3"
    assert note.startswith("Fout: ")
    assert subjects(done.after) == subjects(done.before)


def test_of_a_row_that_is_there_twice_neither_answer_is_taken() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    row = sheet.row("gov_pdca")
    sheet.double_row(row, at=99)
    sheet.put(row, 5, "2 - iets")
    sheet.put(99, 5, "4 - iets")
    done = handed_back(grid)
    value, _, _ = done.at("Indicatoren", "gov_pdca", "Antwoord")
    assert value == "Klopt dit? 2 - iets"
    assert not done.after.accepted
    assert of(done.after, "GEEN-NIVEAU").subject == of(done.before, "RIJ-DUBBEL").subject
    assert "4 - iets" in {value for value, _ in done.sheet("Overig").cells.values()}


def test_a_formula_that_was_never_calculated_is_asked_again() -> None:
    grid = filled_grid()
    grid.fill("finance", "B02.geld", "budget_2024", Cell(Kind.UNCOMPUTED, None))
    done = handed_back(grid)
    value, _, note = done.at("Financien", "B02.geld", "Begroot 2024")
    assert value == "Klopt dit? een formule zonder uitkomst"
    assert "Typ het antwoord in dit vak: een bedrag in hele euro's" in note
    assert not done.after.accepted
    again = of(done.after, "FORMULE-NOG-GEEN-ANTWOORD")
    assert again.subject == of(done.before, "FORMULE-NIET-BEREKEND").subject
    assert "stond eerder een formule zonder uitkomst" in again.message
    assert "GEEN-GETAL" not in {item.code for item in done.after.findings}


def test_a_date_that_excel_made_of_a_text_comes_back_as_a_date_and_is_asked_again() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "evidence", Cell(Kind.DATE, date(2026, 4, 3)))
    done = handed_back(grid)
    value, style, note = done.at("Indicatoren", "gov_pdca", "Toelichting of bewijs")
    assert (value, style.format) == (date(2026, 4, 3), Format.DATE)
    assert "typ er dan een apostrof voor: '3-4." in note
    assert "DATUM-IN-TEKSTVELD" in {item.code for item in done.after.findings}
    assert subjects(done.after) == subjects(done.before)
    put_right = Grid(done.book)
    put_right.fill("indicators", "gov_pdca", "evidence", "3-4")
    assert "DATUM-IN-TEKSTVELD" not in {item.code for item in intake_of(put_right).findings}


def test_a_date_with_a_time_comes_back_as_it_was_read() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "evidence", Cell(Kind.DATE, datetime(2026, 4, 3, 9, 30)))
    value, *_ = handed_back(grid).at("Indicatoren", "gov_pdca", "Toelichting of bewijs")
    assert value == "3-4-2026 09:30"


def test_a_number_shown_on_another_scale_is_asked_again_though_its_text_could_be_read() -> None:
    grid = filled_grid()
    grid.fill("finance", "B02.geld", "budget_2024", Cell(Kind.SCALED, "0,9 mln"))
    done = handed_back(grid)
    value, _, note = done.at("Financien", "B02.geld", "Begroot 2024")
    assert value == "Klopt dit? 0,9 mln"
    assert "notatie Standaard" in note
    assert not done.after.accepted


def test_of_a_text_that_counts_in_part_the_wrong_number_is_not_put_back() -> None:
    grid = filled_grid()
    grid.fill("finance", "B02.geld", "budget_2024", "721")
    sheet = grid["Financien"]
    sheet.marked.add((sheet.row("B02.geld"), sheet.column("Begroot 2024")))
    done = handed_back(grid)
    value, _, note = done.at("Financien", "B02.geld", "Begroot 2024")
    assert value == "Klopt dit? een antwoord waarvan een deel doorgestreept of klein is"
    assert 'staat "721"' in note
    again = of(done.after, "GEEN-GETAL")
    assert again.subject == of(done.before, "TEKST-DEELS-DOORGESTREEPT").subject
    bare = Cell(Kind.TEXT, str(value).removeprefix("Klopt dit? "))
    grid.fill("finance", "B02.geld", "budget_2024", bare)
    sheet.marked.clear()
    assert not intake_of(grid).accepted


def state_of(submission: Submission, subject: Subject | None) -> str:
    """What a cell counts as; what isn't there is as good as empty."""
    states = submission.cells.set_index(["table", "row", "column"])["state"]
    return str(states.get(tuple(subject or ()), State.EMPTY))


@pytest.mark.parametrize(
    ("title", "row_id", "header", "hidden"),
    [
        ("Indicatoren", "gov_pdca", "Antwoord", True),
        ("Indicatoren", "gov_pdca", "Antwoord", False),
        ("Financien", "B03.geld", "Begroot 2024", False),
        ("Partners", "P02", "Status", False),
    ],
)
def test_an_answer_under_a_merge_is_asked_for_until_it_is_filled_in_or_emptied(
    title: str, row_id: str, header: str, *, hidden: bool
) -> None:
    grid = filled_grid()
    sheet = grid[title]
    row, column = sheet.row(row_id), sheet.column(header)
    sheet.merged.append((row - 1, column, row, column))
    if not hidden:
        sheet.put(row, column, None)
    done = handed_back(grid)
    value, _, note = done.at(title, row_id, header)
    was = "een waarde onder een samengevoegd vak" if hidden else "een vak dat was samengevoegd"
    assert value == f"Klopt dit? {was}"
    assert "In dit werkboek is het vak los." in note
    assert done.after.accepted
    again = of(done.after, "VAK-WAS-SAMENGEVOEGD")
    assert again.subject in {item.subject for item in done.before.findings}
    assert state_of(done.read_again, again.subject) == state_of(done.read, again.subject)
    twice = handed_back(Grid(done.book))
    assert of(twice.after, "VAK-WAS-SAMENGEVOEGD").subject == again.subject


def test_a_level_with_the_text_of_another_is_asked_about_again() -> None:
    grid = filled_grid()
    other = grid["Indicatoren"].cells[grid["Indicatoren"].row("gov_pdca"), 5].value
    assert isinstance(other, str)
    grid.fill("indicators", "gov_pdca", "answer", f"{int(other[0]) % 5 + 1}{other[1:]}")
    done = handed_back(grid)
    assert (
        of(done.before, "NIVEAU-TEKST-ANDERS").subject
        == of(done.after, "NIVEAU-TEKST-ANDERS").subject
    )


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2 - vastgesteld met de school", "NIVEAU-MET-TEKST"),
        ("2 - 12 partners", "NIVEAU-MET-TEKST"),
        ("2 - 4 keer per jaar", "NIVEAU-ONZEKER"),
        ("2 - nog vast te stellen, bedrijven zeggen 3", "NIVEAU-ONZEKER"),
        ("2 - Niet uitgewerkt.", "NIVEAU-TEKST-ANDERE-VRAAG"),
        ("1 - Monitoring buiten verplichte rapportages.", "NIVEAU-ONZEKER"),
    ],
)
def test_what_stands_behind_a_level_is_kept_until_it_is_put_elsewhere(
    written: str, code: str
) -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "answer", written)
    done = handed_back(grid)
    assert done.at("Indicatoren", "gov_pdca", "Antwoord")[0] == written
    assert of(done.after, code).subject == of(done.before, code).subject
    assert done.after.accepted


def test_what_stands_behind_na_in_brackets_is_kept_until_it_is_put_elsewhere() -> None:
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "answer", "n.v.t. (geen eigen kwaliteitszorg)")
    done = handed_back(grid)
    value, _, note = done.at("Indicatoren", "gov_pdca", "Antwoord")
    assert value == "n.v.t. (geen eigen kwaliteitszorg)"
    assert "Wat tussen haakjes staat, lezen wij niet." in note
    assert of(done.after, "NVT-MET-TEKST").subject == of(
        done.before, "NVT-ZONDER-REDEN"
    ).subject._replace(column="answer")


def test_an_answer_typed_in_dutch_comes_back_as_a_number() -> None:
    grid = filled_grid()
    grid.fill("finance", "B02.geld", "budget_2024", "€ 12.500,-")
    grid.fill("indicators", "par_active_share", "answer", "45 %")
    done = handed_back(grid)
    assert done.at("Financien", "B02.geld", "Begroot 2024")[0] == 12500.0
    assert done.at("Indicatoren", "par_active_share", "Antwoord")[0] == 0.45


def test_a_required_answer_that_the_workbook_has_no_cell_for_is_asked_in_ours() -> None:
    grid = filled_grid()
    grid["PPS"].delete_row(grid["PPS"].row("peildatum"))
    done = handed_back(grid)
    value, _, note = done.at("PPS", "peildatum", "Antwoord")
    assert value is None
    assert note.startswith("Fout: ")


def test_an_empty_template_comes_back_with_what_is_required_marked() -> None:
    done = handed_back(empty_grid())
    asked = [item for item in done.before.findings if item.code == "VERPLICHT-LEEG"]
    assert len(asked) > 5
    assert {item.subject for item in asked} <= {item.subject for item in done.after.findings}


def test_a_text_in_doubt_is_asked_until_it_is_put_right() -> None:
    grid = filled_grid()
    sheet = grid["PPS"]
    row = sheet.row("naam")
    sheet.double_row(row, at=99)
    sheet.put(row, 3, "Huis A")
    sheet.put(99, 3, "Huis B")
    done = handed_back(grid)
    assert done.at("PPS", "naam", "Antwoord")[0] == "Klopt dit? Huis A"
    assert of(done.after, "TEKST-IN-TWIJFEL").subject == of(done.before, "RIJ-DUBBEL").subject
    assert not done.after.accepted


def test_a_mark_for_the_same_again_comes_back_as_it_stood() -> None:
    grid = filled_grid()
    grid.fill("partners", "P02", "municipality", "idem")
    done = handed_back(grid)
    assert done.at("Partners", "P02", "Gemeente")[0] == "idem"
    assert of(done.after, "TEKST-VERWIJST").subject == of(done.before, "TEKST-VERWIJST").subject


@pytest.mark.parametrize(
    ("place", "typed", "code"),
    [
        (("partners", "P02", "organisation"), "NTB", "NAAM-OF-ONBEKEND"),
        (("fields", "provincies", "answer"), "NB", "KEUZE-OF-ONBEKEND"),
        (("fields", "provincies", "answer"), "NH; ZH", "KEUZE-ANDERS-GESCHREVEN"),
    ],
)
def test_an_abbreviation_is_asked_about_until_it_is_written_out(
    place: tuple[str, str, str], typed: str, code: str
) -> None:
    grid = filled_grid()
    grid.fill(*place, typed)
    done = handed_back(grid)
    assert of(done.after, code).subject == of(done.before, code).subject


def test_what_is_struck_through_stays_so_and_is_asked_again() -> None:
    grid = filled_grid()
    sheet = grid["Partners"]
    row = sheet.row("P01")
    crossed_out = {place for place in sheet.cells if place[0] == row and place[1] > 1}
    sheet.struck |= crossed_out
    grid["KPI"].struck.add((5, 5))
    done = handed_back(grid)
    assert {
        place for place, (_, style) in done.sheet("Partners").cells.items() if style.struck
    } == crossed_out
    _, style, note = done.at("KPI", "students_reached", "Realisatie")
    assert style.edge is Edge.DOUBTFUL
    assert "doorgestreept (E5)" in note
    assert "doorgestreept (B5 en nog 4 vakken)" in done.sheet("Partners").notes[row, 2]
    links = set(done.book.sheets[0].links.values())
    assert {("Partners", f"B{row}"), ("KPI", "E5")} <= links
    struck = [item for item in done.after.findings if item.code == "RIJ-DOORGESTREEPT"]
    assert struck == [item for item in done.before.findings if item.code == "RIJ-DOORGESTREEPT"]


def test_what_was_put_right_on_screen_is_no_longer_struck_through() -> None:
    grid = filled_grid()
    grid["KPI"].struck.add((5, 5))
    subject = Subject("kpi", "students_reached", "realised")
    typed = Correction(subject, "50", "60", "beheerder", datetime(2026, 11, 25, tzinfo=UTC))
    value, style, _ = handed_back(grid, [typed]).at("KPI", "students_reached", "Realisatie")
    assert value == 60
    assert not style.struck


@pytest.mark.parametrize(
    ("title", "header", "new"),
    [
        ("KPI", "Realisatie", "Realisatie per 1-5-2024"),
        ("Indicatoren", "Antwoord", "Antwoord 2025"),
        ("Partners", "Status", "Status per 1 okt 2025"),
    ],
)
def test_a_header_of_an_old_day_stands_there_again_until_it_is_named_otherwise(
    title: str, header: str, new: str
) -> None:
    grid = filled_grid()
    grid[title].put(4, grid[title].column(header), new)
    done = handed_back(grid)
    sheet = done.sheet(title)
    (place,) = [place for place, (value, _) in sheet.cells.items() if value == new]
    assert not sheet.cells[place][1].locked
    assert f'Noem de kolom daarna "{header}".' in sheet.notes[place]
    assert of(done.after, "KOP-OUDE-STAND").message == of(done.before, "KOP-OUDE-STAND").message
    mended = Grid(done.book)
    mended[title].put(*place, header)
    assert "KOP-OUDE-STAND" not in {item.code for item in intake_of(mended).findings}


@pytest.mark.parametrize(
    ("header", "slip"),
    [
        ("Gerealiseerd 2024", "Gerealiseerd 2042"),
        ("Begroot 2024", "Begroot 2025"),
        ("Begroot 2026", "Begroting 2062"),
        ("Prognose 2027", "Prognose 2072"),
    ],
)
def test_a_header_with_a_mistyped_year_stands_there_again_above_its_amounts(
    header: str, slip: str
) -> None:
    grid = filled_grid()
    place = 4, grid["Financien"].column(header)
    grid["Financien"].put(*place, slip)
    done = handed_back(grid)
    sheet = done.sheet("Financien")
    assert sheet.cells[place][0] == slip
    assert not sheet.cells[place][1].locked
    assert sheet.cells[place][1].edge is Edge.WRONG
    assert f'Bedoelt u "{header}"? Verander dan alleen deze kop.' in sheet.notes[place]
    assert ("Financien", a1(*place)) in done.book.sheets[0].links.values()
    assert not any(tab.title == LEFTOVERS_TITLE for tab in done.book.sheets)
    assert of(done.after, MISTYPED).message == of(done.before, MISTYPED).message

    mended = Grid(done.book)
    mended["Financien"].put(*place, header)
    answers = intake_of(filled_grid()).submission
    again = intake_of(mended)
    assert again.submission is not None
    assert answers is not None
    assert again.submission.answers.equals(answers.answers)
    assert MISTYPED not in {item.code for item in again.findings}
