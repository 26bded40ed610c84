"""A published composite index, encoded as a model: the engine gives the published outcomes."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from monitor import settings
from monitor.domain import frames
from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.domain.scores import Scores, score
from monitor.files.model_file.building import build
from monitor.files.model_file.checking import check

FOLDER = Path(__file__).parents[1] / "cases" / "human_development_index"
OURS = settings.PROJECT_ROOT / "data" / "model.toml"


def read(path: Path) -> dict:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def the_index() -> Model:
    """The index as a model, built and checked as the monitor's own."""
    ours, index = read(OURS), read(FOLDER / "model.toml")
    blocks = [item["id"] for item in index["dimensions"]]
    months = ours["shelf_life"]["months"]
    kept = {key: value for key, value in months.items() if key not in dimensions_of(ours)}
    shelf_life = ours["shelf_life"] | {"months": kept | dict.fromkeys(blocks, 12)}
    model = build(ours | index | {"shelf_life": shelf_life})
    check(model)
    return model


def dimensions_of(content: dict) -> set[str]:
    return {item["id"] for item in content["dimensions"]}


COUNTRIES = read(FOLDER / "countries.toml")
MODEL = the_index()


def score_of(countries: dict, model: Model) -> Scores:
    headers = [{"submission": name, "scheme": "geen"} for name in countries]
    answers = [
        {"submission": name, "indicator": key, "state": State.ANSWERED, "number": float(value)}
        for name, country in countries.items()
        for key, value in country["inputs"].items()
    ]
    by = {"submission": "str"}
    return score(
        frames.frame(by | frames.HEADER, headers), frames.frame(by | frames.ANSWERS, answers), model
    )


def index_of(scores: Scores) -> "pd.Series[float]":
    return (scores.totals.set_index("submission")["points"] / 100).round(3)


@pytest.mark.parametrize("name", COUNTRIES)
def test_the_index_of_a_country_is_the_published_one_to_its_last_decimal(name: str) -> None:
    found = index_of(score_of(COUNTRIES, MODEL))
    assert found[name] == COUNTRIES[name]["index"]


@pytest.mark.parametrize(
    "other",
    [
        replace(MODEL, aggregation=replace(MODEL.aggregation, over_dimensions="arithmetic")),
        replace(
            MODEL, indicators=tuple(replace(item, scale="linear") for item in MODEL.indicators)
        ),
    ],
    ids=["arithmetic over dimensions", "income on a linear scale"],
)
def test_another_method_gives_another_index(other: Model) -> None:
    found = index_of(score_of(COUNTRIES, other))
    published = pd.Series({name: item["index"] for name, item in COUNTRIES.items()})
    assert (found != published).sum() >= 8


def test_income_at_and_beyond_its_goalposts_has_all_points_or_none() -> None:
    country = COUNTRIES["Peru"]["inputs"]
    incomes = {"below": -5, "nothing": 0, "lowest": 100, "highest": 75000, "above": 150000}
    scores = score_of(
        {name: {"inputs": country | {"gni_per_capita": at}} for name, at in incomes.items()}, MODEL
    )
    income = scores.dimensions[scores.dimensions["dimension"] == "income"]
    assert income["points"].tolist() == [0, 0, 0, 100, 100]
    assert income["high"].notna().all()


def test_a_country_with_a_figure_missing_has_no_index() -> None:
    inputs = COUNTRIES["Peru"]["inputs"]
    partly = {key: value for key, value in inputs.items() if key != "mean_schooling"}
    assert index_of(score_of({"Peru": {"inputs": partly}}, MODEL)).isna().all()
