"""Headers that name a round or a part of a year, in a monitor of 2026-midterm and 1-10-2026."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read, said, same_answers
from tests.files.taking.test_corrections import corrected

ASKED = "KOLOM-VREEMD-OF-ONZE"


def with_header(new: str, title: str = "Indicatoren", header: str = "Antwoord") -> Grid:
    grid = filled_grid()
    grid[title].put(HEADER_ROW, grid[title].column(header), new)
    return grid


def with_amounts(header: str, new: str) -> Grid:
    return with_header(new, "Financien", header)


@pytest.mark.parametrize("title", ["PPS", "Indicatoren"])
@pytest.mark.parametrize(
    "new", ["Antwoord midterm", "Antwoord (midterm)", "Antwoord midterm 2026", "Score tussenmeting"]
)
def test_answers_of_the_round_itself_are_read_and_told(title: str, new: str) -> None:
    if title == "PPS":
        new = new.replace("Score", "Antwoord")
    tables = read(with_header(new, title))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.raw, found.severity) == ("KOP-ANDERS", new, Severity.WARNING)


@pytest.mark.parametrize(
    "new",
    [
        "Antwoord nulmeting",
        "Antwoord T0",
        "Antwoord (review)",
        "Antwoord eindmeting",
        "Antwoord midterm 2023",
        "Antwoord midterm gewenst",
    ],
)
def test_answers_of_another_round_are_asked_once_at_their_header(new: str) -> None:
    tables = read(with_header(new))
    (found,) = tables.findings
    assert (found.code, found.raw, found.severity) == (ASKED, new, Severity.ERROR)
    assert 'de kolom "Antwoord" ontbreekt' in found.message
    assert ("indicators", "answer") in tables.laid_out.absent


def test_in_its_own_round_the_nulmeting_is_read() -> None:
    grid = with_header("Antwoord nulmeting")
    grid.fill("fields", "meetmoment", "answer", "2026-nulmeting")
    assert [code for code, *_ in said(read(grid))] == ["KOP-ANDERS"]


def test_the_round_that_counts_is_the_one_that_was_put_right() -> None:
    grid = with_header("Antwoord eindmeting")
    assert finding(read(grid), ASKED)
    right = corrected(grid, ("fields", "meetmoment", "answer", "2026-eindmeting"))
    assert [item.code for item in right.findings] == ["KOP-ANDERS"]


def test_without_a_round_to_compare_it_with_the_header_is_asked() -> None:
    grid = with_header("Antwoord midterm")
    grid.fill("fields", "meetmoment", "answer", None)
    assert [code for code, *_ in said(read(grid))] == [ASKED]


def test_a_column_that_names_no_round_goes_before_one_that_does() -> None:
    grid = with_header("Uw antwoord")
    sheet = grid["Indicatoren"]
    column = sheet.column("Uw antwoord")
    sheet.insert_columns(column)
    sheet.put(HEADER_ROW, column, "Antwoord nulmeting")
    sheet.put(6, column, "3")
    tables = read(grid)
    assert same_answers(tables)
    assert {code for code, *_ in said(tables)} == {"KOP-ANDERS", "KOLOM-VREEMD"}


def with_two_columns(first: str, second: str) -> Grid:
    """Both filled, the first with other answers."""
    grid = with_header(second)
    sheet = grid["Indicatoren"]
    column = sheet.column(second)
    sheet.insert_columns(column)
    sheet.put(HEADER_ROW, column, first)
    for row in sheet.data_rows[:5]:
        sheet.put(row, column, "1")
    return grid


@pytest.mark.parametrize("new", ["Antwoord midterm", "Antwoord midterm 2026", "Midterm"])
def test_a_column_of_the_round_itself_is_asked_beside_the_one_that_is_read(new: str) -> None:
    tables = read(with_two_columns(new, "Antwoord"))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.raw) == ("KOLOM-ANDERE-VERSIE", new)
    assert 'Wij lezen wel kolom F: "Antwoord"' in found.message


def test_a_column_of_another_round_is_no_problem_beside_the_one_that_is_read() -> None:
    tables = read(with_two_columns("Antwoord nulmeting", "Antwoord"))
    assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]


@pytest.mark.parametrize(
    ("header", "new"),
    [
        ("Gerealiseerd 2026", "Gerealiseerd 2026 t/m september"),
        ("Gerealiseerd 2026", "Realisatie 2026 (t/m okt.)"),
        ("Gerealiseerd 2025", "Gerealiseerd 2025 t/m 31 december 2025"),
    ],
)
def test_what_is_up_to_the_day_of_the_monitor_is_read_and_told(header: str, new: str) -> None:
    tables = read(with_amounts(header, new))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.raw, found.severity) == ("KOP-ANDERS", new, Severity.WARNING)
    assert f'lezen wij als "{header}"' in found.message


@pytest.mark.parametrize(
    ("header", "new"),
    [
        ("Gerealiseerd 2026", "Gerealiseerd 2026 t/m maart"),
        ("Gerealiseerd 2025", "Gerealiseerd 2025 t/m september"),
        ("Gerealiseerd 2026", "Gerealiseerd t/m september 2026"),
        ("Begroot 2026", "Begroot 2026 t/m september"),
    ],
)
def test_another_part_is_asked_once_at_its_header(header: str, new: str) -> None:
    grid = with_amounts(header, new)
    column = grid["Financien"].column(new)
    grid["Financien"].put(6, column, 1200.0)
    tables = read(grid)
    (found,) = tables.findings
    assert (found.code, found.raw, found.severity) == (ASKED, new, Severity.ERROR)
    assert f'de kolom "{header}" ontbreekt' in found.message
    taken = tables.cells.query("sheet == 'Financien'")["cell"]
    assert not [place for place in taken if place.startswith(chr(64 + column))]


def test_of_a_part_the_day_counts_that_was_put_right() -> None:
    grid = with_amounts("Gerealiseerd 2026", "Gerealiseerd 2026 t/m maart")
    grid["Financien"].put(6, grid["Financien"].column("Gerealiseerd 2026 t/m maart"), 1200.0)
    assert finding(read(grid), ASKED)
    right = corrected(grid, ("fields", "peildatum", "answer", "1-4-2026"))
    assert [item.code for item in right.findings] == ["KOP-ANDERS"]


def test_without_a_day_to_compare_a_part_with_only_the_header_is_told() -> None:
    grid = with_amounts("Gerealiseerd 2026", "Gerealiseerd 2026 t/m maart")
    grid.fill("fields", "peildatum", "answer", None)
    assert [code for code, *_ in said(read(grid))] == ["KOP-ANDERS"]
