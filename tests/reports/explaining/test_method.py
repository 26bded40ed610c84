"""The method is worded from the model: change the model and the words change."""

from dataclasses import replace

import pytest

from monitor.domain.model import Indicator, Model, Source
from monitor.files.model_file import load_model
from monitor.reports.explaining import method
from monitor.settings import PROJECT_ROOT

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


def question(indicator: str, model: Model = MODEL) -> method.Question:
    item = model.indicator[indicator]
    found = method.questions(model.dimension[item.dimension], model)
    return next(one for one in found if one.indicator.id == indicator)


def changed(indicator: str, **values: object) -> Model:
    """The model with one indicator changed."""
    return replace(
        MODEL,
        indicators=tuple(
            replace(item, **values) if item.id == indicator else item for item in MODEL.indicators
        ),
    )


def test_every_question_of_the_model_is_there_once_in_model_order() -> None:
    found = [
        item.indicator.id
        for dimension in MODEL.dimensions
        for item in method.questions(dimension, MODEL)
    ]
    assert sorted(found) == sorted(MODEL.indicator)
    for dimension in MODEL.dimensions:
        members = [item.id for item in MODEL.of_dimension(dimension.id)]
        assert [item.indicator.id for item in method.questions(dimension, MODEL)] == members


def test_the_shares_of_all_questions_make_up_the_whole_total() -> None:
    shares = [
        item.share for dimension in MODEL.dimensions for item in method.questions(dimension, MODEL)
    ]
    assert sum(shares) == pytest.approx(1)


def test_a_share_is_the_weight_in_the_dimension_times_that_of_the_dimension() -> None:
    # 22 of 100 for finance, and 2 of 2+1+2+1+1+2 within it.
    assert question("fin_business_model").share == pytest.approx(0.22 * 2 / 9)


def test_a_level_gives_twenty_five_points_more_for_each_step() -> None:
    choices = question("gov_pdca").choices
    assert [(item.answer, item.points) for item in choices] == [
        ("1", 0),
        ("2", 25),
        ("3", 50),
        ("4", 75),
        ("5", 100),
    ]
    assert [item.text for item in choices] == list(MODEL.indicator["gov_pdca"].levels)


def test_a_choice_gives_the_points_of_the_model() -> None:
    choices = question("edu_structural_capacity").choices
    assert [(item.answer, item.points) for item in choices] == [
        ("ja", 100),
        ("gedeeltelijk", 50),
        ("nee", 0),
    ]


@pytest.mark.parametrize(
    ("indicator", "line"),
    [
        (
            "par_active_share",
            "20% of minder geeft 0 punten, 80% of meer geeft 100 punten. "
            "Daartussen: (antwoord − 20) ÷ 60 × 100.",
        ),
        (
            "par_concentration",
            "80% of meer geeft 0 punten, 25% of minder geeft 100 punten. "
            "Daartussen: (80 − antwoord) ÷ 55 × 100.",
        ),
        (
            "par_commitment_after",
            "0% geeft 0 punten, 60% of meer geeft 100 punten. Daartussen: antwoord ÷ 60 × 100.",
        ),
        (
            "fin_postsubsidy_coverage",
            "40% of minder geeft 0 punten, 100% geeft 100 punten. "
            "Daartussen: (antwoord − 40) ÷ 60 × 100.",
        ),
        (
            "edu_student_reach",
            "50% of minder geeft 0 punten, 100% of meer geeft 100 punten. "
            "Daartussen: (antwoord − 50) ÷ 50 × 100.",
        ),
        (
            "fin_forecast_years",
            "0 geeft 0 punten, 4 of meer geeft 100 punten. Daartussen: antwoord ÷ 4 × 100.",
        ),
        (
            "reg_analysis_age",
            "36 maanden of meer geeft 0 punten, 12 maanden of minder geeft 100 punten. "
            "Daartussen: (36 − antwoord) ÷ 24 × 100.",
        ),
    ],
)
def test_a_line_says_where_its_points_begin_and_end(indicator: str, line: str) -> None:
    assert question(indicator).line == line
    assert question(indicator).choices == ()


def test_other_bounds_make_another_line() -> None:
    model = changed("par_active_share", zero_at=30.0, full_at=90.0)
    assert question("par_active_share", model).line.startswith("30% of minder geeft 0 punten, 90%")


def test_a_ground_keeps_its_words_and_names_its_sources() -> None:
    found = method.cited("[S06], art. 3; [S02] crit. 2", MODEL)
    assert found == (MODEL.sources["S06"], ", art. 3; ", MODEL.sources["S02"], " crit. 2")
    assert method.cited("eigen keuze", MODEL) == ("eigen keuze",)


@pytest.mark.parametrize("item", MODEL.indicators, ids=lambda item: item.id)
def test_every_ground_has_words(item: Indicator) -> None:
    assert question(item.id).ground
    assert question(item.id).source


@pytest.mark.parametrize("source", MODEL.sources.values(), ids=lambda source: source.id)
def test_how_much_of_a_source_was_read_has_words(source: Source) -> None:
    assert method.READ[source.read]
