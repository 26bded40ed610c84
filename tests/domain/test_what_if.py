"""What if: other answers and weights, without touching what there is."""

from dataclasses import replace

import pandas as pd
import pytest

from monitor.domain.colour import Colour
from monitor.domain.model import Indicator
from monitor.domain.points import answer_at
from monitor.domain.scores import score
from monitor.domain.weighing import Cap
from monitor.domain.what_if import Value, limits, with_answers, with_weights
from tests.domain.test_cases import frames_of, load
from tests.filled_workbook import MODEL

HEADERS, ANSWERS = frames_of(load("worked_example"), MODEL)


def points(answers: pd.DataFrame, model=MODEL) -> dict[str, float]:
    scores = score(HEADERS, answers, model)
    found = scores.dimensions.set_index("dimension")["points"].to_dict()
    return found | {"total": scores.totals["points"].iloc[0]}


def test_a_level_changes_its_dimension_and_the_total_and_nothing_else():
    before = ANSWERS.copy()
    level = int(ANSWERS.set_index("indicator")["number"]["gov_pdca"])
    changed = points(with_answers(ANSWERS, {"gov_pdca": level + 1}, HEADERS, MODEL))
    pd.testing.assert_frame_equal(ANSWERS, before)
    was = points(ANSWERS)
    assert changed["governance"] > was["governance"]
    assert changed["total"] > was["total"]
    others = set(was) - {"governance", "total"}
    assert {name: changed[name] for name in others} == {name: was[name] for name in others}


def test_an_open_question_can_be_answered():
    headers, answers = frames_of(load("governance_grey"), MODEL)
    assert score(headers, answers, MODEL).dimensions.set_index("dimension")["not_shown"][
        "governance"
    ]
    changed = with_answers(answers, {"gov_pdca": 5}, headers, MODEL)
    scores = score(headers, changed, MODEL)
    assert scores.indicators.set_index("indicator")["points"]["gov_pdca"] == 100


def test_a_question_that_the_workbook_did_not_have_is_added():
    without = ANSWERS.loc[ANSWERS["indicator"] != "gov_pdca"]
    added = with_answers(without, {"gov_pdca": 4}, HEADERS, MODEL)
    assert list(added["submission"].unique()) == [1]
    assert points(added) == points(with_answers(ANSWERS, {"gov_pdca": 4}, HEADERS, MODEL))


@pytest.mark.parametrize("indicator", MODEL.indicators, ids=lambda item: item.id)
def test_any_question_can_be_answered_in_the_terms_of_the_advice(indicator: Indicator):
    before = ANSWERS.copy()
    options = {option.points: option.id for option in indicator.options}
    for earned in (0, 50, 100):
        value = options[earned] if options else answer_at(indicator, earned)
        changed = with_answers(ANSWERS, {indicator.id: value}, HEADERS, MODEL)
        scored = score(HEADERS, changed, MODEL).indicators.set_index("indicator")["points"]
        assert scored[indicator.id] == pytest.approx(earned)
        was = score(HEADERS, ANSWERS, MODEL).indicators.set_index("indicator")["points"]
        assert scored.drop(indicator.id).equals(was.drop(indicator.id))
    pd.testing.assert_frame_equal(ANSWERS, before)


@pytest.mark.parametrize(
    "given",
    [
        {"gov_pdca": 6},
        {"gov_pdca": 0},
        {"gov_pdca": 2.5},
        {"gov_pdca": "ja"},
        {"par_retention": 101},
        {"par_retention": -1},
        {"fin_forecast_years": 11},
        {"gov_agreement_months": 121},
        {"edu_structural_capacity": "misschien"},
        {"edu_structural_capacity": 50},
        {"x": 1},
    ],
)
def test_what_is_no_answer_to_its_question_is_refused(given: dict[str, Value]):
    with pytest.raises(ValueError, match="is no answer to"):
        with_answers(ANSWERS, given, HEADERS, MODEL)


def test_months_from_a_date_that_is_not_there_are_refused():
    open_ended = HEADERS.assign(subsidy_end=pd.NaT)
    with pytest.raises(ValueError, match="counts from a date that isn't there"):
        with_answers(ANSWERS, {"gov_agreement_months": 12}, open_ended, MODEL)


def test_weights_move_the_total_towards_what_counts_more():
    was = points(ANSWERS)
    highest = max(MODEL.dimension, key=lambda name: was[name])
    more = points(ANSWERS, with_weights(MODEL, {highest: 3}))
    assert more["total"] > was["total"]
    assert {name: more[name] for name in MODEL.dimension} == {
        name: was[name] for name in MODEL.dimension
    }


def test_a_weight_of_nothing_leaves_a_dimension_out():
    was = points(ANSWERS)
    only = {name: 0.0 for name in MODEL.dimension if name not in ("governance", "finance_model")}
    weights = {name: MODEL.dimension[name].weight for name in ("governance", "finance_model")}
    expected = sum(was[name] * weight for name, weight in weights.items()) / sum(weights.values())
    assert points(ANSWERS, with_weights(MODEL, only))["total"] == pytest.approx(expected)


def test_a_dimension_that_weighs_nothing_holds_no_total_and_is_not_the_weakest():
    levels = {
        item.id: 1 if item.dimension == "finance_model" else 5
        for item in MODEL.indicators
        if item.levels
    }
    headers, answers = frames_of(load("worked_example"), MODEL)
    answers = with_answers(answers, levels, headers, MODEL)
    held = score(headers, answers, MODEL).totals.iloc[0]
    assert (held["weakest"], held["capped"]) == ("finance_model", Cap.RED_DIMENSION)
    without = score(headers, answers, with_weights(MODEL, {"finance_model": 0})).totals.iloc[0]
    assert (without["colour"], without["capped"]) == (Colour.GREEN, Cap.NONE)
    assert without["weakest"] not in ("finance_model", "")


def test_strange_weights_are_refused():
    with pytest.raises(ValueError, match="no dimension: geluk"):
        with_weights(MODEL, {"geluk": 1})
    with pytest.raises(ValueError, match="less than nothing"):
        with_weights(MODEL, {"governance": -1})
    with pytest.raises(ValueError, match="nothing counts"):
        with_weights(MODEL, dict.fromkeys(MODEL.dimension, 0.0))


def test_a_number_without_bounds_can_be_tried_as_far_as_points_go():
    asked = MODEL.indicator["fin_forecast_years"]
    open_ = replace(asked, low=None, high=None)
    assert limits(open_) == (asked.zero_at, asked.full_at)
    assert limits(replace(open_, low=-2.0)) == (-2.0, asked.full_at)
    assert limits(open_, 9.5) == (asked.zero_at, 10)
