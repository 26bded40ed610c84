"""The hand-calculated cases of tests/cases: anyone can read them, and the scores must agree."""

import datetime
import math
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from monitor.domain import frames
from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.domain.scores import Scores, score

FOLDER = Path(__file__).parents[1] / "cases"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))
NO_ANSWER = {
    "leeg": State.EMPTY,
    "onbekend": State.UNKNOWN,
    "n.v.t.": State.NOT_APPLICABLE,
    "onleesbaar": State.INVALID,
}
NONE = "geen"
SMALL = {"coverage": 0.00006}
"""How far a number may lie from the one written down: half its last decimal, and a hair."""


def load(name: str) -> dict[str, Any]:
    """A case with what it takes over from the case it is like."""
    case = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    about, answers = case.get("about", {}), case.get("answers", {})
    if "like" in case:
        base = load(case["like"])
        about = base["about"] | about
        answers = {
            dimension: base["answers"].get(dimension, {}) | answers.get(dimension, {})
            for dimension in base["answers"] | answers
        }
    return case | {"about": about, "answers": answers}


def score_case(case: dict[str, Any], model: Model) -> Scores:
    return score(*frames_of(case, model), model)


def frames_of(case: dict[str, Any], model: Model) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The header and the answers of a case, as submission 1."""
    about = {key: None if value == NONE else value for key, value in case["about"].items()}
    about["scheme"] = case["about"]["scheme"]
    given = {
        indicator: value
        for answers in case["answers"].values()
        for indicator, value in answers.items()
    }
    rows = [_answer(indicator, value, model) for indicator, value in given.items()]
    return (
        frames.frame(frames.HEADER, [about]).assign(submission=1),
        frames.frame(frames.ANSWERS, rows).assign(submission=1),
    )


def _answer(indicator: str, value: Any, model: Model) -> dict[str, Any]:
    row: dict[str, Any] = {"indicator": indicator, "state": State.ANSWERED}
    if value in NO_ANSWER:
        row["state"] = NO_ANSWER[value]
    elif isinstance(value, datetime.date):
        row["date"] = value
    elif isinstance(value, str) and value.endswith("%"):
        row["number"] = float(Decimal(value.removesuffix("%")) / 100)
    elif isinstance(value, str):
        assert value in {option.id for option in model.indicator[indicator].options}
        row["text"] = value
    else:
        row["number"] = float(value)
    return row


def _agrees(found: Any, expected: Any, key: str) -> bool:
    if expected == NONE:
        return bool(pd.isna(found))
    if isinstance(expected, float):
        return math.isclose(found, expected, rel_tol=0, abs_tol=SMALL.get(key, 0.0051))
    return bool(found == expected)


@pytest.mark.parametrize("name", NAMES)
def test_the_scores_are_those_worked_out_by_hand(name: str, model: Model) -> None:
    case = load(name)
    scores = score_case(case, model)
    found = {"total": scores.totals.iloc[0]} | {
        row["dimension"]: row for _, row in scores.dimensions.iterrows()
    }
    wrong = [
        f"{part}.{key}: {found[part][key]}, by hand {expected}"
        for part, values in case["expected"].items()
        for key, expected in values.items()
        if not _agrees(found[part][key], expected, key)
    ]
    assert not wrong, case["name"]


@pytest.mark.parametrize("name", NAMES)
def test_a_case_names_what_it_shows_and_asks_only_what_the_model_asks(
    name: str, model: Model
) -> None:
    case = load(name)
    assert case["name"]
    assert set(case) <= {"name", "like", "about", "answers", "expected"}
    assert case["expected"]
    for dimension, answers in case["answers"].items():
        assert set(answers) <= {item.id for item in model.of_dimension(dimension)}


def test_a_case_takes_over_what_it_does_not_change() -> None:
    base, case = load("worked_example"), load("governance_grey")
    assert case["about"] == base["about"]
    assert case["answers"]["partnership"] == base["answers"]["partnership"]
    assert case["answers"]["governance"]["gov_steering"] == 4
    assert case["answers"]["governance"]["gov_pdca"] == "leeg"


def test_a_wrong_expectation_is_noticed(model: Model) -> None:
    total = score_case(load("worked_example"), model).totals.iloc[0]
    assert not _agrees(total["points"], 63.88, "points")
    assert not _agrees(total["points"], NONE, "points")
    assert not _agrees(total["colour"], "groen", "colour")
