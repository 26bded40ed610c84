"""Forecasts are asked for the years right after the project: on the template 2027 to 2030."""

import datetime

import pytest

from monitor.domain.findings import Finding, Severity
from monitor.domain.layout import HEADER_ROW
from monitor.files.taking.found import Tables
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import Grid, Value, filled_grid
from tests.files.read_back import cell, read, said

WHICH, NONE, EARLY = (
    "KOLOM-PROGNOSE-WELK-JAAR",
    "KOLOM-PROGNOSE-GEEN-JAAR",
    "KOLOM-PROGNOSE-TE-VROEG",
)
OR_OURS, LATER = "KOLOM-PROGNOSE-OF-ONZE", "KOP-PROGNOSE-LATER"
YEARLESS = [
    "Prognose",
    "Prognose jaar 2",
    "Prognose jaar 10",
    "Prognose 2",
    "Raming 48",
    "Verwachting 1e jaar na subsidie",
    "Prognose 2O28",
    "Jaar +2",
    "T+2",
]


def with_forecasts(**renamed: str) -> Grid:
    """A workbook with an amount in each forecast, and other headers by year: ``y2027="..."``."""
    grid = filled_grid()
    for year in range(2027, 2031):
        grid.fill("finance", "B02.geld", f"forecast_{year}", float(year))
    sheet = grid["Financien"]
    for year, header in renamed.items():
        sheet.put(HEADER_ROW, sheet.column(f"Prognose {year[1:]}"), header)
    return grid


def with_one_more(header: str, value: Value = 1200.0) -> Grid:
    grid = with_forecasts()
    sheet = grid["Financien"]
    column = max(column for _, column in sheet.cells) + 1
    sheet.put(HEADER_ROW, column, header)
    sheet.put(6, column, value)
    return grid


def told(tables: Tables, code: str) -> dict[str, Finding]:
    """The findings with this code, by the header that they are about."""
    return {item.raw: item for item in tables.findings if item.code == code}


class TestNoYearAfterTheProject:
    @pytest.mark.parametrize(
        "headers",
        [
            {"y2027": "Prognose 2017", "y2028": "Prognose 2018"},
            {f"y{year}": f"Prognose {year - 10}" for year in range(2027, 2031)},
            {"y2028": "Prognose 1928", "y2029": "Prognose 229"},
            {"y2028": "Prognose 2092", "y2029": "Prognose 2003"},
        ],
    )
    def test_more_than_one_are_each_asked_for_the_year_that_lacks(
        self, headers: dict[str, str]
    ) -> None:
        tables = read(with_forecasts(**headers))
        found = told(tables, WHICH)
        assert [*found] == [*headers.values()]
        for year, header in headers.items():
            assert found[header].severity is Severity.ERROR
            assert f'de kolom "Prognose {year[1:]}" ontbreekt' in found[header].message
            assert f'zoals "Prognose {year[1:]}"' in found[header].remedy
            assert tables.cells.query(f"column == 'forecast_{year[1:]}'").empty
        assert "KOLOM-ONTBREEKT" not in [code for code, *_ in said(tables)]

    @pytest.mark.parametrize("header", YEARLESS)
    def test_a_header_without_a_year_is_asked_where_one_lacks(self, header: str) -> None:
        tables = read(with_forecasts(y2028=header))
        (found,) = tables.findings
        assert (found.code, found.raw) == (WHICH, header)
        assert 'zoals "Prognose 2028"' in found.remedy

    @pytest.mark.parametrize("header", [*YEARLESS, "Prognose 2018", "Prognose 2092"])
    def test_beside_all_that_we_ask_it_is_a_warning(self, header: str) -> None:
        tables = read(with_one_more(header))
        (found,) = tables.findings
        assert (found.code, found.severity) == (NONE, Severity.WARNING)
        assert "lezen wij niet (2 vakken, met de kop)" in found.message
        assert 'zoals "Prognose 2031"' in found.remedy

    @pytest.mark.parametrize(
        ("header", "value"),
        [
            ("Prognose toelichting", "Zie 2028"),
            ("Prognose (totaal)", 1200.0),
            ("Totaal prognose", 1200.0),
            ("Prognosekosten", 1200.0),
        ],
    )
    def test_texts_sums_and_other_words_are_no_forecast(self, header: str, value: Value) -> None:
        assert [item.code for item in read(with_one_more(header, value)).findings] == [
            "KOLOM-VREEMD"
        ]

    def test_more_of_them_than_years_that_lack_are_warnings(self) -> None:
        grid = with_one_more("Prognose jaar 5")
        grid["Financien"].put(HEADER_ROW, grid["Financien"].column("Prognose 2028"), "Prognose")
        tables = read(grid)
        assert [*told(tables, WHICH)] == ["Prognose"]
        assert [*told(tables, NONE)] == ["Prognose jaar 5"]

    def test_by_the_dates_of_the_project_a_year_before_the_headers_may_be_of_it(self) -> None:
        grid = with_one_more("Prognose 2023")
        grid.fill("fields", "startdatum", "answer", datetime.date(2022, 9, 1))
        assert NONE not in [code for code, *_ in said(read(grid))]

    def test_a_later_year_in_order_is_chosen(self) -> None:
        tables = read(with_forecasts(y2030="Prognose 2038"))
        assert {WHICH, NONE}.isdisjoint(code for code, *_ in said(tables))
        assert cell(tables, "finance", "B02.geld", "forecast_2038")["number"] == 2030

    @pytest.mark.parametrize(
        ("headers", "asked"),
        [
            ({"y2030": "Prognose 2033"}, {"Prognose 2033": "2030"}),
            ({"y2030": "Raming 2031"}, {"Raming 2031": "2030"}),
            (
                {"y2029": "Prognose 2031", "y2030": "Prognose 2032"},
                {"Prognose 2031": "2029", "Prognose 2032": "2030"},
            ),
        ],
    )
    def test_a_later_year_is_asked_at_its_header_and_stops_nothing(
        self, headers: dict[str, str], asked: dict[str, str]
    ) -> None:
        tables = read(with_forecasts(**headers))
        found = told(tables, LATER)
        assert [*found] == [*asked]
        for header, year in asked.items():
            assert found[header].severity is Severity.WARNING
            assert found[header].cell
            assert f'de kop "Prognose {year}" ontbreekt' in found[header].message
        assert "KOLOM-ONTBREEKT" not in [code for code, *_ in said(tables)]

    def test_a_later_year_that_is_not_where_one_lacks_is_no_question(self) -> None:
        grid = with_forecasts()
        sheet = grid["Financien"]
        for year in range(2030, 2026, -1):
            sheet.put(HEADER_ROW, sheet.column(f"Prognose {year}"), f"Prognose {year + 1}")
        codes = [code for code, *_ in said(read(grid))]
        assert LATER not in codes
        assert "KOLOM-ONTBREEKT" in codes

    def test_an_empty_column_of_a_later_year_is_no_question(self) -> None:
        grid = with_forecasts(y2030="Prognose 2033")
        sheet = grid["Financien"]
        for row in sheet.data_rows:
            sheet.put(row, sheet.column("Prognose 2033"), None)
        assert LATER not in [code for code, *_ in said(read(grid))]

    def test_one_out_of_order_is_asked_also_where_more_lack(self) -> None:
        grid = with_forecasts(y2027="Prognose 2037")
        grid["Financien"].delete_column(grid["Financien"].column("Prognose 2030"))
        assert [*told(read(grid), WHICH)] == ["Prognose 2037"]

    def test_one_that_we_ask_may_stand_anywhere(self) -> None:
        grid = with_forecasts(y2027="Prognose 2029", y2029="Prognose 2027")
        grid["Financien"].delete_column(grid["Financien"].column("Prognose 2030"))
        assert not told(read(grid), WHICH)

    def test_so_may_any_where_all_that_we_ask_are_there(self) -> None:
        grid = with_one_more("Prognose 2030")
        grid["Financien"].put(
            HEADER_ROW, grid["Financien"].column("Prognose 2030"), "Prognose 2035"
        )
        assert {WHICH, NONE}.isdisjoint(code for code, *_ in said(read(grid)))

    def test_handed_back_it_is_asked_until_its_amounts_have_a_place(self) -> None:
        done = handed_back(with_forecasts(y2027="Prognose 2017", y2028="Prognose 2018"))
        assert "OVERIG-ZONDER-PLEK" in [item.code for item in done.read_again.findings]


class TestAYearOfTheProject:
    @pytest.mark.parametrize("ours", ["Begroot 2024", "Begroot 2025", "Gerealiseerd 2025"])
    def test_it_is_asked_there_for_the_column_that_lacks(self, ours: str) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        header = f"Prognose {ours[-4:]}"
        sheet.put(HEADER_ROW, sheet.column(ours), header)
        tables = read(grid)
        (found,) = tables.findings
        assert (found.code, found.raw, found.severity) == (OR_OURS, header, Severity.ERROR)
        assert f'Horen deze bedragen onder "{ours}"? Zet er dan die kop boven.' in found.remedy

    def test_so_is_one_of_the_last_year_with_nothing_realised(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for row in sheet.data_rows:
            sheet.put(row, sheet.column("Gerealiseerd 2026"), None)
        sheet.put(HEADER_ROW, sheet.column("Begroot 2026"), "Prognose 2026")
        assert [*told(read(grid), OR_OURS)] == ["Prognose 2026"]

    def test_beside_both_it_is_no_more_than_a_warning(self) -> None:
        (found,) = read(with_one_more("Prognose 2025")).findings
        assert (found.code, found.severity) == (EARLY, Severity.WARNING)


def test_where_nothing_else_is_filled_every_year_is_read() -> None:
    grid = with_forecasts(y2027="Prognose 2015")
    sheet = grid["Financien"]
    for year in (2024, 2025, 2026):
        for kind in ("Begroot", "Gerealiseerd"):
            sheet.delete_column(sheet.column(f"{kind} {year}"))
    tables = read(grid)
    assert cell(tables, "finance", "B02.geld", "forecast_2015")["number"] == 2027
    assert not told(tables, WHICH)


def test_the_first_header_to_be_named_is_in_the_order_of_the_row() -> None:
    tables = read(with_forecasts(y2029="Prognose", y2028="Prognose jaar 2"))
    assert 'zoals "Prognose 2028"' in told(tables, WHICH)["Prognose jaar 2"].remedy
    assert 'zoals "Prognose 2029"' in told(tables, WHICH)["Prognose"].remedy
