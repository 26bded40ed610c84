import random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor import settings
from monitor.domain.groups import SPLITS, Display, splits, spread
from monitor.domain.model import Model
from monitor.files.model_file import load_model


def members(group: str, *points: float | None) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "pps_id": [f"{group}{number}" for number in range(len(points))],
            "group": group,
            "points": np.array(points, dtype=float),
        }
    )


def test_under_five_there_is_no_median(model: Model) -> None:
    (row,) = spread(members("A", 10, 20, 30, 40), ["group"], model).to_dict("records")
    assert (row["n"], row["display"]) == (4, Display.PARTNERSHIPS)
    assert np.isnan([row["median"], row["low"], row["high"]]).all()


def test_from_five_there_are_dots_with_a_median_and_range(model: Model) -> None:
    (row,) = spread(members("A", 10, 20, 30, 40, 90), ["group"], model).to_dict("records")
    assert (row["n"], row["display"]) == (5, Display.DOTS)
    assert (row["median"], row["low"], row["high"]) == (30, 10, 90)


@pytest.mark.parametrize(("size", "display"), [(9, Display.DOTS), (10, Display.SPREAD)])
def test_from_ten_there_is_a_spread(model: Model, size: int, display: Display) -> None:
    (row,) = spread(members("A", *range(size)), ["group"], model).to_dict("records")
    assert row["display"] == display


def test_partnerships_without_points_do_not_count(model: Model) -> None:
    (row,) = spread(members("A", 10, 20, 30, 40, None), ["group"], model).to_dict("records")
    assert (row["n"], row["display"]) == (4, Display.PARTNERSHIPS)


def test_each_group_is_told_by_itself_in_the_order_given(model: Model) -> None:
    points = pd.concat([members("B", *range(5)), members("A", *range(4))])
    found = spread(points, ["group"], model)
    assert found["group"].tolist() == ["B", "A"]
    assert found["n"].tolist() == [5, 4]


def test_a_partnership_counts_once_in_a_group(model: Model) -> None:
    twice = pd.concat([members("A", 10, 20, 30), members("A", 10, 20, 30)])
    with pytest.raises(ValueError, match="twice"):
        spread(twice, ["group"], model)


def yearly(years: dict[int, dict[str, float | None]], versions: str = "") -> pd.DataFrame:
    """The points of partnerships by year; ``versions``: a letter a year, its model version."""
    rows = [
        (name, year, version, points)
        for (year, scores), version in zip(years.items(), versions or "1" * len(years), strict=True)
        for name, points in scores.items()
    ]
    found = pd.DataFrame(rows, columns=["pps_id", "year", "model_version", "points"])
    return found.astype({"points": "float64"})


def everybody(names: str, *points: float) -> dict[str, float | None]:
    return dict(zip(names, points, strict=True))


def test_the_same_partnerships_are_set_apart_from_who_joined_or_left(model: Model) -> None:
    found = splits(
        yearly(
            {
                2024: everybody("ABCDEFG", 10, 20, 30, 40, 50, 60, 70),  # 40; of A to E 30
                2025: everybody("ABCDEXYZ", 12, 22, 33, 44, 55, 80, 90, 100),  # 49,5; of A to E 33
            }
        ),
        "year",
        model,
    )
    assert found.to_dict("records") == [
        dict(zip(SPLITS, (2024, 2025, 40, 49.5, 5, 30, 33), strict=True))
    ]


def test_under_five_the_same_partnerships_are_only_counted(model: Model) -> None:
    found = splits(
        yearly({2024: everybody("ABCDE", *range(5)), 2025: everybody("ABCDX", *range(5))}),
        "year",
        model,
    )
    assert found["n_same"].tolist() == [4]
    assert found[["same_before", "same_after"]].isna().all(axis=None)
    assert found["median_after"].tolist() == [2]


def test_who_has_no_points_in_one_of_both_is_not_the_same(model: Model) -> None:
    years = {2024: everybody("ABCDEF", *range(6)), 2025: everybody("ABCDEF", *range(6))}
    years[2025]["F"] = None
    assert splits(yearly(years), "year", model)["n_same"].tolist() == [5]


def test_a_year_without_median_is_passed_over_and_another_model_is_not(model: Model) -> None:
    five = everybody("ABCDE", *range(5))
    years = {2022: five, 2023: everybody("AB", 1, 2), 2024: five, 2025: five}
    found = splits(yearly(years, "1112"), "year", model)
    assert found[["before", "after"]].to_numpy().tolist() == [[2022, 2024]]


MEMBERS = st.dictionaries(
    st.tuples(st.sampled_from("ABCDEFGHIJ"), st.integers(2022, 2025)),
    st.one_of(st.none(), st.floats(0, 100)),
    min_size=1,
)


@given(MEMBERS, st.randoms(use_true_random=False))
def test_a_split_rests_on_five_or_more_in_any_order_of_rows(
    drawn: dict[tuple[str, int], float | None], chance: random.Random
) -> None:
    model = load_model(settings.from_environment().model_path)
    years: dict[int, dict[str, float | None]] = {}
    for (name, year), points in drawn.items():
        years.setdefault(year, {})[name] = points
    points = yearly(years)
    found = splits(points, "year", model)
    told = found.dropna(subset=["same_before"])
    assert (told["n_same"] >= 5).all()
    assert (found["after"] > found["before"]).all()
    mixed = points.iloc[chance.sample(range(len(points)), len(points))]
    pd.testing.assert_frame_equal(splits(mixed, "year", model), found)
    for row in told.to_dict("records"):
        one, other = (
            {name: value for name, value in years[row[side]].items() if value is not None}
            for side in ("before", "after")
        )
        if one.keys() == other.keys():  # nobody joined or left: all of the change is theirs
            assert row["same_before"] == row["median_before"]
            assert row["same_after"] == row["median_after"]
