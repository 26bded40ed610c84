"""The next colour: what it takes gets there, and nothing smaller does."""

import math
from itertools import combinations_with_replacement
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.colour import Colour
from monitor.domain.frames import State
from monitor.domain.model import Indicator
from monitor.domain.next_colour import NextColour, next_colour
from monitor.domain.points import answer_at, highest_points, lay_out
from monitor.domain.scores import Scores, score
from monitor.domain.weighing import costs_open
from tests.domain.test_cases import frames_of, load
from tests.domain.test_scores import SUBMISSION, as_frames
from tests.filled_workbook import MODEL

Frames = tuple[pd.DataFrame, pd.DataFrame]
STEP = 25.0


def case(name: str, **answers: Any) -> Frames:
    found = load(name)
    for indicator, value in answers.items():
        found["answers"][MODEL.indicator[indicator].dimension][indicator] = value
    return frames_of(found, MODEL)


def ahead(frames: Frames) -> NextColour | None:
    headers, answers = frames
    (open_,) = costs_open(lay_out(headers, answers, MODEL), headers, MODEL)
    return next_colour(score(headers, answers, MODEL), MODEL, costs_open=bool(open_))


def with_points(frames: Frames, points: dict[str, float]) -> Frames:
    """The answers that give these points, for some of the questions."""
    headers, answers = frames
    changed = answers.set_index("indicator", drop=False).copy()
    for name, worth in points.items():
        indicator = MODEL.indicator[name]
        value = answer_at(indicator, worth) if not indicator.options else None
        changed.loc[name, "state"] = State.ANSWERED.value
        if indicator.kind == "choice":
            changed.loc[name, "text"] = next(o.id for o in indicator.options if o.points == worth)
        elif indicator.kind == "date":
            days = value * MODEL.scale.month_days
            if indicator.counts_from == "subsidy_end":
                day = headers["subsidy_end"].iloc[0] + pd.Timedelta(days=math.ceil(days))
            else:
                day = headers["reference_date"].iloc[0] - pd.Timedelta(days=math.floor(days))
            changed.loc[name, "date"] = day
        else:
            changed.loc[name, "number"] = value / 100 if indicator.kind == "share" else value
    return headers, changed.reset_index(drop=True)


def colour_of(scores: Scores) -> str:
    return str(scores.totals["colour"].iloc[0])


def steps_of(found: NextColour) -> dict[str, tuple[float, int]]:
    return {step.indicator.id: (round(step.then, 2), step.count) for step in found.steps}


def test_by_hand_money_that_lags_behind_takes_one_step_for_its_red_dimension():
    """Finance at 21.39 has to come to 40: 18.61 more.

    A step of 25 on a question with weight 2 of 9 adds 5.56 there, so that takes four. Of the three
    such questions each gets its first, in model order, and the first its second. The total comes
    from 63.87 to 63.87 + 0.22 * 22.22 = 68.76.
    """
    found = ahead(case("worked_example"))
    assert found is not None
    assert (found.colour, found.count, found.costs) == (Colour.GREEN, 4, False)
    assert steps_of(found) == {
        "fin_postsubsidy_coverage": (70.0, 2),
        "fin_cofinancing_realisation": (52.5, 1),
        "fin_business_model": (50.0, 1),
    }
    assert found.total == pytest.approx(63.8722 + 0.22 * 200 / 9, abs=1e-3)


def test_by_hand_one_level_from_just_below_the_bound():
    found = ahead(case("just_below_65"))
    assert found is not None
    assert (found.colour, found.count) == (Colour.GREEN, 1)


def test_costs_that_are_not_covered_are_a_step_of_their_own():
    frames = case("coverage_cap")
    assert colour_of(score(*frames, MODEL)) == Colour.ORANGE
    found = ahead(frames)
    assert found is not None
    assert found.costs
    assert [step.indicator.id for step in found.steps] == ["fin_postsubsidy_coverage"]


@pytest.mark.parametrize("name", ["all_empty", "four_dimensions", "exactly_65"])
def test_without_a_total_or_with_the_highest_colour_there_is_no_next(name: str):
    assert ahead(case(name)) is None


def sizes(indicator: Indicator, now: float) -> list[float]:
    """What the points of a question can become, step by step."""
    top = highest_points(indicator)
    if indicator.kind in ("date", "choice"):
        return [top] if top > now else []
    return [
        min(now + STEP * nth, top) for nth in range(1, 5) if now + STEP * (nth - 1) < top - 1e-9
    ]


NEAR = st.sampled_from(["worked_example", "just_below_65", "just_below_40", "coverage_cap"])
CHANGES = st.dictionaries(
    st.sampled_from([item.id for item in MODEL.indicators if item.kind != "choice"]),
    st.sampled_from([0.0, 10, 25, 50, 65, 75, 100]),
    max_size=5,
)


@settings(max_examples=20, deadline=None)
@given(SUBMISSION.map(lambda submission: as_frames(submission)))
def test_the_steps_get_there_from_wherever(frames: Frames) -> None:
    assert_gets_there(frames)


@settings(max_examples=12, deadline=None)
@given(NEAR, CHANGES)
def test_fewer_steps_do_not_get_there(name: str, changes: dict[str, float]) -> None:
    frames = with_points(case(name), changes)
    found = assert_gets_there(frames)
    if found is None or found.count > 3:
        return  # too many ways to try them all
    points = score(*frames, MODEL).indicators.set_index("indicator")["points"].to_dict()
    reach = {name: sizes(MODEL.indicator[name], now) for name, now in points.items()}
    tried = []
    for chosen in combinations_with_replacement(sorted(reach), found.count - 1):
        times = {name: chosen.count(name) for name in chosen}
        if all(len(reach[name]) >= many for name, many in times.items()):
            tried.append({name: reach[name][many - 1] for name, many in times.items()})
    every = [with_points(frames, points) for points in tried]
    headers = pd.concat([headers.assign(submission=n) for n, (headers, _) in enumerate(every)])
    answers = pd.concat([answers.assign(submission=n) for n, (_, answers) in enumerate(every)])
    colours = score(headers.reset_index(drop=True), answers.reset_index(drop=True), MODEL).totals
    assert found.colour not in set(colours["colour"])


def assert_gets_there(frames: Frames) -> NextColour | None:
    before, found = score(*frames, MODEL), ahead(frames)
    if found is None:
        assert colour_of(before) in (Colour.GREY, Colour.GREEN)
        return None
    after = score(
        *with_points(frames, {step.indicator.id: step.then for step in found.steps}), MODEL
    )
    assert colour_of(after) == found.colour
    # A date falls on a whole day, and so a hair beside the points it was asked for.
    assert after.totals["points"].iloc[0] == pytest.approx(found.total, abs=0.2)
    return found
