"""What a version changes, and how far older answers reach: worked out by hand for the trial."""

from dataclasses import replace

import pytest

from monitor import settings
from monitor.domain.model import Model
from monitor.domain.model_change import (
    Aspect,
    Comparable,
    Turn,
    carried,
    carried_share,
    comparable,
    norms,
    questions,
    weights,
)
from monitor.files.model_file import load_versions

MODEL = load_versions(*settings.from_environment({}).model_files)
TRIAL = MODEL.of("2026.2-proef")


def changed(model: Model, indicator: str, **values: object) -> Model:
    """The model with one question otherwise; a model of its own."""
    others = tuple(
        replace(item, **values) if item.id == indicator else item for item in model.indicators
    )
    return replace(model, indicators=others)


def test_every_question_that_went_came_or_changed_is_told_once():
    found = questions(MODEL, TRIAL)
    by_turn = {turn: [_id(item) for item in found if item.turn is turn] for turn in Turn}
    assert by_turn == {
        Turn.CAME: ["vis_shown_results", "fin_setback_plan", "edu_hybrid_teachers"],
        Turn.WENT: ["vis_lifecycle_phase", "edu_support"],
        Turn.CHANGED: ["par_commitment_after", "gov_pdca", "inn_repeat_demand"],
    }
    aspects = {_id(item): (item.aspects, item.keeps) for item in found if item.aspects}
    assert aspects == {
        "par_commitment_after": ((Aspect.BOUNDS,), True),
        "gov_pdca": ((Aspect.LEVELS,), False),
        "inn_repeat_demand": ((Aspect.TEXT, Aspect.WEIGHT), True),
    }
    assert questions(MODEL, MODEL) == ()


def test_seen_from_the_other_side_what_came_has_gone():
    there, back = questions(MODEL, TRIAL), questions(TRIAL, MODEL)
    turned = {Turn.CAME: Turn.WENT, Turn.WENT: Turn.CAME, Turn.CHANGED: Turn.CHANGED}
    assert sorted((_id(item), turned[item.turn]) for item in there) == sorted(
        (_id(item), item.turn) for item in back
    )


@pytest.mark.parametrize(
    ("indicator", "values", "aspect", "keeps"),
    [
        ("vis_shared_vision", {"question": "Anders?"}, Aspect.TEXT, True),
        ("vis_shared_vision", {"name": "Anders"}, Aspect.NAME, True),
        ("vis_shared_vision", {"weight": 2.0}, Aspect.WEIGHT, True),
        ("vis_shared_vision", {"core": True}, Aspect.CORE, True),
        ("vis_shared_vision", {"dimension": "partnership"}, Aspect.DIMENSION, True),
        ("vis_shared_vision", {"levels": tuple("vijf!")}, Aspect.LEVELS, False),
        ("par_sme_share", {"full_at": 70.0}, Aspect.BOUNDS, True),
        ("par_sme_share", {"top": 2.0}, Aspect.ANSWER, True),
        ("fin_forecast_years", {"low": 1.0}, Aspect.ANSWER, True),
        ("fin_forecast_years", {"high": 20.0}, Aspect.ANSWER, True),
        ("fin_forecast_years", {"scale": "log"}, Aspect.SCALE, True),
        ("par_sme_share", {"unit": "% van alle bedrijven"}, Aspect.KIND, False),
        ("edu_structural_capacity", {"options": ()}, Aspect.OPTIONS, False),
    ],
)
def test_an_answer_stays_one_as_long_as_its_scale_does(
    indicator: str, values: dict[str, object], aspect: Aspect, keeps: bool
):
    other = changed(MODEL, indicator, **values)
    (change,) = questions(MODEL, other)
    assert change.aspects == (aspect,)
    assert change.keeps is keeps
    assert (indicator in carried(MODEL, other)) is keeps


def test_another_ground_alone_is_no_change():
    assert questions(MODEL, changed(MODEL, "par_sme_share", why="x", source="eigen keuze")) == ()


def test_an_option_that_came_leaves_old_answers_as_they_are_and_one_that_went_does_not():
    options = MODEL.indicator["edu_structural_capacity"].options
    fewer = changed(MODEL, "edu_structural_capacity", options=options[:-1])
    assert "edu_structural_capacity" in carried(fewer, MODEL)
    assert "edu_structural_capacity" not in carried(MODEL, fewer)


def test_the_weights_of_a_version_are_together_one():
    for model in (MODEL, TRIAL):
        assert sum(weights(model).values()) == pytest.approx(1)
    # Finance weighs 24 of 100 in the trial, and its seven questions 2+1+2+1+1+2+1 = 10.
    assert weights(TRIAL)["fin_setback_plan"] == pytest.approx(0.024)


def test_what_old_answers_can_fill_is_the_rest_of_the_new_weight():
    # Not to be filled: 1 of 6 of vision (10), 1 of 7 of governance (14), 1 of 10 of finance (24)
    # and 1 of 6 of education (16).
    missing = 10 / 6 + 14 / 7 + 24 / 10 + 16 / 6
    assert carried_share(MODEL, TRIAL) == pytest.approx(1 - missing / 100)
    assert carried_share(MODEL, MODEL) == pytest.approx(1)


@pytest.mark.parametrize(
    ("yes", "partly", "badge"),
    [
        (0.95, 0.70, Comparable.PARTLY),
        (0.90, 0.70, Comparable.YES),
        (0.98, 0.95, Comparable.NO),
    ],
)
def test_the_norm_of_the_new_version_decides_on_the_badge(
    yes: float, partly: float, badge: Comparable
):
    norm = replace(TRIAL.comparability, yes_from=yes, partly_from=partly)
    assert comparable(MODEL, replace(TRIAL, comparability=norm)) is badge


def test_a_bound_is_reached_exactly():
    share = carried_share(MODEL, TRIAL)
    norm = replace(TRIAL.comparability, yes_from=share)
    assert comparable(MODEL, replace(TRIAL, comparability=norm)) is Comparable.YES


def test_bounds_that_differ_are_named_but_not_for_another_ground():
    assert norms(MODEL, TRIAL) == ()
    other = replace(
        MODEL,
        scale=replace(MODEL.scale, source="eigen keuze"),
        groups=replace(MODEL.groups, min_partnerships=6),
    )
    assert norms(MODEL, other) == ("groups",)


def _id(change: object) -> str:
    item = change.after or change.before  # type: ignore[attr-defined]
    return str(item.id)
