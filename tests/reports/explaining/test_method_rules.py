"""The arithmetic in words: every number in it comes from the model."""

from dataclasses import fields, replace

import numpy as np

from monitor.domain.colour import Colour
from monitor.domain.weighing import colours as scored_colours
from monitor.files.model_file import load_model
from monitor.reports.explaining import method_reading, method_rules
from monitor.settings import PROJECT_ROOT

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


def told(model=MODEL) -> str:
    return " ".join(
        step.text for step in (*method_rules.steps(model), *method_reading.reading(model))
    )


def test_the_numbers_are_those_of_the_model() -> None:
    text = told()
    for part in ("60% of meer", "50% van de kernvragen", "ten minste 5 onderdelen", "70% of meer"):
        assert part in text
    assert "minder dan 60%" in text
    assert "1 in een onderdeel met 5 vragen en 2 in een onderdeel met 6" in text
    assert "Minder dan 5 punten verschil" in text


def test_another_model_gives_other_words() -> None:
    model = replace(
        MODEL,
        completeness=replace(MODEL.completeness, dimension_min_weight_share=0.8),
        scale=replace(MODEL.scale, stable_below=8, red_below=30),
        coverage_cap=replace(MODEL.coverage_cap, months_before_end=6),
    )
    text = told(model)
    assert "80% of meer" in text
    assert "Minder dan 8 punten" in text
    assert "binnen 6 maanden" in text
    assert dict(method_rules.colours(model))[Colour.RED] == "minder dan 30 punten"


def test_the_colours_are_told_as_they_are_scored() -> None:
    found = dict(method_rules.colours(MODEL))
    assert list(found) == list(Colour)
    at_bounds = np.array([39.99, 40, 64.99, 65])
    names = [list(Colour)[place] for place in scored_colours(at_bounds, MODEL)]
    assert names == [Colour.RED, Colour.ORANGE, Colour.ORANGE, Colour.GREEN]
    assert found[Colour.ORANGE] == "40 tot 65 punten"


def test_how_sure_a_score_is_is_told_with_the_norms_of_the_model() -> None:
    text = " ".join(step.text for step in method_rules.certainty(MODEL))
    for said in ("500 keer", "tot 25% hoger of lager", "tot 0,5 niveau", "In 50% van", "90%", "5%"):
        assert said in text
    other = replace(MODEL, robustness=replace(MODEL.robustness, draws=200, weight_spread=0.1))
    text = " ".join(step.text for step in method_rules.certainty(other))
    assert "200 keer" in text
    assert "tot 10% hoger" in text


def test_near_a_bound_is_told_with_every_place_where_it_stands() -> None:
    text = " ".join(step.text for step in method_rules.certainty(MODEL))
    places = ("Overzicht", "Campus", "PPS", "stuurgroep", "Trends", "Monitor inlezen", "Wat als")
    manual = (PROJECT_ROOT / "docs" / "handleiding.md").read_text("utf-8")
    (row,) = [line for line in manual.splitlines() if line.startswith("| rond de grens")]
    assert all(place in text and place in row for place in places)


def test_being_on_course_has_its_tolerance() -> None:
    assert "hoogstens 5 punten onder de verwachting" in method_rules.on_course(MODEL)


def test_financing_is_a_signal_and_no_judgement() -> None:
    assert "signaal" in method_rules.FINANCING
    assert "geen oordeel" in method_rules.FINANCING


def test_every_bound_has_its_ground() -> None:
    found = dict(method_rules.grounds(MODEL))
    parts = (getattr(MODEL, field.name) for field in fields(MODEL))
    given = {part.source for part in parts if hasattr(part, "source")}
    assert set(found.values()) == given


def test_what_is_alike_and_what_is_ready_come_from_the_model() -> None:
    text = told()
    assert "de fase, de sector, het aantal partners en de regeling" in text
    assert "in hun derde of vierde jaar" in text
    assert "met 11 tot en met 20 partners" in text
    assert "ten minste 50% van de private partners" in text
    model = replace(
        MODEL,
        similar=replace(MODEL.similar, criteria=("sector",), phase_years=(3,)),
        after=replace(MODEL.after, commitment_from=0.4, outcome_months=(6,), score_until_months=1),
    )
    other = told(model)
    assert "naar de sector. De fase is: in hun eerste tot en met derde jaar" in other
    assert "ten minste 40% van de private partners" in other
    assert "Hoe het 6 maanden na het einde" in other
    assert "tot 1 maand na het einde van de subsidie" in other


def test_every_bound_of_what_is_plausible_is_told() -> None:
    other = replace(
        MODEL.plausibility,
        realised_times_budget=1.25,
        kpi_times_target=11,
        amounts_differ_from=0.015,
        round_early_days=55,
        round_late_days=111,
        ahead_days=222,
        outcome_days=333,
        project_years=44,
        running_years=45,
        euros_in_full_from=5500,
    )
    (name,) = [
        name
        for name, _ in method_rules.grounds(replace(MODEL, plausibility=other))
        if "de begroting" in name
    ]
    days = ("55 dagen voor", "111 dagen na", "222 dagen", "333 dagen")
    for said in ("1,25 keer", "11 keer", "1,5%", *days, "44 jaar", "45 jaar", "€\xa05.500"):
        assert said in name
