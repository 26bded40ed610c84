"""The years of tab Financien, 2024 to 2026, beside a project and a day that the monitor is about.

As it is filled in that project runs from 1-9-2024 to 31-8-2026, and the day is 1-10-2026.
"""

import datetime

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from monitor.files.taking.found import Tables
from monitor.intake import contents
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import finding, read, said, same_answers
from tests.files.taking.test_corrections import corrected

LACKING, LATE = "KOLOM-PROJECTJAAR-ONTBREEKT", "KOLOM-BEGROOT-TE-LAAT"


def without(*headers: str) -> Grid:
    grid = filled_grid()
    for header in headers:
        grid["Financien"].delete_column(grid["Financien"].column(header))
    return grid


def dated(grid: Grid, **dates: datetime.date | None) -> Grid:
    for field, value in dates.items():
        grid.fill("fields", field, "answer", value)
    return grid


def years_told(tables: Tables) -> list[str]:
    """Of each finding on years that lack: the kind of amount and the years."""
    found = [item for item in tables.findings if item.code == LACKING]
    return [item.message.split(" geen kolom ")[1].split(". ")[0] for item in found]


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ((2024,), ['"Begroot" voor 2024', '"Gerealiseerd" voor 2024']),
        ((2024, 2025), ['"Begroot" voor 2024 en 2025', '"Gerealiseerd" voor 2024 en 2025']),
        ((2026,), ['"Begroot" voor 2026', '"Gerealiseerd" voor 2026']),
        ((2024, 2026), ['"Begroot" voor 2024 en 2026', '"Gerealiseerd" voor 2024 en 2026']),
    ],
)
def test_the_first_and_last_years_of_the_project_are_asked_once(
    gone: tuple[int, ...], told: list[str]
) -> None:
    headers = [f"{kind} {year}" for year in gone for kind in ("Begroot", "Gerealiseerd")]
    tables = read(without(*headers))
    assert years_told(tables) == told
    assert [code for code, *_ in said(tables)] == [LACKING] * 2
    assert finding(tables, LACKING).severity is Severity.ERROR
    assert "van 1-9-2024 tot en met 31-8-2026" in finding(tables, LACKING).message


def test_a_slip_in_a_date_is_one_finding_a_kind_that_names_the_date_too() -> None:
    tables = read(dated(filled_grid(), startdatum=datetime.date(2004, 9, 1)))
    assert years_told(tables) == [
        '"Begroot" voor 2004 tot en met 2023',
        '"Gerealiseerd" voor 2004 tot en met 2023',
    ]
    assert "Klopt een datum op de tab PPS niet?" in finding(tables, LACKING).remedy


def test_a_date_put_right_on_screen_takes_it_away() -> None:
    grid = dated(filled_grid(), startdatum=datetime.date(2004, 9, 1))
    assert same_answers(
        corrected(grid, ("fields", "startdatum", "answer", "1-9-2024")),
    )
    assert LACKING not in [
        code for code, *_ in said(corrected(grid, ("fields", "startdatum", "answer", "1-9-2024")))
    ]


def test_where_nothing_is_filled_in_no_year_lacks() -> None:
    grid = without("Begroot 2024", "Gerealiseerd 2024")
    sheet = grid["Financien"]
    for year in (2025, 2026):
        for row in range(HEADER_ROW + 1, HEADER_ROW + 60):
            sheet.put(row, sheet.column(f"Gerealiseerd {year}"), None)
    assert years_told(read(grid)) == ['"Begroot" voor 2024']


def test_a_budget_after_the_project_may_be_all_there_is() -> None:
    kinds = ("Begroot", "Gerealiseerd")
    grid = without(*(f"{kind} {year}" for year in (2024, 2025) for kind in kinds))
    sheet = grid["Financien"]
    sheet.delete_column(sheet.column("Gerealiseerd 2026"))
    for year in range(2027, 2031):
        sheet.delete_column(sheet.column(f"Prognose {year}"))
    sheet.put(HEADER_ROW, sheet.column("Begroot 2026"), "Begroot 2027")
    tables = read(grid)
    assert LATE in [code for code, *_ in said(tables)]
    assert finding(tables, LATE).severity is Severity.ERROR


def test_years_more_than_the_project_has_are_no_fault() -> None:
    dates = {
        "startdatum": datetime.date(2025, 1, 1),
        "einddatum_subsidie": datetime.date(2026, 1, 1),
    }
    assert said(read(dated(filled_grid(), **dates))) == []


@pytest.mark.parametrize("end", [datetime.date(2026, 8, 31), datetime.date(2027, 1, 1), None])
def test_nothing_more_is_asked_of_a_project_that_ends_with_the_headers(
    end: datetime.date | None,
) -> None:
    grid = dated(filled_grid(), einddatum_subsidie=end)
    assert said(read(grid)) == []


def test_nothing_realised_is_asked_after_the_year_that_the_monitor_is_about() -> None:
    grid = without("Gerealiseerd 2025", "Gerealiseerd 2026")
    tables = read(dated(grid, peildatum=datetime.date(2024, 12, 31)))
    assert said(tables) == []
    assert ("finance", "realised_2025") not in tables.laid_out.absent  # its sums are whole


def test_of_a_longer_project_the_forecast_is_named_that_may_be_its_budget() -> None:
    grid = dated(filled_grid(), einddatum_subsidie=datetime.date(2027, 8, 31))
    tables = read(grid)
    assert years_told(tables) == ['"Begroot" voor 2027']
    assert 'onder "Prognose 2027"? Verander dan die kop.' in finding(tables, LACKING).remedy
    sheet = grid["Financien"]
    sheet.put(HEADER_ROW, sheet.column("Prognose 2027"), "Begroot 2027")
    assert LACKING not in [code for code, *_ in said(read(grid))]


def test_a_workbook_handed_back_has_the_years_that_lacked() -> None:
    for grid in (
        without("Begroot 2024", "Gerealiseerd 2024"),
        dated(filled_grid(), einddatum_subsidie=datetime.date(2027, 8, 31)),
    ):
        done = handed_back(grid)
        assert LACKING not in [item.code for item in done.read_again.findings]


def test_without_a_year_nothing_is_computed_of_its_sums() -> None:
    def computed(tables: Tables) -> set[str]:
        answers = contents(tables, MODEL, datetime.date(2026, 11, 1)).answers
        return {item.indicator for item in answers if item.origin == "berekend"}

    of_sums = {"fin_cofinancing_realisation", "fin_private_cash_share", "fin_own_revenue_share"}
    assert of_sums <= computed(read(filled_grid()))
    assert not of_sums & computed(read(without("Gerealiseerd 2024", "Begroot 2024")))
    assert of_sums - computed(read(without("Begroot 2024"))) == {"fin_cofinancing_realisation"}


class TestLateBudgets:
    def test_a_budget_by_itself_after_the_project_is_asked_and_not_read(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.put(HEADER_ROW, sheet.column("Prognose 2027"), "Begroot 2027")
        tables = read(grid)
        found = finding(tables, LATE)
        assert (found.raw, found.severity) == ("Begroot 2027", Severity.ERROR)
        assert 'Zet dan de kop "Prognose 2027"' in found.remedy
        assert [code for code, *_ in said(tables)] == [LATE]
        assert tables.cells.query("column == 'budget_2027'").empty

    def test_one_with_a_realisation_beside_it_is_a_year_more(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.put(HEADER_ROW, sheet.column("Prognose 2027"), "Begroot 2027")
        sheet.put(HEADER_ROW, max(column for _, column in sheet.cells) + 1, "Gerealiseerd 2027")
        tables = read(grid)
        assert LATE not in [code for code, *_ in said(tables)]
        assert not tables.cells.query("column == 'budget_2027'").empty
