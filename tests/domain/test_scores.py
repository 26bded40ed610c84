"""Scores over frames, held against a slow reading of the rules in exact fractions."""

import datetime
import random
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain import frames
from monitor.domain.frames import State
from monitor.domain.scores import Scores, score
from monitor.files.model_file import load_model

MODEL = load_model(Path(__file__).parents[2] / "data" / "model.toml")
MONTH = Fraction("30.4375")
START = datetime.date(2024, 9, 1)

Answer = tuple[State, Any]
"""A state and a value: a level, a Fraction, a date or an option."""


def exact_points(indicator: Any, value: Any, about: dict[str, Any]) -> Fraction | None:
    """Rule 1. None where a date has nothing to be counted from."""
    if indicator.kind == "level":
        return Fraction(value - 1) * 25
    if indicator.kind == "choice":
        return Fraction(next(o.points for o in indicator.options if o.id == value))
    x = value
    if indicator.kind == "share":
        x = value * 100
    if indicator.id == "gov_agreement_months":
        if about["subsidy_end"] is None:
            return None
        x = Fraction((value - about["subsidy_end"]).days) / MONTH
    if indicator.id == "reg_analysis_age":
        x = Fraction((about["reference_date"] - value).days) / MONTH
    zero, full = Fraction(indicator.zero_at), Fraction(indicator.full_at)
    return min(max((x - zero) / (full - zero), Fraction(0)), Fraction(1)) * 100


def exact_colour(points: Fraction | None) -> str:
    if points is None:
        return "grijs"
    return "rood" if points < 40 else "oranje" if points < 65 else "groen"


def exact_dimension(members: Any, answers: dict[str, Answer], about: dict[str, Any]) -> Any:
    """Rules 2, 3 and 6 for one dimension: points, low, high, coverage."""
    applicable = told = earned = core = core_told = Fraction(0)
    for indicator in members:
        state, value = answers.get(indicator.id, (State.EMPTY, None))
        rightly_without_end = about["scheme"] == "geen" and about["subsidy_end"] is None
        if indicator.id == "gov_agreement_months" and rightly_without_end:
            state = State.NOT_APPLICABLE
        if state == State.NOT_APPLICABLE:
            continue
        weight = Fraction(indicator.weight)
        applicable += weight
        core += indicator.core
        points = exact_points(indicator, value, about) if state == State.ANSWERED else None
        if points is not None:
            told += weight
            core_told += indicator.core
            earned += weight * points
    coverage = told / applicable if applicable else Fraction(0)
    if coverage < Fraction("0.60") or core_told < core / 2:
        return None, None, None, coverage
    missing = applicable - told
    return earned / told, earned / applicable, (earned + missing * 100) / applicable, coverage


def exact_scores(about: dict[str, Any], answers: dict[str, Answer]) -> dict[str, Any]:
    """Rules 3 to 7 for one submission, step by step."""
    dimensions = {
        d.id: exact_dimension(MODEL.of_dimension(d.id), answers, about) for d in MODEL.dimensions
    }
    weights = {d.id: Fraction(d.weight) for d in MODEL.dimensions}
    shown = [key for key, (points, *_) in dimensions.items() if points is not None]
    held, whole = sum(weights[key] for key in shown), sum(weights.values())
    total: list[Fraction | None] = [None, None, None]
    if (
        held >= Fraction("0.70") * whole
        and len(shown) >= 5
        and {"partnership", "finance_model"} <= set(shown)
    ):
        total = [
            sum(weights[key] * dimensions[key][place] for key in shown) / held for place in range(3)
        ]
    colour = exact_colour(total[0])
    if colour == "groen":
        end, (state, covered) = about["subsidy_end"], answers["fin_postsubsidy_coverage"]
        near = end is not None and Fraction((end - about["reference_date"]).days) <= 12 * MONTH
        if any(exact_colour(points) == "rood" for points, *_ in dimensions.values()) or (
            near and state == State.ANSWERED and covered < Fraction("0.60")
        ):
            colour = "oranje"
    coverage = sum(weights[key] * value[3] for key, value in dimensions.items()) / whole
    months = Fraction((about["reference_date"] - START).days) / MONTH
    expected = exact_path(months)
    return {
        "dimensions": {key: (*v, exact_colour(v[0])) for key, v in dimensions.items()},
        "total": (*total, coverage, colour),
        "expected": expected,
        "on_track": None if total[0] is None else total[0] >= expected - 5,
    }


def exact_path(months: Fraction) -> Fraction:
    """Rule 7."""
    path = [(0, 15), (12, 30), (24, 45), (36, 60), (48, 70)]
    if months <= 0:
        return Fraction(15)
    for (m0, p0), (m1, p1) in pairwise(path):
        if months <= m1:
            return p0 + Fraction(p1 - p0) * (months - m0) / (m1 - m0)
    return Fraction(70)


DAYS = st.dates(datetime.date(2022, 1, 1), datetime.date(2032, 12, 31))
STATES = st.sampled_from([State.ANSWERED] * 9 + [s for s in State if s != State.ANSWERED])
ABOUT = st.fixed_dictionaries(
    {
        "scheme": st.sampled_from(["rif_2024", "rif_2019", "geen"]),
        "subsidy_end": st.none() | DAYS,
        "reference_date": DAYS,
    }
)


def values(indicator: Any) -> st.SearchStrategy[Any]:
    match indicator.kind:
        case "level":
            return st.integers(1, 5)
        case "share":
            most = 1000 if indicator.top == 1 else 1500
            return st.integers(0, most).map(lambda n: Fraction(n, 1000))
        case "number":
            return st.integers(0, 10).map(Fraction)
        case "date":
            return DAYS
        case _:
            return st.sampled_from([option.id for option in indicator.options])


ANSWERS = st.fixed_dictionaries(
    {indicator.id: st.tuples(STATES, values(indicator)) for indicator in MODEL.indicators}
)
SUBMISSION = st.tuples(ABOUT, ANSWERS)


def answer_row(submission: int, indicator: str, answer: Answer) -> dict[str, Any]:
    state, value = answer
    row: dict[str, Any] = {"submission": submission, "indicator": indicator, "state": state}
    if state == State.ANSWERED:
        if isinstance(value, datetime.date):
            row["date"] = value
        elif isinstance(value, str):
            row["text"] = value
        else:
            row["number"] = float(value)
    return row


def as_frames(*submissions: Any) -> tuple[pd.DataFrame, pd.DataFrame]:
    headers = [
        {"submission": number, "start_date": START} | about
        for number, (about, _) in enumerate(submissions)
    ]
    rows = [
        answer_row(number, indicator, answer)
        for number, (_, answers) in enumerate(submissions)
        for indicator, answer in answers.items()
    ]
    many = {"submission": "int64"}
    return frames.frame(many | frames.HEADER, headers), frames.frame(many | frames.ANSWERS, rows)


def score_of(*submissions: Any) -> Scores:
    return score(*as_frames(*submissions), MODEL)


def same(found: Any, exact: Fraction | None) -> bool:
    return bool(np.isnan(found)) if exact is None else bool(abs(found - float(exact)) < 1e-9)


@settings(max_examples=60, deadline=None)
@given(st.lists(SUBMISSION, min_size=1, max_size=3))
def test_scores_are_those_of_the_rules_in_exact_arithmetic(submissions: list[Any]) -> None:
    scores = score_of(*submissions)
    for number, (about, answers) in enumerate(submissions):
        exact = exact_scores(about, answers)
        parts = scores.dimensions[scores.dimensions["submission"] == number]
        assert list(parts["dimension"]) == list(exact["dimensions"])
        total = scores.totals.iloc[number]
        rows = [*parts.to_dict("records"), total.to_dict()]
        for row, wanted in zip(rows, [*exact["dimensions"].values(), exact["total"]], strict=True):
            *numbers, colour = wanted
            for key, value in zip(("points", "low", "high", "coverage"), numbers, strict=True):
                assert same(row[key], value), (row, key, value)
            assert row["colour"] == colour
        assert same(total["expected"], exact["expected"])
        if exact["on_track"] is None:
            assert total["on_track"] is pd.NA
        else:
            assert total["on_track"] == exact["on_track"]


@settings(max_examples=25, deadline=None)
@given(SUBMISSION, st.sampled_from(MODEL.indicators), st.data())
def test_a_better_answer_never_lowers_points(
    submission: Any, indicator: Any, data: st.DataObject
) -> None:
    about, answers = submission
    one, other = data.draw(values(indicator)), data.draw(values(indicator))
    worth = [exact_points(indicator, value, about) for value in (one, other)]
    if None in worth:
        return
    worse, better = (one, other) if worth[0] <= worth[1] else (other, one)
    before, after = (
        score_of((about, answers | {indicator.id: (State.ANSWERED, value)}))
        for value in (worse, better)
    )
    for part in ("dimensions", "totals"):
        old, new = (getattr(scores, part)["points"].to_numpy() for scores in (before, after))
        assert (np.isnan(old) == np.isnan(new)).all()
        assert (np.isnan(old) | (new >= old - 1e-9)).all()


@settings(max_examples=25, deadline=None)
@given(SUBMISSION, st.data())
def test_the_bounds_hold_whatever_is_filled_in_later(submission: Any, data: st.DataObject) -> None:
    about, answers = submission
    if about["subsidy_end"] is None:
        return  # a date that can't be counted stays open whatever is filled in
    open_ = (State.EMPTY, State.UNKNOWN, State.INVALID)
    later = {
        key: (State.ANSWERED, data.draw(values(MODEL.indicator[key])))
        if answer[0] in open_
        else answer
        for key, answer in answers.items()
    }
    now, then = score_of(submission).dimensions, score_of((about, later)).dimensions
    shown = now["points"].notna().to_numpy()
    assert (now["low"] - 1e-9 <= now["points"])[shown].all()
    assert (now["points"] <= now["high"] + 1e-9)[shown].all()
    assert (now["low"] - 1e-9 <= then["points"])[shown].all()
    assert (then["points"] <= now["high"] + 1e-9)[shown].all()
    assert (now.loc[now["coverage"] == 1, "low"] == now.loc[now["coverage"] == 1, "high"]).all()


@settings(max_examples=25, deadline=None)
@given(SUBMISSION, st.sampled_from([item for item in MODEL.indicators if not item.core]))
def test_not_applicable_leaves_the_denominator(submission: Any, indicator: Any) -> None:
    about, answers = submission
    asked, waived = (
        score_of((about, answers | {indicator.id: (state, None)}))
        .dimensions.set_index("dimension")
        .loc[indicator.dimension]
        for state in (State.EMPTY, State.NOT_APPLICABLE)
    )
    assert waived["coverage"] >= asked["coverage"]
    if not np.isnan(asked["points"]):
        assert waived["points"] == pytest.approx(asked["points"], abs=1e-9)


@settings(max_examples=20, deadline=None)
@given(st.lists(SUBMISSION, min_size=2, max_size=4), st.integers())
def test_the_order_of_the_rows_and_the_company_do_not_matter(
    submissions: list[Any], seed: int
) -> None:
    headers, answers = as_frames(*submissions)
    together = score(headers, answers, MODEL)
    mixed = answers.sample(frac=1, random_state=random.Random(seed).randrange(2**31))
    shuffled = score(headers, mixed, MODEL)
    for part in ("indicators", "dimensions", "totals"):
        pd.testing.assert_frame_equal(getattr(together, part), getattr(shuffled, part))
    alone = pd.concat(
        [
            score(
                headers[headers["submission"] == number],
                answers[answers["submission"] == number],
                MODEL,
            ).totals
            for number in range(len(submissions))
        ],
        ignore_index=True,
    )
    pd.testing.assert_frame_equal(together.totals, alone)


SHARES = {
    item.id: (State.ANSWERED, Fraction(0 if item.full_at < item.zero_at else 1))
    for item in MODEL.indicators
    if item.kind == "share" and item.zero_at is not None and item.full_at is not None
}
"""The best answer to every share."""


class TestFrames:
    FULL = ({"scheme": "rif_2024", "reference_date": datetime.date(2026, 10, 1)}, {})

    def test_rows_follow_the_headers_and_the_model(self) -> None:
        headers, answers = as_frames(self.FULL, self.FULL)
        scores = score(headers.iloc[::-1], answers, MODEL)
        assert list(scores.totals["submission"]) == [1, 0]
        assert list(scores.dimensions["dimension"]) == list(MODEL.dimension) * 2
        assert list(scores.indicators["indicator"]) == list(MODEL.indicator) * 2

    def test_the_state_of_an_indicator_is_the_one_that_counts(self) -> None:
        about = {"scheme": "geen", "reference_date": datetime.date(2026, 10, 1)}
        answers = {
            "gov_pdca": (State.ANSWERED, 3),
            "gov_agreement_months": (State.ANSWERED, datetime.date(2030, 1, 1)),
        }
        found = score_of((about, answers)).indicators.set_index("indicator")
        assert found.loc["gov_pdca", "state"] == State.ANSWERED
        assert found.loc["gov_pdca", "points"] == 50
        assert found.loc["gov_agreement_months", "state"] == State.NOT_APPLICABLE
        assert found.loc["gov_steering", "state"] == State.EMPTY
        assert np.isnan(found.loc["gov_steering", "points"])

    def test_a_number_that_does_not_count_holds_no_total_at_orange(self) -> None:
        good = {item.id: (State.ANSWERED, 5) for item in MODEL.indicators if item.kind == "level"}
        about = {"scheme": "rif_2024", "reference_date": START, "subsidy_end": START}
        headers, answers = as_frames((about, good | SHARES))
        covered = answers["indicator"] == "fin_postsubsidy_coverage"
        for state, colour in ((State.ANSWERED, "oranje"), (State.UNKNOWN, "groen")):
            answers.loc[covered, ["state", "number"]] = [state, 0.1]
            assert score(headers, answers, MODEL).totals.loc[0, "colour"] == colour

    def test_no_submissions_have_no_scores(self) -> None:
        scores = score_of()
        assert scores.totals.empty
        assert list(scores.totals) == list(score_of(self.FULL).totals)

    def test_any_key_can_name_a_submission(self) -> None:
        headers, answers = as_frames(self.FULL)
        scores = score(headers.assign(submission="a"), answers.assign(submission="a"), MODEL)
        assert list(scores.totals["submission"]) == ["a"]

    def test_a_submission_without_a_start_has_no_expectation(self) -> None:
        headers, answers = as_frames(self.FULL)
        total = score(headers.assign(start_date=pd.NaT), answers, MODEL).totals.iloc[0]
        assert np.isnan(total["expected"])
        assert total["on_track"] is pd.NA


class TestFramesThatDoNotBelongTogether:
    ABOUT = ({"scheme": "rif_2024"}, {"gov_pdca": (State.ANSWERED, 3)})

    def test_an_answer_of_no_submission(self) -> None:
        headers, answers = as_frames(self.ABOUT)
        with pytest.raises(ValueError, match="belongs to no submission"):
            score(headers, answers.assign(submission=7), MODEL)

    def test_an_answer_to_no_indicator(self) -> None:
        headers, answers = as_frames(self.ABOUT)
        with pytest.raises(ValueError, match="no indicator"):
            score(headers, answers.assign(indicator="iets"), MODEL)

    def test_two_answers_to_one_indicator(self) -> None:
        headers, answers = as_frames(self.ABOUT)
        with pytest.raises(ValueError, match="twice"):
            score(headers, pd.concat([answers, answers]), MODEL)

    def test_two_headers_of_one_submission(self) -> None:
        headers, answers = as_frames(self.ABOUT)
        with pytest.raises(ValueError, match="two headers"):
            score(pd.concat([headers, headers]), answers, MODEL)
