"""What was in doubt comes back as a question, what was understood as an answer."""

from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity, gathered
from monitor.files.workbook import Cell, Kind
from tests.files.annotated.handing_back import handed_back, intake_of, of, subjects
from tests.files.filled_grid import Grid, filled_grid


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
    grid.fill("finance", "B02.geld", "budget_2024", Cell(Kind.UNCOMPUTED, None, formula="=D7*2"))
    done = handed_back(grid)
    value, _, note = done.at("Financien", "B02.geld", "Begroot 2024")
    assert value == "Klopt dit? een formule zonder uitkomst: =D7*2"
    assert "Typ het antwoord in dit vak: een bedrag in hele euro’s" in note
    assert not done.after.accepted
    again = of(done.after, "FORMULE-NOG-GEEN-ANTWOORD")
    assert again.subject == of(done.before, "FORMULE-NIET-BEREKEND").subject
    assert "stond eerder een formule zonder uitkomst" in again.message
    assert "GEEN-GETAL" not in {item.code for item in done.after.findings}


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
    assert "Wat erachter staat, lezen wij niet." in note
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


def with_one_answer_in_two_rows() -> Grid:
    grid = filled_grid()
    sheet = grid["KPI"]
    sheet.double_row(sheet.row("students_reached"), at=99)
    return grid


def with_the_name_of_another_row() -> Grid:
    grid = filled_grid()
    sheet = grid["KPI"]
    sheet.put(sheet.row("students_reached"), sheet.column("KPI"), "Gestopte bedrijven")
    return grid


def with_a_total_in_a_row_of_ours() -> Grid:
    grid = filled_grid()
    sheet = grid["Financien"]
    sheet.put(sheet.row("L06.geld"), sheet.column("Post"), "Totaal lasten")
    return grid


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (with_one_answer_in_two_rows, "RIJ-DUBBEL"),
        (with_the_name_of_another_row, "RIJ-TEGENSTRIJDIG"),
        (with_a_total_in_a_row_of_ours, "RIJ-TOTAAL-OF-ONZE"),
    ],
)
def test_who_does_what_the_note_at_an_answer_of_a_doubtful_row_says_is_done(
    made: Callable[[], Grid], code: str
) -> None:
    done = handed_back(made())
    mended = Grid(done.book)
    for found in (item for item in done.before.findings if item.code == code):
        assert 'zonder "Klopt dit?" ervoor' in found.on_template
        mended.fill(*found.subject, found.raw)
    assert not done.after.accepted
    assert intake_of(mended).accepted


def test_of_a_table_that_was_sorted_in_part_all_answers_can_be_taken_at_once() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    rows = sheet.data_rows
    sheet.order_rows([*rows[1:], rows[0]], range(2, 4))
    done = handed_back(grid)
    (told,) = [item for item in gathered(done.before.findings) if item.severity is Severity.ERROR]
    assert 'zoek "Klopt dit?" en vervang dat door niets' in told.on_template
    mended = Grid(done.book)
    for place, cell in list(mended["KPI"].cells.items()):
        if isinstance(cell.value, str) and cell.value.startswith("Klopt dit? "):
            mended["KPI"].put(place[0], place[1], cell.value.removeprefix("Klopt dit? "))
    assert not done.after.accepted
    assert intake_of(mended).accepted
