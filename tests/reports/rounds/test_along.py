"""Rounds lined up by date, or by the time since the start of the project."""

import pandas as pd
import pytest

from monitor.reports.rounds.along import START, Along, age, months, periods, places
from tests.reports.invented_rounds import MODEL


def rounds(start: str | None, *dates: str) -> pd.DataFrame:
    return pd.DataFrame(
        {"reference_date": pd.to_datetime(list(dates)), "start_date": pd.to_datetime(start)}
    )


def test_by_date_a_round_stands_on_its_date_and_in_its_year():
    found = rounds("2020-09-01", "2021-10-01", "2022-10-01")
    assert places(found, Along.DATE).tolist() == found["reference_date"].tolist()
    assert periods(found, Along.DATE, MODEL).tolist() == [2021, 2022]


def test_by_age_projects_of_different_years_stand_in_one_place():
    one, other = rounds("2018-09-01", "2019-09-01"), rounds("2022-09-01", "2023-09-01")
    assert places(one, Along.AGE).tolist() == places(other, Along.AGE).tolist()
    assert months(places(one, Along.AGE).iloc[0], MODEL) == 12


@pytest.mark.parametrize(
    ("date", "period"),
    [
        ("2020-09-01", 0),
        ("2021-02-28", 0),
        ("2021-03-10", 1),
        ("2021-08-25", 1),
        ("2021-10-01", 1),
        ("2022-03-10", 2),
        ("2024-09-01", 4),
        ("2020-01-01", -1),
    ],
)
def test_a_round_falls_in_the_nearest_year_of_its_project(date: str, period: int):
    assert periods(rounds("2020-09-01", date), Along.AGE, MODEL).tolist() == [period]


def test_without_a_start_there_is_no_age():
    found = rounds(None, "2021-10-01")
    assert places(found, Along.AGE).isna().all()
    assert periods(found, Along.AGE, MODEL).isna().all()


def test_a_year_of_a_project_is_told_in_months():
    assert [age(year) for year in (0, 1, 4)] == [0, 12, 48]
    assert months(START, MODEL) == 0
