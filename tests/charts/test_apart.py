"""Labels in a column never touch, keep their order and go no farther than they must."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.charts.apart import apart


def test_labels_that_have_room_stay_where_they_are():
    assert apart([10, 50, 90], [10, 10, 10], 0, 100) == [10, 50, 90]


def test_labels_that_would_touch_share_what_they_are_moved():
    assert apart([50, 50, 50], [10, 10, 10], 0, 100) == pytest.approx([40, 50, 60])


def test_a_label_at_an_end_stays_on_the_scale():
    assert apart([0, 1, 100], [10, 20, 10], 0, 100) == pytest.approx([5, 20, 95])


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 12)), min_size=1, max_size=8))
def test_no_two_ever_touch_and_all_stay_on_the_scale(drawn: list[tuple[float, float]]):
    wanted, sizes = sorted(place for place, _ in drawn), [size for _, size in drawn]
    found = apart(wanted, sizes, 0, 100)
    spans = [(at - size / 2, at + size / 2) for at, size in zip(found, sizes, strict=True)]
    assert spans[0][0] >= -1e-6
    assert spans[-1][1] <= 100 + 1e-6
    assert all(below[1] <= above[0] + 1e-6 for below, above in itertools.pairwise(spans))
