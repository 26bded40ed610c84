"""Another column beside the one with the answers, in a monitor of 2026-midterm and 1-10-2026."""

from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from monitor.files.parser.cell_names import column_letter
from monitor.files.workbook import Cell
from tests.files.filled_grid import Grid, Value, filled_grid
from tests.files.read_back import read, said, same_answers

READ = {"KPI": "Realisatie", "Financien": "Gerealiseerd 2025", "Partners": "Geld gerealiseerd"}
"""Beside which column of a tab the other one stands."""

Text = Callable[[int], Value | Cell]
"""What stands in each row of a column, by how many rows come before it."""


def with_a_column(title: str, text: Text, header: str | None) -> Grid:
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


def few(number: int) -> str:
    """Fewer answers than may be there by chance."""
    return str(3 - number) if number < 2 else ""


def the_first(number: int) -> str:
    return "2" if number == 0 else ""


def remarks(number: int) -> str:
    return "nog bespreken"


def one_by_one(number: int) -> float:
    return 1.0 + number


MAY_BE_OF_NOW: list[tuple[str, str, Text, tuple[str | None, ...]]] = [
    (
        "Indicatoren",
        "Antwoord",
        levels,
        (
            *(None, "Blok B", "Nu", "Nieuw antwoord", "Definitief antwoord", "Hermeting"),
            *("2026-midterm", "Midterm 2026", "midterm oktober 2026", "2026", "2027"),
            *("Stand 1-10-2026", "1-10-2026", "Oktober 2026", "Stand nu (was 2022)"),
            *("Review 2026", "Review", "Jaarlijks 2026", "Eindmeting"),
            *("Antwoord na controle", "Score na overleg met partners"),
            *("Herzien niveau na extern advies", "Definitief antwoord na doelgesprek"),
        ),
    ),
    ("Indicatoren", "Antwoord", the_first, ("Midterm",)),
    (
        "KPI",
        "Realisatie",
        counted,
        (
            *(None, "2026", "Midterm", "Review 2026", "Actuele realisatie", "Realisatie 2026"),
            *("Realisatie per 1-10-2026", "Realisatie 1-10-2026"),
            "Realisatie schooljaar 2025-2026",
        ),
    ),
    ("KPI", "Doel", counted, ("Bijgesteld doel",)),
    (
        "Financien",
        "Gerealiseerd 2025",
        counted,
        (None, "Nieuw 2025", "2025 definitief", "2025 (nieuw)", "2025", "Herzien"),
    ),
    ("Financien", "Gerealiseerd 2024", counted, ("Nieuw 2024",)),
    (
        "Financien",
        "Begroot 2026",
        counted,
        ("Herziene begroting 2026", "Bijgestelde begroting 2026"),
    ),
]
"""On a tab, another column with such texts, beside which of ours, and under which headers."""

OF_BEFORE_OR_OTHERS: list[tuple[str, Text, tuple[str | None, ...]]] = [
    (
        "Indicatoren",
        levels,
        (
            *("Vorig jaar", "2025", "Antwoord 2024", "Nulmeting", "2024-nulmeting"),
            *("Nulmeting 2026", "Beginsituatie", "Review 2025", "Stand 1-10-2025"),
            *("Gemiddelde", "Landelijk 2026", "Streefniveau", "Doel 2028", "Score partners"),
            "Verschil",
        ),
    ),
    ("Indicatoren", one_by_one, (None,)),
    ("Indicatoren", remarks, (None,)),
    ("Indicatoren", few, (None,)),
    ("Indicatoren", the_first, ("Blok B",)),
    ("PPS", remarks, (None,)),
    (
        "KPI",
        counted,
        (
            *("Realisatie 2025", "Realisatie 1-10-2025", "Schooljaar 2023-2024", "Startwaarde"),
            *("Waarvan vrouw", "Nog te doen", "% van doel"),
        ),
    ),
    ("KPI", one_by_one, (None,)),
    ("KPI", remarks, ("Bron",)),
    ("Financien", counted, ("Restant", "Restant 2025", "2025 Q2", "Nieuw 2031")),
    ("Partners", counted, (None,)),
]
"""On a tab, another column with such texts, and under which headers."""


@pytest.mark.parametrize(
    ("title", "ours", "text", "header"),
    [
        (title, ours, text, header)
        for title, ours, text, headers in MAY_BE_OF_NOW
        for header in headers
    ],
)
def test_answers_that_may_be_of_now_are_asked_with_the_column_that_is_read(
    title: str, ours: str, text: Text, header: str | None
) -> None:
    grid = with_a_column(title, text, header)
    tables = read(grid)
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.severity) == ("KOLOM-ANDERE-VERSIE", Severity.WARNING)
    assert found.message.startswith(f'De kolom "{header}"' if header else "De kolom zonder kop")
    letter = column_letter(grid[title].column(ours))
    assert f'Wij lezen wel kolom {letter}: "{ours}".' in found.message
    assert f'de kop "{ours}" en haal kolom {letter} weg' in found.remedy


@pytest.mark.parametrize(
    ("title", "text", "header"),
    [(title, text, header) for title, text, headers in OF_BEFORE_OR_OTHERS for header in headers],
)
def test_answers_of_before_wished_or_of_others_and_what_answers_nothing_are_no_problem(
    title: str, text: Text, header: str | None
) -> None:
    tables = read(with_a_column(title, text, header))
    assert same_answers(tables)
    assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]


@pytest.mark.parametrize(
    ("title", "ours", "header"),
    [
        ("Indicatoren", "Antwoord", "2026"),
        ("KPI", "Doel", "2026"),
        ("KPI", "Realisatie", None),
        ("Financien", "Gerealiseerd 2025", "2025"),
    ],
)
def test_the_same_answers_once_more_are_no_problem(
    title: str, ours: str, header: str | None
) -> None:
    sheet = filled_grid()[title]
    answers = [sheet.cells.get((row, sheet.column(ours))) for row in sheet.data_rows]
    tables = read(with_a_column(title, lambda number: answers[number], header))
    assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]


@pytest.mark.parametrize(
    ("header", "code"), [("2026-midterm", "KOLOM-ANDERE-VERSIE"), ("2024", "KOLOM-VREEMD")]
)
def test_on_tab_pps_the_round_is_the_one_that_stands_there(header: str, code: str) -> None:
    grid = with_a_column("PPS", lambda number: None, header)
    sheet = grid["PPS"]
    sheet.put(sheet.row("startdatum"), sheet.column(header), "1-9-2023")
    tables = read(grid)
    assert same_answers(tables)
    assert [said_code for said_code, *_ in said(tables)] == [code]
