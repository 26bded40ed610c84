"""A year in a header that can only be a slip is told there, and read as the one that is meant."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from monitor.domain.year_columns import year_column
from monitor.files.locating.columns_by_year import MISTYPED
from monitor.files.locating.years_that_fit import Misfits, misfits
from monitor.files.parser.cell_names import a1
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import read, same_answers

Columns = list[str]


def headers(first: int, last: int, forecasts: int = 4) -> Columns:
    """The ids of the columns by year of a project, in the order of the template."""
    own = [f"{kind}_{year}" for year in range(first, last + 1) for kind in ("budget", "realised")]
    return own + [f"forecast_{year}" for year in range(last + 1, last + 1 + forecasts)]


def found(columns: Columns) -> dict[str, str]:
    """What is meant, by the place and id of the column that says otherwise."""
    meant = beside(columns).meant
    return {f"{place}:{columns[place]}": f"{kind}_{year}" for place, (kind, year) in meant.items()}


def beside(columns: Columns, project: range = range(0)) -> Misfits:
    """What doesn't fit of these headers in a row, beside what is known of the project."""
    stands = {place: year_column(column) for place, column in enumerate(columns)}
    return misfits({place: found for place, found in stands.items() if found}, project)


def changed(columns: Columns, changes: Sequence[tuple[int, str]]) -> Columns:
    """The columns with other ones at these places."""
    new = dict(changes)
    return [new.get(place, column) for place, column in enumerate(columns)]


OF_ONE_KIND = [pair for kind in (0, 1) for pair in permutations(range(kind, 10, 2), 2)]
"""Two places of columns of one kind: budgets and realisations alternate."""


class TestMistypedYears:
    @pytest.mark.parametrize("years", [(2024, 2028), (2024, 2025), (2024, 2024), (2020, 2029)])
    @pytest.mark.parametrize("forecasts", [0, 2, 4])
    def test_of_a_whole_project_no_year_is_a_slip(
        self, years: tuple[int, int], forecasts: int
    ) -> None:
        assert found(headers(*years, forecasts)) == {}

    @pytest.mark.parametrize("place", range(14))
    @pytest.mark.parametrize("year", [2002, 2014, 2023, 2042, 2099])
    def test_one_year_that_is_of_no_column_is_a_slip_wherever_it_stands(
        self, place: int, year: int
    ) -> None:
        columns = headers(2024, 2028)
        kind = columns[place].split("_")[0]
        slip = f"{kind}_{year}"
        assert found(changed(columns, [(place, slip)])) == {f"{place}:{slip}": columns[place]}

    @pytest.mark.parametrize(("place", "other"), OF_ONE_KIND)
    def test_of_two_with_one_year_the_one_out_of_order_is_the_slip(
        self, place: int, other: int
    ) -> None:
        columns = headers(2024, 2028)
        slip = columns[other]
        assert found(changed(columns, [(place, slip)])) == {f"{place}:{slip}": columns[place]}

    @pytest.mark.parametrize(
        "changes",
        [
            [(0, "budget_2014"), (1, "realised_2014")],
            [(4, "budget_2062"), (5, "realised_2062")],
            [(8, "budget_2082"), (9, "realised_2082")],
            [(0, "budget_2042"), (5, "realised_2062")],
            [(2, "budget_2026"), (6, "budget_2026")],
        ],
    )
    def test_two_slips_are_each_told(self, changes: list[tuple[int, str]]) -> None:
        columns = headers(2024, 2028)
        expected = {f"{place}:{slip}": columns[place] for place, slip in changes}
        assert found(changed(columns, changes)) == expected

    def test_the_forecasts_tell_the_years_of_a_short_project(self) -> None:
        columns = headers(2024, 2024)
        assert found(changed(columns, [(1, "realised_2042")])) == {
            "1:realised_2042": "realised_2024"
        }

    def test_where_nothing_tells_which_of_two_is_wrong_none_is_a_slip(self) -> None:
        assert found(["budget_2024", "realised_2042"]) == {}

    @pytest.mark.parametrize(
        "gone",
        [
            ["realised_2024"],
            ["budget_2028"],
            ["budget_2026", "realised_2026"],
            ["realised_2024", "budget_2028"],
            ["forecast_2032"],
            ["forecast_2029", "forecast_2030"],
            ["budget_2024", "realised_2024"],
        ],
    )
    def test_columns_that_are_missing_make_no_slip_of_the_others(self, gone: list[str]) -> None:
        columns = [column for column in headers(2024, 2028) if column not in gone]
        assert found(columns) == {}

    @pytest.mark.parametrize(("gone", "slip"), [(3, 1), (1, 3)])
    def test_of_two_that_are_missing_the_one_in_order_is_meant(self, gone: int, slip: int) -> None:
        columns = headers(2024, 2028)
        meant = columns[slip]
        columns[slip] = "realised_2052"
        place = slip - (gone < slip)
        del columns[gone]
        assert found(columns) == {f"{place}:realised_2052": meant}

    def test_columns_may_stand_by_kind(self) -> None:
        columns = sorted(headers(2024, 2028))
        assert found(columns) == {}
        place = columns.index("realised_2024")
        columns[place] = "realised_2042"
        assert found(columns) == {f"{place}:realised_2042": "realised_2024"}

    @pytest.mark.parametrize("year", [2033, 2036, 2040])
    @pytest.mark.parametrize("place", range(10, 14))
    def test_which_years_after_the_project_are_forecast_is_a_choice_in_their_order(
        self, place: int, year: int
    ) -> None:
        columns, other = headers(2024, 2028), f"forecast_{year}"
        is_last = place == 13
        slip = {} if is_last else {f"{place}:{other}": columns[place]}
        assert found(changed(columns, [(place, other)])) == slip

    @pytest.mark.parametrize("place", range(10))
    def test_a_budget_or_realisation_of_such_a_year_is_a_slip(self, place: int) -> None:
        columns = headers(2024, 2028)
        slip = f"{columns[place].split('_')[0]}_2034"
        assert found(changed(columns, [(place, slip)])) == {f"{place}:{slip}": columns[place]}

    @pytest.mark.parametrize("extra", ["forecast_2027", "forecast_2033", "forecast_2040"])
    def test_one_more_forecast_is_somebodys_own_choice(self, extra: str) -> None:
        assert found([*headers(2024, 2028), extra]) == {}

    def test_of_more_columns_than_a_project_has_nothing_is_told(self) -> None:
        assert found(changed(headers(2024, 2038), [(0, "budget_2014")]))
        assert found(changed(headers(2024, 2048), [(0, "budget_2014")])) == {}

    def test_where_two_projects_explain_the_years_as_well_none_is_a_slip(self) -> None:
        assert found(["budget_2024", "realised_2026", "budget_2025", "realised_2025"]) == {}

    def test_a_forecast_of_a_year_of_the_project_counts_as_amiss(self) -> None:
        slip = changed(headers(2024, 2026, 3), [(3, "realised_2032")])
        place = slip.index("forecast_2027")
        assert found(slip) == {"3:realised_2032": "realised_2025"}
        assert found(changed(slip, [(place, "forecast_2026")])) == {}

    def test_who_forecasts_fewer_years_chooses_which(self) -> None:
        columns = headers(2024, 2024, 3)
        place = columns.index("forecast_2026")
        assert found(changed(columns, [(place, "forecast_2035")])) == {}

    def test_a_year_more_is_strange_unless_it_is_of_the_project(self) -> None:
        columns = [*headers(2024, 2026), "budget_2042"]
        assert beside(columns) == ({}, {len(columns) - 1})
        assert beside(columns, range(2024, 2043)) == ({}, frozenset())

    def test_no_year_is_meant_that_is_not_of_the_project_and_that_none_names(self) -> None:
        columns = ["realised_2014", "budget_2014", *headers(2024, 2026)]
        assert set(beside(columns).meant.values()) == {("realised", 2023), ("budget", 2023)}
        assert beside(columns, range(2024, 2027)) == ({}, {0, 1})


def rename(grid: Grid, header: str, new: str) -> str:
    """Type another header over one on tab Financien, and give its cell."""
    sheet = grid["Financien"]
    column = sheet.column(header)
    sheet.put(HEADER_ROW, column, new)
    return a1(HEADER_ROW, column)


class TestAWorkbookWithOne:
    @pytest.mark.parametrize(
        ("header", "slip"),
        [
            ("Gerealiseerd 2024", "Gerealiseerd 2042"),
            ("Begroot 2024", "Begroot 2034"),
            ("Begroot 2024", "Begroting 2034"),
            ("Gerealiseerd 2026", "Gerealiseerd 2027"),
            ("Prognose 2027", "Prognose 2072"),
            ("Begroot 2024", "Begroot 1924"),
            ("Begroot 2024", "Begroting 204"),
            ("Gerealiseerd 2026", "Gerealiseerd 3026"),
        ],
    )
    def test_it_is_told_at_that_header_and_nowhere_else(self, header: str, slip: str) -> None:
        grid = filled_grid()
        cell = rename(grid, header, slip)
        tables = read(grid)
        (told,) = tables.findings
        assert (told.code, told.severity, told.cell) == (MISTYPED, Severity.ERROR, cell)
        assert told.message == (
            f'Hier staat de kop "{slip}". Dat jaar past niet bij de andere koppen. De kop '
            f'"{header}" ontbreekt.'
        )
        assert told.remedy.startswith(f'Bedoelt u "{header}"? Verander dan alleen deze kop.')
        assert same_answers(tables)
        assert tables.years == (2024, 2025, 2026)

    def test_beside_all_years_another_number_is_of_a_column_of_their_own(self) -> None:
        grid = filled_grid()
        for row, value in ((HEADER_ROW, "Begroot 1924"), (5, 250.0)):
            grid["Financien"].put(row, 20, value)
        tables = read(grid)
        assert [item.code for item in tables.findings] == ["KOLOM-VREEMD"]
        assert same_answers(tables)

    def test_a_number_is_no_slip_for_a_year_that_no_other_header_names(self) -> None:
        grid = filled_grid()
        rename(grid, "Begroot 2026", "Begroot 204")
        grid["Financien"].delete_column(grid["Financien"].column("Gerealiseerd 2026"))
        tables = read(grid)
        assert MISTYPED not in [item.code for item in tables.findings]
        assert tables.years == (2024, 2025)

    @pytest.mark.parametrize("empty", [False, True])
    def test_a_year_that_is_there_twice_is_told_at_the_one_that_is_wrong(self, empty: bool) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        cell = rename(grid, "Begroot 2024", "Begroot 2025")
        if empty:
            for row in sheet.data_rows:
                sheet.put(row, sheet.column("Begroot 2025"), None)
        (told,) = [item for item in read(grid).findings if item.code.startswith("KO")]
        assert (told.code, told.cell) == (MISTYPED, cell)
        assert 'Die kop staat boven twee kolommen (D en F). De kop "Begroot 2024"' in told.message
        assert same_answers(read(grid)) != empty
