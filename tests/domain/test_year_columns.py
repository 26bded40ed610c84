"""Which columns repeat by year, as their ids tell."""

import pytest

from monitor.domain.year_columns import is_forecast, year_column


@pytest.mark.parametrize(
    ("column", "kind_and_year"),
    [
        ("budget_2024", ("budget", 2024)),
        ("forecast_2031", ("forecast", 2031)),
        ("line", None),
        ("budget", None),
        ("budget_total", None),
        ("amount_2024", None),
    ],
)
def test_the_id_of_a_column_by_year_is_its_kind_and_its_year(column, kind_and_year):
    assert year_column(column) == kind_and_year


def test_only_what_is_expected_after_the_project_is_a_forecast():
    assert is_forecast("forecast_2031")
    assert not is_forecast("budget_2031")
    assert not is_forecast("note")
