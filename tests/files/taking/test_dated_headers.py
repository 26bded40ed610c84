"""Headers that name a day long before the day that the monitor is about, 1-10-2026 here."""

import datetime

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read, said, same_answers
from tests.files.taking.test_corrections import corrected

CODE = "KOP-OUDE-STAND"


def with_header(title: str, header: str, new: str) -> Grid:
    grid = filled_grid()
    grid[title].put(HEADER_ROW, grid[title].column(header), new)
    return grid


@pytest.mark.parametrize(
    ("title", "header", "new", "named"),
    [
        ("KPI", "Realisatie", "Realisatie per 1-5-2024", "1-5-2024"),
        ("KPI", "Realisatie", "Gerealiseerd (t/m 31 dec 2025)", "31-12-2025"),
        ("KPI", "Realisatie", "Realisatie t/m juli 2025", "1-7-2025"),
        ("Indicatoren", "Antwoord", "Antwoord mei 2025", "1-5-2025"),
        ("KPI", "Realisatie", "Realisatie schooljaar 2024-2025", "schooljaar 2024-2025"),
        ("Indicatoren", "Antwoord", "Antwoord per 1-10-2025", "1-10-2025"),
        ("Indicatoren", "Antwoord", "Antwoord 2025", "2025"),
        ("PPS", "Antwoord", "Antwoord (2024)", "2024"),
        ("Indicatoren", "Antwoord", "Antwoord studiejaar 2024-2025", "schooljaar 2024-2025"),
        ("Indicatoren", "Antwoord", "Antwoord peildatum 1 juli 2025", "1-7-2025"),
        ("Partners", "Status", "Status per 1 okt 2025", "1-10-2025"),
    ],
)
def test_the_stand_of_an_old_day_is_read_and_told_by_that_day(
    title: str, header: str, new: str, named: str
) -> None:
    tables = read(with_header(title, header, new))
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.raw, found.severity) == (CODE, new, Severity.WARNING)
    assert f'lezen wij als "{header}"' in found.message
    assert f"lijkt van {named} te zijn. De peildatum is 1-10-2026." in found.message


@pytest.mark.parametrize(
    ("title", "header", "new"),
    [
        ("KPI", "Realisatie", "Realisatie per 1-9-2026"),
        ("KPI", "Realisatie", "Realisatie (t/m 30 apr 2026)"),
        ("KPI", "Realisatie", "Realisatie per 1-10-2027"),
        ("KPI", "Realisatie", "Realisatie schooljaar 2025-2026"),
        ("KPI", "Doel", "Doel 2024"),
        ("Indicatoren", "Antwoord", "Antwoord per 1-10-2026"),
        ("Indicatoren", "Antwoord", "Antwoord stand oktober 2026"),
        ("PPS", "Antwoord", "Antwoorden op 1 oktober 2026"),
        ("Indicatoren", "Antwoord", "Antwoord 2026"),
        ("Indicatoren", "Antwoord", "Antwoord schooljaar 2025-2026"),
        ("PPS", "Antwoord", "Antwoord (schooljaar 2025-2026)"),
        ("Indicatoren", "Antwoord", "Antwoord d.d. 1-10-2026"),
        ("Indicatoren", "Antwoord", "Antwoord peildatum 1 oktober 2026"),
        ("KPI", "Realisatie", "Realisatie (1-10-2026)"),
        ("KPI", "Realisatie", "Realisatie stand 1-10-2026"),
        ("KPI", "Realisatie", "Realisatie 1-10-2026"),
        ("KPI", "Realisatie", "Realisatie 1 oktober 2026"),
        ("KPI", "Realisatie", "Realisatie cumulatief t/m schooljaar 2025-2026"),
        ("Financien", "Gerealiseerd 2026", "Gerealiseerd 2026 per 1-10-2026"),
        ("KPI", "Toelichting", "Toelichting op 1-5-2024"),
        ("Partners", "Startdatum", "Startdatum 1-5-2024"),
        ("SWOT", "Impact (1-5)", "Impact 1-5"),
    ],
)
def test_other_headers_are_told_as_they_were(title: str, header: str, new: str) -> None:
    assert {code for code, *_ in said(read(with_header(title, header, new)))} <= {"KOP-ANDERS"}


@pytest.mark.parametrize(
    "new",
    ["Realisatie na 1-10-2026", "Realisatie vanaf 1-10-2026", "Realisatie vóór 1-10-2026"],
)
def test_what_is_counted_after_a_day_or_before_it_is_another_number(new: str) -> None:
    codes = {code for code, *_ in said(read(with_header("KPI", "Realisatie", new)))}
    assert codes == {"KOLOM-VREEMD-OF-ONZE"}


def test_a_year_is_not_of_before_where_the_monitor_is_of_that_round() -> None:
    grid = with_header("Indicatoren", "Antwoord", "Antwoord 2026")
    grid.fill("fields", "peildatum", "answer", datetime.date(2027, 1, 31))
    assert [code for code, *_ in said(read(grid))] == ["KOP-ANDERS"]
    grid.fill("fields", "meetmoment", "answer", "2027-review")
    assert finding(read(grid), CODE).cell == "E4"


def test_the_day_that_counts_is_the_one_that_was_put_right() -> None:
    grid = with_header("KPI", "Realisatie", "Realisatie per 1-5-2024")
    right = corrected(grid, ("fields", "peildatum", "answer", "1-6-2024"))
    assert [item.code for item in right.findings] == ["KOP-ANDERS"]


def test_without_a_day_to_compare_it_with_only_the_header_is_told() -> None:
    grid = with_header("KPI", "Realisatie", "Realisatie per 1-5-2024")
    grid.fill("fields", "peildatum", "answer", None)
    assert [code for code, *_ in said(read(grid))] == ["KOP-ANDERS"]
    grid.fill("fields", "peildatum", "answer", datetime.date(2026, 10, 1))
    assert finding(read(grid), CODE).cell == "E4"
