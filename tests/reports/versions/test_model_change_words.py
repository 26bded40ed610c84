"""What is said of a version that differs in one thing."""

from dataclasses import replace

import pytest

from monitor import settings
from monitor.domain.model import Model
from monitor.domain.model.norms import NORMS
from monitor.files.model_file import load_versions
from monitor.reports.versions.model_change_words import explained, lead, question_table
from tests.domain.test_model_change import changed

MODEL = load_versions(*settings.from_environment({}).model_files)
NEWER = replace(MODEL, version="2027.1")


def told(**values: object) -> str:
    """What is said of a question (a number, in years from 0 to 10) with other values."""
    table = question_table(MODEL, changed(MODEL, "fin_forecast_years", **values))
    return str(table["Wat er anders is"].item())


@pytest.mark.parametrize(
    ("yes", "partly", "may"),
    [
        (0.9, 0.7, "mogen ze naast elkaar staan."),
        (1.1, 0.7, "mogen ze alleen met deze uitleg naast elkaar staan."),
        (1.2, 1.1, "mogen ze toch niet naast elkaar staan."),
    ],
)
def test_scores_may_stand_side_by_side_only_once_they_are_computed_again(
    yes: float, partly: float, may: str
):
    norm = replace(MODEL.comparability, yes_from=yes, partly_from=partly)
    said = explained(MODEL, replace(NEWER, comparability=norm))
    again = f"Zijn scores van {MODEL.version} opnieuw berekend met 2027.1, dan "
    assert again + may in said


@pytest.mark.parametrize("name", NORMS)
def test_every_norm_that_differs_is_told_in_dutch(name: str):
    class Other(NORMS[name]):  # type: ignore[misc]  # equal only to its own kind
        """The same values, as another norm."""

    norm = getattr(MODEL, name)
    values = {item: getattr(norm, item) for item in type(norm).__dataclass_fields__}
    said = explained(MODEL, replace(NEWER, **{name: Other(**values)}))
    named = said.partition("Ook anders: ")[2]
    assert len(named) > 10
    assert name not in named


def test_another_name_is_told_and_not_the_question_again():
    assert told(name="Raming") == "heette eerst ‘Meerjarenraming na de subsidie’"


def test_other_bounds_of_an_answer_are_told_as_such():
    assert told(high=20.0) == (
        "grenzen van het antwoord: eerst minstens 0 en hoogstens 10, nu minstens 0 en hoogstens 20"
    )
    assert told(low=None, high=None).endswith("hoogstens 10, nu geen")
    share = question_table(MODEL, changed(MODEL, "par_sme_share", top=2.0))
    assert share["Wat er anders is"].item() == (
        "grenzen van het antwoord: eerst 0% tot 100%, nu 0% tot 200%"
    )


def test_another_course_of_the_points_is_told():
    assert told(zero_at=1.0, scale="log") == (
        "de punten lopen nu van 1 tot 4, eerst van 0 tot 4; elke verdubbeling van het antwoord "
        "geeft nu evenveel punten erbij"
    )
    log = changed(MODEL, "fin_forecast_years", zero_at=1.0, scale="log")
    back = question_table(log, changed(MODEL, "fin_forecast_years", zero_at=1.0))
    assert back["Wat er anders is"].item() == (
        "elke stap van het antwoord geeft nu evenveel punten erbij"
    )


def weighing(vision: float) -> Model:
    """The newer version with another weight for vision, 0.12 of 1."""
    first, *others = MODEL.dimensions
    return replace(NEWER, dimensions=(replace(first, weight=vision), *others))


def test_only_shares_that_are_shown_otherwise_are_listed():
    weight = MODEL.dimensions[0].weight
    assert "Onderdelen met een ander gewicht" not in explained(MODEL, weighing(weight * 1.001))
    assert "dezelfde vragen" not in lead(MODEL, weighing(weight * 1.001))
    said = explained(MODEL, weighing(weight * 1.09))
    listed = said.partition("ander gewicht: ")[2]
    assert "Visie (12% wordt 13%)" in listed
    assert "Onderwijs" not in listed  # 16% becomes 15.8%, which is shown as 16%
