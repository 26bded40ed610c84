"""Bands: what holds of a score over all variants, whoever else is scored."""

import random
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain import robustness
from monitor.domain.frames import State
from monitor.domain.points import Floats, lay_out
from monitor.domain.robustness import Bands, bands
from monitor.domain.scores import score
from monitor.domain.variants import dimension_points, total_points
from tests.domain.test_scores import MODEL, START, SUBMISSION, as_frames

DRAWS = MODEL.robustness.draws
COLOURS = ["red", "orange", "green"]
SEVERAL = st.lists(SUBMISSION, min_size=1, max_size=3)


def bands_of(*submissions: Any) -> Bands:
    return bands(*as_frames(*submissions), MODEL)


def points_by_variant(headers: pd.DataFrame, answers: pd.DataFrame) -> tuple[Floats, Floats]:
    """The points in each variant of what has any: of totals, S × D; of dimensions, S·N × D."""
    board, scores = lay_out(headers, answers, MODEL), score(headers, answers, MODEL)
    total_shown = scores.totals["points"].notna().to_numpy()
    shown = scores.dimensions["points"].notna().to_numpy().reshape(len(headers), -1).T
    points = dimension_points(board, shown, MODEL)
    totals = np.where(total_shown[:, None], total_points(points, shown, MODEL), np.nan)
    of_dimensions = np.where(shown[..., None], points, np.nan)
    return totals, of_dimensions.swapaxes(0, 1).reshape(-1, DRAWS)


def all_at(part: float) -> Any:
    """A submission with every measured answer at this part of the way to its 100 points."""
    answers = {}
    for item in MODEL.indicators:
        if item.kind == "level":
            answers[item.id] = (State.ANSWERED, 1 + 4 * part)
        elif item.kind in ("share", "number"):
            value = item.zero_at + part * (item.full_at - item.zero_at)
            answers[item.id] = (State.ANSWERED, value / 100 if item.kind == "share" else value)
    return {"scheme": "rif_2024", "reference_date": START}, answers


@settings(max_examples=15)
@given(SEVERAL)
def test_there_is_a_band_where_there_are_points_and_nine_in_ten_variants_lie_in_it(
    submissions: list[Any],
) -> None:
    headers, answers = as_frames(*submissions)
    scores, found = score(headers, answers, MODEL), bands(headers, answers, MODEL)
    totals, dimensions = points_by_variant(headers, answers)
    every = {
        "totals": (scores.totals, found.totals, totals),
        "dimensions": (scores.dimensions, found.dimensions, dimensions),
    }
    for plain, band, points in every.values():
        assert (plain["points"].isna() == band["low"].isna()).all()
        assert (plain["points"].isna() == band["high"].isna()).all()
        shown = plain["points"].notna().to_numpy()
        assert (band["low"] <= band["high"])[shown].all()
        assert (band["low"] >= 0)[shown].all()
        assert (band["high"] <= 100 + 1e-9)[shown].all()
        low, high = (band[name].to_numpy()[:, None] for name in ("low", "high"))
        assert ((points < low).sum(axis=1) <= 25)[shown].all()
        assert ((points > high).sum(axis=1) <= 25)[shown].all()
        assert (((points >= low) & (points <= high)).sum(axis=1) >= 450)[shown].all()
        assert (band[COLOURS].sum(axis=1) == np.where(shown, DRAWS, 0)).all()
        assert ((points < 40 - 1e-9).sum(axis=1) == band["red"]).all()
        assert ((points >= 65 - 1e-9).sum(axis=1) == band["green"]).all()
        from_, to = (
            ends(axis=0)
            for ends in (
                np.vstack([plain["points"], band["low"]]).min,
                np.vstack([plain["points"], band["high"]]).max,
            )
        )
        for bound in (40, 65):
            crossed = (from_ < bound - 1e-9) & (to >= bound - 1e-9)
            assert (band["near"].notna() | ~crossed).all()
            assert crossed[band["near"] == bound].all()
    weakest = found.dimensions.groupby("submission")["weakest"].sum()
    any_shown = scores.dimensions.groupby("submission")["points"].count() > 0
    assert (weakest == np.where(any_shown, DRAWS, 0)).all()


@settings(max_examples=10)
@given(st.lists(SUBMISSION, min_size=2, max_size=4), st.integers(0, 2**31))
def test_a_band_depends_on_nothing_but_the_monitor_itself(
    submissions: list[Any], seed: int
) -> None:
    headers, answers = as_frames(*submissions)
    together = bands(headers, answers, MODEL)
    again = bands(
        headers, answers.sample(frac=1, random_state=random.Random(seed).randrange(99)), MODEL
    )
    alone = [bands(*as_frames(item), MODEL) for item in submissions]
    turned = bands(headers.iloc[::-1], answers, MODEL)
    for part in ("totals", "dimensions"):
        whole = getattr(together, part)
        pd.testing.assert_frame_equal(whole, getattr(again, part), check_exact=True)
        one_by_one = pd.concat([getattr(item, part) for item in alone], ignore_index=True)
        pd.testing.assert_frame_equal(
            whole.drop(columns="submission"),
            one_by_one.drop(columns="submission"),
            check_exact=True,
        )
        back = getattr(turned, part).sort_values("submission", kind="stable", ignore_index=True)
        pd.testing.assert_frame_equal(whole, back, check_exact=True)


def test_many_at_once_are_those_of_each() -> None:
    some = [all_at(part) for part in (0.1, 0.4, 0.6, 0.9)] * (robustness._AT_ONCE // 2)
    found = bands_of(*some).totals
    for place in range(4):
        same = found.iloc[place::4].drop(columns="submission").drop_duplicates()
        assert len(same) == 1


def test_equal_measured_points_have_no_doubt_about_them() -> None:
    still = replace(MODEL, robustness=replace(MODEL.robustness, judgement_levels=0.0))
    found = bands(*as_frames(all_at(0.75)), still)
    assert found.totals[["low", "high"]].to_numpy() == pytest.approx(75)
    assert found.totals[COLOURS].to_numpy().tolist() == [[0, 0, DRAWS]]


def test_the_first_of_equally_weak_dimensions_is_the_weakest_as_in_the_score() -> None:
    found = bands(
        *as_frames(all_at(0.0)),
        replace(MODEL, robustness=replace(MODEL.robustness, judgement_levels=0.0)),
    )
    scores = score(*as_frames(all_at(0.0)), MODEL)
    weakest = found.dimensions.set_index("dimension")["weakest"]
    assert weakest[scores.totals["weakest"].iloc[0]] == DRAWS


def test_a_weak_dimension_pulls_the_band_below_the_points() -> None:
    about, answers = all_at(0.75)
    low = {
        item.id: all_at(0.0)[1][item.id]
        for item in MODEL.of_dimension("finance_model")
        if item.id in answers
    }
    scores = score(*as_frames((about, answers | low)), MODEL).totals.iloc[0]
    found = bands_of((about, answers | low))
    assert found.totals["low"].iloc[0] < scores["points"] - 5
    weakest = found.dimensions.set_index("dimension")["weakest"]
    assert weakest["finance_model"] == DRAWS


def only_near(part: float) -> tuple[float, float]:
    """Which bound a total lies near where every measured answer is this far, and vision's."""
    found = bands_of(all_at(part))
    return found.totals["near"].iloc[0], found.dimensions["near"].iloc[0]


def test_points_are_near_a_bound_where_their_band_crosses_it() -> None:
    assert only_near(0.4) == (40, 40)
    assert only_near(0.65) == (65, 65)
    assert np.isnan(only_near(0.52)).all()


def test_a_total_is_held_by_a_red_dimension_or_by_uncovered_costs_whatever_its_points() -> None:
    about, answers = all_at(0.5)
    finance = {item.id for item in MODEL.of_dimension("finance_model")}
    red = answers | {
        name: value for name, value in all_at(0.0)[1].items() if name in finance & set(answers)
    }
    ending = about | {"subsidy_end": START}
    uncovered = answers | {"fin_postsubsidy_coverage": (State.ANSWERED, 0.55)}
    held = bands_of((about, answers), (about, red), (ending, uncovered), (about, uncovered))
    assert held.totals["held"].tolist() == [False, True, True, False]


def with_red(*dimensions: str) -> Any:
    """A submission with everything at its best, but for these dimensions, at their worst."""
    about, answers = all_at(1.0)
    return about, answers | {
        name: value
        for name, value in all_at(0.0)[1].items()
        if MODEL.indicator[name].dimension in dimensions
    }


def test_what_is_held_stays_as_it_is_near_the_bound_of_green_alone() -> None:
    near_red = with_red("partnership", "education_embedding")
    totals = bands_of(near_red, with_red("finance_model"), all_at(0.65)).totals
    assert totals["near"].tolist() == [40, 65, 65]
    assert totals["held"].tolist() == [True, True, False]
    assert totals["green"].gt(0).all()
    assert totals["stays"].tolist() == [False, True, False]


def test_no_submissions_have_no_bands() -> None:
    found = bands_of()
    assert found.totals.empty
    assert list(found.totals) == list(bands_of(all_at(0.5)).totals)
