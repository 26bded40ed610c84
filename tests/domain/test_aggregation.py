"""The means by which dimensions make a total, held against sums on paper."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.aggregation import MEANS, arithmetic, geometric, quotient

POINTS = st.lists(st.floats(0, 100), min_size=3, max_size=3).map(np.array)
WEIGHTS = st.lists(st.floats(0.1, 30), min_size=3, max_size=3).map(np.array)


def test_means_of_a_sum_on_paper() -> None:
    points, weights = np.array([[20.0], [80.0]]), np.array([[1.0], [3.0]])
    assert arithmetic(points, weights) == pytest.approx(65)  # (20 + 3 * 80) / 4
    assert geometric(points, weights, 1) == pytest.approx(56.5685, abs=1e-4)  # (20 * 80^3)^(1/4)


def test_the_floor_keeps_one_dimension_of_nothing_from_making_nothing_of_all() -> None:
    points, weights = np.array([0.0, 100.0]), np.array([1.0, 1.0])
    assert geometric(points, weights, 25) == pytest.approx(50)  # the root of 25 * 100
    assert geometric(points, weights, 1) == pytest.approx(10)


def test_what_has_no_weight_does_not_count_and_nothing_is_no_mean() -> None:
    points = np.array([[50.0, 50.0], [90.0, 90.0]])
    weights = np.array([[1.0, 0.0], [0.0, 0.0]])
    for mean in MEANS.values():
        assert mean(points, weights, 1)[0] == pytest.approx(50)
        assert np.isnan(mean(points, weights, 1)[1])


@given(POINTS, WEIGHTS, st.floats(0.1, 50))
def test_a_geometric_mean_is_never_above_the_arithmetic_one_of_the_same_points(
    points: np.ndarray, weights: np.ndarray, floor: float
) -> None:
    lifted = np.maximum(points, floor)
    assert geometric(points, weights, floor) <= arithmetic(lifted, weights) + 1e-9


@given(st.floats(1, 100), WEIGHTS)
def test_equal_points_have_themselves_as_every_mean(points: float, weights: np.ndarray) -> None:
    for mean in MEANS.values():
        assert mean(np.full(3, points), weights, 1) == pytest.approx(points)


def test_a_part_of_no_whole_is_not_a_number() -> None:
    assert np.isnan(quotient(np.array([0.0]), np.array([0.0])))
