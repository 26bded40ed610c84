"""Figures beside the amounts, by row of the sheet: whose they are."""

import pytest

from monitor.files.locating.own_figures import Ways, are_own_figures, ways_to_work_out

COLUMNS = ("budget_2025", "budget_2026", "realised_2025", "realised_2026", "forecast_2027")


def none(_: int) -> Ways:
    return {}


@pytest.mark.parametrize(
    ("figures", "own"),
    [
        ([0.4, 0.5, 1.0], True),
        ([0.4, 500.0, 1000.0], False),
        ([1.0, 2, 3, 12, 13, 14], True),
        ([4010.0, 4020, 4100, 4110, 4120, 4900], True),
        ([2026.0] * 6, True),
        ([2026.0] * 5, False),
        ([4010.0, 4020, 4100, 4110, 4120, 300], False),
        ([0.0, 0.0], True),
    ],
)
def test_shares_and_numbers_from_the_top_are_ones_own(figures: list[float], own: bool) -> None:
    assert are_own_figures(dict(enumerate(figures, 5)), none) is own


def test_most_rows_are_worked_out_in_one_way() -> None:
    figures = {5: 300.0, 6: 700.0, 7: 20.0}

    def in_one_way(row: int) -> Ways:
        return {("budget",): {5: 300.0, 6: -700.0}.get(row, 90.0)}

    def each_in_another(row: int) -> Ways:
        return {(str(row),): figures[row]}

    assert are_own_figures(figures, in_one_way)
    assert not are_own_figures(figures, each_in_another)


def test_a_row_is_worked_out_over_any_years_on_end() -> None:
    amounts = {"budget_2025": 100.0, "budget_2026": 50.0, "realised_2026": 20.0}
    assert set(ways_to_work_out(amounts, COLUMNS).values()) == {150.0, 130.0, 30.0, 170.0, 70.0}


def test_one_amount_by_itself_works_out_nothing() -> None:
    assert not ways_to_work_out({"budget_2026": 50.0, "realised_2025": 0.0}, COLUMNS)
