"""The years of tab Financien, 2024 to 2026, beside a project and a day that the monitor is about.

As it is filled in that project runs from 1-9-2024 to 31-8-2026, and the day is 1-10-2026.
"""

import datetime

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import BUDGET, FINANCE, HEADER_ROW, REALISED
from monitor.files.locating.columns_by_year import MISTYPED, judged
from monitor.files.locating.headers import find_header
from monitor.files.locating.page import Page
from monitor.files.taking.found import Tables
from monitor.intake import contents
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import cell, finding, read, said, same_answers
from tests.files.taking.test_corrections import corrected

LACKING, FAR_OFF = "KOLOM-PROJECTJAAR-ONTBREEKT", "PROJECTJAREN-PASSEN-NIET"
LATE, STRANGE, OF_TWO_YEARS = "KOLOM-BEGROOT-TE-LAAT", "KOLOM-JAAR-VREEMD", "KOLOM-SCHOOLJAAR"


def without(*headers: str) -> Grid:
    grid = filled_grid()
    for header in headers:
        grid["Financien"].delete_column(grid["Financien"].column(header))
    return grid


def dated(grid: Grid, **dates: datetime.date | None) -> Grid:
    for field, value in dates.items():
        grid.fill("fields", field, "answer", value)
    return grid


def with_more(*headers: str, amount: float | None = 1200.0) -> Grid:
    """Columns with these headers behind all others, each with an amount."""
    grid = filled_grid()
    sheet = grid["Financien"]
    last = max(column for _, column in sheet.cells)
    for column, header in enumerate(headers, last + 1):
        sheet.put(HEADER_ROW, column, header)
        sheet.put(6, column, amount)
    return grid


def by_year_of(*kinds: str) -> list[str]:
    """The headers of these kinds of amount in a workbook as it is filled in."""
    row = (cell for (row, _), cell in filled_grid()["Financien"].cells.items() if row == HEADER_ROW)
    return [header for cell in row if (header := str(cell.value)).startswith(kinds)]


def years_told(tables: Tables) -> list[str]:
    """Of each finding on years that lack: the kind of amount and the years."""
    found = [item for item in tables.findings if item.code in (LACKING, FAR_OFF)]
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
    assert finding(tables, LACKING).remedy.startswith("Download uw werkboek met alles aangewezen")
    assert "van 1-9-2024 tot en met 31-8-2026" in finding(tables, LACKING).message


def test_a_slip_in_a_date_is_one_finding_a_kind_that_names_the_date_too() -> None:
    tables = read(dated(filled_grid(), startdatum=datetime.date(2004, 9, 1)))
    assert years_told(tables) == [
        '"Begroot" voor 2004 tot en met 2023',
        '"Gerealiseerd" voor 2004 tot en met 2023',
    ]
    assert "Kijk de startdatum en de einddatum op de tab PPS na" in finding(tables, FAR_OFF).remedy


def test_dates_far_from_the_headers_ask_no_forecasts_after_them() -> None:
    grid = dated(
        filled_grid(),
        startdatum=datetime.date(2034, 9, 1),
        einddatum_subsidie=datetime.date(2036, 8, 31),
    )
    assert {code for code, *_ in said(read(grid))} == {FAR_OFF}


class TestNoYearNamed:
    """Nothing budgeted and nothing realised is there: then the dates tell what lacks."""

    BOTH = ('"Begroot" voor 2024 tot en met 2026', '"Gerealiseerd" voor 2024 tot en met 2026')

    @pytest.mark.parametrize("forecasts", [True, False])
    def test_it_is_told_of_each_kind(self, forecasts: bool) -> None:
        kinds = ["Begroot", "Gerealiseerd", *([] if forecasts else ["Prognose"])]
        tables = read(without(*by_year_of(*kinds)))
        assert years_told(tables) == [*self.BOTH]
        assert [code for code, *_ in said(tables)] == [LACKING] * 2
        lacking = {f"{kind}_{year}" for kind in (BUDGET, REALISED) for year in (2024, 2025, 2026)}
        absent = {column for table, column in tables.laid_out.absent if table == "finance"}
        assert absent == lacking

    def test_what_can_have_been_realised_by_then_is_asked(self) -> None:
        grid = without(*by_year_of("Begroot", "Gerealiseerd"))
        tables = read(dated(grid, peildatum=datetime.date(2025, 7, 1)))
        assert years_told(tables) == [self.BOTH[0], '"Gerealiseerd" voor 2024 en 2025']

    def test_without_dates_nothing_tells_which(self) -> None:
        grid = without(*by_year_of("Begroot", "Gerealiseerd"))
        assert said(read(dated(grid, startdatum=None, einddatum_subsidie=None))) == []

    def test_amounts_without_a_year_are_asked_once(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for header in by_year_of("Begroot", "Gerealiseerd"):
            sheet.put(HEADER_ROW, sheet.column(header), header[:-5])
        errors = [item.code for item in read(grid).findings if item.severity is Severity.ERROR]
        assert errors == ["KOLOM-JAREN-ONTBREKEN"]

    def test_handed_back_they_are_there_again(self) -> None:
        done = handed_back(without(*by_year_of("Begroot", "Gerealiseerd")))
        assert LACKING not in [item.code for item in done.read_again.findings]


def test_a_date_put_right_on_screen_takes_it_away() -> None:
    grid = dated(filled_grid(), startdatum=datetime.date(2004, 9, 1))
    assert same_answers(
        corrected(grid, ("fields", "startdatum", "answer", "1-9-2024")),
    )
    assert not years_told(corrected(grid, ("fields", "startdatum", "answer", "1-9-2024")))


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


def test_of_what_was_realised_no_forecast_is_named() -> None:
    dates = {
        "einddatum_subsidie": datetime.date(2027, 8, 31),
        "peildatum": datetime.date(2027, 7, 1),
    }
    found = [item for item in read(dated(filled_grid(), **dates)).findings if item.code == LACKING]
    told = {item.message.split('"')[3]: item.remedy for item in found}
    assert told.keys() == {"Begroot", "Gerealiseerd"}
    assert "Prognose" in told["Begroot"]
    assert "Prognose" not in told["Gerealiseerd"]


def test_a_year_that_is_asked_at_a_header_is_not_told_as_lacking_too() -> None:
    grid = dated(with_more("Begroot 2023/24"), startdatum=datetime.date(2022, 9, 1))
    assert years_told(read(grid)) == ['"Begroot" voor 2022', '"Gerealiseerd" voor 2022 en 2023']


@pytest.mark.parametrize(
    ("first", "last"),
    [(2024, 2026), (2024, 2027), (2024, 2033), (2017, 2026), (2015, 2026), (2024, 2035)],
)
def test_a_workbook_handed_back_has_the_years_that_lacked_where_it_says_so(
    first: int, last: int
) -> None:
    grid = without("Begroot 2024", "Gerealiseerd 2024")
    dates = datetime.date(first, 9, 1), datetime.date(last, 8, 31)
    dated(grid, startdatum=dates[0], einddatum_subsidie=dates[1])
    done = handed_back(grid)
    asked = {item.code for item in done.before.findings} & {LACKING, FAR_OFF}
    assert asked == {LACKING if last - first < 10 else FAR_OFF}
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
        assert 'onder de kop "Prognose 2027"' in found.remedy
        assert [code for code, *_ in said(tables)] == [LATE]
        assert tables.cells.query("column == 'budget_2027'").empty

    @pytest.mark.parametrize("year", range(2027, 2031))
    def test_each_year_that_the_template_forecasts_may_be_one(self, year: int) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        column = sheet.column(f"Prognose {year}")
        sheet.put(HEADER_ROW, column, f"Begroot {year}")
        sheet.put(6, column, 1200.0)
        assert finding(read(grid), LATE).raw == f"Begroot {year}"

    def test_one_with_a_realisation_beside_it_is_a_year_more(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.put(HEADER_ROW, sheet.column("Prognose 2027"), "Begroot 2027")
        sheet.put(HEADER_ROW, max(column for _, column in sheet.cells) + 1, "Gerealiseerd 2027")
        tables = read(grid)
        assert LATE not in [code for code, *_ in said(tables)]
        assert not tables.cells.query("column == 'budget_2027'").empty

    def test_beside_the_forecast_of_that_year_only_the_budget_is_left(self) -> None:
        tables = read(with_more("Begroot 2028"))
        assert [(code, cell) for code, _, cell in said(tables)] == [(LATE, "N4")]
        assert same_answers(tables)
        finance = next(item for item in tables.located if item.table == "finance")
        assert "forecast_2028" in dict(finance.columns)


@pytest.mark.parametrize("header", ["Begroot 2014", "Begroot 2024/25", "Prognose"])
def test_who_points_at_columns_said_which_year_each_is(header: str) -> None:
    grid = filled_grid()
    column = grid["Financien"].column("Begroot 2024")
    grid["Financien"].put(HEADER_ROW, column, header)
    page = next(Page(item) for item in grid.workbook().sheets if item.name == "Financien")
    found = find_header(page, FINANCE, frozenset())
    assert found
    told, pointed = (
        judged(page, FINANCE, found, frozenset(), pointed=pointed) for pointed in (False, True)
    )
    assert told.left or told.findings
    assert (pointed.columns, pointed.left, pointed.findings) == (found.columns, {}, ())


class TestStrangeYears:
    @pytest.mark.parametrize(
        "headers",
        [
            ["Begroot 2042"],
            ["Gerealiseerd 2042"],
            ["Begroot 2014"],
            ["Gerealiseerd 2027"],
            ["Begroot 2042", "Gerealiseerd 2042"],
        ],
    )
    def test_a_year_more_that_no_project_can_have_is_asked_at_its_header_alone(
        self, headers: list[str]
    ) -> None:
        tables = read(with_more(*headers))
        assert [(item.code, item.raw) for item in tables.findings] == [
            (STRANGE, header) for header in headers
        ]
        assert {item.severity for item in tables.findings} == {Severity.ERROR}
        assert same_answers(tables)
        assert tables.years == (2024, 2025, 2026)

    def test_without_amounts_it_is_no_problem(self) -> None:
        tables = read(with_more("Begroot 2042", amount=None))
        assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]

    def test_a_year_that_lacks_is_told_beside_it(self) -> None:
        grid = with_more("Begroot 2042")
        grid["Financien"].delete_column(grid["Financien"].column("Gerealiseerd 2025"))
        codes = {code for code, *_ in said(read(grid))}
        assert codes == {STRANGE, "KOLOM-JAAR-ONTBREEKT"}

    def test_a_year_of_the_project_is_not_strange(self) -> None:
        grid = dated(with_more("Begroot 2028"), einddatum_subsidie=datetime.date(2028, 8, 31))
        codes = [code for code, *_ in said(read(grid))]
        assert STRANGE not in codes
        assert "KOLOM-PROGNOSE-OF-ONZE" in codes  # Begroot 2027

    def test_handed_back_it_is_asked_until_its_amounts_have_a_place(self) -> None:
        done = handed_back(with_more("Begroot 2042"))
        assert "OVERIG-ZONDER-PLEK" in [item.code for item in done.read_again.findings]


class TestForecasts:
    """They are of the years after the project, 2027 to 2030 on the template."""

    def with_years(self, *years: str | None) -> Grid:
        grid = filled_grid()
        sheet = grid["Financien"]
        for at, year in enumerate(years):
            grid.fill("finance", "B02.geld", f"forecast_{2027 + at}", 1000.0 + at)
            if year is not None:
                sheet.put(HEADER_ROW, sheet.column(f"Prognose {2027 + at}"), f"Prognose {year}")
        return grid

    @pytest.mark.parametrize("slip", ["2038", "2035", "2031", "1928", "208", "3028", "2092"])
    def test_a_year_out_of_order_or_of_no_forecast_is_a_slip_for_the_one_that_lacks(
        self, slip: str
    ) -> None:
        tables = read(self.with_years(None, slip, None, None))
        found = finding(tables, MISTYPED)
        assert (found.severity, found.raw) == (Severity.ERROR, f"Prognose {slip}")
        assert "Prognose 2028" in found.message
        assert cell(tables, "finance", "B02.geld", "forecast_2028")["number"] == 1001

    def test_a_later_year_in_order_is_chosen(self) -> None:
        tables = read(self.with_years(None, None, None, "2035"))
        assert MISTYPED not in [code for code, *_ in said(tables)]
        assert cell(tables, "finance", "B02.geld", "forecast_2035")["number"] == 1003


class TestSchoolYears:
    @pytest.mark.parametrize(
        "header",
        [
            "Begroot 2024/25",
            "Begroot 2024/2025",
            "Begroot 2024-25",
            "Begroting schooljaar 2024-2025",
            "Begroot (2024/25)",
            "Begroot '24/'25",
            "Begroot 24/25",
            "2024/25 begroot",
            "Schooljaar 2024/25 begroot",
            "Begroot 2024/2025/2026",
        ],
    )
    def test_its_amounts_are_of_no_calendar_year(self, header: str) -> None:
        grid = filled_grid()
        grid["Financien"].put(HEADER_ROW, grid["Financien"].column("Begroot 2024"), header)
        tables = read(grid)
        (found,) = tables.findings
        assert (found.code, found.raw, found.cell) == (OF_TWO_YEARS, header, "D4")
        assert tables.cells.query("column == 'budget_2024'").empty
        assert ("finance", "budget_2024") in tables.laid_out.absent

    @pytest.mark.parametrize(
        ("of_both", "headers"),
        [
            ("2023/24", ["Begroot 2024"]),
            ("2023/24", ["Begroot 2024", "Gerealiseerd 2024"]),
            ("2026/27", ["Begroot 2026"]),
            ("2026/27", ["Prognose 2027"]),
        ],
    )
    def test_the_example_is_of_the_year_that_the_project_has(
        self, of_both: str, headers: list[str]
    ) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for header in headers:
            sheet.put(HEADER_ROW, sheet.column(header), f"{header[:-5]} {of_both}")
        tables = read(grid)
        assert {item.code for item in tables.findings} == {OF_TWO_YEARS}
        for found, header in zip(tables.findings, headers, strict=True):
            assert f'zoals "{header}".' in found.remedy

    def test_no_column_beside_it_gets_the_same_example(self) -> None:
        """A header over four columns is merged: only the first of them holds its text."""
        grid = filled_grid()
        sheet = grid["Financien"]
        for year in range(2027, 2031):
            for row in ("B02.geld", "B03.geld", "B05.geld"):
                grid.fill("finance", row, f"forecast_{year}", float(year))
            if year > 2027:
                sheet.put(HEADER_ROW, sheet.column(f"Prognose {year}"), None)
        sheet.put(HEADER_ROW, sheet.column("Prognose 2027"), "Prognose 2027-2030")
        asked = [item for item in read(grid).findings if item.severity is Severity.ERROR]
        assert len(asked) == 4
        for item, year in zip(asked, range(2027, 2031), strict=True):
            assert f'"Prognose {year}"' in item.remedy

    def test_where_no_date_tells_the_project_the_other_headers_do(self) -> None:
        grid = dated(filled_grid(), startdatum=None, einddatum_subsidie=None)
        sheet = grid["Financien"]
        sheet.put(HEADER_ROW, sheet.column("Begroot 2024"), "Begroot 2023/24")
        assert 'zoals "Begroot 2024".' in finding(read(grid), OF_TWO_YEARS).remedy

    def test_where_all_headers_are_of_school_years_each_is_asked_and_nothing_else(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for year in (2024, 2025, 2026):
            for kind in ("Begroot", "Gerealiseerd"):
                header = f"{kind} {year}/{year % 100 + 1}"
                sheet.put(HEADER_ROW, sheet.column(f"{kind} {year}"), header)
        assert [code for code, *_ in said(read(grid))] == [OF_TWO_YEARS] * 6

    def test_beside_both_calendar_years_it_is_left_out(self) -> None:
        tables = read(with_more("Begroot 2024/25"))
        assert same_answers(tables)
        assert [item.severity for item in tables.findings] == [Severity.WARNING]

    def test_two_years_that_do_not_follow_are_none(self) -> None:
        grid = filled_grid()
        column = grid["Financien"].column("Begroot 2024")
        grid["Financien"].put(HEADER_ROW, column, "Begroot 2024-01")
        assert [code for code, *_ in said(read(grid))] == ["KOP-ANDERS"]
