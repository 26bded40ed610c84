"""Another column beside the one with the answers, in a monitor of 2026-midterm and 1-10-2026."""

from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import read, said, same_answers

READ = {"KPI": "Realisatie", "Financien": "Gerealiseerd 2025", "Partners": "Geld gerealiseerd"}
"""Beside which column of a tab the other one stands."""


def with_a_column(
    text: Callable[[int], str | float], title: str = "Indicatoren", header: str | None = None
) -> Grid:
    """What stands in each row of it is told by how many rows came before."""
    grid = filled_grid()
    sheet = grid[title]
    column = sheet.column(READ.get(title, "Antwoord")) + 1
    sheet.insert_columns(column)
    sheet.put(HEADER_ROW, column, header)
    for number, row in enumerate(sheet.data_rows):
        sheet.put(row, column, text(number))
    return grid


def levels(number: int) -> str:
    """An answer to most questions."""
    return str(1 + number % 4)


def counted(number: int) -> float:
    """A number that stands nowhere in the filled workbook."""
    return 1000.0 + 7 * number


def test_other_answers_without_a_header_are_told_with_the_column_that_is_read() -> None:
    tables = read(with_a_column(levels))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.severity) == ("KOLOM-ANDERE-VERSIE", Severity.WARNING)
    assert "De kolom zonder kop lezen wij niet" in found.message
    assert 'Wij lezen wel kolom E: "Antwoord"' in found.message


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Indicatoren", lambda number: str(1 + number)),
        ("Indicatoren", lambda number: "nog bespreken"),
        ("Indicatoren", lambda number: "3" if number < 2 else ""),
        ("PPS", lambda number: "nog bespreken"),
        ("KPI", lambda number: 1.0 + number),
        ("Partners", counted),
    ],
    ids=[
        "numbers of the rows",
        "remarks",
        "few",
        "remarks beside texts",
        "numbers of rows that ask numbers",
        "numbers beside what they filled in themselves",
    ],
)
def test_what_answers_nothing_is_no_problem(title: str, text: Callable[[int], str]) -> None:
    tables = read(with_a_column(text, title))
    assert same_answers(tables)
    assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]


@pytest.mark.parametrize(
    "header",
    [
        "2026-midterm",
        "Midterm 2026",
        "midterm oktober 2026",
        "2026",
        "Stand 1-10-2026",
        "1-10-2026",
        "Oktober 2026",
        "Nu",
        "Nieuw antwoord",
        "Definitief antwoord",
        "Hermeting",
        "Antwoord na controle",
        "Score na overleg met partners",
        "Herzien niveau na extern advies",
        "Definitief antwoord na doelgesprek",
        "Stand nu (was 2022)",
        "Blok B",
        "2027",
    ],
)
def test_answers_that_may_be_of_now_are_asked_whatever_their_header(header: str) -> None:
    tables = read(with_a_column(levels, header=header))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.severity) == ("KOLOM-ANDERE-VERSIE", Severity.WARNING)
    assert found.raw == header
    assert 'de kop "Antwoord" en haal kolom E weg' in found.remedy


@pytest.mark.parametrize(
    "header",
    [
        "Vorig jaar",
        "2025",
        "Antwoord 2024",
        "Nulmeting",
        "2024-nulmeting",
        "Stand 1-10-2025",
        "Gemiddelde",
        "Landelijk 2026",
        "Streefniveau",
        "Doel 2028",
        "Score partners",
        "Verschil",
    ],
)
def test_answers_of_before_wished_or_of_others_are_no_problem(header: str) -> None:
    tables = read(with_a_column(levels, header=header))
    assert same_answers(tables)
    assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]


def test_a_single_answer_is_asked_where_the_header_says_that_it_is_of_now() -> None:
    def only_first(number: int) -> str:
        return "2" if number == 0 else ""

    for header, code in (("Midterm", "KOLOM-ANDERE-VERSIE"), ("Blok B", "KOLOM-VREEMD")):
        tables = read(with_a_column(only_first, header=header))
        assert [said_code for said_code, *_ in said(tables)] == [code]


def test_the_same_answers_once_more_are_no_problem() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    answers = {row: sheet.cells.get((row, sheet.column("Antwoord"))) for row in sheet.data_rows}
    column = sheet.column("Antwoord") + 1
    sheet.insert_columns(column)
    sheet.put(HEADER_ROW, column, "2026")
    for row, answer in answers.items():
        sheet.put(row, column, answer)
    assert [code for code, *_ in said(read(grid))] == ["KOLOM-VREEMD"]


@pytest.mark.parametrize(
    "header",
    [
        None,
        "Realisatie 2026",
        "Realisatie per 1-10-2026",
        "Realisatie schooljaar 2025-2026",
        "2026",
        "Midterm",
        "Actuele realisatie",
    ],
)
def test_numbers_that_may_be_of_now_are_asked_beside_the_nearest(header: str | None) -> None:
    tables = read(with_a_column(counted, "KPI", header))
    assert same_answers(tables)
    (found,) = tables.findings
    assert found.code == "KOLOM-ANDERE-VERSIE"
    assert 'Wij lezen wel kolom E: "Realisatie"' in found.message


@pytest.mark.parametrize(
    "header",
    ["Realisatie 2025", "Schooljaar 2023-2024", "Waarvan vrouw", "Nog te doen", "% van doel"],
)
def test_numbers_of_before_or_of_a_part_are_no_problem(header: str) -> None:
    tables = read(with_a_column(counted, "KPI", header))
    assert same_answers(tables)
    assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]


def test_amounts_by_year_are_asked_only_where_no_header_says_what_they_are() -> None:
    for header, code in ((None, "KOLOM-ANDERE-VERSIE"), ("Restant", "KOLOM-VREEMD")):
        tables = read(with_a_column(counted, "Financien", header))
        assert [said_code for said_code, *_ in said(tables)] == [code]


def test_a_budget_that_is_called_new_is_one_of_its_year() -> None:
    for header in ("Herziene begroting 2026", "Bijgestelde begroting 2026"):
        (found,) = read(with_a_column(counted, "Financien", header)).findings
        assert found.code == "KOLOM-ANDERE-VERSIE"
        assert '"Begroot 2026"' in found.message


def test_a_target_that_was_set_anew_is_one_of_doel() -> None:
    (found,) = read(with_a_column(counted, "KPI", "Bijgesteld doel")).findings
    assert found.code == "KOLOM-ANDERE-VERSIE"
    assert 'Wij lezen wel kolom D: "Doel"' in found.message


def test_where_numbers_come_from_is_no_way_of_counting() -> None:
    tables = read(with_a_column(lambda number: "administratie", "KPI", "Bron"))
    assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]


def test_on_tab_pps_the_round_is_the_one_that_stands_there() -> None:
    for header, code in (("2026-midterm", "KOLOM-ANDERE-VERSIE"), ("2024", "KOLOM-VREEMD")):
        grid = filled_grid()
        sheet = grid["PPS"]
        column = sheet.column("Antwoord") + 1
        sheet.insert_columns(column)
        sheet.put(HEADER_ROW, column, header)
        sheet.put(sheet.row("startdatum"), column, "1-9-2023")
        tables = read(grid)
        assert same_answers(tables)
        assert [said_code for said_code, *_ in said(tables)] == [code]
