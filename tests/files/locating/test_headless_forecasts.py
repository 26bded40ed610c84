"""Amounts without a header where forecasts should stand: on the template Prognose 2027 to 2030."""

from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from monitor.files.locating import headless_forecasts
from tests.files.annotated.handing_back import handed_back
from tests.files.counted import counted
from tests.files.filled_grid import Grid, GridSheet, filled_grid
from tests.files.read_back import cell, finding, read, said

NO_HEADER, BY_PLACE = "KOLOM-PROGNOSE-GEEN-KOP", "KOP-GERADEN"
ROWS = ("B02.geld", "B03.geld", "B05.geld", "B05.natura")


def with_forecasts(*without_header: int, rows: tuple[str, ...] = ROWS) -> tuple[Grid, GridSheet]:
    """A workbook with amounts in each forecast, of which those of some years have no header."""
    grid = filled_grid()
    sheet = grid["Financien"]
    for year in range(2027, 2031):
        for number, row in enumerate(rows):
            grid.fill("finance", row, f"forecast_{year}", float(year + 10 * number))
    for year in without_header:
        sheet.put(HEADER_ROW, sheet.column(f"Prognose {year}"), None)
    return grid, sheet


@pytest.mark.parametrize(
    "years",
    [(2030,), (2027, 2028), (2028, 2029), (2029, 2030), (2027, 2028, 2029, 2030)],
)
def test_each_is_asked_at_its_header_for_the_year_that_lacks(years: tuple[int, ...]) -> None:
    sheet = with_forecasts()[1]
    places = [f"{'ABCDEFGHIJKLMNOP'[sheet.column(f'Prognose {year}') - 1]}4" for year in years]
    tables = read(with_forecasts(*years)[0])
    asked = [item for item in tables.findings if item.code == NO_HEADER]
    assert [item.cell for item in asked] == places
    assert {item.severity for item in asked} == {Severity.ERROR}
    for year, item in zip(years, asked, strict=True):
        assert f'zoals "Prognose {year}"' in item.remedy
        assert item.message.startswith("De kolom zonder kop lezen wij niet (")
    assert {"KOLOM-ONTBREEKT", "KOLOM-VREEMD"}.isdisjoint(code for code, *_ in said(tables))


def test_one_between_others_is_read_by_its_place() -> None:
    tables = read(with_forecasts(2028)[0])
    assert BY_PLACE in [code for code, *_ in said(tables)]
    assert cell(tables, "finance", "B02.geld", "forecast_2028")["number"] == 2028


def test_among_ours_one_amount_is_enough_and_beside_them_it_may_be_anything() -> None:
    among = read(with_forecasts(2028, 2029, rows=ROWS[:1])[0])
    assert [code for code, *_ in said(among)].count(NO_HEADER) == 2
    beside = read(with_forecasts(2030, rows=ROWS[:2])[0])
    assert NO_HEADER not in [code for code, *_ in said(beside)]


def test_beside_all_forecasts_that_we_ask_it_is_none() -> None:
    grid, sheet = with_forecasts()
    beside = sheet.column("Prognose 2030") + 1
    for row in sheet.data_rows:
        sheet.put(row, beside, 1000.0 + row)
    assert [code for code, *_ in said(read(grid))] == ["KOLOM-VREEMD"]


YEARS = (2024, 2025, 2026)


def of_year(sheet: GridSheet, row: int, kind: str, year: int) -> float:
    held = sheet.cells.get((row, sheet.column(f"{kind} {year}")))
    return float(held.value) if held and isinstance(held.value, float) else 0.0


def of_years(sheet: GridSheet, row: int, kind: str, *years: int) -> float:
    return sum(of_year(sheet, row, kind, year) for year in years)


OWN: dict[str, Callable[[GridSheet, int], float]] = {
    "sum": lambda sheet, row: of_years(sheet, row, "Begroot", *YEARS),
    "sum of two years": lambda sheet, row: of_years(sheet, row, "Gerealiseerd", 2024, 2025),
    "difference": lambda sheet, row: (
        of_years(sheet, row, "Begroot", *YEARS) - of_years(sheet, row, "Gerealiseerd", *YEARS)
    ),
    "difference of a year": lambda sheet, row: (
        of_year(sheet, row, "Gerealiseerd", 2025) - of_year(sheet, row, "Begroot", 2025)
    ),
    "share": lambda _, row: 0.4 + row / 100,
    "number of the row": lambda _, row: row - HEADER_ROW,
    "year": lambda *_: 2026.0,
    "account": lambda _, row: 4000.0 + 10 * row + (500 if row > 9 else 0),
}
"""What offices write beside each row of their amounts without a header."""


@pytest.mark.parametrize("of", OWN)
def test_own_figures_beside_the_amounts_are_no_forecast(of: str) -> None:
    grid, sheet = with_forecasts()
    beside = sheet.column("Prognose 2030")
    for row in sheet.data_rows:
        for year in YEARS:
            sheet.put(row, sheet.column(f"Begroot {year}"), 1000.0 * (row * row % 7 + 2) + year)
            sheet.put(row, sheet.column(f"Gerealiseerd {year}"), 900.0 * (row * row % 7 + 1))
    for row in sheet.data_rows:
        sheet.put(row, beside, OWN[of](sheet, row))
    sheet.put(HEADER_ROW, beside, None)
    codes = [code for code, *_ in said(read(grid))]
    assert NO_HEADER not in codes
    assert "KOLOM-VREEMD" in codes


MAYBE_AMOUNTS: dict[str, Callable[[int], float]] = {
    "the same each": lambda _: 25000.0,
    "more for each": lambda row: 1000.0 + 500 * row,
    "round and the same for some": lambda row: 5000.0 * (row // 3 + 1),
    "in thousands": lambda row: 1.4 + row * row % 7,
    "as in every year": lambda row: 1000.0 * (row * row % 7 + 2) + row,
}
"""Amounts of forecasts that might be taken for figures of one's own."""


@pytest.mark.parametrize("of", MAYBE_AMOUNTS)
def test_what_may_be_amounts_is_asked(of: str) -> None:
    grid, sheet = with_forecasts(2029, 2030)
    for row in sheet.data_rows:
        for year in YEARS:
            flat = MAYBE_AMOUNTS["as in every year"](row)
            sheet.put(row, sheet.column(f"Begroot {year}"), flat)
            sheet.put(row, sheet.column(f"Gerealiseerd {year}"), flat if year < YEARS[-1] else None)
        for year in (2, 3):
            place = sheet.column("Prognose 2027") + year
            sheet.put(row, place, MAYBE_AMOUNTS[of](row))
    assert [code for code, *_ in said(read(grid))].count(NO_HEADER) == 2


def test_forecasts_that_stay_the_same_are_no_sum() -> None:
    grid, sheet = with_forecasts(2029, 2030)
    for row in sheet.data_rows:
        for year in (0, 1, 2, 3):
            sheet.put(row, sheet.column("Prognose 2027") + year, 4200.0 + row % 2)
    sheet.put(HEADER_ROW, sheet.column("Prognose 2028"), None)
    assert [code for code, *_ in said(read(grid))].count(NO_HEADER) == 3


def test_with_another_header_as_the_remedy_says_it_is_let_be() -> None:
    grid, sheet = with_forecasts()
    place = sheet.column("Prognose 2030")
    sheet.put(HEADER_ROW, place, None)
    assert finding(read(grid), NO_HEADER).remedy.endswith('zoals "Verschil".')
    sheet.put(HEADER_ROW, place, "Verschil")
    assert Severity.ERROR not in {item.severity for item in read(grid).findings}


def test_handed_back_it_is_asked_until_its_amounts_have_a_place() -> None:
    done = handed_back(with_forecasts(2029, 2030)[0])
    assert "OVERIG-ZONDER-PLEK" in [item.code for item in done.read_again.findings]


def test_a_row_is_added_up_once_however_many_columns_may_be_its_sum(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls = counted(monkeypatch, headless_forecasts, "read_money")
    extra, read_money = [], []
    for columns in (10, 20, 30):
        grid, sheet = with_forecasts(2027, 2028, 2029)
        first, last = (sheet.column(f"Gerealiseerd {year}") for year in (2024, 2026))
        budgets = [sheet.column(f"Begroot {year}") for year in (2024, 2025, 2026)]
        rows = [row for row in sheet.data_rows if (row, first) in sheet.cells]
        sheet.insert_columns(last + 1, columns)
        for row in rows:
            for at in budgets:
                sheet.put(row, at, 1000.0)
            for at in range(last + 1, last + 1 + columns):
                sheet.put(row, at, 3000.0)
        calls.clear()
        read(grid)
        extra.append(10 * len(rows))
        read_money.append(len(calls))
    assert read_money[1] - read_money[0] == extra[0]
    assert read_money[2] - read_money[1] == extra[0]


def test_beyond_as_many_as_lack_none_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, headless_forecasts, "read_money")
    read_money = []
    for columns in (10, 20):
        grid, sheet = with_forecasts(2027)
        last = sheet.column("Gerealiseerd 2026")
        sheet.insert_columns(last + 1, columns)
        for row in sheet.data_rows:
            for at in range(last + 1, last + 1 + columns):
                sheet.put(row, at, 77.0 * (row * row % 7 + at))
        calls.clear()
        assert [code for code, *_ in said(read(grid))].count(NO_HEADER) == 1
        read_money.append(len(calls))
    assert read_money[0] == read_money[1]
