"""Variants, held against a slow calculation of the same, one draw at a time."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from monitor.domain.model import Model
from monitor.domain.points import Board, lay_out
from monitor.domain.variants import dimension_points, total_points, variants
from monitor.domain.weighing import weigh_dimensions, weigh_total
from tests.domain.test_scores import MODEL, SUBMISSION, as_frames

DIMENSIONS = [item.id for item in MODEL.dimensions]


def with_rules(**rules: Any) -> Model:
    return replace(MODEL, robustness=replace(MODEL.robustness, **rules))


def in_variants(board: Board, model: Model) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Which dimensions are shown, and the points of dimensions and totals."""
    shown = ~np.isnan(weigh_dimensions(board, model)[0].points.T)
    dimensions = dimension_points(board, shown, model)
    return shown, dimensions, total_points(dimensions, shown, model)


def slowly(board: Board, draw: int) -> dict[str, float]:
    """The points of one submission's dimensions in one draw, question by question."""
    drawn, earned, told = variants(MODEL), dict.fromkeys(DIMENSIONS, 0.0), {}
    for place, item in enumerate(MODEL.indicators):
        points = board.points[0, place]
        if np.isnan(points):
            continue
        if item.kind == "level":
            points = min(max(points + drawn.judgement[place, draw], 0), 100)
        weight = drawn.questions[place, draw]
        earned[item.dimension] += weight * points
        told[item.dimension] = told.get(item.dimension, 0) + weight
    return {key: earned[key] / whole for key, whole in told.items()}


@settings(max_examples=40)
@given(SUBMISSION)
def test_points_are_those_of_a_slow_calculation(submission: Any) -> None:
    board = lay_out(*as_frames(submission), MODEL)
    shown, dimensions, totals = in_variants(board, MODEL)
    drawn = variants(MODEL)
    for draw in (0, 7, drawn.arithmetic - 1, drawn.arithmetic, 499):
        by_hand = slowly(board, draw)
        held = {}
        for row, name in enumerate(DIMENSIONS):
            assert dimensions[row, 0, draw] == pytest.approx(
                by_hand[name] if shown[row, 0] else 0, abs=1e-9
            )
            if shown[row, 0]:
                held[name] = drawn.dimensions[row, draw]
        if not held:
            assert np.isnan(totals[0, draw])
            continue
        whole = sum(held.values())
        if draw < drawn.arithmetic:
            total = sum(by_hand[name] * weight for name, weight in held.items()) / whole
        else:
            logs = (math.log(max(by_hand[name], 10)) * weight for name, weight in held.items())
            total = math.exp(sum(logs) / whole)
        assert totals[0, draw] == pytest.approx(total, abs=1e-9)


@settings(max_examples=40)
@given(SUBMISSION)
def test_without_variation_every_arithmetic_variant_is_the_score_itself(submission: Any) -> None:
    still = with_rules(weight_spread=0.0, judgement_levels=0.0)
    board = lay_out(*as_frames(submission), still)
    plain, _ = weigh_dimensions(board, still)
    shown, dimensions, totals = in_variants(board, still)
    expected = np.where(shown, np.nan_to_num(plain.points.T), 0)[..., None]
    assert abs(dimensions - expected).max() < 1e-9
    total = weigh_total(plain, still).points
    if not np.isnan(total[0]):
        arithmetic = totals[:, : variants(still).arithmetic]
        assert abs(arithmetic - total[:, None]).max() < 1e-9
        assert (totals[:, variants(still).arithmetic :] <= total[:, None] + 10).all()


@settings(max_examples=40)
@given(SUBMISSION)
def test_a_geometric_variant_is_at_most_its_arithmetic_one_above_the_floor(
    submission: Any,
) -> None:
    plain, other = with_rules(geometric_share=0.0), with_rules(geometric_share=1.0)
    board = lay_out(*as_frames(submission), MODEL)
    shown, dimensions, arithmetic = in_variants(board, plain)
    same, again, geometric = in_variants(board, other)
    assert (again == dimensions).all()
    high = (dimensions[shown[:, 0], 0] >= MODEL.aggregation.floor).all(axis=0)
    assert (geometric[0, high] <= arithmetic[0, high] + 1e-9).all() or not same.any()


def test_the_draws_are_always_the_same_and_stay_within_their_bounds() -> None:
    drawn, again = variants(MODEL), variants(with_rules())
    assert drawn is not again
    for name in ("questions", "dimensions", "judgement"):
        assert (getattr(drawn, name) == getattr(again, name)).all()
    weights = np.array([item.weight for item in MODEL.indicators])[:, None]
    assert drawn.questions.shape == (37, 500)
    assert abs(drawn.questions / weights - 1).max() == pytest.approx(0.25, abs=0.001)
    levels = np.array([item.kind == "level" for item in MODEL.indicators])
    assert abs(drawn.judgement[levels]).max() == pytest.approx(12.5, abs=0.05)  # half of 25
    assert (drawn.judgement[~levels] == 0).all()
    assert drawn.arithmetic == 250
    assert abs(np.corrcoef(drawn.questions)[~np.eye(37, dtype=bool)]).max() < 0.2


@pytest.mark.parametrize(
    ("level", "lowest", "highest"), [(5, 87.5, 100), (3, 37.5, 62.5), (1, 0, 12.5)]
)
def test_an_answer_is_judged_by_half_a_level_but_never_beyond_the_scale(
    level: int, lowest: float, highest: float, answer: Callable[..., Any]
) -> None:
    board = answer(level)
    points = in_variants(board, MODEL)[1]
    row = DIMENSIONS.index("vision_positioning")  # five questions, all in levels
    assert lowest <= points[row].min() < points[row].max() <= highest + 1e-9


def test_measured_answers_do_not_move(answer: Callable[..., Any]) -> None:
    points = in_variants(answer(3), MODEL)[1]
    assert np.ptp(points[DIMENSIONS.index("partnership")]) > 0  # one of its questions is a level
    still = in_variants(answer(3), with_rules(weight_spread=0.0))[1]
    share = 1 / 8  # the weight of that one question
    assert np.ptp(still[DIMENSIONS.index("partnership")]) < 25 * share


@pytest.fixture
def answer() -> Callable[[int], Board]:
    """A board with this level to every question in levels, and half of the points elsewhere."""

    def run(level: int) -> Board:
        points = [(level - 1) * 25.0 if item.kind == "level" else 50.0 for item in MODEL.indicators]
        state = np.ones((1, len(points)), dtype=int)
        return Board(state, np.array([points]), np.array([points]))

    return run
