"""Parts that are shown add up to the whole that is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.reports.adding_up import adding_up


@pytest.mark.parametrize(
    ("parts", "whole", "shown"),
    [
        ([], 0, []),
        ([1.4, 1.4, 1.4], 4, [1, 1, 2]),
        ([1.4, 1.4, 1.4], 5, [2, 2, 1]),
        ([12.6, -3.4, 0], 9, [12, -3, 0]),
        ([2.6], 3, [3]),
        ([4.0], 0, [0]),  # 64.5 and 64.9 are both shown as 64
        ([0.2, -6.0], -7, [0, -7]),
    ],
)
def test_the_nearest_gives_way(parts: list[float], whole: int, shown: list[int]):
    assert sorted(adding_up(parts, whole)) == sorted(shown)


@given(st.lists(st.floats(-300, 300), min_size=1, max_size=37), st.integers(-9, 9))
def test_they_add_up_near_their_parts_and_with_their_sign(parts: list[float], off: int):
    whole = round(sum(parts)) + off
    try:
        shown = adding_up(parts, whole)
    except ValueError:
        # Only where the whole lies on the other side of 0 than every part.
        assert not any(part * whole > 0 for part in parts)
        return
    assert sum(shown) == whole
    assert all(number * part >= 0 for number, part in zip(shown, parts, strict=True))
    moved = sum(abs(number - part) for number, part in zip(shown, parts, strict=True))
    assert moved <= 0.5 * len(parts) + abs(whole - sum(round(part) for part in parts))


def test_what_cannot_be_shown_is_refused():
    with pytest.raises(ValueError, match="together"):
        adding_up([3.0, 0.0], -1)
