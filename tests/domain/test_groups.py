import numpy as np
import pandas as pd
import pytest

from monitor.domain.groups import Display, spread
from monitor.domain.model import Model


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
