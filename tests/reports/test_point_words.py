"""Points as they are shown mean what the points mean."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.domain import weighing
from monitor.domain.rounding import NOISE
from monitor.files.model_file import load_model
from monitor.reports import point_words
from monitor.settings import PROJECT_ROOT

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")
POINTS = st.floats(0, 100)


def test_a_colour_is_said_with_symbol_and_word():
    assert point_words.colour("oranje") == "● in ontwikkeling"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (63.9, "64"), (64.4, "64"), (64.99, "64"), (65 - 1e-12, "65"), (65, "65"), (39.5, "39"),
        (74.6, "74"), (75, "75"), (99.5, "100"), (None, "–"), (float("nan"), "–"),
    ],
)  # fmt: skip
def test_points_are_rounded_but_not_up_to_a_bound(value: float | None, text: str):
    assert point_words.points(value, MODEL) == text


@given(POINTS)
@example(64.99)
@example(39.999999)
@example(65 - 1e-10)
def test_points_as_shown_mean_what_the_points_mean(value: float):
    shown = point_words.whole_points(value, MODEL)
    colours = weighing.colours(np.array([value, float(shown)]), MODEL)
    assert colours[0] == colours[1]
    assert abs(shown - value) < 1
    suggested = MODEL.suggestions
    for bound in (suggested.strength_from, suggested.weakness_below):
        assert (shown >= bound) == (value >= bound - NOISE)


@given(POINTS, st.floats(15, 70))
@example(39.6, 45.4)
@example(40.5, 45.4)
@example(64.99, 69.99)
def test_expected_points_as_shown_agree_with_on_course_or_behind(value: float, expected: float):
    on_track = bool(weighing.on_track(np.array([value]), np.array([expected]), MODEL)[0])
    shown = point_words.expected_points(expected, value, on_track, MODEL)
    bound = shown - MODEL.expected_path.tolerance
    assert (point_words.whole_points(value, MODEL) >= bound) == on_track
    assert abs(shown - expected) < 2


@pytest.mark.parametrize(("points", "on_track"), [(None, None), (float("nan"), pd.NA)])
def test_expected_points_beside_no_total_are_rounded(points: float | None, on_track: bool | None):
    assert point_words.expected_points(45.5, points, on_track, MODEL) == 46


@pytest.mark.parametrize(
    ("value", "whole", "exact", "why"),
    [
        (72.46, 72, 72.4, ""),
        (72.5, 73, 72.5, ""),
        (64.96, 64, 64.9, "64,9 staat hier als 64: we ronden niet af tot op een grens."),
    ],
)
def test_points_in_tenths_agree_with_the_whole_or_say_why(
    value: float, whole: int, exact: float, why: str
):
    assert point_words.whole_points(value, MODEL) == whole
    assert point_words.exact_points(value, MODEL) == exact
    assert point_words.not_rounded(exact, whole) == why
