"""The score in words: never more certain than the answers allow."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from math import isnan

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.change import Direction
from monitor.domain.colour import Colour
from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.score_facts import ScoreFacts
from monitor.reports.partnership.score_words import score_facts
from monitor.reports.partnership.sheet_facts import sentence
from tests.domain.conftest import Workbook, full_workbook
from tests.reports.partnership.conftest import NOW, THEN

OpenBook = Callable[..., Opened]


def empty(book: Workbook, dimension: str) -> None:
    for item in book.model.of_dimension(dimension):
        book.put("indicators", item.id, answer=None)


def levels(book: Workbook, level: int, dimension: str | None = None) -> None:
    for item in book.model.indicators:
        if item.kind == "level" and dimension in (None, item.dimension):
            book.put("indicators", item.id, answer=level)


def of(facts: ScoreFacts, dimension: str):
    return next(item for item in facts.dimensions if item.id == dimension)


def test_a_full_monitor_has_no_bounds_and_says_how_many_questions_it_answered(
    book: Workbook, open_book: OpenBook
):
    facts = score_facts(open_book(book), NOW)
    assert (facts.answered, facts.applicable) == (37, 37)
    assert facts.coverage == "37 van 37 vragen"
    assert facts.bounds == ""
    assert facts.total.low is None
    assert facts.total.high is None
    assert facts.missing == ()
    assert facts.change == "eerste meetmoment"


def test_an_open_question_gives_bounds_around_the_points(book: Workbook, open_book: OpenBook):
    book.put("indicators", "gov_steering", answer=None)
    facts = score_facts(open_book(book), NOW)
    assert facts.coverage == "36 van 37 vragen"
    governance = of(facts, "governance").score
    assert governance.low is not None
    assert governance.high is not None
    assert governance.low < governance.points < governance.high
    assert facts.bounds == (
        f"tussen {facts.total.low} en {facts.total.high} als de open vraag is ingevuld"
    )
    book.put("indicators", "edu_structural_capacity", answer=None)
    assert score_facts(open_book(book), NOW).bounds.endswith("als de open vragen zijn ingevuld")


def test_what_does_not_apply_is_counted_apart(book: Workbook, open_book: OpenBook):
    book.put("indicators", "inn_facilities", answer=State.NOT_APPLICABLE, reason="Geen gebouw")
    facts = score_facts(open_book(book), NOW)
    assert facts.coverage == "36 van 36 vragen (1 n.v.t.)"
    assert of(facts, "innovation_llo").coverage == "4 van 4 vragen (1 n.v.t.)"
    assert of(facts, "governance").coverage == "5 van 5 vragen"


def test_open_questions_of_a_grey_dimension_only_are_said_not_to_count(
    book: Workbook, open_book: OpenBook
):
    empty(book, "regional_embedding")
    facts = score_facts(open_book(book), NOW)
    assert of(facts, "regional_embedding").score.colour is Colour.GREY
    assert "beantwoord" in of(facts, "regional_embedding").missing
    assert facts.total.points is not None
    assert "nog niet meetelt" in facts.bounds


def test_without_a_total_each_missing_condition_is_named(book: Workbook, open_book: OpenBook):
    for dimension in ("partnership", "governance", "finance_model"):
        empty(book, dimension)
        for row in [key for key in book.values if key[0] in ("partners", "finance")]:
            book.values[row] = None
    facts = score_facts(open_book(book), NOW)
    assert facts.total.points is None
    said = " ".join(facts.missing)
    assert "Partners heeft nog geen score. Zonder die score is er geen totaal." in said
    assert "Financiën heeft nog geen score. Zonder die score is er geen totaal." in said
    assert "Ten minste 5 onderdelen moeten een score hebben; nu 4 onderdelen." in said
    assert "ten minste 70% tellen; nu 44%" in said  # 12 + 16 + 8 + 8 of 100


def test_a_red_dimension_is_named_as_what_holds_the_total(book: Workbook, open_book: OpenBook):
    levels(book, 5)
    levels(book, 1, "regional_embedding")
    book.put("indicators", "reg_analysis_age", answer=date(2020, 1, 1))
    facts = score_facts(open_book(book), NOW)
    assert facts.total.points is not None
    assert facts.total.points >= 65
    assert facts.total.colour is Colour.ORANGE
    assert facts.cap == "Het totaal is ten hoogste in ontwikkeling: Regio is kwetsbaar."
    assert facts.weakest == "Regio"


def test_costs_that_are_not_covered_near_the_end_are_named(book: Workbook, open_book: OpenBook):
    levels(book, 5)
    book.fields(einddatum_subsidie=date(2027, 8, 31), startdatum=date(2023, 9, 1))
    book.put("indicators", "fin_postsubsidy_coverage", answer=0.55)
    facts = score_facts(open_book(book), NOW)
    assert facts.total.colour is Colour.ORANGE
    assert "loopt tot en met 31 augustus 2027" in facts.cap
    assert "nu 55%" in facts.cap
    assert "60%" in facts.cap


def test_the_course_gives_months_and_expected_points(book: Workbook, open_book: OpenBook):
    facts = score_facts(open_book(book), NOW)
    # 1 September 2024 to 1 October 2026 is 760 days: 24,97 months, told as 25.
    # 45 + 0,97 / 12 * 15 = 46,2.
    assert facts.course.endswith(
        "na 25 maanden verwachten we ongeveer 46 punten; vanaf 41 is op koers"
    )


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [(3, 3, "stabiel sinds 2025-jaarlijks"), (1, 4, "hoger dan"), (4, 1, "lager dan")],
)
def test_change_is_told_from_both_numbers(
    model: Model, open_book: OpenBook, before: int, now: int, said: str
):
    first, second = full_workbook(model), full_workbook(model)
    first.fields(meetmoment="2025-jaarlijks", peildatum=date(2025, 10, 1))
    levels(first, before)
    levels(second, now)
    facts = score_facts(open_book(first, second), NOW)
    assert facts.change.startswith(said)
    if before != now:
        assert facts.change.endswith(f"van {facts.previous} naar {facts.total.points}")


def test_rounds_under_different_models_are_not_compared(model: Model, open_book: OpenBook):
    first, second = full_workbook(model), full_workbook(model)
    first.fields(meetmoment="2025-jaarlijks", peildatum=date(2025, 10, 1))
    header = first.header().assign(model_version="2025.1")
    first.header = lambda: header  # type: ignore[method-assign]
    monitor = open_book(first, second)
    assert "monitormodel is sindsdien veranderd" in score_facts(monitor, NOW).change


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(left_open=st.sets(st.integers(0, 36), max_size=20))
def test_points_always_lie_within_their_bounds(
    model: Model, open_book: OpenBook, left_open: set[int]
):
    book = full_workbook(model)
    for position in left_open:
        book.put("indicators", model.indicators[position].id, answer=State.UNKNOWN)
    facts = score_facts(open_book(book), NOW)
    for found in (facts.total, *(item.score for item in facts.dimensions)):
        if found.points is not None and found.low is not None and found.high is not None:
            assert found.low <= found.points <= found.high
    assert bool(facts.missing) == (facts.total.points is None)


def test_a_change_that_the_weights_and_judgement_could_explain_is_stable(
    model: Model, open_book: OpenBook
) -> None:
    """One level on one of four questions is 5 points of Visie: the gap, but within the band."""
    before, after = full_workbook(model), full_workbook(model)
    before.fields(peildatum=date(2025, 10, 1), meetmoment="2025-jaarlijks")
    for book in (before, after):
        book.put("indicators", "vis_profile_recognition", answer=State.UNKNOWN)
    after.put("indicators", "vis_lifecycle_phase", answer=4)
    monitor = open_book(before, after)
    now, earlier = monitor.dimension_change("vision_positioning")
    assert earlier is not None
    assert now["change"] == pytest.approx(5)
    assert earlier["band_low"] < now["points"] < earlier["band_high"]
    assert now["direction"] == Direction.STABLE
    vision = score_facts(monitor, NOW).dimensions[0]
    assert vision.change == "stabiel sinds 2025-jaarlijks (toen 50)"


def test_points_near_a_bound_say_so_wherever_their_word_stands(book: Workbook, open_book: OpenBook):
    monitor = open_book(book)
    bands = monitor.bands
    monitor.__dict__["bands"] = replace(bands, totals=bands.totals.assign(near=65.0, held=False))
    facts = score_facts(monitor, NOW)
    assert facts.total.said == "61 van 100: in ontwikkeling, rond de grens van 65"
    assert " in ontwikkeling, rond de grens van 65, " in sentence(monitor, facts, date(2026, 10, 2))
    own = [None if isnan(bound) else bound for bound in bands.dimensions["near"]]
    assert [item.score.near for item in facts.dimensions] == own
    assert {None, 65.0} <= set(own)
    monitor = open_book(book)
    monitor.__dict__["bands"] = replace(bands, totals=bands.totals.assign(near=float("nan")))
    assert score_facts(monitor, NOW).total.said == "61 van 100: in ontwikkeling"


def test_of_a_monitor_that_is_past_all_was_so_then(book: Workbook, open_book: OpenBook):
    levels(book, 5)
    book.fields(einddatum_subsidie=date(2027, 8, 31), startdatum=date(2023, 9, 1))
    book.put("indicators", "fin_postsubsidy_coverage", answer=0.55)
    facts = score_facts(open_book(book), THEN)
    assert facts.cap == (
        "Het totaal was ten hoogste in ontwikkeling: de subsidie liep tot en met 31 augustus 2027 "
        "en nog geen 60% van de kosten daarna was gedekt (toen 55%)."
    )
    last_day = replace(THEN, today=date(2027, 8, 31))
    assert "de subsidie loopt tot en met 31 aug" in score_facts(open_book(book), last_day).cap
    assert " verwachtten we ongeveer " in facts.course
    for dimension in ("partnership", "governance", "finance_model"):
        empty(book, dimension)
        for row in [key for key in book.values if key[0] in ("partners", "finance")]:
            book.values[row] = None
    said = " ".join(score_facts(open_book(book), THEN).missing)
    assert "Financiën had nog geen score. Zonder die score was er geen totaal." in said
    assert "; toen 4 onderdelen." in said


def test_what_cannot_be_read_is_named_and_the_weakest_is_of_those_with_a_score(
    book: Workbook, open_book: OpenBook
):
    whole = score_facts(open_book(book), NOW)
    assert (whole.left_out, whole.among) == ("", "")
    for item in ("gov_steering", "gov_pdca", "gov_key_roles", "gov_structural_staff"):
        book.put("indicators", item, answer=State.INVALID)
    monitor = open_book(book)
    facts = score_facts(monitor, NOW)
    assert of(facts, "governance").score.points is None
    assert facts.left_out.startswith("4 antwoorden tellen niet mee, want daarvoor is iets niet te")
    assert monitor.model.indicator["gov_steering"].name in facts.left_out
    assert facts.among == " van de 6 onderdelen met een score"
    assert f"{facts.weakest} is de zwakste schakel van de 6 onderdelen met een score." in (
        sentence(monitor, facts, date(2026, 10, 2))
    )
    assert " telden niet mee, want daarvoor was iets " in score_facts(monitor, THEN).left_out


def test_what_is_computed_of_what_cannot_be_read_is_left_out_too(
    book: Workbook, open_book: OpenBook
):
    book.put("kpi", "students_reached", realised=State.INVALID)
    book.put("indicators", "edu_student_reach", answer=None)
    name = open_book(book).model.indicator["edu_student_reach"].name
    assert f": {name}." in score_facts(open_book(book), NOW).left_out


def test_the_parts_of_the_total_are_what_the_dimensions_with_a_score_weigh(
    book: Workbook, open_book: OpenBook
):
    empty(book, "innovation_llo")
    facts = score_facts(open_book(book), NOW)
    assert of(facts, "innovation_llo").share is None
    shares = {item.id: item.share for item in facts.dimensions if item.share is not None}
    # Without its 8%: 22 of the other 92.
    assert shares["finance_model"] == pytest.approx(22 / 92)
    assert sum(shares.values()) == pytest.approx(1)


def test_without_a_total_nothing_counts_for_a_part_of_it(book: Workbook, open_book: OpenBook):
    for dimension in ("innovation_llo", "vision_positioning", "governance"):
        empty(book, dimension)
    facts = score_facts(open_book(book), NOW)
    assert facts.total.points is None
    assert {item.share for item in facts.dimensions} == {None}
