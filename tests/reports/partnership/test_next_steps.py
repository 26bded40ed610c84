"""The steps to the next colour in words: which answer it takes, and what would show it."""

from datetime import date

import pytest

from monitor.domain.colour import Colour
from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.reports.partnership.next_steps import advice, question, too_late, wanted
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import OpenBook


def test_a_monitor_in_between_gets_the_fewest_steps_to_green(book: Workbook, open_book: OpenBook):
    found = advice(open_book(book))
    assert found.title == "4 stappen naar op orde"
    assert found.sentence == (
        "Met 4 stappen komt het totaal van 61 op 66: op orde. Met minder stappen lukt het niet."
    )
    assert sum(line.count for line in found.lines) == 4
    by_name = {line.name: line for line in found.lines}
    line = by_name["Verankering in het curriculum"]
    assert line.dimension == "Verankering in het onderwijs"
    assert line.answer.startswith("Niveau 3: Vast onderdeel")
    assert line.wanted.startswith("Niveau 5: De PPS is de standaard werkwijze")
    assert line.evidence.startswith("De onderwijsgids")
    # One step is 25 points; from 50% (16.67 points) to 41.67 points: 40 + 0.4167 * 60 = 65%.
    line = by_name["Dekking van de exploitatie na de subsidie"]
    assert (line.answer, line.wanted) == (
        "50% van geraamde lasten jaar 1",
        "ten minste 65% van geraamde lasten jaar 1",
    )


def test_one_step_is_the_least_there_is(book: Workbook, open_book: OpenBook):
    book.put("indicators", "fin_business_model", answer=5)
    book.put("indicators", "gov_steering", answer=4)
    found = advice(open_book(book))
    assert found.title == "1 stap naar op orde"
    assert "lukt het niet" not in found.sentence
    book.put("indicators", "edu_support", answer=None)
    said = advice(open_book(book)).sentence
    assert "zonder die stap" not in said or "tenzij u ook de vraag beantwoordt" in said


def test_what_it_is_asked_depends_on_whether_there_is_a_higher_colour():
    assert question(Colour.ORANGE) == "Wat is nodig voor de volgende kleur?"
    assert question(Colour.GREEN) == "Wat als er iets verandert?"


def test_open_questions_are_another_way_but_not_what_does_not_apply(
    book: Workbook, open_book: OpenBook
):
    book.put("indicators", "gov_pdca", answer=State.NOT_APPLICABLE)
    assert "open" not in advice(open_book(book)).sentence
    book.put("indicators", "gov_steering", answer=None)
    assert advice(open_book(book)).sentence.endswith(
        " lukt het niet, tenzij u ook de vraag beantwoordt die nog open staat."
    )


def test_costs_that_are_not_covered_are_named_where_the_subsidy_ends_soon(
    book: Workbook, open_book: OpenBook
):
    book.fields(einddatum_subsidie=date(2027, 3, 1))
    found = advice(open_book(book))
    assert (
        "Eén stap kan niet worden overgeslagen: ten minste 60% van de kosten na de subsidie dekken."
        in found.sentence
    )
    assert "Dekking van de exploitatie na de subsidie" in [line.name for line in found.lines]


def test_without_a_total_it_says_what_comes_first(
    book: Workbook, open_book: OpenBook, model: Model
):
    for indicator in model.of_dimension("governance"):
        book.put("indicators", indicator.id, answer=State.UNKNOWN)
    for indicator in model.of_dimension("finance_model"):
        book.put("indicators", indicator.id, answer=None)
    book.values = {key: value for key, value in book.values.items() if key[0] != "finance"}
    found = advice(open_book(book))
    assert found.title == "Eerst een totaal"
    assert "Er is nog geen totaal" in found.sentence
    assert found.lines == ()


def test_above_the_highest_colour_there_is_none(book: Workbook, open_book: OpenBook, model: Model):
    for indicator in model.indicators:
        if indicator.levels:
            book.put("indicators", indicator.id, answer=5)
    book.put("indicators", "fin_postsubsidy_coverage", answer=1.0)
    found = advice(open_book(book))
    assert found.title == "Er is geen hogere kleur dan op orde"
    assert found.lines == ()


@pytest.mark.parametrize(
    ("indicator", "points", "answer"),
    [
        ("vis_lifecycle_phase", 75, "Fase 4: Verduurzamingsfase"),
        ("fin_own_revenue_share", 50, "ten minste 20% van totale baten"),
        ("fin_own_revenue_share", 51, "ten minste 21% van totale baten"),
        ("par_concentration", 50, "ten hoogste 52% van private bijdrage"),  # 80 - 55 / 2 = 52.5
        ("fin_forecast_years", 50, "ten minste 2 jaar"),
        (
            "gov_agreement_months",
            100,
            "1 september 2030 of later (ten minste 24 maanden na het einde van de subsidie)",
        ),
        (
            "gov_agreement_months",
            50,
            "1 september 2029 of later (ten minste 12 maanden na het einde van de subsidie)",
        ),
        (
            "reg_analysis_age",
            100,
            "1 oktober 2025 of later (ten hoogste 12 maanden oud op de peildatum)",
        ),
        ("edu_structural_capacity", 100, "ja"),
    ],
)
def test_the_answer_that_is_needed_by_hand(
    book: Workbook, open_book: OpenBook, model: Model, indicator: str, points: float, answer: str
):
    assert wanted(model.indicator[indicator], points, open_book(book)).startswith(answer)


def test_after_the_subsidy_it_says_that_some_steps_can_no_longer_be_taken(
    book: Workbook, open_book: OpenBook
):
    book.fields(einddatum_subsidie=date(2028, 8, 31))
    monitor = open_book(book)
    assert too_late(monitor, date(2028, 8, 31)) == ""
    assert too_late(monitor, date(2028, 9, 1)).startswith(
        "De subsidie eindigde op 31 augustus 2028. Wat in die tijd had moeten gebeuren, "
    )
