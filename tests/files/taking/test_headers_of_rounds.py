"""Headers that name a round, in a monitor of 2026-midterm."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read, said, same_answers
from tests.files.taking.test_corrections import corrected

ASKED = "KOLOM-VREEMD-OF-ONZE"


def with_header(new: str, title: str = "Indicatoren") -> Grid:
    grid = filled_grid()
    grid[title].put(HEADER_ROW, grid[title].column("Antwoord"), new)
    return grid


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
