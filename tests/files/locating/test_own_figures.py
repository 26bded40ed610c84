"""Figures beside the amounts, by row of the sheet: whose they are."""

import pytest

from monitor.files.locating.own_figures import Beside, are_own_figures, beside_in_row

COLUMNS = ("budget_2025", "budget_2026", "realised_2025", "realised_2026", "forecast_2027")


def nothing(_: int) -> Beside:
    return Beside(frozenset(), {})


def amounts(*figures: float) -> dict[int, float]:
    return dict(enumerate(map(float, figures), 5))


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param((0.0, 0.0), id="nothing"),
        pytest.param((0.05, 0.4, 1.0), id="shares"),
        pytest.param((1.0, 2, 3), id="numbers of rows"),
        pytest.param((1.0, 1, 2, 2, 3, 3), id="numbers of lines"),
        pytest.param((10.0, 20, 30), id="numbers by ten"),
        pytest.param((25.0, 26, 27), id="numbers that begin later"),
        pytest.param((4010.0, 4020, 4100, 4110, 4120, 4900), id="accounts"),
        pytest.param((2026.0,) * 6, id="one year"),
        pytest.param((2024.0, 2026, 2025, 2024, 2027, 2025), id="years"),
    ],
)
def test_what_is_plainly_no_amount_is_ones_own(figures: tuple[float, ...]) -> None:
    assert are_own_figures(amounts(*figures), nothing)


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param((25000.0,) * 8, id="the same each"),
        pytest.param((5000.0, 10000, 10000, 25000, 25000, 50000), id="round, from low to high"),
        pytest.param((1000.0, 1500, 2000, 2500, 3000, 3500), id="more by as much"),
        pytest.param((4010.0, 4020, 4020, 4110, 4120, 4900), id="accounts, one of them twice"),
        pytest.param((4010.0, 4020, 4100, 4110, 4120, 300), id="of another length"),
        pytest.param((4010.5, 4020, 4110, 4120, 4130, 4900), id="with decimals"),
        pytest.param((4010.0, 4020, 4110, 4120, 4130), id="few accounts"),
        pytest.param((2026.0,) * 5, id="few years"),
        pytest.param((5.6, 8.4, 1.9, 2.1, 3.3, 55, 4.4), id="thousands"),
        pytest.param((0.5, 0.8, 1.2), id="millions, one above 1"),
        pytest.param((-0.2, 0.4, 0.5), id="below nought"),
        pytest.param((1.0, 2, 4), id="no equal steps"),
        pytest.param((1.5, 2.5, 3.5), id="no whole numbers"),
    ],
)
def test_what_may_be_an_amount_is_none_of_ones_own(figures: tuple[float, ...]) -> None:
    assert not are_own_figures(amounts(*figures), nothing)


def test_amounts_beside_millions_are_no_shares() -> None:
    def in_millions(row: int) -> Beside:
        return beside_in_row({"budget_2025": 2.5 if row == 5 else 0.3}, COLUMNS)

    def in_euros(_: int) -> Beside:
        return beside_in_row({"budget_2025": 2500.0, "budget_2026": 300.0}, COLUMNS)

    figures = amounts(0.05, 0.08, 0.1)
    assert not are_own_figures(figures, in_millions)
    assert are_own_figures(figures, in_euros)


def test_most_rows_are_worked_out_in_one_way() -> None:
    figures = {5: 300.0, 6: 700.0, 7: 20.0}

    def in_one_way(row: int) -> Beside:
        return Beside(frozenset(), {("budget",): {5: 300.0, 6: -700.0}.get(row, 90.0)})

    def each_in_another(row: int) -> Beside:
        return Beside(frozenset(), {(str(row),): figures[row]})

    assert are_own_figures(figures, in_one_way)
    assert not are_own_figures(figures, each_in_another)


def test_what_equals_an_amount_of_its_row_is_not_worked_out() -> None:
    each = {5: 60000.0, 6: 12500.0, 7: 40000.0, 8: 8000.0}

    def the_same_each_year(row: int) -> Beside:
        budgets = dict.fromkeys(("budget_2025", "budget_2026"), each[row])
        return beside_in_row(budgets | {"realised_2025": each[row]}, COLUMNS)

    assert each[5] in the_same_each_year(5).ways.values()
    assert not are_own_figures(each, the_same_each_year)
    assert are_own_figures({row: 2 * figure for row, figure in each.items()}, the_same_each_year)


@pytest.mark.parametrize(("rounded", "own"), [(0.02, True), (0.9, False)])
def test_what_is_worked_out_may_be_rounded(rounded: float, own: bool) -> None:
    def in_thousands(row: int) -> Beside:
        return beside_in_row({"budget_2025": 8.4 + row * row, "budget_2026": 5.6}, COLUMNS)

    figures = {row: 14.0 + row * row + rounded for row in (5, 6, 7)}
    assert are_own_figures(figures, in_thousands) is own


def test_a_row_is_worked_out_over_any_years_on_end() -> None:
    row = {"budget_2025": 100.0, "budget_2026": 50.0, "realised_2026": 20.0}
    assert beside_in_row(row, COLUMNS).amounts == {100, 50, 20}
    assert set(beside_in_row(row, COLUMNS).ways.values()) == {
        *(150.0, 130.0, 30.0, 170.0, 70.0),
        *(20 / 50, 20 / 150),
    }


def test_one_amount_by_itself_works_out_nothing() -> None:
    assert not beside_in_row({"budget_2026": 50.0, "realised_2025": 0.0}, COLUMNS).ways
