"""Why points changed: by hand, and for any two rounds exactly the whole change."""

import math
import random
import tomllib
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.decomposition import PARTS, Part, decompose
from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.domain.scores import Scores, score
from tests.domain.test_cases import FOLDER, load, score_case
from tests.domain.test_scores import MODEL, SUBMISSION, as_frames, score_of

CHANGES = sorted(path.stem for path in (FOLDER / "changes").glob("*.toml"))
INDICATORS = list(MODEL.indicator)
OF = np.array([item.dimension for item in MODEL.indicators])


def one_pair(before: int = 0, after: int = 1) -> pd.DataFrame:
    return pd.DataFrame({"before": [before], "after": [after]})


def sums(values: np.ndarray, parts: np.ndarray) -> dict[str, float]:
    return {part: float(values[parts == PARTS.index(part)].sum()) for part in PARTS[1:]}


def changed(case: dict[str, Any], side: str, model: Model) -> Scores:
    """The scores of one side of a case: the case it is like, with what this side changes."""
    base = load(case["like"])
    own = case.get(side, {}).get("answers", {})
    answers = {name: base["answers"][name] | own.get(name, {}) for name in base["answers"]}
    return score_case(base | {"answers": answers}, model)


def together(*sides: Scores) -> Scores:
    """The scores of some monitors, numbered from 0."""
    numbered = [
        [
            table.assign(submission=number)
            for table in (side.indicators, side.dimensions, side.totals)
        ]
        for number, side in enumerate(sides)
    ]
    return Scores(*(pd.concat(tables, ignore_index=True) for tables in zip(*numbered, strict=True)))


@pytest.mark.parametrize("name", CHANGES)
def test_the_change_is_explained_as_it_was_by_hand(name: str, model: Model) -> None:
    case = tomllib.loads((FOLDER / "changes" / f"{name}.toml").read_text(encoding="utf-8"))
    expected = case["expected"]
    scores = together(*(changed(case, side, model) for side in ("before", "after")))
    found = decompose(scores, one_pair(), model)
    by_hand = {side: expected.pop(side) for side in ("before", "after")}
    assert scores.totals["points"].tolist() == pytest.approx(list(by_hand.values()), abs=0.0051)
    for kind in ("total", "dimension"):
        told = getattr(found, kind)[0]
        by_indicator = dict(zip(INDICATORS, told, strict=True))
        for indicator, points in expected.pop(kind, {}).items():
            assert by_indicator.pop(indicator) == pytest.approx(points, abs=0.0051), indicator
        if kind == "total":  # what isn't named didn't move it
            assert all(math.isclose(rest, 0, abs_tol=1e-9) for rest in by_indicator.values())
    assert sums(found.total[0], found.part[0]) == pytest.approx(expected, abs=0.0051)


ROUNDS = st.lists(SUBMISSION, min_size=2, max_size=4)


@settings(max_examples=40, deadline=None)
@given(ROUNDS)
def test_the_parts_are_exactly_the_change(submissions: list[Any]) -> None:
    scores = score_of(*submissions)
    pairs = pd.DataFrame(
        [(one, other) for one in range(len(submissions)) for other in range(len(submissions))],
        columns=["before", "after"],
    )
    found = decompose(scores, pairs, MODEL)
    totals = scores.totals["points"].to_numpy()
    points = scores.dimensions["points"].to_numpy().reshape(len(submissions), -1)
    for row, (before, after) in enumerate(pairs.itertuples(index=False)):
        shared = found.part[row] == PARTS.index(Part.SHARED)
        change = totals[after] - totals[before]
        if not np.isnan(change) and shared.any():
            assert found.total[row].sum() == pytest.approx(change, abs=1e-9)
        else:
            assert np.isnan(found.total[row]).all()
        for place, dimension in enumerate(MODEL.dimensions):
            own = found.dimension[row, dimension.id == OF]
            if (shared & (dimension.id == OF)).any():
                change = points[after, place] - points[before, place]
                assert own.sum() == pytest.approx(change, abs=1e-9)
            else:
                assert np.isnan(own).all()


@settings(max_examples=20, deadline=None)
@given(SUBMISSION)
def test_two_equal_rounds_have_no_change_in_any_indicator(submission: Any) -> None:
    found = decompose(score_of(submission, submission), one_pair(), MODEL)
    assert set(np.unique(found.part)) <= {PARTS.index(Part.NEITHER), PARTS.index(Part.SHARED)}
    assert np.nan_to_num(found.total) == pytest.approx(0)


@settings(max_examples=20, deadline=None)
@given(SUBMISSION, SUBMISSION)
def test_back_again_is_the_opposite(one: Any, other: Any) -> None:
    scores = score_of(one, other)
    there, back = (decompose(scores, one_pair(*pair), MODEL) for pair in ((0, 1), (1, 0)))
    np.testing.assert_allclose(there.total, -back.total, atol=1e-9)
    turned = {Part.NEW: Part.VANISHED, Part.VANISHED: Part.NEW}
    expected = [PARTS.index(turned.get(PARTS[at], PARTS[at])) for at in back.part[0]]
    assert there.part[0].tolist() == expected


@settings(max_examples=20, deadline=None)
@given(ROUNDS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(submissions: list[Any], chance: random.Random) -> None:
    headers, answers = as_frames(*submissions)
    pairs = pd.DataFrame({"before": [0, 1], "after": [1, 0]})
    plain = decompose(score(headers, answers, MODEL), pairs, MODEL)
    mixed = [
        table.iloc[chance.sample(range(len(table)), len(table))] for table in (headers, answers)
    ]
    other = decompose(score(*mixed, MODEL), pairs.iloc[::-1], MODEL)
    np.testing.assert_allclose(other.total[::-1], plain.total, atol=1e-9)
    np.testing.assert_array_equal(other.part[::-1], plain.part)


def test_a_dimension_is_explained_where_the_total_is_not_shown() -> None:
    about = {"scheme": "geen", "reference_date": None, "subsidy_end": None}
    before = {"gov_steering": (State.ANSWERED, 3), "gov_key_roles": (State.ANSWERED, 3)}
    before |= {"gov_structural_staff": (State.ANSWERED, 0.4)}
    after = before | {"gov_steering": (State.ANSWERED, 5)}
    found = decompose(score_of((about, before), (about, after)), one_pair(), MODEL)
    assert np.isnan(found.total).all()
    assert found.dimension[0, INDICATORS.index("gov_steering")] == pytest.approx(50 * 2 / 5)
    assert np.isnan(found.dimension[0, INDICATORS.index("fin_business_model")])


def test_a_round_without_scores_is_refused() -> None:
    scores = score_of(({"scheme": "geen", "reference_date": None, "subsidy_end": None}, {}))
    with pytest.raises(ValueError, match="no scores"):
        decompose(scores, one_pair(0, 7), MODEL)


def test_only_changes_of_an_arithmetic_mean_add_up_and_only_under_one_model(model: Model) -> None:
    geometric = replace(model, aggregation=replace(model.aggregation, over_dimensions="geometric"))
    pairs = pd.DataFrame({"before": [1], "after": [2]})
    empty = Scores(*(pd.DataFrame({"submission": [], "points": []}) for _ in range(3)))
    with pytest.raises(ValueError, match="arithmetic"):
        decompose(empty, pairs, geometric)
    other = Scores(
        pd.DataFrame({"submission": [1], "points": [1.0]}), empty.dimensions,
        pd.DataFrame({"submission": [1, 2], "points": [1.0, 2.0]}),
    )  # fmt: skip
    with pytest.raises(ValueError, match="not all of this model"):
        decompose(other, pairs, model)
