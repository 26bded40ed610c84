"""How much parts really move the total: shares that add up, held against sums on paper."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.frames import State
from monitor.domain.influence import influence
from monitor.domain.scores import Scores, score
from tests.domain.test_robustness import all_at
from tests.domain.test_scores import MODEL, SUBMISSION, as_frames


def scores_of(*submissions: Any) -> Scores:
    return score(*as_frames(*submissions), MODEL)


def with_dimension(part: float, dimension: str, other: float) -> Any:
    about, answers = all_at(part)
    own = {item.id for item in MODEL.of_dimension(dimension)}
    return about, answers | {key: all_at(other)[1][key] for key in own & set(answers)}


def test_where_all_parts_move_together_each_moves_what_it_weighs() -> None:
    found = influence(scores_of(all_at(0.25), all_at(0.5), all_at(0.75)), MODEL)
    assert found.n == 3
    for share in (*found.dimensions.values(), *found.indicators.values()):
        assert share.real == pytest.approx(share.paper)
    assert found.dimensions["finance_model"].paper == pytest.approx(0.22)


def test_what_differs_alone_moves_everything() -> None:
    some = [with_dimension(0.5, "finance_model", at) for at in (0.25, 0.5, 1.0)]
    found = influence(scores_of(*some), MODEL)
    assert found.dimensions["finance_model"].real == pytest.approx(1)
    assert found.dimensions["partnership"].real == pytest.approx(0)


def test_what_is_lower_where_the_total_is_higher_moves_it_back() -> None:
    some = [with_dimension(0.25, "regional_embedding", 0.75), all_at(0.75)]
    lower = with_dimension(0.75, "regional_embedding", 0.25)
    found = influence(scores_of(some[0], lower), MODEL)
    assert found.dimensions["regional_embedding"].real < 0
    assert sum(share.real for share in found.dimensions.values()) == pytest.approx(1)


@settings(max_examples=25)
@given(st.lists(SUBMISSION, min_size=2, max_size=6))
def test_shares_add_up_to_all_of_it_whatever_is_missing(submissions: list[Any]) -> None:
    scores = scores_of(*submissions)
    found = influence(scores, MODEL)
    totals = scores.totals["points"].dropna()
    assert found.n == len(totals)
    for shares in (found.dimensions, found.indicators):
        assert sum(item.paper for item in shares.values()) == pytest.approx(1)
        real = sum(item.real for item in shares.values())
        if len(totals) > 1 and np.ptp(totals) > 1e-3:
            assert real == pytest.approx(1)
    for name in MODEL.dimension:
        parts = [found.indicators[item.id].real for item in MODEL.of_dimension(name)]
        assert sum(parts) == pytest.approx(found.dimensions[name].real, nan_ok=True)


def test_without_differences_there_is_no_influence() -> None:
    for some in ((), (all_at(0.5),), (all_at(0.5), all_at(0.5))):
        found = influence(scores_of(*some), MODEL)
        assert all(np.isnan(item.real) for item in found.dimensions.values())


def test_an_open_question_moves_with_the_rest_of_its_dimension() -> None:
    def without(submission: Any) -> Any:
        about, answers = submission
        return about, answers | {"par_sme_share": (State.EMPTY, None)}

    some = [all_at(0.25), without(all_at(0.5)), all_at(0.75)]
    found = influence(scores_of(*some), MODEL)
    share = found.indicators["par_sme_share"]
    assert share.real == pytest.approx(share.paper)
    assert pd.notna(share.real)


def test_contributions_to_a_geometric_mean_are_refused() -> None:
    other = replace(MODEL, aggregation=replace(MODEL.aggregation, over_dimensions="geometric"))
    with pytest.raises(ValueError, match="arithmetic"):
        influence(scores_of(all_at(0.5)), other)
