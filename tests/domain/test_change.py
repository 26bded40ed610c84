from typing import Any

import numpy as np
import pandas as pd

from monitor.domain.change import Direction, changes
from monitor.domain.model import Model


def rounds(*points: float | None, versions: str = "") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "pps_id": "A",
            "reference_date": pd.date_range("2023-10-01", periods=len(points), freq="365D"),
            "model_version": list(versions or "1" * len(points)),
            "points": np.array(points, dtype=float),
        }
    )


def told(found: pd.DataFrame) -> list[Any]:
    return [None if pd.isna(value) else value for value in found["direction"]]


def test_each_round_is_set_beside_the_one_before(model: Model) -> None:
    found = changes(rounds(40, 45, 50, 44.9), model)
    assert told(found) == [None, Direction.UP, Direction.UP, Direction.DOWN]
    assert found["change"].tolist()[1:3] == [5, 5]


def test_less_than_five_points_is_stable(model: Model) -> None:
    assert told(changes(rounds(40, 44.99, 40), model))[1:] == [Direction.STABLE, Direction.STABLE]


def test_five_points_made_of_binary_fractions_are_five(model: Model) -> None:
    assert told(changes(rounds(3.2, 8.2), model))[1] == Direction.UP


def test_a_round_without_points_has_no_change_nor_has_the_next(model: Model) -> None:
    found = changes(rounds(40, None, 60, 70), model)
    assert told(found) == [None, None, None, Direction.UP]
    assert not found["broken"].any()


def test_a_change_of_model_version_is_a_break(model: Model) -> None:
    found = changes(rounds(40, 60, 70, versions="122"), model)
    assert found["broken"].tolist() == [False, True, False]
    assert told(found) == [None, None, Direction.UP]


def test_rounds_come_in_order_of_date_and_keep_their_index(model: Model) -> None:
    found = changes(rounds(40, 60, 80).iloc[::-1], model)
    assert found.index.tolist() == [0, 1, 2]
    assert found["change"].tolist()[1:] == [20, 20]


def test_partnerships_and_dimensions_do_not_mix(model: Model) -> None:
    one = rounds(40, 60).assign(dimension="governance")
    other = rounds(10, 90).assign(dimension="partnership")
    found = changes(pd.concat([one, other]), model, by=("pps_id", "dimension"))
    assert sorted(found["change"].dropna()) == [20, 80]


def banded(*bands: tuple[float, float], points: tuple[float, ...]) -> pd.DataFrame:
    low, high = zip(*bands, strict=True)
    return rounds(*points).assign(band_low=low, band_high=high)


def test_a_change_within_the_band_of_the_round_before_is_stable(model: Model) -> None:
    found = changes(
        banded((30, 47), (40, 52), (45, 60), (39, 48), points=(40, 46, 53, 44.9)), model
    )
    # 46 lies in 30 to 47; 53 lies outside 40 to 52; 44,9 just below 45 to 60.
    assert told(found) == [None, Direction.STABLE, Direction.UP, Direction.DOWN]
    assert found["change"].tolist()[1:3] == [6, 7]


def test_outside_the_band_the_gap_still_counts(model: Model) -> None:
    found = changes(banded((39, 41), (43, 45), points=(40, 44)), model)
    assert told(found) == [None, Direction.STABLE]


def test_the_end_of_a_band_is_inside(model: Model) -> None:
    found = changes(banded((30, 46), (40, 52), points=(40, 46)), model)
    assert told(found) == [None, Direction.STABLE]


def test_an_unknown_band_leaves_the_gap(model: Model) -> None:
    found = changes(banded((np.nan, np.nan), (40, 52), points=(40, 46)), model)
    assert told(found) == [None, Direction.UP]


def test_the_band_is_that_of_the_own_round_before(model: Model) -> None:
    one = banded((30, 50), (40, 60), points=(40, 46)).assign(pps_id="A")
    other = banded((39, 41), (45, 47), points=(40, 46)).assign(pps_id="B")
    found = changes(pd.concat([one, other]), model)
    last = found.drop_duplicates("pps_id", keep="last").set_index("pps_id")["direction"]
    assert last.to_dict() == {"A": Direction.STABLE, "B": Direction.UP}
